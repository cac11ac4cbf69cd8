"""Where the files that ship with Loket lie, in a source tree and in an installed package."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first paint reads a style sheet from here and needs none of these
    from kiosk.domain.eligibility import Eligibility
    from kiosk.domain.ladder import Ladder
    from kiosk.domain.phone import Operators
    from kiosk.domain.regions import Regions


FONTS = (
    "plus-jakarta-sans-400.ttf",
    "plus-jakarta-sans-600.ttf",
    "plus-jakarta-sans-700.ttf",
    "jetbrains-mono-500.ttf",
)
"""Of the folder ``fonts``."""


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
def drawings(folder: str) -> frozenset[str]:
    """The names of the drawings that ship in this folder; no others are ever shown."""
    return frozenset(file.stem for file in path(folder).glob("*.svg"))


@cache
def regions() -> "Regions":
    """The region table, read once, when the first NIK is looked at."""
    from kiosk.domain.regions import read_regions

    return read_regions(path("regions/regions.tsv").read_bytes())


@cache
def operators() -> "Operators":
    """The table of mobile prefixes and brands, read once."""
    from kiosk.domain.phone import read_operators

    return read_operators(path("operators.toml").read_text(encoding="utf-8"))


@cache
def eligibility() -> "Eligibility":
    """Who may take part, read once."""
    from kiosk.domain.eligibility import read_eligibility

    return read_eligibility(path("eligibility.toml").read_text("utf-8"))


@cache
def ladder() -> "Ladder":
    """The rungs of help, read once."""
    import tomllib

    import msgspec

    from kiosk.domain.ladder import Ladder

    return msgspec.convert(tomllib.loads(path("channels.toml").read_text("utf-8")), Ladder)
