"""What a person with the files in their hands can see and do."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kiosk.journal import store
from kiosk.journal.reading import Verification, living, verify
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import JournalDamaged, Subjects

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


def verify_opening(path: Path, store_key: StoreKey) -> Verification:
    """Walk the chain and open every living entry too; raises `JournalDamaged` for a spoilt key."""
    walked = verify(path)
    with closing(store.connect_reading(path)) as connection:
        try:
            for _ in living(connection, Subjects(connection, store_key)):
                pass
        except JournalDamaged as damage:
            if damage.seq is None:
                raise
            return replace(walked, broken_at=min(damage.seq, walked.broken_at or damage.seq))
    return walked
