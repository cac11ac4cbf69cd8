"""The ladder climbs by itself: each round a few complaints whose patience has ended."""

from PySide6.QtCore import QObject

from kiosk.domain.actions.ladder import climb
from kiosk.domain.clock import REST
from kiosk.domain.errors import Trouble
from kiosk.ui.room import Room

AT_A_TIME = 5
"""Complaints a round, so that a kiosk that was off for a week stays quick and sends no burst."""


class Climbing(QObject):
    """One duty of the rounds."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room

    def look(self) -> None:
        """Climbs what is due, one step a complaint; a trouble with the disk is met again later."""
        room = self._room
        if room.desk.state.clock.leapt(room.trusted()) > REST:
            return  # so long a rest may be a wrong clock; the banner asks somebody to confirm it
        climbed = False
        for case in room.agenda.due(room.trusted(), AT_A_TIME):
            event = climb(
                room.desk.state, case, room.rules.ladder, room.tools.write_letter, room.now()
            )
            if event is None:
                continue
            try:
                room.record(event)
            except Trouble as trouble:
                room.trouble(trouble.what)
                return
            climbed = True
        if climbed:
            room.send_soon()
            room.changed.emit()
