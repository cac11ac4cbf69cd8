"""What Antrean kirim shows of each letter that has not arrived: from the state to words."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.domain.events import Letter, Purpose, Role, RungKind
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.ladder import Rung
from kiosk.domain.masking import mask_name
from kiosk.domain.steps import Delivery, DeliveryState, LetterKey, Step
from kiosk.outbox.hold import Held, Hold
from kiosk.outbox.ways import same_helpdesk
from kiosk.settings_rungs import plain_address
from kiosk.ui.view import View
from kiosk.ui.wording import delivery, queue

TONES = {
    DeliveryState.QUEUED: "warning",
    DeliveryState.SENDING: "info",
    DeliveryState.UNCERTAIN: "warning",
    DeliveryState.REJECTED: "bad",
}
FIRST = (DeliveryState.UNCERTAIN, DeliveryState.REJECTED)
"""These wait for a person."""
FOR_A_SUPERVISOR = (Hold.NO_POST, Hold.UNCONFIRMED)
HOLDS = {DeliveryState.SENDING: Hold.SENDING, DeliveryState.UNCERTAIN: Hold.ASK}


class QueueLine(NamedTuple):
    """One letter. `confirm` is the address that a supervisor may confirm right here, or "".

    `readdress`: whether another address may be typed in; `settings`: whether what holds it is
    mended there, by whoever is signed in; `newest`: whether it is of the case's newest complaint.
    """

    key: LetterKey
    state: DeliveryState
    name: str
    reference: str
    pill: str
    tone: str
    where: str
    address: str
    facts: str
    reason: str
    small: str
    purpose: Purpose
    confirm: str = ""
    readdress: bool = False
    settings: bool = False
    newest: bool = True


def waiting(view: View) -> list[LetterKey]:
    """All of them: those that need a person first, then the longest waiting."""
    ranked = []
    for key, state in view.state.unsent.items():
        _, sent = _letter(view, key)
        ranked.append((state not in FIRST, sent.since.at, key))
    return [key for _, _, key in sorted(ranked)]


def lines(view: View, keys: list[LetterKey]) -> Iterator[QueueLine]:
    """The words of these; costs nothing for the others."""
    supervisor = view.staff is not None and view.staff.role is Role.SUPERVISOR
    for key in keys:
        yield _line(view, key, supervisor)


def _line(view: View, key: LetterKey, supervisor: bool) -> QueueLine:
    case, (step, sent), zone = view.state.cases[key.case], _letter(view, key), view.settings.site
    letter = step.letter or Letter(recipient="", message_id="", subject="", text="", html="")
    held = _held(view, key, step, sent)
    waits = held is not None and held.hold in FOR_A_SUPERVISOR
    mailed = step.channel is RungKind.EMAIL
    purpose = Purpose.COMPLAINT_RECIPIENT if mailed else Purpose.HELPDESK
    confirmed = view.state.is_confirmed(purpose, letter.recipient)
    rung = view.rules.ladder.rung.get(step.rung)
    lost = not mailed and not (rung and _is_there(letter.recipient, rung))
    stuck = sent.state is DeliveryState.REJECTED or bool(waits or sent.what)
    return QueueLine(
        key=key,
        state=sent.state,
        name=mask_name(case.person.name if case.person else case.consent.name),
        reference=case.reference,
        pill=delivery.state(sent.state),
        tone=TONES.get(sent.state, "neutral"),
        where=rung.name if rung else step.rung,
        address=letter.recipient,
        facts=queue.facts(sent, held, view.now.at, zone.zone),
        reason=queue.reason(sent, held, view.online),
        small=delivery.server_said(sent.detail) if sent.detail else "",
        purpose=purpose,
        confirm=letter.recipient if supervisor and waits and not (confirmed or lost) else "",
        readdress=supervisor and mailed and stuck and sent.state is not DeliveryState.SENDING,
        settings=supervisor and waits and (confirmed or lost or not letter.recipient),
        newest=case.complaint is not None and case.complaint.number == key.complaint,
    )


def _is_there(recipient: str, rung: Rung) -> bool:
    """Whether a letter to a helpdesk is for the address that its rung has now."""
    return same_helpdesk(recipient, plain_address(rung.address) or rung.address)


def _letter(view: View, key: LetterKey) -> tuple[Step, Delivery]:
    step = find_step(view.state.cases[key.case], key.complaint, key.step)
    if step is None or step.delivery is None:
        raise LookupError("what is unsent has a letter")
    return step, step.delivery


def _held(view: View, key: LetterKey, step: Step, sent: Delivery) -> Held | None:
    """As the outbox tells it; before it has looked, as the state does."""
    if found := view.holds.get(key):
        return found
    if sent.state is not DeliveryState.QUEUED:
        return Held(HOLDS[sent.state]) if sent.state in HOLDS else None
    recipient = step.letter.recipient if step.letter else ""
    if step.channel is RungKind.EMAIL and not view.settings.mail.ready:
        return Held(Hold.NO_POST)
    mailed = step.channel is RungKind.EMAIL
    purpose = Purpose.COMPLAINT_RECIPIENT if mailed else Purpose.HELPDESK
    if not view.state.is_confirmed(purpose, recipient):
        return Held(Hold.UNCONFIRMED)
    return Held(Hold.BACKING_OFF, view.next_try.get(key))
