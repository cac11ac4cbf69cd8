"""The ladder of a complaint: rungs from top to bottom, each with its state and two lines."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.marker import paint_marker
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import colour, scaled

RungState = Literal["done", "current", "due", "attention", "todo"]


class Rung(NamedTuple):
    """One rung: what it is, what is known of it, and its state."""

    title: str
    detail: str
    state: RungState = "todo"


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

    States: done, current, due, attention, todo; each has its own sign and a word for readers.
    `below` are widgets of the caller that stand under the texts of a rung, by its number: fields
    and buttons for what can be done there. They outlive a change of the rungs, focus included.
    """

    def __init__(self, below: Mapping[int, QWidget] | None = None) -> None:
        super().__init__()
        self._below = dict(below or {})
        for widget in self._below.values():
            widget.setParent(self)
        self._rungs: tuple[Rung, ...] = ()
        self._rows: QWidget | None = None
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
        for widget in self._below.values():
            widget.setParent(self)
        if self._rows:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        words = self._state_words()
        for row, rung in enumerate(self._rungs):
            last = row == len(self._rungs) - 1
            sign = RungMark(row + 1, rung.state, last=last, words=words[rung.state])
            grid.addWidget(sign, row, 0)
            texts = QVBoxLayout()
            texts.setContentsMargins(0, 2, 0, 0 if last else 14)
            texts.setSpacing(2)
            texts.addWidget(Text(rung.title, "strong"))
            texts.addWidget(Text(rung.detail, "muted"))
            if below := self._below.get(row + 1):
                texts.addWidget(below)
            texts.addStretch(1)
            grid.addLayout(texts, row, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._rows)
        if focused and any(widget.isAncestorOf(focused) for widget in self._below.values()):
            focused.setFocus()

    def _state_words(self) -> dict[RungState, str]:
        return {
            "done": self.tr("selesai"),
            "current": self.tr("sedang berjalan"),
            "due": self.tr("perlu dikerjakan"),
            "attention": self.tr("perlu perhatian"),
            "todo": self.tr("belum"),
        }
