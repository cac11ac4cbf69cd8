"""How attempts ended by weekday and hour, kept up case by case; what was erased counts no more."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import tzinfo

from kiosk.domain.case import Case
from kiosk.domain.events import OtpOutcome
from kiosk.domain.forecast import Forecast, ForecastRules, Seen, Slot
from kiosk.domain.state import State

SPEAKS = {
    OtpOutcome.WORKED: True,
    OtpOutcome.NOT_DELIVERED: False,
    OtpOutcome.EXPIRED: False,
    OtpOutcome.SITE_ERROR: False,
    OtpOutcome.LIMIT_MESSAGE: False,
}
"""What an outcome says of its hour. A wrong code came in time and was typed wrongly: that says
nothing of the hour. A limit counts as a failure, since an attempt was spent and nobody publishes
whether the portal limits by person or by load (handbook 0.1, 8)."""
Mark = tuple[Slot, bool]


@dataclass(slots=True)
class HourBook:
    """Derived from the living cases alone: `touch` a case after each of its events."""

    state: State
    zone: tzinfo
    rules: ForecastRules = field(default_factory=ForecastRules)
    _marks: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    _counts: Counter[Mark] = field(default_factory=Counter)
    _forecast: Forecast | None = None

    def rebuild(self) -> None:
        """Counts everything anew; after opening the journal or correcting the clock."""
        self._marks, self._counts, self._forecast = {}, Counter(), None
        for case_id in self.state.cases:
            self.touch(case_id)

    def touch(self, case_id: str) -> None:
        """Counts one case anew, or no longer when it was erased."""
        case = self.state.cases.get(case_id)
        marks = tuple(_marks(case, self.zone)) if case else ()
        before = self._marks.get(case_id, ())
        if marks == before:
            return
        self._counts.subtract(before)
        self._counts.update(marks)
        self._marks[case_id] = marks
        if not marks:
            del self._marks[case_id]
        self._forecast = None

    def counts(self) -> dict[Slot, Seen]:
        """Numbers only, of the hours in which anything happened."""
        slots = {slot for (slot, _), count in self._counts.items() if count}
        return {slot: Seen(self._counts[slot, True], self._counts[slot, False]) for slot in slots}

    @property
    def forecast(self) -> Forecast:
        """What follows from the counts as they are now."""
        if self._forecast is None:
            self._forecast = Forecast(self.counts(), self.rules)
        return self._forecast


def _marks(case: Case, zone: tzinfo) -> Iterator[Mark]:
    """The hour at which the code was asked for: that is what a person can choose."""
    for attempt in case.attempts:
        if attempt.outcome in SPEAKS:
            local = attempt.asked.at.astimezone(zone)
            yield Slot(local.weekday(), local.hour), SPEAKS[attempt.outcome]
