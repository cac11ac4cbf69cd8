"""Letting go at once: records whose days are over, and the papers of whoever was erased."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.actions.evidence import let_go
from kiosk.domain.actions.intake import erase_person
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import EraseCause
from kiosk.domain.policy.evidence import outdated
from kiosk.domain.policy.retention import due_for_erasure
from kiosk.ui.grants.evidence import thumbnail
from kiosk.ui.room import Room

PAPER_DAYS = 7


def erase_due(room: Room) -> bool:
    """Erases the records whose days are over (UU 27/2022 art. 43), and then their papers.

    The case on the table is left for the next round. False: something is still there that should
    be gone; a banner tells it, and it is tried again.
    """
    due = due_for_erasure(room.desk.state, room.rules.retention, room.trusted())
    try:
        for case_id in [case for case in due if case != room.session.case]:
            room.record(erase_person(room.desk.state, case_id, EraseCause.RETENTION, room.now()))
    except Trouble as trouble:
        room.trouble(trouble.what)
        sweep_papers(room)
        return False
    return sweep_papers(room)


def drop_outdated(room: Room) -> None:
    """Deletes the pictures whose date has come, and octets that nobody knows of any more.

    What cannot be deleted now is swept at the next round.
    """
    rules, now = room.rules.evidence, room.trusted()
    blobs, state = room.desk.journal.blobs, room.desk.state
    try:
        for case in list(state.cases.values()):
            for picture in list(outdated(case, rules, now)):
                room.record(let_go(case, picture, room.now()))
        if not room.reading_pictures:
            known = (one for case in state.cases.values() for one in case.pictures)
            blobs.sweep({name for one in known for name in (one, thumbnail(one))})
    except Trouble as trouble:
        room.trouble(trouble.what)


def sweep_papers(room: Room) -> bool:
    """Removes papers of persons who were erased, and those nobody fetched within a week.

    Half-written ones too. False: one could not be removed; a banner tells it, and it is tried
    again at the next round.
    """
    living = {case.reference for case in room.desk.state.cases.values()}
    oldest = room.now().at.timestamp() - PAPER_DAYS * 86_400
    gone = True
    for file in list(_papers(room.tools.papers)):
        try:
            if _reference(file) not in living or file.stat().st_mtime < oldest:
                file.unlink()
        except FileNotFoundError:
            continue  # just moved into its place, or taken away by somebody else
        except OSError:
            gone = False
    if not gone:
        room.trouble(What.DISK_FAILED)
    return gone


def _papers(folder: Path) -> Iterator[Path]:
    yield from folder.glob("PK-*.pdf")
    yield from folder.glob(".PK-*.part")


def _reference(file: Path) -> str:
    """Of which case it is: every paper is named ``PK-BRI07-20261123-74-slip.pdf``."""
    return "-".join(file.name.lstrip(".").split("-")[:4])
