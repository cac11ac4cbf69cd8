"""The only place where something can happen: all or nothing, on the disk before it is true."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.desk import Desk
from kiosk.domain import events as ev
from kiosk.domain.errors import Trouble, What
from kiosk.domain.state import State
from kiosk.journal import store
from kiosk.journal.codec import encode
from kiosk.journal.journal import Journal
from kiosk.journal.lock import hold
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import Forgotten
from tests.given import CASE, OFFICER, REFERENCE, Days, filed, identified, opened, person, staff

KEY = StoreKey(bytes(range(32)))
WHEN = Days().moment()
ERASED = ev.PersonErased(when=WHEN, case=CASE, reference=REFERENCE, cause=ev.EraseCause.ASKED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with closing(Journal.open(folder, KEY)) as journal:
        yield Desk(journal)


def reopened(desk: Desk, folder: Path) -> State:
    desk.journal.close()
    with closing(Journal.open(folder, KEY)) as journal:
        again = Desk(journal)
        again.open()
    return again.state


def test_what_was_recorded_is_true_after_a_restart(desk: Desk, folder: Path):
    desk.record(*staff(WHEN))
    desk.record(*filed(WHEN))
    assert reopened(desk, folder) == desk.state
    assert desk.state.cases[CASE].complaint


def test_a_watcher_is_told_when_everything_of_the_transaction_is_true(desk: Desk):
    told = []
    desk.watchers.append(lambda event: told.append((type(event), desk.state.events)))
    events = identified(WHEN)
    desk.record(*events)
    assert told == [(type(event), 3) for event in events]


def test_an_erased_persons_key_goes_with_the_tombstone(desk: Desk, folder: Path):
    desk.record(*filed(WHEN))
    desk.journal.keep_draft("ktp", CASE, b"SITI UJI")
    desk.record(ERASED)
    assert [subject for _, subject, _ in desk.journal.living()] == [""]
    assert desk.journal.draft("ktp") is None
    assert desk.state.cases == {}
    again = reopened(desk, folder)
    assert (again.cases, again.references) == ({}, {REFERENCE: CASE})


def test_nothing_more_can_be_recorded_of_somebody_erased(desk: Desk):
    desk.record(*identified(WHEN))
    desk.record(ERASED)
    before = desk.journal.head
    with pytest.raises(Forgotten):
        desk.record(ev.SlipGiven(when=WHEN, by=OFFICER, case=CASE, how="printed"))
    assert desk.journal.head == before
    assert desk.state.cases == {}


def test_drafts_go_with_the_record_that_made_them_needless(desk: Desk):
    desk.record(opened(WHEN))
    for name in ("ktp", "otp"):
        desk.journal.keep_draft(name, CASE, b"typed")
    desk.record(ev.PersonRecorded(when=WHEN, case=CASE, person=person()), drop_drafts=["ktp"])
    assert desk.journal.draft("ktp") is None
    assert desk.journal.draft("otp") == b"typed"


def test_on_a_full_disk_nothing_changes_and_nobody_is_told(folder: Path):
    lock = hold(folder)
    store.create(store.database(folder), KEY)
    connection = store.connect(store.database(folder))
    with closing(Journal(connection, KEY, lock)) as journal:
        desk = Desk(journal)
        desk.record(*identified(WHEN))
        journal.keep_draft("otp", CASE, b"typed")
        before, head = desk.state.events, journal.head
        told: list[ev.Event] = []
        desk.watchers.append(told.append)
        ((pages,),) = connection.execute("PRAGMA page_count")
        connection.execute(f"PRAGMA max_page_count = {pages}")
        long = ev.SendingRejected(
            when=WHEN, case=CASE, complaint=1, what="mail-refused", detail="x" * 9000
        )
        with pytest.raises(Trouble) as trouble:
            desk.record(ERASED, long, drop_drafts=["otp"])
        assert trouble.value.what is What.DISK_FULL
        assert (desk.state.events, journal.head, told) == (before, head, [])
        assert CASE in desk.state.cases
        assert journal.draft("otp") == b"typed"
        connection.execute("PRAGMA max_page_count = 100000")
        desk.record(long)
        assert told == [long]


def test_a_kind_from_a_later_release_is_kept_and_passed_over(desk: Desk, folder: Path):
    desk.record(*identified(WHEN))
    later = encode(opened(WHEN)).replace(b'"CaseOpened"', b'"VideoCallHeld"')
    desk.journal.append([(CASE, later)])
    desk.record(ev.SlipGiven(when=WHEN, by=OFFICER, case=CASE, how="printed"))
    state = reopened(desk, folder)
    assert state.cases[CASE].slips == 1
    assert state.events == 4
