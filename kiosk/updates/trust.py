"""Whose signature counts: the root of trust that a central office placed on this kiosk.

Fresh from the box there is none, and then no update is ever accepted.
"""

import sys
from pathlib import Path
from typing import Final

from kiosk import resources

LARGEST: Final = 512_000
NAME: Final = "updates/root.json"


def places() -> tuple[Path, ...]:
    """Where a root may lie: placed by the central office, or built into the package.

    Both are folders that only an administrator writes. On Windows there is the second alone,
    because the kiosk's own user may write in the first.
    """
    shipped = resources.shipped(NAME)
    return (shipped,) if sys.platform == "win32" else (Path("/etc/loket") / NAME, shipped)


def read_root(files: tuple[Path, ...]) -> bytes | None:
    """The first root there is; None where there is none, or none that can be read."""
    for file in files:
        try:
            with file.open("rb") as source:
                content = source.read(LARGEST + 1)
        except OSError:
            continue
        return content if 0 < len(content) <= LARGEST else None
    return None
