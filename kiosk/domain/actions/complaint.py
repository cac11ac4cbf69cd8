"""What staff may do with a complaint once it exists, or when it could not be filed by itself."""

from kiosk.domain.actions.kiosk import is_address
from kiosk.domain.actions.otp import LetterWriter, decide_complaint
from kiosk.domain.actions.permission import open_case, supervisor
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    CaseNumberNoted,
    ComplaintFiled,
    SendingRequeued,
    UncertaintySettled,
)
from kiosk.domain.fold import find_complaint
from kiosk.domain.free_text import looks_like_a_code
from kiosk.domain.policy.complaint import limit_persists
from kiosk.domain.policy.rules import Rules
from kiosk.domain.state import State

NUMBER_LENGTH = 40


def file_complaint(
    state: State, case_id: str, rules: Rules, write_letter: LetterWriter, when: Moment, by: str
) -> ComplaintFiled:
    """Files what the policy asks for, once data or consent that was missing has come."""
    case = open_case(state, case_id, by)
    if case.complaints:
        raise Refused(Reason.COMPLAINT_OPEN)
    if limit_persists(case, rules.complaint, rules.cooldown) is None:
        raise Refused(Reason.NO_COMPLAINT)
    if not case.consent.complaint:
        raise Refused(Reason.NO_COMPLAINT_CONSENT)
    if case.person is None:
        raise Refused(Reason.PERSON_MISSING)
    now = state.clock.read(when)
    filed = decide_complaint(case, rules, write_letter, when, now, by)
    if filed is None:
        raise Refused(Reason.CONTACT_MISSING)
    return filed


def settle_uncertain(
    state: State, case_id: str, number: int, arrived: bool, when: Moment, by: str
) -> UncertaintySettled:
    """A person looked; only this lets an uncertain letter go again."""
    complaint = _complaint(open_case(state, case_id, by), number)
    if complaint.delivery.state is not DeliveryState.UNCERTAIN:
        raise Refused(Reason.NOT_UNCERTAIN)
    return UncertaintySettled(when=when, by=by, case=case_id, complaint=number, arrived=arrived)


def requeue(
    state: State, case_id: str, number: int, when: Moment, by: str, recipient: str = ""
) -> SendingRequeued:
    """Sends a refused letter again; another recipient needs a supervisor."""
    complaint = _complaint(open_case(state, case_id, by), number)
    if complaint.delivery.state is not DeliveryState.REJECTED:
        raise Refused(Reason.NOT_REJECTED)
    if recipient and recipient != complaint.letter.recipient:
        supervisor(state, by)
        if "@" not in recipient or not is_address(recipient):
            raise Refused(Reason.ADDRESS_INVALID)
    return SendingRequeued(when=when, by=by, case=case_id, complaint=number, recipient=recipient)


def note_case_number(
    state: State, case_id: str, number: int, case_number: str, when: Moment, by: str
) -> CaseNumberNoted:
    """Keeps the number that the other side gave, as a person read it."""
    complaint = _complaint(open_case(state, case_id, by), number)
    shown = " ".join(case_number.split())[:NUMBER_LENGTH]
    if not shown or not shown.isprintable():
        raise Refused(Reason.NO_COMPLAINT)
    if looks_like_a_code(shown):
        raise Refused(Reason.LOOKS_LIKE_A_CODE)
    return CaseNumberNoted(when=when, by=by, case=case_id, complaint=complaint.number, number=shown)


def _complaint(case: Case, number: int) -> Complaint:
    complaint = find_complaint(case, number)
    if complaint is None:
        raise Refused(Reason.NO_COMPLAINT)
    return complaint
