"""One person in a list: masked name, reference, how things stand, a button, perhaps a quiet one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import colour, scaled


class PersonRow(QWidget):
    """``PersonRow(key)`` then ``present(…)``; `pressed(str)`, `more_pressed(str)` tell the key.

    The name column has one width in all rows, so pills stand under each other.
    """

    pressed = Signal(str)
    more_pressed = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._name = Text("", "strong")
        self._reference = Text("", "mono-small", wrap=False)
        self._pill = Pill()
        self._button = Button()
        self._button.clicked.connect(self._press)
        self._more: Button | None = None
        self._who = QWidget()
        who = QVBoxLayout(self._who)
        who.setContentsMargins(0, 0, 0, 0)
        who.setSpacing(1)
        who.addWidget(self._name)
        who.addWidget(self._reference)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._who.setSizePolicy(policy)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 8, 7)
        row.setSpacing(12)
        row.addWidget(self._who, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._pill)
        row.addStretch(1)
        row.addWidget(self._button)
        self._widen()

    def present(
        self, name: str, reference: str, pill: str, tone: str, action: str, more: str = ""
    ) -> None:
        """Masked name, reference, the words and tone of the pill, the words of the buttons."""
        self._name.setText(name)
        self._reference.setText(reference)
        self._pill.present(pill, tone)
        self._button.setText(action)
        self._button.setAccessibleName(f"{action}: {name}, {reference}, {pill}")
        if more or self._more:
            quiet = self._quiet_button()
            quiet.setText(more)
            quiet.setAccessibleName(f"{more}: {name}, {reference}")
            quiet.setVisible(bool(more))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _widen(self) -> None:
        self._who.setFixedWidth(scaled(200))

    def _quiet_button(self) -> Button:
        """Made when a row first needs it."""
        if self._more is None:
            self._more = Button(kind="quiet")
            self._more.clicked.connect(self._press_more)
            self._row.insertWidget(self._row.count() - 1, self._more)
            QWidget.setTabOrder(self._button, self._more)
        return self._more

    def _press_more(self) -> None:
        self.more_pressed.emit(self.key)

    def _press(self) -> None:
        self.pressed.emit(self.key)
