"""Who may be added, sign in, be locked out and let in again."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.staff import (
    add_staff,
    change_pin,
    check_pin,
    leave_kiosk,
    retire_staff,
    sign_in,
    unlock_staff,
)
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.policy.lockout import LockoutRules
from kiosk.domain.state import State
from tests.domain.actions.refusing import refuses
from tests.given import OFFICER, SUPERVISOR, VOLUNTEER, Days, staff, state_of

WHEN = Days().moment()
RULES = LockoutRules()


@pytest.fixture
def state() -> State:
    return state_of(*staff(WHEN))


@pytest.mark.parametrize(
    "pin",
    ["", "12345", "1234567", "abcdef", "12 456", "111111", "123456", "987654", "\uff14" * 6],
)
def test_a_weak_pin_is_refused(pin: str):
    with refuses(Reason.PIN_TOO_WEAK):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["481920", "112233", "901234", "135790"])
def test_six_digits_that_are_no_plain_run_will_do(pin: str):
    check_pin(pin)


def test_the_first_of_all_is_a_supervisor_and_needs_nobody():
    with refuses(Reason.NEEDS_SUPERVISOR):
        add_staff(State(), "s", "Ibu Penyelia", ev.Role.OFFICER, "hash", WHEN, "")
    first = add_staff(State(), "s", "  Ibu   Penyelia ", ev.Role.SUPERVISOR, "hash", WHEN, "")
    assert first.name == "Ibu Penyelia"


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ("", Reason.NOT_SIGNED_IN),
        ("nobody", Reason.NOT_SIGNED_IN),
        (OFFICER, Reason.NEEDS_SUPERVISOR),
        (VOLUNTEER, Reason.NEEDS_SUPERVISOR),
    ],
)
def test_only_a_supervisor_runs_the_team(state: State, by: str, reason: Reason):
    with refuses(reason):
        add_staff(state, "new", "Adik Baru", ev.Role.VOLUNTEER, "hash", WHEN, by)
    with refuses(reason):
        retire_staff(state, SUPERVISOR, WHEN, by)
    with refuses(reason):
        unlock_staff(state, SUPERVISOR, WHEN, by)
    with refuses(reason):
        change_pin(state, SUPERVISOR, "hash", WHEN, by)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x00b"])
def test_a_colleague_has_a_name_that_can_be_shown(state: State, name: str):
    with refuses(Reason.NAME_MISSING):
        add_staff(state, "new", name, ev.Role.OFFICER, "hash", WHEN, SUPERVISOR)


def test_everyone_changes_their_own_pin_and_a_supervisor_anybodys(state: State):
    assert change_pin(state, OFFICER, "hash", WHEN, OFFICER).staff == OFFICER
    assert change_pin(state, OFFICER, "hash", WHEN, SUPERVISOR).by == SUPERVISOR
    with refuses(Reason.NO_SUCH_STAFF):
        change_pin(state, "nobody", "hash", WHEN, SUPERVISOR)


def test_the_last_supervisor_stays(state: State):
    with refuses(Reason.LAST_SUPERVISOR):
        retire_staff(state, SUPERVISOR, WHEN, SUPERVISOR)
    second = add_staff(state, "second", "Bapak", ev.Role.SUPERVISOR, "hash", WHEN, SUPERVISOR)
    state.apply(second)
    state.apply(retire_staff(state, SUPERVISOR, WHEN, "second"))
    with refuses(Reason.NOT_SIGNED_IN):
        retire_staff(state, "second", WHEN, SUPERVISOR)
    with refuses(Reason.NO_SUCH_STAFF):
        sign_in(state, SUPERVISOR, True, WHEN, RULES)


def test_a_pin_is_right_or_wrong_and_both_are_recorded(state: State):
    right = sign_in(state, OFFICER, True, WHEN, RULES)
    assert right == ev.SignedIn(when=WHEN, by=OFFICER, staff=OFFICER)
    wrong = sign_in(state, OFFICER, False, WHEN, RULES)
    assert wrong == ev.PinRefused(when=WHEN, staff=OFFICER)


def test_another_supervisor_unlocks_and_nobody_unlocks_themselves(state: State):
    for _ in range(9):
        state.apply(ev.PinRefused(when=WHEN, staff=SUPERVISOR))
    with refuses(Reason.NEEDS_SUPERVISOR):
        unlock_staff(state, SUPERVISOR, WHEN, SUPERVISOR)
    state.apply(add_staff(state, "second", "Bapak", ev.Role.SUPERVISOR, "h", WHEN, SUPERVISOR))
    state.apply(unlock_staff(state, SUPERVISOR, WHEN, "second"))
    assert isinstance(sign_in(state, SUPERVISOR, True, WHEN, RULES), ev.SignedIn)


def test_a_lockout_tells_how_long():
    state = state_of(*staff(WHEN), *[ev.PinRefused(when=WHEN, staff=OFFICER)] * 4)
    with pytest.raises(Refused) as no:
        sign_in(state, OFFICER, False, WHEN, RULES)
    assert no.value.facts == {"remaining_ms": 60_000}


def test_a_supervisor_leaves_for_the_system_and_it_is_recorded(state: State):
    left = leave_kiosk(state, SUPERVISOR, True, WHEN, RULES)
    assert left == ev.KioskLeft(when=WHEN, by=SUPERVISOR, staff=SUPERVISOR)
    wrong = leave_kiosk(state, SUPERVISOR, False, WHEN, RULES)
    assert wrong == ev.PinRefused(when=WHEN, staff=SUPERVISOR)


def test_nobody_but_a_supervisor_leaves_for_the_system(state: State):
    with refuses(Reason.NEEDS_SUPERVISOR):
        leave_kiosk(state, OFFICER, True, WHEN, RULES)
    with refuses(Reason.NOT_SIGNED_IN):
        leave_kiosk(state, "nobody", True, WHEN, RULES)


def test_who_is_locked_out_does_not_leave_and_who_left_is_locked_out_no_longer(state: State):
    for _ in range(3):
        state.apply(ev.PinRefused(when=WHEN, staff=SUPERVISOR))
    state.apply(leave_kiosk(state, SUPERVISOR, True, WHEN, RULES))
    assert state.staff[SUPERVISOR].refusals == []
    for _ in range(4):
        state.apply(leave_kiosk(state, SUPERVISOR, False, WHEN, RULES))
    with refuses(Reason.LOCKED_OUT):
        leave_kiosk(state, SUPERVISOR, True, WHEN, RULES)
