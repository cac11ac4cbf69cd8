"""Decoding and redacting in a process apart, so that a decoder that falls takes nothing with it.

Plain functions for a worker thread: each waits for its child, at most `LIMIT_S` seconds.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Final

import msgspec

from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.evidence.errand import MOST_ANSWERED, Answer, Task
from kiosk.evidence.picture import MOST_PAGES, MOST_RAW, Bar, Picture

LIMIT_S: Final = 30.0
_LOOK_S: Final = 0.1
_HOME_OF_THE_CODE: Final = Path(__file__).parents[2]
"""Where ``-m kiosk`` finds this Loket and no other."""


def reencode(raw: bytes, *, most: int = MOST_PAGES, stop: Event | None = None) -> list[Picture]:
    """The picture in a file's octets, or each page of a PDF, drawn anew; at least one.

    JPEG, PNG, GIF (its first frame), WebP, BMP and PDF, known by their first bytes. A child ends
    at once when `stop` is set; what it was at is then EVIDENCE_DAMAGED too.

    Raises `Refused`: EVIDENCE_NOT_A_PICTURE; EVIDENCE_TOO_LARGE (``megabytes`` allowed, where the
    file itself is too long); EVIDENCE_TOO_MANY (``pages``, ``most``); EVIDENCE_DAMAGED, also for
    what a decoder died of (``locked`` for a PDF that wants a password). `Trouble(DISK_FAILED)`
    where no process could be started.
    """
    if len(raw) > MOST_RAW:
        raise Refused(Reason.EVIDENCE_TOO_LARGE, megabytes=MOST_RAW // 1_000_000)
    return list(_asked(Task(raw, most), stop))


def redact(content: bytes, bars: Sequence[Bar], *, stop: Event | None = None) -> Picture:
    """A picture of ours with black bars in place of what lay there (see `redaction`).

    Raises as `reencode` does, and `ValueError` for a bar that covers nothing.
    """
    if not bars or not all(bar.covers for bar in bars):
        raise ValueError("a bar covers nothing of the picture")
    return _asked(Task(content, 1, tuple(bars)), stop)[0]


def _asked(task: Task, stop: Event | None) -> tuple[Picture, ...]:
    try:
        said = converse(_command(), msgspec.msgpack.encode(task), LIMIT_S, stop)
        answer = msgspec.msgpack.decode(said, type=Answer)
        reason = Reason(answer.reason) if answer.reason else None
    except OSError as error:
        raise Trouble(What.DISK_FAILED, f"loket picture: {error}") from error
    except (ValueError, msgspec.DecodeError) as error:
        raise Refused(Reason.EVIDENCE_DAMAGED) from error
    if reason:
        raise Refused(reason, **answer.facts)
    if not 0 < len(answer.pictures) <= task.most:
        raise Refused(Reason.EVIDENCE_DAMAGED)
    if not all(picture.well_formed for picture in answer.pictures):
        raise Refused(Reason.EVIDENCE_DAMAGED)
    return answer.pictures


def _command() -> list[str]:
    loket = [sys.executable] if hasattr(sys, "frozen") else [sys.executable, "-m", "kiosk"]
    return [*loket, "picture"]


def converse(command: list[str], asked: bytes, limit_s: float, stop: Event | None = None) -> bytes:
    """What a process answers to `asked`, nothing if it is killed; it outlives no limit.

    At most `MOST_ANSWERED` bytes are read. Raises OSError where it cannot be started.
    """
    if sys.platform == "win32":
        unseen = subprocess.CREATE_NO_WINDOW
    else:
        unseen = 0
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=unseen,
        cwd=_HOME_OF_THE_CODE,
    ) as child:
        over = Event()
        guard = Thread(target=_guard, args=(child, over, limit_s, stop), name="loket picture")
        guard.start()
        try:
            return _told(child, asked)
        finally:
            over.set()
            guard.join()
            child.kill()


def _told(child: "subprocess.Popen[bytes]", asked: bytes) -> bytes:
    """The child reads all before it answers anything, so neither waits for the other."""
    if child.stdin is None or child.stdout is None:
        raise OSError("the child has no pipes")
    with suppress(BrokenPipeError):
        child.stdin.write(asked)
    with suppress(BrokenPipeError):
        child.stdin.close()
    return child.stdout.read(MOST_ANSWERED)


def _guard(
    child: "subprocess.Popen[bytes]", over: Event, limit_s: float, stop: Event | None
) -> None:
    ends = time.monotonic() + limit_s
    while not over.wait(_LOOK_S):
        if time.monotonic() > ends or (stop is not None and stop.is_set()):
            child.kill()
            return
