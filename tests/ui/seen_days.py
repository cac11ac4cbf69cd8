"""Two weeks at a desk at which nine o'clock seldom works and one o'clock nearly always."""

from collections.abc import Iterator

from kiosk.domain import events as ev
from tests import given

CASE, REFERENCE = "0ther00000000001", "PK-UJI-20261123-9X"


def two_weeks(days: given.Days) -> Iterator[ev.Event]:
    """Ten working days from a Monday at 09.00 WIB; the clock stands on the third Monday then."""
    yield given.opened(days.moment(), case=CASE, reference=REFERENCE)
    number = 0
    for day in range(14):
        morning = days.true_at
        for hours, worked in ((0, 1), (4, 4)) if day % 7 < 5 else ():
            days.walk(seconds=(morning - days.true_at).total_seconds() + hours * 3600)
            for turn in range(5):
                number += 1
                outcome = given.WORKED if turn < worked else given.MISSING
                yield given.asked(days.walk(minutes=1), number, case=CASE)
                yield given.answered(days.walk(minutes=1), outcome, number, case=CASE)
        days.walk(seconds=(morning - days.true_at).total_seconds() + 86_400)
