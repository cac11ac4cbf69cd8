"""Loket asked of itself, in a process apart: octets go in, octets come back, within bounds.

For what must not happen in the process of the window: what a hostile file may bring down, and
what draws with Qt away from the GUI thread. Plain functions for a worker thread.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Final

_LOOK_S: Final = 0.1
_HOME_OF_THE_CODE: Final = Path(__file__).parents[1]
"""Where ``-m kiosk`` finds this Loket and no other."""


def loket(subcommand: str) -> list[str]:
    """The command line of this Loket, installed as a bundle or run by an interpreter."""
    if hasattr(sys, "frozen"):
        return [sys.executable, subcommand]
    return [sys.executable, "-m", "kiosk", subcommand]


def measured(module: str) -> list[str]:
    """The command line of one module of the bench, which runs as a program of its own.

    A bundle has no interpreter that knows ``-m``: there a command runs the module (cli).
    """
    if hasattr(sys, "frozen"):
        return [*loket("measure"), module]
    return [sys.executable, "-m", module]


def again(given: Sequence[str]) -> list[str]:
    """The command line that begins this Loket anew with the same arguments."""
    return [*loket("")[:-1], *given]


def converse(
    command: Sequence[str],
    asked: bytes,
    limit_s: float,
    most: int,
    *,
    stop: Event | None = None,
    aloud: bool = False,
) -> bytes:
    """What a process answers to `asked`, nothing if it is killed; it outlives no limit.

    At most `most` bytes are read. It is killed at once when `stop` is set. What it complains of
    is heard only if it may be `aloud`. Raises OSError where it cannot be started.
    """
    if sys.platform == "win32":
        unseen = subprocess.CREATE_NO_WINDOW
    else:
        unseen = 0
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if aloud else subprocess.DEVNULL,
        creationflags=unseen,
        cwd=_HOME_OF_THE_CODE,
    ) as child:
        over = Event()
        guard = Thread(target=_guard, args=(child, over, limit_s, stop), name="loket apart")
        guard.start()
        try:
            return _told(child, asked, most)
        finally:
            over.set()
            guard.join()
            child.kill()


def _told(child: "subprocess.Popen[bytes]", asked: bytes, most: int) -> bytes:
    """The child reads all before it answers anything, so neither waits for the other."""
    if child.stdin is None or child.stdout is None:
        raise OSError("the child has no pipes")
    with suppress(BrokenPipeError):
        child.stdin.write(asked)
    with suppress(BrokenPipeError):
        child.stdin.close()
    return child.stdout.read(most)


def _guard(
    child: "subprocess.Popen[bytes]", over: Event, limit_s: float, stop: Event | None
) -> None:
    ends = time.monotonic() + limit_s
    while time.monotonic() <= ends and not (stop is not None and stop.is_set()):
        if over.wait(_LOOK_S):
            return
    child.kill()
