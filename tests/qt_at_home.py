"""Notices every call into Qt from a worker of Loket's, so that a test can fail of it.

Decision 0010: PySide holds Python's lock inside Qt, where a worker may wait for a lock that the
GUI thread holds. Only emitting a signal is safe: PySide lets go of Python's lock for it.
"""

import sys
import threading
from types import FrameType

WORKERS = "loket"
"""How the names of the threads of ``ui/work.py`` begin."""
seen: list[str] = []


def watch(_frame: FrameType, event: str, called: object) -> None:
    """A profile function (``threading.setprofile``); it leaves every other thread alone."""
    if not threading.current_thread().name.startswith(WORKERS):
        sys.setprofile(None)
    elif event == "c_call" and _is_of_qt(called) and not _is_emitting(called):
        seen.append(f"{called!r} in {threading.current_thread().name}")


def _is_of_qt(called: object) -> bool:
    owner = getattr(called, "__self__", None)
    if owner is None:  # a static method
        return "Shiboken" in repr(called)
    of = owner if isinstance(owner, type) else type(owner)
    return of.__module__.startswith("PySide6")


def _is_emitting(called: object) -> bool:
    return getattr(called, "__name__", "") == "emit"
