"""What the signed list of an update says: which resources and which program there are.

It is said in the ``custom`` part of each file's entry, so that one signature covers all of it.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Final, NamedTuple

import msgspec
from msgspec import Meta

LARGEST_RESOURCES: Final = 16_000_000
LARGEST_PROGRAM: Final = 500_000_000
VERSION: Final = r"^\d{1,5}(\.\d{1,5}){0,3}\Z"
_DAY: Final = r"^(\d{4}-\d{2}-\d{2})?\Z"

Version = Annotated[str, Meta(pattern=VERSION)]


class Platform(StrEnum):
    LINUX = "linux"
    WINDOWS = "windows"


class Resources(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="resources"):
    """A set of resources, and for which versions of Loket it is made (both ends included)."""

    number: Annotated[int, Meta(ge=1, le=1_000_000)]
    least: Version = "0"
    most: Annotated[str, Meta(pattern=r"^(\d{1,5}(\.\d{1,5}){0,3})?\Z")] = ""
    """"": any later one."""
    dated: Annotated[str, Meta(pattern=_DAY)] = ""

    def suits(self, program: str) -> bool:
        """A `most` of 0.3 includes 0.3.9."""
        mine = parts(program)
        if mine < parts(self.least):
            return False
        most = parts(self.most) if self.most else ()
        return mine[: len(most)] <= most


class Program(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="program"):
    """One package of a program version. On Linux apt reads it from ``apt/``; here it is named."""

    version: Version
    platform: Platform
    dated: Annotated[str, Meta(pattern=_DAY)] = ""


class Entry(NamedTuple):
    """One file of the list. `length` in octets."""

    path: str
    length: int
    says: Resources | Program

    @property
    def number(self) -> int:
        """Of a set of resources; 0 for a program."""
        return self.says.number if isinstance(self.says, Resources) else 0

    @property
    def version(self) -> str:
        """Of a program; "" for a set of resources."""
        return self.says.version if isinstance(self.says, Program) else ""

    @property
    def platform(self) -> Platform | None:
        """Of a program; None for a set of resources."""
        return self.says.platform if isinstance(self.says, Program) else None


def entries(listed: Iterable[tuple[str, int, Any]]) -> list[Entry]:
    """The entries this Loket understands; what a later one may add is passed over."""
    read = []
    for path, length, custom in listed:
        try:
            says = msgspec.convert(custom, Resources | Program)
        except msgspec.ValidationError:
            continue
        read.append(Entry(path, length, says))
    return read


def newest_resources(found: Iterable[Entry], program: str, above: int) -> Entry | None:
    """The highest set for this program that is newer than `above`."""
    fit = [
        entry
        for entry in found
        if isinstance(entry.says, Resources)
        and entry.says.number > above
        and entry.says.suits(program)
    ]
    return max(fit, key=lambda entry: entry.number, default=None)


def newest_program(found: Iterable[Entry], platform: Platform, above: str) -> Entry | None:
    """The package of the highest program version for this platform that is newer than `above`."""
    fit = [
        entry
        for entry in found
        if isinstance(entry.says, Program)
        and entry.says.platform is platform
        and parts(entry.says.version) > parts(above)
    ]
    return max(fit, key=lambda entry: parts(entry.version), default=None)


def parts(version: str) -> tuple[int, ...]:
    """``0.10.0`` as (0, 10): compared number by number, whatever zeros end it."""
    numbers = [int(number) for number in re.findall(r"\d+", version)[:4]]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
