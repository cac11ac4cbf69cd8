"""Puts a paper on a printer and says no more about it than is known.

Everything here blocks and belongs in a worker: a spooler on the network may take its time.
"""

import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from threading import Event

import msgspec

from kiosk.domain.errors import Trouble, What
from kiosk.paper.asking import draw, print_through_qt, printers_of_qt
from kiosk.paper.order import Paper, PrinterName
from kiosk.paper.spooler import Job, JobState, Spooler, find_spooler

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


class PrintOutcome(msgspec.Struct, frozen=True):
    """`job` is the spooler's name of the job, "" where it has none."""

    how: How
    printer: str
    job: str = ""


def printers(
    spooler: Callable[[], Spooler | None] = find_spooler, stop: Event | None = None
) -> list[PrinterName]:
    """The printers the system knows, the default one first; empty when there is none.

    A spooler is asked itself; only where there is none a process is started for Qt.
    Raises Trouble(PAPER_FAILED).
    """
    queue = spooler()
    found = queue.printers() if queue else printers_of_qt(stop)
    return sorted(found, key=lambda printer: not printer.is_default)


def print_paper(
    paper: Paper,
    language: str,
    printer: str = "",
    *,
    known: Callable[[], Sequence[PrinterName]] = printers,
    spooler: Callable[[], Spooler | None] = find_spooler,
    patience_s: float = PATIENCE_S,
    pause: Callable[[float], object] = time.sleep,
    stop: Event | None = None,
) -> PrintOutcome:
    """Prints on the named printer, or on the default one, or on the only one there is.

    Waits up to `patience_s` for the spooler to call the job completed. Raises
    Trouble(NO_PRINTER) when there is no such printer, Trouble(PRINTER_FAILED) when the page could
    not be handed over or the spooler gave it up, Trouble(PAPER_FAILED) when it was not drawn.
    """
    name = _choose(printer, known())
    queue = spooler()
    if queue is None:
        print_through_qt(paper, language, name, stop)
        return PrintOutcome(How.SENT, name)
    page = draw(paper, language, stop=stop)
    job = queue.submit(page.pdf, name, page.title)
    return _watch(queue, job, name, patience_s, pause)


def _choose(wanted: str, known: Sequence[PrinterName]) -> str:
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
