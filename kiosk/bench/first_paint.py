"""Hears of the first paint of a widget, and goes on when that frame is finished."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `then` once, when the frame in which `widget` was first painted is done."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
