"""Looks for updates once a day at the confirmed address, while nobody is served."""

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.ui.founding import House
from kiosk.ui.grants.updates import look_now, refresh
from kiosk.ui.room import Room
from kiosk.ui.updating import confirmed_address
from kiosk.ui.view import Place
from kiosk.updates.unusable import Why

if TYPE_CHECKING:
    from kiosk.updates.depot import LastLook

DAY, SOON = timedelta(days=1), timedelta(hours=1)
TRY_SOON = (Why.OFFLINE, Why.SILENT)
"""What may be over in an hour."""


class DailyLook:
    """Only looks; what is found waits for a supervisor's press."""

    def __init__(self, room: Room, house: House) -> None:
        self._room, self._house = room, house

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
        """Once the first screen is there: where updates come from, and what is known of them."""
        from kiosk.updates.depot import depot_of

        house = self._house
        if not house.practice:
            self._room.tools.depot = depot_of(house.home, house.files)
        refresh(self._room)
        self._room.changed.emit()

    def watch(self) -> None:
        """A duty of each second: the answer to a wish for a program, while one is awaited."""
        room, depot = self._room, self._room.tools.depot
        if room.updating.asked and depot and depot.handover and depot.handover.result():
            refresh(room)
            room.changed.emit()

    def _is_due(self, last: "LastLook | None", url: str) -> bool:
        if last is None or last.source != url:
            return True
        return self._room.trusted().at - last.at >= (SOON if last.why in TRY_SOON else DAY)
