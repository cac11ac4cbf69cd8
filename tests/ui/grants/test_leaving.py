"""The ways out of a kiosk: who may take which, and what is recorded of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Role
from kiosk.journal.codec import decode
from kiosk.ui.power import Power
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, Lock, Quit
from kiosk.ui.wishes_kiosk import EXIT_CODES, LeaveKiosk, SetResting, SetSecondScreen, Stay, Way
from tests.ui.rooms import Furnished, Told, furnished

PIN = "135790"


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        yield opened


@pytest.fixture
def left(desk: Furnished) -> Told:
    told = Told()
    desk.room.leave_wished.connect(told.hear)
    return told


def to_system(desk: Furnished, pin: str = PIN, role: Role = Role.SUPERVISOR) -> LeaveKiosk:
    return LeaveKiosk(Way.SYSTEM, desk.staff(role), pin)


def recorded(desk: Furnished, kind: type[ev.Event]) -> list[ev.Event]:
    """What of this kind is in the kiosk's own part of the journal."""
    entries = (decode(data) for data in desk.room.desk.journal.about(""))
    return [event for event in entries if isinstance(event, kind)]


def test_the_ways_out_lie_over_the_screen_one_came_from(desk: Furnished):
    desk.grant(GoTo(Place.QUEUE))
    desk.grant(Quit())
    assert desk.room.session.place is Place.LEAVING
    desk.grant(Quit())
    desk.grant(Stay())
    assert desk.room.session.place is Place.QUEUE


def test_the_pin_of_a_supervisor_opens_the_way_to_the_system(
    desk: Furnished, left: Told, qtbot: QtBot
):
    desk.grant(to_system(desk))
    qtbot.waitUntil(lambda: bool(left.heard), timeout=20_000)
    assert left.heard == [Way.SYSTEM]
    assert EXIT_CODES[Way.SYSTEM] == 42
    who = desk.staff(Role.SUPERVISOR)
    assert [event.staff for event in recorded(desk, ev.KioskLeft)] == [who]


def test_a_wrong_pin_counts_and_locks_out_at_last(desk: Furnished, left: Told, qtbot: QtBot):
    refusals = Told()
    desk.room.refused.connect(refusals.hear)
    for tries in range(1, 5):
        desk.grant(to_system(desk, "975310"))
        qtbot.waitUntil(lambda n=tries: len(refusals.heard) == n, timeout=20_000)
    reasons = [refused.reason for refused in refusals.heard]
    assert reasons == [Reason.WRONG_PIN] * 3 + [Reason.LOCKED_OUT]
    with pytest.raises(Refused) as refused:
        desk.grant(to_system(desk))
    assert refused.value.reason is Reason.LOCKED_OUT
    assert left.heard == []
    assert len(recorded(desk, ev.PinRefused)) == 4


def test_an_officer_has_no_way_to_the_system(desk: Furnished, left: Told):
    with pytest.raises(Refused) as refused:
        desk.grant(to_system(desk, role=Role.OFFICER))
    assert refused.value.reason is Reason.NEEDS_SUPERVISOR
    assert left.heard == []


def test_practice_has_none_either_for_its_pin_is_on_the_screen(qapp, tmp_path: Path):
    with furnished(tmp_path, practice=True) as desk:
        desk.sign_in(Role.SUPERVISOR)
        with pytest.raises(Refused) as refused:
            desk.grant(to_system(desk))
        assert refused.value.reason is Reason.PRACTICE_ONLY


def test_a_screen_that_locks_meanwhile_lets_nobody_out(desk: Furnished, left: Told, qtbot: QtBot):
    desk.grant(to_system(desk))
    desk.grant(Lock())
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert left.heard == []
    assert recorded(desk, ev.KioskLeft) == []


def test_whoever_works_here_switches_the_computer_off(desk: Furnished, left: Told, qtbot: QtBot):
    asked: list[Power] = []
    desk.room.tools.switch_power = asked.append
    desk.grant(LeaveKiosk(Way.OFF))
    qtbot.waitUntil(lambda: bool(left.heard), timeout=20_000)
    assert (asked, left.heard) == ([Power.OFF], [Way.OFF])


def test_loket_stays_where_the_system_refuses(desk: Furnished, left: Told, qtbot: QtBot):
    def busy(_power: Power) -> None:
        raise Trouble(What.POWER_REFUSED, "an update is being installed")

    desk.room.tools.switch_power = busy
    desk.grant(LeaveKiosk(Way.REBOOT))
    qtbot.waitUntil(lambda: What.POWER_REFUSED in desk.room.troubles, timeout=20_000)
    assert left.heard == []
    assert desk.room.detail == "an update is being installed"
    desk.grant(Stay())
    assert What.POWER_REFUSED not in desk.room.troubles


def test_nobody_leaves_or_switches_off_without_signing_in(desk: Furnished, left: Told):
    desk.room.session.staff = ""
    for wish in (Quit(), LeaveKiosk(Way.LOKET), LeaveKiosk(Way.OFF), to_system(desk)):
        with pytest.raises(Refused) as refused:
            desk.grant(wish)
        assert refused.value.reason is Reason.NOT_SIGNED_IN
    assert left.heard == []


def test_how_the_screens_rest_is_a_supervisors_and_is_kept(desk: Furnished, tmp_path: Path):
    with pytest.raises(Refused):
        desk.grant(SetResting(dim=False, dark_minutes=5))
    desk.sign_in(Role.SUPERVISOR)
    desk.grant(SetResting(dim=False, dark_minutes=5))
    desk.grant(SetSecondScreen(on=False))
    told = (tmp_path / "loket.toml").read_text()
    assert {"dim = false", "dark_minutes = 5", "second_screen = false"} <= set(told.splitlines())
