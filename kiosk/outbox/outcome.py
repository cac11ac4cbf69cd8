"""What came of one try to deliver something: exactly one of five answers."""

import msgspec

from kiosk.domain.errors import What

LONGEST_LINE = 200


class Accepted(msgspec.Struct, frozen=True):
    """The other side took it over; `receipt` is its own line, for instance "250 2.0.0 queued".

    `remote` is its own key for it, `number` the case number it gave, where it gives any.
    """

    receipt: str
    remote: str = ""
    number: str = ""


class Uncertain(msgspec.Struct, frozen=True):
    """Everything was handed over and no verdict came back: only a person may repeat it."""

    detail: str


class Rejected(msgspec.Struct, frozen=True):
    """Refused for good; kept with its reason until a person corrects it."""

    what: What
    code: int
    detail: str


class Postponed(msgspec.Struct, frozen=True):
    """Surely not accepted; to be tried again by itself, not before `retry_after_s` seconds."""

    what: What
    detail: str
    retry_after_s: int | None = None


class Recalled(msgspec.Struct, frozen=True):
    """Called back in time: surely not accepted, and no fault of the other side."""


class Absent(msgspec.Struct, frozen=True):
    """Looked for and surely not there."""


Outcome = Accepted | Uncertain | Rejected | Postponed | Recalled
Sighting = Accepted | Absent | Postponed | Recalled
"""What came of looking for a letter that may have arrived."""


def one_line(text: str | bytes) -> str:
    """Foreign text made harmless: one printable line of at most 200 characters."""
    if isinstance(text, bytes):
        text = text[: 8 * LONGEST_LINE].decode("utf-8", "replace")
    printable = "".join(sign if sign.isprintable() else " " for sign in text[: 8 * LONGEST_LINE])
    return " ".join(printable.split())[:LONGEST_LINE]
