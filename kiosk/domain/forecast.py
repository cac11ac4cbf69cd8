"""When a code is likely to work: what this kiosk saw at each hour and weekday, with its doubt.

An hour leans on all hours and a weekday's hour on that hour of all days, each by so many
pseudo-counts as the rules say: what was seen seldom stays near what is known better.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from math import ceil, floor
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta

from kiosk.domain.beta import Beta
from kiosk.domain.working_days import SATURDAY, is_working_day

HOURS = range(7, 18)
"""The hours of a day that are forecast, in the kiosk's own zone."""
MOST_BEST = 3
ROOM = timedelta(minutes=15)
"""An hour of which less than this is left is over."""
Share = Annotated[int, Meta(ge=1, le=99)]
Weight = Annotated[int, Meta(ge=0, le=10_000)]


class Slot(NamedTuple):
    """An hour of a weekday (0 is Monday) in the kiosk's own zone."""

    weekday: int
    hour: int


class Seen(NamedTuple):
    """How many attempts worked there, and how many did not."""

    worked: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        return self.worked + self.failed

    def __add__(self, other: object) -> "Seen":
        """Both together."""
        if not isinstance(other, Seen):
            return NotImplemented
        return Seen(self.worked + other.worked, self.failed + other.failed)

    def __sub__(self, part: "Seen") -> "Seen":
        return Seen(self.worked - part.worked, self.failed - part.failed)


Counts = Mapping[Slot, Seen]
"""Numbers only; those of other kiosks can be added to one's own."""


class ForecastRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When there is enough to speak of, and how much the known lends to the unknown."""

    checked: date = date(2026, 11, 30)
    source: str = "Figures of Loket; no published success rate was found"
    least: Weight = 30
    """So many attempts before anything is forecast."""
    least_hour: Weight = 5
    """So many at an hour, or on a weekday, before it is proposed or called better."""
    hour_weight: Weight = 10
    day_weight: Weight = 10
    interval_percent: Share = 80
    worth_points: Share = 10
    """A later time is proposed only where it is better by so many percentage points."""
    sure_percent: Annotated[int, Meta(ge=50, le=100)] = 99
    """How sure "better" has to be: many hours are compared, and one is always the luckiest."""
    ahead_days: Annotated[int, Meta(ge=1, le=14)] = 3


class Chance(NamedTuple):
    """The share of attempts that work: as expected, and between what bounds it likely is."""

    mean: float
    low: float
    high: float


class Tenths(NamedTuple):
    """A share as people say it: about 7 of 10, likely between 5 and 9."""

    low: int
    about: int
    high: int


class Proposal(NamedTuple):
    """A time to come for the next attempt; both ends aware, in the kiosk's own zone."""

    begins: datetime
    ends: datetime
    belief: Beta

    @property
    def about(self) -> int:
        """How many of ten attempts work then."""
        return round(self.belief.mean * 10)

    def tenths(self, percent: int) -> Tenths:
        """With its bounds, rounded outwards."""
        low, high = self.belief.interval(percent)
        return Tenths(floor(low * 10), self.about, ceil(high * 10))


