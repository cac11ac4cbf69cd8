"""The pieces a sheet is made of, each as wide as it is told and as high as it needs to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextOption,
)

from kiosk.paper.qr import qr_matrix
from kiosk.press.sheet import font

INK = QColor("#000000")
OBJECT = "\ufffc"
"""Stands for a picture in the text of a document."""


class Block(Protocol):
    """One piece of a column."""

    def height(self, width: float) -> float:
        """How high it is when `width` pixels wide."""

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draws it into `area`, whose height is what `height` answered."""


@dataclass(frozen=True, slots=True)
class Words:
    """Rich text that wraps."""

    html: str
    px: float
    centred: bool = False

    def height(self, width: float) -> float:
        return _document(self, width).size().height()

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.translate(area.topLeft())
        draw_document(painter, _document(self, area.width()))
        painter.restore()


@dataclass(frozen=True, slots=True)
class Gap:
    px: float

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.px

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Nothing is what there is to draw."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line with room above and below."""

    px: float = 13

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.px

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(INK, 0.8, Qt.PenStyle.DashLine))
        middle = area.center().y()
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code drawn module by module, sharp on every device; quiet zone included."""

    text: str
    side: float

    def height(self, width: float) -> float:
        return min(self.side, width)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        rows = qr_matrix(self.text)
        module = area.height() / len(rows)
        left = area.center().x() - area.height() / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(
            QRectF(left, area.top(), area.height(), area.height()), Qt.GlobalColor.white
        )
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                if dark:
                    spot = QRectF(
                        left + across * module, area.top() + down * module, module, module
                    )
                    painter.fillRect(spot, INK)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Framed:
    """Blocks in a frame; `bold` for what must not be overlooked."""

    blocks: Sequence[Block]
    bold: bool = False
    padding: float = 10

    def height(self, width: float) -> float:
        return column_height(self.blocks, width - 2 * self.padding) + 2 * self.padding

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(INK, 2.0 if self.bold else 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 7, 7)
        pad = self.padding
        draw_column(painter, self.blocks, area.adjusted(pad, pad, -pad, -pad))


@dataclass(frozen=True, slots=True)
class Beside:
    """Two columns; the right one has a fixed width."""

    left: Sequence[Block]
    right: Sequence[Block]
    right_width: float
    between: float = 24

    def height(self, width: float) -> float:
        left = column_height(self.left, width - self.right_width - self.between)
        return max(left, column_height(self.right, self.right_width))

    def draw(self, painter: QPainter, area: QRectF) -> None:
        draw_column(painter, self.left, area.adjusted(0, 0, -self.right_width - self.between, 0))
        draw_column(painter, self.right, area.adjusted(area.width() - self.right_width, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a table, `ruled` with a line below; `shares` of the width add up to 1."""

    html: Sequence[str]
    shares: Sequence[float]
    px: float
    padding: float = 5
    ruled: bool = True

    def height(self, width: float) -> float:
        cells = zip(self._words(), self.shares, strict=True)
        highest = max(words.height(width * share - self.padding) for words, share in cells)
        return highest + 2 * self.padding

    def draw(self, painter: QPainter, area: QRectF) -> None:
        left = area.left()
        for words, share in zip(self._words(), self.shares, strict=True):
            wide = area.width() * share
            spot = QRectF(left, area.top() + self.padding, wide - self.padding, area.height())
            words.draw(painter, spot)
            left += wide
        if self.ruled:
            painter.setPen(QPen(INK, 0.4))
            painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _words(self) -> list[Words]:
        return [Words(html, self.px) for html in self.html]


def column_height(blocks: Sequence[Block], width: float) -> float:
    """The height of blocks one below the other."""
    return sum(block.height(width) for block in blocks)


def draw_column(painter: QPainter, blocks: Sequence[Block], area: QRectF) -> None:
    """Draws blocks one below the other from the top of `area`."""
    top = area.top()
    for block in blocks:
        height = block.height(area.width())
        block.draw(painter, QRectF(area.left(), top, area.width(), height))
        top += height


def draw_document(painter: QPainter, document: QTextDocument) -> None:
    """Draws rich text in black, whatever colours the desktop's theme has."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, INK)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = palette
    document.documentLayout().draw(painter, context)


class PaperDocument(QTextDocument):
    """Rich text that lays out alike on every device and fetches nothing, no file and no picture."""

    def __init__(self, px: float) -> None:
        super().__init__()
        self.setUseDesignMetrics(True)
        self.setDocumentMargin(0)
        self.setDefaultFont(font(px))

    def fill(self, markup: str) -> None:
        """Takes rich text without its pictures: Qt would open their files by itself."""
        self.setHtml(markup)
        picture = self.find(OBJECT)
        while not picture.isNull():
            picture.removeSelectedText()
            picture = self.find(OBJECT)

    def loadResource(self, kind: int, name: object) -> None:  # noqa: N802
        """Loads nothing."""


def _document(words: Words, width: float) -> QTextDocument:
    document = PaperDocument(words.px)
    option = QTextOption(
        Qt.AlignmentFlag.AlignHCenter if words.centred else Qt.AlignmentFlag.AlignLeft
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.fill(words.html)
    document.setPageSize(QSizeF(width, -1))
    return document
