"""The shelf of guides: those that ship, and over them the kiosk's own from its home folder.

A file of the kiosk's own that is no guide is put aside with its flaw, and the shipped one is used.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kiosk import resources
from kiosk.domain.guides import Flaw, Flawed, Guide, read_guide
from kiosk.domain.self_service import SelfService, read_self_service

LARGEST_FILE, MOST_FILES = 64 * 1024, 100
OPERATORS = "operators.toml"
LANGUAGES = ("id", "en")
_NAME = re.compile(r"([a-z0-9][a-z0-9-]{0,39})\.(id|en)\.md")


class FlawedFile(NamedTuple):
    """`file` is its name alone, "" for the folder."""

    file: str
    flawed: Flawed


class Spoken(NamedTuple):
    """One guide in its languages; `own` are the languages that this kiosk wrote itself."""

    guides: Mapping[str, Guide]
    own: frozenset[str] = frozenset()

    def language(self, wanted: str) -> str:
        """The language it is shown in where `wanted` is spoken."""
        return wanted if wanted in self.guides else next(iter(self.guides))


class Shelf(NamedTuple):
    """Guides by name, in the order in which they are listed."""

    guides: Mapping[str, Spoken]
    flawed: tuple[FlawedFile, ...] = ()


class Operators(NamedTuple):
    """What participants can look up, by brand."""

    brands: Mapping[str, SelfService]
    flawed: tuple[FlawedFile, ...] = ()


def read_shelf(own: Path | None = None) -> Shelf:
    """All guides; `own` is the kiosk's folder, which need not exist."""
    read, flawed = _read_own(own)
    shipped = _shipped()
    together = {
        name: Spoken({**shipped.get(name, {}), **read.get(name, {})}, frozenset(read.get(name, {})))
        for name in shipped | read
    }
    in_order = sorted(together, key=lambda name: (_order(together[name]), name))
    return Shelf({name: together[name] for name in in_order}, flawed)


def read_operators(own: Path | None = None) -> Operators:
    """The shipped table, and over it what the kiosk says of a brand."""
    shipped = read_self_service(resources.path(f"guides/{OPERATORS}").read_text("utf-8"))
    if isinstance(shipped, Flawed):
        raise TypeError(f"the shipped {OPERATORS} is no table: {shipped}")
    if own is None or not _is_there(own / OPERATORS):
        return Operators(shipped)
    text = _text_of(own / OPERATORS)
    read = text if isinstance(text, Flawed) else read_self_service(text)
    if isinstance(read, Flawed):
        return Operators(shipped, (FlawedFile(OPERATORS, read),))
    return Operators({**shipped, **read})


def drawings() -> frozenset[str]:
    """The names of the drawings that a guide may show."""
    return resources.drawings("guides/drawings")


@cache
def _shipped() -> dict[str, dict[str, Guide]]:
    found: dict[str, dict[str, Guide]] = {}
    for file in sorted(resources.path("guides").glob("*.md")):
        guide = read_guide(file.read_text("utf-8"), drawings())
        if isinstance(guide, Flawed):
            raise TypeError(f"the shipped {file.name} is no guide: {guide}")
        name, language, _ = file.name.split(".")
        found.setdefault(name, {})[language] = guide
    return {name: _indonesian_first(spoken) for name, spoken in found.items()}


def _read_own(own: Path | None) -> tuple[dict[str, dict[str, Guide]], tuple[FlawedFile, ...]]:
    """The kiosk's own guides, and the files that are none."""
    read: dict[str, dict[str, Guide]] = {}
    flawed = []
    for file in _files_in(own):
        guide = file if isinstance(file, Flawed) else _guide_in(file)
        if isinstance(guide, Flawed):
            flawed.append(FlawedFile("" if isinstance(file, Flawed) else file.name, guide))
        elif isinstance(file, Path):
            name, language, _ = file.name.split(".")
            read.setdefault(name, {})[language] = guide
    return {name: _indonesian_first(spoken) for name, spoken in read.items()}, tuple(flawed)


def _files_in(own: Path | None) -> Iterator[Path | Flawed]:
    """The files there, but not without end."""
    try:
        found = sorted(own.iterdir()) if own and own.is_dir() else []
    except OSError:
        yield Flawed(Flaw.UNREADABLE)
        return
    files = [file for file in found if file.name != OPERATORS and not file.name.startswith(".")]
    yield from files[:MOST_FILES]
    if len(files) > MOST_FILES:
        yield Flawed(Flaw.TOO_MANY, found=str(len(files)))


def _guide_in(file: Path) -> Guide | Flawed:
    if not _NAME.fullmatch(file.name):
        return Flawed(Flaw.NAME)
    text = _text_of(file)
    return text if isinstance(text, Flawed) else read_guide(text, drawings())


def _is_there(file: Path) -> bool:
    """A link that leads nowhere is there too, and so is what may not be looked at."""
    try:
        return file.is_symlink() or file.exists()
    except OSError:
        return True


def _text_of(file: Path) -> str | Flawed:
    """What is in a file that anybody may have put there: no pipe, no more than a bound."""
    try:
        if not file.is_file():
            return Flawed(Flaw.UNREADABLE)
        with file.open("rb") as source:
            raw = source.read(LARGEST_FILE + 1)
    except OSError:
        return Flawed(Flaw.UNREADABLE)
    if len(raw) > LARGEST_FILE:
        return Flawed(Flaw.TOO_LARGE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Flawed(Flaw.NOT_UTF8, raw.count(b"\n", 0, error.start) + 1)


def _indonesian_first(spoken: dict[str, Guide]) -> dict[str, Guide]:
    return {language: spoken[language] for language in LANGUAGES if language in spoken}


def _order(spoken: Spoken) -> int:
    return next(iter(spoken.guides.values())).front.order
