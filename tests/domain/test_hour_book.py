"""How attempts ended by hour: kept up case by case, and never different from a fresh count."""

from datetime import timedelta

import pytest
from hypothesis import given as suppose
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.clock import WIB, Moment
from kiosk.domain.forecast import Seen, Slot
from kiosk.domain.hour_book import HourBook
from kiosk.domain.state import State
from tests import given

MONDAY_9 = Slot(0, 9)


def book_of(*events: ev.Event) -> HourBook:
    return HourBook(given.state_of(*events), WIB)


@pytest.mark.parametrize(
    ("outcome", "counted"),
    [
        (ev.OtpOutcome.WORKED, Seen(1, 0)),
        (ev.OtpOutcome.NOT_DELIVERED, Seen(0, 1)),
        (ev.OtpOutcome.EXPIRED, Seen(0, 1)),
        (ev.OtpOutcome.LIMIT_MESSAGE, Seen(0, 1)),
        (ev.OtpOutcome.SITE_ERROR, Seen(0, 1)),
    ],
)
def test_each_outcome_counts_at_the_hour_of_asking(outcome: ev.OtpOutcome, counted: Seen):
    days = given.Days()
    asked = given.asked(days.moment())
    answered = given.answered(days.walk(minutes=70), outcome)
    book = book_of(given.opened(asked.when), asked, answered)
    assert book.counts() == {MONDAY_9: counted}


def test_a_code_typed_wrongly_says_nothing_of_its_hour():
    now = given.Days().moment()
    typo = given.answered(now, ev.OtpOutcome.WRONG_CODE)
    assert book_of(given.opened(now), given.asked(now), typo).counts() == {}


def test_an_open_request_counts_for_nothing_yet():
    now = given.Days().moment()
    assert book_of(given.opened(now), given.asked(now)).counts() == {}


STEPS = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(1, 900),
        st.sampled_from([*ev.OtpOutcome, None]),
    ),
    max_size=25,
)


@suppose(STEPS)
def test_counting_along_equals_counting_anew(steps):
    days, state = given.Days(), State()
    along = HourBook(state, WIB)
    along.count()
    for name, minutes, outcome in steps:
        for event in happenings(state, name, days.walk(minutes=minutes), outcome):
            state.apply(event)
            along.touch(event.case)
    anew = HourBook(state, WIB)
    assert along.counts() == anew.counts()
    assert along.forecast.total == anew.forecast.total


def happenings(state: State, name: str, now, outcome) -> list[ev.CaseEvent]:
    """A case opens, asks and answers; without an outcome it is erased."""
    case = state.cases.get(name)
    reference = f"PK-UJI-20261123-{state.events}{name}"
    if case is None:
        return [given.opened(now, case=name, reference=reference)]
    if outcome is None:
        cause = ev.EraseCause.ASKED
        return [ev.PersonErased(when=now, case=name, reference=case.reference, cause=cause)]
    number = len(case.attempts) + 1
    return [
        given.asked(now, number, case=name),
        given.answered(now, outcome, number, case=name),
    ]


def test_what_was_erased_counts_no_more():
    now = given.Days().moment()
    book = book_of(given.opened(now), given.asked(now), given.answered(now, given.WORKED))
    assert book.forecast.total == Seen(1, 0)
    erased = ev.PersonErased(
        when=now, case=given.CASE, reference=given.REFERENCE, cause=ev.EraseCause.ASKED
    )
    book.state.apply(erased)
    book.touch(given.CASE)
    assert book.counts() == {}
    assert book.forecast.total == Seen()


def test_the_forecast_is_made_anew_only_when_a_number_changes():
    now = given.Days().moment()
    book = book_of(given.opened(now), given.asked(now), given.answered(now, given.WORKED))
    first = book.forecast
    book.touch(given.CASE)
    assert book.forecast is first
    book.state.apply(given.asked(now, 2))
    book.state.apply(given.answered(now, given.MISSING, 2))
    book.touch(given.CASE)
    assert book.forecast is not first


def test_a_corrected_clock_moves_attempts_to_their_true_hour():
    days = given.Days()
    book = book_of(
        given.opened(days.moment()),
        given.asked(days.moment()),
        given.answered(days.moment(), given.WORKED),
    )
    assert book.counts() == {MONDAY_9: Seen(1, 0)}
    attempt = book.state.cases[given.CASE].attempts[0]
    later = Moment(days.moment().at + timedelta(hours=3), attempt.asked.mono_ms, attempt.asked.boot)
    book.state.cases[given.CASE].attempts[0] = replace(attempt, asked=later)
    book.rebuild()
    assert book.counts() == {Slot(0, 12): Seen(1, 0)}
