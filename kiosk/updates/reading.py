"""Asks Loket itself, in a process apart, whether it can read a set of resources, all of it."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Final

import msgspec

from kiosk.apart import converse, loket

SUBCOMMAND: Final = "resource-check"
OK: Final = "ok"
LIMIT_S: Final = 60.0
_MOST_SAID: Final = 1 << 20
_LONGEST: Final = 300


class Task(msgspec.Struct, frozen=True):
    """A folder of resources, and the settings files of this kiosk that would lie over it."""

    folder: str
    settings: tuple[str, ...] = ()


def read_by_loket(folder: Path, settings: Sequence[Path] = (), *, stop: Event | None = None) -> str:
    """What Loket's own readers have against it; "" where nothing. Raises OSError."""
    files = tuple(str(file.absolute()) for file in settings)
    asked = msgspec.json.encode(Task(str(folder.absolute()), files))
    said = converse(loket(SUBCOMMAND), asked, LIMIT_S, _MOST_SAID, stop=stop)
    return verdict(said.decode("utf-8", "replace"))


def verdict(said: str) -> str:
    """Each file was named before it was read, so the last line tells; only `OK` is a yes."""
    lines = said.splitlines()
    if lines and lines[-1] == OK:
        return ""
    return ": ".join(lines[-2:])[:_LONGEST] or "nothing was read"
