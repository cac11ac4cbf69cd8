"""Taking a participant in: consent, KTP data, contact, device; and letting them go."""

from datetime import date

from msgspec.structs import replace

from kiosk.domain.actions.permission import known_case, open_case, signed_in
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    CaseClosed,
    CaseOpened,
    CloseOutcome,
    Consent,
    ConsentRenewed,
    Contact,
    ContactRecorded,
    DeviceChecked,
    DossierGiven,
    EligibilityDeclared,
    EraseCause,
    FieldResult,
    Network,
    Person,
    PersonErased,
    PersonRecorded,
    SlipGiven,
)
from kiosk.domain.free_text import may_be_a_code
from kiosk.domain.reference import parse_reference
from kiosk.domain.state import State

NUMBER_DIGITS = 16


def next_number(state: State, kiosk: str, day: date) -> int:
    """The running number of the next reference of this kiosk on this day, from 1.

    It follows the highest given, not their count: a salvaged journal may have gaps.
    """
    prefix = f"PK-{kiosk}-{day:%Y%m%d}-"
    given = (parse_reference(text) for text in state.references if text.startswith(prefix))
    return 1 + max((reference.number for reference in given if reference), default=0)


def give_consent(
    state: State, case: str, reference: str, consent: Consent, when: Moment, by: str
) -> CaseOpened:
    """Opens a case; without this nothing is stored (promise 4)."""
    signed_in(state, by)
    _check_consent(consent)
    return CaseOpened(when=when, by=by, case=case, reference=reference, consent=consent)


def renew_consent(
    state: State, case_id: str, consent: Consent, when: Moment, by: str
) -> ConsentRenewed:
    """Widens or narrows what was agreed to, without ending the case."""
    open_case(state, case_id, by)
    _check_consent(consent)
    return ConsentRenewed(when=when, by=by, case=case_id, consent=consent)


def record_person(
    state: State,
    case_id: str,
    person: Person,
    when: Moment,
    by: str,
    findings: tuple[str, ...] = (),
    comparison: tuple[FieldResult, ...] = (),
) -> PersonRecorded:
    """Keeps the KTP data; only the shape can be wrong, all else is a finding (handbook 0.9)."""
    open_case(state, case_id, by)
    if not _is_number(person.nik):
        raise Refused(Reason.NIK_NOT_16_DIGITS, digits=len(person.nik))
    if person.kk and not _is_number(person.kk):
        raise Refused(Reason.KK_NOT_16_DIGITS, digits=len(person.kk))
    if not person.name.strip():
        raise Refused(Reason.NAME_INVALID)
    return PersonRecorded(
        when=when, by=by, case=case_id, person=person, findings=findings, comparison=comparison
    )


def record_contact(
    state: State,
    case_id: str,
    contact: Contact,
    when: Moment,
    by: str,
    findings: tuple[str, ...] = (),
) -> ContactRecorded:
    """Keeps phone and email.

    Nobody can claim more than level 1 here: 2 and 3 follow from a test SMS or an incoming call,
    and 4 from an attempt that worked.
    """
    open_case(state, case_id, by)
    claimed = replace(contact, evidence=min(max(contact.evidence, 0), 1))
    if not contact.phone.startswith("+62"):
        raise Refused(Reason.PHONE_INVALID)
    if "@" not in contact.email:
        raise Refused(Reason.EMAIL_INVALID)
    return ContactRecorded(when=when, by=by, case=case_id, contact=claimed, findings=findings)


def record_device(
    state: State,
    case_id: str,
    fine: tuple[str, ...],
    wanting: tuple[str, ...],
    network: Network | None,
    when: Moment,
    by: str,
) -> DeviceChecked:
    """Keeps the ticked and the failing points of the device check and what the probes found."""
    open_case(state, case_id, by)
    return DeviceChecked(
        when=when, by=by, case=case_id, fine=fine, wanting=wanting, network=network
    )


def declare_eligible(
    state: State, case_id: str, fine: bool, when: Moment, by: str
) -> EligibilityDeclared:
    """Keeps whether any point is open; which one is nobody's business (promise 4)."""
    open_case(state, case_id, by)
    return EligibilityDeclared(when=when, by=by, case=case_id, fine=fine)


def give_slip(state: State, case_id: str, how: str, when: Moment, by: str) -> SlipGiven:
    """Notes that the participant got a slip."""
    signed_in(state, by)
    known_case(state, case_id)
    return SlipGiven(when=when, by=by, case=case_id, how=how)


def give_dossier(state: State, case_id: str, how: str, when: Moment, by: str) -> DossierGiven:
    """Notes that the participant got the dossier on paper or as a file."""
    signed_in(state, by)
    known_case(state, case_id)
    return DossierGiven(when=when, by=by, case=case_id, how=how)


def close_case(
    state: State, case_id: str, outcome: CloseOutcome, when: Moment, by: str
) -> CaseClosed:
    """Ends the work; the days of retention count from here."""
    open_case(state, case_id, by)
    return CaseClosed(when=when, by=by, case=case_id, outcome=outcome)


def erase_person(
    state: State, case_id: str, cause: EraseCause, when: Moment, by: str = ""
) -> PersonErased:
    """The tombstone; whoever records it deletes the participant's key in the same transaction."""
    if cause is not EraseCause.RETENTION:
        signed_in(state, by)
    case = known_case(state, case_id)
    return PersonErased(when=when, by=by, case=case_id, reference=case.reference, cause=cause)


def _check_consent(consent: Consent) -> None:
    if not consent.name.strip():
        raise Refused(Reason.NAME_MISSING)
    if may_be_a_code(consent.name):
        raise Refused(Reason.LOOKS_LIKE_A_CODE)


def _is_number(text: str) -> bool:
    return len(text) == NUMBER_DIGITS and text.isascii() and text.isdigit()
