"""Running text on A4: pages with the site and the reference at their head, and a foot."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from kiosk.paper.letter import LetterPaper
from kiosk.paper.timeline import TimelinePaper
from kiosk.press.blocks import INK, PaperDocument, draw_document
from kiosk.press.sheet import (
    A4,
    A4_MM,
    LEFT,
    MONO,
    PX_PER_MM,
    RIGHT,
    Sheet,
    draw_watermark,
    font,
    inside,
)

MARGIN_MM, HEAD_MM = 20.0, 16.0

Headed = LetterPaper | TimelinePaper
Foot = Callable[[QPainter, QRectF, int, int], None]
"""Draws the foot below this body, of which page, of how many."""


def headed_sheet(paper: Headed, document: PaperDocument, foot_mm: float, draw_foot: Foot) -> Sheet:
    """As many pages as the document needs; it is laid out anew for them."""
    body = inside(A4, MARGIN_MM, HEAD_MM, foot_mm)
    document.setPageSize(body.size())
    pages = document.pageCount()
    draws = tuple(
        partial(_draw_page, paper, document, body, draw_foot, number, pages)
        for number in range(pages)
    )
    return Sheet(paper.reference, *A4_MM, draws)


def _draw_page(
    paper: Headed,
    document: PaperDocument,
    body: QRectF,
    draw_foot: Foot,
    number: int,
    pages: int,
    painter: QPainter,
) -> None:
    if paper.practice:
        draw_watermark(painter, A4)
    _draw_head(paper, body, painter)
    draw_foot(painter, body, number + 1, pages)
    painter.save()
    painter.setClipRect(body)
    painter.translate(body.topLeft() - QPointF(0, number * body.height()))
    draw_document(painter, document)
    painter.restore()


def _draw_head(paper: Headed, body: QRectF, painter: QPainter) -> None:
    head = QRectF(body.left(), body.top() - HEAD_MM * PX_PER_MM, body.width(), 26)
    painter.setPen(INK)
    painter.setFont(font(15, 700))
    painter.drawText(head, LEFT, paper.site)
    painter.setFont(font(12, 500, MONO))
    painter.drawText(head, RIGHT, paper.reference)
    painter.setPen(QPen(INK, 0.8))
    painter.drawLine(head.bottomLeft() + QPointF(0, 4), head.bottomRight() + QPointF(0, 4))
