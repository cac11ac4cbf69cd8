"""Putting the moments of a case right once the clock of an earlier boot is known better."""

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.domain.case import Attempt, Case
from kiosk.domain.clock import Lesson, Moment, bounded
from kiosk.domain.phone_test import Sent
from kiosk.domain.steps import Complaint, Step


def restamp(case: Case, lesson: Lesson) -> None:
    """Moves every moment of the lesson's boots; the monotonic part stays as it is."""
    case.opened = moved(case.opened, lesson)
    case.consented = moved(case.consented, lesson)
    case.touched = moved(case.touched, lesson)
    case.closed = _moved(case.closed, lesson)
    case.attempts = [_attempt(attempt, lesson) for attempt in case.attempts]
    case.complaints = [_complaint(complaint, lesson) for complaint in case.complaints]
    case.own_limits = {
        channel: replace(limit, read=moved(limit.read, lesson))
        for channel, limit in case.own_limits.items()
    }
    case.pictures = {
        one.id: replace(one, added=moved(one.added, lesson)) for one in case.pictures.values()
    }
    case.sms_tests = [replace(one, sent=moved(one.sent, lesson)) for one in case.sms_tests]
    if case.incoming:
        case.incoming = replace(case.incoming, seen=moved(case.incoming.seen, lesson))
    if case.device:
        case.device = replace(case.device, checked=moved(case.device.checked, lesson))


def restamp_log(log: Iterable[Sent], lesson: Lesson) -> list[Sent]:
    """The same for the test SMS that the caps of the day count."""
    return [replace(one, at=moved(one.at, lesson)) for one in log]


def moved(moment: Moment, lesson: Lesson) -> Moment:
    """The moment in the time that is trusted now."""
    if moment.boot not in lesson.boots:
        return moment
    return replace(moment, at=bounded(moment.at + lesson.late))


def _moved(moment: Moment | None, lesson: Lesson) -> Moment | None:
    return moved(moment, lesson) if moment else None


def _attempt(attempt: Attempt, lesson: Lesson) -> Attempt:
    asked, answered = moved(attempt.asked, lesson), _moved(attempt.answered, lesson)
    return replace(attempt, asked=asked, answered=answered)


def _complaint(complaint: Complaint, lesson: Lesson) -> Complaint:
    judged = complaint.judged
    return replace(
        complaint,
        filed=moved(complaint.filed, lesson),
        steps=tuple(_step(step, lesson) for step in complaint.steps),
        judged=replace(judged, at=moved(judged.at, lesson)) if judged else None,
    )


def _step(step: Step, lesson: Lesson) -> Step:
    delivery, ended = step.delivery, step.ended
    return replace(
        step,
        began=moved(step.began, lesson),
        delivery=replace(delivery, since=moved(delivery.since, lesson)) if delivery else None,
        ended=replace(ended, at=moved(ended.at, lesson)) if ended else None,
        replies=tuple(replace(one, read=moved(one.read, lesson)) for one in step.replies),
    )
