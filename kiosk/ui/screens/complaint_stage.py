"""What stands between a case and its complaint, and when each further rung may be climbed."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.events import Purpose
from kiosk.domain.ladder import Rung
from kiosk.domain.policy.complaint import limit_persists
from kiosk.domain.policy.rules import Rules
from kiosk.domain.working_days import after_working_days
from kiosk.ui.view import View


class Need(StrEnum):
    """What is missing before a complaint stands."""

    CAUSE = "cause"
    """The limit has not been persistent so far: nothing to complain about yet."""
    CONSENT = "consent"
    PERSON = "person"
    CONTACT = "contact"
    PRESS = "press"
    """All is there; it only has to be filed."""
    NOTHING = "nothing"
    """It is filed."""


def need(case: Case, rules: Rules) -> Need:
    """The first thing that is missing."""
    if case.complaints:
        return Need.NOTHING
    if case.closed or limit_persists(case, rules.complaint, rules.cooldown) is None:
        return Need.CAUSE
    if not case.consent.complaint:
        return Need.CONSENT
    if case.person is None:
        return Need.PERSON
    return Need.CONTACT if case.contact is None else Need.PRESS


def is_automatic(case: Case, complaint: Complaint) -> bool:
    """Whether it was filed with the attempt that tipped the policy, and not by a later press."""
    tipping = (
        case.attempts[complaint.attempt - 1] if complaint.attempt <= len(case.attempts) else None
    )
    return tipping is not None and tipping.settled == complaint.filed


def is_held(complaint: Complaint, view: View) -> bool:
    """Whether a queued letter waits for a supervisor to name or confirm an address (promise 5)."""
    recipient = complaint.letter.recipient
    return complaint.delivery.state is DeliveryState.QUEUED and (
        What.ADDRESS_UNCONFIRMED in view.troubles
        or not view.settings.mail.ready
        or not view.state.is_confirmed(Purpose.COMPLAINT_RECIPIENT, recipient)
    )


def patience_ends(complaint: Complaint, rungs: Sequence[Rung]) -> list[datetime | None]:
    """For each rung, when the patience with those below it ends; None before the acceptance.

    Counted in working days from the moment the letter was accepted.
    """
    delivery, days = complaint.delivery, 0
    ends: list[datetime | None] = []
    for rung in rungs:
        accepted = delivery.state is DeliveryState.ACCEPTED
        ends.append(after_working_days(delivery.since.at, days) if accepted else None)
        days += rung.patience_days
    return ends
