"""What is learnt from what came home, and what is recorded of it."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.errors import What
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.state import State
from kiosk.domain.steps import LetterKey
from kiosk.outbox.carrier import Readback
from kiosk.outbox.courier import Finding
from kiosk.outbox.gates import Gates
from kiosk.outbox.line import Errand, Line, Task
from kiosk.outbox.outcome import Absent, Accepted, Outcome, Postponed, Recalled
from kiosk.outbox.readings import Readings
from kiosk.outbox.recording import as_event, read_back, settled
from kiosk.outbox.waiting import find
from kiosk.outbox.waits import Waits

LOCKS_OUT = (What.MAIL_PASSWORD, What.HELPDESK_KEY)
"""Many tries would lock the account, so the next one waits as long as any may."""
Events = list[ev.DeliveryEvent]


@dataclass(slots=True)
class Lessons:
    """`now` is the raw moment, `trusted` the same in Loket's own time."""

    state: State
    rules: DeliveryRules
    gates: Gates
    waits: Waits
    readings: Readings
    chance: Callable[[], float]
    now: Callable[[], Moment]
    trusted: Callable[[], Moment]

    def learn(self, line: Line, errand: Errand, found: Finding) -> Events:
        """What to record in one transaction. Each errand was counted when it began."""
        if errand.task is Task.CARRY:
            if isinstance(found, Absent | Readback):
                raise TypeError(f"a carrier answered {found} to a letter")
            return self._carried(line, errand, found)
        if isinstance(found, Postponed):
            self.gates.shut(line.name, self.chance(), self._asked_s(found))
        elif isinstance(found, Recalled | Readback):
            self.gates.uncount(line.name)
        if errand.task is Task.LOOK:
            return self._looked(line, errand.key, found)
        return self._read(line, errand.key, found)

    def _carried(self, line: Line, errand: Errand, outcome: Outcome) -> Events:
        entry, asked_s = find(self.state, errand.key), self._asked_s(outcome)
        if isinstance(outcome, Accepted | Recalled) or not errand.packed:
            self.gates.uncount(line.name)
        else:
            self.gates.shut(line.name, self.chance(), asked_s)
        if isinstance(outcome, Accepted):
            self.gates.succeeded(line.name)
        if entry and isinstance(outcome, Postponed):
            self.waits.put_off(entry.key, entry.tries, asked_s)
        elif entry and isinstance(outcome, Accepted):
            self.waits.forget(entry.key, entry.tries)
        return [as_event(outcome, errand.key, self.now())]

    def _looked(self, line: Line, key: LetterKey, found: Finding) -> Events:
        """The letter may have been settled by a person meanwhile; what was found counts still."""
        entry = find(self.state, key)
        if isinstance(found, Accepted):
            self.gates.succeeded(line.name)
            when = self.now()
            return [as_event(found, key, when), settled(key, when, arrived=True, found="search")]
        if entry is None or not entry.is_uncertain:
            return []
        if isinstance(found, Postponed):
            self.waits.look_later(entry, self.trusted(), self._asked_s(found))
        elif isinstance(found, Absent) and self.waits.is_absent(entry, self.trusted()):
            return [settled(key, self.now(), arrived=False, found="search")]
        return []

    def _read(self, line: Line, key: LetterKey, found: Finding) -> Events:
        if isinstance(found, Postponed):
            self.readings.failed(key, self.trusted())
        if not isinstance(found, Readback):
            return []
        self.gates.succeeded(line.name)
        self.readings.succeeded(key, self.trusted())
        return read_back(self.state, key, found, self.now())

    def _asked_s(self, found: Finding) -> int | None:
        if not isinstance(found, Postponed):
            return None
        if found.what in LOCKS_OUT:
            return max(found.retry_after_s or 0, self.rules.cap_s)
        return found.retry_after_s
