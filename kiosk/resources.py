"""Where the files that ship with Loket lie, in a source tree and in an installed package."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from kiosk.domain.ladder import Ladder
from kiosk.domain.phone import Operators, read_operators
from kiosk.domain.regions import Regions, read_regions


@cache
def root() -> Path:
    """The folder of shipped files.

    In a wheel it lies inside the package, in a source tree beside it.
    """
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """The full path of one shipped file, for instance ``policy.toml``."""
    return root() / name


@cache
def regions() -> Regions:
    """The region table, read once, when the first NIK is looked at."""
    return read_regions(path("regions/regions.tsv").read_bytes())


@cache
def operators() -> Operators:
    """The table of mobile prefixes and brands, read once."""
    return read_operators(path("operators.toml").read_text(encoding="utf-8"))


@cache
def ladder() -> Ladder:
    """The rungs of help, read once."""
    return msgspec.convert(tomllib.loads(path("channels.toml").read_text("utf-8")), Ladder)
