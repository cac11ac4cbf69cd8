"""When the whole chain was last walked: one small file beside the journal, written over each time.

It has nothing secret: the head stands in every dossier.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.errors import Trouble
from kiosk.journal.disk import answering, write_whole

MOST_BYTES: Final = 4096


class LastWalk(msgspec.Struct, frozen=True, kw_only=True):
    """`at` in trusted time; `entries` hold, the last of them with link `head` (hex)."""

    at: datetime
    entries: int
    head: str = ""
    broken_at: int | None = None


def path_in(folder: Path) -> Path:
    return folder / "verified.json"


def keep(folder: Path, walk: LastWalk) -> None:
    """Raises Trouble; what was noted before then stays."""
    write_whole(path_in(folder), msgspec.json.encode(walk))


def last(folder: Path) -> LastWalk | None:
    """The last walk of the store in `folder`; None where none is noted, or the note is torn."""
    try:
        with answering(), path_in(folder).open("rb") as file:
            walk = msgspec.json.decode(file.read(MOST_BYTES), type=LastWalk)
    except (Trouble, msgspec.DecodeError):
        return None
    return walk if walk.at.tzinfo else None
