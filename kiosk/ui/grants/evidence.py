"""Granting the wishes about evidence: pictures are read in the worker, sealed and noted here."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions import evidence as act
from kiosk.domain.actions.permission import open_case
from kiosk.domain.case import Picture as Noted
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import EvidenceAdded
from kiosk.ui.kept_papers import drop_dossiers
from kiosk.ui.room import Grants, Room
from kiosk.ui.wishes import (
    ChooseEvidence,
    CoverEvidence,
    LookForFiles,
    PasteEvidence,
    RemoveEvidence,
    TakeEvidence,
)

if TYPE_CHECKING:
    from kiosk.evidence.picture import Picture
    from kiosk.evidence.sources import Found

Harvest = list["Picture | Refused | Trouble"]
AT_ONCE = 20
"""Files taken by one press."""


def thumbnail(picture: str) -> str:
    """Under which name the small one of a picture is kept."""
    return f"{picture}-small"


def look_for_files(room: Room, _wish: LookForFiles) -> None:
    """A stick may be slow; while somebody looks, nobody looks again."""
    case = open_case(room.desk.state, room.session.case, room.session.staff)
    if room.looking:
        return
    room.looking = True
    look = partial(_look, room.tools.evidence_roots)
    room.tools.work.submit(look, partial(_have_found, room, case.id), always=partial(_rest, room))


def take_evidence(room: Room, wish: TakeEvidence) -> None:
    """Each file is read and drawn anew; what is refused keeps no other from coming in."""
    if len(wish.files) > AT_ONCE:
        rules = room.rules.evidence
        raise Refused(Reason.EVIDENCE_FULL, most=rules.most, mb=rules.total_mb)
    _read(room, partial(_from_files, wish.files, room.leaving))


def paste_evidence(room: Room, wish: PasteEvidence) -> None:
    _read(room, partial(_from_octets, wish.content, room.leaving))


def cover_evidence(room: Room, wish: CoverEvidence) -> None:
    """The covered copy is made in the worker; the original goes once the copy is noted."""
    case = open_case(room.desk.state, room.session.case, room.session.staff)
    if wish.picture not in case.pictures:
        raise Refused(Reason.NO_EVIDENCE)
    content = room.desk.journal.blobs.read(case.id, wish.picture)
    cover = partial(_covered, content, wish.bars, room.leaving)
    _begin(room, cover, partial(_replace, room, case.id, wish.picture))


def remove_evidence(room: Room, wish: RemoveEvidence) -> None:
    state, session = room.desk.state, room.session
    room.record(act.remove_evidence(state, session.case, wish.picture, room.now(), session.staff))
    discard(room, wish.picture)
    drop_dossiers(room, room.case().reference)
    room.say(QCoreApplication.translate("Evidence", "Bukti dihapus dari loket ini."))


def choose_evidence(room: Room, wish: ChooseEvidence) -> None:
    state, session = room.desk.state, room.session
    room.record(
        act.choose_evidence(
            state, session.case, wish.rung, wish.pictures, room.now(), session.staff
        )
    )


def discard(room: Room, picture: str) -> None:
    """Deletes the octets of what is noted no more; what is left is swept at the next round."""
    for blob in (picture, thumbnail(picture)):
        room.desk.journal.blobs.drop(blob)


def _read(room: Room, read: Callable[[], Harvest]) -> None:
    case = open_case(room.desk.state, room.session.case, room.session.staff)
    if not case.consent.complaint:
        raise Refused(Reason.NO_COMPLAINT_CONSENT)
    room.lift(What.STICK_GONE)
    _begin(room, read, partial(_take_in, room, case.id))


def _begin(room: Room, call: Callable[[], Harvest], done: Callable[[Harvest], None]) -> None:
    room.reading_pictures += 1
    room.tools.work.submit(call, done, always=partial(_have_read, room))


def _rest(room: Room) -> None:
    room.looking = False


def _have_found(room: Room, case: str, found: tuple[Found, ...]) -> None:
    """What was looked for on behalf of another participant is shown to nobody."""
    if room.session.case == case:
        room.found = found
    room.changed.emit()


def _have_read(room: Room) -> None:
    room.reading_pictures -= 1
    room.changed.emit()


def _take_in(room: Room, case: str, harvest: Harvest) -> None:
    for one in harvest:
        if isinstance(one, Refused):
            room.refuse(one)
        elif isinstance(one, Trouble):
            room.trouble(one.what)
        elif not _add(room, case, one):
            break
    room.changed.emit()


def _add(room: Room, case: str, picture: Picture) -> bool:
    noted = _noted(room, picture)
    rules, by = room.rules.evidence, room.session.staff
    try:
        event = act.add_evidence(room.desk.state, case, noted, rules, room.now(), by)
    except Refused as refused:
        room.refuse(refused)
        return refused.reason is Reason.EVIDENCE_REPEATED
    _keep(room, event, picture)
    room.record(event)
    return True


def _replace(room: Room, case: str, old: str, harvest: Harvest) -> None:
    for one in harvest:
        if isinstance(one, Refused):
            room.refuse(one)
        elif isinstance(one, Trouble):
            room.trouble(one.what)
        else:
            _put_in_place(room, case, old, one)
    room.changed.emit()


def _put_in_place(room: Room, case: str, old: str, picture: Picture) -> None:
    noted, by = _noted(room, picture), room.session.staff
    try:
        events = act.redact_evidence(room.desk.state, case, old, noted, room.now(), by)
    except Refused as refused:
        room.refuse(refused)
        return
    for event in events:
        if isinstance(event, EvidenceAdded):
            _keep(room, event, picture)
    room.record(*events)
    discard(room, old)
    drop_dossiers(room, room.desk.state.cases[case].reference)
    room.say(QCoreApplication.translate("Evidence", "Bagian itu ditutup. Gambar asli dihapus."))


def _keep(room: Room, event: EvidenceAdded, picture: Picture) -> None:
    """On the disk before anybody knows of it: what is noted is there."""
    shelf = room.desk.journal.blobs.of(event.case)
    shelf.keep(event.evidence, picture.content)
    shelf.keep(thumbnail(event.evidence), picture.thumbnail)


def _noted(room: Room, picture: Picture) -> Noted:
    return Noted(
        id=secrets.token_hex(8),
        media=picture.media,
        size=len(picture.content),
        width=picture.width,
        height=picture.height,
        sha256=sha256(picture.content).hexdigest(),
        added=room.trusted(),
    )


def _look(roots: Callable[[], Sequence[Path]]) -> tuple[Found, ...]:
    """In the worker."""
    from kiosk.evidence.sources import files_on

    return tuple(files_on(roots()))


def _from_files(files: Sequence[tuple[str, str]], stop: Event) -> Harvest:
    """In the worker."""
    return [
        one
        for file, root in files
        for one in _from_file(Path(file), Path(root) if root else None, stop)
    ]


def _from_file(file: Path, root: Path | None, stop: Event) -> Harvest:
    """In the worker. A refusal tells the name of its file."""
    from kiosk.evidence.sources import printable, read_bounded

    try:
        harvest = _from_octets(read_bounded(file, root), stop)
    except (Refused, Trouble) as no:
        harvest = [no]
    for one in harvest:
        if isinstance(one, Refused):
            one.facts["file"] = printable(file.name)
    return harvest


def _from_octets(content: bytes, stop: Event) -> Harvest:
    """In the worker."""
    from kiosk.evidence.apart import reencode

    try:
        return list(reencode(content, stop=stop))
    except (Refused, Trouble) as no:
        return [no]


def _covered(
    content: bytes, bars: Sequence[tuple[float, float, float, float]], stop: Event
) -> Harvest:
    """In the worker."""
    from kiosk.evidence.apart import redact
    from kiosk.evidence.picture import Bar

    drawn = [Bar(*bar) for bar in bars]
    if not drawn or not all(bar.covers for bar in drawn):
        return [Refused(Reason.NO_EVIDENCE)]
    try:
        return [redact(content, drawn, stop=stop)]
    except (Refused, Trouble) as no:
        return [no]


GRANTS: Grants = {
    LookForFiles: look_for_files,
    TakeEvidence: take_evidence,
    PasteEvidence: paste_evidence,
    CoverEvidence: cover_evidence,
    RemoveEvidence: remove_evidence,
    ChooseEvidence: choose_evidence,
}
