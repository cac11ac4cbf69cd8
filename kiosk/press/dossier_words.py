"""The words of the dossier, from ``resources/letters/``: always Indonesian, whoever prints it."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from string import Template
from typing import Any

from kiosk import resources

LONGEST = 300


def word(table: str, code: str, **facts: object) -> str:
    """The words for a code in a table, with facts put in; a code nobody knows stays itself.

    Without a table, words that belong to none.
    """
    words = _words()
    known = words.get(table, {}) if table else words
    if code not in known:
        return line(code)
    return Template(known[code]).safe_substitute({key: str(fact) for key, fact in facts.items()})


def knows(table: str, code: str) -> bool:
    return code in _words().get(table, {})


def moment(iso: str) -> str:
    """``23-11-2026 09.10 WIB`` for a time of the dossier, which has the offset of WIB."""
    return f"{datetime.fromisoformat(iso):%d-%m-%Y %H.%M} WIB" if iso else ""


def day(iso: str) -> str:
    """``23 November 2026``."""
    if not iso:
        return ""
    on = date.fromisoformat(iso[:10])
    return f"{on.day} {_words()['months'][on.month - 1]} {on.year}"


def listed(names: list[str]) -> str:
    """``satu, dua dan tiga``."""
    head, last = names[:-1], names[-1]
    return f"{', '.join(head)} {word('story', 'and')} {last}" if head else last


def line(text: str) -> str:
    """Foreign text made harmless: one printable line, bounded."""
    printable = "".join(sign if sign.isprintable() else " " for sign in text[: 4 * LONGEST])
    return " ".join(printable.split())[:LONGEST]


@cache
def _words() -> Mapping[str, Any]:
    read: dict[str, Any] = {}
    for name in ("codes.toml", "dossier.toml"):
        read |= tomllib.loads(resources.path(f"letters/{name}").read_text("utf-8"))
    return read
