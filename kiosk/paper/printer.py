"""Puts a sheet on paper and says no more about it than is known.

Everything here blocks and belongs in a worker: a spooler on the network may take its time. That is
safe off the GUI thread, since painting on a QPrinter is, and no widget or pixmap is touched; but a
QGuiApplication must exist. Qt's print support (and with it Qt Widgets) is imported on first use.
"""

import time
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter

from kiosk.domain.errors import Trouble, What
from kiosk.paper.sheet import Sheet, draw_pages, pdf_of
from kiosk.paper.spooler import Job, JobState, Spooler, find_spooler

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PATIENCE_S = 15.0
LOOK_EVERY_S = 0.5


class How(StrEnum):
    """What became of a paper; the words of ``SlipGiven.how``."""

    PRINTED = "printed"
    """The spooler says that the job is completed: "tercetak"."""
    SENT = "sent-to-printer"
    """Handed to the spooler, no more is known: "dikirim ke printer"."""
    SAVED = "saved"
    """A file was written: "disimpan"."""


class PrinterName(msgspec.Struct, frozen=True):
    """A printer by the system's own name."""

    name: str
    is_default: bool = False


class PrintOutcome(msgspec.Struct, frozen=True):
    """`job` is the spooler's name of the job, "" where it has none."""

    how: How
    printer: str
    job: str = ""


def printers() -> list[PrinterName]:
    """The printers the system knows, the default one first; empty when there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo

    default = QPrinterInfo.defaultPrinterName()
    found = [PrinterName(name, name == default) for name in QPrinterInfo.availablePrinterNames()]
    return sorted(found, key=lambda printer: not printer.is_default)


def print_sheet(
    sheet: Sheet,
    printer: str = "",
    *,
    known: Callable[[], list[PrinterName]] = printers,
    spooler: Callable[[], Spooler | None] = find_spooler,
    patience_s: float = PATIENCE_S,
    pause: Callable[[float], object] = time.sleep,
) -> PrintOutcome:
    """Prints on the named printer, or on the default one, or on the only one there is.

    Waits up to `patience_s` for the spooler to call the job completed. Raises
    Trouble(NO_PRINTER) when there is no such printer, Trouble(PRINTER_FAILED) when the page could
    not be handed over or the spooler gave it up.
    """
    name = _choose(printer, known())
    queue = spooler()
    if queue is None:
        return print_with_qt(sheet, open_printer(name))
    job = queue.submit(pdf_of(sheet), name, sheet.title)
    return _watch(queue, job, name, patience_s, pause)


def open_printer(name: str) -> "QPrinter":
    """The printer through Qt. Raises Trouble(NO_PRINTER) when Qt does not find it."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    where = QPrinterInfo.printerInfo(name)
    if where.isNull():
        raise Trouble(What.NO_PRINTER, name)
    return QPrinter(where, QPrinter.PrinterMode.HighResolution)


def print_with_qt(sheet: Sheet, device: "QPrinter") -> PrintOutcome:
    """Draws the sheet on a printer of Qt's; SENT at best, since Qt is not told more."""
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
    return PrintOutcome(How.SENT, device.printerName())


def _choose(wanted: str, known: list[PrinterName]) -> str:
    for printer in known:
        if printer.name == wanted or (not wanted and (printer.is_default or len(known) == 1)):
            return printer.name
    raise Trouble(What.NO_PRINTER, wanted)


def _watch(
    queue: Spooler, job: Job, name: str, patience_s: float, pause: Callable[[float], object]
) -> PrintOutcome:
    """Looks at the job until its fate is known, or for `patience_s`."""
    for _ in range(1 + int(patience_s / LOOK_EVERY_S)):
        seen = queue.look(job)
        if seen.state is JobState.DONE:
            return PrintOutcome(How.PRINTED, name, job.name)
        if seen.state is JobState.FAILED:
            raise Trouble(What.PRINTER_FAILED, f"{job.name}: {seen.reasons}")
        pause(LOOK_EVERY_S)
    return PrintOutcome(How.SENT, name, job.name)
