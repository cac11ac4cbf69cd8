"""What is handed to a carrier: one finished letter, and what goes along with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.events import Letter


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file that goes along; `name` is plain ASCII, `media` a type such as "image/png"."""

    name: str
    media: str
    content: bytes


def nothing() -> Sequence[Attachment]:
    """For a letter that goes alone."""
    return ()


@dataclass(frozen=True, slots=True)
class Parcel:
    """One letter ready to go; `written_at` stays the same however often it is tried.

    `attachments` is called in the worker when the letter goes, so that only what is under way
    lies in memory. It may raise Trouble.
    """

    letter: Letter
    reference: str
    written_at: datetime
    attachments: Callable[[], Sequence[Attachment]] = nothing
