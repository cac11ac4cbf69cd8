"""One guide in the list: its title, wrapped where room is short."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.parts.enter import EnterButton
from kiosk.ui.theme import colour, sans, scaled

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
_SIDE = 14


class GuideRow(EnterButton):
    """At least 48 px high; pressed by mouse, Space or Enter, checked while its guide is open.

    Up and Down lead from row to row, as Qt does it with buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, name: str, title: str, *, opened: bool) -> None:
        """Stand for this guide."""
        self.name = name
        self.setText(title)
        self.setChecked(opened)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Only `present` says which guide is open."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), max(48, scaled(44)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - 2 * _SIDE, 1000)
        text = QFontMetrics(self._font()).boundingRect(room, _WRAP, self.text())
        return max(self.sizeHint().height(), text.height() + 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.isDown():
            painter.setBrush(colour("brand-soft"))
            painter.drawRoundedRect(self.rect(), 10, 10)
            painter.setBrush(colour("brand"))  # not by the ground alone
            painter.drawRoundedRect(QRect(0, 8, 4, self.height() - 16), 2, 2)
        painter.setFont(self._font())
        painter.setPen(colour("brand" if self.isChecked() else "ink"))
        painter.drawText(self.rect().adjusted(_SIDE, 0, -_SIDE, 0), _WRAP, self.text())

    def _font(self) -> QFont:
        return sans(15, QFont.Weight.DemiBold)
