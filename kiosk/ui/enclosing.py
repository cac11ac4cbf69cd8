"""What goes along with a letter: the dossier as PDF and as JSON, and the pictures it lists.

The letter decides: it holds a dossier where its rung takes one, and the ids of its pictures. As
long as these stay as they are, every try sends the same octets.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kiosk.domain.case import Case
from kiosk.domain.dossier import label
from kiosk.domain.errors import Trouble
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.policy.evidence import MB
from kiosk.domain.steps import LetterKey
from kiosk.journal.subjects import JournalDamaged
from kiosk.outbox.parcel import Attachment, nothing
from kiosk.ui.room import Room

if TYPE_CHECKING:
    from kiosk.paper.dossier import DossierPaper

LEAST_PDF_BYTES = MB // 2
"""So much the PDF may have, however much the pictures beside it take."""
ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}

Attachments = Callable[[], Sequence[Attachment]]


class Shelf(Protocol):
    """Where the sealed pictures of one participant lie; any thread may read."""

    def read(self, blob: str, /) -> bytes: ...


class Shown(NamedTuple):
    """A picture that is still there, as the dossier names it."""

    label: str
    id: str
    media: str


def encloser(room: Room) -> Callable[[LetterKey], Attachments]:
    """For the outbox: what to call, in the worker, for all that goes along with a letter."""
    return partial(enclose, room)


def enclose(room: Room, key: LetterKey) -> Attachments:
    """The attachments of one letter; `nothing` for one that goes alone. May raise Trouble there.

    A picture that is gone since the letter was written is left out, and the PDF says so; one
    that was covered goes as its covered copy.
    """
    case = room.desk.state.cases.get(key.case)
    step = find_step(case, key.complaint, key.step) if case else None
    if case is None or step is None or step.letter is None or not step.letter.dossier:
        return nothing
    letter = step.letter
    read = pictures(room, case, letter.evidence)
    bound = room.rules.evidence.total_mb * MB
    language = room.settings.site.language.value
    draw = partial(_draw, language, step.began.at, room.leaving)
    return partial(_pack, letter.dossier, read, bound, draw, room.tools.practice)


def pictures(room: Room, case: Case, ids: Iterable[str]) -> Callable[[], Mapping[Shown, bytes]]:
    """Reads, in the worker, those of the pictures that are still there. May raise Trouble there."""
    shown = tuple(
        Shown(label(number), one.id, one.media)
        for number, kept in enumerate(ids, 1)
        for one in case.present((kept,))
    )
    try:
        shelf = room.desk.journal.blobs.of(case.id) if shown else None
    except Trouble:
        shelf = None  # their key is damaged: the words go without them
    return partial(_read, shelf, shown)


def _read(shelf: Shelf | None, shown: Sequence[Shown]) -> dict[Shown, bytes]:
    found: dict[Shown, bytes] = {}
    if shelf is None:
        return found
    for one in shown:
        try:
            found[one] = shelf.read(one.id)
        except JournalDamaged:
            continue  # gone meanwhile, or spoilt
    return found


def _pack(
    text: str,
    read: Callable[[], Mapping[Shown, bytes]],
    bound: int,
    draw: "Callable[[DossierPaper, int], bytes]",
    practice: bool,
) -> list[Attachment]:
    from kiosk.paper.dossier import DossierPaper

    found = read()
    taken = sum(map(len, found.values()))
    by_label = {one.label: content for one, content in found.items()}
    paper = DossierPaper(text=text, pictures=by_label, practice=practice)
    pdf = draw(paper, max(LEAST_PDF_BYTES, bound - taken))
    files = [
        Attachment(f"{one.label}.{ENDINGS.get(one.media, 'bin')}", one.media, content)
        for one, content in found.items()
    ]
    return [
        Attachment("dossier.pdf", "application/pdf", pdf),
        Attachment("dossier.json", "application/json", text.encode()),
        *files,
    ]


def _draw(
    language: str, written_at: datetime, stop: Event, paper: "DossierPaper", most: int
) -> bytes:
    """Closing waits for no press: the letter then goes another time."""
    from kiosk.paper.asking import draw

    return draw(paper, language, at=written_at, most=most, stop=stop).pdf
