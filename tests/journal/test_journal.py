"""What is recorded is there, in order, once, and readable to nobody without the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.lock import hold
from kiosk.journal.reading import verify
from kiosk.journal.seal import StoreKey
from tests.journal.hands import BUDI, SITI, everything_on_disk


def test_a_new_journal_is_empty(journal):
    assert (journal.seq, list(journal.living())) == (0, [])
    assert len(journal.head) == 64


def test_what_was_recorded_is_read_in_order(journal):
    assert journal.append([("", b"buka"), (BUDI, b"daftar")]) == 2
    assert journal.append([(SITI, b"")]) == 3
    assert list(journal.living()) == [(1, "", b"buka"), (2, BUDI, b"daftar"), (3, SITI, b"")]


def test_what_was_recorded_is_there_after_a_restart(folder, store_key, journal):
    journal.append([("", b"buka"), (BUDI, b"daftar")])
    seq, head = journal.seq, journal.head
    journal.close()
    again = Journal.open(folder, store_key)
    assert (again.seq, again.head) == (seq, head)
    assert again.append([(BUDI, b"datang lagi")]) == 3
    assert [plain for _, _, plain in again.living()] == [b"buka", b"daftar", b"datang lagi"]
    again.close()


@given(st.lists(st.lists(st.tuples(st.sampled_from(["", BUDI, SITI]), st.binary())), max_size=8))
def test_any_bytes_of_anybody_come_back_and_the_chain_holds(tmp_path_factory, batches):
    folder, store_key = tmp_path_factory.mktemp("store"), StoreKey.generate()
    journal = Journal.open(folder, store_key)
    for batch in batches:
        journal.append(batch)
    flat = [entry for batch in batches for entry in batch]
    assert [(subject, plain) for _, subject, plain in journal.living()] == flat
    walked = verify(store.database(folder))
    assert (walked.ok, walked.entries, walked.head) == (True, len(flat), journal.head)
    journal.close()


def test_nothing_recorded_can_be_read_on_the_disk(folder, journal):
    journal.append([(BUDI, b"3201019900009999")])
    journal.keep_draft("ktp", BUDI, b"0812-0000-0001")
    journal.keep_secret("mail", b"kata sandi surat")
    raw = everything_on_disk(folder)
    for secret in (b"3201019900009999", b"0812-0000-0001", b"kata sandi surat"):
        assert secret not in raw


def test_an_accepted_action_is_one_transaction(folder, store_key):
    lock = hold(folder)
    store.create(store.database(folder), store_key)
    connection = store.connect(store.database(folder))
    journal = Journal(connection, store_key, lock)
    journal.keep_draft("otp", BUDI, b"...")
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    journal.append([(BUDI, b"limit"), (BUDI, b"aduan"), ("", b"")], drop_drafts=["otp"])
    assert [s.split()[0] for s in statements].count("COMMIT") == 1
    assert not any("checkpoint" in s for s in statements)
    assert journal.draft("otp") is None
    journal.close()


def test_only_its_owner_may_look_into_the_folder(folder, journal):
    assert folder.stat().st_mode & 0o077 == 0


def test_a_second_journal_on_the_store_is_told_it_is_busy(folder, store_key, journal):
    with pytest.raises(Trouble) as trouble:
        Journal.open(folder, store_key)
    assert trouble.value.what is What.STORE_BUSY
    journal.close()
    journal.close()
    Journal.open(folder, store_key).close()


def test_a_journal_of_another_key_is_not_opened_and_not_changed(folder, journal):
    journal.append([("", b"buka")])
    journal.close()
    before = store.database(folder).read_bytes()
    with pytest.raises(Trouble) as trouble:
        Journal.open(folder, StoreKey.generate())
    assert trouble.value.what is What.NO_STORE_KEY
    assert store.database(folder).read_bytes() == before
