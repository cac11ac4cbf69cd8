"""Granting the wishes about a participant: consent, data, contact, device, and leaving."""

import secrets
from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions import intake as act
from kiosk.domain.actions.permission import known_case, signed_in, supervisor
from kiosk.domain.errors import What
from kiosk.domain.events import Contact, Network
from kiosk.domain.reference import make_reference
from kiosk.ui.clearing import erase_due
from kiosk.ui.grants.ladder import see_news
from kiosk.ui.grants.preflight import check_fit, is_fit
from kiosk.ui.grants.updates import refresh
from kiosk.ui.kept_papers import sweep_papers
from kiosk.ui.room import Grants, Room
from kiosk.ui.steps import standing
from kiosk.ui.view import Place, Probing
from kiosk.ui.wishes import (
    CloseCase,
    DeclareEligible,
    DeclineConsent,
    ErasePerson,
    GiveConsent,
    GoTo,
    OpenCase,
    RecordContact,
    RecordDevice,
    RecordPerson,
    StartCase,
)

FRESH = timedelta(minutes=30)
"""How long a measurement of the network tells about the moment."""
OPEN_TO_ALL = (Place.SIGN_IN, Place.LOCK, Place.ATTENTION)


def go_to(room: Room, wish: GoTo) -> None:
    if wish.place is Place.SETTINGS:
        supervisor(room.desk.state, room.session.staff)
        refresh(room)
    elif wish.place not in OPEN_TO_ALL:
        signed_in(room.desk.state, room.session.staff)
    if wish.place is Place.HOME:
        _lay_on_the_table(room, "")
        room.lift(What.BUG)
    room.go(wish.place)


def start_case(room: Room, _wish: StartCase) -> None:
    signed_in(room.desk.state, room.session.staff)
    _lay_on_the_table(room, "")
    room.go(Place.CONSENT if is_fit(room) else Place.PREFLIGHT)


def open_case(room: Room, wish: OpenCase) -> None:
    signed_in(room.desk.state, room.session.staff)
    case = known_case(room.desk.state, wish.case)
    _lay_on_the_table(room, case.id)
    room.go(standing(case))
    see_news(room)


def give_consent(room: Room, wish: GiveConsent) -> None:
    """Opens a case, or renews the consent of the one on the table."""
    state, session = room.desk.state, room.session
    if session.case:
        renewed = act.renew_consent(state, session.case, wish.consent, room.now(), session.staff)
        room.record(renewed, drop_drafts=[room.draft_name(Place.CONSENT)])
        room.say(QCoreApplication.translate("Intake", "Persetujuan diperbarui."))
        if session.place is not Place.RECORD:
            room.go(standing(room.case()))
        return
    check_fit(room)
    case = secrets.token_hex(8)
    event = act.give_consent(
        state, case, _next_reference(room), wish.consent, room.now(), session.staff
    )
    room.record(event)
    room.lay(case)
    room.go(Place.KTP)


def decline_consent(room: Room, _wish: DeclineConsent) -> None:
    """Guidance only; nothing is stored (promise 4)."""
    room.lay("")
    room.go(Place.GUIDANCE)


def record_person(room: Room, wish: RecordPerson) -> None:
    state, session = room.desk.state, room.session
    event = act.record_person(
        state,
        session.case,
        wish.person,
        room.now(),
        session.staff,
        wish.findings,
        wish.comparison,
    )
    room.record(event, drop_drafts=[room.draft_name(Place.KTP)])
    room.go(Place.CONTACT)


def record_contact(room: Room, wish: RecordContact) -> None:
    keep_contact(room, wish)
    room.go(Place.DEVICE)


def keep_contact(room: Room, wish: RecordContact) -> None:
    """On record; the screen stays where it is."""
    state, session = room.desk.state, room.session
    contact = Contact(
        phone=wish.phone,
        email=wish.email,
        evidence=wish.evidence,
        operator=wish.operator,
        phone_hash=room.tools.key_hash(wish.phone),
        email_hash=room.tools.key_hash(wish.email.casefold()),
    )
    event = act.record_contact(
        state, session.case, contact, room.now(), session.staff, wish.findings
    )
    room.record(event, drop_drafts=[room.draft_name(Place.CONTACT)])


def record_device(room: Room, wish: RecordDevice) -> None:
    state, session = room.desk.state, room.session
    event = act.record_device(
        state,
        session.case,
        wish.fine,
        wish.wanting,
        _found_lately(room),
        room.now(),
        session.staff,
    )
    room.record(event, drop_drafts=[room.draft_name(Place.DEVICE)])
    room.go(Place.OTP)


def declare_eligible(room: Room, wish: DeclareEligible) -> None:
    state, session = room.desk.state, room.session
    room.record(act.declare_eligible(state, session.case, wish.fine, room.now(), session.staff))


def _found_lately(room: Room) -> Network | None:
    """What the network was like, unless it was measured too long ago to say so of this moment."""
    found, at = room.probing.found, room.probing.found_at
    return found if at and room.trusted().at - at <= FRESH else None


def close_case(room: Room, wish: CloseCase) -> None:
    """Whoever agreed to no days of keeping is erased in the same breath."""
    state, session = room.desk.state, room.session
    case = session.case
    room.record(act.close_case(state, case, wish.outcome, room.now(), session.staff))
    _leave(room)
    if erase_due(room) and case not in state.cases:
        _say_erased(room)


def erase_person(room: Room, wish: ErasePerson) -> None:
    """The tombstone and the end of the participant's key in one transaction, then the papers."""
    state, session = room.desk.state, room.session
    room.record(act.erase_person(state, session.case, wish.cause, room.now(), session.staff))
    _leave(room)
    if sweep_papers(room):
        _say_erased(room)


def _say_erased(room: Room) -> None:
    """Only once it is true of the papers as well."""
    room.say(
        QCoreApplication.translate(
            "Intake", "Data dihapus. Yang tersisa hanya nomor kasus tanpa identitas."
        )
    )


def _lay_on_the_table(room: Room, case: str) -> None:
    """Another case; what the network was like for the last one is not recorded for this one."""
    if case != room.session.case and not room.probing.running:
        room.probing = Probing()
    room.lay(case)


def _leave(room: Room) -> None:
    room.session.case = ""
    room.go(Place.HOME)


def _next_reference(room: Room) -> str:
    site = room.settings.site
    day = room.trusted().at.astimezone(ZoneInfo(site.zone)).date()
    number = act.next_number(room.desk.state, site.kiosk, day)
    return make_reference(site.kiosk, day, number)


GRANTS: Grants = {
    GoTo: go_to,
    StartCase: start_case,
    OpenCase: open_case,
    GiveConsent: give_consent,
    DeclineConsent: decline_consent,
    RecordPerson: record_person,
    RecordContact: record_contact,
    RecordDevice: record_device,
    DeclareEligible: declare_eligible,
    CloseCase: close_case,
    ErasePerson: erase_person,
}
