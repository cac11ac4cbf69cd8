"""Words for pictures: what each is called, how large it is, when it goes, and where a file lies."""

from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.errors import Refused
from kiosk.evidence.sources import Found, printable
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import brief_when, day

KB, MB = 1_000, 1_000_000
LONGEST_WORD = 36
LABEL = QT_TRANSLATE_NOOP("Wording", "Bukti {number}")
KILOBYTES = QT_TRANSLATE_NOOP("Wording", "{count} KB")
MEGABYTES = QT_TRANSLATE_NOOP("Wording", "{whole},{tenths} MB")
PIXELS = QT_TRANSLATE_NOOP("Wording", "{width} × {height} titik")
GOES = QT_TRANSLATE_NOOP("Wording", "dihapus otomatis {day}")
OF_A_FILE = QT_TRANSLATE_NOOP("Wording", "{file}: {words}")


def label(number: int) -> str:
    """What the picture at this place is called, counting from 1."""
    return say(LABEL, number=number)


def size(octets: int) -> str:
    """How large a file is: "240 KB", "1,2 MB"; never nothing."""
    if octets < MB:
        return say(KILOBYTES, count=max(1, round(octets / KB)))
    tenths = round(octets / (MB / 10))
    return say(MEGABYTES, whole=tenths // 10, tenths=tenths % 10)


def pixels(width: int, height: int) -> str:
    return say(PIXELS, width=width, height=height)


def goes(at: datetime, now: datetime, zone: str) -> str:
    """When Loket deletes a picture by itself."""
    return say(GOES, day=day(at, now, zone))


def file_refusal(refused: Refused) -> str:
    """Why, and of which file where that is known."""
    words = refusal(refused)
    file = refused.facts.get("file")
    return say(OF_A_FILE, file=shortened(str(file)), words=words) if file else words


def whereabouts(found: Found, now: datetime, zone: str) -> str:
    """Under the name of a file: its stick or folder, its size, and when it was written.

    That time is what a stick says, which may be nonsense; then it is left out.
    """
    where = shortened(printable(found.root.name or str(found.root)))
    facts = [where, size(found.size)]
    with suppress(OverflowError, ValueError, OSError):
        facts.append(brief_when(datetime.fromtimestamp(found.changed, UTC), now, zone))
    return " · ".join(facts)


def shortened(name: str) -> str:
    """A name without endless words: the middle of one is left out, where names differ least."""
    half = LONGEST_WORD // 2
    return " ".join(
        word if len(word) <= LONGEST_WORD else f"{word[: half - 1]}…{word[-half:]}"
        for word in name.split()
    )
