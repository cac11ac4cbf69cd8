"""Where the coach points: which buttons and lines, on which screen, for the next step."""

from typing import NamedTuple

from kiosk.domain.practice.card import PhonePoint, Receipt
from kiosk.domain.practice.coach import Next
from kiosk.ui.practice import labels
from kiosk.ui.practice.rehearsal import Playing
from kiosk.ui.view import Place, View
from kiosk.ui.wording.consent import consent_text
from kiosk.ui.wording.device import Point, point
from kiosk.ui.wording.times import date_text


class Do(NamedTuple):
    """One press of what is called so; with a `text`, one line to be filled with it."""

    label: str
    text: str | None = None


class InPanel(NamedTuple):
    """A press of the button in the coach's own panel."""


PLACES = {
    Next.CONSENT: Place.CONSENT,
    Next.KTP: Place.KTP,
    Next.CONTACT: Place.CONTACT,
    Next.DEVICE: Place.DEVICE,
    Next.PERMIT: Place.CONSENT,
    Next.SENDING: Place.COMPLAINT,
    Next.LOOK: Place.COMPLAINT,
    Next.SETTLE: Place.COMPLAINT,
}
"""Where each step is done; those that are not named here, at the step Kode OTP."""
PANEL = (Next.SAFETY, Next.WAIT, Next.LOOK, Next.DONE, Next.GONE)
"""What is pressed in the panel of the coach."""


def place_of(step: Next) -> Place:
    """The screen on which this step is done."""
    return PLACES.get(step, Place.OTP)


def elsewhere(playing: Playing, view: View, place: Place) -> bool:
    """Whether this is another screen than the one for the next step, or somebody else's case."""
    step = playing.advice.next
    if step in (Next.DONE, Next.GONE):
        return False
    if view.case is not playing.case:
        return True
    if step is Next.CONSENT:
        return place not in (Place.HOME, Place.CONSENT)
    return place is not place_of(step)


def points(playing: Playing, view: View, place: Place) -> tuple[Do | InPanel, ...]:
    """What to press and to fill in, in this order; nothing while one only waits."""
    step = playing.advice.next
    if step in PANEL or elsewhere(playing, view, place):
        return (InPanel(),)
    match step:
        case Next.CONSENT:
            return _consent(playing, view, place)
        case Next.KTP:
            return _ktp(playing)
        case Next.CONTACT:
            return _contact(playing, view)
        case Next.DEVICE:
            return _device(playing, view)
        case Next.ELIGIBLE:
            return (Do(labels.eligible()),)
        case Next.ASK:
            return (Do(labels.ask()),)
        case Next.ANSWER:
            newest = playing.course.newest
            return (Do(labels.outcome(newest.shown.outcome)),) if newest else ()
        case Next.CLOSE:
            return (Do(labels.finish()),)
        case Next.PERMIT:
            return (Do(_ticks(view)[1]), Do(labels.renew()))
        case Next.SETTLE:
            return _settle(playing)
    return ()


def _consent(playing: Playing, view: View, place: Place) -> tuple[Do, ...]:
    if place is Place.HOME:
        return (Do(labels.new_participant()),)
    name = playing.card.participant.name.title()
    ticks = tuple(Do(tick) for tick in _ticks(view))
    return (*ticks, Do(labels.name_of_participant(), name), Do(labels.agree()))


def _ticks(view: View) -> tuple[str, str, str]:
    """As the consent says them now."""
    site, desk = view.settings.site, view.settings.desk
    idle_days = view.rules.retention.idle_days
    text = consent_text(site.language.value, desk.keep_days, site.name, idle_days)
    return text.help, text.complaint, text.keep


def _ktp(playing: Playing) -> tuple[Do, ...]:
    who, account = playing.card.participant, playing.card.account_birth_date
    nik, name, born = labels.card_lines()
    filled = (Do(nik, who.nik), Do(name, who.name), Do(born, date_text(who.birth_date)))
    compared = (Do(labels.account_date(), date_text(account)),) if account else ()
    return (*filled, *compared, Do(labels.to_contact()))


def _contact(playing: Playing, view: View) -> tuple[Do, ...]:
    who = playing.card.participant
    filled = (Do(labels.phone(), who.phone), Do(labels.email(), who.email))
    said = view.case.contact.evidence if view.case and view.case.contact else 0
    tick = () if said else (Do(labels.held()),)
    return (*filled, *tick, Do(labels.to_device()))


def _device(playing: Playing, view: View) -> tuple[Do, ...]:
    """What was noted rightly before is not pressed again."""
    device = view.case.device if view.case else None
    fine, wanting = (device.fine, device.wanting) if device else ((), ())
    fault = playing.card.fault
    pressed = []
    for which in PhonePoint:
        label = point(Point(which)).label
        if fault and fault.point is which:
            if which not in wanting:
                pressed.append(Do(labels.problem(label)))
        elif which not in fine:
            pressed.append(Do(label))
    return (*pressed, Do(labels.to_code()))


def _settle(playing: Playing) -> tuple[Do, ...]:
    if playing.card.receipt is Receipt.NEVER:
        return tuple(Do(label) for label in labels.send_again())
    return (Do(labels.arrived()),)
