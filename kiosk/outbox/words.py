"""The words of letters and short texts, from ``resources/letters/``; always Indonesian."""

import tomllib
from datetime import date, datetime
from functools import cache
from string import Template

import msgspec

from kiosk import resources
from kiosk.domain.clock import WIB


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``words.toml``; the last three tables are by audience."""

    subject: str
    trial_subject: str
    no_message: str
    no_outcome: str
    nothing_checked: str
    head_note: str
    no_head: str
    older_tries: str
    done_heading: str
    case_number: str
    enclosed_heading: str
    enclosed: str
    short: tuple[str, ...]
    spoken: tuple[str, ...]
    audience: dict[str, str]
    greeting: dict[str, str]
    opening: dict[str, tuple[str, ...]]
    asks: dict[str, tuple[str, ...]]


class Codes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``codes.toml``: the months, and tables from code to words."""

    months: tuple[str, ...]
    why: dict[str, str]
    channel: dict[str, str]
    outcome: dict[str, str]
    standing: dict[str, str]
    reply: dict[str, str]
    finding: dict[str, str]


@cache
def words() -> Words:
    return msgspec.convert(_toml("words.toml"), Words)


@cache
def codes() -> Codes:
    return msgspec.convert(_toml("codes.toml"), Codes)


@cache
def template(name: str) -> Template:
    """A whole letter, with places for its parts."""
    return Template(resources.path(f"letters/{name}").read_text("utf-8"))


def date_in_words(at: datetime) -> str:
    """For instance "23 November 2026 pukul 14.05 WIB", whatever zone `at` has."""
    wib = at.astimezone(WIB)
    return f"{day_in_words(wib.date())} pukul {wib:%H.%M} WIB"


def date_in_digits(at: datetime) -> str:
    """For instance "23-11-2026 14.05", in WIB."""
    return f"{at.astimezone(WIB):%d-%m-%Y %H.%M}"


def day_in_words(day: date) -> str:
    """For instance "23 November 2026"."""
    return f"{day.day} {codes().months[day.month - 1]} {day.year}"


def _toml(name: str) -> object:
    return tomllib.loads(resources.path(f"letters/{name}").read_text("utf-8"))
