"""What staff may do with evidence, and when the desk says no."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.evidence import (
    add_evidence,
    choose_evidence,
    redact_evidence,
    remove_evidence,
)
from kiosk.domain.case import Picture
from kiosk.domain.errors import Reason
from kiosk.domain.policy.evidence import EvidenceRules
from kiosk.domain.state import State
from tests.domain.actions.refusing import refuses
from tests.given import CASE, OFFICER, Days, consent, filed, staff, state_of

WHEN = Days().moment()
RULES = EvidenceRules(most=2)


def picture(name: str) -> Picture:
    return Picture(
        id=name, media="image/png", size=1000, width=10, height=9, sha256=name * 8, added=WHEN
    )


def kiosk(*more: ev.Event) -> State:
    return state_of(*staff(WHEN), *filed(WHEN), *more)


def with_pictures(*names: str) -> State:
    state = kiosk()
    for name in names:
        state.apply(add_evidence(state, CASE, picture(name), RULES, WHEN, OFFICER))
    return state


def test_a_picture_is_noted_with_all_that_is_known_of_it():
    event = add_evidence(kiosk(), CASE, picture("a"), RULES, WHEN, OFFICER)
    assert (event.evidence, event.media, event.size, event.width, event.height) == (
        "a",
        "image/png",
        1000,
        10,
        9,
    )


def test_without_consent_to_complain_there_is_no_evidence():
    withdrawn = ev.ConsentRenewed(when=WHEN, case=CASE, consent=consent(complaint=False))
    with refuses(Reason.NO_COMPLAINT_CONSENT):
        add_evidence(kiosk(withdrawn), CASE, picture("a"), RULES, WHEN, OFFICER)


def test_the_same_picture_twice_is_refused():
    with refuses(Reason.EVIDENCE_REPEATED):
        add_evidence(with_pictures("a"), CASE, picture("a"), RULES, WHEN, OFFICER)


def test_there_is_a_most():
    with refuses(Reason.EVIDENCE_FULL):
        add_evidence(with_pictures("a", "b"), CASE, picture("c"), RULES, WHEN, OFFICER)


def test_a_covered_copy_comes_with_the_end_of_its_original():
    state = with_pictures("a", "b")
    for event in redact_evidence(state, CASE, "a", picture("c"), WHEN, OFFICER):
        state.apply(event)
    assert list(state.cases[CASE].pictures) == ["c", "b"]


def test_a_picture_can_be_taken_away():
    state = with_pictures("a")
    state.apply(remove_evidence(state, CASE, "a", WHEN, OFFICER))
    assert state.cases[CASE].pictures == {}


def test_pictures_are_chosen_for_a_rung():
    state = with_pictures("a", "b")
    state.apply(choose_evidence(state, CASE, "email-bri", ["b"], WHEN, OFFICER))
    assert state.cases[CASE].enclosed("email-bri") == ("b",)


@pytest.mark.parametrize("act", ["remove", "redact", "choose"])
def test_what_is_not_there_cannot_be_touched(act: str):
    state = with_pictures("a")
    with refuses(Reason.NO_EVIDENCE):
        match act:
            case "remove":
                remove_evidence(state, CASE, "lost", WHEN, OFFICER)
            case "redact":
                redact_evidence(state, CASE, "lost", picture("c"), WHEN, OFFICER)
            case "choose":
                choose_evidence(state, CASE, "email-bri", ["a", "lost"], WHEN, OFFICER)
