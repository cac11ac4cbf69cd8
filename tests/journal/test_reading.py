"""The chain is walked without a key, and no change to it goes unnoticed."""

import shutil
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import Trouble, What
from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.reading import verify
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import JournalDamaged
from tests.journal.hands import BUDI, SITI, change, verify_opening

STORE_KEY = StoreKey(bytes(range(32)))
ENTRIES = [
    (number, subject, f"peristiwa {number}".encode())
    for number, subject in enumerate(["", BUDI, SITI, "", BUDI, BUDI, "", SITI], 1)
]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The file of a closed journal of eight entries, Siti forgotten."""
    folder = tmp_path_factory.mktemp("written")
    with closing(Journal.open(folder, STORE_KEY)) as journal:
        journal.append([(subject, plain) for _, subject, plain in ENTRIES])
        journal.append([], forget=[SITI])
    return store.database(folder)


@pytest.fixture(scope="module")
def copied(written, tmp_path_factory):
    """Lays out a fresh copy of the journal, as often as it is called."""

    def lay_out():
        folder = tmp_path_factory.mktemp("copy")
        shutil.copy(written, store.database(folder))
        return folder

    return lay_out


def test_a_whole_chain_holds_and_ends_at_the_head(copied):
    folder = copied()
    walked = verify(store.database(folder))
    with closing(Journal.open(folder, STORE_KEY)) as journal:
        assert (walked.ok, walked.entries, walked.head) == (True, 8, journal.head)
        assert verify(store.database(folder)) == walked  # while the journal is open and locked


def test_an_empty_chain_holds(tmp_path):
    with closing(Journal.open(tmp_path, STORE_KEY)) as journal:
        walked = verify(store.database(tmp_path))
        assert (walked.ok, walked.entries, walked.head) == (True, 0, journal.head)


def test_what_is_still_in_the_log_is_walked_too(folder, store_key, journal):
    for number in range(5):
        journal.append([(BUDI, b"%d" % number)])
    assert verify(store.database(folder)).entries == 5


def test_a_long_chain_is_walked_in_steps_to_its_end(folder, journal):
    journal.append([("", b"")] * 4500)
    walked = verify(store.database(folder), published=journal.head)
    assert (walked.ok, walked.entries, walked.published_at) == (True, 4500, 4500)


@settings(max_examples=40)
@given(
    st.integers(1, 8),
    st.sampled_from(["subject", "previous", "box", "link"]),
    st.integers(0, 1000),
    st.integers(1, 127),
)
def test_any_byte_changed_in_any_entry_is_noticed_at_that_entry(copied, seq, column, at, flip):
    folder = copied()
    with closing(store.connect(store.database(folder))) as connection:
        ((content,),) = connection.execute(
            f"SELECT CAST({column} AS BLOB) FROM entries WHERE seq = ?", (seq,)
        )
        changed = bytearray(content or b"?")
        changed[at % len(changed)] ^= flip
        kind = "TEXT" if column == "subject" else "BLOB"
        connection.execute(
            f"UPDATE entries SET {column} = CAST(? AS {kind}) WHERE seq = ?", (changed, seq)
        )
    walked = verify(store.database(folder))
    assert (walked.broken_at, walked.entries) == (seq, seq - 1)


@pytest.mark.parametrize(
    ("statement", "broken_at"),
    [
        ("DELETE FROM entries WHERE seq = 1", 1),
        ("DELETE FROM entries WHERE seq = 4", 4),
        ("UPDATE entries SET seq = 9 WHERE seq = 4", 4),
        ("UPDATE entries SET seq = 0 WHERE seq = 1", 1),
        ("UPDATE entries SET seq = seq + 100", 1),
        ("UPDATE meta SET value = 'another' WHERE key = 'chain'", 1),
        ("INSERT INTO entries SELECT 9, subject, previous, box, link FROM entries WHERE seq=8", 9),
        ("INSERT INTO entries SELECT 9, subject, link, box, link FROM entries WHERE seq = 8", 9),
    ],
)
def test_entries_taken_out_moved_or_added_are_noticed(copied, statement, broken_at):
    folder = copied()
    change(folder, statement)
    assert verify(store.database(folder)).broken_at == broken_at


def test_two_entries_in_each_others_place_are_noticed(copied):
    folder = copied()
    change(folder, "UPDATE entries SET seq = 100 WHERE seq = 5")
    change(folder, "UPDATE entries SET seq = 5 WHERE seq = 6")
    change(folder, "UPDATE entries SET seq = 6 WHERE seq = 100")
    assert verify(store.database(folder)).broken_at == 5


def test_a_cut_tail_is_noticed_by_a_head_that_was_published(copied):
    folder = copied()
    head = verify(store.database(folder)).head
    for published in (head, head[:16]):
        assert verify(store.database(folder), published).published_at == 8
    change(folder, "DELETE FROM entries WHERE seq > 6")
    cut = verify(store.database(folder), head)
    assert (cut.ok, cut.entries, cut.published_at) == (True, 6, None)


@settings(max_examples=150)
@given(st.integers(0, 1 << 20), st.integers(1, 255))
def test_a_spoilt_file_is_read_as_it_was_or_somebody_says_so(copied, at, flip):
    folder = copied()
    spoilt = bytearray(store.database(folder).read_bytes())
    spoilt[at % len(spoilt)] ^= flip
    store.database(folder).write_bytes(spoilt)
    try:
        walked = verify(store.database(folder))
        with closing(Journal.open(folder, STORE_KEY)) as journal:
            read = list(journal.living())
    except Trouble as trouble:
        assert trouble.what in {What.STORE_DAMAGED, What.STORE_TOO_NEW, What.NO_STORE_KEY}
    else:
        assert read == [entry for entry in ENTRIES if entry[1] != SITI] or not walked.ok


def test_with_the_key_everything_living_is_opened_too(copied):
    folder = copied()
    walked = verify(store.database(folder))
    assert verify_opening(store.database(folder), STORE_KEY) == walked
    with closing(Journal.open(folder, STORE_KEY)):
        assert verify_opening(store.database(folder), STORE_KEY) == walked


def test_with_the_key_a_wrong_key_of_a_subject_is_noticed_though_the_chain_holds(copied):
    folder = copied()
    change(folder, "DELETE FROM keys WHERE subject = ?", BUDI)
    assert verify(store.database(folder)).ok
    assert verify_opening(store.database(folder), STORE_KEY).broken_at == 2
    change(folder, "INSERT INTO keys VALUES (?, zeroblob(60))", BUDI)
    with pytest.raises(JournalDamaged):
        verify_opening(store.database(folder), STORE_KEY)


def test_where_there_is_no_journal_there_is_trouble(tmp_path):
    with pytest.raises(Trouble) as trouble:
        verify(tmp_path / "journal.db")
    assert trouble.value.what is What.DISK_FAILED
