"""Simulated kiosks whose true rates are known: how right the forecast is, and how sure it may be.

Every kiosk works for some weeks; each week is forecast from the weeks before it. Nothing here is
measured at a real desk.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import exp
from random import Random
from statistics import NormalDist

from kiosk.domain.forecast import HOURS, Forecast, ForecastRules, Seen, Slot

MONDAY = datetime(2026, 2, 2, 0, 0, tzinfo=UTC)
GRID = [NormalDist().inv_cdf((step + 0.5) / 41) for step in range(41)]
CROWD = (2, 5, 8, 9, 7, 4, 3, 6, 5, 3, 1)
"""How many come at each hour from 07 on, in proportion."""
BUSY_HOURS = (0.6, 0.5, -0.2, -0.9, -0.8, -0.1, 0.4, 0.7, 0.5, 0.1, 0.0)
"""How much more or less often it works at each hour, in logits, where hours matter."""
Rates = dict[Slot, float]


@dataclass(frozen=True)
class World:
    """A kind of desk. Spreads are standard deviations in logits."""

    name: str
    hours: float = 1.0
    """How much of BUSY_HOURS applies; 0: no hour differs from another."""
    slots: float = 0.2
    """How far an hour of one weekday strays from that hour of all days."""
    people: float = 0.0
    """How far participants differ; each comes with one to four attempts."""
    drift: float = 0.0
    """How far all rates have moved after the last week."""
    a_week: int = 50
    weeks: int = 8


WORLDS = (
    World("hours matter"),
    World("no hour differs", hours=0.0, slots=0.0),
    World("weekdays differ too", slots=0.6),
    World("a small desk", a_week=12),
    World("participants differ", people=1.0),
    World("rates drift", drift=1.2),
)


@dataclass
class Score:
    """What forecasts were worth, attempt by attempt."""

    told: list[tuple[float, bool]] = field(default_factory=list)
    """The chance that was forecast, and whether it worked."""
    brier: float = 0.0
    climate: float = 0.0
    """The same of a forecast that knows only this kiosk's rate of all hours."""
    best_possible: float = 0.0
    """The same of one that knows the true rates."""
    inside: int = 0
    """True rates of an hour within the interval that was shown."""
    shown: int = 0
    called_best: int = 0
    """Desks that called an hour better, at the end."""
    wrongly: int = 0
    """Of these, desks where such an hour is in truth no better than all together."""
    desks: int = 0
    proposed: list[tuple[float, float]] = field(default_factory=list)
    """True rate at the proposed time and at the soonest one."""
    later: int = 0
    """Proposals that make the participant wait longer than they must."""

    def mean(self, total: float) -> float:
        return total / max(1, len(self.told))

    @property
    def skill(self) -> float:
        """How much of the Brier score of one rate for all hours is saved."""
        return 1.0 - self.brier / self.climate if self.climate else 0.0

    @property
    def off(self) -> float:
        """How far what came is from what was told, on average over the tenths."""
        tenths = list(bins(self.told))
        count = sum(many for *_, many in tenths)
        return sum(abs(told - came) * many for told, came, many in tenths) / max(1, count)

    @property
    def coverage(self) -> float:
        return self.inside / max(1, self.shown)

    @property
    def gain(self) -> float:
        """By how much the true rate at proposed times is above that at the soonest ones."""
        gains = [there - soonest for there, soonest in self.proposed]
        return sum(gains) / max(1, len(gains))


def simulate(world: World, desks: int, seed: int, rules: ForecastRules) -> Score:
    """So many desks of one world, each with rates of its own; the same for the same seed."""
    chance, score = Random(f"{world.name} {seed}"), Score()  # noqa: S311 - no secret
    for _ in range(desks):
        _one_desk(world, chance, rules, score)
    return score


def bins(told: Sequence[tuple[float, bool]], most: int = 10) -> Iterator[tuple[float, float, int]]:
    """For the diagram: mean forecast, share that worked, and how many, for each tenth."""
    for number in range(most):
        inside = [(p, y) for p, y in told if number <= p * most < number + 1]
        if inside:
            count = len(inside)
            yield sum(p for p, _ in inside) / count, sum(y for _, y in inside) / count, count