@dataclass(slots=True)
class Forecast:
    """What follows from `counts`. Made anew when they change; asked as often as one likes."""

    counts: Counts
    rules: ForecastRules = field(default_factory=ForecastRules)
    _hours: dict[int, Seen] = field(init=False)
    _days: dict[int, Seen] = field(init=False)
    total: Seen = field(init=False)
    """All attempts of the hours that are forecast."""
    _chances: dict[int, Chance] = field(default_factory=dict)
    _best: frozenset[int] | None = None

    def __post_init__(self) -> None:
        self._hours = dict.fromkeys(HOURS, Seen())
        self._days = dict.fromkeys(range(7), Seen())
        for slot, seen in self.counts.items():
            if slot.hour in self._hours:
                self._hours[slot.hour] += seen
                self._days[slot.weekday] += seen
        self.total = sum(self._hours.values(), Seen())

    @property
    def ready(self) -> bool:
        """Whether enough is known to say anything."""
        return self.total.total >= max(1, self.rules.least)

    @property
    def missing(self) -> int:
        """How many attempts are wanting until then."""
        return max(0, max(1, self.rules.least) - self.total.total)

    @property
    def hour_needs(self) -> int:
        """How many attempts make an hour known."""
        return max(1, self.rules.least_hour)

    def tried(self, hour: int) -> int:
        """How many attempts were made at this hour."""
        return self._hours[hour].total

    def overall(self) -> Beta:
        """Of any attempt at any hour."""
        return Beta().after(*self.total)

    def hour(self, hour: int) -> Beta:
        """Of an attempt at this hour of any day."""
        own = self._hours[hour]
        others = Beta().after(*(self.total - own))
        return others.tempered(self.rules.hour_weight + 1).after(*own)

    def slot(self, slot: Slot) -> Beta:
        """Of an attempt at this hour of this weekday."""
        own, hour = self.counts.get(slot, Seen()), self._hours[slot.hour]
        elsewhere = Beta().after(*(self.total - hour)).tempered(self.rules.hour_weight + 1)
        other_days = elsewhere.after(*(hour - own))
        return other_days.tempered(self.rules.day_weight + 1).after(*own)

    def chance(self, hour: int) -> Chance | None:
        """What to show of an hour; None while too little is known of it."""
        if not self.ready or not self._is_known(self._hours[hour]):
            return None
        if hour not in self._chances:
            belief = self.hour(hour)
            self._chances[hour] = Chance(belief.mean, *belief.interval(self._percent))
        return self._chances[hour]

    def best_hours(self) -> frozenset[int]:
        """Hours that are surely better than all together, at most MOST_BEST."""
        if self._best is None:
            usual = self.overall().mean
            known = ((self.hour(hour), hour) for hour in HOURS if self.chance(hour))
            better = [(own.mean, hour) for own, hour in known if self._surely_above(own, usual)]
            self._best = frozenset(hour for _, hour in sorted(better)[-MOST_BEST:])
        return self._best

    def propose(
        self, earliest: datetime, zone: tzinfo, days_off: frozenset[date] = frozenset()
    ) -> Proposal | None:
        """The soonest time from `earliest` on, or a later one that is surely better and by much.

        Only at hours and on weekdays at which this desk has worked before, and on no public
        holiday. None while too little is known, or when no such time comes soon.
        """
        if not self.ready:
            return None
        found = list(self._open_slots(earliest.astimezone(zone), days_off))
        if not found:
            return None
        worth, soonest = self.rules.worth_points / 100, found[0].belief.mean
        better = [
            one
            for one in found[1:]
            if one.belief.mean >= soonest + worth and self._surely_above(one.belief, soonest)
        ]
        best = max((one.belief.mean for one in better), default=soonest)
        near = [one for one in better if one.belief.mean > best - worth]
        return near[0] if near else found[0]

    @property
    def _percent(self) -> int:
        return self.rules.interval_percent

    def _surely_above(self, belief: Beta, share: float) -> bool:
        return belief.below(share) <= 1.0 - self.rules.sure_percent / 100

    def _is_known(self, seen: Seen) -> bool:
        return seen.total >= self.hour_needs

    def _open_slots(self, local: datetime, days_off: frozenset[date]) -> Iterator[Proposal]:
        for ahead in range(self.rules.ahead_days + 1):
            day = local.date() + timedelta(days=ahead)
            if not self._is_known(self._days[day.weekday()]) or _is_holiday(day, days_off):
                continue
            for hour in HOURS:
                begins = datetime.combine(day, time(hour), local.tzinfo)
                ends = begins + timedelta(hours=1)
                if self._is_known(self._hours[hour]) and ends - local >= ROOM:
                    belief = self.slot(Slot(day.weekday(), hour))
                    yield Proposal(max(begins, local), ends, belief)


def _is_holiday(day: date, days_off: frozenset[date]) -> bool:
    """A weekday on which offices are closed; whether a desk opens on a Saturday it knows itself."""
    return day.weekday() < SATURDAY and not is_working_day(day, days_off)
