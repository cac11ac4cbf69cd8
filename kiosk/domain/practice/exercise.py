"""One go at a card: whose it is, which case it became, and what was done beside the case."""

from datetime import datetime
from enum import StrEnum

import msgspec
from msgspec.structs import replace


class Beside(StrEnum):
    """What a volunteer does that no event of a case tells."""

    SAFETY_SAID = "safety-said"
    LOOKED = "looked"
    """In the mailbox of the complaints, whether the letter is there."""
    JUMPED = "jumped"
    """Had the practice clock go on."""


class Note(msgspec.Struct, frozen=True):
    """`attempts` is how many codes had been asked for, `order` the case's order, at that time."""

    what: Beside
    attempts: int = 0
    order: int = 0


class Exercise(msgspec.Struct, frozen=True, kw_only=True):
    """`case` is empty until a participant has consented."""

    card: str
    staff: str
    began: datetime
    case: str = ""
    notes: tuple[Note, ...] = ()

    def did(self, what: Beside) -> Note | None:
        """The first time of it."""
        return next((note for note in self.notes if note.what is what), None)

    def noting(self, note: Note) -> "Exercise":
        """With one note more; the first of its kind counts, so a repeat adds none."""
        known = note.what is not Beside.JUMPED and self.did(note.what)
        return self if known else replace(self, notes=(*self.notes, note))
