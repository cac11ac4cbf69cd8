"""A complaint and its steps: which rungs were climbed, and how far each of them has come."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from kiosk.domain.clock import Moment
from kiosk.domain.events import HandOutcome, Letter, Persistence, ReplyKind, RungKind

BY_SUBJECT = "subject"
"""So weak a mark of a reply, a reference that anybody may have read, proves nothing."""


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    UNCERTAIN = "uncertain"
    REJECTED = "rejected"


class Standing(StrEnum):
    """How far a step has come, in words that follow proof (design, promise 3)."""

    QUEUED = "queued"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    """By the server, which is not the recipient."""
    TO_DO = "to-do"
    """Staff have something to do."""
    NOT_REACHED = "not-reached"
    PASSED_ON = "passed-on"
    SKIPPED = "skipped"
    ACKNOWLEDGED = "acknowledged"
    """With a number, or by a message that it came in."""
    ANSWERED = "answered"


class News(StrEnum):
    """What may have come while nobody looked."""

    ANSWER = "answer"
    ACKNOWLEDGEMENT = "acknowledgement"
    NUMBER = "number"
    BOUNCE = "bounce"
    REJECTED = "rejected"
    UNCERTAIN = "uncertain"
    CLIMBED = "climbed"
    """Loket wrote to the next rung by itself."""
    TO_DO = "to-do"


class LetterKey(NamedTuple):
    """Which step of which complaint of which case."""

    case: str
    complaint: int
    step: int = 1


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """How far a letter has come; `what` and `detail` tell why it is not further."""

    state: DeliveryState
    since: Moment
    attempt: int = 0
    receipt: str = ""
    what: str = ""
    detail: str = ""


class HandEnd(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a rung climbed by hand."""

    outcome: HandOutcome
    at: Moment
    ticked: tuple[str, ...] = ()
    note: str = ""


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What the other side said; `number` stands in `line`, as found."""

    key: str
    what: ReplyKind
    read: Moment
    order: int
    sender: str = ""
    subject: str = ""
    text: str = ""
    number: str = ""
    line: str = ""
    matched: str = ""


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the newest answer helped, in the words of staff and participant."""

    helps: bool
    at: Moment
    order: int


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One rung that was climbed. Either there is a letter with its delivery, or staff do it."""

    number: int
    rung: str
    channel: RungKind
    began: Moment
    order: int = 0
    letter: Letter | None = None
    delivery: Delivery | None = None
    remote: str = ""
    """The other side's own key, for reading back."""
    case_number: str = ""
    ended: HandEnd | None = None
    replies: tuple[Reply, ...] = ()

    @property
    def answer(self) -> Reply | None:
        """The newest answer, also one whose sender is not certain."""
        answers = [reply for reply in self.replies if reply.what is ReplyKind.ANSWER]
        return answers[-1] if answers else None

    @property
    def proven_answer(self) -> Reply | None:
        """The newest answer to the letter itself."""
        answers = [
            reply
            for reply in self.replies
            if reply.what is ReplyKind.ANSWER and reply.matched != BY_SUBJECT
        ]
        return answers[-1] if answers else None

    @property
    def acknowledged(self) -> bool:
        """Whether a machine of the other side said that the letter itself came in."""
        return any(
            reply.what is ReplyKind.ACKNOWLEDGEMENT and reply.matched != BY_SUBJECT
            for reply in self.replies
        )

    @property
    def standing(self) -> Standing:
        """The furthest word that is proven."""
        if self.proven_answer:
            return Standing.ANSWERED
        if self.case_number or self.acknowledged:
            bounced = self.delivery and self.delivery.state is DeliveryState.REJECTED
            return Standing.REJECTED if bounced else Standing.ACKNOWLEDGED
        if self.delivery:
            return Standing(self.delivery.state.value)
        return _by_hand(self.ended)


def _by_hand(ended: HandEnd | None) -> Standing:
    if ended is None:
        return Standing.TO_DO
    match ended.outcome:
        case HandOutcome.PASSED_ON:
            return Standing.PASSED_ON
        case HandOutcome.NOT_REACHED:
            return Standing.NOT_REACHED
    return Standing.SKIPPED


class Complaint(msgspec.Struct, frozen=True, kw_only=True):
    """`steps` are the rungs climbed so far; the first is the letter with which it was filed."""

    number: int
    attempt: int
    why: Persistence
    filed: Moment
    steps: tuple[Step, ...]
    judged: Judged | None = None

    @property
    def first(self) -> Step:
        return self.steps[0]

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def letter(self) -> Letter:
        """The letter with which it was filed."""
        letter = self.first.letter
        if letter is None:
            raise LookupError("a complaint is filed with a letter")
        return letter

    @property
    def delivery(self) -> Delivery:
        """How far that letter has come."""
        delivery = self.first.delivery
        if delivery is None:
            raise LookupError("a complaint is filed with a letter")
        return delivery

    @property
    def case_number(self) -> str:
        """The newest number that the other side gave on any step."""
        return next((step.case_number for step in reversed(self.steps) if step.case_number), "")

    @property
    def answered(self) -> Step | None:
        """The step with the newest answer, as long as nobody said that it does not help."""
        return self._unless_useless([(step, step.answer) for step in self.steps])

    @property
    def held(self) -> Step | None:
        """The same of answers to the letter itself: these hold the ladder until they are judged."""
        return self._unless_useless([(step, step.proven_answer) for step in self.steps])

    def _unless_useless(self, answers: Sequence[tuple[Step, Reply | None]]) -> Step | None:
        found = [(answer.order, step) for step, answer in answers if answer]
        if not found:
            return None
        order, newest = max(found, key=lambda one: one[0])
        judged = self.judged
        useless = judged and not judged.helps and order < judged.order
        return None if useless else newest

    def step(self, number: int) -> Step | None:
        """The step with this number, counting from 1."""
        return self.steps[number - 1] if 0 < number <= len(self.steps) else None
