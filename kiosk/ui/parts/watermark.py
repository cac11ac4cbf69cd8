"""LATIHAN across the whole window: faint enough to read through, too plain to overlook."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import colour, sans

OPACITY = 0.06
"""The muted text of the house keeps 4.5:1 under it (``tests/ui/parts/test_watermark.py``)."""
_TURN, _SIZE_PX = -28, 44


class Watermark(QWidget):
    """Lies over the window it is made for, takes no press and no focus, and stays on top."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tile: QPixmap | None = None
        window.installEventFilter(self)
        self._cover(window)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size, or something new in it."""
        window = self.parentWidget()
        if watched is window and event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self._cover(window)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._tile = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tile is None:
            self._tile = self._drawn()
        QPainter(self).drawTiledPixmap(event.rect(), self._tile, event.rect().topLeft())

    def words(self) -> str:
        """What stands there, in the language of the moment."""
        return self.tr("LATIHAN")

    def _cover(self, window: QWidget) -> None:
        self.setGeometry(window.rect())
        self.raise_()

    def _drawn(self) -> QPixmap:
        """One word with room around it, turned."""
        font = sans(_SIZE_PX)
        font.setBold(True)
        wide = QFontMetrics(font).horizontalAdvance(self.words())
        ratio = self.devicePixelRatioF()
        width, height = round(wide * 1.5), round(wide * 0.95)
        tile = QPixmap(round(width * ratio), round(height * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setOpacity(OPACITY)
        painter.setPen(colour("brand"))
        painter.setFont(font)
        painter.translate(QPointF(width / 2, height / 2))
        painter.rotate(_TURN)
        room = QRect(-wide, -height, 2 * wide, 2 * height)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.words())
        painter.end()
        return tile
