"""A sealed store of any release opens for ever, with its passphrase and with its recovery key."""

import shutil
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.desk import Desk
from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.keys import unlock_with_passphrase, unlock_with_recovery
from kiosk.journal.reading import verify
from kiosk.journal.recovery import RecoveryKey
from tests.journal.golden import GOLDEN, PASSPHRASE, RECOVERY_KEY_BYTES, Golden

BUDI = "d0d0000000000004"
pytestmark = pytest.mark.parametrize("golden", GOLDEN, ids=lambda it: f"release {it.release}")


@pytest.fixture
def home(golden: Golden, tmp_path: Path) -> Path:
    """A copy: opening a store writes in it."""
    shutil.copytree(golden.folder, tmp_path / "store")
    return tmp_path / "store"


def opened(home: Path) -> Journal:
    return Journal.open(home, unlock_with_passphrase(home, PASSPHRASE))


def test_it_opens_with_the_passphrase_and_says_what_it_always_said(golden: Golden, home: Path):
    with closing(opened(home)) as journal:
        desk = Desk(journal)
        desk.open()
        assert golden.told(desk.state) == golden.summary
        assert journal.draft("ktp") == b'{"name":"SITI UJI"}'
        assert journal.backoff().keys() == {"a-letter"}


def test_the_pictures_that_it_keeps_open_too(golden: Golden, home: Path):
    with closing(opened(home)) as journal:
        desk = Desk(journal)
        desk.open()
        noted = [p for case in desk.state.cases.values() for p in case.pictures.values()]
        assert [picture.id for picture in noted] == ["picture-2"] * (golden.release > 1)
        for picture in noted:
            content = journal.blobs.read(BUDI, picture.id)
            assert sha256(content).hexdigest() == picture.sha256


def test_it_opens_with_the_recovery_key(golden: Golden, home: Path):
    key = unlock_with_recovery(home, RecoveryKey(RECOVERY_KEY_BYTES))
    assert key.raw == unlock_with_passphrase(home, PASSPHRASE).raw


def test_its_chain_still_ends_in_the_head_that_was_published(golden: Golden, home: Path):
    walked = verify(store.database(home), golden.head)
    assert walked.ok
    assert walked.entries == walked.published_at == len(golden.lines)


def test_it_takes_new_entries(golden: Golden, home: Path):
    with closing(opened(home)) as journal:
        before = journal.seq
        assert journal.append([("", b"lagi")]) == before + 1
    walked = verify(store.database(home), golden.head)
    assert (walked.ok, walked.published_at, walked.entries) == (True, before, before + 1)
