"""Each subject has one key, made once, that only the store key unwraps."""

from contextlib import closing

import pytest

from kiosk.journal import store
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import Forgotten, JournalDamaged, Subjects
from tests.journal.hands import BUDI, SITI


@pytest.fixture
def connection(tmp_path, store_key):
    store.create(tmp_path / "journal.db", store_key)
    with closing(store.connect(tmp_path / "journal.db")) as opened:
        yield opened


def test_a_subject_keeps_its_key(connection, store_key):
    box = Subjects(connection, store_key).seal(BUDI).close(b"x", b"")
    assert Subjects(connection, store_key).seal(BUDI).open(box, b"") == b"x"


def test_a_subject_nobody_knows_has_no_seal_until_it_is_asked_for_one(connection, store_key):
    subjects = Subjects(connection, store_key)
    assert subjects.kept(BUDI) is None
    assert subjects.living() == {}
    made = subjects.seal(BUDI)
    assert subjects.kept(BUDI) is made
    assert subjects.living() == {BUDI: made}


def test_a_forgotten_subject_has_none_ever_again(connection, store_key):
    subjects = Subjects(connection, store_key)
    subjects.seal(BUDI)
    subjects.forget(BUDI)
    subjects.forget(SITI)  # of whom nothing was ever kept
    for subject in (BUDI, SITI):
        with pytest.raises(Forgotten):
            subjects.seal(subject)
    assert subjects.living() == {}


def test_after_a_rollback_only_what_is_on_the_disk_is_known(connection, store_key):
    subjects = Subjects(connection, store_key)
    kept = subjects.seal(BUDI).close(b"x", b"")
    connection.execute("BEGIN")
    subjects.seal(SITI)
    subjects.forget(BUDI)
    connection.execute("ROLLBACK")
    subjects.unsettled()
    assert subjects.kept(SITI) is None
    assert subjects.seal(BUDI).open(kept, b"") == b"x"


@pytest.mark.parametrize("subject", [BUDI, ""])
def test_a_wrapped_key_opens_only_for_its_subject_and_store(connection, store_key, subject):
    Subjects(connection, store_key).seal(subject)
    for other in (Subjects(connection, StoreKey.generate()), Subjects(connection, store_key)):
        with pytest.raises(JournalDamaged) as damage:
            other.living()
        assert damage.value.seq is None
        connection.execute("UPDATE keys SET subject = ?", (SITI,))
