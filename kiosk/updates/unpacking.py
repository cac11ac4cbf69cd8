"""A bundle of resources unpacked into a new folder, whatever is in it: nothing lands elsewhere."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk import resources
from kiosk.disk_writing import remember
from kiosk.updates.unusable import Unusable, Why

MOST_FILES: Final = 2_000
MOST_OCTETS: Final = 64_000_000
LARGEST_FILE: Final = 8_000_000
_DEEPEST: Final = 6
_LONGEST: Final = 120
_AT_ONCE: Final = 1 << 16
_SIGNS: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
"""What a name may be made of, on whatever disk it is put."""
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{one}{n}" for one in ("com", "lpt") for n in range(10))}
)
"""Names that are no files to Windows."""


def unpack(bundle: Path, into: Path, most: int = MOST_OCTETS) -> None:
    """Fills the new folder `into` with what is in the bundle, at most `most` octets, durably.

    Raises Unusable(FLAWED) for what must not be unpacked, OSError for this kiosk's own disk.
    """
    try:
        with zipfile.ZipFile(bundle) as packed:
            members = list(_checked(packed))
            into.mkdir(mode=0o700)
            left = most
            for member in members:
                left -= _write(packed, member, into / member.filename, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Unusable(Why.FLAWED, f"zip: {error}") from error
    _settle(into)


def _checked(packed: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The files; two names that a disk may take for one are refused, and so is any link."""
    if len(packed.infolist()) > MOST_FILES:
        raise Unusable(Why.FLAWED, f"more than {MOST_FILES} files")
    files: set[str] = set()
    folders: dict[str, str] = {}
    for member in packed.infolist():
        name = member.filename.removesuffix("/")
        if not _is_plain(name) or not _is_alone(name, files, folders, member.is_dir()):
            raise Unusable(Why.FLAWED, f"name: {name[:_LONGEST]!r}")
        if member.header_offset < 0:  # seeking there would look like trouble with the disk
            raise Unusable(Why.FLAWED, f"place: {member.header_offset}")
        kind = stat.S_IFMT(member.external_attr >> 16)
        if member.is_dir() and kind in (0, stat.S_IFDIR):
            continue
        if kind not in (0, stat.S_IFREG) or member.file_size > LARGEST_FILE:
            raise Unusable(Why.FLAWED, name)
        yield member


def _is_alone(name: str, files: set[str], folders: dict[str, str], is_folder: bool) -> bool:
    """Whether no other name means the same on a disk that takes A for a; remembers this one."""
    steps = name.split("/")
    above = ["/".join(steps[:end]) for end in range(1, len(steps) + is_folder)]
    if any(folders.setdefault(one.lower(), one) != one or one.lower() in files for one in above):
        return False
    if not is_folder:
        if name.lower() in files or name.lower() in folders:
            return False
        files.add(name.lower())
    return True


def _is_plain(name: str) -> bool:
    parts = name.split("/")
    return (
        len(name) <= _LONGEST
        and len(parts) <= _DEEPEST
        and parts[0] in resources.PUBLISHED
        and all(_is_plain_part(part) for part in parts)
    )


def _is_plain_part(part: str) -> bool:
    plain = part.strip(". ") == part.rstrip(". ") != ""
    return (
        plain
        and not part.endswith(".")
        and _SIGNS.issuperset(part)
        and part.partition(".")[0].lower() not in _DEVICES
    )


def _write(packed: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, left: int) -> int:
    """Counts what truly comes out: what the bundle says of its sizes may be untrue."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    bound, written = min(LARGEST_FILE, left), 0
    with packed.open(member) as source, path.open("xb") as out:
        while piece := source.read(_AT_ONCE):
            written += len(piece)
            if written > bound:
                raise Unusable(Why.FLAWED, f"too much: {member.filename}")
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
    return written


def _settle(folder: Path) -> None:
    for inner in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        remember(inner)
