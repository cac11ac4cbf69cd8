"""Which warnings of the preflight this kiosk has shown: one small file beside the journal.

A printer that nobody has would otherwise stand in everybody's way each morning.
"""

from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.errors import Trouble
from kiosk.journal.disk import answering, write_whole

MOST_BYTES: Final = 8192


def path_in(folder: Path) -> Path:
    return folder / "warned.json"


def keep(folder: Path, lines: frozenset[str]) -> None:
    """`lines` as `topic:code`. Where the disk refuses, the next morning says them again."""
    try:
        write_whole(path_in(folder), msgspec.json.encode(sorted(lines)))
    except Trouble:
        return


def shown(folder: Path) -> frozenset[str]:
    """Nothing where no note lies, or a torn one."""
    try:
        with answering(), path_in(folder).open("rb") as file:
            return msgspec.json.decode(file.read(MOST_BYTES), type=frozenset[str])
    except (Trouble, msgspec.DecodeError):
        return frozenset()
