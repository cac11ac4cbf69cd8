"""When each event of a case was, in the time that is trusted now.

Events carry what the clocks said; what became of that is kept in the records of the case. An event
is placed by its distance, on the monotonic clock, from a record of the same boot.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from kiosk.domain.case import Case
from kiosk.domain.clock import Moment, bounded
from kiosk.domain.events import Event
from kiosk.domain.steps import Complaint

MS = timedelta(milliseconds=1)
AGAIN = "~"
"""Parts a boot from its count where the system names no boots (``domain/clock.py``)."""


def times(case: Case, events: Sequence[Event]) -> list[datetime]:
    """Aware UTC for each event, in the order given."""
    known: dict[str, list[Moment]] = {}
    for boot, moment in {moment.boot: moment for moment in _moments(case)}.items():
        known.setdefault(boot.partition(AGAIN)[0], []).append(moment)  # one of a boot will do
    return [_placed(event.when, known) for event in events]


def _placed(raw: Moment, known: Mapping[str, Sequence[Moment]]) -> datetime:
    """By the record of its boot, or by the wall clock of the moment where there is none."""
    told = bounded(raw.at)
    found = (at.at + (raw.mono_ms - at.mono_ms) * MS for at in known.get(raw.boot, ()))
    return bounded(min(found, key=lambda at: abs(at - told), default=told))


def _moments(case: Case) -> Iterator[Moment]:
    yield from (case.opened, case.consented, case.touched)
    if case.closed:
        yield case.closed
    if case.device:
        yield case.device.checked
    for attempt in case.attempts:
        yield from (attempt.asked, attempt.settled)
    for limit in case.own_limits.values():
        yield limit.read
    for picture in case.pictures.values():
        yield picture.added
    for complaint in case.complaints:
        yield from _of_complaint(complaint)


def _of_complaint(complaint: Complaint) -> Iterator[Moment]:
    yield complaint.filed
    if complaint.judged:
        yield complaint.judged.at
    for step in complaint.steps:
        yield step.began
        if step.delivery:
            yield step.delivery.since
        if step.ended:
            yield step.ended.at
        for reply in step.replies:
            yield reply.read
