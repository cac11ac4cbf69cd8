"""Which keys lie where, as plain values: a keyboard as used in Indonesia, and a keypad.

Widths are in half keys. All pages of the keyboard are 22 wide and four rows high, those of the
keypad 8 wide and four rows high, so that turning a page moves nothing else.
"""

from enum import Enum, auto
from typing import NamedTuple

from kiosk.ui.parts.entry import Entry


class Does(Enum):
    """What a press of a key does."""

    TYPE = auto()
    ERASE = auto()
    ENTER = auto()
    SHIFT = auto()
    LETTERS = auto()
    SYMBOLS = auto()
    MORE = auto()
    CLOSE = auto()
    GAP = auto()


class Key(NamedTuple):
    """One key, or a gap; `text` is what it types."""

    text: str = ""
    does: Does = Does.TYPE
    wide: int = 2
    high: int = 1


class Page(Enum):
    """One face of the keys."""

    LETTERS = auto()
    EMAIL = auto()
    URL = auto()
    HOST = auto()
    SYMBOLS = auto()
    MORE = auto()
    DIGITS = auto()
    PHONE = auto()
    DATE = auto()
    TIME = auto()


Row = tuple[Key, ...]
Rows = tuple[Row, ...]


def _keys(letters: str) -> Row:
    return tuple(Key(letter) for letter in letters)


_ERASE, _ENTER = Key(does=Does.ERASE), Key(does=Does.ENTER, wide=3)
_CLOSE, _SHIFT = Key(does=Does.CLOSE, wide=3), Key(does=Does.SHIFT)
_LETTERS, _SYMBOLS = Key(does=Does.LETTERS, wide=3), Key(does=Does.SYMBOLS, wide=3)
_INDENT, _SPACE = Key(does=Does.GAP, wide=1), Key(" ", wide=12)
_TOP, _HOME = (*_keys("qwertyuiop"), _ERASE), (_INDENT, *_keys("asdfghjkl"), _ENTER)
_SYMBOLS_AGAIN, _MORE = Key(does=Does.SYMBOLS), Key(does=Does.MORE)


def _letters(beside_m: str, bottom: Row) -> Rows:
    lower = (_SHIFT, *_keys("zxcvbnm" + beside_m))
    return (_TOP, _HOME, lower, (_SYMBOLS, *bottom, _CLOSE))


def _pad(left: str = "", right: str = "") -> Rows:
    gap = Key(does=Does.GAP)
    bottom = (Key(left) if left else gap, Key("0"), Key(right) if right else gap)
    return (
        (*_keys("123"), Key(does=Does.ERASE, high=2)),
        _keys("456"),
        (*_keys("789"), Key(does=Does.ENTER)),
        (*bottom, Key(does=Does.CLOSE)),
    )


PAGES: dict[Page, Rows] = {
    Page.LETTERS: _letters(",.'", (Key("-"), _SPACE, Key("/"))),
    Page.EMAIL: _letters(
        ".-_", (Key("@", wide=4), Key(".com", wide=4), Key(".co.id", wide=4), Key(".id", wide=4))
    ),
    Page.URL: _letters(
        ".-/",
        (
            Key("https://", wide=5),
            Key(":"),
            *(Key(end, wide=3) for end in (".com", ".co.id", ".id")),
        ),
    ),
    Page.HOST: _letters(".-_", tuple(Key(end, wide=4) for end in (":", ".com", ".co.id", ".id"))),
    Page.SYMBOLS: (
        (*_keys("1234567890"), _ERASE),
        (_INDENT, *_keys("@#&*()-+="), _ENTER),
        (_MORE, *_keys("!?\"':;/,._")),
        (_LETTERS, Key("%"), _SPACE, Key("$"), _CLOSE),
    ),
    Page.MORE: (
        (*_keys("[]{}<>\\|~^"), _ERASE),
        (_INDENT, *_keys("éèêëáâãü`"), _ENTER),
        (_SYMBOLS_AGAIN, *_keys("íóôõöúçñï_")),
        (_LETTERS, Key("€"), _SPACE, Key("°"), _CLOSE),
    ),
    Page.DIGITS: _pad(),
    Page.PHONE: _pad("+", "-"),
    Page.DATE: _pad("-", "/"),
    Page.TIME: _pad(".", ":"),
}

FIRST: dict[Entry, Page] = {
    Entry.TEXT: Page.LETTERS,
    Entry.PASSWORD: Page.LETTERS,
    Entry.EMAIL: Page.EMAIL,
    Entry.URL: Page.URL,
    Entry.HOST: Page.HOST,
    Entry.DIGITS: Page.DIGITS,
    Entry.PIN: Page.DIGITS,
    Entry.PHONE: Page.PHONE,
    Entry.DATE: Page.DATE,
    Entry.TIME: Page.TIME,
}
"""The page that comes up for a kind of line."""

KEYPAD = (Page.DIGITS, Page.PHONE, Page.DATE, Page.TIME)
"""The pages that are narrow and have no letters."""
