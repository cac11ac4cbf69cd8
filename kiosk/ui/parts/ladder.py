"""The ladder of a complaint: rungs from top to bottom, each with its state and two lines."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button, ButtonKind
from kiosk.ui.parts.marker import paint_marker
from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import colour, scaled

RungState = Literal["done", "current", "due", "attention", "todo", "passed"]

TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class Rung(NamedTuple):
    """One rung: what it is, what is known of it, and its state.

    `press` are the words of a button beside it, of the weight `kind`; none without words. Under
    the one that `holds` stands what the caller gave to the ladder.
    """

    title: str
    detail: str
    state: RungState = "todo"
    press: str = ""
    kind: ButtonKind = "quiet"
    holds: bool = False


class RungButton(Button):
    """Opens its rung; a reader hears of which."""

    def __init__(self, number: int, rung: Rung) -> None:
        super().__init__(rung.press, rung.kind)
        self.number = number
        self.setAccessibleName(f"{rung.press}: {rung.title}")


class RungMark(QWidget):
    """The circle of a rung and the line on to the next."""

    def __init__(self, number: int, state: RungState, *, last: bool, words: str) -> None:
        super().__init__()
        self._number, self._state, self._last = number, state, last
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(scaled(36), scaled(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = scaled(34)
        if not self._last:
            painter.setPen(QPen(colour("line"), 2))
            painter.drawLine(self.width() // 2, side, self.width() // 2, self.height())
        circle = QRectF((self.width() - side) / 2, 1, side, side)
        paint_marker(painter, circle, self._state, self._number)


class Ladder(QWidget):
    """``ladder.present([Rung("Telepon 0800-150-3001", "Jika belum ada balasan …", "due"), …])``.

    States: done, current, due, attention, todo, passed; each has its own sign and a word for
    readers. `pressed` tells the number of a rung whose button was pressed. `below` is a widget of
    the caller: fields and buttons for what can be done on the rung that holds it. It outlives a
    change of the rungs, focus included.
    """

    pressed = Signal(int)

    def __init__(self, below: QWidget | None = None) -> None:
        super().__init__()
        self._below = below
        if below:
            below.setParent(self)
        self._rungs: tuple[Rung, ...] = ()
        self._rows: QWidget | None = None
        self._buttons: dict[int, RungButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def present(self, rungs: Sequence[Rung]) -> None:
        """Show these rungs, numbered from 1; nothing is rebuilt while they stay the same."""
        if tuple(rungs) != self._rungs:
            self._rungs = tuple(rungs)
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _rebuild(self) -> None:
        focused = self.focusWidget() if self._rows else None
        inside = focused if self._below and focused and self._below.isAncestorOf(focused) else None
        number = focused.number if isinstance(focused, RungButton) and focused.hasFocus() else 0
        if self._below:
            self._below.setParent(self)
            self._below.setVisible(any(rung.holds for rung in self._rungs))
        if self._rows:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows, self._buttons = QWidget(), {}
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        words = self._state_words()
        for row, rung in enumerate(self._rungs):
            last = row == len(self._rungs) - 1
            held = self._below if rung.holds else None
            sign = RungMark(row + 1, rung.state, last=last, words=words[rung.state])
            grid.addWidget(sign, 2 * row, 0, 2, 1)
            texts = self._texts(rung, last=last or held is not None)
            grid.addLayout(texts, 2 * row, 1, Qt.AlignmentFlag.AlignTop)
            if rung.press:
                button = self._button(row + 1, rung)
                grid.addWidget(button, 2 * row, 2, TOP_RIGHT)
            if held:
                grid.addWidget(held, 2 * row + 1, 1, 1, 2)
        self._column.addWidget(self._rows)
        place_in_order(self._rows, self._buttons.values())
        if inside or number in self._buttons:
            (inside or self._buttons[number]).setFocus()

    def _texts(self, rung: Rung, *, last: bool) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 2, 0, 0 if last else 14)
        texts.setSpacing(2)
        texts.addWidget(Text(rung.title, "strong"))
        texts.addWidget(Text(rung.detail, "muted"))
        texts.addStretch(1)
        return texts

    def _button(self, number: int, rung: Rung) -> RungButton:
        button = self._buttons[number] = RungButton(number, rung)
        button.clicked.connect(self._press)
        return button

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, RungButton):
            self.pressed.emit(button.number)

    def _state_words(self) -> dict[RungState, str]:
        return {
            "done": self.tr("selesai"),
            "current": self.tr("sedang berjalan"),
            "due": self.tr("perlu dikerjakan"),
            "attention": self.tr("perlu perhatian"),
            "todo": self.tr("belum"),
            "passed": self.tr("dilewati"),
        }
