"""The folder between Loket and the program that may install programs; Loket itself never may.

Loket writes what it wishes and that it came up well; the other side checks everything anew,
installs, and writes what came of it. Where the folder is absent, no such program is installed.
"""

import os
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Protocol, TypeVar

import msgspec
from msgspec import Meta

from kiosk.disk_writing import SHARED, write_whole
from kiosk.updates.statement import Version

REQUEST, HEALTHY, RESULT = "request.json", "healthy.json", "result.json"
CASE_OPEN: Final = "case-open.lock"
_LARGEST: Final = 64 * 1024

At = Annotated[datetime, Meta(tz=True)]
Shape = TypeVar("Shape", bound=msgspec.Struct)


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A wish, nothing more. `source` is a folder on a stick, or an https address."""

    version: Version
    source: str
    asked_at: At
    again: bool = False
    """A supervisor asks anew for a version that was put back once."""


class Healthy(msgspec.Struct, frozen=True, kw_only=True):
    """This version has shown its first screen."""

    version: Version
    at: At


class Outcome(StrEnum):
    """What came of a request. ``ui/wording/updates.py`` has the sentence for each."""

    INSTALLED = "installed"
    ROLLED_BACK = "rolled-back"
    REFUSED = "refused"
    NO_SPACE = "no-space"
    UNREADABLE = "unreadable"
    BUSY = "busy"
    FAILED = "failed"


GIVEN_UP: Final = (Outcome.ROLLED_BACK, Outcome.REFUSED)
"""After these a new press for the same version is a supervisor's own will."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    outcome: Outcome
    detail: str = ""
    at: At


class Held(Protocol):
    def release(self) -> None: ...


def place() -> Path | None:
    """The folder, if an updater is installed here; ``LOKET_UPDATES`` names another."""
    if named := os.environ.get("LOKET_UPDATES"):
        folder = Path(named)
    elif sys.platform == "win32":
        folder = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Loket" / "updates"
    else:
        folder = Path("/var/lib/loket-updates")
    return folder if folder.is_dir() else None


class Handover:
    """Both sides of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask(self, version: str, source: str, at: datetime) -> None:
        """Wishes for a version; what came of an earlier wish is forgotten. Raises OSError."""
        last = self.result()
        again = last is not None and last.version == version and last.outcome in GIVEN_UP
        (self.folder / RESULT).unlink(missing_ok=True)
        wish = Request(version=version, source=source, asked_at=at, again=again)
        self._write(REQUEST, wish)

    def tell_healthy(self, version: str, at: datetime) -> None:
        """The first screen is there. Raises OSError."""
        self._write(HEALTHY, Healthy(version=version, at=at))

    def tell_result(self, result: Result) -> None:
        self._write(RESULT, result)

    def request(self) -> Request | None:
        return self._read(REQUEST, Request)

    def healthy(self) -> Healthy | None:
        return self._read(HEALTHY, Healthy)

    def result(self) -> Result | None:
        """What came of the last wish; None while nothing has."""
        return self._read(RESULT, Result)

    def take_request(self) -> None:
        """Whatever comes of it, it is not tried twice. Raises OSError."""
        (self.folder / REQUEST).unlink(missing_ok=True)

    def hold_case(self) -> Held | None:
        """Keeps any update away while the lock is held; None where the other side has it."""
        from filelock import FileLock, Timeout  # 25 ms that the first window need not wait for

        lock = FileLock(
            self.folder / CASE_OPEN, timeout=0, thread_local=False, fallback_to_soft=False
        )
        try:
            lock.acquire()
        except (Timeout, OSError):
            return None
        return lock

    def _write(self, name: str, what: msgspec.Struct) -> None:
        write_whole(self.folder / name, msgspec.json.encode(what), SHARED)

    def _read(self, name: str, shape: type[Shape]) -> Shape | None:
        """None for what is absent, torn or not ours: what the other side wrote is testimony."""
        try:
            with (self.folder / name).open("rb") as file:
                return msgspec.json.decode(file.read(_LARGEST), type=shape)
        except (OSError, msgspec.DecodeError):
            return None
