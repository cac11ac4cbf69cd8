"""How an event changes one case: the clauses of ``State.apply`` for participants."""

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import (
    MAX_OWN_LIMIT_MIN,
    Attempt,
    Case,
    Complaint,
    Delivery,
    DeliveryState,
    DeviceState,
    OwnLimit,
)
from kiosk.domain.clock import Moment


def fold(case: Case, event: ev.CaseEvent, now: Moment) -> None:
    """Writes what `event` says, at trusted moment `now`, on the shelf."""
    case.order += 1
    case.touched = now
    match event:
        case ev.OtpRequested():
            _requested(case, event, now)
        case ev.OtpAnswered():
            _answered(case, event, now)
        case ev.PersonRecorded():
            case.person = event.person
            case.person_findings, case.comparison = event.findings, event.comparison
        case ev.ContactRecorded():
            if case.contact is None or case.contact.phone != event.contact.phone:
                case.phone_order = case.order
            case.contact, case.contact_findings = event.contact, event.findings
        case ev.DeviceChecked():
            case.device = DeviceState(
                checked=now, fine=event.fine, wanting=event.wanting, network=event.network
            )
        case ev.PortalLimitRead():
            minutes = min(max(event.minutes, 0), MAX_OWN_LIMIT_MIN)
            case.own_limits[event.channel] = OwnLimit(minutes=minutes, read=now, order=case.order)
        case ev.ConsentRenewed():
            case.consent, case.consented = event.consent, now
        case ev.SlipGiven():
            case.slips += 1
        case ev.CaseClosed():
            case.closed, case.outcome = now, event.outcome
        case _:
            _complaint(case, event, now)


def find_complaint(case: Case, number: int) -> Complaint | None:
    """The complaint with this number, counting from 1."""
    return case.complaints[number - 1] if 0 < number <= len(case.complaints) else None


def _requested(case: Case, event: ev.OtpRequested, now: Moment) -> None:
    if event.attempt == len(case.attempts) + 1:
        attempt = Attempt(
            number=event.attempt,
            channel=event.channel,
            asked=now,
            order=case.order,
            by=event.by,
        )
        case.attempts.append(attempt)


def _answered(case: Case, event: ev.OtpAnswered, now: Moment) -> None:
    index = event.attempt - 1
    if 0 <= index < len(case.attempts) and case.attempts[index].outcome is None:
        case.attempts[index] = replace(
            case.attempts[index], answered=now, outcome=event.outcome, message=event.message
        )


def _complaint(case: Case, event: ev.CaseEvent, now: Moment) -> None:
    match event:
        case ev.ComplaintFiled():
            _filed(case, event, now)
        case ev.SendingStarted():
            _move(case, event.complaint, DeliveryState.SENDING, now, attempt=event.attempt)
        case ev.SendingAccepted():
            _move(case, event.complaint, DeliveryState.ACCEPTED, now, receipt=event.receipt)
        case ev.SendingPostponed():
            _move(case, event.complaint, DeliveryState.QUEUED, now, event.what, event.detail)
        case ev.SendingRejected():
            _move(case, event.complaint, DeliveryState.REJECTED, now, event.what, event.detail)
        case ev.SendingUncertain():
            _move(case, event.complaint, DeliveryState.UNCERTAIN, now, detail=event.detail)
        case ev.UncertaintySettled():
            settled = DeliveryState.ACCEPTED if event.arrived else DeliveryState.QUEUED
            _move(case, event.complaint, settled, now)
        case ev.SendingRequeued():
            _readdress(case, event)
            _move(case, event.complaint, DeliveryState.QUEUED, now)
        case ev.CaseNumberNoted():
            _change(case, event.complaint, case_number=event.number)


def _filed(case: Case, event: ev.ComplaintFiled, now: Moment) -> None:
    if event.complaint == len(case.complaints) + 1:
        complaint = Complaint(
            number=event.complaint,
            attempt=event.attempt,
            why=event.why,
            filed=now,
            letter=event.letter,
            delivery=Delivery(state=DeliveryState.QUEUED, since=now),
        )
        case.complaints.append(complaint)


def _move(
    case: Case,
    number: int,
    state: DeliveryState,
    now: Moment,
    what: str = "",
    detail: str = "",
    *,
    attempt: int | None = None,
    receipt: str = "",
) -> None:
    """Another delivery state; what a server has accepted stays accepted."""
    complaint = find_complaint(case, number)
    if complaint and complaint.delivery.state is not DeliveryState.ACCEPTED:
        tries = complaint.delivery.attempt if attempt is None else attempt
        delivery = Delivery(
            state=state, since=now, attempt=tries, receipt=receipt, what=what, detail=detail
        )
        _change(case, number, delivery=delivery)


def _readdress(case: Case, event: ev.SendingRequeued) -> None:
    """Where an accepted letter went stays known."""
    complaint = find_complaint(case, event.complaint)
    accepted = complaint and complaint.delivery.state is DeliveryState.ACCEPTED
    if complaint and event.recipient and not accepted:
        letter = replace(complaint.letter, recipient=event.recipient)
        _change(case, event.complaint, letter=letter)


def _change(case: Case, number: int, **fields: object) -> None:
    complaint = find_complaint(case, number)
    if complaint:
        case.complaints[number - 1] = replace(complaint, **fields)
