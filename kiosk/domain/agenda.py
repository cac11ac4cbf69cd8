"""What the ladder has due: an index over the running complaints, kept up case by case."""

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.policy.climbing import is_to_do, may_write, next_climb
from kiosk.domain.policy.rules import Rules
from kiosk.domain.running import is_running
from kiosk.domain.state import State

Row = tuple[datetime, str]
"""When, in trusted time, and the case id."""


@dataclass(slots=True)
class Shelf:
    """Rows in order of time, at most one a case."""

    _rows: list[Row] = field(default_factory=list)
    _at: dict[str, datetime] = field(default_factory=dict)

    def put(self, case_id: str, at: datetime | None) -> None:
        """Places a case at another time, or takes it away."""
        old = self._at.pop(case_id, None)
        if old is not None:
            del self._rows[bisect_left(self._rows, (old, case_id))]
        if at is not None:
            self._at[case_id] = at
            insort(self._rows, (at, case_id))

    def until(self, at: datetime, most: int) -> list[Row]:
        """The first rows that are not later than `at`."""
        return self._rows[: min(most, bisect_right(self._rows, (at, "\uffff")))]

    def newest(self, most: int) -> list[Row]:
        return list(islice(reversed(self._rows), most))

    def at(self, case_id: str) -> datetime | None:
        """When this case is due."""
        return self._at.get(case_id)

    def __len__(self) -> int:
        return len(self._rows)


@dataclass(slots=True)
class Agenda:
    """`touch` a case after each of its events; `rebuild` after rules or confirmations changed."""

    state: State
    rules: Rules
    climbs: Shelf = field(default_factory=Shelf)
    """Cases whose next rung is due some day."""
    to_do: Shelf = field(default_factory=Shelf)
    """Cases with a rung that staff have to climb, by when it came up."""
    _counted: bool = False
    """Working days are counted from the first time on that anybody asks, not at start-up."""
    news: Shelf = field(default_factory=Shelf)
    """Cases in which something came since staff last looked, by when they last changed."""

    def rebuild(self) -> None:
        """Places every case anew."""
        self.climbs, self.to_do, self.news = Shelf(), Shelf(), Shelf()
        self._counted = False
        for case in self.state.cases.values():
            self._place(case)

    def touch(self, case_id: str) -> None:
        """Moves one case to where it belongs."""
        case = self.state.cases.get(case_id)
        if case:
            self._place(case)
        else:
            for shelf in (self.climbs, self.to_do, self.news):
                shelf.put(case_id, None)

    def due(self, now: Moment, most: int) -> list[str]:
        """The cases whose next rung is to be climbed now, the longest due first."""
        if not self._counted:
            self._counted = True
            for case in self.state.cases.values():
                self._count(case)
        return [case_id for _, case_id in self.climbs.until(now.at, most)]

    def _count(self, case: Case) -> None:
        climb = next_climb(case, self.rules.ladder, may_write(self.state))
        self.climbs.put(case.id, climb.at if climb else None)

    def _place(self, case: Case) -> None:
        if self._counted:
            self._count(case)
        self.to_do.put(case.id, _came_up(case))
        news = case.news and case.closed is None
        self.news.put(case.id, case.touched.at if news else None)


def _came_up(case: Case) -> datetime | None:
    """Since when the oldest rung that staff have to climb is there."""
    if case.complaint is None or not is_running(case) or case.complaint.held:
        return None
    waiting = [step.began.at for step in case.complaint.steps if is_to_do(step)]
    return min(waiting, default=None)
