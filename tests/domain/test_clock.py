"""Trusted time: what the wall clock may say and what only the boot can prove."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain.clock import (
    EARLIEST,
    LATEST,
    Moment,
    Timekeeper,
    bounded,
    elapsed_ms,
    next_wib_midnight,
    proven_elapsed_ms,
    wib_day,
)
from tests.domain.walks import moments
from tests.given import MORNING, Days

HOUR_MS = 3_600_000
steps = st.integers(-(10**9), 10**9).map(lambda seconds: timedelta(seconds=seconds))


@examples(steps, st.integers(0, 10**9))
def test_a_step_of_the_wall_clock_within_one_boot_changes_nothing(step: timedelta, passed_ms: int):
    days, keeper = Days(), Timekeeper()
    keeper.note(days.moment())
    days.step(seconds=step.total_seconds())
    trusted = keeper.note(days.walk(milliseconds=passed_ms))
    assert trusted.at == days.true_at
    assert keeper.offset(days.moment()) == bounded(days.moment().at) - days.true_at


@examples(st.lists(moments(), min_size=1, max_size=12))
def test_trusted_time_never_runs_back_along_what_was_recorded(seen: list[Moment]):
    keeper = Timekeeper()
    trusted = [keeper.note(moment).at for moment in seen]
    assert trusted == sorted(trusted)
    assert trusted[0] >= EARLIEST
    assert trusted[-1] <= LATEST


@examples(st.lists(moments(), min_size=1, max_size=8), moments(boots=5))
def test_reading_a_moment_changes_nothing(seen: list[Moment], asked: Moment):
    keeper, twin = Timekeeper(), Timekeeper()
    for moment in seen:
        keeper.note(moment)
        twin.note(moment)
    first, again = keeper.read(asked), keeper.read(asked)
    assert first == again
    assert keeper == twin


def test_after_a_reboot_with_the_clock_set_back_time_goes_on_from_the_highest_seen():
    days, keeper = Days(), Timekeeper()
    before = keeper.note(days.moment())
    days.step(days=-400)
    days.reboot(minutes=5)
    assert keeper.read(days.moment()).at == before.at + timedelta(milliseconds=days.mono_ms)
    assert keeper.doubtful(days.moment())


def test_after_a_reboot_with_the_clock_right_the_time_switched_off_counts():
    days, keeper = Days(), Timekeeper()
    keeper.note(days.moment())
    assert keeper.note(days.reboot(hours=14)).at == days.true_at
    assert not keeper.doubtful(days.moment())


def test_a_clock_known_to_run_ahead_is_not_believed_after_a_reboot_either():
    days, keeper = Days(), Timekeeper()
    keeper.note(days.moment())
    days.step(days=3)
    keeper.doubt(keeper.offset(days.moment()))
    keeper.note(days.reboot(hours=1))
    assert keeper.read(days.moment()).at == days.true_at
    assert keeper.doubtful(days.moment())


def test_a_confirmation_ends_the_doubt_and_sets_the_time():
    days, keeper = Days(error=timedelta(days=-9)), Timekeeper()
    keeper.note(days.moment())
    keeper.confirm(days.moment(), days.true_at)
    assert keeper.read(days.walk(hours=1)).at == days.true_at
    days.step(days=9)
    assert not keeper.doubtful(days.moment())


def test_a_clock_once_ahead_and_then_confirmed_is_believed_after_a_reboot():
    days, keeper = Days(), Timekeeper()
    keeper.note(days.moment())
    days.step(days=3)
    keeper.doubt(keeper.offset(days.moment()))
    days.step(days=-3)
    keeper.confirm(days.moment(), days.true_at)
    assert keeper.note(days.reboot(hours=1)).at == days.true_at


def test_a_confirmation_may_set_the_time_back():
    days, keeper = Days(error=timedelta(days=900)), Timekeeper()
    keeper.note(days.moment())
    keeper.confirm(days.moment(), days.true_at)
    assert keeper.note(days.walk(minutes=1)).at == days.true_at


def test_a_doubt_about_a_slow_clock_takes_nothing_off_after_a_reboot():
    days, keeper = Days(), Timekeeper()
    keeper.note(days.moment())
    keeper.doubt(timedelta(hours=-5))
    assert keeper.ahead == timedelta()
    assert keeper.note(days.reboot(hours=1)).at == days.true_at


def test_a_clock_that_goes_back_under_the_same_boot_name_is_a_new_boot():
    keeper = Timekeeper()
    first = keeper.note(Moment(MORNING, 50 * HOUR_MS, "boot-unknown"))
    later = Moment(MORNING + timedelta(hours=10), HOUR_MS, "boot-unknown")
    second = keeper.note(later)
    assert second.at == later.at
    assert second.boot != first.boot
    assert elapsed_ms(first, second) == 10 * HOUR_MS
    third = Moment(MORNING + timedelta(hours=11), 2 * HOUR_MS, "boot-unknown")
    assert elapsed_ms(second, keeper.note(third)) == HOUR_MS


def test_a_leap_longer_than_a_kiosk_rests_is_doubted_until_somebody_confirms_it():
    days, keeper = Days(), Timekeeper()
    keeper.note(days.moment())
    days.step(days=800)
    days.reboot(hours=1)
    assert keeper.doubtful(days.moment()), "before anything is recorded in this boot"
    keeper.note(days.moment())
    assert keeper.doubtful(days.walk(hours=1))
    keeper.confirm(days.moment(), days.moment().at)
    assert not keeper.doubtful(days.moment())


def test_the_first_boot_of_all_is_believed():
    keeper = Timekeeper()
    assert not keeper.doubtful(Days().moment())
    assert keeper.note(Days().moment()).at == MORNING


def test_a_clock_from_before_loket_existed_is_doubted_even_on_the_first_boot():
    keeper = Timekeeper()
    old = Moment(datetime(2001, 1, 1, tzinfo=UTC), 1000, "boot-1")
    assert keeper.note(old).at == EARLIEST


@pytest.mark.parametrize(
    "wild",
    [
        Moment(datetime.max.replace(tzinfo=UTC), 2**62, "boot-1"),
        Moment(datetime.min.replace(tzinfo=UTC), -(2**62), "boot-1"),
        Moment(datetime(2026, 11, 23), 0, "boot-1"),  # noqa: DTZ001 - a file can say this
    ],
)
def test_no_moment_is_too_wild_to_be_read(wild: Moment):
    keeper = Timekeeper()
    keeper.note(wild)
    keeper.confirm(wild, wild.at)
    assert EARLIEST <= keeper.read(wild).at <= LATEST


def test_elapsed_time_within_one_boot_ignores_the_wall():
    since, now = Moment(MORNING, 1000, "b"), Moment(MORNING - timedelta(days=1), 4000, "b")
    assert elapsed_ms(since, now) == 3000
    assert elapsed_ms(now, since) == 0


def test_elapsed_time_across_boots_is_at_least_what_this_boot_has_lasted():
    far = Moment(MORNING + timedelta(days=365), 1000, "boot-1")
    now = Moment(MORNING, 2 * HOUR_MS, "boot-2")
    assert elapsed_ms(far, now) == 2 * HOUR_MS
    assert elapsed_ms(Moment(MORNING - timedelta(hours=5), 0, "boot-1"), now) == 5 * HOUR_MS


@examples(moments(), moments())
def test_what_is_proven_to_have_passed_never_exceeds_what_is_estimated(a: Moment, b: Moment):
    assert 0 <= proven_elapsed_ms(a, b) <= elapsed_ms(a, b)


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC"])
def test_prakerjas_day_turns_at_midnight_in_jakarta_wherever_the_kiosk_stands(zone: str):
    last = datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC).astimezone(ZoneInfo(zone))
    assert wib_day(last).day == 23
    assert wib_day(last + timedelta(seconds=1)).day == 24
    assert next_wib_midnight(last) == datetime(2026, 11, 23, 17, tzinfo=UTC)


def test_the_next_midnight_at_midnight_is_a_day_away():
    midnight = datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert next_wib_midnight(midnight) == midnight + timedelta(days=1)


def test_a_confirmation_teaches_by_how_much_this_boot_was_wrong_and_only_once():
    days, keeper = Days(error=timedelta(days=-2)), Timekeeper()
    keeper.note(days.moment())
    keeper.confirm(days.moment(), days.true_at)
    assert keeper.lesson == (frozenset({"boot-1"}), timedelta(days=2))
    keeper.note(days.walk(seconds=1))
    assert keeper.lesson is None
