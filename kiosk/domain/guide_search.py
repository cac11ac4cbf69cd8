"""Finding a guide by the words people use, at every key: folded, each word from its beginning."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.guides import Guide

STRONG, WEAK = 4, 1


def folded(text: str) -> list[str]:
    """The words of `text` without case and without accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))


@dataclass(frozen=True, slots=True)
class Words:
    """Of one guide: those of its title and of `words`, and those that only its text has."""

    strong: frozenset[str]
    weak: frozenset[str]

    def worth(self, word: str) -> int:
        """How much a typed word says for this guide; 0 where nothing begins so."""
        if any(known.startswith(word) for known in self.strong):
            return STRONG
        return WEAK if any(known.startswith(word) for known in self.weak) else 0


@dataclass(slots=True)
class GuideFinder:
    """In both languages at once, since whoever works in one may be told the other."""

    _known: dict[str, Words] = field(default_factory=dict)

    def rebuild(self, guides: Mapping[str, Iterable[Guide]]) -> None:
        """Reads every guide anew: name to its languages, in the order in which they are shown."""
        self._known = {name: _words(list(spoken)) for name, spoken in guides.items()}

    def find(self, text: str) -> list[str]:
        """Names of the guides that have every word, the fittest first; else of the nearest.

        Without a word all of them.
        """
        words = folded(text)
        worth = {name: [known.worth(word) for word in words] for name, known in self._known.items()}
        found = [name for name, each in worth.items() if all(each)]
        if not found:
            found = [name for name, each in worth.items() if STRONG in each]
        return sorted(found, key=lambda name: -sum(worth[name]))


def _words(spoken: list[Guide]) -> Words:
    strong = [line for guide in spoken for line in (guide.front.title, *guide.front.words)]
    weak = [block.text for guide in spoken for block in guide.blocks]
    return Words(frozenset(folded(" ".join(strong))), frozenset(folded(" ".join(weak))))