def _one_desk(world: World, chance: Random, rules: ForecastRules, score: Score) -> None:
    logits = _logits(world, chance)
    counts: dict[Slot, Seen] = {}
    for week in range(world.weeks):
        moved = world.drift * week / max(1, world.weeks - 1)
        forecast = Forecast(dict(counts), rules)
        if forecast.ready:
            _judge_intervals(forecast, _true_rates(world, logits, moved), score)
        for slot, logit in _attempts(world, chance, logits, moved):
            worked = chance.random() < _share(logit)
            if forecast.ready:
                truth = _rate(world, logits[slot] + moved)
                _judge_attempt(forecast, slot, truth, worked, score)
            counts[slot] = counts.get(slot, Seen()) + Seen(worked, not worked)
    rates = _true_rates(world, logits, world.drift)
    _judge_end(Forecast(counts, rules), rates, chance, score)


def _logits(world: World, chance: Random) -> Rates:
    """Each slot's own logit, on working days."""
    base = chance.gauss(0.2, 0.6)
    return {
        Slot(day, hour): base + world.hours * BUSY_HOURS[hour - HOURS.start] + own
        for day in range(5)
        for hour in HOURS
        for own in [chance.gauss(0.0, world.slots)]
    }


def _attempts(
    world: World, chance: Random, logits: Rates, moved: float
) -> Iterator[tuple[Slot, float]]:
    """A week's attempts: where, and the logit with which each works."""
    made = 0
    while made < world.a_week:
        hour = chance.choices(HOURS, CROWD)[0]
        slot = Slot(chance.randrange(5), hour)
        person = chance.gauss(0.0, world.people)
        for _ in range(chance.randint(1, 4) if world.people else 1):
            made += 1
            yield slot, logits[slot] + moved + person


def _judge_attempt(
    forecast: Forecast, slot: Slot, truth: float, worked: bool, score: Score
) -> None:
    told = forecast.slot(slot).mean
    score.told.append((told, worked))
    score.brier += (told - worked) ** 2
    score.climate += (forecast.overall().mean - worked) ** 2
    score.best_possible += (truth - worked) ** 2


def _judge_intervals(forecast: Forecast, rates: Rates, score: Score) -> None:
    """Whether the true rate of each hour lies within what is shown of it."""
    outside = (1.0 - forecast.rules.interval_percent / 100) / 2
    for hour in HOURS:
        if forecast.tried(hour) >= forecast.rules.least_hour:
            truth = sum(rates[Slot(day, hour)] for day in range(5)) / 5
            score.shown += 1
            score.inside += outside <= forecast.hour(hour).below(truth) <= 1.0 - outside


def _judge_end(forecast: Forecast, rates: Rates, chance: Random, score: Score) -> None:
    score.desks += 1
    best = forecast.best_hours()
    by_hour = {hour: sum(rates[Slot(day, hour)] for day in range(5)) / 5 for hour in HOURS}
    usual = sum(map(float.__mul__, by_hour.values(), map(float, CROWD))) / sum(CROWD)
    score.called_best += bool(best)
    score.wrongly += any(by_hour[hour] <= usual for hour in best)
    for _ in range(5):
        earliest = MONDAY + timedelta(
            days=chance.randrange(5), hours=chance.choices(HOURS, CROWD)[0]
        )
        found = forecast.propose(earliest, UTC)
        if found:
            there = rates[Slot(found.begins.weekday(), found.begins.hour)]
            score.later += found.begins > earliest
            score.proposed.append((there, rates[Slot(earliest.weekday(), earliest.hour)]))


def _true_rates(world: World, logits: Rates, moved: float) -> Rates:
    return {slot: _rate(world, logit + moved) for slot, logit in logits.items()}


def _rate(world: World, logit: float) -> float:
    """The share over all participants."""
    if not world.people:
        return _share(logit)
    return sum(_share(logit + world.people * step) for step in GRID) / len(GRID)


def _share(logit: float) -> float:
    return 1.0 / (1.0 + exp(-logit))
