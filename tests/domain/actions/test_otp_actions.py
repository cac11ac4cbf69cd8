"""Asking for a code, saying what came of it, and the complaint that may follow."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.otp import MESSAGE_LENGTH, answer_code, read_own_limit, request_code
from kiosk.domain.case import MAX_OWN_LIMIT_MIN
from kiosk.domain.errors import Reason, Refused
from tests.domain.actions.refusing import refuses
from tests.given import (
    CASE,
    EMAIL,
    LIMIT,
    MISSING,
    OFFICER,
    RULES,
    SMS,
    Counter,
    write_letter,
)


def answer(counter: Counter, message: str = "", by: str = OFFICER) -> tuple[ev.CaseEvent, ...]:
    when = counter.days.moment()
    return answer_code(counter.state, CASE, SMS, MISSING, message, RULES, write_letter, when, by)


def test_a_second_request_waits_for_the_answer_to_the_first():
    counter = Counter()
    counter.ask()
    counter.days.walk(hours=1)
    with refuses(Reason.ATTEMPT_OPEN):
        counter.ask(EMAIL)


def test_a_request_during_a_wait_is_refused_with_what_remains():
    counter = Counter()
    counter.fail()
    with pytest.raises(Refused) as no:
        counter.ask()
    assert (no.value.reason, no.value.facts) == (Reason.STILL_WAITING, {"remaining_ms": 120_000})


def test_a_request_nobody_noted_is_recorded_with_its_outcome():
    events = answer(Counter())
    assert [type(event).__name__ for event in events] == ["OtpRequested", "OtpAnswered"]
    assert {event.when for event in events} == {Counter().days.moment()}


def test_an_open_request_is_answered_on_the_channel_it_was_made():
    counter = Counter()
    counter.ask(EMAIL)
    counter.days.walk(minutes=1)
    (answered,) = answer(counter)
    counter.record(answered)
    assert [(a.channel, a.outcome) for a in counter.case.attempts] == [(EMAIL, MISSING)]


def test_the_request_and_its_outcome_are_asked_of_somebody_signed_in():
    counter = Counter()
    with refuses(Reason.NOT_SIGNED_IN):
        answer(counter, by="")
    with refuses(Reason.NOT_SIGNED_IN):
        request_code(counter.state, CASE, SMS, RULES, counter.days.moment(), "nobody")


@pytest.mark.parametrize(
    "message",
    [
        "Kode OTP Anda 482913",
        "otp: 4821",
        "kode 482-913",
        "x" * 298 + " kode 482913",
        "482913",
        "48 29 13",
    ],
)
def test_a_message_with_a_code_is_refused_wherever_the_code_stands(message: str):
    with refuses(Reason.LOOKS_LIKE_A_CODE):
        answer(Counter(), message)


def test_the_portals_message_is_kept_in_one_line_and_not_too_long():
    said = "limit OTP Prakerja\n telah  mencapai batas "
    kept = answer(Counter(), said)[-1]
    assert isinstance(kept, ev.OtpAnswered)
    assert kept.message == "limit OTP Prakerja telah mencapai batas"
    long = answer(Counter(), "a" * 1000)[-1]
    assert isinstance(long, ev.OtpAnswered)
    assert len(long.message) == MESSAGE_LENGTH


def test_the_complaint_is_decided_in_the_same_breath_as_the_attempt_that_tipped_it():
    counter = Counter()
    counter.fail(LIMIT)
    counter.days.walk(days=1)
    before = counter.case.copy()
    events = answer_code(
        counter.state,
        CASE,
        SMS,
        LIMIT,
        "",
        RULES,
        write_letter,
        counter.days.moment(),
        OFFICER,
    )
    assert [type(event).__name__ for event in events] == [
        "OtpRequested",
        "OtpAnswered",
        "ComplaintFiled",
    ]
    filed = events[-1]
    assert isinstance(filed, ev.ComplaintFiled)
    assert (filed.attempt, filed.by, filed.when) == (2, OFFICER, events[0].when)
    assert counter.case == before, "deciding writes nothing; only recording does"


def test_the_letter_is_written_from_the_case_with_the_attempt_in_it():
    seen = []

    def writer(case, occasion, now):
        at = (occasion.complaint, occasion.step, now.at)
        seen.append((len(case.attempts), case.attempts[-1].outcome, *at))
        return write_letter(case, occasion, now)

    counter = Counter()
    counter.fail(LIMIT)
    counter.days.walk(days=1)
    when = counter.days.moment()
    answer_code(counter.state, CASE, SMS, LIMIT, "", RULES, writer, when, OFFICER)
    assert seen == [(2, LIMIT, 1, 1, when.at)]


@pytest.mark.parametrize(
    ("minutes", "kept"), [(-1, 0), (0, 0), (45, 45), (10**9, MAX_OWN_LIMIT_MIN)]
)
def test_an_own_limit_is_bounded(minutes: int, kept: int):
    counter = Counter()
    when = counter.days.moment()
    assert read_own_limit(counter.state, CASE, SMS, minutes, when, OFFICER).minutes == kept


def test_a_closed_case_is_asked_nothing_more():
    counter = Counter()
    when = counter.days.moment()
    counter.record(ev.CaseClosed(when=when, case=CASE, outcome=ev.CloseOutcome.SOLVED))
    with refuses(Reason.CASE_CLOSED):
        counter.ask()
    with refuses(Reason.CASE_CLOSED):
        counter.answer()
    with refuses(Reason.CASE_CLOSED):
        read_own_limit(counter.state, CASE, SMS, 5, when, OFFICER)
