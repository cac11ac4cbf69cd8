"""A strict reader of calendar files (RFC 5545), which lets nothing pass that the RFC forbids."""

import re
from dataclasses import dataclass, field

NAME = re.compile(r"[A-Z][A-Z0-9-]*")
UTC_MOMENT = re.compile(r"\d{8}T\d{6}Z")
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "TRIGGER", "ACTION"}


class NotACalendar(Exception):
    """What the RFC forbids."""


@dataclass
class Part:
    """BEGIN:name … END:name."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    parts: list["Part"] = field(default_factory=list)


def read(octets: bytes) -> Part:
    """The one VCALENDAR of a file. Raises NotACalendar."""
    lines = unfolded(octets)
    if lines[0] != "BEGIN:VCALENDAR":
        raise NotACalendar(lines[0])
    part, rest = _part(lines)
    if rest:
        raise NotACalendar("something follows END:VCALENDAR")
    return part


def unfolded(octets: bytes) -> list[str]:
    """3.1: lines end in CRLF, have at most 75 octets, and go on where one begins with a space."""
    if not octets.endswith(b"\r\n"):
        raise NotACalendar("no CRLF at the end")
    whole: list[bytes] = []
    for line in octets[:-2].split(b"\r\n"):
        if len(line) > 75 or b"\r" in line or b"\n" in line or not line.strip():
            raise NotACalendar(repr(line))
        line.decode()  # no fold within a character
        if line.startswith((b" ", b"\t")):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    return [line.decode() for line in whole]


def text(value: str) -> str:
    """3.3.11: only backslash, semicolon, comma and newline are escaped, and must be."""
    if re.search(r"(?<!\\)(\\\\)*[;,]", value) or re.search(r"(?<!\\)(\\\\)*\\(?![\\;,nN])", value):
        raise NotACalendar(value)
    if any(ord(sign) < 32 or ord(sign) == 127 for sign in value):
        raise NotACalendar(repr(value))
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def _part(lines: list[str]) -> tuple[Part, list[str]]:
    part, lines = Part(lines[0].partition(":")[2]), lines[1:]
    while lines:
        name, colon, value = lines[0].partition(":")
        if not colon or not NAME.fullmatch(name):
            raise NotACalendar(lines[0])
        if name == "END":
            if value != part.name:
                raise NotACalendar(lines[0])
            return part, lines[1:]
        if name == "BEGIN":
            inner, lines = _part(lines)
            part.parts.append(inner)
            continue
        if name in part.values and name in ONCE:
            raise NotACalendar(f"{name} twice")
        part.values[name] = value
        lines = lines[1:]
    raise NotACalendar(f"no END:{part.name}")
