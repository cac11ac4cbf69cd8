"""How sure one may be of a share after so many successes and failures: the Beta distribution."""

from math import exp, lgamma, log, log1p

import msgspec

HALVINGS = 60
TERMS = 500
_TINY, _CLOSE = 1e-300, 1e-14


class Beta(msgspec.Struct, frozen=True):
    """Belief about a share between 0 and 1; `a` counts successes, `b` failures, both above 0."""

    a: float = 1.0
    b: float = 1.0

    @property
    def mean(self) -> float:
        return self.a / (self.a + self.b)

    def after(self, worked: int, failed: int) -> "Beta":
        """The belief once these were seen too."""
        return Beta(self.a + worked, self.b + failed)

    def tempered(self, most: float) -> "Beta":
        """The same share, believed no more firmly than after `most` attempts."""
        scale = min(1.0, most / (self.a + self.b))
        return Beta(self.a * scale, self.b * scale)

    def below(self, share: float) -> float:
        """The probability that the true share is at most `share` (0 to 1)."""
        if share <= 0.0 or share >= 1.0:
            return float(share >= 1.0)
        if share < (self.a + 1.0) / (self.a + self.b + 2.0):
            return _tail(share, self.a, self.b)
        return 1.0 - _tail(1.0 - share, self.b, self.a)

    def quantile(self, probability: float) -> float:
        """The share that the true one stays below with this probability."""
        low, high = 0.0, 1.0
        for _ in range(HALVINGS):
            middle = (low + high) / 2.0
            low, high = (middle, high) if self.below(middle) < probability else (low, middle)
        return (low + high) / 2.0

    def interval(self, percent: float) -> tuple[float, float]:
        """The middle `percent` of what is believed: low and high."""
        outside = (1.0 - percent / 100.0) / 2.0
        return self.quantile(outside), self.quantile(1.0 - outside)


def _tail(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function (Abramowitz and Stegun 26.5.8, after Lentz)."""
    front = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
    return exp(front) / (a * _fraction(x, a, b))


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction 1 + d1 / (1 + d2 / (1 + …)), evaluated from the front."""
    value = above = 1.0
    beneath = 0.0
    for term in range(1, TERMS):
        step = _coefficient(term, x, a, b)
        beneath = 1.0 / _not_zero(1.0 + step * beneath)
        above = _not_zero(1.0 + step / above)
        value *= above * beneath
        if abs(above * beneath - 1.0) < _CLOSE:
            break
    return value


def _coefficient(term: int, x: float, a: float, b: float) -> float:
    half = term // 2
    if term % 2:
        return -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
    return half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))


def _not_zero(number: float) -> float:
    return number if abs(number) > _TINY else _TINY
