"""A broken journal does not stop the desk: what still opens goes on, and the wreck is kept."""

import shutil
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.reading import verify
from kiosk.journal.salvage import salvage
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import Forgotten
from tests.journal.hands import BUDI, SITI, change, verify_opening

STORE_KEY = StoreKey(bytes(range(32)))
LATER = datetime(2026, 11, 23, 8, 15, tzinfo=UTC)


def fill(folder, entries=300):
    """A journal of `entries`, a third each of the kiosk, Budi and the forgotten Siti."""
    with closing(Journal.open(folder, STORE_KEY)) as journal:
        whose = ("", BUDI, SITI)
        journal.append([(whose[n % 3], b"%d" % n * 50) for n in range(entries)])
        journal.keep_draft("otp", BUDI, b"diketik")
        journal.keep_secret("mail", b"rahasia")
        journal.set_backoff("PK-1/1", 3, LATER)
        journal.append([], forget=[SITI])
        return [(subject, plain) for _, subject, plain in journal.living()], journal.head


def salvaged(folder, label="2026-11-23 08.15"):
    found = salvage(folder, STORE_KEY, label)
    with closing(found.journal) as journal:
        return found, [(subject, plain) for _, subject, plain in journal.living()]


def test_everything_of_a_whole_journal_goes_on_in_a_new_chain(folder):
    entries, head = fill(folder)
    found, read = salvaged(folder)
    assert (read, found.kept, found.lost) == (entries, 200, 0)
    assert found.old_file == folder / "journal-2026-11-23-08-15.db"
    assert verify(found.old_file).head == head
    walked = verify_opening(store.database(folder), STORE_KEY)
    assert walked.ok
    assert walked.head != head
    with closing(Journal.open(folder, STORE_KEY)) as journal:
        assert (journal.draft("otp"), journal.secret("mail")) == (b"diketik", b"rahasia")
        assert journal.backoff() == {"PK-1/1": (3, LATER)}
        with pytest.raises(Forgotten):
            journal.append([(SITI, b"terlambat")])
        assert journal.append([(BUDI, b"lagi")]) == 201


@pytest.mark.parametrize(
    ("statement", "lost"),
    [
        ("UPDATE entries SET box = zeroblob(99) WHERE seq IN (1, 2)", 2),
        ("DELETE FROM entries WHERE seq = 2", 1),
        ("UPDATE entries SET previous = zeroblob(32) WHERE seq = 2", 0),
        ("UPDATE entries SET link = zeroblob(32) WHERE seq = 300", 0),
        ("UPDATE entries SET subject = 'nobody' WHERE seq = 299", 1),
        ("DELETE FROM keys WHERE subject = 'b0d1000000000001'", 100),
        ("UPDATE meta SET value = '?' WHERE key = 'format'", 0),
        ("DROP TABLE keys", 300),
        ("DROP TABLE backoff", 0),
    ],
)
def test_only_what_does_not_open_is_lost(folder, statement, lost):
    entries, _ = fill(folder)
    change(folder, statement)
    found, read = salvaged(folder)
    assert (found.kept, found.lost) == (len(read), lost)
    assert len(read) == max(200 - lost, 0)
    assert set(read) <= set(entries)
    assert verify(store.database(folder)).entries == len(read)


@pytest.mark.parametrize("content", [b"", b"bukan basis data " * 1000, bytes(100_000)])
def test_where_nothing_can_be_read_the_desk_goes_on_with_nothing_and_keeps_the_file(
    folder, content
):
    fill(folder)
    store.database(folder).write_bytes(content)
    found, read = salvaged(folder)
    assert (read, found.kept) == ([], 0)
    assert found.old_file.read_bytes() == content
    with closing(Journal.open(folder, STORE_KEY)) as journal:
        assert journal.append([("", b"mulai lagi")]) == 1


def test_what_is_only_in_the_log_is_salvaged_and_the_log_is_kept_with_the_wreck(folder, tmp_path):
    journal = Journal.open(folder, STORE_KEY)
    journal.append([(BUDI, b"hanya di log")])
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("journal.db", "journal.db-wal"):
        shutil.copy(folder / name, crashed)
    journal.close()
    found, read = salvaged(crashed)
    assert read == [(BUDI, b"hanya di log")]
    assert verify(found.old_file).entries == 1


@settings(max_examples=40)
@given(st.integers(0, 1 << 20), st.binary(min_size=1, max_size=64), st.integers(1, 80))
def test_no_hole_in_the_file_stops_the_desk_or_invents_anything(
    tmp_path_factory, wreck, at, junk, times
):
    path, entries = wreck
    folder = tmp_path_factory.mktemp("store")
    spoilt = bytearray(path.read_bytes())
    at, hole = at % len(spoilt), junk * times
    spoilt[at : at + len(hole)] = hole
    store.database(folder).write_bytes(spoilt)
    try:
        found, read = salvaged(folder)
    except Trouble as trouble:  # a hole in the very words that say whose journal it is
        assert trouble.what is What.STORE_TOO_NEW
        return
    assert set(read) <= set(entries)
    assert verify_opening(store.database(folder), STORE_KEY).entries == found.kept == len(read)
    assert found.old_file.read_bytes() == bytes(spoilt)


@pytest.fixture(scope="module")
def wreck(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wreck")
    entries, _ = fill(folder)
    return store.database(folder), entries


def test_a_hole_in_the_middle_costs_only_what_lay_there(folder):
    entries, _ = fill(folder, 3000)
    path = store.database(folder)
    content = bytearray(path.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle : middle + 4096] = bytes(4096)
    path.write_bytes(content)
    found, read = salvaged(folder)
    assert 0 < len(entries) - len(read) < 60
    assert found.lost >= len(entries) - len(read)
    assert [entry for entry in entries if entry in set(read)] == read


def test_a_second_salvage_under_the_same_label_keeps_both_wrecks(folder):
    fill(folder)
    first, _ = salvaged(folder)
    second, _ = salvaged(folder)
    assert first.old_file != second.old_file
    assert first.old_file.exists()
    assert second.old_file.exists()


def test_a_journal_of_another_store_is_not_salvaged_away(folder):
    fill(folder)
    before = store.database(folder).read_bytes()
    with pytest.raises(Trouble) as trouble:
        salvage(folder, StoreKey.generate(), "now")
    assert trouble.value.what is What.NO_STORE_KEY
    assert store.database(folder).read_bytes() == before


def test_a_journal_in_use_is_not_salvaged(folder):
    with closing(Journal.open(folder, STORE_KEY)), pytest.raises(Trouble) as trouble:
        salvage(folder, STORE_KEY, "now")
    assert trouble.value.what is What.STORE_BUSY


def test_a_disk_too_full_to_salvage_leaves_the_wreck_in_its_place(folder):
    fill(folder)
    before = store.database(folder).read_bytes()
    (folder / "journal-now.db.building.new").mkdir()  # in the way of the new journal
    with pytest.raises(Trouble) as trouble:
        salvage(folder, STORE_KEY, "now")
    assert trouble.value.what is What.DISK_FAILED
    assert store.database(folder).read_bytes() == before
    (folder / "journal-now.db.building.new").rmdir()
    assert salvaged(folder, "now")[0].kept == 200
