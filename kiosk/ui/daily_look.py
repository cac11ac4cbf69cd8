"""Looks for updates once a day at the confirmed address, while nobody is served."""

from datetime import timedelta

from kiosk.ui.grants.updates import look_now, refresh
from kiosk.ui.room import Room
from kiosk.ui.updating import confirmed_address
from kiosk.ui.view import Place
from kiosk.updates.depot import LastLook
from kiosk.updates.unusable import Why

DAY, SOON = timedelta(days=1), timedelta(hours=1)
TRY_SOON = (Why.OFFLINE, Why.SILENT)
"""What may be over in an hour."""


class DailyLook:
    """Only looks; what is found waits for a supervisor's press."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def look(self) -> None:
        """A duty of the rounds."""
        room, depot = self._room, self._room.tools.depot
        busy = room.somebody_is_served or room.session.place is Place.SETTINGS
        if depot is None or busy or room.online is False or not depot.prepared:
            return
        address = confirmed_address(room)
        if address and self._is_due(depot.last(), address.url):
            look_now(room, depot, address)

    def learn(self) -> None:
        """What is known from before this start, for the supervisor's line on Beranda."""
        refresh(self._room)
        self._room.changed.emit()

    def _is_due(self, last: LastLook | None, url: str) -> bool:
        if last is None or last.source != url:
            return True
        return self._room.trusted().at - last.at >= (SOON if last.why in TRY_SOON else DAY)
