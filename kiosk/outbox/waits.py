"""How long each letter waits on its own, beside the gate of its destination."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.domain.clock import Moment, elapsed_ms
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.steps import LetterKey
from kiosk.outbox.backoff import wait_s
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.waiting import Entry

Turn = tuple[LetterKey, int]
"""A letter and how often it was on its way."""


@dataclass(slots=True)
class Looked:
    """What searching for an uncertain letter has brought so far."""

    absent_s: float | None = None
    """When it was first not found, in seconds since it became uncertain."""
    failures: int = 0


@dataclass(slots=True)
class Waits:
    """All in seconds since the letter came to where it stands; `chance` is random in [0, 1)."""

    rules: DeliveryRules
    chance: Callable[[], float]
    _due: dict[Turn, float] = field(default_factory=dict)
    _looked: dict[Turn, Looked] = field(default_factory=dict)

    def left_s(self, entry: Entry, doubt: Doubt, now: Moment) -> float:
        """Until a letter may go; until an uncertain one is searched for, or may be repeated."""
        return max(0.0, self._due_s(entry, doubt) - _passed_s(entry, now))

    def put_off(self, key: LetterKey, tries: int, asked_s: int | None = None) -> None:
        """After a try without success, before it is recorded."""
        self._due.pop((key, tries - 1), None)
        self._due[key, tries] = wait_s(tries, self.rules, self.chance(), asked_s)

    def is_absent(self, entry: Entry, now: Moment) -> bool:
        """After a search that found nothing: whether that settles it.

        It takes two searches a while apart, the first a while after the letter went, because an
        index may lag.
        """
        turn, passed_s, apart_s = _turn(entry), _passed_s(entry, now), self.rules.look_after_s
        looked = self._looked.setdefault(turn, Looked())
        since_s = 0.0 if looked.absent_s is None else looked.absent_s
        settled = looked.absent_s is not None and passed_s - since_s >= apart_s
        if looked.absent_s is None and passed_s >= apart_s:
            looked.absent_s = since_s = passed_s
        self._due[turn] = since_s + apart_s
        if settled:
            self.forget(*turn)
        return settled

    def look_later(self, entry: Entry, now: Moment, asked_s: int | None) -> None:
        """After a search that could not be made."""
        looked = self._looked.setdefault(_turn(entry), Looked())
        looked.failures += 1
        wait = wait_s(looked.failures, self.rules, self.chance(), asked_s)
        self._due[_turn(entry)] = _passed_s(entry, now) + wait

    def hurry(self, entry: Entry) -> None:
        """A person asked not to wait."""
        self._due[_turn(entry)] = 0.0

    def forget(self, key: LetterKey, tries: int) -> None:
        """It arrived, or is no longer uncertain."""
        self._due.pop((key, tries), None)
        self._looked.pop((key, tries), None)

    def _due_s(self, entry: Entry, doubt: Doubt) -> float:
        turn = _turn(entry)
        if not entry.is_uncertain and not entry.delivery.what:
            return 0.0
        if entry.is_uncertain and doubt is Doubt.LOOK:
            return self._due.get(turn, float(self.rules.look_after_s))
        if turn not in self._due:
            self._due[turn] = wait_s(entry.tries, self.rules, self.chance())
        return self._due[turn]


def _turn(entry: Entry) -> Turn:
    return entry.key, entry.tries


def _passed_s(entry: Entry, now: Moment) -> float:
    return elapsed_ms(entry.delivery.since, now) / 1000
