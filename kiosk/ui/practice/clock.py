"""The clock of practice mode: the real one, which a press may have go on, and never back.

Waiting times are as long here as anywhere; only the time goes faster. There is no way to build it
for a house that is not one of practice.
"""

from datetime import timedelta
from pathlib import Path

import msgspec

from kiosk.domain.clock import Moment
from kiosk.journal.disk import write_whole
from kiosk.ui.founding import House
from kiosk.ui.room import Clock

FILE = "clock.json"
LONGEST_JUMP_MS = 40 * 86_400_000


class Ahead(msgspec.Struct, frozen=True):
    """How far the wall clock was moved in all, and of that since the boot with this name."""

    wall_ms: int = 0
    boot: str = ""
    boot_ms: int = 0


class PracticeClock:
    """Satisfies every Clock that asks for a moment. Raises ValueError outside practice."""

    def __init__(self, house: House, real: Clock) -> None:
        if not house.practice:
            raise ValueError("only practice has a clock that can be moved on")
        self._file, self._real = house.home / FILE, real
        self._ahead = _kept(self._file)

    def moment(self) -> Moment:
        """Now, both clocks as far on as they were moved."""
        real, ahead = self._real.moment(), self._ahead
        mono_ms = real.mono_ms + (ahead.boot_ms if ahead.boot == real.boot else 0)
        return Moment(real.at + timedelta(milliseconds=ahead.wall_ms), mono_ms, real.boot)

    def disciplined(self) -> bool | None:
        """No time server says anything about a clock that was moved."""
        return self._real.disciplined() if self._ahead.wall_ms == 0 else None

    def jump(self, ms: int) -> None:
        """Goes on by so much; the file remembers it first. Raises Trouble (disk)."""
        if not 0 < ms <= LONGEST_JUMP_MS:
            raise ValueError(f"the practice clock cannot be moved by {ms} ms")
        boot, before = self._real.moment().boot, self._ahead
        within = before.boot_ms if before.boot == boot else 0
        ahead = Ahead(before.wall_ms + ms, boot, within + ms)
        write_whole(self._file, msgspec.json.encode(ahead))
        self._ahead = ahead


def _kept(file: Path) -> Ahead:
    """What an earlier start left behind; a file that cannot be read moves nothing."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Ahead)
    except (OSError, msgspec.DecodeError):
        return Ahead()
