"""Why a letter has not arrived yet, for the screen "Antrean kirim"."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Hold(StrEnum):
    """What a letter waits for. ``ui/wording`` has the sentence for each."""

    NO_POST = "no-post"
    """There is no way out for its rung: nothing set up, or no key for it."""
    UNCONFIRMED = "unconfirmed"
    """A supervisor has to name or confirm an address."""
    BACKING_OFF = "backing-off"
    """Until the next try, by itself."""
    IN_LINE = "in-line"
    """Others go to the same place before it."""
    SENDING = "sending"
    LOOKING = "looking"
    """Loket searches the other side for it."""
    ASK = "ask"
    """Somebody has to say whether it arrived."""


class Held(NamedTuple):
    """`at` is when it goes on, in trusted time; None where that is not Loket's to say."""

    hold: Hold
    at: datetime | None = None
