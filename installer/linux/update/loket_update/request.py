"""What the app asks for: a wish, and nothing in it is believed."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from loket_update.handover import REQUEST, Handover

_OLDEST = timedelta(minutes=10)
_AHEAD = timedelta(minutes=1)
_VERSION = re.compile(r"[0-9][A-Za-z0-9.+~-]{0,63}")
_LONGEST_SOURCE = 1000


@dataclass(frozen=True)
class Wish:
    """Update to this version from this folder or address."""

    version: str
    source: str
    again: bool
    """A supervisor asks for it though it was rolled back before."""


def take(handover: Handover, now: datetime) -> Wish | None:
    """The wish that lies there, which is taken away; None if it is too old or makes no sense."""
    content = handover.read(REQUEST)
    handover.remove(REQUEST)
    return None if content is None else _understood(content, now)


def _understood(content: dict[str, Any], now: datetime) -> Wish | None:
    version, source = content.get("version"), content.get("source")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return None
    if not isinstance(source, str) or not 0 < len(source) <= _LONGEST_SOURCE:
        return None
    if not source.isprintable() or not _is_fresh(content.get("asked_at"), now):
        return None
    return Wish(version, source, content.get("again") is True)


def _is_fresh(asked_at: object, now: datetime) -> bool:
    if not isinstance(asked_at, str):
        return False
    try:
        asked = datetime.fromisoformat(asked_at.replace("Z", "+00:00"))  # Python 3.10 knows no Z
    except ValueError:
        return False
    if asked.tzinfo is None:
        asked = asked.replace(tzinfo=timezone.utc)
    return -_AHEAD <= now - asked <= _OLDEST
