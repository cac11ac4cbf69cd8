"""A box to tick with text that wraps, at least 48 px high, the whole of it pressable."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from kiosk.ui.parts.icon import icon_pixmap
from kiosk.ui.theme import colour, sans, scaled

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class Tick(QCheckBox):
    """``Tick("Peserta setuju …")``: a QCheckBox in everything but its look."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = min(QFontMetrics(sans(15)).horizontalAdvance(self.text()), scaled(420))
        return QSize(self._text_left() + width + 8, self.heightForWidth(self._text_left() + width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(160), 48)

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._text_left() - 4), 10_000)
        text = QFontMetrics(sans(15)).boundingRect(room, _WRAP, self.text())
        return max(48, text.height() + 16)

    def hitButton(self, _position: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled(24)
        box = QRectF(4, (self.height() - side) / 2, side, side)
        loud = self.isChecked() and self.isEnabled()
        edge = "brand" if loud or self.hasFocus() else "edge"
        painter.setPen(QPen(colour(edge), 2))
        painter.setBrush(colour("brand" if loud else "card"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        if self.isChecked():
            sign = icon_pixmap("check", "card" if loud else "muted", side - 6, 2.0)
            painter.drawPixmap(box.topLeft() + QPoint(3, 3).toPointF(), sign)
        painter.setFont(sans(15))
        painter.setPen(colour("ink" if self.isEnabled() else "muted"))
        painter.drawText(self.rect().adjusted(self._text_left(), 0, -4, 0), _WRAP, self.text())

    def _text_left(self) -> int:
        return 4 + scaled(24) + 12
