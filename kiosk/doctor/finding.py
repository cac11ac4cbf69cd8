"""One line of the doctor's report: what was looked at, how it is, and in which words."""

from enum import Enum
from typing import NamedTuple

from kiosk.command_words import Both, trouble
from kiosk.doctor import words
from kiosk.domain.errors import What


class Grade(Enum):
    """How it is; the value is its name in words."""

    FINE = words.FINE
    HEED = words.HEED
    BROKEN = words.BROKEN


class Finding(NamedTuple):
    """`said` with its `facts`, or finished words that the windows use too."""

    topic: Both
    grade: Grade
    said: Both | str
    facts: dict[str, object]

    def in_words(self, language: str) -> str:
        if isinstance(self.said, str):
            return self.said
        facts = {name: _worded(fact, language) for name, fact in self.facts.items()}
        return self.said.say(language, **facts)


def fine(topic: Both, said: Both | str, **facts: object) -> Finding:
    return Finding(topic, Grade.FINE, said, facts)


def heed(topic: Both, said: Both | str, **facts: object) -> Finding:
    return Finding(topic, Grade.HEED, said, facts)


def broken(topic: Both, said: Both | str, **facts: object) -> Finding:
    return Finding(topic, Grade.BROKEN, said, facts)


def broken_by(topic: Both, what: What) -> Finding:
    """What a trouble says that the doctor met on the way."""
    return broken(topic, trouble(what))


def _worded(fact: object, language: str) -> object:
    if isinstance(fact, Both):
        return fact.say(language)
    if isinstance(fact, tuple):
        return ", ".join(str(_worded(one, language)) for one in fact)
    return fact
