"""How long to wait before the next code: the rules one by one, and what always holds."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.actions.otp import verdict
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.policy.cooldown import Because, CooldownRules, Verdict, cooldown
from kiosk.domain.policy.rules import Rules
from tests.given import CASE, EMAIL, LIMIT, MISSING, OFFICER, RESET, SMS, WORKED, Counter, Days

MINUTE_MS, HOUR_MS = 60_000, 3_600_000
CAPPED = Rules(cooldown=CooldownRules(daily_cap=3))


def shown(counter: Counter, channel: ev.OtpChannel = SMS) -> Verdict:
    return verdict(counter.case, channel, counter.rules, counter.now())


def served(counter: Counter, channel: ev.OtpChannel = SMS) -> None:
    counter.days.walk(milliseconds=shown(counter, channel).remaining_ms)


def read_own_limit(counter: Counter, minutes: int, channel: ev.OtpChannel = SMS) -> None:
    when = counter.days.moment()
    counter.record(
        ev.PortalLimitRead(when=when, by=OFFICER, case=CASE, channel=channel, minutes=minutes)
    )


def test_nothing_asked_yet_means_no_wait():
    assert shown(Counter()) == Verdict(None, 0, 0)
    assert shown(Counter()).ready


def test_spacing_doubles_from_one_minute_to_five_after_each_failure():
    counter = Counter(rules=Rules(cooldown=CooldownRules(requests=9)))
    counter.ask()
    assert shown(counter).remaining_ms == MINUTE_MS
    waits = []
    for _ in range(5):
        counter.answer(MISSING)
        waits.append(shown(counter).remaining_ms // 1000)
        served(counter)
        counter.ask()
    assert waits == [120, 240, 300, 300, 300]


def test_five_requests_then_two_hours_from_the_fifth():
    counter = Counter()
    for used in range(1, 6):
        served(counter)
        counter.fail()
        assert shown(counter).used == used
    wait = shown(counter).wait
    assert wait is not None
    assert wait.because is Because.BATCH
    assert shown(counter).remaining_ms == 120 * MINUTE_MS
    served(counter)
    assert shown(counter) == Verdict(None, 0, 0)


def test_after_the_pause_a_new_batch_of_five_begins():
    counter = Counter()
    for _ in range(5):
        served(counter)
        counter.fail()
    served(counter)
    counter.fail()
    assert shown(counter).used == 1
    assert shown(counter).remaining_ms == 2 * MINUTE_MS


def test_the_limit_message_asks_for_a_day_from_the_message_not_from_the_request():
    counter = Counter()
    counter.ask()
    counter.days.walk(minutes=10)
    counter.answer(LIMIT)
    wait = shown(counter).wait
    assert wait is not None
    assert wait.because is Because.LIMIT_MESSAGE
    assert shown(counter).remaining_ms == 24 * HOUR_MS


def test_a_failure_after_the_limit_message_does_not_shorten_the_day():
    counter = Counter()
    counter.fail(LIMIT)
    counter.days.walk(hours=3)
    counter.answer(MISSING)
    assert shown(counter).remaining_ms == 21 * HOUR_MS


def test_channels_wait_each_on_their_own():
    counter = Counter()
    counter.fail(LIMIT, SMS)
    assert shown(counter, EMAIL).ready
    assert shown(counter, RESET).ready
    counter.ask(EMAIL)
    assert shown(counter, EMAIL).remaining_ms == MINUTE_MS
    assert shown(counter, SMS).remaining_ms == 24 * HOUR_MS


def test_a_code_that_worked_ends_every_wait_of_its_channel():
    counter = Counter()
    counter.fail(LIMIT)
    counter.answer(WORKED)
    assert shown(counter) == Verdict(None, 0, 0)


def test_the_daily_cap_lasts_until_midnight_in_jakarta():
    counter = Counter(rules=CAPPED)
    for _ in range(3):
        served(counter)
        counter.fail()
    verdict_now = shown(counter)
    assert verdict_now.wait is not None
    assert verdict_now.wait.because is Because.DAILY_CAP
    served(counter)
    assert counter.now().at == datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert shown(counter).ready


def test_the_daily_cap_holds_until_the_last_instant_of_the_day():
    counter = Counter(rules=CAPPED)
    for _ in range(3):
        counter.answer(MISSING)
    last = Moment(datetime(2026, 11, 23, 16, 59, 59, 999_999, tzinfo=UTC), 0, "boot-9")
    assert verdict(counter.case, SMS, CAPPED, last).remaining_ms == 1


def test_the_daily_cap_counts_a_success_too():
    counter = Counter(rules=CAPPED)
    for outcome in (MISSING, MISSING, WORKED):
        served(counter)
        counter.fail(outcome)
    counter.days.walk(minutes=10)
    counter.answer(MISSING)
    wait = shown(counter).wait
    assert wait is not None
    assert wait.because is Because.DAILY_CAP


@pytest.mark.parametrize(("minutes", "remaining_ms"), [(30, 30 * MINUTE_MS), (0, 0)])
def test_the_participants_own_limit_overrides_even_the_limit_message(
    minutes: int, remaining_ms: int
):
    counter = Counter()
    counter.fail(LIMIT)
    read_own_limit(counter, minutes)
    assert shown(counter).remaining_ms == remaining_ms
    wait = shown(counter).wait
    assert (wait.because if wait else None) is (Because.OWN_LIMIT if minutes else None)


def test_the_own_limit_may_be_longer_than_every_default():
    counter = Counter()
    read_own_limit(counter, 72 * 60)
    assert shown(counter).remaining_ms == 72 * HOUR_MS


def test_the_own_limit_holds_until_the_next_request():
    counter = Counter()
    counter.fail(LIMIT)
    read_own_limit(counter, 30)
    served(counter)
    counter.fail(LIMIT)
    assert shown(counter).remaining_ms == 24 * HOUR_MS


def test_the_next_request_is_allowed_exactly_when_nothing_remains():
    counter = Counter()
    counter.fail()
    counter.days.walk(milliseconds=shown(counter).remaining_ms - 1)
    with pytest.raises(Refused) as refused:
        counter.ask()
    assert refused.value.reason is Reason.STILL_WAITING
    assert refused.value.facts == {"remaining_ms": 1}
    counter.days.walk(milliseconds=1)
    counter.ask()
    assert len(counter.case.attempts) == 2


@pytest.mark.parametrize("requests", [0, -1])
def test_a_batch_without_requests_is_no_rule(requests: int):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"requests": requests}, CooldownRules)


# What always holds

outcomes = st.sampled_from([o for o in ev.OtpOutcome if o is not WORKED])
gaps_ms = st.integers(0, 30 * HOUR_MS)
histories = st.lists(st.tuples(gaps_ms, outcomes), max_size=9)
rules = st.sampled_from([Rules(), CAPPED, Rules(cooldown=CooldownRules(pause_min=0, requests=1))])
own_limits = st.none() | st.integers(0, 5000)


def lived(history: list[tuple[int, ev.OtpOutcome]], rules: Rules, own: int | None) -> Counter:
    counter = Counter(rules=rules)
    for gap_ms, outcome in history:
        counter.days.walk(milliseconds=gap_ms)
        counter.answer(outcome)
    if own is not None:
        read_own_limit(counter, own)
    return counter


@examples(histories, rules, own_limits, st.lists(gaps_ms, min_size=1, max_size=5))
def test_what_remains_only_shrinks_as_time_passes(history, rules, own, passing):
    counter = lived(history, rules, own)
    before = shown(counter).remaining_ms
    for passed_ms in passing:
        counter.days.walk(milliseconds=passed_ms)
        after = shown(counter).remaining_ms
        assert max(0, before - passed_ms) == after
        before = after


@examples(histories, rules, own_limits, gaps_ms, st.integers(-(10**9), 10**9))
def test_a_step_of_the_wall_clock_moves_no_wait_by_a_millisecond(
    history, rules, own, passed_ms, step_s
):
    counter = lived(history, rules, own)
    counter.days.walk(milliseconds=passed_ms)
    before = shown(counter)
    counter.days.step(seconds=step_s)
    assert shown(counter) == before


@pytest.mark.parametrize("hours", [-1, 1])
def test_an_hour_forth_or_back_is_an_error_of_zero_seconds(hours: int):
    counter = Counter()
    counter.fail(LIMIT)
    counter.days.step(hours=hours)
    counter.days.walk(hours=23)
    assert shown(counter).remaining_ms == HOUR_MS


@examples(histories, rules, own_limits, st.integers(0, 10**9), st.integers(0, 10**8))
def test_a_reboot_with_the_clock_set_back_never_shortens_a_wait(history, rules, own, back_s, off_s):
    counter = lived(history, rules, own)
    before = shown(counter).remaining_ms
    counter.days.step(seconds=-back_s)
    counter.days.reboot(seconds=off_s)
    really_left = max(0, before - off_s * 1000)
    assert shown(counter).remaining_ms >= really_left - counter.days.mono_ms
    assert shown(counter).remaining_ms <= before


@examples(histories, st.integers(0, 10**6))
def test_a_reboot_with_the_clock_right_costs_and_gives_nothing(history, off_s):
    counter = lived(history, Rules(), None)
    before = shown(counter).remaining_ms
    counter.days.reboot(seconds=off_s + 30)
    assert shown(counter).remaining_ms == max(0, before - (off_s + 30) * 1000)


@examples(histories, rules, own_limits, gaps_ms, st.sampled_from(["Asia/Jayapura", "Asia/Tokyo"]))
def test_the_verdict_does_not_depend_on_the_kiosks_zone(history, rules, own, passed_ms, zone):
    counter = lived(history, rules, own)
    counter.days.walk(milliseconds=passed_ms)
    now = counter.now()
    elsewhere = Moment(now.at.astimezone(ZoneInfo(zone)), now.mono_ms, now.boot)
    case, own_limit = counter.case, counter.case.own_limits.get(SMS)
    here = cooldown(case.tried(SMS), own_limit, rules.cooldown, now)
    there = cooldown(case.tried(SMS), own_limit, rules.cooldown, elsewhere)
    assert (here.remaining_ms, here.used) == (there.remaining_ms, there.used)


def test_a_wait_begun_while_the_clock_was_behind_is_not_cut_when_the_time_is_put_right():
    """The kiosk's clock battery is dead: the morning seems to be the evening before."""
    counter = Counter()
    counter.days.error = timedelta(days=-400)
    counter.days.reboot(days=10)
    counter.fail(LIMIT)
    counter.days.walk(hours=1)
    confirmed = ev.ClockConfirmed(
        when=counter.days.moment(),
        true_at=counter.days.true_at,
        source=ev.ClockSource.SERVER_DATE,
    )
    counter.record(confirmed)
    counter.days.error = timedelta()
    counter.days.reboot(hours=1)
    assert shown(counter).remaining_ms == 22 * HOUR_MS


