"""The Python that ships on Windows: python.org's embeddable package, given as a file and held to
a digest that somebody read where it is published.
"""

import hashlib
import re
import struct
import tomllib
import zipfile
from pathlib import Path
from typing import Final, NamedTuple

PINS: Final = Path(__file__).with_name("python-embed.toml")
MOST_BYTES: Final = 200_000_000
"""Unpacked; the real one takes 21 MB."""
_NEEDED: Final = ("python.exe", "pythonw.exe", "python3.dll", "_ssl.pyd", "_sqlite3.pyd")
_LIBRARY: Final = re.compile(r"python3(\d\d)\.dll\Z")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}\Z")
_AMD64: Final = 0x8664  # IMAGE_FILE_HEADER.Machine


class Unfit(Exception):
    """What was given cannot be built from; the text is for who builds."""


class Embeddable(NamedTuple):
    """A package that was checked. `minor` is 13 for Python 3.13."""

    file: Path
    sha256: str
    minor: int

    @property
    def version(self) -> str:
        """As uv wants it told."""
        return f"3.{self.minor}"

    @property
    def paths_file(self) -> str:
        """The file that says where this Python imports from, beside its executables."""
        return f"python3{self.minor}._pth"


def checked(file: Path, given: str, pins: Path = PINS) -> Embeddable:
    """The package in `file`, if it is what its publisher published.

    `given` is the digest from who builds, needed only where `pins` does not name the file.
    Raises Unfit.
    """
    if not file.is_file():
        raise Unfit(f"PYTHON_EMBED: there is no file {file}")
    expected = _expected(file.name, given.strip().lower(), pins)
    with file.open("rb") as content:
        found = hashlib.file_digest(content, "sha256").hexdigest()
    if found != expected:
        raise Unfit(f"{file.name} is not what was published: expected {expected}, found {found}")
    return Embeddable(file, found, _minor(file))


def unpack(package: Embeddable, into: Path) -> None:
    """All files of the package, flat."""
    with zipfile.ZipFile(package.file) as archive:
        for entry in archive.infolist():
            archive.extract(entry, into)


def _expected(name: str, given: str, pins: Path) -> str:
    if given and not _DIGEST.match(given):
        raise Unfit("PYTHON_EMBED_SHA256 has to be 64 hexadecimal digits")
    pinned = _pinned(pins).get(name, "")
    if pinned and given and pinned != given:
        raise Unfit(f"PYTHON_EMBED_SHA256 contradicts {pins.name}, which says {pinned}")
    if not (pinned or given):
        raise Unfit(
            f"{name} is not in {pins.name}: read its SHA-256 where it is published and give it as "
            f"PYTHON_EMBED_SHA256 (how to pin it: the head of {pins.name})"
        )
    return pinned or given


def _pinned(pins: Path) -> dict[str, str]:
    told = tomllib.loads(pins.read_text("utf-8")).get("python", [])
    return {one["file"]: one["sha256"] for one in told}


def _minor(file: Path) -> int:
    try:
        with zipfile.ZipFile(file) as archive:
            return _minor_of(archive)
    except zipfile.BadZipFile as error:
        raise Unfit(f"{file.name} is no zip file: {error}") from error


def _minor_of(archive: zipfile.ZipFile) -> int:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if any("/" in name or "\\" in name or ":" in name for name in names):
        raise Unfit("not an embeddable package: it has folders, the published one has none")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise Unfit(f"not an embeddable package: more than {MOST_BYTES} bytes")
    if missing := [name for name in _NEEDED if name not in names]:
        raise Unfit(f"not an embeddable package: {', '.join(missing)} missing")
    minors = [int(found[1]) for name in names if (found := _LIBRARY.match(name))]
    if len(minors) != 1 or f"python3{minors[0]}.zip" not in names:
        raise Unfit("not an embeddable package: no one python3xx.dll with its library")
    if _machine(archive.read("python.exe")) != _AMD64:
        raise Unfit("Loket runs on 64-bit Windows for x86: take the package that says amd64")
    if broken := archive.testzip():
        raise Unfit(f"the file is damaged at {broken}")
    return minors[0]


def _machine(program: bytes) -> int:
    """For which processor a program is (PE format, COFF file header)."""
    try:
        (header,) = struct.unpack_from("<I", program, 0x3C)
        signature, machine = struct.unpack_from("<4sH", program, header)
    except struct.error:
        return 0
    return int(machine) if signature == b"PE\0\0" else 0
