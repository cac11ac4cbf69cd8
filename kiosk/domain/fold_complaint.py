"""How an event changes the complaints of one case, step by step."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import What
from kiosk.domain.steps import (
    BY_SUBJECT,
    Complaint,
    Delivery,
    DeliveryState,
    HandEnd,
    Judged,
    News,
    Reply,
    Step,
)

MOST_REPLIES = 50
"""Of one step; a mail loop must not fill the memory."""
MAY_BOUNCE = (DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN)
"""A late report about an earlier try says nothing of the one that waits or is being sent."""
NEWS_OF = {
    ev.ReplyKind.ANSWER: News.ANSWER,
    ev.ReplyKind.ACKNOWLEDGEMENT: News.ACKNOWLEDGEMENT,
    ev.ReplyKind.BOUNCE: News.BOUNCE,
}


def fold_complaint(case: Case, event: ev.DeliveryEvent, now: Moment) -> None:
    """Writes what `event` says of a complaint, at trusted moment `now`, on the shelf."""
    match event:
        case ev.ComplaintFiled():
            _filed(case, event, now)
        case ev.RungClimbed():
            _climbed(case, event, now)
        case ev.RungEnded():
            end = HandEnd(outcome=event.outcome, at=now, ticked=event.ticked, note=event.note)
            _change(case, event, lambda step: replace(step, ended=end))
        case ev.CaseNumberNoted():
            _change(case, event, lambda step: replace(step, case_number=event.number))
        case ev.ReplyRead():
            _replied(case, event, now)
        case ev.AnswerJudged():
            if complaint := find_complaint(case, event.complaint):
                judged = Judged(helps=event.helps, at=now, order=case.order)
                case.complaints[event.complaint - 1] = replace(complaint, judged=judged)
        case _:
            _sending(case, event, now)


def find_complaint(case: Case, number: int) -> Complaint | None:
    """The complaint with this number, counting from 1."""
    return case.complaints[number - 1] if 0 < number <= len(case.complaints) else None


def find_step(case: Case, complaint: int, number: int) -> Step | None:
    """One step of a complaint; both count from 1."""
    found = find_complaint(case, complaint)
    return found.step(number) if found else None


def _sending(case: Case, event: ev.DeliveryEvent, now: Moment) -> None:
    match event:
        case ev.SendingStarted():
            _move(case, event, DeliveryState.SENDING, now, attempt=event.attempt)
        case ev.SendingAccepted():
            _accepted(case, event, now)
        case ev.SendingPostponed():
            _move(case, event, DeliveryState.QUEUED, now, event.what, event.detail)
        case ev.SendingRejected():
            _move(case, event, DeliveryState.REJECTED, now, event.what, event.detail)
            _tell(case, News.REJECTED)
        case ev.SendingUncertain():
            _move(case, event, DeliveryState.UNCERTAIN, now, detail=event.detail)
            _tell(case, News.UNCERTAIN)
        case ev.UncertaintySettled():
            settled = DeliveryState.ACCEPTED if event.arrived else DeliveryState.QUEUED
            _move(case, event, settled, now)
        case ev.SendingRequeued():
            _requeued(case, event, now)


def _filed(case: Case, event: ev.ComplaintFiled, now: Moment) -> None:
    if event.complaint == len(case.complaints) + 1:
        step = Step(
            number=1,
            rung=event.rung,
            channel=event.channel,
            began=now,
            order=case.order,
            letter=event.letter,
            delivery=Delivery(state=DeliveryState.QUEUED, since=now),
        )
        case.complaints.append(
            Complaint(
                number=event.complaint,
                attempt=event.attempt,
                why=event.why,
                filed=now,
                steps=(step,),
            )
        )


def _climbed(case: Case, event: ev.RungClimbed, now: Moment) -> None:
    complaint = find_complaint(case, event.complaint)
    if complaint is None or event.step != len(complaint.steps) + 1:
        return
    waiting = Delivery(state=DeliveryState.QUEUED, since=now) if event.letter else None
    step = Step(
        number=event.step,
        rung=event.rung,
        channel=event.channel,
        began=now,
        order=case.order,
        letter=event.letter,
        delivery=waiting,
    )
    case.complaints[event.complaint - 1] = replace(complaint, steps=(*complaint.steps, step))
    if not event.by:
        _tell(case, News.CLIMBED if event.letter else News.TO_DO)


def _accepted(case: Case, event: ev.SendingAccepted, now: Moment) -> None:
    _move(case, event, DeliveryState.ACCEPTED, now, receipt=event.receipt)
    if event.remote or event.number:
        _change(
            case,
            event,
            lambda step: replace(
                step,
                remote=event.remote or step.remote,
                case_number=event.number or step.case_number,
            ),
        )
    if event.number:
        _tell(case, News.NUMBER)


def _replied(case: Case, event: ev.ReplyRead, now: Moment) -> None:
    step = find_step(case, event.complaint, event.step)
    if step is None or any(reply.key == event.key for reply in step.replies):
        return
    if len(step.replies) >= MOST_REPLIES:
        return
    reply = Reply(
        key=event.key,
        what=event.what,
        read=now,
        order=case.order,
        sender=event.sender,
        subject=event.subject,
        text=event.text,
        number=event.number,
        line=event.line,
        matched=event.matched,
    )
    replies = (*step.replies, reply)
    _change(case, event, lambda step: replace(step, replies=replies))
    _tell(case, NEWS_OF[event.what])
    if event.what is ev.ReplyKind.BOUNCE and event.matched != BY_SUBJECT:
        _bounced(case, event, now)


def _bounced(case: Case, event: ev.ReplyRead, now: Moment) -> None:
    """The server had accepted it, and another one sent it back: the letter is refused after all."""
    step = find_step(case, event.complaint, event.step)
    if step and step.delivery and step.delivery.state in MAY_BOUNCE:
        delivery = replace(
            step.delivery,
            state=DeliveryState.REJECTED,
            since=now,
            what=What.BOUNCED,
            detail=event.text,
        )
        _change(case, event, lambda step: replace(step, delivery=delivery))


def _move(
    case: Case,
    event: ev.DeliveryEvent,
    state: DeliveryState,
    now: Moment,
    what: str = "",
    detail: str = "",
    *,
    attempt: int | None = None,
    receipt: str = "",
) -> None:
    """Another delivery state; what a server has accepted stays accepted."""
    step = find_step(case, event.complaint, event.step)
    if step is None or step.delivery is None:
        return
    if step.delivery.state is not DeliveryState.ACCEPTED:
        tries = step.delivery.attempt if attempt is None else attempt
        delivery = Delivery(
            state=state, since=now, attempt=tries, receipt=receipt, what=what, detail=detail
        )
        _change(case, event, lambda step: replace(step, delivery=delivery))


def _requeued(case: Case, event: ev.SendingRequeued, now: Moment) -> None:
    """Where an accepted letter went stays known."""
    step = find_step(case, event.complaint, event.step)
    accepted = step and step.delivery and step.delivery.state is DeliveryState.ACCEPTED
    if step and step.letter and event.recipient and not accepted:
        letter = replace(step.letter, recipient=event.recipient)
        _change(case, event, lambda step: replace(step, letter=letter))
    _move(case, event, DeliveryState.QUEUED, now)


def _change(case: Case, event: ev.DeliveryEvent, change: Callable[[Step], Step]) -> None:
    complaint = find_complaint(case, event.complaint)
    step = complaint.step(event.step) if complaint else None
    if complaint and step:
        steps = list(complaint.steps)
        steps[event.step - 1] = change(step)
        case.complaints[event.complaint - 1] = replace(complaint, steps=tuple(steps))


def _tell(case: Case, news: News) -> None:
    if news not in case.news:
        case.news = (*case.news, news)
