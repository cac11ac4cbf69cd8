"""Granting the wishes for paper: slip and letter, printed or kept as PDF, and said honestly.

What prints is imported at the first paper: Masuk need not wait for it. A process apart draws.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions.intake import give_dossier, give_slip
from kiosk.domain.errors import Trouble, What
from kiosk.ui.kept_papers import DOSSIER, drop_dossiers, sweep_papers
from kiosk.ui.room import Grants, Room
from kiosk.ui.wishes import (
    PrintDossier,
    PrintLetter,
    PrintRecord,
    PrintSlip,
    SaveDossier,
    SaveLetter,
    SaveSlip,
)

if TYPE_CHECKING:
    from kiosk.paper.order import Paper
    from kiosk.paper.printer import How

SLIP = "slip"
GIVING = {SLIP: give_slip, DOSSIER: give_dossier}
"""What is noted of papers that the participant takes along; the others are copies."""


class Made(NamedTuple):
    """What became of a paper; `why` tells what kept it from the printer.

    `carried`: whether a file lies on a stick; None where people reach the kiosk's own folder.
    """

    how: How
    file: Path
    why: What | None = None
    carried: bool | None = None

    @property
    def is_kept(self) -> bool:
        """Whether there is a file now."""
        from kiosk.paper.printer import How

        return self.how is How.SAVED


def print_slip(room: Room, _wish: PrintSlip) -> None:
    """On the printer; where that fails the slip is kept as a PDF, and both are said."""
    begin(room, _slip(room), SLIP, printing=True)


def save_slip(room: Room, _wish: SaveSlip) -> None:
    begin(room, _slip(room), SLIP, printing=False)


def print_letter(room: Room, wish: PrintLetter) -> None:
    begin(room, _letter(room, wish), _letter_kind(wish), printing=True)


def print_record(room: Room, _wish: PrintRecord) -> None:
    """The participant's copy; the file of a kiosk without a printer goes as papers go."""
    from kiosk.ui.paperwork import record_paper

    begin(room, partial(as_it_is, record_paper(room)), "data-saya", printing=True)


def save_letter(room: Room, wish: SaveLetter) -> None:
    begin(room, _letter(room, wish), _letter_kind(wish), printing=False)


def print_dossier(room: Room, _wish: PrintDossier) -> None:
    """On the printer; where that fails it is kept as a PDF, and both are said."""
    begin(room, _dossier(room), DOSSIER, printing=True)


def save_dossier(room: Room, _wish: SaveDossier) -> None:
    begin(room, _dossier(room), DOSSIER, printing=False)


def _slip(room: Room) -> Callable[[], Paper]:
    from kiosk.ui.paperwork import slip_paper

    return partial(as_it_is, slip_paper(room))


def _letter(room: Room, wish: PrintLetter | SaveLetter) -> Callable[[], Paper]:
    from kiosk.ui.paperwork import letter_paper

    return partial(as_it_is, letter_paper(room, wish.complaint, wish.step))


def _letter_kind(wish: PrintLetter | SaveLetter) -> str:
    later = f"-{wish.step}" if wish.step > 1 else ""
    return f"surat-{wish.complaint}{later}"


def _dossier(room: Room) -> Callable[[], Paper]:
    from kiosk.ui.paperwork import dossier_paper

    return dossier_paper(room)


def as_it_is(paper: Paper) -> Paper:
    """For a paper that needs nothing read in the worker."""
    return paper


def begin(room: Room, make: Callable[[], Paper], kind: str, *, printing: bool) -> None:
    """Has a paper printed, or kept as a file where that fails; `make` is called in the worker."""
    case, language = room.case(), room.settings.site.language.value
    file = room.tools.papers / f"{case.reference}-{kind}.pdf"
    done = partial(_done, room, case.id, kind, frozenset(case.pictures))
    failed = partial(_failed, room, case.id)
    printer = room.settings.printing.printer if printing else None
    sticks = room.tools.sticks if room.tools.kiosk else None
    room.tools.work.submit(
        partial(_make, make, language, file, printer, room.leaving, sticks), done, failed
    )


def _make(
    make: Callable[[], Paper],
    language: str,
    file: Path,
    printer: str | None,
    stop: Event,
    sticks: Callable[[], Sequence[Path]] | None,
) -> Made:
    """In the worker: prints, on the usual printer where none is named; or keeps.

    Where nobody reaches the kiosk's own folder, a file goes to the first of the `sticks`.
    """
    from kiosk.disk_writing import write_whole
    from kiosk.paper.asking import draw
    from kiosk.paper.filing import save_paper
    from kiosk.paper.printer import How, print_paper

    paper, why = make(), None
    if printer is not None:
        try:
            return Made(print_paper(paper, language, printer, stop=stop).how, file)
        except Trouble as trouble:
            why = trouble.what
    pdf = draw(paper, language, stop=stop).pdf
    for stick in sticks() if sticks else ():
        carried = stick / file.name
        with suppress(OSError):  # full, shut or pulled: the next one, or the kiosk's own folder
            write_whole(carried, pdf)  # no folder is made: behind a pulled stick lies the disk
            return Made(How.SAVED, carried, why, carried=True)
    return Made(How.SAVED, save_paper(pdf, file), why, carried=False if sticks else None)


def _done(room: Room, case_id: str, kind: str, shown: frozenset[str], made: Made) -> None:
    case = room.desk.state.cases.get(case_id)
    if case is None:  # erased while the worker was drawing
        sweep_papers(room)
        return
    if kind == DOSSIER and made.is_kept and not shown <= case.pictures.keys():
        drop_dossiers(room, case.reference)  # it may show what was covered meanwhile
        if made.carried:
            with suppress(OSError):  # a stick that was pulled has it; staff are told
                made.file.unlink(missing_ok=True)
        room.say(_outrun())
        room.changed.emit()
        return
    give = GIVING.get(kind)
    if give and room.session.staff:
        room.record(give(room.desk.state, case_id, made.how, room.now(), room.session.staff))
    room.lift(What.NO_PRINTER, What.PRINTER_FAILED)
    if made.why:
        room.trouble(made.why)
    room.say(_words(made))
    room.changed.emit()


def _failed(room: Room, case_id: str, trouble: Trouble) -> None:
    if case_id in room.desk.state.cases:
        room.trouble(trouble.what)
    else:
        sweep_papers(room)


def _outrun() -> str:
    return QCoreApplication.translate(
        "Papers", "Bukti berubah sementara berkas dibuat, jadi berkas itu dihapus. Buat lagi."
    )


def _words(made: Made) -> str:
    from kiosk.paper.printer import How

    match made.how:
        case How.PRINTED:
            return QCoreApplication.translate("Papers", "Tercetak.")
        case How.SENT:
            return QCoreApplication.translate("Papers", "Dikirim ke printer. Periksa kertasnya.")
    if made.carried:
        kept = QCoreApplication.translate("Papers", "Disimpan di stik USB sebagai PDF: {file}")
    elif made.carried is None:
        kept = QCoreApplication.translate("Papers", "Disimpan sebagai PDF: {file}")
    else:
        kept = QCoreApplication.translate(
            "Papers",
            "Tidak ada stik USB yang bisa ditulisi, jadi PDF-nya hanya di komputer ini. "
            "Pasang stik, lalu simpan lagi.",
        )
    return kept.format(file=made.file.name)


GRANTS: Grants = {
    PrintSlip: print_slip,
    SaveSlip: save_slip,
    PrintLetter: print_letter,
    SaveLetter: save_letter,
    PrintRecord: print_record,
    PrintDossier: print_dossier,
    SaveDossier: save_dossier,
}
