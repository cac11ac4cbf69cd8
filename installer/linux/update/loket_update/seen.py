"""What this kiosk has seen: the newest folder, so that an older one is refused, and what failed."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from loket_update.durable import read_json, write_json
from loket_update.kit import Kit
from loket_update.outcome import Why, refused, unreadable

_DATE = re.compile(r"^Date: (.+)$", re.MULTILINE)
_MOST_REMEMBERED = 20


@dataclass(frozen=True)
class Seen:
    """`newest` is the date of the newest signed folder; None before the first."""

    newest: datetime | None
    rolled_back: tuple[str, ...]


def load(kit: Kit) -> Seen:
    content = read_json(_file(kit))
    date, versions = content.get("newest"), content.get("rolled_back", [])
    return Seen(datetime.fromisoformat(date) if date else None, tuple(versions))


def accept_folder(kit: Kit, in_release: Path) -> None:
    """Refuses a folder older than one that was seen, else remembers its date."""
    date, known = date_of(in_release), load(kit)
    if known.newest and date < known.newest:
        raise refused(Why.OLDER_FOLDER)
    _save(kit, Seen(date, known.rolled_back))


def date_of(in_release: Path) -> datetime:
    """When the folder was signed. apt hands on what it verified, with or without the armour."""
    found = _DATE.search(in_release.read_text("utf-8", "replace"))
    try:
        date = parsedate_to_datetime(found[1]) if found else None
    except ValueError:
        date = None
    if date is None or date.tzinfo is None:
        raise unreadable(Why.DAMAGED)
    return date


def remember_rolled_back(kit: Kit, version: str) -> None:
    known = load(kit)
    others = tuple(one for one in known.rolled_back if one != version)
    _save(kit, Seen(known.newest, (*others, version)[-_MOST_REMEMBERED:]))


def forgive(kit: Kit, version: str) -> None:
    """It was asked for again and works."""
    known = load(kit)
    _save(kit, Seen(known.newest, tuple(one for one in known.rolled_back if one != version)))


def _save(kit: Kit, seen: Seen) -> None:
    newest = seen.newest.isoformat() if seen.newest else None
    write_json(_file(kit), {"newest": newest, "rolled_back": list(seen.rolled_back)})


def _file(kit: Kit) -> Path:
    return kit.places.state / "seen.json"
