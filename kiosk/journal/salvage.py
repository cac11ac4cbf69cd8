"""A broken journal must not stop the desk: what still opens goes on in a new chain."""

import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.disk_writing import put_in_place
from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.disk import answering
from kiosk.journal.journal import Journal
from kiosk.journal.lock import Held, hold
from kiosk.journal.seal import SPOILT, Seal, StoreKey, named, place
from kiosk.journal.subjects import JournalDamaged, Subjects, whose
from kiosk.journal.wreckage import UNREADABLE, rescued

_AT_ONCE: Final = 2000


@dataclass(frozen=True)
class Salvaged:
    """The journal to go on with, and what became of the old one."""

    journal: Journal
    kept: int
    lost: int  # at least: what cannot be read at all cannot be counted
    old_file: Path  # it holds the keys of its time: see `aside`


@dataclass
class _Wreck:
    """What could be read of the old journal. Entries of forgotten subjects are no loss."""

    seals: dict[str, Seal] = field(default_factory=dict)
    forgotten: list[str] = field(default_factory=list)
    evidence: list[tuple[str, bytes]] = field(default_factory=list)
    entries: list[tuple[str, bytes]] = field(default_factory=list)
    drafts: list[tuple[str, str, bytes]] = field(default_factory=list)
    secrets: list[tuple[str, bytes]] = field(default_factory=list)
    backoff: list[tuple[str, int, datetime]] = field(default_factory=list)
    lost: int = 0


def salvage(folder: Path, store_key: StoreKey, now_label: str) -> Salvaged:
    """Begin a new chain with everything that still opens, and set the old file aside.

    The old file is named after `now_label` (such as 2026-11-23-0815). Raises `Trouble`
    (STORE_BUSY, DISK_FULL, DISK_FAILED) and has then changed nothing that counts.
    """
    lock = hold(folder)
    try:
        with answering():
            store.finish_salvage(folder)
            old = _free_name(folder, now_label)
            wreck = _read(store.database(folder), store_key)
            _rebuild(wreck, store_key, old, lock)
            store.finish_salvage(folder)
        journal = Journal.open_held(folder, store_key, lock)
    except BaseException:
        lock.release()
        raise
    return Salvaged(journal, len(wreck.entries), wreck.lost, old)


def _free_name(folder: Path, label: str) -> Path:
    stem = "journal-" + re.sub(r"[^0-9A-Za-z-]", "-", label)
    taken = sum(1 for _ in folder.glob(f"{stem}*.db"))
    return folder / (f"{stem}-{taken + 1}.db" if taken else f"{stem}.db")


def _rebuild(wreck: _Wreck, store_key: StoreKey, old: Path, lock: Held) -> None:
    """Write the new journal beside the old one, finished only when it has its final name."""
    building = old.with_name(old.name + ".building")
    for leftover in store.beside(building):
        leftover.unlink(missing_ok=True)
    store.create(building, store_key)
    with closing(store.connect(building)) as connection:
        journal = Journal(connection, store_key, lock)
        journal.append([], forget=wreck.forgotten)
        for start in range(0, len(wreck.entries), _AT_ONCE):
            journal.append(wreck.entries[start : start + _AT_ONCE])
        living = {subject for subject, _ in wreck.entries}
        journal.adopt_evidence([row for row in wreck.evidence if whose(row[0]) in living])
        for name, subject, content in wreck.drafts:
            journal.keep_draft(name, subject, content)
        for name, secret in wreck.secrets:
            journal.keep_secret(name, secret)
        for item, tries, next_at in wreck.backoff:
            journal.set_backoff(item, tries, next_at)
    put_in_place(building, old.with_name(old.name + store.SALVAGED))


def _read(path: Path, store_key: StoreKey) -> _Wreck:
    wreck = _Wreck()
    if not path.exists():
        return wreck
    with closing(store.connect_reading(path)) as connection:
        try:  # somebody else's journal is not a broken one
            Subjects(connection, store_key).check(store.recognise(connection).fingerprint)
        except Trouble as trouble:
            if trouble.what is not What.STORE_DAMAGED:
                raise
        _read_keys(connection, store_key, wreck)
        _read_entries(connection, wreck)
        _read_rows(connection, store_key, wreck)
    return wreck


def _read_keys(connection: sqlite3.Connection, store_key: StoreKey, wreck: _Wreck) -> None:
    subjects = Subjects(connection, store_key)
    for _, subject, wrapped in rescued(connection, "keys", "subject, wrapped"):
        if wrapped is None and subject:
            wreck.forgotten.append(subject)
        with suppress(JournalDamaged):
            wreck.seals[subject] = subjects.unwrap(subject, wrapped)
            if whose(subject) != subject:
                wreck.evidence.append((subject, wrapped))


def _read_entries(connection: sqlite3.Connection, wreck: _Wreck) -> None:
    """Open each entry under the link it says it was bound to, or that of the entry before it."""
    gone = frozenset(wreck.forgotten)
    last, unopened = 0, 0
    for seq, subject, previous, box in rescued(connection, "entries", "subject, previous, box"):
        seal = wreck.seals.get(subject)
        plain = _opened(seal, box, previous, seq, subject)
        if seal and plain is None:
            plain = _opened(seal, box, _link_of(connection, seq - 1), seq, subject)
        unopened += 1
        if plain is not None:
            wreck.entries.append((subject, plain))
        if plain is not None or subject in gone:
            wreck.lost += max(seq - last - 1, 0)
            last, unopened = seq, 0
    wreck.lost += unopened


def _link_of(connection: sqlite3.Connection, seq: int) -> bytes:
    with suppress(*UNREADABLE):
        for (link,) in connection.execute("SELECT link FROM entries WHERE seq = ?", (seq,)):
            return link if isinstance(link, bytes) else b""
    return b""


def _opened(seal: Seal | None, box: bytes, bound: bytes, seq: int, subject: str) -> bytes | None:
    if seal is None:
        return None
    with suppress(*SPOILT):
        return seal.open(box, place(bound, seq, subject.encode()))
    return None


def _read_rows(connection: sqlite3.Connection, store_key: StoreKey, wreck: _Wreck) -> None:
    for _, name, subject, box in rescued(connection, "drafts", "name, subject, box"):
        with suppress(*SPOILT):
            content = wreck.seals[subject].open(box, named("draft", name, subject))
            wreck.drafts.append((name, subject, content))
    secrets = Seal(store_key.derive("secrets"))
    for _, name, box in rescued(connection, "secrets", "name, box"):
        with suppress(*SPOILT):
            wreck.secrets.append((name, secrets.open(box, named("secret", name))))
    for _, item, tries, next_at in rescued(connection, "backoff", "item, tries, next_at"):
        with suppress(TypeError, ValueError):
            wreck.backoff.append((item, int(tries), datetime.fromisoformat(next_at)))
