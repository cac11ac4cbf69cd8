"""One guide, large: its title, steps with drawings, the safety line, and where it is from.

Every word is a label of plain text, so that nothing in a file becomes a link or a picture.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.guides import Block, Kind
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.drawing import OF_GUIDES, WIDE, Drawing
from kiosk.ui.parts.foreign import bounded
from kiosk.ui.parts.marker import paint_marker
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark, scaled

SIDE = 28
"""Of the circle of a step, in pixels at the usual text size."""


class Numeral(QWidget):
    """The circle with the number of a step; 0 is the dot of a point."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(SIDE), scaled(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = scaled(SIDE)
        painter = QPainter(self)
        if self._number:
            paint_marker(painter, QRectF(0, 0, side, side), "current", self._number)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().text())
        painter.drawEllipse(QRectF(side * 0.4, side * 0.32, side * 0.22, side * 0.22))


class GuidePage(Card):
    """``present(title, blocks, safety, foot)``; another guide takes the place of the last."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._foot = Text("", "title"), Text("", "caption")
        self._safety = Notice(tone="safety")
        self._inside = QWidget()
        self.body.setContentsMargins(26, 22, 26, 22)
        self.body.setSpacing(14)
        for widget in (self._title, self._safety, self._inside, self._foot):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def present(self, title: str, blocks: Sequence[Block], safety: str, foot: str) -> None:
        """Show this guide from its beginning."""
        self._title.setText(title)
        self._safety.setText(safety)
        self._foot.setText(bounded(foot))
        last, self._inside = self._inside, QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for block in blocks:
            column.addWidget(_shown(block))
        self.body.replaceWidget(last, self._inside)
        self._inside.show()  # with the page, and not a moment after it
        last.hide()
        last.deleteLater()


def _shown(block: Block) -> QWidget:
    words = bounded(block.text)
    match block.kind:
        case Kind.HEADING:
            return Text(words, "heading")
        case Kind.SAID:
            return _said(words)
        case Kind.STEP | Kind.POINT:
            return _beside(Numeral(block.number), _step(words, block.number))
        case Kind.PICTURE:
            return _pictured(block.drawing, words)
        case _:
            return Text(words, "reading")


def _step(words: str, number: int) -> Text:
    text = Text(words, "reading")
    text.setAccessibleName(f"{number}. {words}" if number else words)
    return text


def _beside(sign: QWidget, words: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return whole


def _said(words: str) -> QWidget:
    bubble = QFrame()
    mark(bubble, kind="bubble")
    column = QVBoxLayout(bubble)
    column.setContentsMargins(16, 14, 16, 14)
    column.addWidget(Text(f"“{words}”", "reading"))
    return bubble


def _pictured(name: str, shows: str) -> QWidget:
    whole, drawing = QWidget(), Drawing(name, OF_GUIDES, WIDE)
    drawing.describe(shows)
    column = QVBoxLayout(whole)
    column.setContentsMargins(scaled(SIDE) + 12, 0, 0, 4)
    column.setSpacing(4)
    column.addWidget(drawing)
    column.addWidget(Text(shows, "caption"))
    return whole
