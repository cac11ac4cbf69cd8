"""docs/network.md says what the rules of the house say."""

from pathlib import Path

import pytest

from kiosk.settings import load

PAGE = (Path(__file__).parents[1] / "docs" / "network.md").read_text("utf-8")
RULES = load([]).rules
STEADY = RULES.steadiness


@pytest.mark.parametrize(
    "said",
    [
        "then four answers (`tries`)",
        f"one question a second for {STEADY.over_s} seconds",
        f"no answer within {STEADY.in_time_ms // 1000} seconds",
        f"from {STEADY.unusable_loss_percent} % lost",
        f"from {STEADY.shaky_loss_percent} % lost",
        f"from {STEADY.shaky_jitter_ms} ms jitter",
        f"{RULES.network.slow_ms:,} ms for the median answer",
        f"*and* {STEADY.apart_ms} ms more",
    ],
)
def test_the_page_has_the_figures_that_are_in_force(said: str):
    assert said in PAGE


def test_what_is_called_an_hour_and_a_second_is_one():
    assert STEADY.compare_within_min == 60
    assert STEADY.every_ms == 1000
    assert RULES.network.tries == 4
    assert "more than an hour apart" in PAGE
