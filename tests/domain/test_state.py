"""Everything that is true now: whatever was recorded, folding it never fails and forgets enough."""

import dataclasses
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import msgspec
import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.policy.retention import RetentionRules, due_for_erasure
from kiosk.domain.steps import LetterKey
from tests.domain.walks import CASES, events
from tests.given import (
    CASE,
    EMAIL,
    LIMIT,
    OFFICER,
    REFERENCE,
    RESET,
    SMS,
    WORKED,
    Days,
    answered,
    asked,
    consent,
    contact,
    filed,
    identified,
    opened,
    staff,
    state_of,
)

WHEN = Days().moment()
MAIL = (ev.Purpose.MAIL_SERVER, "mail.example:587")


def strings(thing: Any) -> Iterator[str]:
    """Every text that can be reached from here."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        yield from strings([*thing.keys(), *thing.values()])
    elif isinstance(thing, list | tuple | set | frozenset):
        for part in thing:
            yield from strings(part)
    elif isinstance(thing, msgspec.Struct):
        yield from strings(list(msgspec.structs.asdict(thing).values()))
    elif dataclasses.is_dataclass(thing):
        yield from strings([getattr(thing, f.name) for f in dataclasses.fields(thing)])


def erased(case: str = CASE, reference: str = REFERENCE) -> ev.PersonErased:
    return ev.PersonErased(when=WHEN, case=case, reference=reference, cause=ev.EraseCause.ASKED)


@examples(st.lists(events(), max_size=40))
def test_nothing_that_was_recorded_can_make_folding_fail(recorded: list[ev.Event]):
    state = state_of(*recorded)
    now = state.clock.read(WHEN)
    list(due_for_erasure(state, RetentionRules(), now))
    assert state.events == len(recorded)


@examples(st.lists(events(), max_size=40))
def test_folding_the_same_events_gives_the_same_state(recorded: list[ev.Event]):
    assert state_of(*recorded) == state_of(*recorded)


@examples(st.lists(events(), max_size=40))
def test_the_shelves_agree_with_each_other(recorded: list[ev.Event]):
    state = state_of(*recorded)
    sharing: dict[str, set[str]] = {}
    for case in state.cases.values():
        if case.contact:
            for key_hash in {case.contact.phone_hash, case.contact.email_hash} - {""}:
                sharing.setdefault(key_hash, set()).add(case.id)
    assert state.sharing == sharing
    for key, how_far in state.unsent.items():
        step = find_step(state.cases[key.case], key.complaint, key.step)
        assert step and step.delivery and step.delivery.state is how_far
    assert {case.reference for case in state.cases.values()} <= set(state.references)


@pytest.mark.parametrize("ending", ["worked", "helped"])
def test_nothing_more_goes_out_once_the_complaint_has_come_to_its_end(ending: str):
    state = state_of(*filed(WHEN))
    assert state.unsent
    if ending == "worked":
        state.apply(asked(WHEN, 2))
        state.apply(answered(WHEN, WORKED, 2))
    else:
        state.apply(ev.AnswerJudged(when=WHEN, case=CASE, complaint=1, step=1, helps=True))
    assert not state.unsent


@examples(st.lists(events(), max_size=30), st.sampled_from(CASES))
def test_after_an_erasure_nothing_more_is_ever_known_of_the_person(
    recorded: list[ev.Event], case: str
):
    reference = "PK-UJI-20261123-99K"
    agreed = ev.CaseOpened(when=WHEN, case=case, reference=reference, consent=consent())
    state = state_of(*identified(WHEN, case=case, reference=reference), erased(case, reference))
    later = [e for e in recorded if not (isinstance(e, ev.CaseOpened) and e.case == case)]
    for event in [agreed, *later]:
        state.apply(event)
    assert case not in state.cases
    assert not any(case in users for users in state.sharing.values())
    assert not any(key[0] == case for key in state.unsent)


def test_an_erased_person_leaves_nothing_but_the_reference():
    before = state_of(*staff(WHEN))
    state = state_of(*staff(WHEN), *filed(WHEN))
    assert "SITI UJI" in set(strings(state))
    state.apply(erased())
    boots = {WHEN.boot}
    assert set(strings(state)) - set(strings(before)) - boots == {CASE, REFERENCE}


def test_an_erased_case_cannot_come_back():
    state = state_of(*identified(WHEN), erased(), *identified(WHEN))
    assert state.cases == {}


def test_events_of_an_unknown_case_are_passed_over():
    state = state_of(asked(WHEN), answered(WHEN), erased("nobody", "PK-UJI-20261123-2N"))
    assert state.cases == {}
    assert state.references == {"PK-UJI-20261123-2N": "nobody"}
    assert state.events == 3


def test_opening_a_case_twice_changes_nothing():
    assert state_of(*identified(WHEN), opened(WHEN)).cases[CASE].person


def test_others_with_the_same_phone_are_counted_and_never_named():
    state = state_of(*identified(WHEN, case="a"), *identified(WHEN, case="b", reference="PK-2"))
    assert state.others_with(contact().phone_hash, "a") == 1
    assert state.others_with(contact().phone_hash, "new") == 2
    assert state.others_with("", "a") == 0
    changed = ev.ContactRecorded(when=WHEN, case="b", contact=contact("+6281200000002"))
    state.apply(changed)
    assert state.others_with(contact().phone_hash, "a") == 0
    state.apply(erased("b", "PK-2"))
    assert state.others_with(contact("+6281200000002").phone_hash, "a") == 0


def test_an_address_is_contacted_only_while_it_is_confirmed():
    state = state_of()
    assert not state.is_confirmed(*MAIL)
    state.apply(ev.AddressConfirmed(when=WHEN, purpose=MAIL[0], address=MAIL[1]))
    assert state.is_confirmed(*MAIL)
    assert not state.is_confirmed(ev.Purpose.PROBE, MAIL[1])
    state.apply(ev.AddressWithdrawn(when=WHEN, purpose=MAIL[0], address=MAIL[1]))
    assert not state.is_confirmed(*MAIL)


def test_staff_come_go_and_change_their_pin():
    state = state_of(
        *staff(WHEN),
        ev.StaffAdded(when=WHEN, staff=OFFICER, name="Other", role=ev.Role.SUPERVISOR, pin="x"),
        ev.PinChanged(when=WHEN, staff=OFFICER, pin="new"),
        ev.StaffRetired(when=WHEN, staff="staff-v"),
        ev.PinRefused(when=WHEN, staff="nobody"),
    )
    assert [member.name for member in state.active_staff()] == ["Ibu Penyelia", "Pak Petugas"]
    assert (state.staff[OFFICER].pin, state.staff[OFFICER].role) == ("new", ev.Role.OFFICER)


def test_a_salvage_is_remembered():
    salvaged = ev.StoreSalvaged(when=WHEN, kept=90, lost=3, old_file="journal.1.db")
    assert state_of(salvaged).salvaged == salvaged


def letter_event(kind: type[Any], **facts: object) -> ev.Event:
    event: ev.Event = kind(when=WHEN, case=CASE, complaint=1, **facts)
    return event


STARTED = letter_event(ev.SendingStarted, attempt=1)
REJECTED = letter_event(ev.SendingRejected, what="mail-refused")
UNCERTAIN = letter_event(ev.SendingUncertain)
CLOSED = ev.CaseClosed(when=WHEN, case=CASE, outcome=ev.CloseOutcome.SOLVED)
NARROWED = ev.ConsentRenewed(when=WHEN, case=CASE, consent=consent(complaint=False))
WIDENED = ev.ConsentRenewed(when=WHEN, case=CASE, consent=consent())


@pytest.mark.parametrize(
    ("events", "how_far"),
    [
        ([], DeliveryState.QUEUED),
        ([STARTED], DeliveryState.SENDING),
        ([STARTED, REJECTED], DeliveryState.REJECTED),
        ([STARTED, letter_event(ev.SendingAccepted, receipt="250")], None),
        ([CLOSED], None),
        ([NARROWED], None),
        ([NARROWED, WIDENED], DeliveryState.QUEUED),
        ([STARTED, CLOSED], DeliveryState.SENDING),
        ([STARTED, CLOSED, UNCERTAIN], None),
        ([STARTED, NARROWED, UNCERTAIN], DeliveryState.UNCERTAIN),
        ([letter_event(ev.SendingStarted, attempt=1), erased()], None),
    ],
)
def test_a_letter_waits_only_while_it_may_still_be_sent_or_asked_about(
    events: list[ev.Event], how_far: DeliveryState | None
):
    state = state_of(*filed(WHEN), *events)
    assert state.unsent.get(LetterKey(CASE, 1)) is how_far


def test_channels_of_one_case_are_told_apart():
    attempts = [asked(WHEN, n, channel) for n, channel in enumerate([SMS, EMAIL, SMS, RESET], 1)]
    answers = [answered(WHEN, LIMIT, n) for n in range(1, 5)]
    case = state_of(*identified(WHEN), *attempts, *answers).cases[CASE]
    assert [attempt.number for attempt in case.tried(SMS)] == [1, 3]
    assert [attempt.number for attempt in case.tried(RESET)] == [4]


def steps_of_folding(cases: int) -> int:
    """How many lines Python runs to fold the whole life of so many cases."""
    lives = [
        event for n in range(cases) for event in filed(WHEN, case=f"case-{n}", reference=f"PK-{n}")
    ]
    steps = 0

    def count(frame: FrameType, what: str, _: Any) -> Any:
        nonlocal steps
        steps += what == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        state_of(*lives)
    finally:
        sys.settrace(before)
    return steps


def test_ten_times_as_many_events_cost_ten_times_as_much():
    assert steps_of_folding(cases=200) < 11 * steps_of_folding(cases=20)
