"""The line of time of a case on A4: day by day, the oldest first, as one reads a story."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF
from PySide6.QtGui import QPainter

from kiosk.paper.timeline import TimelineDay, TimelinePaper
from kiosk.press.blocks import INK, PaperDocument
from kiosk.press.headed_sheet import headed_sheet
from kiosk.press.sheet import LEFT, MONO, PX_PER_MM, RIGHT, Sheet, font
from kiosk.press.words import html, moment, say

FOOT_MM = 16.0
TEXT_PX = 13.0
HEAD_DIGITS = 16
"""Of the journal's head: enough to find it (``loket verify``), short enough for one line."""


def timeline_sheet(paper: TimelinePaper) -> Sheet:
    """As many pages as it needs."""
    document = PaperDocument(TEXT_PX)
    document.fill(_markup(paper))
    return headed_sheet(paper, document, FOOT_MM, partial(_draw_foot, paper))


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


def _draw_foot(
    paper: TimelinePaper, painter: QPainter, body: QRectF, number: int, count: int
) -> None:
    foot = QRectF(body.left(), body.bottom() + FOOT_MM * PX_PER_MM - 40, body.width(), 20)
    sealed = say(QT_TRANSLATE_NOOP("Paper", "Kepala jurnal: {head}"), head=paper.head[:HEAD_DIGITS])
    own = say(QT_TRANSLATE_NOOP("Paper", "Salinan dari Loket. Bukan surat resmi Prakerja."))
    pages = say(
        QT_TRANSLATE_NOOP("Paper", "Halaman {number} dari {pages}"), number=number, pages=count
    )
    painter.setPen(INK)
    painter.setFont(font(11))
    painter.drawText(foot, LEFT, own)
    painter.drawText(foot, RIGHT, pages)
    painter.setFont(font(11, 500, MONO))
    painter.drawText(foot.translated(0, 20), LEFT, sealed)
