"""The SQLite file of a journal: how it is born, opened and recognised."""

import os
import secrets
import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.disk_writing import put_in_place
from kiosk.domain.errors import Trouble, What
from kiosk.journal.disk import answering
from kiosk.journal.seal import StoreKey

FORMAT: Final = 1
SALVAGED: Final = ".salvaged"
_BUSY_SECONDS: Final = 0.25

# A forgotten subject keeps its row in `keys` with NULL for the key, so that it is never given a
# second one. An entry carries its `previous` link beside its own: one damaged row costs one entry.
_TABLES: Final = (
    (
        "CREATE TABLE entries (seq INTEGER PRIMARY KEY, subject TEXT NOT NULL,"
        " previous BLOB NOT NULL, box BLOB NOT NULL, link BLOB NOT NULL) STRICT"
    ),
    "CREATE TABLE keys (subject TEXT NOT NULL PRIMARY KEY, wrapped BLOB) STRICT",
    (
        "CREATE TABLE drafts (name TEXT NOT NULL PRIMARY KEY, subject TEXT NOT NULL,"
        " box BLOB NOT NULL) STRICT"
    ),
    (
        "CREATE TABLE backoff (item TEXT NOT NULL PRIMARY KEY, tries INTEGER NOT NULL,"
        " next_at TEXT NOT NULL) STRICT"
    ),
    "CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, box BLOB NOT NULL) STRICT",
    "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


class Meta(NamedTuple):
    """The id of the journal's chain, and which store key it was made for."""

    chain: str
    fingerprint: str


def database(folder: Path) -> Path:
    return folder / "journal.db"


def beside(path: Path) -> list[Path]:
    """The files SQLite keeps next to a database, whether they exist or not."""
    return [path.with_name(path.name + end) for end in ("-wal", "-shm")]


def fingerprint(store_key: StoreKey) -> str:
    return store_key.derive("fingerprint").hex()


def connect(path: Path) -> sqlite3.Connection:
    """A connection whose every commit is on the disk when it returns."""
    connection = _connection(path, "rw")
    try:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_reading(path: Path) -> sqlite3.Connection:
    """A second connection that cannot write; it needs no lock."""
    return _connection(path, "ro")


def connect_changing(path: Path) -> sqlite3.Connection:
    """A connection to a journal set aside: deletes for good, and leaves its form as it is."""
    connection = _connection(path, "rw")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def folder_of(connection: sqlite3.Connection) -> Path:
    """Where the database lies that a connection was made to."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2]).parent


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
    )


def create(path: Path, store_key: StoreKey) -> None:
    """Make an empty journal under another name and rename it: it is there whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    for leftover in (fresh, *beside(fresh)):
        leftover.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL, 0o600))
    connection = connect(fresh)
    try:
        connection.execute("BEGIN")
        for table in _TABLES:
            connection.execute(table)
        connection.executemany(
            "INSERT INTO meta VALUES (?, ?)",
            [
                ("format", str(FORMAT)),
                ("chain", secrets.token_hex(8)),
                ("fingerprint", fingerprint(store_key)),
            ],
        )
        connection.execute("COMMIT")
    finally:
        connection.close()
    put_in_place(fresh, path)


def recognise(connection: sqlite3.Connection) -> Meta:
    """What the journal says of itself.

    Raises `Trouble`: STORE_TOO_NEW, or STORE_DAMAGED for a file that is no journal.
    """
    try:
        with answering():
            said = dict(connection.execute("SELECT key, value FROM meta"))
            laid_out = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
            tables = {statement for (statement,) in laid_out}
    except sqlite3.OperationalError as error:  # our question is right, so the answer is wrong
        raise Trouble(What.STORE_DAMAGED, str(error)) from error
    if not said.keys() >= {"format", "chain", "fingerprint"} or not said["format"].isdecimal():
        raise Trouble(What.STORE_DAMAGED, "the journal does not say what it is")
    if int(said["format"]) > FORMAT:
        raise Trouble(What.STORE_TOO_NEW, f"format {said['format']}, known up to {FORMAT}")
    if tables != set(_TABLES):
        raise Trouble(What.STORE_DAMAGED, "the tables are not those of a journal")
    return Meta(said["chain"], said["fingerprint"])


def finish_salvage(folder: Path) -> None:
    """Put a finished salvage in the journal's place and the wreck beside it, under its label.

    Does nothing where there is none; begun again after a crash, it ends the same.
    """
    path = database(folder)
    for finished in folder.glob(f"*{SALVAGED}"):
        old = finished.with_suffix("")
        log, shared = beside(path)
        shared.unlink(missing_ok=True)
        for wreck, aside in ((log, beside(old)[0]), (path, old)):
            if wreck.exists():
                wreck.replace(aside)
        put_in_place(finished, path)
