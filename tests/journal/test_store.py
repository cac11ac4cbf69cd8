"""A journal's file is born whole, recognised, and says which key it belongs to."""

import sqlite3
from contextlib import closing

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store


@pytest.fixture
def path(tmp_path, store_key):
    path = tmp_path / "journal.db"
    store.create(path, store_key)
    return path


def test_a_new_file_stands_alone_under_its_own_name(path):
    assert list(path.parent.iterdir()) == [path]
    assert path.stat().st_mode & 0o077 == 0


def test_two_journals_have_chains_of_their_own(path, store_key):
    other = path.with_name("other.db")
    store.create(other, store_key)
    with closing(store.connect(path)) as one, closing(store.connect(other)) as two:
        assert store.recognise(one).chain != store.recognise(two).chain


def test_every_commit_is_on_the_disk_when_it_returns(path):
    with closing(store.connect(path)) as connection:
        asked = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete")
        ]
    assert asked == ["wal", 2, 1]


def test_the_reading_connection_cannot_write(path):
    refused = pytest.raises(sqlite3.OperationalError, match="readonly")
    with closing(store.connect_reading(path)) as connection, refused:
        connection.execute("DELETE FROM entries")


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("DROP TABLE drafts", What.STORE_DAMAGED),
        ("DROP TABLE meta", What.STORE_DAMAGED),
        ("CREATE TABLE more (x)", What.STORE_DAMAGED),
        (
            "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM keys; END",
            What.STORE_DAMAGED,
        ),
        ("DELETE FROM meta WHERE key = 'chain'", What.STORE_DAMAGED),
        ("UPDATE meta SET value = 'satu' WHERE key = 'format'", What.STORE_DAMAGED),
        ("UPDATE meta SET value = CAST(x'ff' AS TEXT) WHERE key = 'chain'", What.STORE_DAMAGED),
        ("UPDATE meta SET value = '10' WHERE key = 'format'", What.STORE_TOO_NEW),
    ],
)
def test_a_file_that_is_not_our_journal_is_recognised_as_that(path, statement, what):
    with closing(store.connect(path)) as connection:
        connection.execute(statement)
        with pytest.raises(Trouble) as trouble:
            store.recognise(connection)
    assert trouble.value.what is what


@pytest.mark.parametrize("renamed", [0, 1, 2])
def test_a_salvage_cut_short_is_finished_wherever_it_stopped(tmp_path, store_key, renamed):
    new, old = tmp_path / "journal-now.db.salvaged", tmp_path / "journal-now.db"
    new.write_bytes(b"new")
    for number, end in enumerate(("-wal", "")):
        before = (
            tmp_path / f"journal.db{end}" if number >= renamed else tmp_path / f"{old.name}{end}"
        )
        before.write_bytes(b"old" + end.encode())
    store.finish_salvage(tmp_path)
    store.finish_salvage(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "journal.db": b"new",
        "journal-now.db": b"old",
        "journal-now.db-wal": b"old-wal",
    }
