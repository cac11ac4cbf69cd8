"""Waits until whatever is being pressed is let go, wherever that is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication


class Release(QObject):
    """``if release.is_awaited(): return`` while the mouse or a finger is down; then `came`.

    It listens to the whole application, but only for as long as something is down.
    """

    came = Signal()

    def is_awaited(self) -> bool:
        """Whether something is down; if so, `came` will tell when it no longer is."""
        down = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        app = QApplication.instance()
        if down and app is not None:
            app.installEventFilter(self)
        return down

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        app = QApplication.instance()
        if event.type() == QEvent.Type.MouseButtonRelease and app is not None:
            app.removeEventFilter(self)
            self.came.emit()
        return False
