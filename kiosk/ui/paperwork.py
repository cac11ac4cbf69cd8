"""From a case to what stands on its slip and on its letter."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions.otp import verdict
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.dossier import as_json, dossier_of
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import RungKind
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.ladder import Ladder, Rung
from kiosk.domain.masking import mask_name, mask_phone
from kiosk.domain.person import calling_name
from kiosk.paper.dossier import DossierPaper
from kiosk.paper.letter import LetterPaper
from kiosk.paper.slip import Bring, Channel, Form, Next, Proposed, Receipt, Slip
from kiosk.ui.enclosing import Shown, pictures
from kiosk.ui.room import Room
from kiosk.ui.screens.otp_proposal import proposed
from kiosk.ui.screens.otp_stage import return_at
from kiosk.ui.screens.record_rows import RecordRows, Row

ON_THE_SLIP = (RungKind.CALL, RungKind.VISIT)
NEXT_BY_DELIVERY = {
    DeliveryState.QUEUED: Next.COMPLAINT_QUEUED,
    DeliveryState.SENDING: Next.COMPLAINT_QUEUED,
    DeliveryState.ACCEPTED: Next.COMPLAINT_ACCEPTED,
    DeliveryState.UNCERTAIN: Next.COMPLAINT_UNCERTAIN,
    DeliveryState.REJECTED: Next.COMPLAINT_STOPPED,
}


def slip_paper(room: Room) -> Slip:
    """The slip of the case on the table."""
    case, site = room.case(), room.settings.site
    staff = room.desk.state.staff.get(room.session.staff)
    first = calling_name(staff.name) if staff else ""
    return Slip(
        reference=case.reference,
        site=site.name,
        zone=site.zone,
        made_at=room.trusted().at,
        return_at=_return_at(room, case),
        proposed=_proposed(room, case),
        name=mask_name(case.person.name if case.person else case.consent.name),
        bring=(Bring.SLIP, Bring.KTP, Bring.KK, Bring.PHONE),
        next_steps=tuple(_next_steps(case)),
        channels=tuple(_channel(rung) for rung in _rungs(room.rules.ladder)),
        staff=first,
        receipt=_receipt(room, case, first),
        practice=room.tools.practice,
        form=Form(room.settings.printing.slip),
    )


def letter_paper(room: Room, number: int, place: int = 1) -> LetterPaper:
    """The letter of one step of a complaint as it was written. Raises Refused(NO_COMPLAINT)."""
    case = room.case()
    step = find_step(case, number, place)
    if step is None or step.letter is None:
        raise Refused(Reason.NO_COMPLAINT)
    letter = step.letter
    return LetterPaper(
        reference=case.reference,
        site=room.settings.site.name,
        recipient=letter.recipient,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        written_at=step.began.at,
        zone=room.settings.site.zone,
        practice=room.tools.practice,
    )


def dossier_paper(room: Room) -> Callable[[], DossierPaper]:
    """All that is known of the newest complaint now; called in the worker, it reads the pictures.

    Its pictures are those of the rung that was climbed last. Raises Refused(NO_COMPLAINT).
    """
    case, site = room.case(), room.settings.site
    complaint = case.complaint
    if complaint is None:
        raise Refused(Reason.NO_COMPLAINT)
    ids = case.enclosed(complaint.last.rung)
    dossier = dossier_of(
        case,
        complaint.why,
        complaint.number,
        room.trusted().at,
        kiosk=site.kiosk,
        site=site.name,
        ladder=room.rules.ladder,
        evidence=ids,
        head=room.desk.journal.head,
    )
    read = pictures(room, case, ids)
    return partial(_with_pictures, as_json(dossier), read, room.tools.practice)


def _with_pictures(
    text: str, read: Callable[[], Mapping[Shown, bytes]], practice: bool
) -> DossierPaper:
    by_label = {one.label: content for one, content in read().items()}
    return DossierPaper(text=text, pictures=by_label, practice=practice, embed=True)


def record_paper(room: Room) -> LetterPaper:
    """All that is kept of the participant on the table, unmasked: it is theirs to take.

    UU 27/2022 art. 32; design promise 4.
    """
    case, site = room.case(), room.settings.site
    rows = RecordRows(whole=True)
    parts = (
        rows.about_person(case),
        rows.about_consent(case, site.zone),
        rows.about_work(case, room.view()),
    )
    return LetterPaper(
        reference=case.reference,
        site=site.name,
        recipient=case.person.name if case.person else case.consent.name,
        subject=QCoreApplication.translate("Papers", "Data saya yang disimpan loket ini"),
        text="\n\n".join("\n".join(map(_line, part)) for part in parts),
        html="",
        written_at=room.trusted().at,
        zone=site.zone,
        practice=room.tools.practice,
    )


def _line(row: Row) -> str:
    kind, kept = row
    return f"{kind.text}: " + kept.text.replace("\n", "\n    ")


def _return_at(room: Room, case: Case) -> datetime | None:
    """When to come back for the channel last tried, as the screen says it; None: no wait."""
    if not case.attempts:
        return None
    now = room.trusted()
    return return_at(verdict(case, case.attempts[-1].channel, room.rules, now), now)


def _proposed(room: Room, case: Case) -> Proposed | None:
    """The time proposed once the wait is over."""
    view = room.view()
    found = proposed(view, _return_at(room, case))
    if found is None:
        return None
    of_ten = found.tenths(view.rules.forecast.interval_percent)
    return Proposed(begins=found.begins, ends=found.ends, **of_ten._asdict())


def _next_steps(case: Case) -> list[Next]:
    if case.complaint is None:
        return [Next.RETRY_THEN, Next.CHECK_SPAM, Next.KEEP_NUMBER]
    stands = _how_it_stands(case, case.complaint)
    then = Next.KEEP_NUMBER if stands is Next.COMPLAINT_STOPPED else Next.WAIT_FOR_ANSWER
    return [stands, then, Next.COME_BACK]


def _how_it_stands(case: Case, complaint: Complaint) -> Next:
    """A letter that nobody may send is not on its way: no consent any more, or a closed case."""
    waits = complaint.delivery.state is DeliveryState.QUEUED
    if waits and (case.closed or not case.consent.complaint):
        return Next.COMPLAINT_STOPPED
    return NEXT_BY_DELIVERY[complaint.delivery.state]


def _rungs(ladder: Ladder) -> list[Rung]:
    return [one.rung for one in ladder.placed() if one.rung.kind in ON_THE_SLIP]


def _channel(rung: Rung) -> Channel:
    hours = ""
    if rung.opens and rung.closes:
        hours = f"{rung.opens:%H.%M}–{rung.closes:%H.%M} WIB"
    return Channel(rung.name, rung.address, hours)


def _receipt(room: Room, case: Case, officer: str) -> Receipt | None:
    """The acknowledgement of handbook 1.3, once there is a complaint."""
    complaint: Complaint | None = case.complaint
    if complaint is None or case.person is None or case.contact is None:
        return None
    return Receipt(
        register=case.reference,
        received_at=complaint.filed.at,
        name=mask_name(case.person.name),
        phone=mask_phone(case.contact.phone),
        topic="Limit OTP Prakerja",
        officer=officer,
        office_phone=room.settings.site.phone,
    )
