"""The journal: sealed entries in one chain, and the few sealed rows that are overwritten."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Self

from kiosk.domain.errors import Trouble, What
from kiosk.journal import aside, store
from kiosk.journal.blobs import Blobs
from kiosk.journal.disk import answering
from kiosk.journal.lock import Held, hold
from kiosk.journal.reading import about, living, tip
from kiosk.journal.seal import SPOILT, DoesNotOpen, Seal, StoreKey, link, named, place
from kiosk.journal.subjects import JournalDamaged, Subjects

_ENTRY: Final = "INSERT INTO entries VALUES (?, ?, ?, ?, ?)"
_KEEP_DRAFT: Final = """
    INSERT INTO drafts VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET subject = excluded.subject, box = excluded.box
"""


class Journal:
    """One open journal. Used from the thread that opened it; the only writer of its store."""

    def __init__(self, connection: sqlite3.Connection, store_key: StoreKey, lock: Held) -> None:
        """Take over an open database and its lock; raises `Trouble`.

        NO_STORE_KEY: the key belongs to another journal. STORE_TOO_NEW, STORE_DAMAGED.
        """
        said = store.recognise(connection)
        self.folder = store.folder_of(connection)
        self._connection = connection
        self._lock = lock
        self._subjects = Subjects(connection, store_key)
        self._subjects.check(said.fingerprint)
        self._secrets = Seal(store_key.derive("secrets"))
        self._seq, self._head = tip(connection, said.chain)
        self._unswept = True
        self.sweep()
        if aside.files(self.folder):  # a crash may have come between here and there
            with answering():
                aside.forget(self.folder, self._subjects.forgotten())
        self.blobs = Blobs(self.folder, self._evidence_seal)
        self.blobs.tidy(self._subjects.is_forgotten)

    @classmethod
    def open(cls, folder: Path, store_key: StoreKey) -> Self:
        """Open the journal in a store's folder, or begin one there.

        Raises `Trouble`: STORE_BUSY (another Loket has it), STORE_DAMAGED (see `salvage`),
        STORE_TOO_NEW, NO_STORE_KEY, DISK_FULL, DISK_FAILED.
        """
        lock = hold(folder)
        try:
            return cls.open_held(folder, store_key, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_held(cls, folder: Path, store_key: StoreKey, lock: Held) -> Self:
        """The same for one who has taken the lock already, and keeps it if this fails."""
        path = store.database(folder)
        with answering():
            store.finish_salvage(folder)
            if not path.exists():
                if store.beside(path)[0].exists():
                    raise Trouble(What.STORE_DAMAGED, "journal.db is gone, its log is there")
                store.create(path, store_key)
            connection = store.connect(path)
        try:
            return cls(connection, store_key, lock)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Close the file and let another Loket have the store. A second time does nothing."""
        try:
            with answering():
                self._connection.close()
        finally:
            self._lock.release()

    @property
    def seq(self) -> int:
        """The number of the last entry; 0 before the first."""
        return self._seq

    @property
    def head(self) -> str:
        """The chain's last link, 64 hex digits: what is published."""
        return self._head.hex()

    def append(
        self,
        entries: Sequence[tuple[str, bytes]],
        forget: Sequence[str] = (),
        drop_drafts: Sequence[str] = (),
    ) -> int:
        """Record entries (subject, plain bytes) durably, all or none; returns the last seq.

        In the same transaction the keys and drafts of the subjects in `forget` are deleted, so
        that nothing of theirs opens ever again; their evidence, and in journals set aside their
        keys, go right after, as far as those can be read. Raises `Trouble` (DISK_FULL,
        DISK_FAILED), after which nothing has changed and the next call may succeed; `Forgotten`
        for an entry about a forgotten subject.
        """
        seq, head = self._seq, self._head
        with self._transaction():
            for subject, plain in entries:
                seq += 1
                placed = place(head, seq, subject.encode())
                box = self._subjects.seal(subject).close(plain, placed)
                row = (seq, subject, head, box, head := link(placed, box))
                self._connection.execute(_ENTRY, row)
            for subject in forget:
                self._subjects.forget(subject)
                self._connection.execute("DELETE FROM drafts WHERE subject = ?", (subject,))
            for name in drop_drafts:
                self._connection.execute("DELETE FROM drafts WHERE name = ?", (name,))
        self._seq, self._head = seq, head
        self._unswept |= bool(forget)
        self.sweep()
        aside.forget(self.folder, frozenset(forget))
        if forget:
            with suppress(Trouble):  # nothing of it opens any more; the files go at the opening
                self.blobs.forget(frozenset(forget))
        return seq

    def adopt_evidence(self, wrapped: Sequence[tuple[str, bytes]]) -> None:
        """Go on with keys of evidence from a journal that is set aside (see `salvage`)."""
        with self._transaction():
            for name, key in wrapped:
                self._subjects.adopt(name, key)

    def _evidence_seal(self, subject: str) -> Seal:
        with self._transaction():
            return self._subjects.evidence(subject)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with answering():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._subjects.unsettled()
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def living(self) -> Iterator[tuple[int, str, bytes]]:
        """(seq, subject, plain bytes) of every entry whose subject is not forgotten, in order.

        Raises `JournalDamaged` at the first that does not open.
        """
        return living(self._connection, self._subjects)

    def about(self, subject: str) -> Iterator[bytes]:
        """The plain bytes of every entry of one subject, in order; see `living`."""
        return about(self._connection, self._subjects, subject)

    def sweep(self) -> bool:
        """Take deleted keys out of the write-ahead log too; False while a reader is in the way.

        What could not be swept is tried again at the next append and at the next opening.
        """
        if self._unswept:
            try:
                with answering():
                    row = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                self._unswept = row[0] != 0
            except Trouble:  # what was recorded is recorded; only the sweeping is still due
                return False
        return not self._unswept

    def keep_draft(self, name: str, subject: str, content: bytes) -> None:
        """Keep what is being typed, instead of what was kept under this name; durable."""
        with self._transaction():
            box = self._subjects.seal(subject).close(content, named("draft", name, subject))
            self._connection.execute(_KEEP_DRAFT, (name, subject, box))

    def draft(self, name: str) -> bytes | None:
        """What was kept under this name. Raises `JournalDamaged` if it does not open."""
        row = self._row("SELECT subject, box FROM drafts WHERE name = ?", name)
        if row is None:
            return None
        subject, box = row
        try:
            with answering():
                seal = self._subjects.kept(subject)
            if seal is None:
                raise DoesNotOpen
            return seal.open(box, named("draft", name, subject))
        except SPOILT as spoilt:
            raise JournalDamaged(f"draft {name}") from spoilt

    def drop_draft(self, name: str) -> None:
        """Drop what was kept under this name, if anything."""
        self._change("DELETE FROM drafts WHERE name = ?", name)

    def backoff(self) -> dict[str, tuple[int, datetime]]:
        """For each item that failed: how often, and when to try next (aware, UTC)."""
        with answering():
            rows = self._connection.execute("SELECT item, tries, next_at FROM backoff").fetchall()
        known = {}
        for item, tries, next_at in rows:
            with suppress(ValueError, TypeError):  # spoilt: then it is simply tried again now
                known[item] = (tries, datetime.fromisoformat(next_at))
        return known

    def set_backoff(self, item: str, tries: int, next_at: datetime) -> None:
        """Remember a failure. `item` is kept readable: an id, never a name or a number."""
        iso = next_at.astimezone(UTC).isoformat()
        self._change("REPLACE INTO backoff VALUES (?, ?, ?)", item, tries, iso)

    def clear_backoff(self, item: str) -> None:
        """Forget that this item ever failed."""
        self._change("DELETE FROM backoff WHERE item = ?", item)

    def keep_secret(self, name: str, secret: bytes) -> None:
        """Keep a secret of the kiosk itself, such as its mail password, under the store key."""
        box = self._secrets.close(secret, named("secret", name))
        self._change("REPLACE INTO secrets VALUES (?, ?)", name, box)

    def secret(self, name: str) -> bytes | None:
        """The secret kept under this name. Raises `JournalDamaged` if it does not open."""
        row = self._row("SELECT box FROM secrets WHERE name = ?", name)
        if row is None:
            return None
        try:
            return self._secrets.open(row[0], named("secret", name))
        except SPOILT as spoilt:
            raise JournalDamaged(f"secret {name}") from spoilt

    def _change(self, statement: str, *values: str | int | bytes) -> None:
        with self._transaction():
            self._connection.execute(statement, values)

    def _row(self, question: str, name: str) -> tuple[Any, ...] | None:
        with answering():
            row: tuple[Any, ...] | None = self._connection.execute(question, (name,)).fetchone()
        return row
