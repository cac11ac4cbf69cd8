"""A big tile with a first letter, a name and a role, to choose who works here."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from kiosk.ui.theme import colour, sans, scaled

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class StaffTile(QRadioButton):
    """``StaffTile(key, "Rina Wulandari", "Petugas")``; tiles of one parent exclude each other.

    `key` says whose tile it is; connect ``toggled``. Arrow keys move between tiles, Space chooses.
    """

    def __init__(self, key: str, name: str, role: str) -> None:
        super().__init__(name)
        self.key = key
        self._role = role
        self.setAccessibleName(f"{name}, {role}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(scaled(420), self.heightForWidth(scaled(420)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(78))

    def heightForWidth(self, width: int) -> int:
        name, role = self._text_heights(width)
        return max(scaled(78), name + role + scaled(30))

    def hitButton(self, _position: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(colour("brand" if chosen or self.hasFocus() else "line"), 2))
        painter.setBrush(colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)
        self._paint_letter(painter, chosen)
        name, role = self._text_heights(self.width())
        room = self.rect().adjusted(self._text_left(), 0, -16, 0)
        top = (self.height() - name - role) // 2
        painter.setFont(_name_font())
        painter.setPen(colour("ink"))
        painter.drawText(QRect(room.x(), top, room.width(), name), _WRAP, self.text())
        painter.setFont(sans(14))
        painter.setPen(colour("muted"))
        painter.drawText(QRect(room.x(), top + name, room.width(), role), _WRAP, self._role)

    def _paint_letter(self, painter: QPainter, chosen: bool) -> None:
        side = scaled(44)
        circle = QRectF(20, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("brand" if chosen else "brand-soft"))
        painter.drawEllipse(circle)
        painter.setPen(colour("card" if chosen else "brand"))
        painter.setFont(sans(15, QFont.Weight.Bold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.text()[:1].upper())

    def _text_heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(1, width - self._text_left() - 16), 10_000)
        name = QFontMetrics(_name_font()).boundingRect(room, _WRAP, self.text())
        role = QFontMetrics(sans(14)).boundingRect(room, _WRAP, self._role)
        return name.height(), role.height()

    def _text_left(self) -> int:
        return 20 + scaled(44) + 16


def _name_font() -> QFont:
    return sans(17, QFont.Weight.DemiBold)
