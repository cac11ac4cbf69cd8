"""Keys as people write them: signs that cannot be misread, in groups of four, the last a check."""

import hashlib
import unicodedata
from typing import Final

KEY_BYTES: Final = 32
GROUP: Final = 4

# Crockford's base32: no I, L, O or U, so that nothing on paper can be read as something else.
_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OIL", "011", " -–—._\t\r\n")
_KEY_SIGNS: Final = 52
_CHECK_SIGNS: Final = GROUP
_PUBLIC: Final = b"loket public recovery key "
"""Its check differs from the private one's, so that neither is taken for the other."""


class Misread(ValueError):
    """What was typed is no such key; the text says why, without repeating it."""


def written(raw: bytes, label: bytes) -> str:
    """``XXXX-XXXX-…``: 13 groups of the 32 bytes and one that checks them under `label`."""
    if len(raw) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    signs = _signs_of(int.from_bytes(raw, "big"), _KEY_SIGNS) + _check(raw, label)
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def read(text: str, label: bytes) -> bytes:
    """The 32 bytes a person typed: any case, any spacing, O for 0, I or L for 1.

    Raises Misread for a slip of the pen, and for a key of another `label`.
    """
    signs = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
    if len(signs) != _KEY_SIGNS + _CHECK_SIGNS or not set(signs) <= set(_SIGNS):
        raise Misread("56 letters and digits were expected")
    number = _number_of(signs[:_KEY_SIGNS])
    if number >= 1 << 8 * KEY_BYTES:
        raise Misread("no key reads like this")
    raw = number.to_bytes(KEY_BYTES, "big")
    if signs[_KEY_SIGNS:] != _check(raw, label):
        raise Misread("the last group does not fit the others")
    return raw


def public_text(public: bytes) -> str:
    """The public half of a recovery key as it stands in ``loket.toml``."""
    return written(public, _PUBLIC)


def read_public(text: str) -> bytes:
    """The 32 bytes of `public_text`; raises Misread, for a private key too."""
    return read(text, _PUBLIC)


def _check(raw: bytes, label: bytes) -> str:
    digest = hashlib.sha256(label + raw).digest()
    return _signs_of(int.from_bytes(digest[:4], "big") >> 12, _CHECK_SIGNS)


def _signs_of(number: int, signs: int) -> str:
    return "".join(_SIGNS[number >> 5 * at & 31] for at in reversed(range(signs)))


def _number_of(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number
