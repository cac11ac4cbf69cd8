"""Loket's own time: wall clocks are testimony, the boot's monotonic clock is proof.

Every event carries a raw `Moment`. Folding them, the `Timekeeper` derives a trusted time that
never follows a step of the wall clock within one boot, and never runs behind the highest time
already seen (design section 2, "The clock").
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

import msgspec

WIB = timezone(timedelta(hours=7), "WIB")
TOLERANCE = timedelta(seconds=60)


class Moment(msgspec.Struct, frozen=True):
    """One instant as a kiosk saw it.

    `at` is aware UTC. `mono_ms` counts milliseconds since the boot named `boot`, sleep included.
    """

    at: datetime
    mono_ms: int
    boot: str


def elapsed_ms(since: Moment, now: Moment) -> int:
    """Milliseconds between two trusted moments, never negative; monotonic within one boot."""
    if since.boot == now.boot:
        return max(0, now.mono_ms - since.mono_ms)
    return max(0, int((now.at - since.at) / timedelta(milliseconds=1)))


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


@dataclass(slots=True)
class Timekeeper:
    """Derives the trusted time from the moments seen, in the order they were recorded."""

    boot: str = ""
    anchor_at: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    anchor_mono_ms: int = 0
    highest: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    ahead: timedelta = timedelta()
    """How far the wall clock was found ahead of the trusted time, until somebody confirms it."""

    def read(self, moment: Moment) -> Moment:
        """The same instant in trusted time; changes nothing."""
        if moment.boot == self.boot:
            passed = timedelta(milliseconds=moment.mono_ms - self.anchor_mono_ms)
            return Moment(self.anchor_at + passed, moment.mono_ms, moment.boot)
        earliest = self.highest
        if self.boot:
            earliest += timedelta(milliseconds=moment.mono_ms)
        return Moment(max(moment.at - self.ahead, earliest), moment.mono_ms, moment.boot)

    def note(self, moment: Moment) -> Moment:
        """Takes a recorded moment into account and answers it in trusted time."""
        trusted = self.read(moment)
        if moment.boot != self.boot:
            self.boot = moment.boot
            self.anchor_at, self.anchor_mono_ms = trusted.at, moment.mono_ms
        self.highest = max(self.highest, trusted.at)
        return trusted

    def doubt(self, offset: timedelta) -> None:
        """The wall clock was found `offset` ahead (negative: behind) of the trusted time."""
        self.ahead = max(offset, timedelta())

    def confirm(self, moment: Moment, true_at: datetime) -> None:
        """A trustworthy source said that `moment` is `true_at`."""
        self.boot = moment.boot
        self.anchor_at, self.anchor_mono_ms = true_at, moment.mono_ms
        self.highest = true_at
        self.ahead = timedelta()

    def offset(self, moment: Moment) -> timedelta:
        """How far the wall clock of `moment` is ahead of the trusted time."""
        return moment.at - self.read(moment).at

    def doubtful(self, moment: Moment) -> bool:
        """Whether the wall clock and the trusted time have parted."""
        return abs(self.offset(moment)) > TOLERANCE
