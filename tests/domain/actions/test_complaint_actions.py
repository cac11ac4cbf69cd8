"""What staff may do with a complaint that exists, or could not be filed by itself."""

from typing import Any

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.actions import complaint as act
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Reason
from kiosk.domain.state import State
from tests.domain.actions.refusing import refuses
from tests.given import (
    CASE,
    LIMIT,
    OFFICER,
    RULES,
    SUPERVISOR,
    Counter,
    Days,
    consent,
    contact,
    filed,
    opened,
    person,
    staff,
    state_of,
    write_letter,
)

WHEN = Days().moment()


def complaining(*more: ev.Event) -> State:
    return state_of(*staff(WHEN), *filed(WHEN), *more)


def moved(kind: type[Any], **facts: object) -> ev.Event:
    event: ev.Event = kind(when=WHEN, case=CASE, complaint=1, **facts)
    return event


REJECTED = moved(ev.SendingRejected, what="mail-refused")
UNCERTAIN = moved(ev.SendingUncertain)


def file(counter: Counter) -> ev.ComplaintFiled:
    return act.file_complaint(
        counter.state, CASE, RULES, write_letter, counter.days.moment(), OFFICER
    )


def test_a_complaint_is_filed_by_hand_once_what_was_missing_has_come():
    counter = Counter()
    when = counter.days.moment()
    counter.state = state_of(*staff(when), replace(opened(when), consent=consent(complaint=False)))
    with refuses(Reason.NO_COMPLAINT):
        file(counter)
    counter.fail(LIMIT)
    when = counter.days.walk(days=1)
    counter.fail(LIMIT)
    with refuses(Reason.NO_COMPLAINT_CONSENT):
        file(counter)
    counter.record(ev.ConsentRenewed(when=when, case=CASE, consent=consent()))
    with refuses(Reason.PERSON_MISSING):
        file(counter)
    counter.record(ev.PersonRecorded(when=when, case=CASE, person=person()))
    with refuses(Reason.CONTACT_MISSING):
        file(counter)
    counter.record(ev.ContactRecorded(when=when, case=CASE, contact=contact()))
    event = file(counter)
    assert event.why is ev.Persistence.AFTER_FULL_COOLDOWN
    counter.record(event)
    with refuses(Reason.COMPLAINT_OPEN):
        file(counter)


@pytest.mark.parametrize("arrived", [True, False])
def test_only_an_uncertain_letter_is_settled(arrived: bool):
    with refuses(Reason.NOT_UNCERTAIN):
        act.settle_uncertain(complaining(), CASE, 1, arrived, WHEN, OFFICER)
    event = act.settle_uncertain(complaining(UNCERTAIN), CASE, 1, arrived, WHEN, OFFICER)
    assert event.arrived is arrived


def test_only_a_refused_letter_goes_again():
    with refuses(Reason.NOT_REJECTED):
        act.requeue(complaining(), CASE, 1, WHEN, OFFICER)
    with refuses(Reason.NOT_REJECTED):
        act.requeue(complaining(UNCERTAIN), CASE, 1, WHEN, OFFICER)
    assert act.requeue(complaining(REJECTED), CASE, 1, WHEN, OFFICER).recipient == ""


def test_another_recipient_needs_a_supervisor_and_an_address():
    state = complaining(REJECTED)
    with refuses(Reason.NEEDS_SUPERVISOR):
        act.requeue(state, CASE, 1, WHEN, OFFICER, "baru@prakerja.example")
    event = act.requeue(state, CASE, 1, WHEN, SUPERVISOR, "baru@prakerja.example")
    assert event.recipient == "baru@prakerja.example"
    for wrong in ("prakerja.example", "a@b.example\r\nBcc: c@d.example", "a @b.example"):
        with refuses(Reason.ADDRESS_INVALID):
            act.requeue(state, CASE, 1, WHEN, SUPERVISOR, wrong)


def test_the_same_recipient_again_needs_nobody_else():
    same = "pengaduan@prakerja.example"
    assert act.requeue(complaining(REJECTED), CASE, 1, WHEN, OFFICER, same).recipient == same


def test_a_waiting_letter_goes_elsewhere_by_a_supervisor_and_not_twice_to_the_same():
    state, other = complaining(), "baru@prakerja.example"
    with refuses(Reason.NEEDS_SUPERVISOR):
        act.requeue(state, CASE, 1, WHEN, OFFICER, other)
    with refuses(Reason.ADDRESS_INVALID):
        act.requeue(state, CASE, 1, WHEN, SUPERVISOR, "prakerja.example")
    with refuses(Reason.NOT_REJECTED):
        act.requeue(state, CASE, 1, WHEN, SUPERVISOR, "pengaduan@prakerja.example")
    state.apply(act.requeue(state, CASE, 1, WHEN, SUPERVISOR, other))
    complaint = state.cases[CASE].complaints[0]
    assert complaint.letter.recipient == other
    assert complaint.delivery.state is DeliveryState.QUEUED


@pytest.mark.parametrize("standing", [ev.SendingStarted, ev.SendingAccepted, ev.SendingUncertain])
def test_a_letter_that_may_have_arrived_keeps_its_recipient(standing: type[ev.DeliveryEvent]):
    facts = {ev.SendingStarted: {"attempt": 1}, ev.SendingAccepted: {"receipt": "250"}}
    state = complaining(moved(standing, **facts.get(standing, {})))
    with refuses(Reason.NOT_REJECTED):
        act.requeue(state, CASE, 1, WHEN, SUPERVISOR, "baru@prakerja.example")


