"""Pictures on paper, no finer than they are told: the paper must fit into a letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from kiosk.press.blocks import Block, column_height, draw_column

EDGE = QColor("#8a8a8a")
FORMATS = (b"jpeg", b"png")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the shape it is told, at most so high; decoded when it is drawn, then let go.

    `longest_px` bounds what is put on the paper, whatever the picture has.
    """

    content: bytes
    shape: tuple[int, int]
    highest: float
    longest_px: int

    def height(self, width: float) -> float:
        return self._fitted(width).height()

    def draw(self, painter: QPainter, area: QRectF) -> None:
        image = read_picture(self.content, self.longest_px)
        if image.isNull():
            return
        size = QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(area.topLeft(), size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(spot, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(EDGE, 0.8))
        painter.drawRect(spot)
        painter.restore()

    def _fitted(self, width: float) -> QSizeF:
        shape = QSizeF(*self.shape)
        fitted = shape.scaled(width, self.highest, Qt.AspectRatioMode.KeepAspectRatio)
        return fitted if fitted.width() <= self.shape[0] else shape


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of the same width."""

    columns: Sequence[Sequence[Block]]
    between: float = 20

    def height(self, width: float) -> float:
        return max(column_height(column, self._each(width)) for column in self.columns)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        each = self._each(area.width())
        for place, column in enumerate(self.columns):
            left = area.left() + place * (each + self.between)
            draw_column(painter, column, QRectF(left, area.top(), each, area.height()))

    def _each(self, width: float) -> float:
        return (width - (len(self.columns) - 1) * self.between) / len(self.columns)


def can_be_read(content: bytes) -> bool:
    """Whether it is a JPEG or a PNG, without decoding it: evidence is nothing else."""
    reader, _open = _reader(content)
    return bytes(reader.format().data()) in FORMATS and reader.size().isValid()


def read_picture(content: bytes, longest_px: int) -> QImage:
    """The picture without any transparency, no longer than `longest_px`; null if it is none."""
    reader, _open = _reader(content)
    size = reader.size()
    if max(size.width(), size.height()) > longest_px:
        bound = QSize(longest_px, longest_px)
        reader.setScaledSize(size.scaled(bound, Qt.AspectRatioMode.KeepAspectRatio))
    read = reader.read()
    if read.isNull() or not read.hasAlphaChannel():
        return read.convertToFormat(QImage.Format.Format_RGB32)
    opaque = QImage(read.size(), QImage.Format.Format_RGB32)
    opaque.fill(Qt.GlobalColor.white)
    painter = QPainter(opaque)
    painter.drawImage(0, 0, read)
    painter.end()
    return opaque


def _reader(content: bytes) -> tuple[QImageReader, QBuffer]:
    """A reader, and what it reads from, which has to live as long."""
    buffer = QBuffer()
    buffer.setData(content)
    return QImageReader(buffer), buffer
