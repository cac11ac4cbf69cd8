"""The reference of a case, ``PK-<kiosk>-<yyyymmdd>-<n><check>``, as it stands on every paper."""

import re
from datetime import date

import msgspec

from kiosk.domain.digits import seen_text

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_KIOSK = re.compile(r"[A-Z0-9]{2,8}")
_REFERENCE = re.compile(r"PK-?([A-Z0-9]{2,8})-([0-9]{8})-?([1-9][0-9]*)([0-9A-Z])")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


class Reference(msgspec.Struct, frozen=True):
    """`number` counts the cases of one kiosk on one day from 1."""

    kiosk: str
    day: date
    number: int

    def __str__(self) -> str:
        head = f"PK-{self.kiosk}-{self.day:%Y%m%d}-{self.number}"
        return head + check_character(head.replace("-", ""))


def kiosk_code_is_right(kiosk: str) -> bool:
    """Two to eight of A-Z and 0-9."""
    return _KIOSK.fullmatch(kiosk) is not None


def make_reference(kiosk: str, day: date, number: int) -> str:
    """The reference as text. Raises ValueError for a wrong kiosk code or a number below 1."""
    if not kiosk_code_is_right(kiosk) or number < 1:
        raise ValueError(f"not a kiosk code and a number from 1: {kiosk!r}, {number}")
    return str(Reference(kiosk, day, number))


def parse_reference(text: str) -> Reference | None:
    """A reference as somebody read it aloud or typed it; None when the check character objects."""
    written = "".join(seen_text(text).translate(_DASHES).upper().split())
    match = _REFERENCE.fullmatch(written)
    if match is None:
        return None
    kiosk, digits, number, check = match.groups()
    if check != check_character(f"PK{kiosk}{digits}{number}"):
        return None
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return Reference(kiosk, day, int(number))


def check_character(body: str) -> str:
    """ISO 7064 MOD 37,36 over capital letters and digits: every single slip is caught."""
    product = 36
    for character in body:
        product = (product + _ALPHABET.index(character)) % 36 or 36
        product = product * 2 % 37
    return _ALPHABET[(1 - product) % 36]
