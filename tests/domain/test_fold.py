"""What each event writes on a case."""

from typing import Any

import pytest

from kiosk.domain import events as ev
from kiosk.domain.case import MAX_OWN_LIMIT_MIN, Case, Complaint, DeliveryState
from kiosk.domain.fold_complaint import find_complaint
from tests.given import (
    CASE,
    LIMIT,
    MISSING,
    OFFICER,
    SMS,
    WORKED,
    Days,
    answered,
    asked,
    consent,
    contact,
    filed,
    identified,
    letter,
    state_of,
)

WHEN = Days().moment()


def case_after(*events: ev.Event) -> Case:
    return state_of(*identified(WHEN), *events).cases[CASE]


def complaint_after(*events: ev.Event) -> Complaint:
    found = state_of(*filed(WHEN), *events).cases[CASE].complaint
    assert found is not None
    return found


def of_letter(kind: type[Any], **facts: object) -> ev.Event:
    event: ev.Event = kind(when=WHEN, case=CASE, complaint=1, **facts)
    return event


STARTED = of_letter(ev.SendingStarted, attempt=1)
ACCEPTED = of_letter(ev.SendingAccepted, receipt="250 OK")
POSTPONED = of_letter(ev.SendingPostponed, what="mail-silent", detail="timeout")
REJECTED = of_letter(ev.SendingRejected, what="mail-refused", detail="550")
UNCERTAIN = of_letter(ev.SendingUncertain, detail="lost after DATA")
ARRIVED = of_letter(ev.UncertaintySettled, arrived=True)
NOT_THERE = of_letter(ev.UncertaintySettled, arrived=False)


def test_data_and_findings_are_kept_as_recorded():
    case = case_after(
        ev.PersonRecorded(
            when=WHEN,
            case=CASE,
            person=identified(WHEN)[1].person,  # type: ignore[attr-defined]
            findings=("nik-serial-zero",),
            comparison=(ev.FieldResult("name", "equivalent"),),
        ),
        ev.DeviceChecked(when=WHEN, case=CASE, fine=("wifi",), wanting=("cache",)),
        ev.SlipGiven(when=WHEN, case=CASE, how="printed"),
        ev.ConsentRenewed(when=WHEN, case=CASE, consent=consent(complaint=False)),
    )
    assert case.person_findings == ("nik-serial-zero",)
    assert case.comparison[0].outcome == "equivalent"
    assert case.device is not None
    assert case.device.wanting == ("cache",)
    assert case.slips == 1
    assert not case.consent.complaint


def test_an_attempt_is_asked_then_answered():
    case = case_after(asked(WHEN))
    assert case.open_attempt == case.attempts[0]
    assert case.open_attempt.settled == case.open_attempt.asked
    case = case_after(asked(WHEN), answered(WHEN, LIMIT))
    assert case.open_attempt is None
    assert case.attempts[0].outcome is LIMIT


def test_an_outcome_once_recorded_stays():
    case = case_after(asked(WHEN), answered(WHEN, LIMIT), answered(WHEN, WORKED))
    assert case.attempts[0].outcome is LIMIT


@pytest.mark.parametrize("attempt", [-1, 0, 2, 99])
def test_numbers_that_do_not_follow_are_passed_over(attempt: int):
    case = case_after(asked(WHEN, attempt), answered(WHEN, MISSING, attempt))
    assert case.attempts == []
    case = case_after(asked(WHEN), answered(WHEN, MISSING, attempt))
    assert case.open_attempt is not None


