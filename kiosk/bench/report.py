"""The last word of a measured process, which imports almost nothing: it would be measured."""

import os
import sys
import time
from pathlib import Path

BORN = "LOKET_BENCH_BORN"
"""The environment variable with the monotonic second at which the process was asked for."""


def report(**more: object) -> None:
    """Tells what this process has cost since it was born, and ends it at once."""
    cpu_s, wall_s = time.process_time(), time.monotonic() - float(os.environ[BORN])
    import json

    said = {"cpu_s": cpu_s, "wall_s": wall_s, "memory_mb": resident_mb(), **more}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    os._exit(0)


def resident_mb() -> float | None:
    """Memory this process holds now, in MB of 10^6 bytes; None where the system does not tell."""
    return _told_mb("VmRSS:")


def most_mb() -> float | None:
    """The most it ever held. (`getrusage` would tell of the process that forked it, too.)"""
    return _told_mb("VmHWM:")


def _told_mb(word: str) -> float | None:
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    for line in status.read_text("ascii").splitlines():
        if line.startswith(word):
            return int(line.split()[1]) * 1024 / 1e6
    return None
