"""Where a case stands with its complaint: what is missing before it, and what ended it after."""

from enum import StrEnum

from kiosk.domain.actions.otp import other_complaint
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.events import Purpose, RungKind
from kiosk.domain.policy.complaint import limit_persists
from kiosk.domain.running import worked_since
from kiosk.domain.steps import Step
from kiosk.ui.screens.rung_stage import found_number
from kiosk.ui.view import View


class Need(StrEnum):
    """What is missing before a complaint stands."""

    CAUSE = "cause"
    """The limit has not been persistent so far: nothing to complain about yet."""
    ELSEWHERE = "elsewhere"
    """Another case of the same participant has a complaint that is running."""
    CONSENT = "consent"
    PERSON = "person"
    CONTACT = "contact"
    PRESS = "press"
    """All is there; it only has to be filed."""
    NOTHING = "nothing"
    """It is filed."""


class End(StrEnum):
    """Why a complaint is not followed up any more."""

    CLOSED = "closed"
    WORKED = "worked"
    """A code worked since."""
    HELPED = "helped"
    """An answer helped."""
    WITHDRAWN = "withdrawn"
    """The participant does not want complaints to be sent."""


def need(case: Case, view: View) -> Need:
    """The first thing that is missing."""
    if case.complaints:
        return Need.NOTHING
    if case.closed or limit_persists(case, view.rules.complaint, view.rules.cooldown) is None:
        return Need.CAUSE
    if other_complaint(view.state, case):
        return Need.ELSEWHERE
    if not case.consent.complaint:
        return Need.CONSENT
    if case.person is None:
        return Need.PERSON
    return Need.CONTACT if case.contact is None else Need.PRESS


def ended(case: Case, complaint: Complaint) -> End | None:
    """What ended it; None while it is followed up."""
    if case.closed:
        return End.CLOSED
    if worked_since(case, complaint):
        return End.WORKED
    if complaint.judged and complaint.judged.helps:
        return End.HELPED
    return None if case.consent.complaint else End.WITHDRAWN


def is_automatic(case: Case, complaint: Complaint) -> bool:
    """Whether it was filed with the attempt that tipped the policy, and not by a later press."""
    tipping = (
        case.attempts[complaint.attempt - 1] if complaint.attempt <= len(case.attempts) else None
    )
    return tipping is not None and tipping.settled == complaint.filed


def is_held(step: Step, view: View) -> bool:
    """Whether a queued letter waits for a supervisor to name or confirm an address (promise 5)."""
    if step.letter is None or step.delivery is None:
        return False
    if step.delivery.state is not DeliveryState.QUEUED:
        return False
    recipient, mail = step.letter.recipient, view.settings.mail
    if step.channel is not RungKind.EMAIL:
        return not view.state.is_confirmed(Purpose.HELPDESK, recipient)
    return not (
        mail.ready
        and view.state.is_confirmed(Purpose.MAIL_SERVER, f"{mail.host.lower()}:{mail.port}")
        and view.state.is_confirmed(Purpose.COMPLAINT_RECIPIENT, recipient)
    )


def in_hand(complaint: Complaint) -> Step:
    """The step under which the ladder offers something to do for its letter or its number."""
    letters = [step for step in complaint.steps if step.delivery]
    wanted = (
        [step for step in letters if _state(step) is DeliveryState.UNCERTAIN],
        [step for step in letters if _state(step) is DeliveryState.REJECTED],
        [step for step in complaint.steps if found_number(step)[0]],
        [step for step in letters if _state(step) is not DeliveryState.ACCEPTED],
        [step for step in reversed(letters) if not step.case_number],
    )
    return next((steps[0] for steps in wanted if steps), complaint.first)


def _state(step: Step) -> DeliveryState | None:
    return step.delivery.state if step.delivery else None
