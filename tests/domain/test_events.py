"""The table of contents of the product: every kind told apart, and sealed for the right person."""

from typing import get_args

import msgspec
import pytest

from kiosk.domain import events as ev
from tests.domain.walks import KINDS
from tests.given import CASE, REFERENCE, Days

WHEN = Days().moment()
PERSONAL = {"person", "contact", "letter", "consent"}


def test_every_kind_of_event_is_in_the_union_once():
    defined = {
        thing
        for thing in vars(ev).values()
        if isinstance(thing, type) and issubclass(thing, ev.Event)
    }
    assert set(KINDS) == defined - {ev.Event, ev.CaseEvent, ev.DeliveryEvent}
    assert len(KINDS) == len(get_args(ev.AnyEvent))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_personal_is_sealed_with_the_participants_key(kind: type[ev.Event]):
    fields = {field.name for field in msgspec.structs.fields(kind)}
    of_a_case = issubclass(kind, ev.CaseEvent) and kind is not ev.PersonErased
    assert of_a_case or not fields & PERSONAL
    assert not of_a_case or "case" in fields


def test_a_participants_event_is_sealed_with_their_key():
    closed = ev.CaseClosed(when=WHEN, case=CASE, outcome=ev.CloseOutcome.SOLVED)
    assert ev.subject(closed) == CASE


def test_the_tombstone_outlives_the_participants_key():
    gone = ev.PersonErased(when=WHEN, case=CASE, reference=REFERENCE, cause=ev.EraseCause.ASKED)
    assert ev.subject(gone) == ""


def test_what_concerns_the_kiosk_is_sealed_with_its_own():
    assert ev.subject(ev.SignedIn(when=WHEN, staff="anybody")) == ""


def test_no_event_has_a_place_for_a_code_or_a_password():
    names = {field.name for kind in KINDS for field in msgspec.structs.fields(kind)}
    assert not names & {"otp", "code", "password", "otp_code"}
