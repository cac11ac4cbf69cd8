"""What is in the way keeps new participants out, until a supervisor answers or it is gone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Role
from kiosk.domain.preflight import Code, Finding, Topic, overridable, stop, warn
from kiosk.ui import wishes, wishes_preflight
from kiosk.ui.view import Place, Preflight
from tests import given
from tests.domain.actions.refusing import refuses
from tests.ui.rooms import Furnished, Told, furnished

PIN = "135790"
SCARCE = overridable(Topic.DISK, Code.SPACE_SCARCE, free=20_000_000)
FULL = stop(Topic.DISK, Code.SPACE_NONE, free=0)
WARNED = warn(Topic.PRINTER, Code.PRINTERS_NONE)


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        yield opened


def find(desk: Furnished, *found: Finding) -> None:
    """The last look found these."""
    kept = {one.topic: (one,) for one in found}
    desk.room.preflight = Preflight(kept=kept, at=desk.room.trusted().at)


def answer(qtbot: QtBot, desk: Furnished, pin: str = PIN, role: Role = Role.SUPERVISOR) -> None:
    desk.grant(wishes_preflight.OverridePreflight(desk.staff(role), pin))
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)


def sign_in(qtbot: QtBot, desk: Furnished) -> None:
    desk.grant(wishes.SignOut())
    desk.grant(wishes.SignIn(desk.staff(), PIN))
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)


def test_the_first_to_sign_in_sees_what_is_wrong_and_the_next_does_not(qtbot, desk: Furnished):
    find(desk, WARNED)
    sign_in(qtbot, desk)
    assert desk.room.session.place is Place.PREFLIGHT
    sign_in(qtbot, desk)
    assert desk.room.session.place is Place.HOME


def test_where_all_is_fine_signing_in_leads_home(qtbot: QtBot, desk: Furnished):
    sign_in(qtbot, desk)
    assert desk.room.session.place is Place.HOME


def test_a_warning_keeps_nobody_out(desk: Furnished):
    find(desk, WARNED)
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.CONSENT
    desk.grant(wishes.GiveConsent(given.consent()))
    assert desk.room.session.place is Place.KTP


@pytest.mark.parametrize("found", [SCARCE, FULL])
def test_what_is_in_the_way_is_shown_instead_of_the_consent(desk: Furnished, found: Finding):
    find(desk, found)
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.PREFLIGHT
    desk.grant(wishes.DeclineConsent())
    assert desk.room.session.place is Place.GUIDANCE
    assert not desk.room.desk.state.cases


def test_what_came_in_the_way_meanwhile_opens_no_new_case(desk: Furnished):
    desk.grant(wishes.StartCase())
    find(desk, FULL)
    with refuses(Reason.NOT_READY):
        desk.grant(wishes.GiveConsent(given.consent()))
    assert not desk.room.desk.state.cases


def test_whoever_is_known_already_is_served_all_the_same(desk: Furnished):
    desk.grant(wishes.GiveConsent(given.consent()))
    case = desk.room.case().id
    find(desk, FULL)
    desk.grant(wishes.GoTo(Place.HOME))
    desk.grant(wishes.OpenCase(case))
    desk.grant(wishes.GiveConsent(given.consent(keep_days=10)))
    assert desk.room.case().consent.keep_days == 10


def test_practice_goes_on_whatever_was_found(tmp_path: Path, qapp):
    with furnished(tmp_path, practice=True) as desk:
        desk.sign_in()
        find(desk, FULL)
        desk.grant(wishes.StartCase())
        assert desk.room.session.place is Place.CONSENT


def test_a_supervisor_answers_with_the_pin_while_the_officer_stays(qtbot, desk: Furnished):
    find(desk, SCARCE)
    officer = desk.room.session.staff
    answer(qtbot, desk)
    assert desk.room.session.staff == officer
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.CONSENT
    (line,) = desk.room.desk.state.overridden
    assert line == "space-scarce"


def test_the_answer_is_over_at_midnight_wib(qtbot: QtBot, desk: Furnished):
    find(desk, SCARCE)
    answer(qtbot, desk)
    desk.days.walk(hours=14, minutes=59, seconds=59)
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.CONSENT
    desk.days.walk(seconds=1)
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.PREFLIGHT


def test_it_is_on_record_who_answered(qtbot: QtBot, desk: Furnished):
    find(desk, SCARCE)
    told = Told()
    desk.room.desk.watchers.append(told.hear)
    answer(qtbot, desk)
    (event,) = told.heard
    assert isinstance(event, ev.PreflightOverridden)
    assert (event.by, event.line) == (desk.staff(Role.SUPERVISOR), "space-scarce")


def test_an_officer_cannot_answer_with_the_own_pin(desk: Furnished):
    find(desk, SCARCE)
    with refuses(Reason.NEEDS_SUPERVISOR):
        desk.grant(wishes_preflight.OverridePreflight(desk.staff(), PIN))


def test_wrong_pins_are_counted_and_lock_out(qtbot: QtBot, desk: Furnished):
    find(desk, SCARCE)
    told = Told()
    desk.room.refused.connect(told.hear)
    tries = desk.room.rules.lockout.free_tries
    for _ in range(tries):
        answer(qtbot, desk, "999999")
    reasons = [refused.reason for refused in told.heard if isinstance(refused, Refused)]
    assert reasons == [Reason.WRONG_PIN] * (tries - 1) + [Reason.LOCKED_OUT]
    with refuses(Reason.LOCKED_OUT):
        desk.grant(wishes_preflight.OverridePreflight(desk.staff(Role.SUPERVISOR), PIN))
    assert desk.room.desk.state.overridden == {}


def test_what_was_mended_meanwhile_needs_no_answer(qtbot: QtBot, desk: Furnished):
    find(desk, SCARCE)
    told = Told()
    desk.room.refused.connect(told.hear)
    desk.grant(wishes_preflight.OverridePreflight(desk.staff(Role.SUPERVISOR), PIN))
    find(desk, WARNED)
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert [refused.reason for refused in told.heard] == [Reason.NOTHING_TO_OVERRIDE]
    assert desk.room.desk.state.overridden == {}


def test_nobody_signed_in_asks_for_nothing(desk: Furnished):
    desk.room.session.staff = ""
    supervisor = desk.staff(Role.SUPERVISOR)
    for wish in (
        wishes_preflight.LookAgain(),
        wishes_preflight.SaveSupport(),
        wishes_preflight.OverridePreflight(supervisor, PIN),
    ):
        with refuses(Reason.NOT_SIGNED_IN):
            desk.grant(wish)


def test_looking_again_takes_away_what_is_gone(qtbot: QtBot, desk: Furnished):
    desk.room.tools = replace(desk.room.tools, free_bytes=lambda _: 0)
    desk.grant(wishes_preflight.LookAgain())
    qtbot.waitUntil(lambda: not desk.room.preflight.waiting, timeout=60_000)
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.PREFLIGHT
    desk.room.tools = replace(desk.room.tools, free_bytes=lambda _: 10**12)
    desk.grant(wishes_preflight.LookAgain())
    qtbot.waitUntil(lambda: not desk.room.preflight.waiting, timeout=60_000)
    desk.grant(wishes.StartCase())
    assert desk.room.session.place is Place.CONSENT


def test_the_support_file_goes_to_a_stick_and_says_its_name(qtbot, desk: Furnished, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.room.tools = replace(desk.room.tools, sticks=lambda: [stick])
    desk.grant(wishes_preflight.SaveSupport())
    assert desk.room.preflight.saving
    qtbot.waitUntil(lambda: not desk.room.preflight.saving, timeout=20_000)
    assert [file.name for file in stick.iterdir()] == [desk.room.preflight.saved]


def test_without_a_stick_it_is_said_so_and_the_next_try_may_do(qtbot, desk: Furnished, tmp_path):
    desk.room.tools = replace(desk.room.tools, sticks=list)
    desk.grant(wishes_preflight.SaveSupport())
    qtbot.waitUntil(lambda: not desk.room.preflight.saving, timeout=20_000)
    assert desk.room.preflight.trouble is What.NO_STICK
    desk.room.tools = replace(desk.room.tools, sticks=lambda: [tmp_path])
    desk.grant(wishes_preflight.SaveSupport())
    qtbot.waitUntil(lambda: not desk.room.preflight.saving, timeout=20_000)
    assert desk.room.preflight.trouble is None
    assert desk.room.preflight.saved
