"""What the press is asked, and what it answers, as octets on two pipes."""

from datetime import datetime
from typing import Final

import msgspec

from kiosk.paper.dossier import DossierPaper
from kiosk.paper.letter import LetterPaper
from kiosk.paper.slip import Slip
from kiosk.paper.timeline import TimelinePaper
from kiosk.paper.trial import TrialPage

Paper = Slip | LetterPaper | DossierPaper | TimelinePaper | TrialPage
MOST_ANSWERED: Final = 64_000_000
"""Bytes: a dossier with every picture that may be in it takes less than half."""


class PrinterName(msgspec.Struct, frozen=True):
    """A printer by the system's own name."""

    name: str
    is_default: bool = False


class Draw(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A PDF of the paper in a language ("id" or "en").

    With `at`, when it counts as drawn, the same paper always gives the same octets. A dossier is
    drawn with coarser pictures until it has no more than `most` bytes; 0: as fine as it says.
    """

    paper: Paper
    language: str
    at: datetime | None = None
    most: int = 0


class Print(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The paper on a printer of Qt's, where there is no spooler that can be asked."""

    paper: Paper
    language: str
    printer: str


class FindPrinters(msgspec.Struct, frozen=True, tag=True):
    """The names of the printers that Qt knows."""


Order = Draw | Print | FindPrinters


class Drawn(msgspec.Struct, frozen=True, tag=True):
    """`title` names the print job; no personal data, the spooler shows it."""

    pdf: bytes
    title: str


class Handed(msgspec.Struct, frozen=True, tag=True):
    """The page was handed over; Qt is not told what became of it."""


class Printers(msgspec.Struct, frozen=True, tag=True):
    """In Qt's order."""

    names: tuple[PrinterName, ...]


class Failed(msgspec.Struct, frozen=True, tag=True):
    """A `What`, and its small print."""

    what: str
    detail: str


Answer = Drawn | Handed | Printers | Failed
