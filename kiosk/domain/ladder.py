"""The ladder of help: each rung with its address, hours in WIB, and when it was last checked."""

from datetime import date, time
from enum import StrEnum

import msgspec


class RungKind(StrEnum):
    """How a rung is climbed."""

    EMAIL = "email"
    CALL = "call"
    CHAT = "chat"
    INSTAGRAM = "instagram"
    VISIT = "visit"


class Older(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An address that used to serve the same rung."""

    name: str
    address: str
    days: tuple[str, ...] = ()
    opens: time | None = None
    closes: time | None = None
    checked: date
    source: str
    confirmed: bool = False


class Rung(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rung of ``resources/channels.toml``; `days` are mon … sun, hours are WIB.

    `patience_days` counts working days until the next rung. `confirmed` is false for everything
    shipped: `checked` is the day on which `source` was read.
    """

    number: int
    kind: RungKind
    automatic: bool
    name: str
    address: str = ""
    subject: str = ""
    days: tuple[str, ...] = ()
    opens: time | None = None
    closes: time | None = None
    patience_days: int = 0
    checked: date
    source: str
    confirmed: bool = False
    older: tuple[Older, ...] = ()


class Ladder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All rungs, from the first to the last."""

    rung: tuple[Rung, ...]
