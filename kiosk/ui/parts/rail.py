"""The left rail: whose case this is, and its steps with their state."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.parts.frame import Step
from kiosk.ui.parts.marker import paint_marker
from kiosk.ui.parts.side import side_scroll
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import colour, mark, sans, scaled

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class StepButton(QAbstractButton):
    """One step: its circle and its name, at least 52 px high, pressed by mouse, Space or Enter."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.step = Step("", "")
        self.compact = False
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, step: Step, states: dict[str, str]) -> None:
        """Show `step`; `states` has the word for each state."""
        self.step = step
        self.setText(step.text)
        self.setEnabled(step.enabled)
        self.setAccessibleName(f"{self._number}. {step.text}")
        self.setAccessibleDescription(states[step.state])
        self.setToolTip(f"{step.text} · {states[step.state]}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(160), max(52, scaled(48)))

    def heightForWidth(self, width: int) -> int:
        if self.compact:
            return self.sizeHint().height()
        room = QRect(0, 0, width - self._text_left() - 8, 1000)
        text = QFontMetrics(self._font()).boundingRect(room, _WRAP, self.text())
        return max(self.sizeHint().height(), text.height() + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.step.state == "current"
        if current or self.isDown() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("brand-soft" if current or self.isDown() else "page"))
            painter.drawRoundedRect(self.rect(), 10, 10)
        side = scaled(28)
        circle = QRectF(self._marker_left(), (self.height() - side) / 2, side, side)
        paint_marker(painter, circle, self.step.state, self._number)
        if self.compact:
            return
        painter.setFont(self._font())
        quiet = self.step.state == "todo"
        painter.setPen(colour("brand" if current else "muted" if quiet else "ink"))
        room = self.rect().adjusted(self._text_left(), 0, -8, 0)
        painter.drawText(room, _WRAP, self.text())

    def _font(self) -> QFont:
        weight = QFont.Weight.Normal if self.step.state == "todo" else QFont.Weight.DemiBold
        return sans(15, weight)

    def _marker_left(self) -> int:
        return (self.width() - scaled(28)) // 2 if self.compact else 10

    def _text_left(self) -> int:
        return 10 + scaled(28) + 12


class Rail(QFrame):
    """The rail; `chosen` tells the name of a pressed step.

    ``present(masked_name, reference, steps)``. `set_compact` leaves only the circles, for narrow
    windows; the names are then in the tooltip and in the accessible name.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="rail")
        self._name = Text("", "name")
        self._reference = Text("", "mono-small")
        self._rule = QFrame()
        mark(self._rule, kind="rule")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self._buttons: list[StepButton] = []
        self._shown: tuple[Step, ...] = ()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(4)
        who = QVBoxLayout()
        who.setContentsMargins(10, 0, 4, 0)
        who.addWidget(self._name)
        who.addWidget(self._reference)
        column.addLayout(who)
        column.addSpacing(10)
        column.addWidget(self._rule)
        column.addSpacing(10)
        column.addLayout(self._steps)
        column.addStretch(1)
        self._column = column
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 1, 0)
        outside.addWidget(side_scroll(inside))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.compact = False

    def sizeHint(self) -> QSize:
        return QSize(scaled(28) + 46 if self.compact else scaled(248), 0)

    def present(self, masked_name: str, reference: str, steps: Sequence[Step]) -> None:
        """Show whose case this is and its steps; buttons are kept, so focus stays where it was."""
        self._name.setText(masked_name)
        self._reference.setText(reference)
        self._shown = tuple(steps)
        while len(self._buttons) < len(steps):
            self._add_button()
        self._say()

    def set_compact(self, compact: bool) -> None:
        """Only the circles, or everything."""
        if compact == self.compact:
            return
        self.compact = compact
        self._column.setContentsMargins(*(8, 16, 8, 16) if compact else (16, 24, 16, 16))
        for widget in (self._name, self._reference, self._rule):
            widget.setVisible(not compact)
        for button in self._buttons:
            button.compact = compact
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        states = {
            "done": self.tr("selesai"),
            "current": self.tr("sedang dikerjakan"),
            "attention": self.tr("perlu perhatian"),
            "todo": self.tr("belum"),
        }
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(self._shown))
            if index < len(self._shown):
                button.present(self._shown[index], states)

    def _add_button(self) -> None:
        button = StepButton(len(self._buttons) + 1)
        button.compact = self.compact
        button.clicked.connect(self._choose)
        self._buttons.append(button)
        self._steps.addWidget(button)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.chosen.emit(button.step.name)
