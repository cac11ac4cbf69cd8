"""Loket fills the screen and stays: no close, no smaller window, no menu behind a right button."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

SOON_MS = 150
"""A compositor that moves screens about tells it in several steps."""
TRIES = 20
"""So often the full screen is asked for, until screens change or Loket's window does again."""


class Lockdown(QObject):
    """Keeps `window` on the whole of the first screen until `leave`.

    Built after the first paint; the window was shown full screen before.
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__()
        self._app, self._window = app, window
        self._leaving = False
        self._tries = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.restore)
        app.installEventFilter(self)
        app.screenAdded.connect(self._screen_added)
        app.screenRemoved.connect(self._screens_changed)
        app.primaryScreenChanged.connect(self._screens_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._screens_changed)

    def leave(self, code: int) -> None:
        """Ends the event loop with `code`; from now on the window may go."""
        self._leaving = True
        self._app.exit(code)

    def end(self) -> None:
        """Lets the application go; for a kiosk that is closed inside a running application."""
        self._leaving = True
        self._soon.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallows what would close Loket or open a menu of Qt's own."""
        kind = event.type()
        if kind == QEvent.Type.ContextMenu:
            return True
        if kind == QEvent.Type.Close and watched is self._window and not self._leaving:
            event.ignore()
            return True
        if kind == QEvent.Type.Quit and watched is self._app and not self._leaving:
            event.ignore()
            return True
        changed = kind in (QEvent.Type.WindowStateChange, QEvent.Type.Resize, QEvent.Type.Hide)
        if changed and watched is self._window and not self._leaving:
            self._soon.start()
        return False

    @property
    def fills(self) -> bool:
        """Whether nothing of the first screen is left to anybody else."""
        window, screen = self._window, self._app.primaryScreen()
        seen = window.isVisible() and not window.isMinimized()
        return seen and screen is not None and window.geometry().contains(screen.geometry())

    def restore(self) -> None:
        """Takes the whole screen again; a compositor that never gives it is not asked for ever."""
        screen = self._app.primaryScreen()
        if self._leaving or screen is None:
            return
        if self.fills:
            self._tries = 0
            return
        if self._tries >= TRIES:
            return
        self._tries += 1
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        self._soon.start()

    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._screens_changed)
        self._screens_changed()

    def _screens_changed(self) -> None:
        self._tries = 0
        self._soon.start()
