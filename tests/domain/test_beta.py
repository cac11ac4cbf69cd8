"""The Beta distribution: against closed forms, exact sums and the tables of Clopper and Pearson."""

from fractions import Fraction
from math import comb, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.beta import Beta

counts = st.integers(1, 200)
shares = st.floats(0.001, 0.999)


def exactly_below(a: int, b: int, share: Fraction) -> Fraction:
    """For whole numbers it is a sum: a or more of a + b - 1 throws."""
    throws = a + b - 1
    return sum(
        (comb(throws, k) * share**k * (1 - share) ** (throws - k) for k in range(a, throws + 1)),
        Fraction(0),
    )


@pytest.mark.parametrize("a", [1, 2, 3, 17, 60])
@pytest.mark.parametrize("b", [1, 4, 30])
@pytest.mark.parametrize("percent", [1, 10, 37, 50, 90, 99])
def test_it_equals_the_exact_sum(a: int, b: int, percent: int):
    exact = exactly_below(a, b, Fraction(percent, 100))
    assert Beta(a, b).below(percent / 100) == pytest.approx(float(exact), rel=1e-10, abs=1e-12)


@pytest.mark.parametrize("p", [0.025, 0.1, 0.5, 0.9, 0.975])
def test_quantiles_with_a_closed_form(p: float):
    assert Beta(1, 1).quantile(p) == pytest.approx(p)
    assert Beta(7, 1).quantile(p) == pytest.approx(p ** (1 / 7))
    assert Beta(1, 7).quantile(p) == pytest.approx(1 - (1 - p) ** (1 / 7))
    assert Beta(0.5, 0.5).quantile(p) == pytest.approx(sin(pi * p / 2) ** 2)


@pytest.mark.parametrize(
    ("worked", "of", "low", "high"),
    [(0, 10, 0.0, 0.3085), (1, 10, 0.0025, 0.4450), (3, 10, 0.0667, 0.6525),
     (5, 10, 0.1871, 0.8129), (8, 20, 0.1912, 0.6395), (10, 100, 0.0490, 0.1762)],
)  # fmt: skip
def test_the_tabulated_95_percent_limits(worked: int, of: int, low: float, high: float):
    """Clopper and Pearson 1934; the limits are quantiles of two Beta distributions."""
    if worked:
        assert Beta(worked, of - worked + 1).quantile(0.025) == pytest.approx(low, abs=5e-5)
    assert Beta(worked + 1, of - worked).quantile(0.975) == pytest.approx(high, abs=5e-5)


@given(counts, counts, shares)
def test_a_share_and_its_quantile_find_each_other(a: int, b: int, p: float):
    belief = Beta(a, b)
    assert belief.below(belief.quantile(p)) == pytest.approx(p, abs=1e-9)


@given(counts, counts, shares)
def test_success_and_failure_are_mirrors(a: int, b: int, share: float):
    assert Beta(a, b).below(share) == pytest.approx(1 - Beta(b, a).below(1 - share), abs=1e-9)


@given(counts, counts)
def test_the_mean_lies_in_the_interval_and_more_attempts_narrow_it(a: int, b: int):
    low, high = Beta(a, b).interval(80)
    assert 0 <= low < Beta(a, b).mean < high <= 1 or min(a, b) == 1
    tighter = Beta(a * 4, b * 4).interval(80)
    assert tighter[1] - tighter[0] < high - low


@given(counts, counts, st.floats(0.5, 50))
def test_tempering_keeps_the_share_and_bounds_the_firmness(a: int, b: int, most: float):
    softer = Beta(a, b).tempered(most)
    assert softer.mean == pytest.approx(Beta(a, b).mean)
    assert softer.a + softer.b == pytest.approx(min(most, a + b))


def test_the_ends_are_the_ends():
    assert (Beta(3, 4).below(-1), Beta(3, 4).below(0), Beta(3, 4).below(1)) == (0, 0, 1)
