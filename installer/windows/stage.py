"""The folder as it will lie under ``%ProgramFiles%\\Loket``, laid out on Linux.

The same tree and the same packages give the same folder, octet for octet.
"""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from installer.windows import trim
from installer.windows.embed import Embeddable, unpack
from installer.windows.launcher import launcher

HERE: Final = Path(__file__).parent
MARK: Final = "installed.txt"
"""Tells Loket that it was installed for the whole machine (`kiosk/whereabouts.py`)."""
MARKED: Final = """\
Loket {version}
Data: %ProgramData%\\Loket\\data
Settings from who installs: %ProgramData%\\Loket\\loket.toml
"""
PATHS: Final = "python3{minor}.zip\n.\n..\\lib\n"
"""Where Python imports from, and nowhere else: its own library, its modules, Loket."""


class Parts(NamedTuple):
    """What a stage is made of. `packages` and `wheel` are folders as an installer lays them."""

    python: Embeddable
    packages: Path
    wanted: set[str]
    """What Loket itself asks for, by name."""
    wheel: Path
    """The wheel of Loket."""
    version: str
    window_stub: bytes
    console_stub: bytes
    stub_licence: bytes
    icon: bytes


def lay(stage: Path, parts: Parts, epoch: int) -> None:
    """Lays the whole folder anew; every file is of the moment `epoch` (seconds since 1970)."""
    shutil.rmtree(stage, ignore_errors=True)
    python, lib = stage / "python", stage / "lib"
    python.mkdir(parents=True)
    unpack(parts.python, python)
    paths = PATHS.format(minor=parts.python.minor)
    (python / parts.python.paths_file).write_text(paths, "ascii", newline="\r\n")
    _take_packages(parts.packages, lib, parts.wanted)
    _unpack_wheel(parts.wheel, lib)
    (stage / "loket.exe").write_bytes(launcher(parts.window_stub, "python\\pythonw.exe"))
    (stage / "loket-cli.exe").write_bytes(launcher(parts.console_stub, "python\\python.exe"))
    (stage / "loket.ico").write_bytes(parts.icon)
    (stage / MARK).write_text(MARKED.format(version=parts.version), "utf-8", newline="\r\n")
    _furnish(stage, parts.stub_licence)
    _of_one_moment(stage, epoch)


def manifest(stage: Path) -> str:
    """A line a file, by name: its SHA-256 and its path."""
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(stage).as_posix()}\n"
        for file in files(stage)
    )


def files(stage: Path) -> list[Path]:
    """All files of a stage, in one order wherever it is built."""
    found = (Path(folder) / name for folder, _, names in os.walk(stage) for name in names)
    return sorted(found, key=lambda file: file.relative_to(stage).as_posix())


def _take_packages(packages: Path, lib: Path, wanted: set[str]) -> None:
    for name in sorted(_wanted_files(packages, wanted)):
        into = lib / name
        into.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / name, into)


def _wanted_files(packages: Path, wanted: set[str]) -> Iterator[str]:
    asked_for = trim.asked_for(packages, wanted)
    for papers in trim.papers_in(packages):
        if trim.name_of(papers) not in asked_for:
            continue
        for file in trim.files_of(papers):
            name = file.as_posix()
            if trim.stays(name) and ".." not in file.parts and (packages / name).is_file():
                yield name


def _unpack_wheel(wheel: Path, lib: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if trim.stays(entry.filename):
                archive.extract(entry, lib)


def _furnish(stage: Path, stub_licence: bytes) -> None:
    """What stands beside the program: licences, what the installer runs, what IT applies."""
    shutil.copytree(HERE / "licences", stage / "licences")
    (stage / "licences" / "distlib.txt").write_bytes(stub_licence)
    for folder, names in (
        ("setup", ("on_site.py", "updating.py", "session.ps1")),
        ("it", ("assigned-access.xml", "assigned-access-windows10.xml", "assigned-access.ps1")),
    ):
        (stage / folder).mkdir()
        for name in names:
            shutil.copyfile(HERE / name, stage / folder / name)


def _of_one_moment(stage: Path, epoch: int) -> None:
    for file in files(stage):
        file.chmod(0o644)
        os.utime(file, (epoch, epoch))
