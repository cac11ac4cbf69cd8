"""The rail tells where a case stands."""

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.ui.steps import standing, step_states
from kiosk.ui.view import STEPS, Place
from tests import given


def _case(*events: ev.Event):
    return given.state_of(*events).cases[given.CASE]


def test_before_consent_everything_is_still_to_do():
    states = step_states(None, Place.CONSENT)
    assert states == {place: "current" if place is Place.CONSENT else "todo" for place in STEPS}


def test_a_case_opens_at_the_first_step_that_is_missing():
    now = given.Days().moment()
    first, person, contact = given.identified(now)
    device = ev.DeviceChecked(when=now, case=given.CASE)
    assert standing(_case(first)) is Place.KTP
    assert standing(_case(first, person)) is Place.CONTACT
    assert standing(_case(first, person, contact)) is Place.DEVICE
    assert standing(_case(first, person, contact, device)) is Place.OTP


def test_a_repeat_visit_opens_at_the_code_and_a_complaint_at_the_complaint():
    now = given.Days().moment()
    tried = [*given.identified(now), given.asked(now), given.answered(now)]
    assert standing(_case(*tried)) is Place.OTP
    assert standing(_case(*given.filed(now))) is Place.COMPLAINT


def test_what_differs_asks_for_attention():
    now = given.Days().moment()
    differs = ev.PersonRecorded(
        when=now,
        case=given.CASE,
        person=given.person(),
        comparison=(ev.FieldResult("birth-date", "different", "change-account"),),
    )
    unsure = ev.ContactRecorded(when=now, case=given.CASE, contact=given.contact(evidence=0))
    device = ev.DeviceChecked(when=now, case=given.CASE, wanting=("signal",))
    states = step_states(_case(given.opened(now), differs, unsure, device), Place.OTP)
    assert [states[place] for place in STEPS] == [
        "done",
        "attention",
        "attention",
        "attention",
        "current",
        "todo",
    ]


def test_an_uncertain_letter_asks_for_attention_and_an_accepted_one_does_not():
    now = given.Days().moment()
    sending = ev.SendingStarted(when=now, case=given.CASE, complaint=1, attempt=1)
    unsure = ev.SendingUncertain(when=now, case=given.CASE, complaint=1)
    taken = ev.SendingAccepted(when=now, case=given.CASE, complaint=1, receipt="250 ok")
    filed = given.filed(now)
    assert step_states(_case(*filed, sending, unsure), Place.OTP)[Place.COMPLAINT] == "attention"
    assert step_states(_case(*filed, sending, taken), Place.OTP)[Place.COMPLAINT] == "done"


def test_a_letter_that_has_not_gone_is_not_done():
    now = given.Days().moment()
    sending = ev.SendingStarted(when=now, case=given.CASE, complaint=1, attempt=1)
    queued = given.filed(now)
    for events in (queued, [*queued, sending]):
        assert step_states(_case(*events), Place.OTP)[Place.COMPLAINT] == "todo"


def test_a_network_that_nobody_configured_is_no_defect():
    now = given.Days().moment()
    none = ev.Network(verdict="not-configured")
    slow = replace(none, verdict="slow")
    for network, expected in ((none, "done"), (slow, "attention"), (None, "done")):
        device = ev.DeviceChecked(when=now, case=given.CASE, network=network)
        case = _case(given.opened(now), device)
        assert step_states(case, Place.OTP)[Place.DEVICE] == expected
