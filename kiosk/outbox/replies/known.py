"""What an answer can belong to, and what is said of one that does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from kiosk.outbox.reply import Reply

K = TypeVar("K")


class By(StrEnum):
    """By what a message was matched, the strongest first. A reference anybody may have read."""

    IN_REPLY_TO = "in-reply-to"
    REFERENCES = "references"
    ORIGINAL = "original"
    """The letter that a delivery report encloses."""
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Known(Generic[K]):
    """What can be answered: message ids without brackets, and references, each with its letter.

    `since` is the day of the oldest of those letters; no answer is older.
    """

    letters: Mapping[str, K]
    references: Mapping[str, K]
    since: date

    def __bool__(self) -> bool:
        return bool(self.letters or self.references)


@dataclass(frozen=True, slots=True)
class Answered(Generic[K]):
    """A reply, and the letter it belongs to."""

    letter: K
    reply: Reply
