"""A sheet of paper: its size, and what draws each of its pages.

Lengths are in pixels of 1/96 inch, the unit that Qt's rich text lays out in, whatever device it is
drawn on. A sheet is drawn in the main thread of the process that made it, which is the press and
never the one with the window (decision 0010).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
)

from kiosk.press.repeatable import dated, in_fixed_order
from kiosk.press.words import say

PX_PER_INCH = 96
PX_PER_MM = 96 / 25.4
A4_MM = (210.0, 297.0)
A4 = QRectF(0, 0, A4_MM[0] * PX_PER_MM, A4_MM[1] * PX_PER_MM)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SANS = ["Plus Jakarta Sans", "Segoe UI", "Helvetica", "DejaVu Sans", "sans-serif"]
MONO = ["JetBrains Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "monospace"]

Draw = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`title` names the print job and the PDF; no personal data, the spooler shows it.

    `attached` are files inside the PDF: name, media type, octets.
    """

    title: str
    width_mm: float
    height_mm: float
    pages: tuple[Draw, ...]
    attached: tuple[tuple[str, str, bytes], ...] = ()

    @property
    def size(self) -> QPageSize:
        """Exact, also where a driver rounds its own sizes."""
        millimetres = QSizeF(self.width_mm, self.height_mm)
        return QPageSize(
            millimetres, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
        )

    @property
    def area(self) -> QRectF:
        """The whole sheet in pixels."""
        return QRectF(0, 0, self.width_mm * PX_PER_MM, self.height_mm * PX_PER_MM)


def inside(page: QRectF, margin_mm: float, head_mm: float, foot_mm: float) -> QRectF:
    """Where the text of a page goes, between its margins, its head and its foot."""
    side = margin_mm * PX_PER_MM
    return page.adjusted(side, side + head_mm * PX_PER_MM, -side, -side - foot_mm * PX_PER_MM)


def font(px: float, weight: int = 400, families: list[str] = SANS) -> QFont:
    """A font laid out alike on every device."""
    made = QFont(families)
    made.setPixelSize(round(px))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def draw_pages(
    sheet: Sheet, painter: QPainter, dots_per_inch: float, turn: Callable[[], bool]
) -> bool:
    """Draws every page; `turn` begins the next one. False when the device would not."""
    for number, draw in enumerate(sheet.pages):
        if number and not turn():
            return False
        painter.save()
        painter.scale(dots_per_inch / PX_PER_INCH, dots_per_inch / PX_PER_INCH)
        draw(painter)
        painter.restore()
    return True


def pdf_of(sheet: Sheet, at: datetime | None = None) -> bytes:
    """The sheet as a PDF, made in memory: a full disk cannot leave half a file.

    With `at`, when it counts as drawn, the same sheet always gives the same octets.
    """
    if at is None:
        return _drawn(sheet)
    with in_fixed_order():
        return dated(_drawn(sheet), at)


def _drawn(sheet: Sheet) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("Loket")
    writer.setPageSize(sheet.size)
    writer.setPageMargins(QMarginsF())
    for name, media, content in sheet.attached:
        writer.addFileAttachment(name, content, media)
    painter = QPainter(writer)
    draw_pages(sheet, painter, writer.resolution(), writer.newPage)
    painter.end()
    return bytes(buffer.data().data())


def picture_of(sheet: Sheet, page: int = 0, dots_per_inch: float = 150) -> QImage:
    """One page as a picture, for a preview on screen."""
    scale = dots_per_inch / PX_PER_INCH
    size = (sheet.area.size() * scale).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    sheet.pages[page](painter)
    painter.end()
    return image


def draw_watermark(painter: QPainter, area: QRectF) -> None:
    """LATIHAN across the sheet, in outline: thermal paper shows it, the text stays legible."""
    word = say(QT_TRANSLATE_NOOP("Paper", "LATIHAN"))
    painter.save()
    painter.translate(area.center())
    painter.rotate(-35)
    path = QPainterPath()
    path.addText(0, 0, font(100, 700), word)
    scale = min(area.width() * 1.05, area.height()) / path.boundingRect().width()
    painter.scale(scale, scale)
    painter.translate(-path.boundingRect().center())
    painter.setPen(QPen(QColor("#9a9a9a"), 1.4 / scale))
    painter.drawPath(path)
    painter.restore()
