"""Papers kept as PDF: they go with whom or what they show, and when nobody fetched them."""

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.errors import What
from kiosk.ui.room import Room

PAPER_DAYS = 7
DOSSIER = "berkas"
"""The kind of paper that shows pictures."""


def sweep_papers(room: Room) -> bool:
    """Removes papers of persons who were erased, and those nobody fetched within a week.

    Half-written ones too. False: one could not be removed; a banner tells it, and it is tried
    again at the next round.
    """
    living = {case.reference for case in room.desk.state.cases.values()}
    oldest = room.now().at.timestamp() - PAPER_DAYS * 86_400

    def is_due(file: Path) -> bool:
        return _reference(file) not in living or file.stat().st_mtime < oldest

    return _remove(room, "PK-", is_due)


def drop_dossiers(room: Room, reference: str) -> bool:
    """Removes the dossiers of a case once a picture they may show was covered or is gone.

    Half-written ones too. False: one could not be removed; a banner tells it, and it goes as
    papers do.
    """
    return _remove(room, f"{reference}-{DOSSIER}", lambda _: True)


def _remove(room: Room, begins: str, is_due: Callable[[Path], bool]) -> bool:
    folder, gone = room.tools.papers, True
    kinds = (f"{begins}*.pdf", f"{begins}*.ics", f".{begins}*.part")
    for file in [file for kind in kinds for file in folder.glob(kind)]:
        try:
            if is_due(file):
                file.unlink()
        except FileNotFoundError:
            continue  # just moved into its place, or taken away by somebody else
        except OSError:
            gone = False
    if not gone:
        room.trouble(What.DISK_FAILED)
    return gone


def _reference(file: Path) -> str:
    """Of which case it is: every paper is named ``PK-BRI07-20261123-74-slip.pdf``."""
    return "-".join(file.name.lstrip(".").split("-")[:4])
