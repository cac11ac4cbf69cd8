"""How an exercise went: what was done as it should be, point by point, from the events alone."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from kiosk.domain.case import Case
from kiosk.domain.events import CloseOutcome, Event, OtpOutcome, SendingStarted, UncertaintySettled
from kiosk.domain.practice.card import Card, Ending, PhonePoint, Receipt
from kiosk.domain.practice.coach import right_contact, right_person
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.exercise import Beside, Exercise
from kiosk.domain.steps import DeliveryState


class Judged(StrEnum):
    """What is looked at. A card judges only what it is about."""

    CONSENT = "consent"
    PERSON = "person"
    FINDING = "finding"
    CONTACT = "contact"
    DEVICE = "device"
    FAULT = "fault"
    SAFETY = "safety"
    WAITED = "waited"
    RECORDED = "recorded"
    SOLVED = "solved"
    FILED = "filed"
    LOOKED = "looked"
    SETTLED = "settled"


WORTH = {
    Judged.CONSENT: 10,
    Judged.PERSON: 10,
    Judged.FINDING: 10,
    Judged.CONTACT: 10,
    Judged.DEVICE: 10,
    Judged.FAULT: 10,
    Judged.SAFETY: 10,
    Judged.WAITED: 10,
    Judged.RECORDED: 20,
    Judged.SOLVED: 10,
    Judged.FILED: 20,
    Judged.LOOKED: 10,
    Judged.SETTLED: 10,
}


class Mark(msgspec.Struct, frozen=True):
    """`got` of `of` points for one thing."""

    what: Judged
    got: int
    of: int

    @property
    def full(self) -> bool:
        return self.got == self.of


def score(
    card: Card, exercise: Exercise, case: Case | None, events: Sequence[Event], so_far: Course
) -> tuple[Mark, ...]:
    """The marks in the order of the work; without a case nothing was reached."""
    shares = dict(_shares(card, exercise, case, events, so_far)) if case else {}
    return tuple(
        Mark(what, round(WORTH[what] * shares.get(what, 0.0)), WORTH[what])
        for what in judged_in(card)
    )


def judged_in(card: Card) -> tuple[Judged, ...]:
    """What a card is about."""
    left_out: set[Judged] = set()
    if card.account_birth_date is None:
        left_out.add(Judged.FINDING)
    if card.fault is None:
        left_out.add(Judged.FAULT)
    if len(card.screen) == 1 and card.fault is None:
        left_out.add(Judged.WAITED)
    left_out.add(Judged.FILED if card.ending is Ending.WORKED else Judged.SOLVED)
    if card.receipt is Receipt.GIVEN:
        left_out |= {Judged.LOOKED, Judged.SETTLED}
    return tuple(what for what in Judged if what not in left_out)


def _shares(
    card: Card, exercise: Exercise, case: Case, events: Sequence[Event], so_far: Course
) -> Iterator[tuple[Judged, float]]:
    """How much of each was reached, 0 to 1."""
    yield Judged.CONSENT, _consent(card, case)
    yield Judged.PERSON, right_person(card, case)
    yield Judged.FINDING, so_far.found_date
    yield Judged.CONTACT, right_contact(card, case)
    yield Judged.DEVICE, len(so_far.checked & set(PhonePoint)) / len(PhonePoint)
    yield Judged.FAULT, so_far.found_first
    said = exercise.did(Beside.SAFETY_SAID)
    yield Judged.SAFETY, said is not None and said.attempts == 0
    answered = [one for one in so_far.tries if one.recorded]
    if answered:
        yield Judged.WAITED, not any(one.early for one in so_far.tries)
        yield Judged.RECORDED, sum(not one.mistaken for one in answered) / len(answered)
    yield Judged.SOLVED, _solved(case)
    yield Judged.FILED, _accepted(case)
    yield Judged.LOOKED, _looked_first(exercise, events)
    yield Judged.SETTLED, _settled_rightly(card, events)


def _consent(card: Card, case: Case) -> float:
    """A card that ends in a complaint needs the second tick as well."""
    return 1.0 if case.consent.complaint or card.ending is Ending.WORKED else 0.5


def _solved(case: Case) -> bool:
    newest = case.attempts[-1] if case.attempts else None
    worked = newest is not None and newest.outcome is OtpOutcome.WORKED
    return worked and case.closed is not None and case.outcome is CloseOutcome.SOLVED


def _accepted(case: Case) -> bool:
    """Filed counts only with proof: a server's receipt, or somebody who looked."""
    complaint = case.complaint
    return complaint is not None and complaint.delivery.state is DeliveryState.ACCEPTED


def _looked_first(exercise: Exercise, events: Sequence[Event]) -> bool:
    """A look is noted only while it is uncertain whether the letter arrived."""
    settled = any(isinstance(event, UncertaintySettled) for event in events)
    return settled and exercise.did(Beside.LOOKED) is not None


def _settled_rightly(card: Card, events: Sequence[Event]) -> bool:
    """The first answer fits the truth, and what arrived was not sent twice."""
    settled = [event for event in events if isinstance(event, UncertaintySettled)]
    if not settled:
        return False
    sent = sum(isinstance(event, SendingStarted) for event in events)
    if card.receipt is Receipt.LOST:
        return settled[0].arrived and sent == 1
    return not settled[0].arrived
