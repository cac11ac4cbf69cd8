"""The chain is walked once in the background, in a process of its own, and damage is shown."""

from contextlib import closing

import pytest

from kiosk.desk import Desk
from kiosk.domain.errors import Trouble, What
from kiosk.journal import keys, verified
from kiosk.journal.journal import Journal
from kiosk.ui.verifying import Verifying, walk_apart
from tests.given import Days, identified
from tests.journal.hands import change
from tests.ui.rooms import furnished


@pytest.fixture
def desk(tmp_path):
    with furnished(tmp_path) as opened:
        yield opened


def test_it_walks_once_and_only_when_somebody_has_signed_in(qtbot, desk, tmp_path):
    verifying = Verifying(desk.room, tmp_path / "store")
    verifying.begin_once_staffed()
    assert desk.work.running == 0
    desk.sign_in()
    with qtbot.waitSignal(desk.room.changed, timeout=20_000):
        verifying.begin_once_staffed()
    assert desk.room.view().verified.entries == desk.room.desk.journal.seq
    assert desk.room.view().verified.broken_at is None
    assert desk.room.troubles == {}
    noted = verified.last(tmp_path / "store")
    assert (noted.at, noted.head) == (desk.room.trusted().at, desk.room.desk.journal.head)
    verifying.begin_once_staffed()
    assert desk.work.running == 0


def test_a_broken_chain_is_a_banner_that_names_the_entry(qtbot, desk, tmp_path):
    change(tmp_path / "store", "UPDATE entries SET box = x'00' WHERE seq = 2")
    desk.sign_in()
    with qtbot.waitSignal(desk.room.changed, timeout=20_000):
        Verifying(desk.room, tmp_path / "store").begin_once_staffed()
    assert desk.room.view().troubles == (What.STORE_DAMAGED,)
    assert desk.room.view().detail == "entry 2"
    assert desk.room.view().verified.broken_at == 2


def test_the_process_apart_tells_what_it_walked(tmp_path):
    folder = tmp_path / "store"
    with closing(Journal.open(folder, keys.create_practice(folder))) as journal:
        Desk(journal).record(*identified(Days().moment()))
        walked = walk_apart(folder)
        assert (walked.ok, walked.entries, walked.head) == (True, 3, journal.head)


def test_where_nothing_can_be_walked_the_trouble_comes_home(tmp_path):
    with pytest.raises(Trouble) as trouble:
        walk_apart(tmp_path / "none")
    assert trouble.value.what is What.DISK_FAILED


def test_a_walk_that_could_not_be_made_claims_nothing(qtbot, desk, tmp_path):
    desk.sign_in()
    Verifying(desk.room, tmp_path / "none").begin_once_staffed()
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert desk.room.view().verified is None
    assert verified.last(tmp_path / "none") is None
    assert desk.room.troubles == {}
