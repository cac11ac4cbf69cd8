"""Letting go at once: records whose days are over, and pictures whose date has come."""

from kiosk.domain.actions.evidence import let_go
from kiosk.domain.actions.intake import erase_person
from kiosk.domain.clock import REST
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import EraseCause
from kiosk.domain.policy.evidence import outdated
from kiosk.domain.policy.retention import due_for_erasure
from kiosk.ui.grants.evidence import thumbnail
from kiosk.ui.kept_papers import drop_dossiers, sweep_papers
from kiosk.ui.room import Room


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

    After so long a rest that the clock may be wrong, no date has come: only those of closed cases
    go. What cannot be deleted now is told, and swept at the next round.
    """
    try:
        _let_go(room)
        if not room.reading_pictures and not _sweep_pictures(room):
            room.trouble(What.DISK_FAILED)
    except Trouble as trouble:
        room.trouble(trouble.what)


def _let_go(room: Room) -> None:
    state, rules, now = room.desk.state, room.rules.evidence, room.trusted()
    is_sure = state.clock.leapt(now) <= REST
    for case in [one for one in state.cases.values() if is_sure or one.closed]:
        pictures = list(outdated(case, rules, now))
        for picture in pictures:
            room.record(let_go(case, picture, room.now()))
        if pictures:
            drop_dossiers(room, case.reference)


def _sweep_pictures(room: Room) -> bool:
    known = (one for case in room.desk.state.cases.values() for one in case.pictures)
    return room.desk.journal.blobs.sweep({name for one in known for name in (one, thumbnail(one))})
