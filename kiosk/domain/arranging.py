"""Rearranges the ladder: a rung higher or lower, on or off, and one more."""

import re
from itertools import chain, count
from unicodedata import normalize

from msgspec.structs import replace

from kiosk.domain.ladder import Ladder, Rung

HIGHEST = 99
LONGEST_ID = 32


def with_rung(ladder: Ladder, key: str, rung: Rung) -> Ladder:
    """The ladder with this rung under this id."""
    return replace(ladder, rung=ladder.rung | {key: rung})


def added(ladder: Ladder, rung: Rung) -> Ladder:
    """With one more rung at the end, under a new id made of its name."""
    return switched(with_rung(ladder, (key := new_id(rung.name, ladder)), rung), key, on=True)


def switched(ladder: Ladder, key: str, *, on: bool) -> Ladder:
    """A rung taken off the ladder, or put back at its end."""
    others = [one.rung.order for one in ladder.placed() if one.id != key]
    order = min(max(others, default=0) + 1, HIGHEST) if on else 0
    return with_rung(ladder, key, replace(ladder.rung[key], order=order))


def moved(ladder: Ladder, key: str, *, up: bool) -> Ladder:
    """A rung one place nearer to the first, or further from it; as it was at either end."""
    placed = ladder.placed()
    ids = [one.id for one in placed]
    at = ids.index(key) if key in ids else -1
    to = at + (-1 if up else 1)
    if at < 0 or not 0 <= to < len(ids):
        return ladder
    ids[at], ids[to] = ids[to], ids[at]
    orders = [one.rung.order for one in placed]
    if len(set(orders)) < len(orders):  # ties were settled by the id, which does not move
        orders = list(range(1, len(ids) + 1))
    for each, order in zip(ids, orders, strict=True):
        ladder = with_rung(ladder, each, replace(ladder.rung[each], order=order))
    return ladder


def new_id(name: str, ladder: Ladder) -> str:
    """An id that no rung has, made of the letters and digits of a name."""
    letters = normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST_ID].strip("-") or "kanal"
    numbered = (f"{words}-{number}" for number in count(2))
    return next(one for one in chain([words], numbered) if one not in ladder.rung)
