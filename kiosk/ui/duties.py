"""What the kiosk does on its rounds: show the time, watch the clock, let records go."""

from collections.abc import Collection
from contextlib import suppress
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from kiosk.domain.actions.kiosk import watch_clock
from kiosk.domain.errors import Trouble
from kiosk.domain.policy.retention import outlived
from kiosk.domain.working_days import public_holidays
from kiosk.journal import aside
from kiosk.ui.clearing import drop_outdated, erase_due
from kiosk.ui.plugged_in import printer_names
from kiosk.ui.reception import Reception
from kiosk.ui.room import Room
from kiosk.ui.view import Place

MOVING = (Place.SIGN_IN, Place.HOME, Place.CONTACT, Place.OTP, Place.COMPLAINT, Place.LOCK)
"""Screens on which something changes by time alone."""


class Duties(QObject):
    """Each method is one duty, called by the rounds."""

    def __init__(self, room: Room, reception: Reception) -> None:
        super().__init__()
        self._room, self._reception = room, reception
        self._learnt = 0

    def open_desk(self, staff: str) -> None:
        """Shows the first screen: Masuk, or Beranda for the supervisor who just commissioned."""
        self._room.session.staff = staff
        self._room.go(Place.HOME if staff else Place.SIGN_IN)
        self.watch_clock()
        self._reception.refresh()

    def each_second(self) -> None:
        """Moves what moves by time alone, and locks a desk that was left."""
        self._reception.lock_if_idle()
        if self._room.session.place in MOVING:
            self._reception.refresh()
        else:
            self._reception.show_time()

    def build_ahead(self) -> None:
        """Makes one thing that will be wanted soon, so that no press waits for it."""
        if self._room.session.staff:
            self._reception.prepare_next()
        else:
            self._room.hours.count()
            self._room.families.count()
            self._learn_holidays()

    def _learn_holidays(self) -> None:
        """In the worker: the first complaint of a day is not the one that waits for them."""
        year = self._room.trusted().at.year
        if year != self._learnt:
            self._learnt = year
            self._room.tools.work.submit(partial(public_holidays, year), self._have_learnt)

    def _have_learnt(self, _days: Collection[date]) -> None:
        """They are remembered where they are asked for."""

    def look_for_printers(self) -> None:
        """Has the worker ask the system, so that no button promises a printer that is not there."""
        if self._room.session.staff:
            self._room.tools.work.submit(
                partial(printer_names, self._room.leaving), self._found_printers, self._not_told
            )

    def _found_printers(self, names: tuple[str, ...]) -> None:
        if names != self._room.printers:
            self._room.printers = names
            self._room.changed.emit()

    def _not_told(self, _trouble: Trouble) -> None:
        """Nobody asked; the next round asks again."""

    def watch_clock(self) -> None:
        """Records once that the wall clock and the trusted time have parted, or met again."""
        room = self._room
        event = watch_clock(room.desk.state, room.now(), room.tools.clock.disciplined())
        if event:
            try:
                room.record(event)
            except Trouble as trouble:
                room.trouble(trouble.what)

    def erase_expired(self) -> None:
        """Erases the records whose days are over, their papers, and what was set aside."""
        self._discard_set_aside()
        erase_due(self._room)
        drop_outdated(self._room)
        self._room.counted.sweep()

    def _discard_set_aside(self) -> None:
        """Throws away what a salvage set aside, once nobody in it would be kept any longer.

        What cannot be deleted now is tried again at the next round; the doctor names it.
        """
        room = self._room
        folder, rules = room.desk.journal.folder, room.rules.retention
        with suppress(Trouble):
            for old in aside.set_aside(folder):
                if outlived(room.desk.state, rules, old.since, room.trusted()):
                    aside.discard(folder, old.name)
