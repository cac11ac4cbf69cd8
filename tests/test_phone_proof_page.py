"""docs/phone-proof.md says what the rules of the house say."""

from pathlib import Path

import pytest

from kiosk.settings import load

PAGE = (Path(__file__).parents[1] / "docs" / "phone-proof.md").read_text("utf-8")
RULES = load([]).rules.phone_proof


@pytest.mark.parametrize(
    "said",
    [
        f"counts for {RULES.valid_min} minutes and {RULES.tries} tries",
        f"between two messages pass {RULES.spacing_s} s",
        f"at most {RULES.per_number} a WIB day",
        f"sends at most {RULES.per_kiosk}.",
    ],
)
def test_the_page_has_the_figures_that_are_in_force(said: str):
    assert said in PAGE


def test_two_minutes_are_listened():
    assert RULES.listen_s == 120
    assert "for two minutes after the press (`listen_s`)" in PAGE