def test_a_second_complaint_with_the_same_number_is_passed_over():
    doubled = ev.ComplaintFiled(
        when=WHEN,
        case=CASE,
        complaint=1,
        attempt=1,
        why=ev.Persistence.NEVER_DELIVERED,
        letter=letter(),
    )
    assert complaint_after(doubled).why is ev.Persistence.ON_TWO_DAYS


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], DeliveryState.QUEUED),
        ([STARTED], DeliveryState.SENDING),
        ([STARTED, ACCEPTED], DeliveryState.ACCEPTED),
        ([STARTED, POSTPONED], DeliveryState.QUEUED),
        ([STARTED, REJECTED], DeliveryState.REJECTED),
        ([STARTED, UNCERTAIN], DeliveryState.UNCERTAIN),
        ([STARTED, UNCERTAIN, ARRIVED], DeliveryState.ACCEPTED),
        ([STARTED, UNCERTAIN, NOT_THERE], DeliveryState.QUEUED),
        ([STARTED, REJECTED, of_letter(ev.SendingRequeued)], DeliveryState.QUEUED),
    ],
)
def test_a_letter_goes_its_way(events: list[ev.Event], state: DeliveryState):
    assert complaint_after(*events).delivery.state is state


@pytest.mark.parametrize("later", [STARTED, POSTPONED, REJECTED, UNCERTAIN, NOT_THERE])
def test_what_a_server_accepted_stays_accepted(later: ev.Event):
    delivery = complaint_after(STARTED, ACCEPTED, later).delivery
    assert (delivery.state, delivery.receipt) == (DeliveryState.ACCEPTED, "250 OK")


def test_the_tries_are_counted_through_a_postponement_and_the_reason_is_kept():
    delivery = complaint_after(STARTED, POSTPONED).delivery
    assert (delivery.attempt, delivery.what, delivery.detail) == (1, "mail-silent", "timeout")


def test_a_refused_letter_can_go_to_a_corrected_address():
    corrected = of_letter(ev.SendingRequeued, recipient="baru@prakerja.example")
    complaint = complaint_after(STARTED, REJECTED, corrected)
    assert complaint.letter.recipient == "baru@prakerja.example"
    assert complaint.letter.message_id == letter().message_id


def test_where_an_accepted_letter_went_stays_known():
    corrected = of_letter(ev.SendingRequeued, recipient="baru@prakerja.example")
    complaint = complaint_after(STARTED, of_letter(ev.SendingAccepted, receipt="250"), corrected)
    assert complaint.letter.recipient == letter().recipient
    assert complaint.delivery.state is DeliveryState.ACCEPTED


def test_the_other_sides_number_is_kept():
    assert complaint_after(of_letter(ev.CaseNumberNoted, number="22019")).case_number == "22019"


@pytest.mark.parametrize(("minutes", "kept"), [(30, 30), (-5, 0), (2**62, MAX_OWN_LIMIT_MIN)])
def test_an_own_limit_is_between_nothing_and_a_month(minutes: int, kept: int):
    read = ev.PortalLimitRead(when=WHEN, case=CASE, channel=SMS, minutes=minutes)
    assert case_after(read).own_limits[SMS].minutes == kept


def test_a_phone_is_proven_only_by_a_code_that_came_to_it():
    worked = [asked(WHEN), answered(WHEN, WORKED)]
    same = ev.ContactRecorded(when=WHEN, by=OFFICER, case=CASE, contact=contact())
    other = ev.ContactRecorded(when=WHEN, case=CASE, contact=contact("+6281200000002"))
    assert case_after(*worked).evidence == 4
    assert case_after(*worked, same).evidence == 4
    assert case_after(*worked, other).evidence == 1
    by_mail = [asked(WHEN, channel=ev.OtpChannel.EMAIL), answered(WHEN, WORKED)]
    assert case_after(*by_mail).evidence == 1


def test_supposing_something_on_a_copy_leaves_the_case_alone():
    case = case_after(asked(WHEN))
    twin = case.copy()
    twin.attempts.clear()
    twin.complaints.append(complaint_after())
    twin.own_limits.clear()
    assert case == case_after(asked(WHEN))


@pytest.mark.parametrize("number", [-1, 0, 2])
def test_a_complaint_is_found_by_its_number_from_one(number: int):
    case = state_of(*filed(WHEN)).cases[CASE]
    assert find_complaint(case, number) is None
    assert find_complaint(case, 1) == case.complaint
