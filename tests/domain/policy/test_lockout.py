"""A lockout after wrong PINs grows, survives everything, and no clock shortens it."""

import msgspec
import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.actions.staff import may_try_pin, sign_in
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.policy.lockout import LockoutRules, locked_for_ms, tries_left
from kiosk.domain.state import State
from tests.given import MORNING, OFFICER, SUPERVISOR, Days, staff, state_of

RULES = LockoutRules()


def refused(days: Days, times: int, state: State | None = None) -> State:
    state = state or state_of(*staff(days.moment()))
    for _ in range(times):
        state.apply(ev.PinRefused(when=days.moment(), staff=OFFICER))
    return state


def left_s(state: State, days: Days) -> float:
    now = state.clock.read(days.moment())
    return locked_for_ms(state.staff[OFFICER].refusals, RULES, now) / 1000


@pytest.mark.parametrize(
    ("wrong", "locked_s"),
    [(0, 0), (3, 0), (4, 60), (5, 120), (6, 240), (9, 1920), (10, 3600), (400, 3600)],
)
def test_the_lockout_grows_with_every_wrong_pin_up_to_an_hour(wrong: int, locked_s: int):
    days = Days()
    assert left_s(refused(days, wrong), days) == locked_s


def test_the_screen_can_say_how_many_tries_are_left():
    days = Days()
    counted = [tries_left(refused(days, n).staff[OFFICER].refusals, RULES) for n in range(6)]
    assert counted == [4, 3, 2, 1, 0, 0]


def test_during_a_lockout_not_even_the_right_pin_is_looked_at():
    days = Days()
    state = refused(days, 4)
    with pytest.raises(Refused) as no:
        sign_in(state, OFFICER, True, days.walk(seconds=59), RULES)
    assert no.value.reason is Reason.LOCKED_OUT
    assert no.value.facts == {"remaining_ms": 1000}
    assert isinstance(sign_in(state, OFFICER, True, days.walk(seconds=1), RULES), ev.SignedIn)


def test_a_reboot_and_a_wall_clock_years_ahead_give_nothing():
    days = Days()
    state = refused(days, 10)
    days.walk(minutes=50)
    days.step(days=2000)
    days.reboot(hours=30)
    state.apply(ev.SignedIn(when=days.moment(), staff=SUPERVISOR))
    assert left_s(state, days) == 3600 - days.mono_ms / 1000


@examples(st.integers(4, 12), st.integers(-(10**9), 10**9), st.integers(0, 10**6))
def test_only_time_that_was_lived_counts(wrong: int, step_s: int, uptime_s: int):
    days = Days()
    state = refused(days, wrong)
    full = left_s(state, days)
    days.step(seconds=step_s)
    days.reboot(days=1)
    days.walk(seconds=uptime_s)
    assert left_s(state, days) == max(0, full - days.mono_ms / 1000)


@pytest.mark.parametrize(
    "relief",
    [
        ev.SignedIn(when=Days().moment(), by=OFFICER, staff=OFFICER),
        ev.StaffUnlocked(when=Days().moment(), by=SUPERVISOR, staff=OFFICER),
        ev.PinChanged(when=Days().moment(), by=SUPERVISOR, staff=OFFICER, pin="a new hash"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_the_right_pin_a_supervisor_or_a_new_pin_ends_it(relief: ev.Event):
    days = Days()
    state = refused(days, 9)
    state.apply(relief)
    assert left_s(state, days) == 0
    assert left_s(refused(days, 3, state), days) == 0


def test_one_persons_lockout_is_nobody_elses():
    days = Days()
    state = refused(days, 9)
    assert may_try_pin(state, SUPERVISOR, days.moment(), RULES).id == SUPERVISOR


def test_there_is_always_a_first_try():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"free_tries": 0}, LockoutRules)


def test_without_refusals_nobody_waits():
    now = Moment(MORNING, 0, "boot-1")
    assert locked_for_ms([], LockoutRules(free_tries=1), now) == 0
