"""Decoding and redacting in a process apart, so that a decoder that falls takes nothing with it.

Plain functions for a worker thread: each waits for its child, at most `LIMIT_S` seconds.
"""

from collections.abc import Sequence
from threading import Event
from typing import Final

import msgspec

from kiosk.apart import converse, loket
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.evidence.errand import MOST_ANSWERED, Answer, Task
from kiosk.evidence.picture import MOST_PAGES, MOST_RAW, Bar, Picture

LIMIT_S: Final = 30.0


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
        asked = msgspec.msgpack.encode(task)
        said = converse(loket("picture"), asked, LIMIT_S, MOST_ANSWERED, stop=stop)
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