def unaddressed(*more: ev.Event) -> State:
    """The complaint of somebody who came before a supervisor told where complaints go."""
    *before, complaint = filed(WHEN)
    assert isinstance(complaint, ev.ComplaintFiled)
    nameless = replace(complaint, letter=replace(complaint.letter, recipient=""))
    return state_of(*staff(WHEN), *before, nameless, *more)


def test_letters_without_an_address_get_the_one_that_is_told_later():
    state, told = unaddressed(), "pengaduan@prakerja.example"
    with refuses(Reason.NEEDS_SUPERVISOR):
        act.address_unaddressed(state, told, WHEN, OFFICER)
    assert act.address_unaddressed(state, "", WHEN, SUPERVISOR) == []
    (event,) = act.address_unaddressed(state, told, WHEN, SUPERVISOR)
    state.apply(event)
    assert state.cases[CASE].complaints[0].letter.recipient == told
    assert act.address_unaddressed(state, "lain@prakerja.example", WHEN, SUPERVISOR) == []


def test_a_letter_to_a_helpdesk_gets_no_address_of_e_mail():
    *before, complaint = filed(WHEN)
    assert isinstance(complaint, ev.ComplaintFiled)
    nameless = replace(
        complaint,
        channel=ev.RungKind.ZAMMAD,
        letter=replace(complaint.letter, recipient=""),
    )
    state = state_of(*staff(WHEN), *before, nameless)
    assert act.address_unaddressed(state, "pengaduan@prakerja.example", WHEN, SUPERVISOR) == []


NEW_DESK = "https://meja-baru.example"


def readdressed(state: State, rung: str = "email-prakerja", **was: str) -> list[ev.SendingRequeued]:
    return act.readdress_rung(state, rung, NEW_DESK, WHEN, SUPERVISOR, **was)


@pytest.mark.parametrize("standing", [(), (REJECTED,)])
def test_what_did_not_arrive_goes_to_the_corrected_address_of_its_rung(standing: tuple):
    state = complaining(*standing)
    with refuses(Reason.NEEDS_SUPERVISOR):
        act.readdress_rung(state, "email-prakerja", NEW_DESK, WHEN, OFFICER)
    assert readdressed(state, "email-bri") == []
    assert readdressed(state, was="lain@prakerja.example") == []
    (event,) = readdressed(state)
    assert readdressed(state, was="pengaduan@prakerja.example") == [event]
    state.apply(event)
    complaint = state.cases[CASE].complaints[0]
    assert complaint.letter.recipient == NEW_DESK
    assert complaint.delivery.state is DeliveryState.QUEUED
    assert readdressed(state) == []


@pytest.mark.parametrize(
    "standing",
    [
        UNCERTAIN,
        moved(ev.SendingStarted, attempt=1),
        moved(ev.SendingAccepted, receipt="250"),
        ev.CaseClosed(when=WHEN, case=CASE, outcome=ev.CloseOutcome.SOLVED),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_may_have_arrived_or_is_over_is_not_readdressed(standing: ev.Event):
    assert readdressed(complaining(standing)) == []


def test_no_letter_is_readdressed_to_no_address():
    assert act.readdress_rung(complaining(), "email-prakerja", "", WHEN, SUPERVISOR) == []


def test_a_closed_case_gets_no_address():
    closed = ev.CaseClosed(when=WHEN, case=CASE, outcome=ev.CloseOutcome.SOLVED)
    told = "pengaduan@prakerja.example"
    assert act.address_unaddressed(unaddressed(closed), told, WHEN, SUPERVISOR) == []


def test_a_letter_that_waits_for_consent_gets_its_address_too():
    said_no = ev.ConsentRenewed(when=WHEN, case=CASE, consent=consent(complaint=False))
    told = "pengaduan@prakerja.example"
    assert len(act.address_unaddressed(unaddressed(said_no), told, WHEN, SUPERVISOR)) == 1


def test_a_case_number_is_kept_as_read():
    event = act.note_case_number(complaining(), CASE, 1, "  Ticket#  22019 ", WHEN, OFFICER)
    assert event.number == "Ticket# 22019"


@pytest.mark.parametrize("number", ["", "  ", "\x00"])
def test_an_empty_case_number_is_none(number: str):
    with refuses(Reason.NO_COMPLAINT):
        act.note_case_number(complaining(), CASE, 1, number, WHEN, OFFICER)


@pytest.mark.parametrize("number", ["123456", "Ticket#22019", "PRK-2211-0847"])
def test_a_bare_number_is_a_case_number_where_one_is_asked_for(number: str):
    noted = act.note_case_number(complaining(), CASE, 1, number, WHEN, OFFICER)
    assert noted.number == number


def test_a_case_number_that_is_a_code_is_refused():
    with refuses(Reason.LOOKS_LIKE_A_CODE):
        act.note_case_number(complaining(), CASE, 1, "kode OTP 482913", WHEN, OFFICER)


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_complaint_that_does_not_exist_cannot_be_touched(number: int):
    state = complaining(UNCERTAIN)
    with refuses(Reason.NO_COMPLAINT):
        act.settle_uncertain(state, CASE, number, True, WHEN, OFFICER)
    with refuses(Reason.NO_COMPLAINT):
        act.requeue(state, CASE, number, WHEN, OFFICER)
    with refuses(Reason.NO_COMPLAINT):
        act.note_case_number(state, CASE, number, "1", WHEN, OFFICER)
