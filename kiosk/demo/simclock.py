"""The clocks of a simulated kiosk: two days pass in a minute, and a power cut starts a new boot."""

from datetime import UTC, datetime, timedelta

from kiosk.domain.clock import Moment

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Monday 2026-11-23, 09.00 WIB."""
SINCE_BOOT_MS = 1_800_000
AFTER_BOOT_MS = 25_000


class SimClock:
    """Satisfies every Clock that asks for a moment. Time passes only when it is told to."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self._at, self._mono_ms, self._boot = at, SINCE_BOOT_MS, 1

    def moment(self) -> Moment:
        """Now, by both clocks."""
        return Moment(self._at, self._mono_ms, f"demo-boot-{self._boot}")

    def disciplined(self) -> bool | None:
        """No time server keeps this clock; like most desks without internet."""
        return None

    def advance(self, ms: int) -> None:
        """Wall clock and monotonic clock go on together."""
        self._at += timedelta(milliseconds=ms)
        self._mono_ms += ms

    def power_cut(self, off_ms: int) -> None:
        """The kiosk is without power for `off_ms` and starts again under a new boot's name."""
        self._at += timedelta(milliseconds=off_ms)
        self._mono_ms = AFTER_BOOT_MS
        self._boot += 1
