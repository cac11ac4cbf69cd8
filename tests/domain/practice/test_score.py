"""Points come from what was recorded, each with its own reason to be lost."""

from datetime import timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.exercise import Beside
from kiosk.domain.practice.score import Judged, judged_in, score
from tests import given
from tests.domain.practice.plays import Play, card


def solved(play: Play) -> Play:
    return play.ask().answer(given.WORKED).close()


def limited(play: Play) -> Play:
    """Two limit messages, a day between them, and the complaint."""
    play.ask().answer(given.LIMIT).wait(timedelta(hours=25)).ask().answer(given.LIMIT)
    return play.file()


def test_a_plain_case_done_as_it_should_be_loses_nothing():
    assert solved(Play("mudah").ready()).lost() == set()


def test_nothing_done_gets_nothing():
    play = Play("mudah")
    marks = score(play.card, play.exercise, None, (), Course())
    assert sum(mark.got for mark in marks) == 0
    assert [mark.what for mark in marks] == list(judged_in(play.card))


def test_stopped_half_way_only_what_was_done_counts():
    marks = Play("mudah").consent().person().marks()
    got = {what for what, mark in marks.items() if mark.got}
    assert got == {Judged.CONSENT, Judged.PERSON}


@pytest.mark.parametrize(
    ("played", "lost"),
    [
        (lambda: solved(Play("mudah").ready().person(nik="3374115206989999")), Judged.PERSON),
        (lambda: solved(Play("mudah").ready().contact("+6281200000999")), Judged.CONTACT),
        (
            lambda: solved(Play("mudah").consent().person().contact().note(Beside.SAFETY_SAID)),
            Judged.DEVICE,
        ),
        (
            lambda: solved(Play("mudah").consent().person().contact().device()),
            Judged.SAFETY,
        ),
        (lambda: Play("mudah").ready().ask().answer(given.WORKED), Judged.SOLVED),
        (
            lambda: Play("mudah").ready().ask().answer(given.WORKED).close(ev.CloseOutcome.STOPPED),
            Judged.SOLVED,
        ),
        (lambda: limited(Play("limit-dua-hari").ready()), Judged.FILED),
    ],
)
def test_each_slip_loses_its_own_points(played, lost: Judged):
    assert played().lost() == {lost}


def test_safety_said_after_the_first_code_is_too_late():
    play = Play("mudah").consent().person().contact().device().declare().ask()
    play.note(Beside.SAFETY_SAID).answer(given.WORKED).close()
    assert play.lost() == {Judged.SAFETY}


def test_some_points_of_the_phone_get_some_of_the_points():
    play = Play("mudah").consent().person().contact().device(seen=("signal", "clock", "storage"))
    mark = solved(play.note(Beside.SAFETY_SAID)).marks()[Judged.DEVICE]
    assert (mark.got, mark.of) == (5, 10)


def test_one_mistaken_record_of_two_halves_the_points():
    play = Play("limit-dua-hari").ready().ask().answer(given.MISSING).wait(timedelta(hours=25))
    mark = play.ask().answer(given.LIMIT).marks()[Judged.RECORDED]
    assert (mark.got, mark.of) == (10, 20)


def test_a_code_in_the_wait_loses_the_waiting():
    play = Play("tanggal-ktp").ready().ask().answer(ev.OtpOutcome.EXPIRED)
    assert solved(play).lost() == {Judged.WAITED}


def test_a_fault_found_only_after_a_wasted_code_loses_its_points():
    play = Play("tanpa-sinyal").ready().ask().answer(given.MISSING).device(("signal",))
    assert solved(play.wait(timedelta(minutes=10))).lost() == {Judged.FAULT}


def test_filed_counts_with_a_receipt():
    assert limited(Play("limit-dua-hari").ready()).send(receipt=True).lost() == set()


def test_what_arrived_and_was_looked_for_is_settled_without_a_second_letter():
    play = limited(Play("belum-pasti").ready()).send(receipt=False)
    assert play.note(Beside.LOOKED).settle(arrived=True).lost() == set()


def test_sending_blindly_again_loses_looking_and_settling():
    play = limited(Play("belum-pasti").ready()).send(receipt=False).settle(arrived=False)
    assert play.send(receipt=True).lost() == {Judged.LOOKED, Judged.SETTLED}


def test_what_never_arrived_is_sent_again():
    play = limited(Play("tidak-sampai").ready()).send(receipt=False).note(Beside.LOOKED)
    play.settle(arrived=False).send(receipt=True)
    assert Judged.SETTLED not in play.lost()
    assert Judged.FILED not in play.lost()


def test_saying_that_it_arrived_when_it_did_not_loses_the_answer():
    play = limited(Play("tidak-sampai").ready()).send(receipt=False).note(Beside.LOOKED)
    assert Judged.SETTLED in play.settle(arrived=True).lost()


def test_a_complaint_card_without_its_consent_gets_half_of_it():
    play = Play("limit-dua-hari").consent(complaint=False)
    mark = play.marks()[Judged.CONSENT]
    assert (mark.got, mark.of) == (5, 10)


def test_each_card_judges_only_what_it_is_about():
    assert Judged.FINDING not in judged_in(card("mudah"))
    assert Judged.FINDING in judged_in(card("tanggal-ktp"))
    assert Judged.FAULT in judged_in(card("tanpa-sinyal"))
    assert {Judged.LOOKED, Judged.SETTLED} <= set(judged_in(card("belum-pasti")))
    assert Judged.SOLVED not in judged_in(card("limit-dua-hari"))
