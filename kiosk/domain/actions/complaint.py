"""What staff may do with a complaint once it exists, or when it could not be filed by itself."""

from kiosk.domain.actions.kiosk import is_address
from kiosk.domain.actions.otp import LetterWriter, decide_complaint, other_complaint
from kiosk.domain.actions.permission import open_case, supervisor
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    CaseNumberNoted,
    ComplaintFiled,
    RungKind,
    SendingRequeued,
    UncertaintySettled,
)
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.free_text import looks_like_a_code
from kiosk.domain.policy.complaint import limit_persists
from kiosk.domain.policy.rules import Rules
from kiosk.domain.state import State
from kiosk.domain.steps import Delivery, DeliveryState, Step

NUMBER_LENGTH = 40
AGAIN = (DeliveryState.REJECTED,)
READDRESSED = (DeliveryState.REJECTED, DeliveryState.QUEUED)


def file_complaint(
    state: State, case_id: str, rules: Rules, write_letter: LetterWriter, when: Moment, by: str
) -> ComplaintFiled:
    """Files what the policy asks for, once data or consent that was missing has come."""
    case = open_case(state, case_id, by)
    if case.complaints or other_complaint(state, case):
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
    state: State,
    case_id: str,
    number: int,
    arrived: bool,
    when: Moment,
    by: str,
    *,
    step: int = 1,
) -> UncertaintySettled:
    """A person looked; only this lets a letter go again where Loket itself cannot look."""
    letter = _sent(open_case(state, case_id, by), number, step)
    if letter.state is not DeliveryState.UNCERTAIN:
        raise Refused(Reason.NOT_UNCERTAIN)
    return UncertaintySettled(
        when=when, by=by, case=case_id, complaint=number, step=step, arrived=arrived
    )


def requeue(
    state: State,
    case_id: str,
    number: int,
    when: Moment,
    by: str,
    recipient: str = "",
    *,
    step: int = 1,
) -> SendingRequeued:
    """Sends a refused letter again, or a waiting one elsewhere.

    Another recipient needs a supervisor; its address must still be confirmed (promise 5).
    """
    case = open_case(state, case_id, by)
    sent, letter = _sent(case, number, step), _step(case, number, step).letter
    elsewhere = recipient not in ("", letter.recipient if letter else "")
    if sent.state not in (READDRESSED if elsewhere else AGAIN):
        raise Refused(Reason.NOT_REJECTED)
    if elsewhere:
        supervisor(state, by)
        if not _is_recipient(recipient):
            raise Refused(Reason.ADDRESS_INVALID)
    return SendingRequeued(
        when=when, by=by, case=case_id, complaint=number, step=step, recipient=recipient
    )


def address_unaddressed(
    state: State, recipient: str, when: Moment, by: str
) -> list[SendingRequeued]:
    """Gives the letters that were filed before anybody told an address the one told now.

    By e-mail, for it is an address of e-mail. Also those whose consent is withdrawn for the time
    being: they go if it is given again.
    """
    supervisor(state, by)
    if not _is_recipient(recipient):
        return []
    return [
        SendingRequeued(
            when=when, by=by, case=case.id, complaint=complaint.number, recipient=recipient
        )
        for case in state.cases.values()
        if case.closed is None
        for complaint in case.complaints
        if complaint.first.channel is RungKind.EMAIL
        and not complaint.letter.recipient
        and complaint.delivery.state in READDRESSED
    ]


def readdress_rung(
    state: State, rung: str, recipient: str, when: Moment, by: str, *, was: str = ""
) -> list[SendingRequeued]:
    """Has the letters of a rung that did not arrive go to its address as it is now.

    Only those to `was`, if told. What may have arrived keeps its recipient. The new address must
    still be confirmed (promise 5).
    """
    supervisor(state, by)
    if not is_address(recipient):
        return []
    return [
        SendingRequeued(
            when=when,
            by=by,
            case=case.id,
            complaint=complaint.number,
            step=step.number,
            recipient=recipient,
        )
        for case in state.cases.values()
        if case.closed is None
        for complaint in case.complaints
        for step in complaint.steps
        if step.rung == rung and _strays(step, recipient, was)
    ]


def note_case_number(
    state: State,
    case_id: str,
    number: int,
    case_number: str,
    when: Moment,
    by: str,
    *,
    step: int = 1,
) -> CaseNumberNoted:
    """Keeps the number that the other side gave, as a person read it."""
    _step(open_case(state, case_id, by), number, step)
    shown = clean_number(case_number)
    if not shown:
        raise Refused(Reason.NO_COMPLAINT)
    return CaseNumberNoted(
        when=when, by=by, case=case_id, complaint=number, step=step, number=shown
    )


def clean_number(case_number: str) -> str:
    """A case number on one line. Raises Refused(LOOKS_LIKE_A_CODE).

    Case numbers are bare digits often enough ("123456"), so here a number is refused only where a
    word beside it calls it a code.
    """
    shown = " ".join(case_number.split())[:NUMBER_LENGTH]
    if looks_like_a_code(shown):
        raise Refused(Reason.LOOKS_LIKE_A_CODE)
    return shown if shown.isprintable() else ""


def _step(case: Case, complaint: int, number: int) -> Step:
    step = find_step(case, complaint, number)
    if step is None:
        raise Refused(Reason.NO_COMPLAINT)
    return step


def _sent(case: Case, complaint: int, number: int) -> Delivery:
    delivery = _step(case, complaint, number).delivery
    if delivery is None:
        raise Refused(Reason.NO_COMPLAINT)
    return delivery


def _strays(step: Step, recipient: str, was: str) -> bool:
    """Whether a letter that did not arrive is not for `recipient`, but for `was` if told."""
    if step.letter is None or step.delivery is None or step.delivery.state not in READDRESSED:
        return False
    told = step.letter.recipient
    return told != recipient and told == (was or told)


def _is_recipient(address: str) -> bool:
    return "@" in address and is_address(address)
