"""Files written whole: after a power cut the file is the old one or the new one, never a part."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What a system answers when there is no room for the rest."""
OWN: Final = 0o600
"""Nobody but the owner reads it."""
SHARED: Final = 0o644


def write_whole(path: Path, content: bytes, mode: int = OWN) -> None:
    """Puts `content` in the place of `path`, or leaves what was there; raises OSError."""
    fresh = aside(path)
    try:
        write_new(fresh, content, mode)
        put_in_place(fresh, path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise


def aside(path: Path) -> Path:
    """Where a file lies until it is finished."""
    return path.with_name(f".{path.name}.part")


def write_new(path: Path, content: bytes, mode: int = OWN) -> None:
    """A new file whose octets are on the disk when this returns. Raises OSError.

    Whatever lies there under its name goes first, so that no link leads the octets elsewhere.
    """
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def put_in_place(fresh: Path, path: Path) -> None:
    """Renames a finished file over another, and has the folder remember it."""
    fresh.replace(path)
    remember(path.parent)


def remember(folder: Path) -> None:
    """Has a folder's names survive a power cut."""
    if sys.platform != "win32":  # Windows cannot open a folder; NTFS journals its names
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def settle(file: Path) -> None:
    """Has what somebody else wrote into a file survive a power cut."""
    with file.open("r+b") as written:
        os.fsync(written.fileno())
