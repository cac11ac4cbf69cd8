"""A figure of the bench, and how figures are taken: medians, CPU beside wall, ours and theirs."""

import math
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

import msgspec


class Effort(msgspec.Struct, frozen=True, kw_only=True):
    """How much work a measurement is made of; the defaults are those of the budgets."""

    times: int = 7
    live: int = 10_000
    """Live cases behind the window whose presses and keys are timed."""
    erased: int = 9_000
    kept: int = 1_000
    at_rest: int = 1_000
    shift: int = 100
    presses: int = 200
    records: int = 200
    """Durable inserts in one of `times` turns."""
    letters: int = 200
    complaints: int = 1_000
    """Sent over HTTP."""
    enclosed: int = 50
    """Letters with 5 MB each."""
    idle_s: float = 20.0
    list_rows: int = 1_000_000
    niks: int = 5_000


class Spent(NamedTuple):
    """What something cost, in seconds: of the processor, and on the wall."""

    cpu_s: float
    wall_s: float


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table. `value` is in `unit` ("×" for a ratio) and is what is compared.

    `budget` None: information only. `value` None: not taken here, `measured` says why.
    """

    row: int
    what: str
    measured: str
    value: float | None = None
    unit: str = "×"
    budget: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the budget is met; None where there is nothing to compare."""
        if self.budget is None or self.value is None:
            return None
        return self.value >= self.budget if self.at_least else self.value <= self.budget


def spend(call: Callable[[], object]) -> Spent:
    """What one call costs this process, all its threads together."""
    cpu, wall = time.process_time(), time.perf_counter()
    call()
    return Spent(time.process_time() - cpu, time.perf_counter() - wall)


def alternate(
    times: int, ours: Callable[[], Spent], theirs: Callable[[], Spent]
) -> tuple[Spent, Spent]:
    """Medians of both, taken in turns so that a busy machine is unfair to both alike."""
    taken = [(ours(), theirs()) for _ in range(times)]
    return middle([one for one, _ in taken]), middle([other for _, other in taken])


def middle(costs: Sequence[Spent]) -> Spent:
    """The median of each column."""
    return Spent(median(cost.cpu_s for cost in costs), median(cost.wall_s for cost in costs))


def percentile(numbers: Sequence[float], share: float) -> float:
    """The number that `share` of them do not exceed (nearest rank)."""
    return sorted(numbers)[max(0, math.ceil(share * len(numbers)) - 1)]


def in_ms(cost: Spent) -> str:
    """For instance ``109 ms CPU (0.130 s)``."""
    return f"{cost.cpu_s * 1000:.1f} ms CPU ({cost.wall_s:.3f} s)"


def against(ours: Spent, theirs: Spent) -> str:
    """Both sides of a ratio in words."""
    return f"{in_ms(ours)} ÷ {in_ms(theirs)}"


def missing(row: int, what: str, why: str) -> Figure:
    """A figure that could not be taken here."""
    return Figure(row=row, what=what, measured=f"not taken: {why}")
