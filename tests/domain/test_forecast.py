"""When a code is likely to work: said only when enough is known, and only of hours seen."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock import WIB
from kiosk.domain.forecast import HOURS, ROOM, Forecast, ForecastRules, Seen, Slot

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""09.00 WIB."""
RULES = ForecastRules()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=WIB)


def every_workday(**hours: tuple[int, int]) -> dict[Slot, Seen]:
    """``every_workday(h09=(8, 2))``: 8 of 10 worked at 9 on each day from Monday to Friday."""
    return {
        Slot(day, int(name[1:])): Seen(*seen) for day in range(5) for name, seen in hours.items()
    }


GOOD_AFTERNOON = every_workday(h09=(3, 7), h10=(4, 6), h13=(9, 1))


def test_below_the_threshold_nothing_is_forecast():
    few = Forecast({Slot(0, 9): Seen(20, 9)})
    assert not few.ready
    assert few.missing == 1
    assert few.chance(9) is None
    assert few.propose(MONDAY, WIB) is None
    assert Forecast({Slot(0, 9): Seen(20, 10)}).ready


def test_an_hour_seen_too_seldom_has_no_chance_of_its_own():
    forecast = Forecast({Slot(0, 9): Seen(30, 10), Slot(0, 14): Seen(4, 0)})
    assert forecast.chance(9)
    assert forecast.chance(14) is None
    assert forecast.best_hours() == frozenset()


def test_the_best_hours_are_better_even_at_the_low_end():
    forecast = Forecast(GOOD_AFTERNOON)
    assert forecast.best_hours() == {13}
    chance = forecast.chance(13)
    assert chance
    assert forecast.overall().mean < chance.low < chance.mean < chance.high


def test_hours_that_differ_by_luck_alone_are_not_called_best():
    assert Forecast(every_workday(h09=(3, 3), h10=(4, 2))).best_hours() == frozenset()


def test_at_most_three_hours_are_called_best():
    hours = {f"h{hour:02}": (10, 0) for hour in (8, 9, 10, 11)}
    worse = {f"h{hour}": (1, 19) for hour in (13, 14, 15)}
    assert len(Forecast(every_workday(**hours, **worse)).best_hours()) == 3


@pytest.mark.parametrize(("sure", "called"), [(50, True), (99, False), (100, False)])
def test_how_sure_better_has_to_be_is_a_rule(sure: int, called: bool):
    little = every_workday(h09=(5, 5), h13=(6, 4))
    forecast = Forecast(little, ForecastRules(sure_percent=sure))
    assert bool(forecast.best_hours()) is called


def test_hours_outside_the_day_count_for_nothing():
    night = Forecast({Slot(0, 3): Seen(50, 50), Slot(0, 22): Seen(9, 9)})
    assert night.total == Seen()
    assert not night.ready


def test_one_lucky_attempt_hardly_moves_a_weekday():
    lucky = Forecast({**every_workday(h09=(20, 20)), Slot(5, 9): Seen(1, 0)})
    assert lucky.slot(Slot(5, 9)).mean == pytest.approx(0.54, abs=0.03)


def test_a_weekday_of_its_own_is_believed_once_it_was_seen_often():
    forecast = Forecast({**every_workday(h09=(20, 20)), Slot(5, 9): Seen(45, 5)})
    assert forecast.slot(Slot(5, 9)).mean > 0.8
    assert forecast.slot(Slot(0, 9)).mean < 0.6


def test_the_proposal_is_the_better_hour_of_the_same_day():
    found = Forecast(GOOD_AFTERNOON).propose(at(23, 9), WIB)
    assert found
    assert (found.begins, found.ends) == (at(23, 13), at(23, 14))
    assert found.belief.mean > 0.7


def test_it_is_told_in_tenths_with_bounds_rounded_outwards():
    found = Forecast(GOOD_AFTERNOON).propose(at(23, 9), WIB)
    assert found
    low, high = found.belief.interval(80)
    told = found.tenths(80)
    assert told.low <= low * 10 < told.about < high * 10 <= told.high


def test_it_is_never_earlier_than_one_may_ask_again():
    found = Forecast(GOOD_AFTERNOON).propose(at(23, 13, 20), WIB)
    assert found
    assert (found.begins, found.ends) == (at(23, 13, 20), at(23, 14))


def test_an_hour_that_is_nearly_over_is_passed_by():
    found = Forecast(GOOD_AFTERNOON).propose(at(23, 13, 46), WIB)
    assert found
    assert found.begins == at(24, 13)


def test_nobody_waits_for_a_few_points():
    alike = every_workday(h09=(6, 4), h10=(6, 4), h13=(7, 3))
    found = Forecast(alike).propose(at(23, 9, 5), WIB)
    assert found
    assert found.begins == at(23, 9, 5)


def test_only_days_on_which_this_desk_works_are_proposed():
    found = Forecast(GOOD_AFTERNOON).propose(at(27, 14, 30), WIB)  # a Friday afternoon
    assert found
    assert found.begins == at(30, 13)


def test_a_public_holiday_and_a_day_off_are_passed_by():
    christmas = datetime(2026, 12, 25, 8, 0, tzinfo=WIB)  # a Friday
    rules = ForecastRules(ahead_days=5)
    found = Forecast(GOOD_AFTERNOON, rules).propose(christmas, WIB)
    assert found
    assert found.begins.date() == date(2026, 12, 28)
    off = frozenset({date(2026, 12, 28)})
    later = Forecast(GOOD_AFTERNOON, rules).propose(christmas, WIB, off)
    assert later
    assert later.begins.date() == date(2026, 12, 29)


def test_where_no_day_comes_soon_nothing_is_proposed():
    saturdays = Forecast({Slot(5, 9): Seen(30, 10)})
    assert saturdays.propose(at(23, 9), WIB) is None


def test_counts_of_another_kiosk_can_be_added():
    one, other = {Slot(0, 9): Seen(10, 6)}, {Slot(0, 9): Seen(10, 4)}
    together = {slot: one[slot] + other[slot] for slot in one}
    assert not Forecast(one).ready
    assert Forecast(together).ready


cells = st.builds(Slot, st.integers(0, 6), st.integers(0, 23))
seen = st.builds(Seen, st.integers(0, 30), st.integers(0, 30))
tables = st.dictionaries(cells, seen, max_size=20)
moments = st.datetimes(datetime(2026, 11, 1), datetime(2027, 6, 1)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC)
)


@given(tables, moments)
def test_a_proposal_is_always_in_reach_and_at_an_hour_of_this_desk(counts, earliest):
    forecast = Forecast(counts)
    found = forecast.propose(earliest, WIB)
    if found is None:
        return
    assert earliest <= found.begins < found.ends
    assert found.ends - found.begins >= ROOM
    assert found.begins - earliest <= timedelta(days=RULES.ahead_days + 1)
    assert forecast.tried(found.begins.hour) >= RULES.least_hour
    assert found.begins.hour in HOURS


@given(tables)
def test_every_belief_is_a_share(counts):
    forecast = Forecast(counts)
    for weekday in range(7):
        for hour in HOURS:
            assert 0 < forecast.slot(Slot(weekday, hour)).mean < 1


@given(tables, cells)
def test_one_more_success_never_lowers_its_own_hour(counts, cell):
    before = Forecast(counts).slot(cell) if cell.hour in HOURS else None
    if before is None:
        return
    more = {**counts, cell: counts.get(cell, Seen()) + Seen(1, 0)}
    assert Forecast(more).slot(cell).mean >= before.mean
