"""What happened in the case of a card, and what the participant's phone showed at each request."""

from collections.abc import Sequence

import msgspec

from kiosk.domain.case import Case
from kiosk.domain.comparison import Outcome
from kiosk.domain.events import (
    DeviceChecked,
    Event,
    OtpAnswered,
    OtpOutcome,
    OtpRequested,
    PersonRecorded,
)
from kiosk.domain.policy.cooldown import CooldownRules, cooldown
from kiosk.domain.practice.card import Card, Fault, PortalScreen

BIRTH_DATE = "birth-date"
"""The field of the comparison in which a card may differ."""


class Try(msgspec.Struct, frozen=True, kw_only=True):
    """One request: what the phone showed, and what was recorded of it; None: nothing yet."""

    attempt: int
    shown: PortalScreen | Fault
    recorded: OtpOutcome | None = None
    early: bool = False
    """It was asked for while a wait was running."""

    @property
    def mistaken(self) -> bool:
        """Something else was recorded than the phone showed."""
        return self.recorded is not None and self.recorded is not self.shown.outcome


class Course(msgspec.Struct, frozen=True):
    """`mended`: nothing is wrong with the phone any more, or never was."""

    tries: tuple[Try, ...] = ()
    mended: bool = True
    checked: frozenset[str] = frozenset()
    """The points of the phone looked at before the first request."""
    found_first: bool = False
    """The fault was noted before the first request."""
    found_date: bool = False
    """A comparison said that the account has another birth date."""

    @property
    def newest(self) -> Try | None:
        return self.tries[-1] if self.tries else None


def course(card: Card, case: Case, events: Sequence[Event], rules: CooldownRules) -> Course:
    """Folds the events of the case of a card, oldest first."""
    mended, turn, found_first = card.fault is None, 0, False
    found_date = False
    tries: list[Try] = []
    checked: frozenset[str] = frozenset()
    for event in events:
        if isinstance(event, DeviceChecked):
            if card.fault and card.fault.point in event.wanting:
                mended = True
                found_first = found_first or not tries
            if not tries:
                checked |= {*event.fine, *event.wanting}
        elif isinstance(event, PersonRecorded):
            found_date = found_date or _tells_the_date(event)
        elif isinstance(event, OtpRequested):
            shown = _shown(card, turn, mended=mended)
            turn += mended
            early = _early(case, event.attempt, rules)
            tries.append(Try(attempt=event.attempt, shown=shown, early=early))
        elif isinstance(event, OtpAnswered):
            tries = [_answered(one, event) for one in tries]
    return Course(tuple(tries), mended, checked, found_first, found_date)


def _tells_the_date(event: PersonRecorded) -> bool:
    return any(
        one.field == BIRTH_DATE and one.outcome == Outcome.DIFFERENT for one in event.comparison
    )


def _shown(card: Card, turn: int, *, mended: bool) -> PortalScreen | Fault:
    if card.fault and not mended:
        return card.fault
    return card.screen[min(turn, len(card.screen) - 1)]


def _answered(one: Try, event: OtpAnswered) -> Try:
    if one.attempt != event.attempt:
        return one
    return Try(attempt=one.attempt, shown=one.shown, recorded=event.outcome, early=one.early)


def _early(case: Case, attempt: int, rules: CooldownRules) -> bool:
    """Whether the house's own rule asked for more patience when the code was asked for."""
    this = next((one for one in case.attempts if one.number == attempt), None)
    if this is None:
        return False
    before = [one for one in case.tried(this.channel) if one.number < attempt]
    own = case.own_limits.get(this.channel)
    known = own if own and own.order < this.order else None
    return not cooldown(before, known, rules, this.asked).ready
