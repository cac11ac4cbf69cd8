"""The queue as the state has it: which letters wait, and how far one is."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kiosk.domain import events as ev
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.running import is_running
from kiosk.domain.state import State
from kiosk.domain.steps import Delivery, LetterKey, Step
from kiosk.outbox.parcel import Attachment, Parcel, nothing


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

    @property
    def is_uncertain(self) -> bool:
        """Whether nobody knows if it arrived."""
        return self.delivery.state is DeliveryState.UNCERTAIN

    @property
    def wanted(self) -> bool:
        """Whether the participant still wants somebody to be written to."""
        return is_running(self.case)

    def parcel(self, attachments: Callable[[], Sequence[Attachment]] = nothing) -> Parcel:
        """What is handed to a carrier."""
        return Parcel(self.letter, self.case.reference, self.step.began.at, attachments)


def waiting(state: State, *how_far: DeliveryState) -> Iterator[Entry]:
    """Letters that wait (or are so far), of cases where the participant still wants them sent."""
    for key, standing in state.unsent.items():
        if standing in (how_far or (DeliveryState.QUEUED,)):
            entry = find(state, key)
            if entry and entry.wanted:
                yield entry


def find(state: State, key: LetterKey) -> Entry | None:
    """One letter, however far it is; None for a step without one, and for who is erased."""
    case = state.cases.get(key.case)
    step = find_step(case, key.complaint, key.step) if case else None
    if case is None or step is None or step.letter is None or step.delivery is None:
        return None
    return Entry(key, case, step, step.letter, step.delivery)
