"""The queue as the state has it: which letters wait, and what becomes of one by an outcome."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.domain import events as ev
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.state import State
from kiosk.domain.steps import Delivery, LetterKey, Step
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Recalled, Rejected, Uncertain
from kiosk.outbox.parcel import Parcel


class Entry(NamedTuple):
    """One letter, with where it stands."""

    key: LetterKey
    case: Case
    step: Step
    letter: ev.Letter
    delivery: Delivery

    @property
    def recipient(self) -> str:
        return self.letter.recipient

    @property
    def tries(self) -> int:
        """How often it was on its way."""
        return self.delivery.attempt

    def parcel(self) -> Parcel:
        """What is handed to a carrier."""
        return Parcel(self.letter, self.case.reference, self.step.began.at)


def queued(state: State) -> Iterator[Entry]:
    """Letters that wait, of cases where the participant still wants them to be sent."""
    for key, standing in state.unsent.items():
        if standing is DeliveryState.QUEUED and (entry := entry_of(state, key)):
            yield entry


def entry_of(state: State, key: LetterKey) -> Entry | None:
    """One letter, if it waits."""
    if state.unsent.get(key) is not DeliveryState.QUEUED:
        return None
    entry = find(state, key)
    wanted = entry and entry.case.consent.complaint and entry.case.closed is None
    return entry if wanted else None


def find(state: State, key: LetterKey) -> Entry | None:
    """One letter, however far it is; None for a step without one, and for who is erased."""
    case = state.cases.get(key.case)
    step = find_step(case, key.complaint, key.step) if case else None
    if case is None or step is None or step.letter is None or step.delivery is None:
        return None
    return Entry(key, case, step, step.letter, step.delivery)


def as_event(outcome: Outcome, key: LetterKey, when: Moment) -> ev.DeliveryEvent:
    """What is recorded of an outcome."""
    case, complaint, step = key
    match outcome:
        case Accepted(receipt, remote, number):
            return ev.SendingAccepted(
                when=when,
                case=case,
                complaint=complaint,
                step=step,
                receipt=receipt,
                remote=remote,
                number=number,
            )
        case Postponed(what, detail):
            return ev.SendingPostponed(
                when=when, case=case, complaint=complaint, step=step, what=what, detail=detail
            )
        case Rejected(what, _, detail):
            return ev.SendingRejected(
                when=when, case=case, complaint=complaint, step=step, what=what, detail=detail
            )
        case Recalled():
            return ev.SendingPostponed(
                when=when, case=case, complaint=complaint, step=step, what=""
            )
        case Uncertain(detail):
            return ev.SendingUncertain(
                when=when, case=case, complaint=complaint, step=step, detail=detail
            )
