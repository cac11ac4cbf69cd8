"""A second screen, where one is attached: what the participant is told, on a window of its own.

Some compositors stretch every window over all screens (cage 0.1.4 does). There Loket's one window
keeps its own work to the first screen and lays the participant's page over the second itself.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.room import Room
from kiosk.ui.view import Place
from kiosk.ui.window import Window

if TYPE_CHECKING:  # most kiosks have one screen
    from kiosk.ui.parts.participant_page import ParticipantPage

SOON_MS = 200
"""Screens come and go in several steps; they are looked at once they are settled."""


class SecondScreen(QObject):
    """Builds the page when a second screen is there, and hides it when it goes."""

    def __init__(self, app: QApplication, window: Window, room: Room) -> None:
        super().__init__()
        self._app, self._window, self._room = app, window, room
        self.page: ParticipantPage | None = None
        self._ended = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.place)
        app.screenAdded.connect(self._screen_added)
        app.screenRemoved.connect(self._screens_changed)
        app.primaryScreenChanged.connect(self._screens_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._screens_changed)
        room.settings_changed.connect(self._screens_changed)
        window.installEventFilter(self)
        self._soon.start()

    def end(self) -> None:
        """Takes the page away for good; for a kiosk that closes, after which another may come."""
        self._soon.stop()
        self._ended = True
        self._window.removeEventFilter(self)
        if self.page:
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    def each_second(self) -> None:
        """Moves the waiting time."""
        if self.page and self.page.isVisible():
            self.present()

    def present(self) -> None:
        """Shows what is to be told now."""
        if self.page:
            from kiosk.ui.participant import told

            self.page.present(told(self._room.view(), self._place()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Another size of Loket's window may be another number of screens beneath it."""
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    def place(self) -> None:
        """Puts the page where the participant sees it, or away."""
        second = self._second()
        stretched = second is not None and _stretched(self._window, second)
        self._keep_to_the_first(stretched=stretched)
        if second is None or not self._room.settings.desk.second_screen:
            if self.page:
                self.page.hide()
            return
        page = self.page = self.page or _new_page()
        self.present()
        if stretched:
            self._lay_over(page, second)
        else:
            _stand_on(page, second)

    def _second(self) -> QScreen | None:
        """The first screen that is not the staff's; a mirror of theirs is none."""
        screens = self._app.screens()
        if len(screens) < 2:
            return None
        first = self._app.primaryScreen()
        others = (screen for screen in screens if screen is not first)
        return next((s for s in others if not s.geometry().intersects(first.geometry())), None)

    def _keep_to_the_first(self, *, stretched: bool) -> None:
        if stretched:
            first = self._app.primaryScreen()
            self._window.keep_to(first.geometry().translated(-self._window.pos()))
        else:
            self._window.keep_to(QRect())

    def _lay_over(self, page: "ParticipantPage", second: QScreen) -> None:
        if page.parentWidget() is not self._window:
            page.setParent(self._window)
        page.setGeometry(second.geometry().translated(-self._window.pos()))
        page.show()

    def _place(self) -> Place:
        """Where the participant is: behind a guide or the ways out lies the screen of before."""
        session = self._room.session
        return {Place.GUIDES: session.reading_from, Place.LEAVING: session.leaving_from}.get(
            session.place, session.place
        )

    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._screens_changed)
        self._screens_changed()

    def _screens_changed(self) -> None:
        if not self._ended:
            self._soon.start()


def _new_page() -> "ParticipantPage":
    from kiosk.ui.parts.participant_page import ParticipantPage

    return ParticipantPage()


def _stretched(window: QWidget, second: QScreen) -> bool:
    """Whether a compositor laid `window` over the second screen too."""
    return window.geometry().contains(second.geometry())


def _stand_on(page: "ParticipantPage", second: QScreen) -> None:
    """A window of its own that takes neither focus nor touch."""
    if not page.isWindow() or not page.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus:
        page.setParent(None)
        page.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowTransparentForInput
        )
    if page.isVisible() and page.geometry() == second.geometry():
        return
    page.setScreen(second)
    page.setGeometry(second.geometry())
    page.setWindowState(Qt.WindowState.WindowFullScreen)
    page.show()  # `showFullScreen` would ask for the focus
