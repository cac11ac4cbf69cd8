"""Small numbers for the home screen, counted once and kept up event by event."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.events import OtpOutcome
from kiosk.domain.state import State


@dataclass(slots=True)
class Tally:
    """Counts by day in the kiosk's own zone. No case is remembered, only numbers."""

    zone: tzinfo
    opened: Counter[date] = field(default_factory=Counter)
    worked: Counter[date] = field(default_factory=Counter)

    def rebuild(self, state: State) -> None:
        """Counts everything anew; after opening the journal."""
        self.opened, self.worked = Counter(), Counter()
        for case in state.cases.values():
            self.opened[self._local(case.opened.at).date()] += 1
            for attempt in case.attempts:
                if attempt.outcome is OtpOutcome.WORKED:
                    self._note_worked(attempt.settled.at)

    def note(self, event: ev.Event, now: Moment) -> None:
        """Counts one event that happened at trusted moment `now`."""
        if isinstance(event, ev.CaseOpened):
            self.opened[self._local(now.at).date()] += 1
        elif isinstance(event, ev.OtpAnswered) and event.outcome is OtpOutcome.WORKED:
            self._note_worked(now.at)

    def opened_this_week(self, now: Moment) -> int:
        """Participants taken in since Monday."""
        today = self._local(now.at).date()
        days = [today - timedelta(days=back) for back in range(today.weekday() + 1)]
        return sum(self.opened[day] for day in days)

    def worked_today(self, now: Moment) -> int:
        """Codes that arrived and worked today."""
        return self.worked[self._local(now.at).date()]

    def _note_worked(self, at: datetime) -> None:
        self.worked[self._local(at).date()] += 1

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)
