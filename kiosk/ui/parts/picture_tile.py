"""A large tile with a small picture on it, its name and a few facts; a press opens it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.parts.enter import EnterButton
from kiosk.ui.parts.icon import icon_pixmap
from kiosk.ui.theme import colour, sans, scaled

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
WIDE, PICTURE_HIGH, EDGE = 232, 164, 14


class PictureTile(EnterButton):
    """``tile = PictureTile(key)``, then ``present("Bukti 1", ("240 KB", "dihapus …"), warning)``.

    ``show_picture(pixmap)`` gives it its picture, None a sign that there is none. Return and Enter
    press it as well as Space.
    """

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._facts: tuple[str, ...] = ()
        self._warning = ""
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def present(self, name: str, facts: tuple[str, ...], warning: str = "") -> None:
        """Its name, one line a fact, and a line that asks for attention; "" for none."""
        if (self.text(), self._facts, self._warning) == (name, facts, warning):
            return
        self.setText(name)
        self._facts, self._warning = facts, warning
        self.setAccessibleName(", ".join(filter(None, (name, *facts, warning))))
        self.updateGeometry()
        self.update()

    def show_picture(self, picture: QPixmap | None) -> None:
        """The picture, of any size: it is drawn to fill the tile's upper part."""
        if picture is not self._picture:
            self._picture = picture
            self.update()

    def picture(self) -> QPixmap | None:
        """The picture it shows."""
        return self._picture

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDE), self.heightForWidth(scaled(WIDE)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        lines = [self._height(text, font, width) for text, font, _ in self._lines()]
        return scaled(PICTURE_HIGH) + sum(lines) + 2 * EDGE

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rounded = QPainterPath()
        rounded.addRoundedRect(shape, 16, 16)
        painter.fillPath(rounded, colour("brand-soft" if self.isDown() else "card"))
        painter.setClipPath(rounded)
        self._paint_picture(painter)
        painter.setClipping(False)
        loud = self.hasFocus() or self.isDown() or self.underMouse()
        painter.setPen(QPen(colour("brand" if loud else "line"), 2 if loud else 1))
        painter.drawPath(rounded)
        top = scaled(PICTURE_HIGH) + EDGE
        for text, font, ink in self._lines():
            painter.setFont(font)
            painter.setPen(colour(ink))
            high = self._height(text, font, self.width())
            painter.drawText(QRect(EDGE, top, self.width() - 2 * EDGE, high), _WRAP, text)
            top += high

    def _paint_picture(self, painter: QPainter) -> None:
        room = QRect(0, 0, self.width(), scaled(PICTURE_HIGH))
        painter.fillRect(room, colour("neutral-soft"))
        if self._picture is None:
            side = scaled(32)
            sign = icon_pixmap("image", "muted", side, self.devicePixelRatioF())
            painter.drawPixmap(room.center() - QPoint(side // 2, side // 2), sign)
            return
        fitted = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRect(QPoint(), fitted.boundedTo(self._picture.size()))
        shown.moveCenter(room.center())
        painter.drawPixmap(shown, self._picture)

    def _lines(self) -> list[tuple[str, QFont, str]]:
        """Text, font and colour of each line under the picture."""
        lines = [(self.text(), sans(16, QFont.Weight.DemiBold), "ink")]
        lines += [(fact, sans(13), "muted") for fact in self._facts]
        if self._warning:
            lines.append((self._warning, sans(13, QFont.Weight.DemiBold), "warning"))
        return lines

    def _height(self, text: str, font: QFont, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * EDGE), 10_000)
        return QFontMetrics(font).boundingRect(room, _WRAP, text).height()
