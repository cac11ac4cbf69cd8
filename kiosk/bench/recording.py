"""Rows 6 and 7: making an event durable, and reading everything back."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kiosk.apart import measured
from kiosk.bench import stores
from kiosk.bench.child import surroundings
from kiosk.bench.figure import Effort, Figure, against, alternate, missing, spend
from kiosk.desk import Desk
from kiosk.domain import events as ev
from kiosk.journal import reading, store
from kiosk.journal.codec import encode
from kiosk.journal.journal import Journal
from kiosk.journal.seal import StoreKey, link

_MARK = b"-- the action --"


def durable(effort: Effort) -> Iterator[Figure]:
    """Row 6. Wall time decides here: what is waited for is the disk, and staff wait with it."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        journal = Journal.open(Path(folder) / "store", StoreKey.generate())
        bare = _bare_database(Path(folder) / "bare.db")
        event = _event()
        row = (bytes(32), encode(event) + bytes(28), bytes(32))

        def record() -> None:
            for _ in range(effort.records):
                journal.append([(event.case, encode(event))])

        def insert() -> None:
            for _ in range(effort.records):
                bare.execute("INSERT INTO entries VALUES (NULL, ?, ?, ?, ?)", (event.case, *row))

        record()
        insert()
        ours, theirs = alternate(effort.times, lambda: spend(record), lambda: spend(insert))
        journal.close()
        bare.close()
    yield Figure(
        row=6,
        what="record an event, durable ÷ bare sqlite3 insert of the same bytes (wall)",
        measured=f"{against(ours, theirs)} for {effort.records}",
        value=ours.wall_s / theirs.wall_s,
        budget=1.3,
    )
    yield _syncs()


def _bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(
        "CREATE TABLE entries (seq INTEGER PRIMARY KEY, subject TEXT, previous BLOB, box BLOB,"
        " link BLOB)"
    )
    return connection


def _event() -> ev.PersonRecorded:
    return ev.PersonRecorded(when=stores.now(), case="b0b0000000000001", person=stores.person(1))


def _syncs() -> Figure:
    """How often the disk is waited for by one answer that tips a complaint, told by strace."""
    what = "fdatasync for an accepted action, its complaint included"
    strace = shutil.which("strace")
    if strace is None:
        return missing(6, what, "strace is not installed")
    traced = "trace=fdatasync,fsync,msync,write"
    ran = subprocess.run(
        [strace, "-f", "-e", traced, *measured("kiosk.bench.one_action")],
        env=surroundings(),
        capture_output=True,
        check=False,
    )
    marked = ran.stderr.split(_MARK)
    if len(marked) < 3:
        return missing(6, what, "strace may not trace here")
    count = sum(marked[1].count(call) for call in (b"fdatasync(", b"fsync(", b"msync("))
    return Figure(row=6, what=what, measured=f"{count}", value=count, unit="", budget=1)


def act_once() -> None:
    """In the traced process: one answer and the complaint that comes of it, between two marks."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Journal.open(Path(folder), StoreKey.generate()))
        opened, *rest = stores.case_events(1, stores.now())
        desk.record(opened, *rest)
        when, case = opened.when, opened.case
        answer = ev.OtpAnswered(
            when=when, case=case, attempt=2, outcome=ev.OtpOutcome.LIMIT_MESSAGE
        )
        os.write(1, _MARK)
        desk.record(answer, stores.filed(case, when))
        os.write(1, _MARK)
        desk.journal.close()


def read_back(effort: Effort) -> Iterator[Figure]:
    """Row 7: a store in which nobody was erased, so that every entry is opened."""
    with tempfile.TemporaryDirectory() as folder:
        key, path = StoreKey.generate(), Path(folder)
        journal = Journal.open(path, key)
        stores.fill(journal, erased=0, kept=effort.live)
        boxes = _boxes(path)
        cipher, fresh = ChaCha20Poly1305(bytes(32)), bytes(12)
        sealed = [cipher.encrypt(fresh, plain, None) for _, _, plain in journal.living()]

        def ours() -> None:
            reading.verify(store.database(path))
            Desk(journal).open()

        def theirs() -> None:
            for box, own in zip(boxes, sealed, strict=True):
                link(b"", box)
                msgspec.json.decode(cipher.decrypt(fresh, own, None))

        loket, floor = alternate(effort.times, lambda: spend(ours), lambda: spend(theirs))
        journal.close()
    yield Figure(
        row=7,
        what=f"read, verify, open, fold {len(boxes):,} events ÷ SHA-256, ChaCha20, JSON of them",
        measured=against(loket, floor),
        value=loket.cpu_s / floor.cpu_s,
        budget=2.0,
    )


def _boxes(folder: Path) -> list[bytes]:
    connection = store.connect_reading(store.database(folder))
    boxes = [box for (box,) in connection.execute("SELECT box FROM entries ORDER BY seq")]
    connection.close()
    return boxes
