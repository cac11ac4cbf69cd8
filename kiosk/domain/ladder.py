"""The ladder of help: each rung with its address, hours in WIB, and when it was last checked."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta

from kiosk.domain.clock import WIB
from kiosk.domain.facts import Purpose, RungKind

FIRST = "email-prakerja"
"""The rung of the letter with which a complaint is filed, where a ladder names no other."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Line = Annotated[str, Meta(max_length=300)]
Paragraph = Annotated[str, Meta(max_length=1200)]


class Day(StrEnum):
    """A day of the week on which a desk answers."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Older(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An address that used to serve the same rung."""

    name: Line
    address: Line
    days: tuple[Day, ...] = ()
    opens: time | None = None
    closes: time | None = None
    checked: date
    source: Line


class Rung(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rung of ``resources/channels.toml``; hours are WIB, `checked` is when `source` was read.

    `order` places it on the ladder, 0 takes it off. `patience_days` counts working days until the
    next rung. `group` is the group of a Zammad or the topic of an osTicket. `text` is what is
    said or written there, a paragraph each, with the facts of ``outbox/forms.py`` put in;
    `points` are what to tick on the way; `most` is the longest text the channel takes, 0 for any.
    """

    order: Annotated[int, Meta(ge=0, le=99)]
    kind: RungKind
    name: Line
    address: Line = ""
    subject: Line = ""
    group: Line = ""
    ca_file: Annotated[str, Meta(max_length=1000)] = ""
    text: tuple[Paragraph, ...] = ()
    points: tuple[Line, ...] = ()
    most: Annotated[int, Meta(ge=0, le=20_000)] = 0
    days: tuple[Day, ...] = ()
    opens: time | None = None
    closes: time | None = None
    patience_days: Annotated[int, Meta(ge=0, le=60)] = 2
    encloses: bool = True
    """Whether dossier and pictures go along."""
    checked: date
    source: Line
    older: tuple[Older, ...] = ()

    @property
    def purpose(self) -> Purpose:
        """For what a supervisor confirms the address."""
        if self.kind is RungKind.EMAIL:
            return Purpose.COMPLAINT_RECIPIENT
        return Purpose.HELPDESK if self.kind.automatic else Purpose.BY_HAND


class Placed(NamedTuple):
    """A rung and the id under which events know it."""

    id: str
    rung: Rung


class Ladder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All rungs by id. `days_off` are days off that the ``holidays`` library does not know."""

    checked: date = date(2026, 11, 23)
    source: str = "handbook 1.3"
    days_off: Annotated[tuple[date, ...], Meta(max_length=100)] = ()
    rung: dict[str, Rung] = {}

    def placed(self) -> list[Placed]:
        """The rungs in use, from the first to the last."""
        used = (Placed(key, rung) for key, rung in self.rung.items() if rung.order)
        return sorted(used, key=_height)

    def first(self) -> str:
        """The id of the rung on which a complaint is filed: the first that Loket climbs alone."""
        automatic = (one.id for one in self.placed() if one.rung.kind.automatic)
        return next(automatic, FIRST)

    def kind(self, rung_id: str) -> RungKind:
        """How a rung is climbed; e-mail where nobody knows it any more."""
        rung = self.rung.get(rung_id)
        return rung.kind if rung else RungKind.EMAIL

    def readdressed(self, addresses: Mapping[str, str]) -> "Ladder":
        """The same ladder with other addresses, for instance the one told with the mail server."""
        rungs = {
            key: msgspec.structs.replace(rung, address=addresses.get(key, rung.address))
            for key, rung in self.rung.items()
        }
        return msgspec.structs.replace(self, rung=rungs)


def next_opening(rung: Rung, at: datetime) -> datetime:
    """The first aware instant from `at` on at which the desk of `rung` answers; aware UTC.

    `at` itself where no hours are known.
    """
    if not (rung.days and rung.opens and rung.closes) or rung.opens >= rung.closes:
        return at
    local = at.astimezone(WIB)
    for ahead in range(8):
        day = (local + timedelta(days=ahead)).date()
        opens = datetime.combine(day, rung.opens, WIB)
        closes = datetime.combine(day, rung.closes, WIB)
        if DAYS[day.weekday()] in rung.days and at < closes:
            return max(at, opens.astimezone(at.tzinfo))
    return at


def is_open(rung: Rung, at: datetime) -> bool:
    """Whether somebody answers there at the aware instant `at`, as far as hours are known."""
    return next_opening(rung, at) <= at


def _height(placed: Placed) -> tuple[int, str]:
    return placed.rung.order, placed.id
