"""The mark that somebody is served, which keeps every update of the program away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.ui.room import Room

if TYPE_CHECKING:
    from kiosk.updates.handover import Held


class CaseMark(QObject):
    """Holds the lock of the handover folder while a participant is at the desk."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._held: Held | None = None
        room.table_changed.connect(self.follow)

    def follow(self) -> None:
        """Also called each second: the other side may have had the lock for a moment."""
        depot = self._room.tools.depot
        handover = depot.handover if depot else None
        if self._room.somebody_is_served:
            if handover and self._held is None:
                self._held = handover.hold_case()
        else:
            self.let_go()

    def let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.release()
