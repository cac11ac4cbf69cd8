"""The coach derives the next step from what is true, whichever way it came about."""

from datetime import timedelta

import pytest

from kiosk.domain.practice.coach import Hint, Next, advise
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.exercise import Beside
from tests import given
from tests.domain.practice.plays import Play


def asked(play: Play) -> tuple[Next, Hint | None]:
    now = play.state.clock.read(play.days.moment())
    return advise(play.card, play.exercise, play.case, play.course(), given.RULES, now)


def next_of(play: Play) -> Next:
    return asked(play)[0]


def test_before_anybody_consented_it_asks_for_that():
    play = Play("mudah")
    now = play.days.moment()
    found = advise(play.card, play.exercise, None, Course(), given.RULES, now)
    assert found == (Next.CONSENT, None)


def test_the_steps_of_a_plain_case_come_in_their_order():
    play = Play("mudah").consent()
    steps = [next_of(play)]
    for act in (play.person, play.contact, play.device, play.declare):
        act()
        steps.append(next_of(play))
    play.note(Beside.SAFETY_SAID)
    steps.append(next_of(play))
    steps.append(next_of(play.ask()))
    steps.append(next_of(play.answer(given.WORKED)))
    steps.append(next_of(play.close()))
    assert steps == [
        Next.KTP,
        Next.CONTACT,
        Next.DEVICE,
        Next.ELIGIBLE,
        Next.SAFETY,
        Next.ASK,
        Next.ANSWER,
        Next.CLOSE,
        Next.DONE,
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda play: play.person(nik="3374115206989999"), (Next.KTP, Hint.PERSON_DIFFERS)),
        (
            lambda play: play.person().contact("+6281200000999"),
            (Next.CONTACT, Hint.CONTACT_DIFFERS),
        ),
    ],
)
def test_what_was_typed_wrong_is_put_right_first(wrong, said):
    assert asked(wrong(Play("mudah").consent())) == said


def test_a_date_that_was_not_compared_leads_back_to_the_card():
    play = Play("tanggal-ktp").consent().person(date_compared=False)
    assert asked(play) == (Next.KTP, Hint.FINDING_MISSING)


def test_a_fault_that_was_missed_leads_back_to_the_phone():
    assert asked(Play("tanpa-sinyal").ready()) == (Next.DEVICE, Hint.FAULT_MISSED)
    assert next_of(Play("tanpa-sinyal").ready(("signal",))) is Next.ASK


def test_it_waits_as_long_as_the_house_waits():
    play = Play("limit-dua-hari").ready().ask().answer(given.LIMIT)
    assert next_of(play) is Next.WAIT
    assert next_of(play.wait(timedelta(hours=23))) is Next.WAIT
    assert next_of(play.wait(timedelta(hours=2))) is Next.ASK


def test_a_wrong_outcome_is_said_kindly_and_the_work_goes_on():
    play = Play("limit-dua-hari").ready().ask().answer(given.MISSING)
    assert asked(play) == (Next.WAIT, Hint.OUTCOME_DIFFERS)


def test_a_complaint_without_consent_asks_for_it():
    play = Play("limit-dua-hari").consent(complaint=False).person().contact().device().declare()
    play.note(Beside.SAFETY_SAID).ask().answer(given.LIMIT).wait(timedelta(hours=25))
    assert next_of(play.ask().answer(given.LIMIT)) is Next.PERMIT


def test_an_uncertain_letter_is_looked_for_before_anything_is_said_of_it():
    play = Play("belum-pasti").ready().ask().answer(given.LIMIT).file()
    assert next_of(play) is Next.SENDING
    assert next_of(play.send(receipt=False)) is Next.LOOK
    assert next_of(play.note(Beside.LOOKED)) is Next.SETTLE
    assert next_of(play.settle(arrived=True)) is Next.DONE


def test_whoever_is_erased_ends_the_card():
    play = Play("mudah").ready()
    gone = advise(play.card, play.exercise, None, Course(), given.RULES, play.days.moment())
    assert gone[0] is Next.GONE
