"""Indonesian working days: Monday to Friday without public holidays, counted in WIB."""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from functools import cache

from kiosk.domain.clock import WIB

SATURDAY = 5


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Those of Indonesia. The first question of a run takes 0.1 s; any thread may ask it."""
    from holidays import country_holidays

    return frozenset(country_holidays("ID", years=year))


def is_working_day(day: date, extra: Collection[date] = ()) -> bool:
    """Whether offices work on `day`.

    `extra` are days off which the ``holidays`` library does not know, for instance cuti bersama.
    """
    if day.weekday() >= SATURDAY or day in extra:
        return False
    return day not in public_holidays(day.year)


def add_working_days(start: date, count: int, extra: Collection[date] = ()) -> date:
    """The `count`-th working day after `start`, which does not count itself.

    With a count of 0 it is `start`, or the first working day after it when `start` is none.
    """
    day = start
    if count == 0 and not is_working_day(day, extra):
        count = 1
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, extra)
    return day


def after_working_days(at: datetime, count: int, extra: Collection[date] = ()) -> datetime:
    """`count` working days after an aware instant, at the same WIB clock time; aware UTC."""
    local = at.astimezone(WIB)
    day = add_working_days(local.date(), count, extra)
    return datetime.combine(day, local.time(), WIB).astimezone(UTC)
