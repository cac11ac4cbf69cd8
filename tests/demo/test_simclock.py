"""Simulated days: both clocks walk together, and a power cut is a new boot."""

from datetime import timedelta

from kiosk.demo.simclock import SimClock
from kiosk.domain.clock import WIB, Timekeeper


def test_it_begins_on_a_monday_at_nine():
    begun = SimClock().moment().at.astimezone(WIB)
    assert (begun.weekday(), begun.hour, begun.minute) == (0, 9, 0)


def test_wall_and_monotonic_time_pass_together():
    clock = SimClock()
    before = clock.moment()
    clock.advance(90_000)
    after = clock.moment()
    assert after.at - before.at == timedelta(seconds=90)
    assert after.mono_ms - before.mono_ms == 90_000
    assert after.boot == before.boot


def test_trusted_time_runs_on_over_a_power_cut():
    clock, keeper = SimClock(), Timekeeper()
    before = keeper.note(clock.moment())
    clock.power_cut(4 * 3_600_000)
    after = keeper.note(clock.moment())
    assert after.boot != before.boot
    assert after.at - before.at == timedelta(hours=4)
