"""Digits as people type and paste them: full-width, with spaces, dots and dashes between."""

_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}
_SPACES = "\t\n\v\f\r\x85 \xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\xad\ufeff\u2060" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_DOTS = ".\xb7\u2022\u2024\u2027\u2219\u22c5\u3002\uff0e"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_BARE = {**_FULL_WIDTH, **dict.fromkeys(map(ord, _SPACES + _INVISIBLE + _DOTS + _DASHES))}
_UNSEEN = {
    **dict.fromkeys(map(ord, _INVISIBLE)),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}


def bare_digits(text: str) -> str:
    """`text` with ASCII digits and without spaces, dots, dashes and what cannot be seen.

    Everything else stays, so that a letter is noticed instead of silently dropped. The leading
    apostrophe of spreadsheets goes too.
    """
    if text.isascii() and text.isdigit():
        return text
    return text.strip().removeprefix("'").translate(_BARE)


def seen_text(text: str) -> str:
    """`text` as one sees it: full-width characters narrow, every space plain, none invisible."""
    return text if text.isascii() and text.isprintable() else text.translate(_UNSEEN)
