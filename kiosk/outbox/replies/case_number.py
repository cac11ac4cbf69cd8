"""The number under which the other side keeps the case, and the line in which it stands."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kiosk.domain.free_text import looks_like_a_code
from kiosk.outbox.outcome import one_line

MOST_LINES = 200
_NUMBER = (
    r"(?<![A-Za-z0-9])(?=[A-Za-z/.-]{0,20}[0-9])"
    r"([A-Za-z0-9](?:[A-Za-z0-9]|[-/.](?=[A-Za-z0-9])){3,30})"
)
_CASE = (
    r"(?:tiket|ticket|case|kasus|laporan|pengaduan|aduan|permintaan|request|referensi|reference)"
)
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bticket#\s?([0-9]{3,20})",
        rf"\b(?:nomor|nomer|number|no\b\.?|id)\s{{0,3}}{_CASE}\b([^0-9\n]{{0,40}}?){_NUMBER}",
        rf"\b{_CASE}\s{{0,3}}(?:nomor|number|no\b\.?|id)\b([^0-9\n]{{0,40}}?){_NUMBER}",
        rf"\b{_CASE}(?:\s(?:anda|saudara|bapak|ibu))?\s{{0,3}}[:#(\[]{{1,3}}\s?#?{_NUMBER}",
        r"(?<![\w#/&])\[?#([0-9]{4,20})\]?(?![0-9A-Za-z])",
    )
)
"""Handbook 6.4 and their like in Indonesian and English, the surest first."""
_PHONE = re.compile(r"(?:\+?62|0[1-9])[0-9]{7,13}|(?:1500|14)[0-9]{3}")
_DAY = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}|[0-9]{1,2}[.][0-9]{2}")
_OURS = re.compile(r"PK-?[A-Z0-9]{2,8}-?[0-9]{8}", re.IGNORECASE)
_CODE_WORD = re.compile(r"\b(?:otp|kode verifikasi|password|sandi|pin)\b", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[ .-]?[0-9]){3,5}(?![0-9])")


class Found(NamedTuple):
    """A case number as it was written, and the whole line, for a person to confirm."""

    number: str
    line: str


def find_case_number(lines: Iterable[str]) -> Found | None:
    """The surest number in the first lines; the first line wins among equals."""
    bounded = [one_line(line) for _, line in zip(range(MOST_LINES), lines, strict=False)]
    for pattern in PATTERNS:
        for line in bounded:
            if number := next(_numbers(pattern, line), ""):
                return Found(number, line)
    return None


def without_codes(line: str, before: str = "", number: str = "") -> str:
    """`line` with what looks like an OTP blotted out: Loket keeps none (design, promise 1).

    `before` is the line above it, where the word may stand; `number` is no code.
    """
    if not looks_like_a_code(f"{before} {line}"):
        return line
    return _DIGITS.sub(lambda run: run[0] if run[0] == number else _blotted(run[0]), line)


def text_without_codes(text: str, number: str = "") -> str:
    """The same for several lines."""
    lines = text.splitlines()
    above = ["", *lines]
    safe = (without_codes(line, before, number) for before, line in zip(above, lines, strict=False))
    return "\n".join(safe)


def _numbers(pattern: re.Pattern[str], line: str) -> Iterator[str]:
    for match in pattern.finditer(line):
        *gap, number = match.groups()
        if _is_a_case_number(number) and not (gap and _CODE_WORD.search(gap[0])):
            yield number


def _is_a_case_number(number: str) -> bool:
    digits = "".join(filter(str.isdigit, number))
    return bool(
        digits
        and not _PHONE.fullmatch(re.sub(r"[-.]", "", number))
        and not _DAY.fullmatch(number)
        and not _OURS.match(number)
        and len(digits) != 16  # a NIK or KK
    )


def _blotted(run: str) -> str:
    return "".join("\u2022" if sign.isdigit() else sign for sign in run)