def test_a_wait_begun_while_the_clock_was_behind_survives_a_boot_with_a_right_clock():
    counter = Counter()
    counter.days.error = timedelta(days=-400)
    counter.days.reboot(days=10)
    counter.fail(LIMIT)
    counter.days.error = timedelta()
    counter.days.reboot(hours=1)
    counter.record(ev.SignedIn(when=counter.days.moment(), staff=OFFICER))
    assert shown(counter).remaining_ms > 22 * HOUR_MS


def test_a_wait_begun_two_boots_ago_on_a_slow_clock_is_not_cut_by_a_confirmation():
    counter = Counter()
    counter.days.error = timedelta(days=-400)
    counter.days.reboot(days=10)
    counter.fail(LIMIT)
    counter.days.reboot(hours=1)
    counter.record(
        ev.ClockConfirmed(
            when=counter.days.moment(), true_at=counter.days.true_at, source=ev.ClockSource.NTP
        )
    )
    assert shown(counter).remaining_ms >= 23 * HOUR_MS - counter.days.mono_ms


def test_a_wait_begun_years_ahead_ends_on_time_once_the_clock_is_put_right():
    counter = Counter(days=Days(error=timedelta(days=900)))
    counter.fail(LIMIT)
    counter.record(
        ev.ClockConfirmed(
            when=counter.days.moment(), true_at=counter.days.true_at, source=ev.ClockSource.NTP
        )
    )
    counter.days.error = timedelta()
    counter.days.reboot(hours=10)
    assert shown(counter).remaining_ms == 14 * HOUR_MS
