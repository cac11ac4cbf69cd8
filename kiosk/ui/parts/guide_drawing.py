"""A line drawing that ships with the guides; it grows with the text size."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk import resources
from kiosk.guides import drawings
from kiosk.ui.theme import scaled

WIDTH, HEIGHT = 240, 150


@lru_cache(maxsize=32)
def drawing_pixmap(name: str, width: int, ratio: float) -> QPixmap:
    """`name` at `width` logical pixels and a screen's device pixel `ratio`; only what ships."""
    from PySide6.QtSvg import QSvgRenderer  # as with icons: it costs start-up time

    if name not in drawings():
        raise LookupError(name)
    svg = resources.path(f"guides/drawings/{name}.svg").read_bytes()
    pixmap = QPixmap(round(width * ratio), round(width * HEIGHT / WIDTH * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class GuideDrawing(QWidget):
    """``GuideDrawing("sinyal", "Batang sinyal")``; a screen reader hears what it shows."""

    def __init__(self, name: str, shows: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(shows)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), scaled(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        QPainter(self).drawPixmap(0, 0, drawing_pixmap(self._name, scaled(WIDTH), ratio))
