"""Rows 13 and 14: the NIK against other validators, and a list before a registration day."""

import json
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from kiosk import resources
from kiosk.apart import measured
from kiosk.bench import stores
from kiosk.bench.child import surroundings
from kiosk.bench.figure import Effort, Figure, Spent, alternate, missing, spend
from kiosk.domain.nik import read_nik
from kiosk.domain.person import Sex

EDGES = Path(__file__).parents[2] / "tests" / "data" / "nik_edges.toml"
TODAY = date(2026, 11, 23)
_SHORT_LIST = 20_000


def niks(effort: Effort) -> Iterator[Figure]:
    """Row 13."""
    yield _edges()
    what = "reading a NIK: speed ÷ python-stdnum (which finds less)"
    try:
        from stdnum.id import nik as other
    except ImportError:
        yield missing(13, what, "python-stdnum is not installed; it comes with the test extra")
        return
    regions = resources.regions()
    numbers = [stores.person(number).nik for number in range(effort.niks)]
    ours, theirs = alternate(
        effort.times,
        lambda: spend(lambda: [read_nik(nik, regions, today=TODAY) for nik in numbers]),
        lambda: spend(lambda: [other.is_valid(nik) for nik in numbers]),
    )
    yield Figure(
        row=13,
        what=what,
        measured=f"{_each(ours, numbers)} against {_each(theirs, numbers)} µs CPU a NIK",
        value=theirs.cpu_s / ours.cpu_s,
        budget=3,
        at_least=True,
    )


def _each(cost: Spent, numbers: list[str]) -> str:
    return f"{cost.cpu_s / len(numbers) * 1e6:.1f}"


def _edges() -> Figure:
    what = "NIK findings that are wrong on the edge table"
    if not EDGES.exists():
        return missing(13, what, "the table lies in the source tree only")
    cases: list[dict[str, Any]] = tomllib.loads(EDGES.read_text("utf-8"))["case"]
    wrong = sum(not _is_right(case) for case in cases)
    return Figure(
        row=13, what=what, measured=f"{wrong} of {len(cases)}", value=wrong, unit="", budget=0
    )


def _is_right(case: dict[str, Any]) -> bool:
    reading = read_nik(
        case["nik"],
        resources.regions(),
        today=TODAY,
        birth_date=case.get("printed"),
        sex=Sex(case["sex"]) if "sex" in case else None,
    )
    return sorted(finding.code for finding in reading.findings) == sorted(case["codes"])


def check(effort: Effort) -> Iterator[Figure]:
    """Row 14: the speed on a short list, the memory on the long one."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder) / "short.csv", Path(folder) / "long.csv"
        few = min(_SHORT_LIST, effort.list_rows)
        _write_list(short, few)
        _write_list(long, effort.list_rows)
        speeds = [few / _checked(short)["cpu_s"] for _ in range(effort.times)]
        whole = _checked(long)
    yield Figure(
        row=14,
        what="loket check: rows a second on one core, its start included",
        measured=f"{median(speeds):,.0f} rows/s CPU; {effort.list_rows / whole['cpu_s']:,.0f}"
        f" over {effort.list_rows:,} rows",
        value=median(speeds),
        unit="rows/s",
        budget=15_000,
        at_least=True,
    )
    what = f"loket check: memory over {effort.list_rows:,} rows, repeats looked for"
    if whole["most_mb"] is None:
        yield missing(14, what, "this system does not tell")
        return
    yield Figure(
        row=14,
        what=what,
        measured=f"{whole['most_mb']:.0f} MB at most",
        value=whole["most_mb"],
        unit="MB",
        budget=200,
    )


def _checked(file: Path) -> dict[str, Any]:
    """Runs ``loket check`` in a process of its own, which reports on its standard error."""
    ran = subprocess.run(
        [*measured("kiosk.bench.check_list"), str(file)],
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    said: dict[str, Any] = json.loads(ran.stderr.splitlines()[-1])
    return said


def _write_list(file: Path, rows: int) -> None:
    with file.open("w", encoding="utf-8") as out:
        out.write("nik,birth_date,sex,phone,email\n")
        for number in range(rows):
            born = stores.person(number).birth_date
            nik = f"{3374110000000000 + number:016}"
            out.write(f"{nik},{born},L,0812{number:08},peserta{number}@peserta.example\n")
