"""``loket bench``: the figures of the budgets, as ratios taken side by side in one run.

What each row means and which budget it has: docs/benchmarks.md.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from kiosk.bench import complaints, lists, posting, recording, starting, working
from kiosk.bench.child import Silent
from kiosk.bench.figure import Effort, Figure, missing

Family = Callable[[Effort], Iterator[Figure]]


def killed(_effort: Effort) -> Iterator[Figure]:
    """Row 12 is a test, not a measurement."""
    yield missing(12, "kill -9 at random moments", "make soak does (tests/soak)")


FAMILIES: tuple[tuple[frozenset[int], Family], ...] = (
    (frozenset({1}), starting.first_window),
    (frozenset({2, 3}), starting.ready_for_a_pin),
    (frozenset({5}), working.memory),
    (frozenset({6}), recording.durable),
    (frozenset({7}), recording.read_back),
    (frozenset({8, 9}), working.answers),
    (frozenset({10}), working.ring),
    (frozenset({11}), posting.letters),
    (frozenset({11}), complaints.by_webhook),
    (frozenset({11}), complaints.memory),
    (frozenset({12}), killed),
    (frozenset({13}), lists.niks),
    (frozenset({14}), lists.check),
)
_LAYOUT = "{:>3}  {:<88}  {:>13}  {:>15}  {:<3}  {}\n"


def run(wanted: Sequence[int], file: Path | None = None, effort: Effort | None = None) -> int:
    """Measures the rows wanted (none: all), prints a line for each; 1 when a budget is missed."""
    effort = effort or Effort()
    rows = frozenset(wanted) or frozenset().union(*(rows for rows, _ in FAMILIES))
    sys.stdout.write(_LAYOUT.format("row", "what", "value", "budget", "met", "measured"))
    figures = []
    for offered, family in FAMILIES:
        if not rows & offered:
            continue
        try:
            for figure in family(effort):
                if figure.row in rows:
                    figures.append(figure)
                    sys.stdout.write(_line(figure))
                    sys.stdout.flush()
        except Silent as silent:
            sys.stdout.write(f"{min(offered):>3}  could not be measured: {silent}\n")
    if file:
        file.write_text(json.dumps([_plain(figure) for figure in figures], indent=1), "utf-8")
    return int(any(figure.met is False for figure in figures))


def _line(figure: Figure) -> str:
    met = {True: "yes", False: "NO", None: "-"}[figure.met]
    value = "-" if figure.value is None else _quantity(figure.value, figure.unit)
    budget = "-" if figure.budget is None else _quantity(figure.budget, figure.unit)
    sign = "" if figure.budget is None else "≥ " if figure.at_least else "≤ "
    return _LAYOUT.format(figure.row, figure.what, value, sign + budget, met, figure.measured)


def _quantity(number: float, unit: str) -> str:
    plain = f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"
    return f"{plain} {unit}".strip() if unit != "×" else f"{plain}×"


def _plain(figure: Figure) -> dict[str, object]:
    return {**msgspec.structs.asdict(figure), "met": figure.met}
