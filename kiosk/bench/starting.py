"""Rows 1 to 3: from the command to the first frame, and on until a PIN can be typed."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.bench import stores
from kiosk.bench.child import measure, spent
from kiosk.bench.figure import Effort, Figure, Spent, against, alternate, in_ms


def first_window(effort: Effort) -> Iterator[Figure]:
    """Row 1. Vorta is not installed beside Loket, so its share of the row is not taken."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ours, bare = alternate(effort.times, lambda: _cost("shell_window", home=home), _bare)
    yield Figure(
        row=1,
        what="first painted window ÷ bare PySide6 window",
        measured=against(ours, bare),
        value=ours.cpu_s / bare.cpu_s,
        budget=1.25,
    )


def ready_for_a_pin(effort: Effort) -> Iterator[Figure]:
    """Rows 2 and 3: with an empty store, and with the store of a busy year."""
    with tempfile.TemporaryDirectory() as folder:
        empty, sealed, busy = (Path(folder) / name for name in ("empty", "sealed", "busy"))
        stores.practice(empty)
        stores.commissioned(sealed)
        stores.practice(busy, erased=effort.erased, kept=effort.kept)
        by_practice, bare = alternate(effort.times, lambda: _pin("practice", empty), _bare)
        by_passphrase, _ = alternate(effort.times, lambda: _pin("passphrase", sealed), _bare)
        full, again = alternate(
            effort.times, lambda: _pin("practice", busy), lambda: _pin("practice", empty)
        )
    for way, ours, budget in (
        ("practice key", by_practice, 2.0),
        ("passphrase (Argon2id, its screen)", by_passphrase, None),
    ):
        yield Figure(
            row=2,
            what=f"ready for a PIN, empty store, {way} ÷ bare window",
            measured=against(ours, bare),
            value=ours.cpu_s / bare.cpu_s,
            budget=budget,
        )
    cases = effort.erased + effort.kept
    yield Figure(
        row=3,
        what=f"ready for a PIN, {cases * 10:,} events of {cases:,} cases, {effort.erased:,} erased"
        " ÷ row 2",
        measured=against(full, again),
        value=full.cpu_s / again.cpu_s,
        budget=1.25,
    )
    yield from _with_all_living(effort)


def _with_all_living(effort: Effort) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        stores.practice(home, kept=effort.live)
        full = _pin("practice", home)
    yield Figure(
        row=3,
        what=f"for information: ready for a PIN with {effort.live:,} live cases, once",
        measured=in_ms(full),
        value=full.cpu_s * 1000,
        unit="ms",
    )


def _bare() -> Spent:
    return _cost("bare_window")


def _pin(way: str, home: Path) -> Spent:
    return _cost("pin_window", way, home=home)


def _cost(module: str, *arguments: str, home: Path | None = None) -> Spent:
    return spent(measure(module, *arguments, home=home))
