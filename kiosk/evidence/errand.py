"""What the child process is asked, and what it answers, as octets on two pipes."""

from typing import Final

import msgspec

from kiosk.evidence.picture import MOST_BYTES, MOST_PAGES, MOST_RAW, Bar, Picture

_ROOM_FOR_THE_REST: Final = 1 << 16
MOST_ASKED: Final = MOST_RAW + _ROOM_FOR_THE_REST
MOST_ANSWERED: Final = 2 * MOST_BYTES * MOST_PAGES + _ROOM_FOR_THE_REST


class Task(msgspec.Struct, frozen=True):
    """Octets to decode; or, where there are bars, a picture of ours to draw them on."""

    raw: bytes
    most: int = MOST_PAGES
    bars: tuple[Bar, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """The pictures, or a `Reason` with its facts."""

    pictures: tuple[Picture, ...] = ()
    reason: str = ""
    facts: dict[str, int] = {}
