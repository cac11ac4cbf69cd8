"""The press answers each order, in either language, and says which trouble it had."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.paper.asking import draw, print_through_qt, printers_of_qt
from kiosk.paper.dossier import DossierPaper
from kiosk.paper.letter import LetterPaper
from kiosk.paper.order import Answer, Draw, Drawn
from kiosk.paper.slip import Slip

ROOT = Path(__file__).parents[2]
AT = datetime(2026, 11, 23, 2, 10, tzinfo=UTC)


def words_of(pdf: bytes) -> str:
    """All that is written, without spaces: kerning decides where a reader sees one."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join("".join(map(_words_on, document)).split())
    finally:
        document.close()


def _words_on(page: pypdfium2.PdfPage) -> str:
    return page.get_textpage().get_text_bounded()


def test_the_press_draws_the_paper_in_the_fonts_of_loket(letter: LetterPaper) -> None:
    made = draw(letter, "id", at=AT)
    assert made.title == letter.reference
    assert b"PlusJakartaSans" in made.pdf
    assert "Limitmunculduakali." in words_of(made.pdf)


def test_two_presses_draw_the_same_octets(slip: Slip) -> None:
    assert draw(slip, "id", at=AT) == draw(slip, "id", at=AT)


def test_it_speaks_the_language_that_it_is_told(letter: LetterPaper) -> None:
    assert "Halaman1dari1" in words_of(draw(letter, "id").pdf)
    assert "Page1of1" in words_of(draw(letter, "en").pdf)


def test_a_paper_that_cannot_be_laid_out_is_trouble() -> None:
    with pytest.raises(Trouble) as trouble:
        draw(DossierPaper(text='{"reference": 7}'), "id")
    assert trouble.value.what is What.PAPER_FAILED


def test_a_printer_that_qt_does_not_know_is_said_from_there(letter: LetterPaper) -> None:
    assert "tidak ada" not in [one.name for one in printers_of_qt()]
    with pytest.raises(Trouble) as trouble:
        print_through_qt(letter, "id", "tidak ada")
    assert trouble.value.what is What.NO_PRINTER


def test_it_needs_no_display_and_no_home(letter: LetterPaper, tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LOKET_HOME", "HOME")
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    asked = msgspec.msgpack.encode(Draw(paper=letter, language="id"))
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "press"],
        input=asked, capture_output=True, cwd=ROOT, env={**bare, "HOME": str(tmp_path)}, check=True,
    )  # fmt: skip
    answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    assert isinstance(answer, Drawn)
    assert answer.pdf.startswith(b"%PDF-")
    assert list(tmp_path.rglob("loket*")) == []
