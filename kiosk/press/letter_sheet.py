"""The complaint letter on A4: as it was sent, with head, foot and page numbers."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlockFormat, QTextCharFormat, QTextCursor

from kiosk.paper.letter import LetterPaper
from kiosk.press.blocks import INK, PaperDocument, draw_document
from kiosk.press.sheet import A4_MM, MONO, PX_PER_MM, SANS, Sheet, draw_watermark, font
from kiosk.press.words import html, moment, say

MARGIN_MM = 20.0
HEAD_MM = 16.0
FOOT_MM = 14.0
TEXT_PX = 13.5
SHORT_CELL = 26
"""Characters; what somebody reads on the screen and types in is longer."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def letter_sheet(letter: LetterPaper) -> Sheet:
    """The letter, as many pages as it needs."""
    page = QRectF(0, 0, A4_MM[0] * PX_PER_MM, A4_MM[1] * PX_PER_MM)
    side = MARGIN_MM * PX_PER_MM
    body = page.adjusted(side, side + HEAD_MM * PX_PER_MM, -side, -side - FOOT_MM * PX_PER_MM)
    document = _document(letter, body.size())
    pages = document.pageCount()
    draws = tuple(
        partial(_draw_page, letter, document, page, body, number, pages) for number in range(pages)
    )
    return Sheet(letter.reference, *A4_MM, draws)


def _document(letter: LetterPaper, size: QSizeF) -> PaperDocument:
    document = PaperDocument(TEXT_PX)
    plain = f'<p style="white-space:pre-wrap">{html(letter.text)}</p>'
    document.fill(_opening(letter) + (letter.html or plain))
    everything = QTextCursor(document)
    everything.select(QTextCursor.SelectionType.Document)
    ours = QTextCharFormat()
    ours.setFontFamilies(SANS)
    everything.mergeCharFormat(ours)
    _keep_cells_on_one_line(document)
    document.setPageSize(size)
    return document


def _keep_cells_on_one_line(document: PaperDocument) -> None:
    """Dates and outcomes do not wrap: rows stay low, and a page seldom breaks within one."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        if cursor.currentTable() and block.length() <= SHORT_CELL:
            layout = QTextBlockFormat()
            layout.setNonBreakableLines(True)
            cursor.mergeBlockFormat(layout)
        block = block.next()


def _opening(letter: LetterPaper) -> str:
    rows = (
        (say(QT_TRANSLATE_NOOP("Paper", "Kepada")), letter.recipient),
        (say(QT_TRANSLATE_NOOP("Paper", "Perihal")), letter.subject),
        (say(QT_TRANSLATE_NOOP("Paper", "Ditulis")), moment(letter.written_at, letter.zone)),
    )
    cells = "".join(
        f"<tr><td>{html(label)}&nbsp;&nbsp;&nbsp;</td><td><b>{html(value)}</b></td></tr>"
        for label, value in rows
    )
    return f'<table cellspacing="0" cellpadding="1">{cells}</table><p></p>'


def _draw_page(
    letter: LetterPaper,
    document: PaperDocument,
    page: QRectF,
    body: QRectF,
    number: int,
    pages: int,
    painter: QPainter,
) -> None:
    if letter.practice:
        draw_watermark(painter, page)
    _draw_head(letter, body, painter)
    _draw_foot(letter, body, number, pages, painter)
    painter.save()
    painter.setClipRect(body)
    painter.translate(body.topLeft() - QPointF(0, number * body.height()))
    draw_document(painter, document)
    painter.restore()


def _draw_head(letter: LetterPaper, body: QRectF, painter: QPainter) -> None:
    head = QRectF(body.left(), body.top() - HEAD_MM * PX_PER_MM, body.width(), 26)
    painter.setPen(INK)
    painter.setFont(font(15, 700))
    painter.drawText(head, LEFT, letter.site)
    painter.setFont(font(12, 500, MONO))
    painter.drawText(head, RIGHT, letter.reference)
    painter.setPen(QPen(INK, 0.8))
    painter.drawLine(head.bottomLeft() + QPointF(0, 4), head.bottomRight() + QPointF(0, 4))


def _draw_foot(
    letter: LetterPaper, body: QRectF, number: int, pages: int, painter: QPainter
) -> None:
    foot = QRectF(body.left(), body.bottom() + FOOT_MM * PX_PER_MM - 22, body.width(), 22)
    own = QT_TRANSLATE_NOOP("Paper", "Salinan dari Loket. Bukan surat resmi Prakerja.")
    practice = QT_TRANSLATE_NOOP("Paper", "LATIHAN: surat ini tidak keluar dari komputer ini.")
    count = QT_TRANSLATE_NOOP("Paper", "Halaman {number} dari {pages}")
    painter.setPen(INK)
    painter.setFont(font(11))
    painter.drawText(foot, LEFT, say(practice if letter.practice else own))
    painter.drawText(foot, RIGHT, say(count, number=number + 1, pages=pages))
