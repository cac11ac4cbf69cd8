"""A supervisor answers for what is in the way, by PIN and for the day; nobody for a stop."""

from datetime import timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.preflight import check_ready, may_answer, override
from kiosk.domain.errors import Reason
from kiosk.domain.preflight import Code, Topic, overridable, stop, warn
from kiosk.domain.state import State
from tests.domain.actions.refusing import refuses
from tests.given import OFFICER, RULES, SUPERVISOR, Days, staff, state_of

LOCKOUT = RULES.lockout
SCARCE = overridable(Topic.DISK, Code.SPACE_SCARCE, free=20_000_000)
BROKEN = overridable(Topic.RECORDS, Code.CHAIN_BROKEN, broken_at=7)
FULL = stop(Topic.DISK, Code.SPACE_NONE, free=0)
WARNED = warn(Topic.PRINTER, Code.PRINTERS_NONE)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def state(days: Days) -> State:
    return state_of(*staff(days.moment()))


def test_an_officer_answers_for_nothing(state: State, days: Days):
    with refuses(Reason.NEEDS_SUPERVISOR):
        may_answer(state, OFFICER, days.moment(), LOCKOUT)
    with refuses(Reason.NEEDS_SUPERVISOR):
        override(state, OFFICER, True, [SCARCE], days.moment(), LOCKOUT)


def test_each_line_that_is_answered_for_is_recorded_once(state: State, days: Days):
    found = [WARNED, SCARCE, SCARCE, BROKEN, FULL]
    events = override(state, SUPERVISOR, True, found, days.moment(), LOCKOUT)
    assert [(event.by, event.line) for event in events] == [
        (SUPERVISOR, "space-scarce"),
        (SUPERVISOR, "chain-broken"),
    ]


def test_what_was_overridden_lets_participants_in_until_midnight_wib(state: State, days: Days):
    with refuses(Reason.NOT_READY):
        check_ready(state, [SCARCE], days.moment())
    for event in override(state, SUPERVISOR, True, [SCARCE], days.moment(), LOCKOUT):
        state.apply(event)
    check_ready(state, [SCARCE, WARNED], days.moment())
    to_midnight = timedelta(hours=15)  # from 09.00 WIB
    days.walk(seconds=to_midnight.total_seconds() - 1)
    check_ready(state, [SCARCE], days.moment())
    days.walk(seconds=1)
    with refuses(Reason.NOT_READY):
        check_ready(state, [SCARCE], days.moment())


def test_the_day_is_lokets_own_and_no_wall_clock_stretches_it(state: State, days: Days):
    for event in override(state, SUPERVISOR, True, [SCARCE], days.moment(), LOCKOUT):
        state.apply(event)
    days.walk(hours=16)
    days.step(hours=-16)
    with refuses(Reason.NOT_READY):
        check_ready(state, [SCARCE], days.moment())


def test_nobody_answers_for_a_stop(state: State, days: Days):
    with refuses(Reason.NOTHING_TO_OVERRIDE):
        override(state, SUPERVISOR, True, [FULL, WARNED], days.moment(), LOCKOUT)


def test_a_wrong_pin_is_recorded_and_locks_out_as_at_the_door(state: State, days: Days):
    for _ in range(LOCKOUT.free_tries):
        (missed,) = override(state, SUPERVISOR, False, [SCARCE], days.moment(), LOCKOUT)
        assert missed == ev.PinRefused(when=days.moment(), staff=SUPERVISOR)
        state.apply(missed)
    with refuses(Reason.LOCKED_OUT):
        override(state, SUPERVISOR, True, [SCARCE], days.moment(), LOCKOUT)


def test_a_right_pin_forgives_the_wrong_ones_before_it(state: State, days: Days):
    state.apply(ev.PinRefused(when=days.moment(), staff=SUPERVISOR))
    for event in override(state, SUPERVISOR, True, [SCARCE], days.moment(), LOCKOUT):
        state.apply(event)
    assert state.staff[SUPERVISOR].refusals == []
