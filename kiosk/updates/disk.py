"""Files of updates written whole, and what the disk answers as a reason that people understand."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.updates.unusable import Unusable, Why

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def answering() -> Iterator[None]:
    """Turns what this kiosk's own disk answers inside into `Unusable`."""
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL
        raise Unusable(Why.DISK_FULL if full else Why.DISK_FAILED, str(error)) from error


def write_whole(path: Path, content: bytes) -> None:
    """After a power cut the file is the old one or the new one, never a part.

    Raises OSError and then leaves the old one.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        write_new(fresh, content)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    remember(path.parent)


def write_new(path: Path, content: bytes) -> None:
    """A new file whose octets are on the disk when this returns. Raises OSError.

    Whatever lies there under its name goes first, so that no link leads the octets elsewhere.
    """
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o644), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


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
