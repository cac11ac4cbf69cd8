"""Erased is erased: also in the journals that salvages set aside, which do not stay for ever."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from kiosk.journal import store
from kiosk.journal.aside import discard, set_aside
from kiosk.journal.journal import Journal
from kiosk.journal.reading import verify
from kiosk.journal.salvage import salvage
from tests.journal.hands import BUDI, SITI, everything_on_disk, verify_opening, wrapped_key


@pytest.fixture
def salvaged(folder, store_key):
    """A store that was salvaged, and the wrapped keys of Budi and Siti as they were before."""
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(BUDI, b"daftar"), (SITI, b"daftar")])
        old = wrapped_key(folder, BUDI), wrapped_key(folder, SITI)
    with closing(salvage(folder, store_key, "2026-11-23-0815").journal):
        return old


def first_aside(folder):
    return folder / set_aside(folder)[0].name


def test_who_is_forgotten_is_forgotten_in_what_a_salvage_set_aside(folder, store_key, salvaged):
    of_budi, of_siti = salvaged
    assert of_budi in everything_on_disk(folder)
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([("", b"dihapus")], forget=[BUDI])
    raw = everything_on_disk(folder)
    assert of_budi[:30] not in raw
    assert of_budi[30:] not in raw
    assert of_siti in raw
    assert verify(first_aside(folder)).entries == 2


def test_every_journal_set_aside_is_searched(folder, store_key, salvaged):
    with closing(salvage(folder, store_key, "2026-11-24-0900").journal) as journal:
        journal.append([], forget=[SITI])
    assert len(set_aside(folder)) == 2
    for old in set_aside(folder):
        with sqlite3.connect(folder / old.name) as connection:
            kept = connection.execute("SELECT subject FROM keys WHERE wrapped IS NOT NULL")
            assert kept.fetchall() == [(BUDI,)]
        connection.close()


def test_what_a_crash_left_open_is_forgotten_at_the_next_opening(
    folder, store_key, salvaged, tmp_path
):
    as_it_was = shutil.copy(first_aside(folder), tmp_path / "as-it-was")
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([], forget=[BUDI])
    shutil.copy(as_it_was, first_aside(folder))
    assert salvaged[0] in everything_on_disk(folder)
    with closing(Journal.open(folder, store_key)):
        assert salvaged[0] not in everything_on_disk(folder)


def test_a_key_that_only_the_log_of_the_wreck_still_holds_goes_too(
    folder, store_key, journal, tmp_path
):
    journal.append([(BUDI, b"hanya di log")])
    key = wrapped_key(folder, BUDI)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("journal.db", "journal.db-wal"):
        shutil.copy(folder / name, crashed)
    assert key not in store.database(crashed).read_bytes()
    with closing(salvage(crashed, store_key, "now").journal) as goes_on:
        assert key in everything_on_disk(crashed)
        goes_on.append([], forget=[BUDI])
        assert key not in everything_on_disk(crashed)


def test_a_torn_file_gives_up_what_can_be_read_and_is_told(folder, store_key):
    subjects = [f"{number:016x}" for number in range(400)]
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(subject, b"x") for subject in subjects])
        old = {subject: wrapped_key(folder, subject) for subject in subjects}
    with closing(salvage(folder, store_key, "now").journal):
        path = first_aside(folder)
    pages = bytearray(path.read_bytes())
    torn = pages.index(old[subjects[200]]) // 4096 * 4096
    lost = {subject for subject in subjects if torn <= pages.index(old[subject]) < torn + 4096}
    pages[torn : torn + 100] = bytes(100)
    path.write_bytes(pages)
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([], forget=subjects)
    left = {subject for subject, key in old.items() if key in path.read_bytes()}
    assert 0 < len(lost) < 100
    assert left <= lost
    assert [kept.whole for kept in set_aside(folder)] == [False]


@pytest.mark.parametrize("content", [b"", b"bukan basis data " * 1000, bytes(100_000)])
def test_a_file_that_is_no_database_hinders_no_erasure_and_is_told(folder, store_key, content):
    path = folder / "journal-2026-11-23-0815.db"
    with closing(Journal.open(folder, store_key)) as journal:
        path.write_bytes(content)
        journal.append([(BUDI, b"daftar")])
        assert journal.append([("", b"dihapus")], forget=[BUDI]) == 2
    assert [(old.name, old.whole) for old in set_aside(folder)] == [(path.name, False)]
    assert path.read_bytes() == content


def test_forgetting_does_not_make_the_old_file_any_younger(folder, store_key, salvaged):
    before = set_aside(folder)
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([], forget=[BUDI])
    assert set_aside(folder) == before
    assert before[0].whole


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("journal-2031-02-03-0815.db", datetime(2031, 2, 3, tzinfo=UTC)),
        ("journal-1970-01-01-0000.db", datetime(2026, 11, 23, tzinfo=UTC)),
        ("journal-2031-99-99.db", datetime(2026, 11, 23, tzinfo=UTC)),
        ("journal-lama.db", datetime(2026, 11, 23, tzinfo=UTC)),
    ],
)
def test_its_age_counts_from_the_later_of_its_name_and_its_last_change(tmp_path, name, since):
    path = tmp_path / name
    path.touch()
    changed = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
    os.utime(path, (changed, changed))
    assert [old.since for old in set_aside(tmp_path)] == [since]


def test_what_is_discarded_is_gone_with_the_files_beside_it(folder, store_key, salvaged):
    path = first_aside(folder)
    store.beside(path)[0].write_bytes(b"log")
    discard(folder, path.name)
    assert set_aside(folder) == []
    assert sorted(file.name for file in folder.glob("journal*.db*")) == ["journal.db"]
    assert verify_opening(store.database(folder), store_key).ok


@pytest.mark.parametrize("name", ["journal.db", "keys.json", "../journal-x.db", "journal-x.db"])
def test_nothing_else_can_be_discarded(folder, journal, name):
    (folder.parent / "journal-x.db").touch()
    with pytest.raises(ValueError, match="no journal set aside"):
        discard(folder, name)
    assert store.database(folder).exists()
    assert (folder.parent / "journal-x.db").exists()
