"""Taking a participant in, and letting them go."""

from datetime import date

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.actions import intake
from kiosk.domain.errors import Reason
from kiosk.domain.reference import make_reference
from kiosk.domain.state import State
from tests.domain.actions.refusing import refuses
from tests.given import (
    CASE,
    OFFICER,
    REFERENCE,
    SUPERVISOR,
    Days,
    consent,
    contact,
    identified,
    opened,
    person,
    staff,
    state_of,
)

WHEN = Days().moment()
DAY = date(2026, 11, 23)


@pytest.fixture
def state() -> State:
    return state_of(*staff(WHEN), opened(WHEN))


@pytest.fixture
def closed(state: State) -> State:
    state.apply(intake.close_case(state, CASE, ev.CloseOutcome.SOLVED, WHEN, OFFICER))
    return state


def test_consent_opens_a_case(state: State):
    event = intake.give_consent(state, "new", "PK-UJI-20261123-2N", consent(), WHEN, OFFICER)
    state.apply(event)
    assert state.cases["new"].consent == consent()
    assert state.cases["new"].by == OFFICER


@pytest.mark.parametrize("name", ["", "  "])
def test_consent_without_a_name_is_none(state: State, name: str):
    with refuses(Reason.NAME_MISSING):
        nameless = replace(consent(), name=name)
        intake.give_consent(state, "new", REFERENCE, nameless, WHEN, OFFICER)
    with refuses(Reason.NAME_MISSING):
        intake.renew_consent(state, CASE, replace(consent(), name=name), WHEN, OFFICER)


@pytest.mark.parametrize("name", ["Siti, kode OTP 482913", "Siti 482913"])
def test_a_name_that_holds_a_code_is_refused(state: State, name: str):
    with refuses(Reason.LOOKS_LIKE_A_CODE):
        slip = replace(consent(), name=name)
        intake.give_consent(state, "new", REFERENCE, slip, WHEN, OFFICER)


def test_nobody_works_without_having_signed_in(state: State):
    with refuses(Reason.NOT_SIGNED_IN):
        intake.give_consent(state, "new", REFERENCE, consent(), WHEN, "")
    with refuses(Reason.NOT_SIGNED_IN):
        intake.record_person(state, CASE, person(), WHEN, "nobody")
    with refuses(Reason.NOT_SIGNED_IN):
        intake.erase_person(state, CASE, ev.EraseCause.ASKED, WHEN, "")


def test_nothing_is_written_on_a_closed_or_unknown_case(closed: State):
    for case, reason in ((CASE, Reason.CASE_CLOSED), ("nobody", Reason.NO_SUCH_CASE)):
        with refuses(reason):
            intake.record_person(closed, case, person(), WHEN, OFFICER)
        with refuses(reason):
            intake.record_contact(closed, case, contact(), WHEN, OFFICER)
        with refuses(reason):
            intake.record_device(closed, case, (), (), None, WHEN, OFFICER)
        with refuses(reason):
            intake.renew_consent(closed, case, consent(), WHEN, OFFICER)
        with refuses(reason):
            intake.close_case(closed, case, ev.CloseOutcome.SOLVED, WHEN, OFFICER)


def test_a_slip_can_still_be_given_after_closing(closed: State):
    assert intake.give_slip(closed, CASE, "printed", WHEN, OFFICER).how == "printed"


@pytest.mark.parametrize(
    "nik", ["", "317123410190990", "31712341019099011", "317123410190990\uff11"]
)
def test_a_nik_that_is_not_sixteen_digits_is_refused(state: State, nik: str):
    with refuses(Reason.NIK_NOT_16_DIGITS):
        intake.record_person(state, CASE, person(nik=nik), WHEN, OFFICER)


def test_a_kk_number_is_sixteen_digits_or_absent(state: State):
    with refuses(Reason.KK_NOT_16_DIGITS):
        intake.record_person(state, CASE, replace(person(), kk="123"), WHEN, OFFICER)
    without = replace(person(), kk="")
    assert intake.record_person(state, CASE, without, WHEN, OFFICER).person == without


