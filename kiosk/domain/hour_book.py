"""How attempts ended by weekday and hour, kept up case by case; what was erased counts no more."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import tzinfo
from itertools import chain

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
    """Derived from the living cases alone: `touch` a case after each of its events.

    Counted at the first question, or by `count` before it: 10,000 cases take 50 ms.
    """

    state: State
    zone: tzinfo
    rules: ForecastRules = field(default_factory=ForecastRules)
    _marks: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    _counts: Counter[Mark] = field(default_factory=Counter)
    _forecast: Forecast | None = None
    _counted: bool = False

    def count(self) -> None:
        """Counts everything, unless that was done."""
        if not self._counted:
            self._counted = True
            self._count_anew()

    def rebuild(self) -> None:
        """What was counted is counted anew; after correcting the clock."""
        if self._counted:
            self._count_anew()

    def touch(self, case_id: str) -> None:
        """Counts one case anew, or no longer when it was erased."""
        if not self._counted:
            return
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
        self.count()
        slots = {slot for (slot, _), count in self._counts.items() if count}
        return {slot: Seen(self._counts[slot, True], self._counts[slot, False]) for slot in slots}

    @property
    def forecast(self) -> Forecast:
        """What follows from the counts as they are now."""
        if self._forecast is None:
            self._forecast = Forecast(self.counts(), self.rules)
        return self._forecast

    def _count_anew(self) -> None:
        found = ((case.id, tuple(_marks(case, self.zone))) for case in self.state.cases.values())
        self._marks = {case_id: marks for case_id, marks in found if marks}
        self._counts = Counter(chain.from_iterable(self._marks.values()))
        self._forecast = None


def _marks(case: Case, zone: tzinfo) -> Iterator[Mark]:
    """The hour at which the code was asked for: that is what a person can choose."""
    for attempt in case.attempts:
        if attempt.outcome in SPEAKS:
            local = attempt.asked.at.astimezone(zone)
            yield Slot(local.weekday(), local.hour), SPEAKS[attempt.outcome]
