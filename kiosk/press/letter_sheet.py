"""The complaint letter on A4: as it was sent, with head, foot and page numbers."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF
from PySide6.QtGui import QPainter, QTextBlockFormat, QTextCharFormat, QTextCursor

from kiosk.paper.letter import LetterPaper
from kiosk.press.blocks import INK, PaperDocument
from kiosk.press.headed_sheet import headed_sheet
from kiosk.press.sheet import LEFT, PX_PER_MM, RIGHT, SANS, Sheet, font
from kiosk.press.words import html, moment, say

FOOT_MM = 14.0
TEXT_PX = 13.5
SHORT_CELL = 26
"""Characters; what somebody reads on the screen and types in is longer."""


def letter_sheet(letter: LetterPaper) -> Sheet:
    """The letter, as many pages as it needs."""
    return headed_sheet(letter, _document(letter), FOOT_MM, partial(_draw_foot, letter))


def _document(letter: LetterPaper) -> PaperDocument:
    document = PaperDocument(TEXT_PX)
    plain = f'<p style="white-space:pre-wrap">{html(letter.text)}</p>'
    document.fill(_opening(letter) + (letter.html or plain))
    everything = QTextCursor(document)
    everything.select(QTextCursor.SelectionType.Document)
    ours = QTextCharFormat()
    ours.setFontFamilies(SANS)
    everything.mergeCharFormat(ours)
    _keep_cells_on_one_line(document)
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


def _draw_foot(
    letter: LetterPaper, painter: QPainter, body: QRectF, number: int, pages: int
) -> None:
    foot = QRectF(body.left(), body.bottom() + FOOT_MM * PX_PER_MM - 22, body.width(), 22)
    own = QT_TRANSLATE_NOOP("Paper", "Salinan dari Loket. Bukan surat resmi Prakerja.")
    practice = QT_TRANSLATE_NOOP("Paper", "LATIHAN: surat ini tidak keluar dari komputer ini.")
    count = QT_TRANSLATE_NOOP("Paper", "Halaman {number} dari {pages}")
    painter.setPen(INK)
    painter.setFont(font(11))
    painter.drawText(foot, LEFT, say(practice if letter.practice else own))
    painter.drawText(foot, RIGHT, say(count, number=number, pages=pages))
