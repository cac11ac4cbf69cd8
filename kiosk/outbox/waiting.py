"""The queue as the state has it: which letters wait, and what becomes of one by an outcome."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.domain import events as ev
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.fold import find_complaint
from kiosk.domain.state import State
from kiosk.outbox.line import Key
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Recalled, Rejected, Uncertain


class Entry(NamedTuple):
    """One letter in the queue."""

    key: Key
    case: Case
    complaint: Complaint

    @property
    def recipient(self) -> str:
        return self.complaint.letter.recipient

    @property
    def tries(self) -> int:
        """How often it was on its way."""
        return self.complaint.delivery.attempt


def queued(state: State) -> Iterator[Entry]:
    """Letters that wait, of cases where the participant still wants them to be sent."""
    for key, standing in state.unsent.items():
        if standing is DeliveryState.QUEUED and (entry := entry_of(state, key)):
            yield entry


def entry_of(state: State, key: Key) -> Entry | None:
    """One letter, if it waits."""
    if state.unsent.get(key) is not DeliveryState.QUEUED:
        return None
    case = state.cases[key[0]]
    complaint = find_complaint(case, key[1])
    wanted = complaint and case.consent.complaint and case.closed is None
    return Entry(key, case, complaint) if complaint and wanted else None


def recipient_of(state: State, key: Key) -> str:
    """To whom a letter goes, however far it is."""
    return state.cases[key[0]].complaints[key[1] - 1].letter.recipient


def as_event(outcome: Outcome, key: Key, when: Moment) -> ev.DeliveryEvent:
    """What is recorded of an outcome."""
    case, complaint = key
    match outcome:
        case Accepted(receipt):
            return ev.SendingAccepted(when=when, case=case, complaint=complaint, receipt=receipt)
        case Postponed(what, detail):
            return ev.SendingPostponed(
                when=when, case=case, complaint=complaint, what=what, detail=detail
            )
        case Rejected(what, _, detail):
            return ev.SendingRejected(
                when=when, case=case, complaint=complaint, what=what, detail=detail
            )
        case Recalled():
            return ev.SendingPostponed(when=when, case=case, complaint=complaint, what="")
        case Uncertain(detail):
            return ev.SendingUncertain(when=when, case=case, complaint=complaint, detail=detail)
