"""The line of time of a case on A4: day by day, the oldest first, as one reads a story."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.paper.timeline import TimelineDay, TimelinePaper
from kiosk.press.blocks import INK, PaperDocument, draw_document
from kiosk.press.sheet import A4_MM, MONO, PX_PER_MM, Sheet, draw_watermark, font
from kiosk.press.words import html, moment, say

MARGIN_MM = 20.0
HEAD_MM = 16.0
FOOT_MM = 16.0
TEXT_PX = 13.0
HEAD_DIGITS = 16
"""Of the journal's head: enough to find it (``loket verify``), short enough for one line."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def timeline_sheet(paper: TimelinePaper) -> Sheet:
    """As many pages as it needs."""
    page = QRectF(0, 0, A4_MM[0] * PX_PER_MM, A4_MM[1] * PX_PER_MM)
    side = MARGIN_MM * PX_PER_MM
    body = page.adjusted(side, side + HEAD_MM * PX_PER_MM, -side, -side - FOOT_MM * PX_PER_MM)
    document = PaperDocument(TEXT_PX)
    document.fill(_markup(paper))
    document.setPageSize(body.size())
    count = document.pageCount()
    draws = tuple(
        partial(_draw_page, paper, document, page, body, number, count) for number in range(count)
    )
    return Sheet(paper.reference, *A4_MM, draws)


def _markup(paper: TimelinePaper) -> str:
    title = say(QT_TRANSLATE_NOOP("Paper", "Riwayat kasus"))
    made = say(
        QT_TRANSLATE_NOOP("Paper", "Dibuat {when}. Data pribadi disamarkan."),
        when=moment(paper.made_at, paper.zone),
    )
    days = "".join(map(_day, paper.days))
    return f"<h2>{html(title)} · {html(paper.name)}</h2><p>{html(made)}</p>{days}"


def _day(day: TimelineDay) -> str:
    rows = "".join(
        f'<tr><td width="64"><b>{html(row.time)}</b></td>'
        f"<td>{html(row.words)}{_small(row.small)}</td></tr>"
        for row in day.rows
    )
    return f'<h4>{html(day.title)}</h4><table cellspacing="0" cellpadding="3">{rows}</table>'


def _small(text: str) -> str:
    return f'<br><span style="font-size:11px">{html(text)}</span>' if text else ""


def _draw_page(
    paper: TimelinePaper,
    document: PaperDocument,
    page: QRectF,
    body: QRectF,
    number: int,
    count: int,
    painter: QPainter,
) -> None:
    if paper.practice:
        draw_watermark(painter, page)
    _draw_head(paper, body, painter)
    _draw_foot(paper, body, number, count, painter)
    painter.save()
    painter.setClipRect(body)
    painter.translate(body.topLeft() - QPointF(0, number * body.height()))
    draw_document(painter, document)
    painter.restore()


def _draw_head(paper: TimelinePaper, body: QRectF, painter: QPainter) -> None:
    head = QRectF(body.left(), body.top() - HEAD_MM * PX_PER_MM, body.width(), 26)
    painter.setPen(INK)
    painter.setFont(font(15, 700))
    painter.drawText(head, LEFT, paper.site)
    painter.setFont(font(12, 500, MONO))
    painter.drawText(head, RIGHT, paper.reference)
    painter.setPen(QPen(INK, 0.8))
    painter.drawLine(head.bottomLeft() + QPointF(0, 4), head.bottomRight() + QPointF(0, 4))


def _draw_foot(
    paper: TimelinePaper, body: QRectF, number: int, count: int, painter: QPainter
) -> None:
    foot = QRectF(body.left(), body.bottom() + FOOT_MM * PX_PER_MM - 40, body.width(), 20)
    sealed = say(QT_TRANSLATE_NOOP("Paper", "Kepala jurnal: {head}"), head=paper.head[:HEAD_DIGITS])
    own = say(QT_TRANSLATE_NOOP("Paper", "Salinan dari Loket. Bukan surat resmi Prakerja."))
    pages = say(
        QT_TRANSLATE_NOOP("Paper", "Halaman {number} dari {pages}"), number=number + 1, pages=count
    )
    painter.setPen(INK)
    painter.setFont(font(11))
    painter.drawText(foot, LEFT, own)
    painter.drawText(foot, RIGHT, pages)
    painter.setFont(font(11, 500, MONO))
    painter.drawText(foot.translated(0, 20), LEFT, sealed)
