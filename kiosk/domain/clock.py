"""Loket's own time: wall clocks are testimony, the boot's monotonic clock is proof.

Every event carries a raw `Moment`. Folding them, the `Timekeeper` derives a trusted time that
never follows a step of the wall clock within one boot, and never runs behind the highest time
already seen (design section 2, "The clock").
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

import msgspec

WIB = timezone(timedelta(hours=7), "WIB")
TOLERANCE = timedelta(seconds=60)
REST = timedelta(days=30)
"""As long as a kiosk plausibly stays switched off; a longer leap wants a confirmation."""
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""Loket did not exist before: a clock that says so is wrong."""
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
_CENTURY_MS = 100 * 365 * 86_400_000


class Moment(msgspec.Struct, frozen=True):
    """One instant as a kiosk saw it.

    `at` is aware UTC. `mono_ms` counts milliseconds since the boot named `boot`, sleep included.
    """

    at: datetime
    mono_ms: int
    boot: str


class Lesson(NamedTuple):
    """All moments of `boots` were later than was thought, by `late` (negative: earlier)."""

    boots: frozenset[str]
    late: timedelta


def elapsed_ms(since: Moment, now: Moment) -> int:
    """Milliseconds between two trusted moments, never negative; monotonic within one boot.

    Across a reboot never less than what this boot has proven.
    """
    if since.boot == now.boot:
        return max(0, now.mono_ms - since.mono_ms)
    return max(0, now.mono_ms, (now.at - since.at) // _MS)


def proven_elapsed_ms(since: Moment, now: Moment) -> int:
    """Milliseconds that have passed for sure: across a reboot only the time since that boot.

    No wall clock is asked, so nobody shortens a lockout by changing the date.
    """
    if since.boot == now.boot:
        return max(0, now.mono_ms - since.mono_ms)
    return max(0, now.mono_ms)


def wib_day(at: datetime) -> date:
    """The calendar day in WIB, where Prakerja counts its days, wherever the kiosk stands."""
    return at.astimezone(WIB).date()


def next_wib_midnight(at: datetime) -> datetime:
    """The coming 00.00 WIB as aware UTC."""
    tomorrow = wib_day(at) + timedelta(days=1)
    return datetime.combine(tomorrow, time(), WIB).astimezone(UTC)


def bounded(at: datetime) -> datetime:
    """`at` as aware UTC between EARLIEST and LATEST, whatever a clock or a file has said."""
    return min(max(_aware(at), EARLIEST), LATEST).astimezone(UTC)


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@dataclass(slots=True)
class Timekeeper:
    """Derives the trusted time from the moments seen, in the order they were recorded."""

    boot: str = ""
    reboots: int = 0
    """How often the monotonic clock went back under the same name: the system names no boots."""
    anchor_at: datetime = EARLIEST
    anchor_mono_ms: int = 0
    reached_ms: int = 0
    highest: datetime = EARLIEST
    noted: timedelta = timedelta()
    """The offset of the wall clock that is on record as doubtful; positive: it runs ahead."""
    leap: timedelta = timedelta()
    """How far the beginning of this boot rests on the wall clock's word alone."""
    floating: frozenset[str] = frozenset()
    """Boots whose wall clock was behind: their moments may have been later, never earlier."""
    lesson: Lesson | None = None
    """What the last `note` or `confirm` taught about earlier moments."""

    def read(self, moment: Moment) -> Moment:
        """The same instant in trusted time; changes nothing."""
        mono_ms = min(max(moment.mono_ms, 0), _CENTURY_MS)
        if self._knows(moment):
            at = self.anchor_at + (mono_ms - self.anchor_mono_ms) * _MS
            return Moment(min(max(at, EARLIEST), LATEST), mono_ms, self._name)
        at = max(self._testimony(moment), self._proven(mono_ms))
        return Moment(at, mono_ms, self._name_of_next(moment))

    def note(self, moment: Moment) -> Moment:
        """Takes a recorded moment into account and answers it in trusted time."""
        self.lesson = None
        trusted = self.read(moment)
        if not self._knows(moment):
            self._begin(moment, trusted)
        elif trusted.at < self.highest:
            trusted = Moment(self.highest, trusted.mono_ms, trusted.boot)
        self.reached_ms = max(self.reached_ms, trusted.mono_ms)
        self.highest = trusted.at
        return trusted

    def doubt(self, offset: timedelta) -> None:
        """The wall clock was found `offset` ahead (negative: behind) of the trusted time."""
        self.noted = offset

    def confirm(self, moment: Moment, true_at: datetime) -> None:
        """A trustworthy source said that `moment`, noted already, is `true_at`."""
        here, there = self.read(moment), bounded(true_at)
        late = there - here.at
        boots = frozenset({here.boot})
        self.lesson = Lesson(boots | self.floating if late > timedelta() else boots, late)
        self.anchor_at, self.anchor_mono_ms = there, here.mono_ms
        self.highest = there
        self.noted = self.leap = timedelta()
        self.floating = frozenset()

    def offset(self, moment: Moment) -> timedelta:
        """How far the wall clock of `moment` is ahead of the trusted time."""
        return bounded(moment.at) - self.read(moment).at

    def doubtful(self, moment: Moment) -> bool:
        """Whether the clocks have parted, or leapt further than a kiosk plausibly rests."""
        return abs(self.offset(moment)) > TOLERANCE or self.leapt(self.read(moment)) > REST

    def leapt(self, now: Moment) -> timedelta:
        """How much of the trusted moment `now` rests on the wall clock's word alone."""
        if now.boot == self._name:
            return self.leap
        return now.at - self._proven(now.mono_ms) if self.boot else timedelta()

    @property
    def ahead(self) -> timedelta:
        """How far the wall clock was found ahead, until somebody confirms it."""
        return max(self.noted, timedelta())

    @property
    def _name(self) -> str:
        return f"{self.boot}~{self.reboots}" if self.reboots else self.boot

    def _name_of_next(self, moment: Moment) -> str:
        return f"{self.boot}~{self.reboots + 1}" if moment.boot == self.boot else moment.boot

    def _knows(self, moment: Moment) -> bool:
        """Whether `moment` belongs to the present boot; a clock gone back means a new one."""
        slack_ms = TOLERANCE // _MS
        return moment.boot == self.boot and moment.mono_ms >= self.reached_ms - slack_ms

    def _testimony(self, moment: Moment) -> datetime:
        return max(bounded(moment.at) - self.ahead, EARLIEST)

    def _proven(self, mono_ms: int) -> datetime:
        """The earliest that it can be, so long after a boot that followed the highest time."""
        return min(self.highest + mono_ms * _MS, LATEST) if self.boot else self.highest

    def _begin(self, moment: Moment, trusted: Moment) -> None:
        proven = self._proven(trusted.mono_ms)
        self.leap = trusted.at - proven if self.boot else timedelta()
        if _aware(moment.at) < proven + self.ahead - TOLERANCE:
            self.floating |= {trusted.boot}
        else:
            self.lesson = Lesson(self.floating, self.leap) if self.floating else None
            self.floating = frozenset()
        self.reboots = self.reboots + 1 if moment.boot == self.boot else 0
        self.boot = moment.boot
        self.anchor_at, self.anchor_mono_ms = trusted.at, trusted.mono_ms
        self.reached_ms = trusted.mono_ms
