"""What the participant is told on a screen of their own: never who they are, nor anybody else.

Of a case only its stage is looked at: no name, number, address or reference, masked or not.
"""

from dataclasses import dataclass

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.policy.phone_proof import waits_for_code
from kiosk.domain.policy.rules import Rules
from kiosk.ui.screens.otp_stage import Stage, Standing, look, return_at, usual_channel
from kiosk.ui.view import STEPS, Place, View
from kiosk.ui.wording import otp
from kiosk.ui.wording.participant import Card
from kiosk.ui.wording.times import brief_when, hour

WITH_A_CASE = (*STEPS, Place.CASE, Place.EVIDENCE, Place.RUNG, Place.RECORD)
"""Where a participant sits at the desk."""
COMPLAINING = (Place.COMPLAINT, Place.RUNG)
CARDS = {
    Place.CONSENT: Card.CONSENT,
    Place.KTP: Card.KTP,
    Place.CONTACT: Card.CONTACT,
    Place.DEVICE: Card.DEVICE,
    Place.EVIDENCE: Card.EVIDENCE,
    Place.CASE: Card.RECORD,
    Place.RECORD: Card.RECORD,
}
OTP_CARDS = {
    Stage.READY: Card.OTP_READY,
    Stage.WAITING: Card.OTP_WAITING,
    Stage.OPEN: Card.OTP_OPEN,
    Stage.WORKED: Card.OTP_WORKED,
    Stage.CLOSED: Card.DONE,
}


@dataclass(frozen=True, slots=True)
class Told:
    """`total_ms` 0: no wait is running."""

    card: Card
    site: str
    clock: str
    practice: bool = False
    remaining_ms: int = 0
    total_ms: int = 0
    ends: str = ""
    """When the next request is wise, in words."""


def told(view: View, place: Place) -> Told:
    """What to show while the desk is at `place`."""
    clock = hour(view.now.at, view.settings.site.zone)
    plain = Told(_card(view, place), view.settings.site.name, clock, view.practice)
    case = view.case
    if case is None or place not in WITH_A_CASE or place is Place.CONSENT:
        return plain
    standing = _standing(case, view.rules, view.now)
    if standing.stage is not Stage.WAITING:
        return plain
    ends = return_at(standing.verdict, view.now)
    zone = view.settings.site.zone
    return Told(
        card=plain.card,
        site=plain.site,
        clock=clock,
        practice=view.practice,
        remaining_ms=standing.verdict.remaining_ms,
        total_ms=standing.total_ms,
        ends=otp.next_at(brief_when(ends, view.now.at, zone)) if ends else "",
    )


def _card(view: View, place: Place) -> Card:
    case = view.case
    if place is Place.LOCK:
        return Card.PLEASE_WAIT
    if place is Place.GUIDANCE:
        return Card.GUIDANCE
    if case is None or place not in WITH_A_CASE:
        return Card.CONSENT if place is Place.CONSENT else Card.WELCOME
    if place is Place.OTP:
        return OTP_CARDS[_standing(case, view.rules, view.now).stage]
    if place in COMPLAINING:
        return _complaint(case)
    if place is Place.CONTACT and _awaits_our_code(view, case):
        return Card.TEST_CODE
    return CARDS[place]


def _standing(case: Case, rules: Rules, now: Moment) -> Standing:
    return look(case, usual_channel(case), rules, now)


def _complaint(case: Case) -> Card:
    """ "Sent" is said after a server took it, and not before."""
    complaint = case.complaint
    if complaint is None:
        return Card.COMPLAINT
    sent = complaint.delivery.state is DeliveryState.ACCEPTED
    return Card.COMPLAINT_SENT if sent else Card.COMPLAINT_KEPT


def _awaits_our_code(view: View, case: Case) -> bool:
    """Whether a test SMS of the kiosk is out whose code may be read aloud."""
    newest = case.sms_tests[-1] if case.sms_tests else None
    current = newest is not None and newest.order > case.phone_order
    return bool(newest and current and waits_for_code(newest, view.rules.phone_proof, view.now))
