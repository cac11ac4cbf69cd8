"""What goes into Loket for Windows and what stays out: plain functions of names."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

QT: Final = "Core|Gui|Widgets|PrintSupport|Svg|Test"
"""The parts of Qt that Loket imports (Test: the demo presses buttons by it)."""

QT_STAYS: Final = (
    rf"Qt({QT})\.pyd",
    rf"Qt6({QT})\.dll",
    r"pyside6\.abi3\.dll",
    r"(msvcp140\w*|vcruntime140\w*)\.dll",
    r"(support/)?\w+\.py",
    r"plugins/platforms/q(windows|offscreen)\.dll",
    r"plugins/imageformats/q(jpeg|svg|ico)\.dll",
    r"plugins/iconengines/qsvgicon\.dll",
    r"plugins/styles/qmodernwindowsstyle\.dll",
    r"translations/qtbase_en\.qm",
)
"""Of PySide6 nothing else stays: two thirds are Quick, Designer and tools."""

OUT: Final = (
    r"(bin|share)/",  # programs and papers of other packages
    r"[\w.]+/tests?/",
    r".*\.(pyi|typed|exe|pyc)\Z",
    # The code that finds places by number, a hundred megabytes once loaded
    r"phonenumbers/(geodata|tzdata|geocoder\.py|timezone\.py)",
    r"holidays/locale/(?!en_US/|id/)",  # its countries stay: one imports them all
    # Decoders and fonts of Pillow that no picture taken in is opened with
    r"PIL/_(avif|imagingcms|imagingft|imagingtk|imagingmath|imagingmorph)\.",
    r"pypdfium2_cli/",
    r"dateutil/zoneinfo/",
    # Of another package's papers only what is read at run time, and its licence
    r"[^/]+\.dist-info/(?!METADATA|entry_points\.txt|licenses/|LICEN[CS]E|NOTICE|COPYING)",
)
"""Paths below the folder of packages, by their beginning."""

_QT_STAYS: Final = re.compile("|".join(f"({one})" for one in QT_STAYS))
_OUT: Final = re.compile("|".join(f"({one})" for one in OUT))
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def stays(name: str) -> bool:
    """Whether a file of this path below the folder of packages is worth its place."""
    if name.startswith("PySide6/"):
        return _QT_STAYS.fullmatch(name.removeprefix("PySide6/")) is not None
    return not _OUT.match(name)


def asked_for(packages: Path, wanted: set[str]) -> set[str]:
    """The names of the packages that `wanted` need, themselves among them, as normal names.

    The lock holds what builds Loket too; nobody needs that at a desk. Markers are not looked at:
    only what was installed for Windows lies in `packages`.
    """
    needs = dict(_needs(packages))
    found: set[str] = set()
    waiting = {normal(name) for name in wanted}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= needs.get(name, set()) - found
    return found & needs.keys()


def files_of(papers: Path) -> Iterator[PurePosixPath]:
    """The files a package brought, by its RECORD, as paths below the folder of packages."""
    for line in (papers / "RECORD").read_text("utf-8").splitlines():
        yield PurePosixPath(line.rsplit(",", 2)[0].strip('"'))


def papers_in(packages: Path) -> list[Path]:
    """The folders with the papers of each package."""
    return sorted(packages.glob("*.dist-info"))


def name_of(papers: Path) -> str:
    """The normal name of the package whose papers these are."""
    return normal(papers.name.removesuffix(".dist-info").rsplit("-", 1)[0])


def normal(name: str) -> str:
    """One spelling for each package (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _needs(packages: Path) -> Iterator[tuple[str, set[str]]]:
    for papers in papers_in(packages):
        head = (papers / "METADATA").read_text("utf-8").split("\n\n", 1)[0]
        asked = [line for line in head.splitlines() if line.startswith("Requires-Dist:")]
        plain = (line.split(":", 1)[1].strip() for line in asked if "extra ==" not in line)
        yield name_of(papers), {normal(found[0]) for one in plain if (found := _NAME.match(one))}
