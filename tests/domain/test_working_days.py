"""Working days as Indonesia counts them."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.working_days import add_working_days, after_working_days, is_working_day

days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
counts = st.integers(0, 15)


def test_weekends_and_public_holidays_are_days_off() -> None:
    assert is_working_day(date(2026, 8, 18))
    assert not is_working_day(date(2026, 8, 17)), "Independence Day, a Monday"
    assert not is_working_day(date(2026, 11, 22)), "a Sunday"


def test_a_day_off_that_the_library_does_not_know_can_be_added() -> None:
    assert is_working_day(date(2026, 12, 24))
    assert not is_working_day(date(2026, 12, 24), {date(2026, 12, 24)})


def test_three_working_days_after_a_friday_before_a_holiday() -> None:
    assert add_working_days(date(2026, 8, 14), 3) == date(2026, 8, 20)


def test_no_days_after_a_saturday_is_the_monday() -> None:
    assert add_working_days(date(2026, 11, 21), 0) == date(2026, 11, 23)
    assert add_working_days(date(2026, 11, 23), 0) == date(2026, 11, 23)


def test_the_day_is_counted_in_wib_wherever_the_kiosk_stands() -> None:
    late_on_sunday_utc = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)  # Monday 01.30 WIB
    assert after_working_days(late_on_sunday_utc, 1) == datetime(2026, 11, 23, 18, 30, tzinfo=UTC)


@given(days, counts)
def test_the_end_is_a_working_day_with_as_many_before_it(start: date, count: int) -> None:
    end = add_working_days(start, count)
    between = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
    assert is_working_day(end)
    assert sum(map(is_working_day, between)) == count or (count == 0 and not is_working_day(start))


@given(days, counts, counts)
def test_days_can_be_counted_in_two_goes(start: date, one: int, other: int) -> None:
    first = add_working_days(start, 1)
    assert add_working_days(add_working_days(first, one), other) == add_working_days(
        first, one + other
    )
