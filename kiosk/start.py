"""How Loket comes up: the empty window first, the kiosk behind it, and another in its place."""

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kiosk.domain.errors import Trouble
from kiosk.ui.theme import Theme, new_application
from kiosk.ui.window import Window

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.ui.founding import House

UNSEEN_MS = 2_000
"""So long a window that nobody paints (another desktop is in front) holds the kiosk up."""


class Start(QObject):
    """Paints the empty window first; the kiosk comes behind it, and `furnished` says so."""

    furnished = Signal()

    def __init__(self, app: QApplication, *, practice: bool, kiosk: bool = False) -> None:
        super().__init__()
        self._app, self._practice, self._full_screen = app, practice, kiosk
        Theme().apply(app)
        self.window = Window()
        self.window.installEventFilter(self)
        self.kiosk: Kiosk | None = None
        self._behind = QTimer(self)
        self._behind.setSingleShot(True)
        self._behind.timeout.connect(self._furnish)

    def show(self) -> None:
        if self._full_screen:
            self.window.showFullScreen()
        else:
            self.window.show()
        self._behind.start(UNSEEN_MS)

    def end(self) -> None:
        """After the event loop. Screens forget what they show when they are hidden: now, while
        everything of theirs is alive, and not when the interpreter takes it to pieces."""
        if self.kiosk:
            self.kiosk.close()
        self.window.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """At the first paint, which comes later than any timer that `show` could start."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._behind.start(0)
        return False

    def _furnish(self) -> None:
        from kiosk import settings
        from kiosk.ui.founding import House

        house = House(settings.home())
        self._open(house.within() if self._practice else house)
        self.furnished.emit()

    def _open(self, house: "House") -> None:
        from kiosk.app import Kiosk
        from kiosk.probes.clock import SystemClock

        clock, full_screen = SystemClock(), self._full_screen
        self.kiosk = Kiosk(self._app, self.window, house, clock, full_screen=full_screen)
        self.kiosk.moved.connect(self._move_soon)
        self.kiosk.begin()

    def _move_soon(self, again: bool) -> None:
        """The wish comes out of a screen of the window that goes."""
        QTimer.singleShot(0, self, partial(self._move, again))

    def _move(self, again: bool) -> None:
        """Ends this Loket, and begins the next in a window of its own at the same spot."""
        from kiosk import settings
        from kiosk.ui.founding import House, erase_practice

        house, trouble = House(settings.home()), None
        if self.kiosk:
            self.kiosk.close()
            self.kiosk.language.use("id")
            Theme().apply(self._app)
        if again:
            house = house.within()
            try:
                erase_practice(house)
            except Trouble as found:
                trouble = found
        old, self.window = self.window, _window_like(self.window)
        self._open(house)
        old.hide()
        old.deleteLater()
        if trouble and self.kiosk and self.kiosk.reception:
            self.kiosk.reception.room.trouble(trouble.what)


def _window_like(old: Window) -> Window:
    """A new one at the same spot and in the same state, shown."""
    window = Window()
    window.setWindowFlags(old.windowFlags())
    window.setGeometry(old.geometry())
    window.setWindowState(old.windowState())
    window.show()
    return window


def run(*, practice: bool = False, kiosk: bool = False) -> int:
    """Starts Loket in a window, or as a `kiosk` on the whole screen; answers the exit code."""
    if kiosk:  # a compositor that does not give the full screen would have Qt draw a title bar
        os.environ.setdefault("QT_WAYLAND_DISABLE_WINDOWDECORATION", "1")
    app = new_application(sys.argv[0])
    start = Start(app, practice=practice, kiosk=kiosk)
    start.show()
    code = app.exec()
    start.end()
    if start.kiosk and start.kiosk.again:
        _begin_anew()
    return code


def _begin_anew() -> None:
    """The same Loket in the place of this one; on Windows beside it, as it ends."""
    import subprocess

    from kiosk.apart import again

    command = again(sys.argv[1:])
    if sys.platform == "win32":
        subprocess.Popen(command)
    else:
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
