"""A calendar entry as text (RFC 5545): one event in UTC with an alarm, nothing of the person.

The same text is the file and the QR code, so it is kept small.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec

LINE_OCTETS = 75
"""Longer content lines are folded (RFC 5545, 3.1)."""
MOST_OCTETS = 480
"""A code that holds more is too dense for the camera of a plain phone."""
TEXT_OCTETS = 40
ALARM = timedelta(minutes=15)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class Appointment(msgspec.Struct, frozen=True, kw_only=True):
    """Aware moments. `made_at` stays the same while nothing new is recorded, and so the text does.

    `summary` and `place` say nothing of the person; both are cut to a line.
    """

    reference: str
    begins: datetime
    ends: datetime
    made_at: datetime
    summary: str
    place: str = ""


def calendar_text(one: Appointment) -> str:
    """The whole file, lines ended by CRLF; at most MOST_OCTETS in UTF-8."""
    text = "".join(_folded(line) for line in _lines(one))
    if len(text.encode()) <= MOST_OCTETS:
        return text
    shorter = msgspec.structs.replace(one, place="")
    return "".join(_folded(line) for line in _lines(shorter))


def _lines(one: Appointment) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loket//ID", "BEGIN:VEVENT")
    yield f"UID:{one.reference}-{_moment(one.begins)}"
    yield f"DTSTAMP:{_moment(one.made_at)}"
    yield f"DTSTART:{_moment(one.begins)}"
    yield f"DTEND:{_moment(one.ends)}"
    yield f"SUMMARY:{_text(one.summary)} {one.reference}"
    if one.place:
        yield f"LOCATION:{_text(one.place)}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(one.summary)}")
    yield f"TRIGGER:-PT{ALARM // timedelta(minutes=1)}M"
    yield from ("END:VALARM", "END:VEVENT", "END:VCALENDAR")


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """On one line, without control signs, not longer than a glance; escaped (3.3.11)."""
    plain = "".join(sign if sign.isprintable() else " " for sign in words)
    short = " ".join(plain.split()).encode()[:TEXT_OCTETS].decode(errors="ignore")
    return short.rstrip().translate(_ESCAPED)


def _folded(line: str) -> str:
    """At most 75 octets a line, never within a character."""
    parts, part, room = [], "", LINE_OCTETS
    for sign in line:
        if len(part.encode()) + len(sign.encode()) > room:
            parts.append(part)
            part, room = "", LINE_OCTETS - 1
        part += sign
    return "\r\n ".join([*parts, part]) + "\r\n"
