"""Rows 5 and 8 to 10: a desk at work, each in a process of its own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from kiosk.bench import stores
from kiosk.bench.child import measure
from kiosk.bench.figure import Effort, Figure, missing

_FRAME_MS = 16.7


def memory(effort: Effort) -> Iterator[Figure]:
    """Row 5."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        stores.practice(home, kept=effort.at_rest)
        desk = measure("desk_window", "memory", str(effort.shift), home=home)
    floors = [measure("bare_window")["memory_mb"] for _ in range(effort.times)]
    for what, key, budget in (
        (f"memory at Beranda, {effort.at_rest:,} live cases ÷ bare window", "at_home_mb", 1.5),
        (f"memory after a shift of {effort.shift} ÷ bare window", "after_shift_mb", 2.0),
    ):
        if desk[key] is None:
            yield missing(5, what, "this system does not tell")
            continue
        bare = median(floors)
        yield Figure(
            row=5,
            what=what,
            measured=f"{desk[key]:.0f} MB ÷ {bare:.0f} MB resident",
            value=desk[key] / bare,
            budget=budget,
        )


def answers(effort: Effort) -> Iterator[Figure]:
    """Rows 8 and 9: presses and keys, each until its frame is painted."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        stores.practice(home, kept=effort.live)
        said = measure("desk_window", "presses", str(effort.presses), home=home)
    behind = f"{effort.live:,} live cases"
    yield _answer(8, f"a press to the painted screen, {behind}, p99", said["pressed"], 50)
    yield _answer(8, "a key in the NIK field to the painted verdict, p99", said["verdict"])
    yield _answer(9, f"a key in the search to the painted list, {behind}, p99", said["searched"])
    yield _answer(9, f"of that the search itself, {behind}, p99", said["found"])


def _answer(row: int, what: str, took: dict[str, float], budget: float = _FRAME_MS) -> Figure:
    return Figure(
        row=row,
        what=what,
        measured=f"median {took['median_ms']:.1f}, p99 {took['p99_ms']:.1f} ms"
        f" ({took['p99_cpu_ms']:.1f} ms CPU) of {took['count']:.0f}",
        value=took["p99_ms"],
        unit="ms",
        budget=budget,
    )


def ring(effort: Effort) -> Iterator[Figure]:
    """Row 10."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        stores.practice(home, kept=max(10, effort.at_rest))
        said: dict[str, Any] = measure("desk_window", "ring", str(effort.idle_s), home=home)
    over = f"over {effort.idle_s:.0f} s"
    yield Figure(
        row=10,
        what="cooldown: drift against the monotonic clock",
        measured=f"{said['drift_ms']:.2f} ms a minute, {over}",
        value=said["drift_ms"],
        unit="ms/min",
        budget=5,
    )
    yield Figure(
        row=10,
        what="cooldown: error when the wall clock is set ± 1 h",
        measured=f"{said['step_error_ms']:.2f} ms, of which 1 ms is rounding",
        value=round(said["step_error_ms"] / 1000, 2),
        unit="s",
        budget=0,
    )
    yield Figure(
        row=10,
        what="processor while the ring runs, nobody touching anything",
        measured=f"{said['idle_cpu']:.2%} of a core {over}",
        value=said["idle_cpu"] * 100,
        unit="%",
        budget=1.5,
    )
