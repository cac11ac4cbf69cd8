"""What the participant's phone shows follows from the events, and from nothing else."""

from datetime import timedelta

from kiosk.domain.events import OtpOutcome
from tests import given
from tests.domain.practice.plays import Play


def test_the_screens_come_in_their_order_and_the_last_one_stays():
    play = Play("tanggal-ktp").ready()
    for _ in range(3):
        play.ask().answer(OtpOutcome.EXPIRED).wait(timedelta(hours=3))
    shown = [one.shown.outcome for one in play.course().tries]
    assert shown == [OtpOutcome.EXPIRED, OtpOutcome.WORKED, OtpOutcome.WORKED]


def test_without_signal_no_code_comes_until_it_is_noted():
    play = Play("tanpa-sinyal").ready()
    play.ask().answer(given.MISSING).wait(timedelta(minutes=10))
    assert not play.course().mended
    play.device(("signal",)).ask()
    tries = play.course().tries
    assert [one.shown.outcome for one in tries] == [given.MISSING, given.WORKED]
    assert play.course().mended
    assert not play.course().found_first


def test_noted_before_the_first_code_it_wastes_none():
    play = Play("tanpa-sinyal").ready(("signal",)).ask()
    assert play.course().found_first
    assert play.course().tries[0].shown.outcome is given.WORKED


def test_something_else_wanting_mends_nothing():
    play = Play("tanpa-sinyal").ready(("storage",)).ask()
    assert play.course().tries[0].shown.outcome is given.MISSING


def test_a_code_asked_for_during_the_wait_is_early():
    play = Play("tanggal-ktp").ready().ask().answer(OtpOutcome.EXPIRED).ask()
    assert [one.early for one in play.course().tries] == [False, True]


def test_after_the_wait_it_is_not():
    play = Play("tanggal-ktp").ready().ask().answer(OtpOutcome.EXPIRED)
    play.wait(timedelta(minutes=5)).ask()
    assert [one.early for one in play.course().tries] == [False, False]


def test_another_outcome_than_the_phone_showed_is_mistaken():
    play = Play("limit-dua-hari").ready().ask().answer(given.MISSING)
    assert play.course().tries[0].mistaken
    assert not Play("limit-dua-hari").ready().ask().course().tries[0].mistaken


def test_points_looked_at_after_the_first_code_count_for_nothing():
    play = Play("mudah").consent().person().contact().device(seen=("signal",))
    play.declare().ask().device()
    assert play.course().checked == {"signal"}


def test_a_difference_found_once_stays_found_when_the_account_is_mended():
    play = Play("tanggal-ktp").consent().person().person(date_compared=False)
    assert play.course().found_date
