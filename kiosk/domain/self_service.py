"""What a citizen can find out about a number with their own phone, by brand (handbook 4.4)."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk.domain.guides import Flawed, Short, read_toml

How = Annotated[str, Meta(max_length=120)]


class SelfService(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Texts to dial, send or open; empty where nothing was found. `own_number` and `revive` are
    unverified, and the desk says so beside them."""

    brand: Short
    registered: How = ""
    own_number: How = ""
    app: How = ""
    revive: How = ""
    checked: date
    source: Annotated[str, Meta(min_length=1, max_length=200, pattern=r"\S")]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    operator: Annotated[list[SelfService], Meta(max_length=50)]


def read_self_service(toml: str) -> dict[str, SelfService] | Flawed:
    """The table by brand, or what is wrong with it."""
    table = read_toml(toml, _Table)
    if isinstance(table, Flawed):
        return table
    return {entry.brand: entry for entry in table.operator}
