"""Reading a journal from its file: what still opens, and whether its chain holds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.disk import answering
from kiosk.journal.seal import SPOILT, genesis, link, place
from kiosk.journal.subjects import JournalDamaged, Subjects

_AT_ONCE: Final = 2000
# One pass over the table (30 ms for 100,000 entries) beats an index, which would cost every
# append a second page. A subject that has lost its row in `keys` is damage, not a forgotten one.
_LIVING: Final = """
    SELECT seq, subject, previous, box FROM entries
    WHERE (subject IN (SELECT subject FROM keys WHERE wrapped IS NULL)) IS NOT TRUE ORDER BY seq
"""
_ABOUT: Final = "SELECT seq, previous, box FROM entries WHERE subject = ? ORDER BY seq"
_WHOLE: Final = "SELECT seq, CAST(subject AS BLOB), previous, box, link FROM entries"
_ROWS: Final = f"{_WHOLE} WHERE seq > ? ORDER BY seq LIMIT ?"
_LAST: Final = f"{_WHOLE} ORDER BY seq DESC LIMIT 1"

_Row = tuple[int, bytes, bytes, bytes, bytes]


@dataclass(frozen=True)
class Verification:
    """What walking a chain showed: tamper-evident up to the last head that was published.

    A cut tail leaves a shorter chain that holds; only a published head shows that it is gone.
    """

    entries: int  # how many hold, from the first on
    head: str  # the last link that holds, 64 hex digits
    broken_at: int | None = None  # the first entry that does not hold
    published_at: int | None = None  # the entry with the published head that was asked about

    @property
    def ok(self) -> bool:
        return self.broken_at is None


def tip(connection: sqlite3.Connection, chain: str) -> tuple[int, bytes]:
    """The last entry's number and link; raises `JournalDamaged` if that entry does not hold."""
    with answering():
        row: _Row | None = connection.execute(_LAST).fetchone()
    if row is None:
        return 0, genesis(chain)
    if not _follows(row, row[0] - 1, row[2]):
        raise JournalDamaged(f"entry {row[0]}", row[0])
    return row[0], row[4]


def living(connection: sqlite3.Connection, subjects: Subjects) -> Iterator[tuple[int, str, bytes]]:
    """(seq, subject, plain bytes) of every entry whose subject is not forgotten, in order.

    Raises `JournalDamaged` at the first that does not open.
    """
    with answering():
        seals = subjects.living()
        rows = connection.execute(_LIVING)
        while batch := rows.fetchmany(_AT_ONCE):
            for seq, subject, previous, box in batch:
                try:
                    plain = seals[subject].open(box, place(previous, seq, subject.encode()))
                except SPOILT as spoilt:
                    raise JournalDamaged(f"entry {seq}", seq) from spoilt
                yield seq, subject, plain


def about(connection: sqlite3.Connection, subjects: Subjects, subject: str) -> Iterator[bytes]:
    """The plain bytes of every entry of one subject, in order; none once they are forgotten.

    Raises `JournalDamaged` at the first that does not open.
    """
    with answering():
        seal = subjects.kept(subject)
        if seal is None:
            return
        rows = connection.execute(_ABOUT, (subject,)).fetchall()
    for seq, previous, box in rows:
        try:
            yield seal.open(box, place(previous, seq, subject.encode()))
        except SPOILT as spoilt:
            raise JournalDamaged(f"entry {seq}", seq) from spoilt


def verify(path: Path, published: str = "") -> Verification:
    """Walk the chain of a journal file, read-only, without a key and without the lock.

    `published`: a head, or its leading hex digits, to look for. Heavy: 1.5 µs an entry, best in
    a process of its own. Raises `Trouble` where there is no journal to walk.
    """
    with closing(_reading(path)) as connection:
        head = genesis(store.recognise(connection).chain)
        walked = Verification(0, head.hex())
        while True:
            further = _walk(connection, walked, published)
            if not further.ok or further.entries == walked.entries:
                return further
            walked = further


def _walk(connection: sqlite3.Connection, walked: Verification, published: str) -> Verification:
    """The next few entries, in a read of their own, so that no writer waits for a long walk."""
    seq, head, found = walked.entries, bytes.fromhex(walked.head), walked.published_at
    try:
        with answering():
            for row in connection.execute(_ROWS, (seq, _AT_ONCE)):
                if not _follows(row, seq, head):
                    return Verification(seq, head.hex(), seq + 1, found)
                seq, head = row[0], row[4]
                if published and head.hex().startswith(published):
                    found = seq
    except Trouble as trouble:
        if trouble.what is not What.STORE_DAMAGED:
            raise
        return Verification(seq, head.hex(), seq + 1, found)
    return Verification(seq, head.hex(), None, found)


def _follows(row: _Row, seq: int, head: bytes) -> bool:
    number, subject, previous, box, own = row
    if number != seq + 1 or previous != head:
        return False
    try:
        return own == link(place(head, number, subject), box)
    except SPOILT:
        return False


def _reading(path: Path) -> sqlite3.Connection:
    with answering():
        return store.connect_reading(path)
