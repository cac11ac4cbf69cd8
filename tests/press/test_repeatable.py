"""A PDF that is drawn again for a repeated letter is the same, whatever Qt would put into it."""

import re
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QHashSeed
from PySide6.QtGui import QPainter

from kiosk.press.sheet import MONO, SANS, Sheet, font, pdf_of

pytestmark = pytest.mark.usefixtures("qapp")
AT = datetime(2026, 11, 23, 9, 10, tzinfo=timezone(timedelta(hours=7)))
TRAP = b'/CreationDate (D:20200101000000Z) xmp:CreateDate="2020-01-01T00:00:00" /ID [ <'


def sheet(text: str = "Halo dunia") -> Sheet:
    def draw(painter: QPainter) -> None:
        for weight in (400, 500, 600, 700, 800):
            for families in (SANS, MONO, ["DejaVu Serif"]):
                painter.setFont(font(20, weight, families))
                painter.drawText(100, 100, text)

    return Sheet("Uji", 210, 297, (draw, draw), (("a.txt", "text/plain", TRAP),))


def drawn(it: Sheet, at: datetime | None = AT) -> bytes:
    """As another process would draw it, whose hashes are in another order."""
    QHashSeed.resetRandomGlobalSeed()
    return pdf_of(it, at)


def test_the_same_sheet_gives_the_same_octets() -> None:
    assert len({drawn(sheet()) for _ in range(5)}) == 1


def test_it_says_when_the_letter_was_written() -> None:
    pdf = drawn(sheet())
    assert pdf.count(b"D:20261123021000") == 2
    assert pdf.count(b'Date="2026-11-23T02:10:00') == 3


def test_other_content_has_another_identity() -> None:
    def identity(pdf: bytes) -> tuple[bytes, ...]:
        return tuple(re.findall(rb"uuid:[0-9a-f-]{36}|/ID \[ <\w+> <\w+> \]", pdf))

    one, other = identity(drawn(sheet())), identity(drawn(sheet("Lain")))
    assert len(one) == len(other) == 2
    assert not set(one) & set(other)


def test_every_offset_stays_where_it_was() -> None:
    assert len(drawn(sheet())) == len(drawn(sheet(), None))
