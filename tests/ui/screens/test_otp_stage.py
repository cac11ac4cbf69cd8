"""Where the OTP step stands: the stage, and a time to return that is never too early."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from kiosk.domain.events import OtpOutcome
from kiosk.domain.policy.cooldown import CooldownRules
from kiosk.ui.screens.otp_stage import DAY_MS, Stage, look, return_at, usual_channel
from tests import given


@pytest.fixture
def counter() -> given.Counter:
    return given.Counter()


def stage(counter: given.Counter, channel: given.ev.OtpChannel = given.SMS) -> Stage:
    return look(counter.case, channel, counter.rules, counter.now()).stage


def test_a_case_goes_from_ready_over_open_to_waiting_and_back(counter: given.Counter) -> None:
    seen = [stage(counter)]
    counter.ask()
    seen.append(stage(counter))
    counter.answer()
    seen.append(stage(counter))
    counter.days.walk(minutes=5)
    seen.append(stage(counter))
    assert seen == [Stage.READY, Stage.OPEN, Stage.WAITING, Stage.READY]


def test_a_success_counts_for_the_channel_on_which_it_came(counter: given.Counter) -> None:
    counter.fail(given.WORKED)
    assert stage(counter, given.SMS) is Stage.WORKED
    assert stage(counter, given.EMAIL) is Stage.READY
    assert usual_channel(counter.case) is given.SMS


def test_an_open_request_decides_the_channel(counter: given.Counter) -> None:
    counter.ask(given.EMAIL)
    standing = look(counter.case, given.SMS, counter.rules, counter.now())
    assert (standing.stage, standing.channel) == (Stage.OPEN, given.EMAIL)


def test_whoever_comes_at_the_time_named_never_has_to_wait(counter: given.Counter) -> None:
    counter.days.walk(seconds=17)
    counter.fail(OtpOutcome.WRONG_CODE)
    standing = look(counter.case, given.SMS, counter.rules, counter.now())
    # asked 09.00.17, a second failure doubles the minute: free at 09.02.17
    assert return_at(standing.verdict, counter.now()) == datetime(2026, 11, 23, 2, 3, tzinfo=UTC)


def test_the_time_named_stays_the_same_while_the_seconds_run(counter: given.Counter) -> None:
    counter.fail(OtpOutcome.LIMIT_MESSAGE)
    named = set()
    for _ in range(90):
        counter.days.walk(milliseconds=997)
        standing = look(counter.case, given.SMS, counter.rules, counter.now())
        named.add(return_at(standing.verdict, counter.now()))
    assert named == {datetime(2026, 11, 24, 2, 0, tzinfo=UTC)}


def test_a_daily_cap_counts_against_a_whole_day() -> None:
    rules = replace(given.RULES, cooldown=CooldownRules(daily_cap=1))
    counter = given.Counter(rules=rules)
    counter.fail()
    counter.days.walk(hours=3)
    assert look(counter.case, given.SMS, rules, counter.now()).total_ms == DAY_MS
