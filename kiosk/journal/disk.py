"""What the disk and SQLite answer, as trouble a person can act on; and files written whole."""

import errno
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.domain.errors import Trouble, What

_AT_ONCE: Final = 1 << 20
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_ANSWERS: Final = {
    sqlite3.SQLITE_FULL: What.DISK_FULL,
    sqlite3.SQLITE_IOERR: What.DISK_FAILED,
    sqlite3.SQLITE_CANTOPEN: What.DISK_FAILED,
    sqlite3.SQLITE_READONLY: What.DISK_FAILED,
    sqlite3.SQLITE_PERM: What.DISK_FAILED,
    sqlite3.SQLITE_BUSY: What.STORE_BUSY,
    sqlite3.SQLITE_LOCKED: What.STORE_BUSY,
    sqlite3.SQLITE_CORRUPT: What.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: What.STORE_DAMAGED,
}


@contextmanager
def answering() -> Iterator[None]:
    """Turn what the disk answers inside into `Trouble`; a mistake in our SQL stays a bug."""
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL
        raise Trouble(What.DISK_FULL if full else What.DISK_FAILED, str(error)) from error
    except UnicodeDecodeError as error:  # SQLite complains in words of the damaged file
        raise Trouble(What.STORE_DAMAGED, str(error)) from error
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.DatabaseError as error:
        # Python itself complains, without a code, when stored text is not UTF-8.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code not in _ANSWERS:
            raise
        raise Trouble(_ANSWERS[code], str(error)) from error


def own_folder(folder: Path) -> None:
    """Make the folder, readable by its owner alone."""
    with answering():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file so that after a power cut it is the old one or the new one, never a part.

    Raises `Trouble` (DISK_FULL, DISK_FAILED) and then leaves the old one.
    """
    fresh = path.with_name(path.name + ".new")
    with answering():
        try:
            _write(fresh, content)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        put_in_place(fresh, path)


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)


def put_in_place(fresh: Path, path: Path) -> None:
    """Rename a finished file over another, and have the folder remember it."""
    fresh.replace(path)
    remember(path.parent)


def remember(folder: Path) -> None:
    """Have a folder's names survive a power cut."""
    if sys.platform != "win32":  # Windows cannot open a folder; NTFS journals its names
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def overwrite(path: Path) -> None:
    """Put zeros in the place of what a file holds, before it is deleted."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        for start in range(0, size, _AT_ONCE):
            file.write(bytes(min(_AT_ONCE, size - start)))
        file.flush()
        os.fsync(file.fileno())
