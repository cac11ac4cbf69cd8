"""docs/forecast.md says what the rules of the house say."""

from pathlib import Path

import pytest

from kiosk.domain.forecast import HOURS, MOST_BEST
from kiosk.settings import load

PAGE = (Path(__file__).parents[1] / "docs" / "forecast.md").read_text("utf-8")
RULES = load([]).rules


@pytest.mark.parametrize(
    "said",
    [
        f"from {HOURS[0]:02} to {HOURS[-1]}",
        f"below {RULES.forecast.least} attempts in all (`least`)",
        f"below {RULES.forecast.least_hour} (`least_hour`)",
        f"no more firmly than {RULES.forecast.hour_weight} attempts (`hour_weight`)",
        f"no more firmly than {RULES.forecast.day_weight} (`day_weight`)",
        f"the middle {RULES.forecast.interval_percent} %",
        f"with {RULES.forecast.sure_percent} % probability (`sure_percent`)",
        f"within {RULES.forecast.ahead_days} days (`ahead_days`)",
        f"at least {RULES.forecast.worth_points} percentage points (`worth_points`)",
        f"{RULES.retention.idle_days} days for an idle case",
    ],
)
def test_the_page_has_the_figures_that_are_in_force(said: str):
    assert said in PAGE


def test_the_hours_that_are_compared_and_called_better_are_so_many():
    assert (len(HOURS), MOST_BEST) == (11, 3)
    assert "at most three hours are. Eleven hours are compared" in PAGE
