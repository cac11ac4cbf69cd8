"""Drafts: what is typed on the screen in front is kept at each pause, sealed, and brought back."""

import msgspec
from PySide6.QtCore import QObject, QTimer

from kiosk.domain.errors import Trouble
from kiosk.ui.room import Room
from kiosk.ui.screen import Screen
from kiosk.ui.view import Place
from kiosk.ui.wishes import Draft

PAUSE_MS = 600


class Drafting(QObject):
    """Follows one screen at a time. Nothing is kept for a person who has not consented."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._screen: Screen | None = None
        self._name = ""
        self._case = ""
        self._unkept = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    def follow(self, screen: Screen, key: tuple[Place, str]) -> Draft:
        """Follows `screen` from now on; answers what was kept for it, or an empty draft."""
        if self._screen is not None:
            self._screen.typed.disconnect(self._note)
        place, self._case = key
        self._screen, self._name = screen, f"{self._case}/{place}"
        screen.typed.connect(self._note)
        return self._kept() if self._case else {}

    def keep(self) -> None:
        """Writes the draft down if something was typed since the last time."""
        self._pause.stop()
        unkept, self._unkept = self._unkept, False
        known = self._case in self._room.desk.state.cases
        if self._screen is None or not (unkept and known):
            return
        typed = self._screen.draft()
        journal = self._room.desk.journal
        try:
            if typed:
                journal.keep_draft(self._name, self._case, msgspec.json.encode(typed))
            else:
                journal.drop_draft(self._name)
        except Trouble as trouble:
            self._unkept = True
            self._room.trouble(trouble.what)

    def _kept(self) -> Draft:
        """What was kept; a draft that does not open any more is dropped and blocks nobody."""
        try:
            kept = self._room.desk.journal.draft(self._name)
            return msgspec.json.decode(kept, type=dict[str, str]) if kept else {}
        except (Trouble, msgspec.DecodeError):
            self._unkept = True
            return {}

    def _note(self) -> None:
        self._unkept = True
        self._pause.start()
