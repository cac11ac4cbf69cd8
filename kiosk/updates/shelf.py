"""The sets of resources that this kiosk keeps, and which of them is in force.

``<home>/resources/<n>/`` is a set, ``<home>/resources/standing.json`` says which counts. A start
reads that one small file; nothing here knows The Update Framework.
"""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from kiosk.disk_writing import SHARED, remember, write_whole

MOST_TRIES: Final = 2
"""So many starts without a first screen; at the next one the set before is in force again."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What is in force. Numbers of sets; 0 is the one that came with the program."""

    number: int = 0
    before: int = 0
    """The set that was in force before, which is kept."""
    tries: int = 0
    """How often a start began with a set that has not proven itself."""
    proven: bool = True
    """Whether a start with this set came to its first screen."""
    left: int = 0
    """The set that was given up last, by a press or by itself."""
    failed: bool = False
    """Whether it was given up by itself, because Loket did not start with it."""
    at: datetime | None = None
    """When the set in force was put here."""


class Shelf:
    """The sets in one home folder; `shipped` is the number of those of the program."""

    def __init__(self, home: Path, shipped: int) -> None:
        self.folder = home / "resources"
        self.shipped = shipped

    def standing(self) -> Standing:
        """What counts now. A file that is missing or torn means: what came with the program."""
        try:
            said = msgspec.json.decode(self._file.read_bytes(), type=Standing)
        except (OSError, msgspec.DecodeError):
            return Standing()
        if 0 < said.number <= self.shipped:
            return Standing()  # the program itself has been renewed since
        return said if self.holds(said.number) else self._without(said, failed=True)

    def holds(self, number: int) -> bool:
        """Whether this set is there and newer than the program's own; 0 always is."""
        return number == 0 or (number > self.shipped and self.place(number).is_dir())

    @property
    def in_force(self) -> int:
        """The number of the set in force, of the program's own where it is that."""
        return self.standing().number or self.shipped

    def place(self, number: int) -> Path:
        return self.folder / str(number)

    def current(self) -> Path | None:
        """The folder in force, for commands that are no start; None for the program's own."""
        number = self.standing().number
        return self.place(number) if number else None

    def begin(self) -> Path | None:
        """The folder that this start is to use; None for what came with the program.

        A set that did not come to a first screen in `MOST_TRIES` starts is given up here. Where
        the disk keeps this try from being counted, the set before is safer.
        """
        now = self.standing()
        if now.number and not now.proven:
            tried = msgspec.structs.replace(now, tries=now.tries + 1)
            now = tried if tried.tries <= MOST_TRIES else self._without(now, failed=True)
            try:
                self._write(now)
            except OSError:
                now = self._without(now, failed=True)
        return self.place(now.number) if now.number else None

    def prove(self) -> None:
        """The first screen is there. Deletes sets nobody can go back to. Raises OSError."""
        now = self.standing()
        if not now.proven:
            self._write(msgspec.structs.replace(now, proven=True, tries=0))
        self._tidy(now)

    def put(self, number: int, at: datetime) -> None:
        """Makes a set count from the next start on; the present one is kept. Raises OSError."""
        now = self.standing()
        before = now.number if now.proven else now.before
        self._write(Standing(number=number, before=before, proven=False, at=at))

    def go_back(self) -> None:
        """Makes the set before count again from the next start on. Raises OSError."""
        now = self.standing()
        if now.number:
            self._write(self._without(now, failed=False))

    def _tidy(self, now: Standing) -> None:
        kept = {str(number) for number in (now.number, now.before) if number}
        for old in self._lying_here():
            if old.name not in kept:
                shutil.rmtree(old, ignore_errors=True)

    def _lying_here(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from [entry for entry in self.folder.iterdir() if entry.is_dir()]

    def _without(self, now: Standing, *, failed: bool) -> Standing:
        back = now.before if self.holds(now.before) else 0
        return Standing(number=back, left=now.number, failed=failed)

    @property
    def _file(self) -> Path:
        return self.folder / "standing.json"

    def _write(self, standing: Standing) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self._file, msgspec.json.encode(standing), SHARED)
        remember(self.folder)
