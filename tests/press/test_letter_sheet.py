"""The letter on A4."""

import re
from pathlib import Path

import msgspec
import pytest

from kiosk.paper.letter import LetterPaper
from kiosk.press.letter_sheet import letter_sheet
from kiosk.press.sheet import pdf_of, picture_of

pytestmark = pytest.mark.usefixtures("qapp")


def with_text(letter: LetterPaper, text: str) -> LetterPaper:
    return msgspec.structs.replace(letter, text=text)


def test_a_short_letter_is_one_a4_page(letter: LetterPaper) -> None:
    pdf = pdf_of(letter_sheet(letter))
    ((width, height),) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert (float(width), float(height)) == pytest.approx((595, 842), abs=1)
    assert pdf.startswith(b"%PDF-")


def test_a_long_letter_goes_on_over_as_many_pages_as_it_needs(letter: LetterPaper) -> None:
    sheet = letter_sheet(with_text(letter, "Limit muncul lagi.\n" * 150))
    assert len(sheet.pages) == pdf_of(sheet).count(b"/Type /Page\n") >= 3


def test_the_first_and_the_last_line_are_on_paper(letter: LetterPaper) -> None:
    blank = letter_sheet(with_text(letter, "\n" * 150))
    lines = letter_sheet(with_text(letter, "Awal" + "\n" * 149 + "akhir"))
    last = len(lines.pages) - 1
    assert len(blank.pages) == len(lines.pages)
    assert picture_of(lines, 0) != picture_of(blank, 0)
    assert picture_of(lines, last) != picture_of(blank, last)
    assert picture_of(lines, 1) == picture_of(blank, 1)


def test_the_html_of_the_letter_is_used_where_there_is_one(letter: LetterPaper) -> None:
    table = "<table border=1><tr><td>1</td><td>23-11-2026</td></tr></table>"
    marked_up = msgspec.structs.replace(letter, html=table)
    assert picture_of(letter_sheet(marked_up)) != picture_of(letter_sheet(letter))


def test_a_text_that_looks_like_markup_is_printed_as_typed(letter: LetterPaper) -> None:
    typed, shown = with_text(letter, "a <b>tebal</b> & c"), with_text(letter, "a tebal & c")
    assert picture_of(letter_sheet(typed)) != picture_of(letter_sheet(shown))


def test_a_letter_never_reads_a_file_of_the_machine(letter: LetterPaper, tmp_path: Path) -> None:
    picture = tmp_path / "bukti.png"
    assert picture_of(letter_sheet(letter)).save(str(picture))
    found, missing = (
        msgspec.structs.replace(letter, html=f'<img width="90" height="90" src="{source}">')
        for source in (picture.as_uri(), (tmp_path / "lain.png").as_uri())
    )
    assert picture_of(letter_sheet(found)) == picture_of(letter_sheet(missing))


def test_in_practice_mode_every_page_is_marked(letter: LetterPaper) -> None:
    long = with_text(letter, "Limit muncul lagi.\n" * 60)
    real, practice = (
        letter_sheet(msgspec.structs.replace(long, practice=practice)) for practice in (False, True)
    )
    for page in range(len(real.pages)):
        assert picture_of(real, page) != picture_of(practice, page)


def test_the_reference_titles_the_file_and_no_address_does(letter: LetterPaper) -> None:
    title = letter_sheet(letter).title
    assert title == letter.reference
    assert title.encode("utf-16-be") in pdf_of(letter_sheet(letter))
