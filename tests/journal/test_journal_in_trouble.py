"""A full disk, a half-written file and a spoilt entry each have a name, and lose nothing."""

from contextlib import closing

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.lock import hold
from kiosk.journal.reading import verify
from kiosk.journal.salvage import salvage
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import JournalDamaged
from tests.journal.hands import BUDI, SITI, change


def test_a_full_disk_loses_nothing_and_recording_goes_on_when_there_is_space(folder, store_key):
    lock = hold(folder)
    store.create(store.database(folder), store_key)
    connection = store.connect(store.database(folder))
    journal = Journal(connection, store_key, lock)
    journal.append([(BUDI, b"daftar")])
    journal.keep_draft("otp", BUDI, b"diketik")
    ((pages,),) = connection.execute("PRAGMA page_count")
    connection.execute(f"PRAGMA max_page_count = {pages}")
    seq, head = journal.seq, journal.head
    for _ in range(3):
        with pytest.raises(Trouble) as trouble:
            journal.append([("", b""), (SITI, bytes(9000))], forget=[BUDI], drop_drafts=["otp"])
        assert trouble.value.what is What.DISK_FULL
        assert (journal.seq, journal.head) == (seq, head)
        assert journal.draft("otp") == b"diketik"
    connection.execute("PRAGMA max_page_count = 100000")
    assert journal.append([(SITI, bytes(9000)), (BUDI, b"lagi")]) == 3
    assert [subject for _, subject, _ in journal.living()] == [BUDI, SITI, BUDI]
    assert verify(store.database(folder)).entries == 3
    journal.close()


def test_a_half_written_journal_is_damaged(folder, store_key, journal):
    journal.append([(BUDI, bytes(100_000))])
    journal.close()
    path = store.database(folder)
    whole = path.read_bytes()
    for part in (b"", whole[:50], whole[:1000], whole[:5000], b"<html>" + whole[6:]):
        path.write_bytes(part)
        with pytest.raises(Trouble) as trouble, closing(Journal.open(folder, store_key)) as cut:
            list(cut.living())
        assert trouble.value.what is What.STORE_DAMAGED


def test_a_log_without_its_journal_is_damage_not_a_new_beginning(folder, store_key):
    folder.mkdir()
    (folder / "journal.db-wal").write_bytes(b"x")
    with pytest.raises(Trouble) as trouble:
        Journal.open(folder, store_key)
    assert trouble.value.what is What.STORE_DAMAGED


def test_a_crash_while_a_journal_was_being_born_does_no_harm(folder, store_key):
    folder.mkdir()
    (folder / "journal.db.new").write_bytes(b"half")
    journal = Journal.open(folder, store_key)
    assert journal.append([("", b"buka")]) == 1
    journal.close()


def test_a_journal_of_a_newer_loket_is_left_alone(folder, store_key, journal):
    journal.close()
    change(folder, "UPDATE meta SET value = '2' WHERE key = 'format'")
    with pytest.raises(Trouble) as trouble:
        Journal.open(folder, store_key)
    assert trouble.value.what is What.STORE_TOO_NEW


@pytest.mark.parametrize(
    ("statement", "seq"),
    [
        ("UPDATE entries SET box = zeroblob(40) WHERE seq = 2", 2),
        ("UPDATE entries SET previous = zeroblob(32) WHERE seq = 2", 2),
        ("UPDATE entries SET subject = '' WHERE seq = 2", 2),
        ("DELETE FROM keys WHERE subject = 'b0d1000000000001'", 2),
        ("UPDATE keys SET wrapped = zeroblob(60) WHERE subject = 'b0d1000000000001'", None),
    ],
)
def test_what_does_not_open_is_named(folder, store_key, journal, statement, seq):
    journal.append([("", b"buka"), (BUDI, b"daftar"), ("", b"tutup")])
    journal.close()
    change(folder, statement)
    journal = Journal.open(folder, store_key)
    with pytest.raises(JournalDamaged) as damage:
        list(journal.living())
    assert (damage.value.seq, damage.value.what) == (seq, What.STORE_DAMAGED)
    journal.close()


def test_a_last_entry_that_does_not_hold_is_noticed_at_once(folder, store_key, journal):
    journal.append([("", b"buka"), (BUDI, b"daftar")])
    journal.close()
    change(folder, "UPDATE entries SET link = zeroblob(32) WHERE seq = 2")
    with pytest.raises(JournalDamaged) as damage:
        Journal.open(folder, store_key)
    assert damage.value.seq == 2


def test_a_spoilt_fingerprint_does_not_lock_the_owner_out(folder, store_key, journal):
    journal.append([("", b"buka")], forget=[BUDI])
    journal.close()
    change(folder, "UPDATE meta SET value = 'spoilt' WHERE key = 'fingerprint'")
    with closing(Journal.open(folder, store_key)) as again:
        assert [plain for _, _, plain in again.living()] == [b"buka"]
    with pytest.raises(Trouble) as trouble:
        Journal.open(folder, StoreKey.generate())
    assert trouble.value.what is What.NO_STORE_KEY


def test_a_file_with_spoilt_table_names_is_damaged(folder, store_key, journal):
    journal.close()
    whole = store.database(folder).read_bytes()
    for before, after in (
        (b"subject", b"subj\xffct"),
        (b"value", b"valve"),
        (b"TABLE", b"TA\xffLE"),
    ):
        store.database(folder).write_bytes(whole.replace(before, after))
        with pytest.raises(Trouble) as trouble:
            Journal.open(folder, store_key)
        assert trouble.value.what is What.STORE_DAMAGED
        with closing(salvage(folder, store_key, "now").journal) as salvaged:
            assert salvaged.append([("", b"mulai lagi")]) == 1
