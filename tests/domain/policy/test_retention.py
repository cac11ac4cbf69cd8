"""When a record has to go, and when a clock is not believed that says so."""

from datetime import timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.policy.retention import RetentionRules, due_for_erasure, outlived
from kiosk.domain.state import State
from tests.given import CASE, OFFICER, Days, consent, identified, state_of

RULES = RetentionRules()


def closed(days: Days, keep_days: int = 30) -> State:
    return state_of(
        *identified(days.moment()),
        ev.ConsentRenewed(
            when=days.moment(), by=OFFICER, case=CASE, consent=consent(keep_days=keep_days)
        ),
        ev.CaseClosed(when=days.moment(), by=OFFICER, case=CASE, outcome=ev.CloseOutcome.SOLVED),
    )


def due(state: State, days: Days) -> list[str]:
    return list(due_for_erasure(state, RULES, state.clock.read(days.moment())))


@pytest.mark.parametrize("keep_days", [1, 30, 90])
def test_a_closed_case_goes_after_the_days_consented_to(keep_days: int):
    days = Days()
    state = closed(days, keep_days)
    days.walk(days=keep_days, milliseconds=-1)
    assert due(state, days) == []
    days.walk(milliseconds=1)
    assert due(state, days) == [CASE]


def test_a_case_nobody_touches_goes_after_half_a_year():
    days = Days()
    state = state_of(*identified(days.moment()))
    days.walk(days=179)
    assert due(state, days) == []
    state.apply(ev.SlipGiven(when=days.moment(), by=OFFICER, case=CASE, how="printed"))
    days.walk(days=179)
    assert due(state, days) == []
    days.walk(days=1)
    assert due(state, days) == [CASE]


def test_each_can_be_erased_while_the_others_are_still_being_named():
    days = Days()
    state = state_of(*(event for name in "abc" for event in identified(days.moment(), case=name)))
    days.walk(days=200)
    now = state.clock.read(days.moment())
    for case in due_for_erasure(state, RULES, now):
        reference = state.cases[case].reference
        state.apply(
            ev.PersonErased(
                when=days.moment(), case=case, reference=reference, cause=ev.EraseCause.RETENTION
            )
        )
    assert state.cases == {}


def test_nobody_is_erased_on_the_word_of_a_clock_that_leapt_by_years():
    days = Days()
    state = closed(days)
    days.step(days=1500)
    days.reboot(hours=1)
    assert due(state, days) == []
    state.apply(ev.SignedIn(when=days.moment(), staff=OFFICER))
    assert due(state, days) == []
    days.error = timedelta()
    confirmed = ev.ClockConfirmed(
        when=days.moment(), true_at=days.true_at, source=ev.ClockSource.SUPERVISOR
    )
    state.apply(confirmed)
    assert due(state, days) == []
    assert due(state, Days(true_at=days.walk(days=31).at, mono_ms=days.mono_ms, boots=2)) == [CASE]


@pytest.mark.parametrize("keep_days", [2**62, -(2**62)])
def test_no_number_of_days_is_too_wild(keep_days: int):
    days = Days()
    state = closed(days, keep_days)
    days.walk(days=365)
    assert due(state, days) == [CASE]


def test_records_set_aside_go_with_the_last_case_that_could_lie_idle_in_them():
    days = Days()
    state, since = state_of(*identified(days.moment())), days.moment().at
    days.walk(days=RULES.idle_days, milliseconds=-1)
    assert not outlived(state, RULES, since, state.clock.read(days.moment()))
    days.walk(milliseconds=1)
    assert outlived(state, RULES, since, state.clock.read(days.moment()))


def test_no_records_set_aside_go_on_the_word_of_a_clock_that_leapt():
    days = Days()
    state, since = state_of(*identified(days.moment())), days.moment().at
    days.reboot(days=400)
    assert not outlived(state, RULES, since, state.clock.read(days.moment()))
