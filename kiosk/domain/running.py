"""Whether a complaint is still being followed up, or has come to its end."""

from kiosk.domain.case import Case
from kiosk.domain.events import OtpOutcome
from kiosk.domain.steps import Complaint


def is_running(case: Case) -> bool:
    """Whether the newest complaint is still being followed up.

    It ends with the case, with the consent, when a code worked since, and when an answer helped;
    an answer that nobody judged yet holds it.
    """
    if case.complaint is None or case.closed or not case.consent.complaint:
        return False
    return not is_resolved(case)


def is_resolved(case: Case) -> bool:
    """Whether a code worked since the newest complaint, or an answer to it helped."""
    complaint = case.complaint
    if complaint is None:
        return False
    helped = complaint.judged is not None and complaint.judged.helps
    return helped or worked_since(case, complaint)


def worked_since(case: Case, complaint: Complaint) -> bool:
    """Whether a code worked after the attempt that tipped the complaint."""
    return any(
        attempt.outcome is OtpOutcome.WORKED
        for attempt in case.attempts
        if attempt.number > complaint.attempt
    )
