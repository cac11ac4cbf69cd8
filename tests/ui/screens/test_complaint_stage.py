"""What stands between a case and its complaint, and when each rung may be climbed."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from kiosk import resources
from kiosk.domain.case import DeliveryState
from kiosk.ui.screens.complaint_stage import Need, is_automatic, need, patience_ends
from tests import given
from tests.ui.screens.at_the_counter import complained, delivered, without_consent_to_complain


def test_the_first_thing_missing_is_named_until_nothing_is() -> None:
    counter = without_consent_to_complain(given.Counter())
    seen = [need(counter.case, counter.rules)]
    complained(counter)
    case = counter.case
    person, contact = case.person, case.contact
    seen.append(need(case, counter.rules))
    case.consent = replace(case.consent, complaint=True)
    case.person = case.contact = None
    seen.append(need(case, counter.rules))
    case.person = person
    seen.append(need(case, counter.rules))
    case.contact = contact
    seen.append(need(case, counter.rules))
    assert seen == [Need.CAUSE, Need.CONSENT, Need.PERSON, Need.CONTACT, Need.PRESS]


def test_a_complaint_that_stands_needs_nothing_and_knows_that_it_came_by_itself() -> None:
    case = complained(given.Counter()).case
    assert need(case, given.RULES) is Need.NOTHING
    assert case.complaint is not None
    assert is_automatic(case, case.complaint)
    later = replace(case.complaint, filed=replace(case.complaint.filed, mono_ms=9_999_999_999))
    assert not is_automatic(case, later)


@pytest.mark.parametrize("state", [DeliveryState.UNCERTAIN, DeliveryState.REJECTED])
def test_nobody_is_asked_to_wait_for_an_answer_to_a_letter_not_accepted(
    state: DeliveryState,
) -> None:
    counter = complained(given.Counter())
    delivered(counter, state)
    assert counter.case.complaint is not None
    ends = patience_ends(counter.case.complaint, resources.ladder().rung)
    assert ends == [None] * 6


def test_patience_is_counted_in_working_days_from_the_acceptance() -> None:
    counter = complained(given.Counter())
    delivered(counter, DeliveryState.ACCEPTED)
    assert counter.case.complaint is not None
    ends = patience_ends(counter.case.complaint, resources.ladder().rung)
    # accepted on Tuesday 24 November at 10.00 WIB; three working days on is Friday
    assert ends[1] == datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
    known = [end for end in ends if end]
    assert len(known) == 6
    assert known == sorted(known)
