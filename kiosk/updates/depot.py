"""Where a kiosk's updates come from and go to, and what the last look at one showed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from kiosk import resources
from kiosk.disk_writing import SHARED, write_whole
from kiosk.sticks import removable_roots
from kiosk.updates.handover import At, Handover, place
from kiosk.updates.reading import read_by_loket
from kiosk.updates.shelf import Shelf
from kiosk.updates.trust import places, read_root
from kiosk.updates.unusable import Why

_LAST: Final = "last.json"


class LastLook(msgspec.Struct, frozen=True, kw_only=True):
    """What the newest look came to; no offer and no reason: there is nothing newer."""

    at: At
    source: str = ""
    why: Why | None = None
    about: str = ""
    resources: int = 0
    """The number of a newer set; 0: none."""
    program: str = ""
    """The newer version of Loket; "": none."""
    expires: At | None = None


@dataclass(frozen=True, slots=True)
class Depot:
    """All that looking for updates needs of a kiosk; built once, asked in the worker."""

    folder: Path
    shelf: Shelf
    trust: tuple[Path, ...]
    read: Callable[[Path], str]
    """What Loket's own readers have against a folder of resources."""
    roots: Callable[[], Sequence[Path]] = removable_roots
    handover: Handover | None = None
    """None where no program that may install programs is there."""

    @property
    def seen(self) -> Path:
        return self.folder / "seen"

    @property
    def prepared(self) -> bool:
        """Whether somebody's signature counts here."""
        return read_root(self.trust) is not None

    def last(self) -> LastLook | None:
        """What the newest look came to, also before this start."""
        try:
            return msgspec.json.decode((self.folder / _LAST).read_bytes(), type=LastLook)
        except (OSError, msgspec.DecodeError):
            return None

    def note(self, look: LastLook) -> None:
        """Raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self.folder / _LAST, msgspec.json.encode(look), SHARED)


def depot_of(home: Path, settings: Sequence[Path]) -> Depot:
    """The depot of the kiosk in `home`, to which these settings files belong."""

    def read(folder: Path) -> str:
        return read_by_loket(folder, settings)

    handover = place()
    return Depot(
        home / "updates",
        Shelf(home, resources.shipped_number()),
        places(),
        read,
        handover=Handover(handover) if handover else None,
    )