def test_a_person_has_a_name(state: State):
    with refuses(Reason.NAME_INVALID):
        intake.record_person(state, CASE, person(name=" "), WHEN, OFFICER)


def test_findings_stop_nothing(state: State):
    findings = ("nik-province-unknown", "nik-birth-differs")
    event = intake.record_person(state, CASE, person(), WHEN, OFFICER, findings)
    assert event.findings == findings


@pytest.mark.parametrize("phone", ["", "081200000001", "+60123456789"])
def test_a_phone_is_an_indonesian_one_in_e164(state: State, phone: str):
    with refuses(Reason.PHONE_INVALID):
        intake.record_contact(state, CASE, contact(phone), WHEN, OFFICER)


def test_an_email_has_at_least_an_at(state: State):
    with refuses(Reason.EMAIL_INVALID):
        intake.record_contact(state, CASE, replace(contact(), email="siti"), WHEN, OFFICER)


@pytest.mark.parametrize(("claimed", "kept"), [(-1, 0), (0, 0), (1, 1), (3, 1), (4, 1)])
def test_nobody_claims_a_phone_proven_by_typing(state: State, claimed: int, kept: int):
    event = intake.record_contact(state, CASE, contact(evidence=claimed), WHEN, OFFICER)
    assert event.contact.evidence == kept


def test_numbers_count_up_within_a_kiosk_and_a_day_and_are_never_given_twice():
    state = State()
    given = []
    for _ in range(12):
        number = intake.next_number(state, "UJI", DAY)
        reference = make_reference("UJI", DAY, number)
        state.apply(opened(WHEN, case=reference, reference=reference))
        given.append(number)
    assert given == list(range(1, 13))
    gone = make_reference("UJI", DAY, 12)
    state.apply(
        ev.PersonErased(when=WHEN, case=gone, reference=gone, cause=ev.EraseCause.RETENTION)
    )
    assert intake.next_number(state, "UJI", DAY) == 13
    assert intake.next_number(state, "UJI", date(2026, 11, 24)) == 1
    assert intake.next_number(state, "UJ", DAY) == 1


def test_after_a_salvage_with_gaps_the_number_follows_the_highest():
    state = State()
    for number in (1, 5):
        reference = make_reference("UJI", DAY, number)
        state.apply(opened(WHEN, case=reference, reference=reference))
    assert intake.next_number(state, "UJI", DAY) == 6


@pytest.mark.parametrize("cause", list(ev.EraseCause))
def test_the_tombstone_names_the_reference_and_nothing_else(cause: ev.EraseCause):
    state = state_of(*staff(WHEN), *identified(WHEN))
    by = "" if cause is ev.EraseCause.RETENTION else SUPERVISOR
    tombstone = intake.erase_person(state, CASE, cause, WHEN, by)
    assert tombstone == ev.PersonErased(
        when=WHEN, by=by, case=CASE, reference=REFERENCE, cause=cause
    )
    state.apply(tombstone)
    with refuses(Reason.NO_SUCH_CASE):
        intake.erase_person(state, CASE, cause, WHEN, by)


@pytest.mark.parametrize("fine", [True, False])
def test_what_is_declared_of_the_rules_is_one_bit_and_the_last_word_counts(
    state: State, fine: bool
):
    assert state.cases[CASE].declared is None
    for said in (not fine, fine):
        state.apply(intake.declare_eligible(state, CASE, said, WHEN, OFFICER))
    assert state.cases[CASE].declared is fine


def test_nothing_is_declared_of_a_closed_case_or_by_a_stranger(closed: State):
    with refuses(Reason.CASE_CLOSED):
        intake.declare_eligible(closed, CASE, True, WHEN, OFFICER)
    with refuses(Reason.NOT_SIGNED_IN):
        intake.declare_eligible(closed, CASE, True, WHEN, "nobody")
