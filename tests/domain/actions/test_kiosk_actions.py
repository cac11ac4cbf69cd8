"""The addresses Loket may contact and the clock it may trust."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.kiosk import (
    confirm_address,
    confirm_clock,
    trust_server_date,
    watch_clock,
    withdraw_address,
)
from kiosk.domain.errors import Reason
from kiosk.domain.state import State
from tests.domain.actions.refusing import refuses
from tests.given import OFFICER, SUPERVISOR, Days, staff, state_of

PROBE, ADDRESS = ev.Purpose.PROBE, "https://probe.example"


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def state(days: Days) -> State:
    return state_of(*staff(days.moment()))


def test_an_address_is_confirmed_by_a_supervisor_alone(state: State, days: Days):
    with refuses(Reason.NEEDS_SUPERVISOR):
        confirm_address(state, PROBE, ADDRESS, days.moment(), OFFICER)
    with refuses(Reason.NEEDS_SUPERVISOR):
        withdraw_address(state, PROBE, ADDRESS, days.moment(), OFFICER)
    state.apply(confirm_address(state, PROBE, ADDRESS, days.moment(), SUPERVISOR))
    assert state.is_confirmed(PROBE, ADDRESS)
    state.apply(withdraw_address(state, PROBE, ADDRESS, days.moment(), SUPERVISOR))
    assert not state.is_confirmed(PROBE, ADDRESS)


@pytest.mark.parametrize("address", ["", " ", "mail .example", "a\nb", "a\x00"])
def test_an_address_is_one_printable_word(state: State, days: Days, address: str):
    with refuses(Reason.ADDRESS_INVALID):
        confirm_address(state, PROBE, address, days.moment(), SUPERVISOR)


def test_a_right_clock_gives_nothing_to_record(state: State, days: Days):
    assert watch_clock(state, days.walk(hours=5), None) is None
    assert watch_clock(state, days.moment(), True) is None
    assert trust_server_date(state, days.moment(), days.true_at) is None


def test_a_doubt_is_recorded_once_and_its_end_once(state: State, days: Days):
    days.step(hours=1)
    doubted = watch_clock(state, days.moment(), None)
    assert doubted == ev.ClockDoubted(when=days.moment(), offset_s=3600)
    state.apply(doubted)
    assert watch_clock(state, days.walk(minutes=5), None) is None
    days.step(hours=-1)
    agreed = watch_clock(state, days.moment(), None)
    assert agreed == ev.ClockDoubted(when=days.moment(), offset_s=0)
    state.apply(agreed)
    assert watch_clock(state, days.walk(minutes=5), None) is None
    assert state.clock.ahead == timedelta()


def test_a_small_drift_is_no_doubt(state: State, days: Days):
    days.step(seconds=60)
    assert watch_clock(state, days.moment(), None) is None


def test_a_disciplined_clock_is_taken_as_proof(state: State, days: Days):
    days.step(hours=3)
    confirmed = watch_clock(state, days.moment(), True)
    assert isinstance(confirmed, ev.ClockConfirmed)
    state.apply(confirmed)
    assert state.clock.read(days.moment()).at == days.moment().at
    assert watch_clock(state, days.moment(), True) is None


def test_a_disciplined_clock_confirms_a_long_rest_too(state: State, days: Days):
    days.reboot(days=90)
    assert state.clock.doubtful(days.moment())
    confirmed = watch_clock(state, days.moment(), True)
    assert isinstance(confirmed, ev.ClockConfirmed)
    state.apply(confirmed)
    assert not state.clock.doubtful(days.moment())


def test_a_servers_date_puts_the_time_right_and_the_wall_stays_in_doubt(state: State, days: Days):
    days.error = timedelta(days=-5)
    days.reboot(days=3)
    confirmed = trust_server_date(state, days.moment(), days.true_at)
    assert confirmed == ev.ClockConfirmed(
        when=days.moment(), true_at=days.true_at, source=ev.ClockSource.SERVER_DATE
    )
    state.apply(confirmed)
    assert state.clock.read(days.walk(hours=1)).at == days.true_at
    assert trust_server_date(state, days.moment(), days.true_at) is None
    assert state.clock.doubtful(days.moment())


def test_a_servers_date_confirms_a_long_rest(state: State, days: Days):
    days.reboot(days=90)
    confirmed = trust_server_date(state, days.moment(), days.true_at)
    assert confirmed is not None
    state.apply(confirmed)
    assert trust_server_date(state, days.walk(minutes=1), days.true_at) is None


@pytest.mark.parametrize("year", [1970, 2025, 2400])
def test_a_date_without_loket_proves_nothing(state: State, days: Days, year: int):
    assert trust_server_date(state, days.moment(), datetime(year, 6, 1, tzinfo=UTC)) is None


def test_a_supervisor_says_that_the_wall_clock_is_right(state: State, days: Days):
    days.step(days=2)
    with refuses(Reason.NEEDS_SUPERVISOR):
        confirm_clock(state, days.moment(), OFFICER)
    state.apply(confirm_clock(state, days.moment(), SUPERVISOR))
    assert not state.clock.doubtful(days.moment())
    assert state.clock.read(days.moment()).at == days.moment().at
