"""Printers as Qt knows them; Qt's print support, which brings Qt Widgets, comes on first use."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter

from kiosk.domain.errors import Trouble, What
from kiosk.paper.order import PrinterName
from kiosk.press.sheet import Sheet, draw_pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def known_printers() -> tuple[PrinterName, ...]:
    """The printers the system knows; empty when there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo

    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(PrinterName(name, name == default) for name in names)


def open_printer(name: str) -> "QPrinter":
    """The printer through Qt. Raises Trouble(NO_PRINTER) when Qt does not find it."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    where = QPrinterInfo.printerInfo(name)
    if where.isNull():
        raise Trouble(What.NO_PRINTER, name)
    return QPrinter(where, QPrinter.PrinterMode.HighResolution)


def print_with_qt(sheet: Sheet, device: "QPrinter") -> None:
    """Draws the sheet on a printer of Qt's. Raises Trouble(PRINTER_FAILED)."""
    device.setDocName(sheet.title)
    device.setCreator("Loket")
    device.setFullPage(True)
    orientation = QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(sheet.size, orientation, QMarginsF()))
    painter = QPainter()
    if not (device.isValid() and painter.begin(device)):
        raise Trouble(What.PRINTER_FAILED, device.printerName())
    complete = draw_pages(sheet, painter, device.resolution(), device.newPage)
    ended = painter.end()
    stopped = device.printerState() in (device.PrinterState.Error, device.PrinterState.Aborted)
    if stopped or not (complete and ended):
        raise Trouble(What.PRINTER_FAILED, device.printerName())
