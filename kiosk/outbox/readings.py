"""Which answers are read back next: the one that was read longest ago, and never many at once."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.running import is_running
from kiosk.domain.state import State
from kiosk.domain.steps import LetterKey
from kiosk.outbox.waiting import Entry, find

A_MINUTE = 4
"""So many questions at most, to all helpdesks together."""
MINUTE_S = 60.0
DOUBLINGS = 6
"""What cannot be read is asked for less and less often, in the end every 16 hours."""


@dataclass(slots=True)
class Readings:
    """The steps that the other side has a key for, by rung.

    When each was read is known in memory only. Times are seconds of the monotonic clock.
    """

    state: State
    rules: DeliveryRules
    _rows: dict[str, list[tuple[float, LetterKey]]] = field(default_factory=dict)
    """Rung to a heap of when and what; what is no longer so by `_due` is passed over."""
    _due: dict[LetterKey, float] = field(default_factory=dict)
    _failed: dict[LetterKey, int] = field(default_factory=dict)
    _begun: deque[float] = field(default_factory=lambda: deque(maxlen=A_MINUTE))
    _counted: bool = False

    def heed(self, event: ev.Event, now: Moment) -> None:
        """After each event: what the other side gave a key is read from then on."""
        if isinstance(event, ev.SendingAccepted) and event.remote and self._counted:
            self.put_off(LetterKey(event.case, event.complaint, event.step), now)

    def due(self, now: Moment) -> Iterator[Entry]:
        """The first of each rung whose time has come."""
        self._count()
        for row in self._rows.values():
            if entry := self._first(row, now):
                yield entry

    def room(self, now: Moment) -> int:
        """How many may begin now."""
        recent = (at for at in self._begun if now.mono_ms / 1000 - at < MINUTE_S)
        return A_MINUTE - sum(1 for _ in recent)

    def begin(self, key: LetterKey, now: Moment) -> None:
        """It is asked for now, and not again for a while."""
        self._begun.append(now.mono_ms / 1000)
        self.put_off(key, now)

    def put_off(self, key: LetterKey, now: Moment) -> None:
        """Nothing can be read just now."""
        wait_s = self.rules.readback_minutes * MINUTE_S * 2 ** self._failed.get(key, 0)
        self._place(key, now.mono_ms / 1000 + wait_s)

    def failed(self, key: LetterKey, now: Moment) -> None:
        """It could not be read."""
        self._failed[key] = min(self._failed.get(key, 0) + 1, DOUBLINGS)
        self.put_off(key, now)

    def succeeded(self, key: LetterKey, now: Moment) -> None:
        """It was read."""
        if self._failed.pop(key, 0):
            self.put_off(key, now)

    def _first(self, row: list[tuple[float, LetterKey]], now: Moment) -> Entry | None:
        while row and row[0][0] <= now.mono_ms / 1000:
            at, key = row[0]
            entry = find(self.state, key)
            if self._due.get(key) != at:
                heappop(row)
            elif entry is None or entry.case.closed or not _is_newest(entry):
                heappop(row)
                del self._due[key]
            elif not is_running(entry.case):
                heappop(row)
                self.put_off(key, now)
            else:
                return entry
        return None

    def _place(self, key: LetterKey, at: float) -> None:
        entry = find(self.state, key)
        if entry:
            self._due[key] = at
            heappush(self._rows.setdefault(entry.step.rung, []), (at, key))

    def _count(self) -> None:
        """Once, when first asked: all that is open, in the order of the cases."""
        if self._counted:
            return
        self._counted = True
        for case in self.state.cases.values():
            if case.complaint and not case.closed:
                for step in case.complaint.steps:
                    if step.remote:
                        self._place(LetterKey(case.id, case.complaint.number, step.number), 0.0)


def _is_newest(entry: Entry) -> bool:
    newest = entry.case.complaint
    return newest is not None and newest.number == entry.key.complaint
