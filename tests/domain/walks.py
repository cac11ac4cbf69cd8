"""Random events of every kind, for what must hold whatever happens."""

from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment

KINDS: tuple[type[ev.Event], ...] = tuple(get_args(ev.AnyEvent))
CASES = ("case-a", "case-b", "case-c")
STAFF = ("staff-s", "staff-o")
REFERENCES = ("PK-UJI-20261123-1P", "PK-UJI-20261123-2N")
HASHES = ("", "hash-1", "hash-2")

wild_numbers = st.sampled_from([-(2**62), -1, 0, 1, 2, 3, 60, 2**31, 2**62])
small_numbers = st.integers(-1, 4)
wild_times = st.sampled_from(
    [
        datetime.min.replace(tzinfo=UTC),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 11, 23, 2, tzinfo=UTC),
        datetime(2026, 11, 24, 2),  # noqa: DTZ001 - a file can say this
        datetime(2027, 2, 1, tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
    ]
)
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "case": st.sampled_from(CASES),
    "staff": st.sampled_from(STAFF),
    "by": st.sampled_from(["", *STAFF]),
    "reference": st.sampled_from(REFERENCES),
    "phone_hash": st.sampled_from(HASHES),
    "email_hash": st.sampled_from(HASHES),
    "attempt": small_numbers,
    "test": small_numbers,
    "complaint": small_numbers,
    "step": small_numbers,
    "evidence": st.sampled_from(["pic-1", "pic-2", "pic-3"]),
    "replaces": st.sampled_from(["", "pic-1", "pic-2", "pic-3"]),
    "boot": st.sampled_from(["boot-1", "boot-2", "boot-3"]),
}
BY_TYPE: dict[type, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: wild_numbers,
    bool: st.booleans(),
    datetime: wild_times,
    date: st.dates(),
}


def events() -> st.SearchStrategy[ev.Event]:
    """One event of any kind with any value its types allow."""
    return st.one_of([struct(kind) for kind in KINDS])


@cache
def struct(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any struct of this type; consent to complain keeps its own field name."""
    fields = {f.encode_name: _field(kind, f) for f in msgspec.structs.fields(kind)}
    return st.builds(kind, **fields)


def _field(kind: type[Any], field: msgspec.structs.FieldInfo) -> st.SearchStrategy[Any]:
    picture = field.name in ("evidence", "replaces")
    if field.name in BY_NAME and field.type in ((str,) if picture else (str, int)):
        return BY_NAME[field.name]
    return _any(field.type)


def _any(wanted: Any) -> st.SearchStrategy[Any]:
    if get_origin(wanted) in (Union, UnionType):
        return st.one_of([_any(part) for part in get_args(wanted)])
    if get_origin(wanted) is tuple:
        return st.lists(_any(get_args(wanted)[0]), max_size=2).map(tuple)
    if wanted is type(None):
        return st.none()
    if issubclass(wanted, StrEnum):
        return st.sampled_from(list(wanted))
    if issubclass(wanted, msgspec.Struct):
        return struct(wanted)
    return BY_TYPE[wanted]


def moments(boots: int = 3) -> st.SearchStrategy[Moment]:
    """Raw moments of a few boots, with wall clocks from before Loket to long after."""
    return st.builds(
        Moment,
        st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        st.integers(0, 10**9),
        st.integers(1, boots).map("boot-{}".format),
    )
