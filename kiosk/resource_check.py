"""``loket resource-check``: whether Loket's own readers can read a set of resources, all of it.

Asked of Loket by itself before a published set counts. It says each file before reading it, so
that even a reader that falls has named what it fell over; only ``ok`` at the end is a yes.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter, Template
from typing import Any, Final
from xml.etree import ElementTree

import msgspec

from kiosk import guides, resource_sense, resources, settings
from kiosk.domain.errors import Trouble
from kiosk.domain.guides import Flawed, read_guide
from kiosk.domain.self_service import read_self_service
from kiosk.updates.reading import OK, Task

LARGEST_DRAWING: Final = 200_000
_SVG: Final = "{http://www.w3.org/2000/svg}"
_MOVING_OR_REACHING_OUT: Final = ("script", "image", "use", "foreignObject", "a", "style")


class Flaw(Exception):
    """What a reader has against a file, in a line for the small print."""


def run() -> int:
    """One task from standard input, as JSON; 0 where everything can be read."""
    task = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    try:
        for file in checked(task):
            sys.stdout.write(f"{file}\n")
            sys.stdout.flush()
    except (Flaw, Trouble, ValueError, KeyError, OSError) as flaw:
        sys.stdout.write(f"{str(flaw)[:300]!r}\n")
        return 1
    sys.stdout.write(f"{OK}\n")
    return 0


def checked(task: Task) -> Iterator[str]:
    """Each file by its name, before it is read; raises for the first one that cannot be used."""
    folder = Path(task.folder)
    resources.lay_over(folder)
    yield "policy.toml channels.toml"
    _none(resource_sense.beyond(settings.load([]).policy))
    settings.load([Path(file) for file in task.settings])
    yield "regions/regions.tsv"
    _regions(folder)
    yield "operators.toml"
    resources.operators()
    yield "eligibility.toml"
    resources.eligibility()
    yield "channels.toml"
    resources.ladder()
    yield from _letters(folder)
    yield "texts"
    _none(resource_sense.asking(folder))
    _none(resource_sense.leading_away(folder))
    yield from _drawings(folder)
    yield from _guides(folder)
    yield "guides/device.toml"
    _device()


def _none(found: Iterator[str]) -> None:
    if flaw := next(found, ""):
        raise Flaw(flaw)


def _regions(folder: Path) -> None:
    """A table that lost more than a tenth of its lines was cut."""
    name = "regions/regions.tsv"
    lines = (folder / name).read_bytes().count(b"\n")
    if lines < 0.9 * resources.shipped(name).read_bytes().count(b"\n"):
        raise Flaw(f"only {lines} lines")
    resources.regions()


def _letters(folder: Path) -> Iterator[str]:
    """The same files as those that ship, with every word they have and no new place for facts."""
    for shipped in sorted(resources.shipped("letters").iterdir()):
        name = f"letters/{shipped.name}"
        yield name
        ours, theirs = shipped.read_text("utf-8"), (folder / name).read_text("utf-8")
        if shipped.suffix == ".toml":
            _like(tomllib.loads(theirs), tomllib.loads(ours), "")
        else:
            _same_places(theirs, ours, name)
    from kiosk.outbox.words import codes, words

    words()
    codes()


def _like(theirs: Any, ours: Any, key: str) -> None:
    if type(theirs) is not type(ours):
        raise Flaw(f"{key}: {type(theirs).__name__}")
    if isinstance(ours, dict):
        for name, value in ours.items():
            if name not in theirs:
                raise Flaw(f"{key}.{name} is missing")
            _like(theirs[name], value, f"{key}.{name}")
    elif isinstance(ours, list):
        if key.endswith(".months") and len(theirs) != len(ours):
            raise Flaw(f"{key}: {len(theirs)}")
        for paragraph in theirs:
            _like(paragraph, "\n".join(ours), key)
    elif isinstance(ours, str):
        _same_places(theirs, ours, key)


def _same_places(theirs: str, ours: str, key: str) -> None:
    """Loket has only the facts that it puts into its own texts; both ways of writing a place."""
    mine, text = Template(ours), Template(theirs)
    if mine.is_valid():
        new = set(text.get_identifiers()) - set(mine.get_identifiers())
        if new or not text.is_valid():
            raise Flaw(f"{key}: {sorted(new)}")
    if "{" in ours and "$" not in ours:
        new = _braced(theirs) - _braced(ours)
        if new:
            raise Flaw(f"{key}: {sorted(new)}")


def _braced(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _drawings(folder: Path) -> Iterator[str]:
    """Plain shapes: nothing that runs, and nothing that is fetched from elsewhere."""
    for file in sorted((folder / "guides" / "drawings").glob("*.svg")):
        yield f"guides/drawings/{file.name}"
        text = file.read_text("utf-8")
        if len(text) > LARGEST_DRAWING or "<!" in text.replace("<!--", ""):
            raise Flaw("not a plain drawing")
        for element in ElementTree.fromstring(text).iter():  # noqa: S314 - no entities, see above
            _plain(element)


def _plain(element: ElementTree.Element) -> None:
    tag = element.tag.removeprefix(_SVG)
    reaching = any("href" in name or "url(" in value for name, value in element.items())
    if tag in _MOVING_OR_REACHING_OUT or reaching:
        raise Flaw(f"<{tag}>")


def _guides(folder: Path) -> Iterator[str]:
    """All that the program leads to, and none that asks for a code."""
    own, shipped = folder / "guides", resources.shipped("guides")
    for name in sorted({file.name for place in (own, shipped) for file in place.glob("*.md")}):
        yield f"guides/{name}"
        _sound(read_guide((own / name).read_text("utf-8"), guides.drawings()))
    yield f"guides/{guides.OPERATORS}"
    _sound(read_self_service((own / guides.OPERATORS).read_text("utf-8")))


def _sound(read: object) -> None:
    if isinstance(read, Flawed):
        raise Flaw(f"{read.flaw.value} {read.line} {read.found}")


def _device() -> None:
    from kiosk.ui.wording import device

    for phone in device.Phone:
        for which in device.Point:
            device.point(which, phone)
    device.hints_of()
