"""Where the files that ship with Loket lie, in a source tree and in an installed package.

Some of them (rules, rungs, guides, regions, letters) are also published apart from the program,
as a numbered set. One that is in force is laid over those that ship, whole or not at all.
"""

import os
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
PUBLISHED = (
    "channels.toml",
    "eligibility.toml",
    "guides",
    "letters",
    "operators.toml",
    "policy.toml",
    "regions",
)
"""What a set of resources consists of, each of them; nothing else of one is ever looked at."""
OF_THE_PROGRAM = "guides/consent/"
"""Texts that participants agreed to: they come with a program, and never otherwise."""
LAID_OVER = "LOKET_RESOURCES"
"""Names the set in force to the processes that Loket asks of itself."""


@cache
def root() -> Path:
    """The folder of shipped files.

    In a wheel it lies inside the package, in a source tree beside it.
    """
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """The full path of one file in force, for instance ``policy.toml``."""
    over = os.environ.get(LAID_OVER)
    published = name.split("/", 1)[0] in PUBLISHED and not name.startswith(OF_THE_PROGRAM)
    if over and published:
        return Path(over) / name
    return shipped(name)


def shipped(name: str) -> Path:
    """The full path of one file as it came with this program."""
    return root() / name


def shipped_number() -> int:
    """Which set of resources came with this program."""
    return int(shipped("updates/number").read_text("ascii"))


def lay_over(folder: Path | None) -> None:
    """Puts a set of resources in force, or with None those that ship; before anything is read."""
    if folder is None:
        os.environ.pop(LAID_OVER, None)
    else:
        os.environ[LAID_OVER] = str(folder)
    for read in (drawings, regions, operators, eligibility, ladder):
        read.cache_clear()


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
