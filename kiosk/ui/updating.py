"""What is known of updates right now, and where they may come from."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.events import Purpose
from kiosk.updates.shelf import Standing
from kiosk.updates.unusable import Why

if TYPE_CHECKING:  # the first screen comes before anybody asks for these
    from kiosk.ui.room import Room
    from kiosk.updates.depot import Depot, LastLook
    from kiosk.updates.handover import Result
    from kiosk.updates.web import Address


class Doing(StrEnum):
    """What runs for updates."""

    NOTHING = ""
    LOOKING = "looking"
    TAKING_IN = "taking-in"


@dataclass(frozen=True, slots=True)
class Updating:
    """For the section of the settings; `running` is the number of the set that is in use now."""

    doing: Doing = Doing.NOTHING
    there: bool = False
    """Whether this kiosk has a depot at all; practice has none."""
    prepared: bool = False
    """Whether anybody's signature counts here."""
    may_install: bool = False
    """Whether a program that installs programs is there."""
    program: str = ""
    running: int = 0
    shipped: int = 0
    """The set that came with the program."""
    standing: Standing = field(default_factory=Standing)
    last: "LastLook | None" = None
    why: Why | None = None
    """Why the last taking in failed."""
    about: str = ""
    taken: int = 0
    """The set that was taken in since the start, and waits for the next one."""
    asked: str = ""
    """The program version that was wished for."""
    result: "Result | None" = None


def read_updating(depot: "Depot | None", before: Updating) -> Updating:
    """The same, with what lies on the disk now; a few small files."""
    if depot is None:
        return Updating()
    from kiosk.updates.program import program_version

    result = depot.handover.result() if depot.handover else None
    return Updating(
        doing=before.doing,
        there=True,
        prepared=depot.prepared,
        may_install=depot.handover is not None,
        program=before.program or program_version(),
        running=before.running or depot.shelf.in_force,
        shipped=depot.shelf.shipped,
        standing=depot.shelf.standing(),
        last=depot.last(),
        why=before.why,
        about=before.about,
        taken=before.taken,
        asked="" if result else before.asked,
        result=result,
    )


def confirmed_address(room: "Room") -> "Address | None":
    """The folder on a server, if a supervisor confirmed it (promise 5); in practice none."""
    told = room.settings.updates
    if room.tools.practice or not room.desk.state.is_confirmed(Purpose.UPDATES, told.url):
        return None
    from kiosk.updates.web import Address

    return Address(told.url, told.ca_file)
