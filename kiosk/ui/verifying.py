"""The journal's chain walked in the background, by a process of its own that gives way."""

import os
import subprocess
import sys
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec

from kiosk.apart import loket
from kiosk.domain.errors import Trouble, What
from kiosk.journal import verified
from kiosk.journal.reading import Verification
from kiosk.journal.verified import LastWalk
from kiosk.ui.room import Room
from kiosk.ui.view import Verified

LIMIT_S = 60.0
"""A thousand times what 20,000 entries take; closing Loket waits no longer."""
HOME_OF_THE_CODE = Path(__file__).parents[2]
"""Where ``-m kiosk`` finds this Loket and no other."""
LOWEST = 19
"""The priority that gives way to everything (setpriority(2))."""


class Verifying:
    """Begins once, when somebody has signed in; the room is told what was found."""

    def __init__(self, room: Room, store: Path) -> None:
        self._room, self._store = room, store
        self._begun = False

    def begin_once_staffed(self) -> None:
        """A duty of the rounds."""
        if self._begun or not self._room.session.staff:
            return
        self._begun = True
        self._room.tools.work.submit(partial(walk_apart, self._store), self._walked, self._failed)

    def _walked(self, walked: Verification) -> None:
        room = self._room
        with suppress(Trouble):  # a full disk says so itself, at the next thing recorded
            note(self._store, walked, room.trusted().at)
        room.verified = Verified(room.trusted().at, walked.entries, walked.broken_at)
        if walked.ok:
            room.changed.emit()
        else:
            self._damaged(f"entry {walked.broken_at}")

    def _failed(self, trouble: Trouble) -> None:
        """A walk that could not be made proves nothing, and stands in nobody's way."""
        if trouble.what is What.STORE_DAMAGED:
            self._damaged(trouble.detail)

    def _damaged(self, where: str) -> None:
        self._room.detail = where
        self._room.trouble(What.STORE_DAMAGED)


def walk_apart(store: Path) -> Verification:
    """What ``loket verify --json`` says of a store; blocks, for the worker.

    Raises Trouble: what the walk met, or DISK_FAILED where the process itself failed.
    """
    command = [*loket("verify"), "--json", str(store.absolute())]
    try:
        said = _run_behind(command)
        report = msgspec.json.decode(said, type=_Report)
    except (OSError, subprocess.TimeoutExpired, msgspec.DecodeError) as error:
        raise Trouble(What.DISK_FAILED, f"loket verify: {error}") from error
    if report.trouble:
        raise Trouble(What(report.trouble), report.detail)
    return Verification(report.entries, report.head, report.broken_at)


def note(store: Path, walked: Verification, at: datetime) -> None:
    """Has it outlive this run when the whole chain was walked. Raises Trouble."""
    kept = LastWalk(at=at, entries=walked.entries, head=walked.head, broken_at=walked.broken_at)
    verified.keep(store, kept)


class _Report(msgspec.Struct, frozen=True):
    """What is read of the other side's report."""

    entries: int = 0
    head: str = ""
    broken_at: int | None = None
    trouble: str = ""
    detail: str = ""


def _run_behind(command: list[str]) -> bytes:
    """The output of a process that runs only when nobody else wants to."""
    if sys.platform == "win32":
        behind = subprocess.BELOW_NORMAL_PRIORITY_CLASS
    else:
        behind = 0
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=behind,
        cwd=HOME_OF_THE_CODE,
    ) as child:
        if sys.platform != "win32":
            os.setpriority(os.PRIO_PROCESS, child.pid, LOWEST)
        try:
            said, _ = child.communicate(timeout=LIMIT_S)
        except subprocess.TimeoutExpired:
            child.kill()
            raise
    return said
