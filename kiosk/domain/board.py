"""What waits for whom on Beranda: kept up to date case by case, so that 10,000 cost nothing."""

from bisect import bisect_right, insort
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.events import OtpOutcome
from kiosk.domain.policy.cooldown import waits
from kiosk.domain.policy.rules import Rules
from kiosk.domain.state import State


class Lane(StrEnum):
    UNFINISHED = "unfinished"
    """Data still missing, or no code asked for yet."""
    RETRY = "retry"
    """A wait is running or over; which of the two, time tells."""
    COMPLAINT = "complaint"


Row = tuple[datetime, str]
"""When it becomes due in trusted time, and the case id."""


@dataclass(slots=True)
class Board:
    """An index over the open cases. `touch` a case after each of its events."""

    state: State
    rules: Rules
    _place: dict[str, tuple[Lane, Row]] = field(default_factory=dict)
    _lanes: dict[Lane, list[Row]] = field(default_factory=lambda: {lane: [] for lane in Lane})

    def rebuild(self, now: Moment) -> None:
        """Places every case anew; after opening the journal or correcting the clock."""
        self._place = {}
        fresh: dict[Lane, list[Row]] = {lane: [] for lane in Lane}
        for case in self.state.cases.values():
            if place := _place(case, self.rules, now):
                self._place[case.id] = place
                fresh[place[0]].append(place[1])
        self._lanes = {lane: sorted(rows) for lane, rows in fresh.items()}

    def touch(self, case_id: str, now: Moment) -> None:
        """Moves one case to where it belongs; `now` is trusted."""
        old = self._place.pop(case_id, None)
        if old:
            rows = self._lanes[old[0]]
            del rows[bisect_right(rows, old[1]) - 1]
        case = self.state.cases.get(case_id)
        place = _place(case, self.rules, now) if case else None
        if place:
            self._place[case_id] = place
            insort(self._lanes[place[0]], place[1])

    def ready(self, now: Moment, most: int) -> list[Row]:
        """Those whose wait is over, the latest first."""
        rows = self._lanes[Lane.RETRY]
        over = bisect_right(rows, (now.at, "\uffff"))
        return rows[max(0, over - most) : over][::-1]

    def waiting(self, now: Moment, most: int) -> list[Row]:
        """Those still waiting, the next one first."""
        rows = self._lanes[Lane.RETRY]
        over = bisect_right(rows, (now.at, "\uffff"))
        return rows[over : over + most]

    def counts(self, now: Moment) -> dict[str, int]:
        """Numbers for the home screen: ready, waiting, unfinished, complaints."""
        rows = self._lanes[Lane.RETRY]
        over = bisect_right(rows, (now.at, "\uffff"))
        return {
            "ready": over,
            "waiting": len(rows) - over,
            "unfinished": len(self._lanes[Lane.UNFINISHED]),
            "complaints": len(self._lanes[Lane.COMPLAINT]),
        }

    def unfinished(self, most: int) -> list[Row]:
        """Cases that stopped before the first request, the latest first."""
        rows = self._lanes[Lane.UNFINISHED]
        return rows[max(0, len(rows) - most) :][::-1]

    def complaints(self, most: int) -> list[Row]:
        """Running complaints, those that need a person first, then the oldest."""
        rows = self._lanes[Lane.COMPLAINT]
        asking = {key.case for key, how_far in self.state.unsent.items() if _asks(how_far)}
        first = sorted(self._place[case_id][1] for case_id in asking if case_id in self._place)
        rest = (row for row in rows if row[1] not in asking)
        return [*first, *islice(rest, max(0, most - len(first)))][:most]


def _place(case: Case, rules: Rules, now: Moment) -> tuple[Lane, Row] | None:
    if case.closed:
        return None
    if case.complaints:
        return Lane.COMPLAINT, (case.complaints[-1].filed.at, case.id)
    if not case.attempts or case.attempts[-1].outcome is OtpOutcome.WORKED:
        return Lane.UNFINISHED, (case.touched.at, case.id)
    return Lane.RETRY, (_due(case, rules, now), case.id)


def _asks(how_far: DeliveryState) -> bool:
    return how_far in (DeliveryState.UNCERTAIN, DeliveryState.REJECTED)


def _due(case: Case, rules: Rules, now: Moment) -> datetime:
    """When the last wait ends or ended, in trusted time."""
    channel = case.attempts[-1].channel
    tried, own = case.tried(channel), case.own_limits.get(channel)
    return max(
        (
            now.at + timedelta(milliseconds=wait.remaining_ms(now))
            for wait in waits(tried, own, rules.cooldown, tried[-1].asked)
        ),
        default=now.at,
    )
