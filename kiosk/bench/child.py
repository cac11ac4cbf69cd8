"""Processes of their own to measure in; each writes one line of JSON and is gone."""

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

from kiosk.apart import measured
from kiosk.bench.figure import Spent
from kiosk.bench.report import BORN

_PATIENCE_S = 1800
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # an installed Loket has been compiled once, too


class Silent(RuntimeError):
    """A measured process ended without an answer; the text is the end of what it complained of."""


def measure(module: str, *arguments: str, home: Path | None = None) -> dict[str, Any]:
    """Runs ``kiosk.bench.<module>`` in a fresh interpreter and answers what it reports.

    Raises Silent.
    """
    ran = subprocess.run(
        [*measured(f"kiosk.bench.{module}"), *arguments],
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    try:
        said: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    except (IndexError, ValueError) as error:
        raise Silent(f"{module}: {ran.stderr[-600:].strip()}") from error
    return said


def surroundings(home: Path | None = None) -> dict[str, str]:
    """The environment of a measured process: no screen, a home of its own, this very source."""
    inherited = {name: text for name, text in os.environ.items() if name != _NO_BYTECODE}
    chosen = {
        **inherited,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "qt.qpa.*=false",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        BORN: repr(time.monotonic()),
    }
    if home:
        chosen["LOKET_HOME"] = str(home)
    return chosen


def spent(said: dict[str, Any]) -> Spent:
    """What a process reported with `report`."""
    return Spent(said["cpu_s"], said["wall_s"])
