"""What a person with the files in their hands can see and do."""

import sqlite3
from pathlib import Path

from kiosk.journal import store

BUDI, SITI = "b0d1000000000001", "5171000000000002"


def everything_on_disk(folder: Path) -> bytes:
    """All bytes of the journal's files, one after the other."""
    return b"".join(path.read_bytes() for path in folder.glob("journal*"))


def wrapped_key(folder: Path, subject: str) -> bytes:
    """A subject's key as it lies on the disk."""
    connection = sqlite3.connect(store.database(folder))
    ((wrapped,),) = connection.execute("SELECT wrapped FROM keys WHERE subject = ?", (subject,))
    connection.close()
    return bytes(wrapped)


def change(folder: Path, statement: str, *values: object) -> None:
    """Change a journal behind Loket's back."""
    connection = sqlite3.connect(store.database(folder), isolation_level=None)
    connection.execute(statement, values)
    connection.close()
