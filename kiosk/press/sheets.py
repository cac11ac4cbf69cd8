"""Which sheet a paper is laid out on, and how fine its pictures may be."""

from datetime import datetime

from msgspec.structs import replace

from kiosk.paper.dossier import DossierPaper
from kiosk.paper.letter import LetterPaper
from kiosk.paper.order import Drawn, Paper
from kiosk.paper.slip import Slip
from kiosk.paper.trial import TrialPage
from kiosk.press.sheet import Sheet, pdf_of

FINENESS = (1100, 800, 560)
"""Pixels of the longer side of a picture in a dossier that has to fit; else it has none."""


def sheet_of(paper: Paper) -> Sheet:
    """The paper laid out; what one kind needs is imported for that kind alone."""
    if isinstance(paper, Slip):
        from kiosk.press.slip_sheet import slip_sheet

        return slip_sheet(paper, paper.form)
    if isinstance(paper, TrialPage):
        from kiosk.press.trial_sheet import trial_sheet

        return trial_sheet(paper)
    if isinstance(paper, LetterPaper):
        from kiosk.press.letter_sheet import letter_sheet

        return letter_sheet(paper)
    if isinstance(paper, DossierPaper):
        from kiosk.press.dossier_sheet import dossier_sheet

        return dossier_sheet(paper)
    from kiosk.press.timeline_sheet import timeline_sheet

    return timeline_sheet(paper)


def drawn(paper: Paper, at: datetime | None = None, most: int = 0) -> Drawn:
    """The PDF; a dossier has pictures as fine as fits into `most` bytes, where that is not 0."""
    if most and isinstance(paper, DossierPaper):
        return _fitted(paper, at, most)
    return _drawn(sheet_of(paper), at)


def _fitted(paper: DossierPaper, at: datetime | None, most: int) -> Drawn:
    for longest_px in FINENESS if paper.pictures else ():
        made = _drawn(sheet_of(replace(paper, longest_px=longest_px)), at)
        if len(made.pdf) <= most:
            return made
    return _drawn(sheet_of(replace(paper, longest_px=0)), at)


def _drawn(sheet: Sheet, at: datetime | None) -> Drawn:
    return Drawn(pdf_of(sheet, at), sheet.title)
