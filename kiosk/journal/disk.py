"""What the disk and SQLite answer, as trouble a person can act on."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk import disk_writing
from kiosk.domain.errors import Trouble, What

_AT_ONCE: Final = 1 << 20
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
        full = error.errno in disk_writing.FULL
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
    """Replaces a file of the owner's alone, whole or not at all.

    Raises `Trouble` (DISK_FULL, DISK_FAILED) and then leaves the old one.
    """
    with answering():
        disk_writing.write_whole(path, content)


def overwrite(path: Path) -> None:
    """Put zeros in the place of what a file holds, before it is deleted."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        for start in range(0, size, _AT_ONCE):
            file.write(bytes(min(_AT_ONCE, size - start)))
        file.flush()
        os.fsync(file.fileno())
