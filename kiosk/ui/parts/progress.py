"""A bar that fills: how far something has come, beside words that say the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import colour, scaled

HIGH = 10


class Progress(QWidget):
    """``bar.show_share(0.4)``; the words beside it are what a screen reader hears."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def share(self) -> float:
        """From 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(80), scaled(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("brand"))
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = room.height() / 2
        painter.setBrush(colour("card"))
        painter.drawRoundedRect(room, radius, radius)
        if self._share:
            painter.setBrush(colour("brand"))
            room.setWidth(max(room.height(), room.width() * self._share))
            painter.drawRoundedRect(room, radius, radius)
