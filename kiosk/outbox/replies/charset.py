"""Octets as text, whatever they claim to be."""

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header

FAMILIES = (
    "ascii", "utf", "iso", "latin", "cp", "windows", "koi8", "mac", "gb", "hz", "big5",
    "shift", "euc", "johab", "tis", "ptcp", "kz",
)  # fmt: skip
"""Codecs of characters. Python has others (punycode, unicode_escape) that a stranger must not ask
for."""
NOT_ALONE = ("utf_16", "utf-16", "utf_32", "utf-32", "utf-7", "iso2022", "hz")
"""Charsets whose octets can be valid UTF-8 by accident."""
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,40}\?[bBqQ]\?[^?\s]*\?=")


def decoded(octets: bytes, claimed: str | None) -> str:
    """Text in the charset it is really in: UTF-8 where it can be, the claimed one, or Latin."""
    name = _codec(claimed)
    first = (name, "utf-8") if name.startswith(NOT_ALONE) else ("utf-8", name)
    for codec in first:
        try:
            return octets.decode(codec)
        except (UnicodeError, LookupError):
            continue
    return octets.decode("utf-8" if name == "utf-8" else name, "replace")


def decoded_header(raw: str) -> str:
    """A header's text as a person sees it (RFC 2047); octets that say no charset are guessed."""
    if not _ENCODED_WORD.search(raw):
        return _as_octets(raw)
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        return _as_octets(raw)
    return "".join(
        decoded(words, charset) if isinstance(words, bytes) else _as_octets(words)
        for words, charset in pieces
    )


def _as_octets(raw: str) -> str:
    return decoded(raw.encode("utf-8", "surrogateescape"), None)


def _codec(claimed: str | None) -> str:
    try:
        name = codecs.lookup((claimed or "").strip()).name
    except (LookupError, ValueError):
        return "cp1252"
    return name if name.startswith(FAMILIES) else "cp1252"
