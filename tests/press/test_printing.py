"""A page on a printer of Qt's, or a printer that is not there."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from kiosk.domain.errors import Trouble, What
from kiosk.paper.letter import LetterPaper
from kiosk.press.letter_sheet import letter_sheet
from kiosk.press.printing import known_printers, open_printer, print_with_qt

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_page_is_given_to_qt_whole(letter: LetterPaper, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFileName(str(tmp_path / "keluar.pdf"))
    sheet = letter_sheet(letter)
    print_with_qt(sheet, device)
    assert (tmp_path / "keluar.pdf").read_bytes().count(b"/Type /Page\n") == len(sheet.pages)


@pytest.mark.qt_log_ignore(r"QPainter::(begin|end)")
def test_a_printer_that_qt_cannot_open_is_trouble(letter: LetterPaper, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFileName(str(tmp_path / "tidak ada" / "keluar.pdf"))
    with pytest.raises(Trouble) as trouble:
        print_with_qt(letter_sheet(letter), device)
    assert trouble.value.what is What.PRINTER_FAILED


def test_a_printer_that_qt_does_not_know_is_no_printer() -> None:
    with pytest.raises(Trouble) as trouble:
        open_printer("printer yang tidak ada")
    assert trouble.value.what is What.NO_PRINTER


def test_at_most_one_printer_is_the_default() -> None:
    assert sum(one.is_default for one in known_printers()) <= 1
