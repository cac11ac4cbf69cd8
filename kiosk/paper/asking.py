"""Asks the press, a process apart: papers are drawn by Qt, and Qt is never used in a worker.

PySide holds Python's lock while it is inside Qt, and Qt takes locks of its own there. A worker
that draws can wait for a lock that the GUI thread holds while that one waits for Python: then
both wait for ever (decision 0010). Everything here blocks and belongs in a worker.
"""

from datetime import datetime
from threading import Event
from typing import Final, TypeVar

import msgspec

from kiosk.apart import converse, loket
from kiosk.domain.errors import Trouble, What
from kiosk.paper.order import (
    MOST_ANSWERED,
    Answer,
    Draw,
    Drawn,
    Failed,
    FindPrinters,
    Handed,
    Order,
    Paper,
    Print,
    PrinterName,
    Printers,
)

LIMIT_S: Final = 60.0
Wanted = TypeVar("Wanted", Drawn, Handed, Printers)


def draw(
    paper: Paper,
    language: str,
    *,
    at: datetime | None = None,
    most: int = 0,
    stop: Event | None = None,
) -> Drawn:
    """The paper as a PDF (see `Draw`). Raises Trouble(PAPER_FAILED), at once when `stop` is set."""
    return _asked(Draw(paper=paper, language=language, at=at, most=most), Drawn, stop)


def print_through_qt(paper: Paper, language: str, printer: str, stop: Event | None = None) -> None:
    """Raises Trouble(NO_PRINTER | PRINTER_FAILED); the latter has people look at the paper."""
    try:
        _asked(Print(paper=paper, language=language, printer=printer), Handed, stop)
    except Trouble as trouble:
        if trouble.what is What.PAPER_FAILED:  # it may have been handed over by then
            raise Trouble(What.PRINTER_FAILED, trouble.detail) from trouble
        raise


def printers_of_qt(stop: Event | None = None) -> tuple[PrinterName, ...]:
    """Raises Trouble(PAPER_FAILED)."""
    return _asked(FindPrinters(), Printers, stop).names


def _asked(order: Order, wanted: type[Wanted], stop: Event | None) -> Wanted:
    try:
        asked = msgspec.msgpack.encode(order)
        said = converse(loket("press"), asked, LIMIT_S, MOST_ANSWERED, stop=stop, aloud=True)
        answer = msgspec.msgpack.decode(said, type=Answer)
    except (OSError, msgspec.DecodeError) as error:
        raise Trouble(What.PAPER_FAILED, f"loket press: {error}") from error
    if isinstance(answer, Failed):
        raise Trouble(What(answer.what), answer.detail)
    if not isinstance(answer, wanted):
        raise Trouble(What.PAPER_FAILED, f"loket press: {type(answer).__name__}")
    return answer
