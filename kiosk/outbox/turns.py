"""Whose turn it is at each destination that is open, and why every other letter waits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from kiosk.domain.clock import Moment
from kiosk.domain.state import State
from kiosk.domain.steps import DeliveryState, LetterKey
from kiosk.outbox.carrier import Doubt, Post
from kiosk.outbox.hold import Held, Hold
from kiosk.outbox.line import Line, Task
from kiosk.outbox.lines import Lines
from kiosk.outbox.readings import Readings
from kiosk.outbox.waiting import Entry, find, waiting
from kiosk.outbox.waits import Waits
from kiosk.outbox.ways import Ways

QUEUED, UNCERTAIN = DeliveryState.QUEUED, DeliveryState.UNCERTAIN


class Turn(NamedTuple):
    """What is done next at one destination."""

    task: Task
    line: Line
    post: Post
    entry: Entry

    @property
    def rank(self) -> tuple[bool, int]:
        """Searching comes before sending, and the least tried letter before the others."""
        return self.task is not Task.LOOK, self.entry.tries


@dataclass(slots=True)
class Turns:
    """All of it follows from the state and the moment, which is trusted."""

    state: State
    ways: Ways
    lines: Lines
    waits: Waits
    readings: Readings

    def due(self, now: Moment) -> list[Turn]:
        """At most one a destination: a letter if there is one, the oldest of its rank."""
        turns: dict[str, Turn] = {}
        shut: set[str] = set()
        for entry in waiting(self.state, QUEUED, UNCERTAIN):
            turn = self._turn(entry)
            if turn is None or turn.line.name in shut:
                continue
            name, known = turn.line.name, turns.get(turn.line.name)
            if known is None and not self.lines.is_free(turn.line, now):
                shut.add(name)
            elif known and known.rank <= turn.rank:
                continue
            elif self.waits.left_s(entry, turn.post.doubt, now) <= 0:
                turns[name] = turn
        room = self.readings.room(now)
        for turn in self._readings(now):
            if room and turn.line.name not in turns:
                turns[turn.line.name] = turn
                room -= 1
        return list(turns.values())

    def explain(self, key: LetterKey, now: Moment) -> Held | None:
        """Why a letter has not arrived yet; None for one that has, or that nobody wants sent."""
        entry = find(self.state, key)
        if entry is None or key not in self.state.unsent:
            return None
        match entry.delivery.state:
            case DeliveryState.SENDING:
                return Held(Hold.SENDING)
            case DeliveryState.QUEUED:
                return self._queued(entry, now)
            case DeliveryState.UNCERTAIN:
                return self._uncertain(entry, now)
        return None

    def _turn(self, entry: Entry) -> Turn | None:
        post = self.ways.open_to(entry)
        if post is None or (entry.is_uncertain and post.doubt is Doubt.ASK):
            return None
        searched = entry.is_uncertain and post.doubt is Doubt.LOOK
        task = Task.LOOK if searched else Task.CARRY
        return Turn(task, self.lines.at(post, entry.recipient), post, entry)

    def _readings(self, now: Moment) -> Iterator[Turn]:
        for entry in self.readings.due(now):
            post = self.ways.open_to(entry)
            if post is None or not post.reads:
                self.readings.put_off(entry.key, now)
                continue
            line = self.lines.at(post, entry.recipient)
            if self.lines.is_free(line, now):
                yield Turn(Task.READ, line, post, entry)

    def _queued(self, entry: Entry, now: Moment) -> Held:
        if entry.step.rung not in self.ways.posts:
            return Held(Hold.NO_POST)
        post = self.ways.open_to(entry)
        if post is None:
            return Held(Hold.UNCONFIRMED)
        wait_s = self._wait_s(entry, post, now)
        hold = Hold.BACKING_OFF if wait_s else Hold.IN_LINE
        return Held(hold, now.at + timedelta(seconds=wait_s))

    def _uncertain(self, entry: Entry, now: Moment) -> Held:
        post = self.ways.open_to(entry)
        if post is None or post.doubt is Doubt.ASK or not entry.wanted:
            return Held(Hold.ASK)
        at = now.at + timedelta(seconds=self._wait_s(entry, post, now))
        return Held(Hold.LOOKING if post.doubt is Doubt.LOOK else Hold.BACKING_OFF, at)

    def _wait_s(self, entry: Entry, post: Post, now: Moment) -> float:
        own_s = self.waits.left_s(entry, post.doubt, now)
        return max(own_s, self.lines.shut_s(self.lines.at(post, entry.recipient), now))
