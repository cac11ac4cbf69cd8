"""How an event changes one case: the clauses of ``State.apply`` for participants."""

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import (
    MAX_OWN_LIMIT_MIN,
    Attempt,
    Case,
    DeviceState,
    OwnLimit,
    Picture,
)
from kiosk.domain.clock import Moment
from kiosk.domain.fold_complaint import fold_complaint
from kiosk.domain.fold_phone import fold_phone


def fold(case: Case, event: ev.CaseEvent, now: Moment) -> None:
    """Writes what `event` says, at trusted moment `now`, on the shelf."""
    case.order += 1
    case.touched = now
    match event:
        case ev.DeliveryEvent():
            fold_complaint(case, event, now)
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
        case ev.EligibilityDeclared():
            case.declared = event.fine
        case ev.PortalLimitRead():
            minutes = min(max(event.minutes, 0), MAX_OWN_LIMIT_MIN)
            case.own_limits[event.channel] = OwnLimit(minutes=minutes, read=now, order=case.order)
        case ev.ConsentRenewed():
            case.consent, case.consented = event.consent, now
        case ev.SlipGiven():
            case.slips += 1
        case ev.CaseClosed():
            case.closed, case.outcome = now, event.outcome
        case ev.NewsSeen():
            case.news, case.seen = (), case.order
        case _:
            fold_phone(case, event, now)
            _evidence(case, event, now)


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


def _evidence(case: Case, event: ev.CaseEvent, now: Moment) -> None:
    match event:
        case ev.EvidenceAdded():
            picture = Picture(
                id=event.evidence,
                media=event.media,
                size=event.size,
                width=event.width,
                height=event.height,
                sha256=event.sha256,
                added=now,
            )
            _add_picture(case, picture, event.replaces)
        case ev.EvidenceRemoved():
            case.pictures.pop(event.evidence, None)
        case ev.EvidenceChosen():
            case.chosen[event.rung] = event.evidence


def _add_picture(case: Case, picture: Picture, replaces: str) -> None:
    """A redacted copy takes the place of its original, also where that was chosen."""
    if replaces not in case.pictures:
        case.pictures[picture.id] = picture
        return
    case.covered[replaces] = picture.id
    shelf = [picture if one.id == replaces else one for one in case.pictures.values()]
    case.pictures = {one.id: one for one in shelf}
    for rung, chosen in case.chosen.items():
        case.chosen[rung] = tuple(picture.id if one == replaces else one for one in chosen)
