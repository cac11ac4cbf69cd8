"""A furnished room on a real practice store, for tests of what wishes do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.demo.driver import turn
from kiosk.domain.events import Role
from kiosk.ui.founding import House, open_practice
from kiosk.ui.reception import GRANTS
from kiosk.ui.room import Room
from kiosk.ui.tools import furnish
from kiosk.ui.wishes import Wish
from kiosk.ui.work import Work
from tests.given import Days

TURNS, TURN_MS = 300, 10
"""What was begun is brought to its end, unless a test holds it up on purpose."""


@dataclass
class Furnished:
    """The room, its clock and its work."""

    room: Room
    days: Days
    work: Work

    def grant(self, wish: Wish) -> None:
        """As the reception does, but what is refused or troubled is raised."""
        GRANTS[type(wish)](self.room, wish)

    def staff(self, role: Role = Role.OFFICER) -> str:
        """The id of the practice colleague with this role."""
        return next(s.id for s in self.room.desk.state.active_staff() if s.role is role)

    def sign_in(self, role: Role = Role.OFFICER) -> None:
        """Somebody of this role works here now."""
        self.room.session.staff = self.staff(role)


@contextmanager
def furnished(
    home: Path, days: Days | None = None, *, practice: bool = False
) -> Iterator[Furnished]:
    """Opened on `home`, and closed again; its people are those of practice, its rules are not."""
    clock, work = days or Days(), Work(threads=1)
    opened = open_practice(House(home, practice=True), clock.moment())
    room = furnish(opened, clock, work)
    room.tools.practice = practice
    try:
        yield Furnished(room, clock, work)
        _come_home(work)
    finally:
        work.close()
        opened.desk.journal.close()


def _come_home(work: Work) -> None:
    for _ in range(TURNS):
        if work.running == 0:
            return
        turn(TURN_MS)


class Told(QObject):
    """Remembers what a signal told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, what: object) -> None:
        self.heard.append(what)
