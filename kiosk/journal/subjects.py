"""Each subject's own key: made at first use, kept wrapped by the store key, gone when forgotten."""

import os
import sqlite3
from contextlib import suppress
from typing import Final

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.disk import answering
from kiosk.journal.seal import KEY_BYTES, SPOILT, Seal, StoreKey, named

KIOSK: Final = ""  # the subject of what concerns nobody but the kiosk itself
_EVIDENCE: Final = "evidence:"
"""Before a subject's name: the key of what is kept of them in files (see `blobs`)."""


def whose(name: str) -> str:
    """The subject that a row of `keys` is about."""
    return name.removeprefix(_EVIDENCE) if isinstance(name, str) else ""


class Forgotten(ValueError):
    """Something was to be kept of a subject that has been forgotten."""


class JournalDamaged(Trouble):
    """Something kept does not open; `seq` is the entry, if it is one."""

    def __init__(self, where: str, seq: int | None = None) -> None:
        super().__init__(What.STORE_DAMAGED, f"{where} does not open")
        self.seq = seq


class Subjects:
    """The subjects of one journal and their seals, each unwrapped once."""

    def __init__(self, connection: sqlite3.Connection, store_key: StoreKey) -> None:
        self._connection = connection
        self._store_key = store_key
        self._wrapping = Seal(store_key.derive("subject keys"))
        self._seals: dict[str, Seal] = {}

    def check(self, fingerprint: str) -> None:
        """Raise `Trouble(NO_STORE_KEY)` if this is the journal of another store key.

        A spoilt fingerprint is no proof while the store key unwraps a key that is kept here.
        """
        if fingerprint != store.fingerprint(self._store_key) and not self._unwraps_any():
            raise Trouble(What.NO_STORE_KEY, "the key belongs to another journal")

    def _unwraps_any(self) -> bool:
        with answering():
            kept = self._connection.execute("SELECT subject, wrapped FROM keys").fetchall()
        for subject, wrapped in kept:
            with suppress(JournalDamaged):
                self.unwrap(subject, wrapped)
                return True
        return False

    def living(self) -> dict[str, Seal]:
        """The seal of every subject not forgotten; raises `JournalDamaged` for a spoilt key."""
        for subject, wrapped in self._connection.execute(
            "SELECT subject, wrapped FROM keys WHERE wrapped IS NOT NULL AND subject NOT GLOB ?",
            (_EVIDENCE + "*",),
        ):
            if subject not in self._seals:
                self._seals[subject] = self.unwrap(subject, wrapped)
        return self._seals

    def seal(self, subject: str) -> Seal:
        """The subject's seal, made now if it is new; raises `Forgotten`."""
        return self.kept(subject) or self._make(subject)

    def kept(self, subject: str) -> Seal | None:
        """The seal of a subject already known, or None; raises `Forgotten`."""
        if subject in self._seals:
            return self._seals[subject]
        row = self._connection.execute(
            "SELECT wrapped FROM keys WHERE subject = ?", (subject,)
        ).fetchone()
        if row is None:
            return None
        if row[0] is None:
            raise Forgotten(subject)
        self._seals[subject] = self.unwrap(subject, row[0])
        return self._seals[subject]

    def evidence(self, subject: str) -> Seal:
        """The seal of what is kept of a subject in files, made now if it is new.

        Raises `Forgotten`, and `ValueError` for a subject of whom nothing has been recorded.
        """
        if self.kept(subject) is None:
            raise ValueError(f"nothing is recorded of {subject}")
        return self.seal(_EVIDENCE + subject)

    def adopt(self, name: str, wrapped: bytes) -> None:
        """Go on with a key as it was kept in another journal of this store."""
        self._connection.execute("INSERT OR IGNORE INTO keys VALUES (?, ?)", (name, wrapped))

    def unwrap(self, subject: str, wrapped: bytes) -> Seal:
        """The seal of a key as it is kept; raises `JournalDamaged`."""
        try:
            return Seal(self._wrapping.open(wrapped, named("key", subject)))
        except SPOILT as spoilt:
            raise JournalDamaged(f"the key of {subject or 'the kiosk'}") from spoilt

    def _make(self, subject: str) -> Seal:
        key = os.urandom(KEY_BYTES)
        wrapped = self._wrapping.close(key, named("key", subject))
        self._connection.execute("INSERT INTO keys VALUES (?, ?)", (subject, wrapped))
        self._seals[subject] = Seal(key)
        return self._seals[subject]

    def forget(self, subject: str) -> None:
        """Delete the subject's keys for good. The kiosk itself cannot be forgotten."""
        if subject == KIOSK:
            raise ValueError("the kiosk's own entries stay")
        self._connection.execute(
            "INSERT INTO keys VALUES (?, NULL) ON CONFLICT DO UPDATE SET wrapped = NULL",
            (subject,),
        )
        self._connection.execute("DELETE FROM keys WHERE subject = ?", (_EVIDENCE + subject,))
        for name in (subject, _EVIDENCE + subject):
            self._seals.pop(name, None)

    def is_forgotten(self, subject: str) -> bool:
        """Whether this subject was known once and is not to be any more."""
        row = self._connection.execute(
            "SELECT 1 FROM keys WHERE subject = ? AND wrapped IS NULL", (subject,)
        ).fetchone()
        return row is not None

    def forgotten(self) -> frozenset[str]:
        """Every subject that was ever forgotten."""
        rows = self._connection.execute("SELECT subject FROM keys WHERE wrapped IS NULL")
        return frozenset(subject for (subject,) in rows)

    def unsettled(self) -> None:
        """A transaction was rolled back: what is remembered may not be on the disk."""
        self._seals.clear()
