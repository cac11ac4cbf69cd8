"""When the time of an earlier boot becomes known, every moment of that boot moves, no other."""

from datetime import timedelta

from kiosk.domain import events as ev
from kiosk.domain.clock import Lesson
from kiosk.domain.restamp import moved, restamp
from tests.given import CASE, OFFICER, SMS, Days, filed, state_of

LATE = timedelta(days=3)


def full_case(days: Days) -> list[ev.Event]:
    when = days.moment()
    return [
        *filed(when),
        ev.PortalLimitRead(when=when, case=CASE, channel=SMS, minutes=5),
        ev.DeviceChecked(when=when, case=CASE),
        ev.SmsTestStarted(when=when, case=CASE, test=1, phone_hash="h", code_hash="c"),
        ev.IncomingProofSeen(
            when=when, case=CASE, phone_hash="hash of +6281200000001", how=ev.ProofKind.CALL
        ),
        ev.CaseClosed(when=when, by=OFFICER, case=CASE, outcome=ev.CloseOutcome.STOPPED),
    ]


def test_every_moment_of_a_case_moves_with_its_boot():
    days = Days()
    case = state_of(*full_case(days)).cases[CASE]
    later = state_of(*full_case(Days(true_at=days.true_at + LATE))).cases[CASE]
    restamp(case, Lesson(frozenset({"boot-1"}), LATE))
    assert case == later


def test_moments_of_other_boots_stay():
    case = state_of(*full_case(Days())).cases[CASE]
    untouched = state_of(*full_case(Days())).cases[CASE]
    restamp(case, Lesson(frozenset({"boot-7"}), LATE))
    assert case == untouched


def test_only_the_wall_part_of_a_moment_moves():
    moment = Days().moment()
    there = moved(moment, Lesson(frozenset({moment.boot}), -LATE))
    assert (there.at, there.mono_ms, there.boot) == (moment.at - LATE, moment.mono_ms, moment.boot)


def test_a_confirmation_puts_the_day_of_an_attempt_right():
    days = Days(error=timedelta(days=-2))
    sms = ev.SmsTestStarted(when=days.moment(), case=CASE, test=1, phone_hash="h", code_hash="c")
    state = state_of(*filed(days.moment()), sms)
    confirmed = ev.ClockConfirmed(
        when=days.walk(hours=1), true_at=days.true_at, source=ev.ClockSource.NTP
    )
    state.apply(confirmed)
    assert state.cases[CASE].attempts[0].asked.at == days.true_at - timedelta(hours=1)
    assert state.sms_sent[0].at.at == days.true_at - timedelta(hours=1)
