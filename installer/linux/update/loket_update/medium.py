"""A stick: what is mounted where sticks are mounted, and copies out of it that follow no link.

The stick is somebody else's: it may be pulled, changed while it is read, full of links, or end
in the middle of a file. Only what was copied away from it is looked at.
"""

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from loket_update.kit import Places
from loket_update.outcome import Why, refused, unreadable

_DISKS = ("vfat", "exfat", "msdos", "ntfs", "ntfs3", "fuseblk", "hfsplus")
_OF_LINUX = ("ext2", "ext3", "ext4", "btrfs", "xfs", "f2fs", "iso9660", "udf")
_KINDS = frozenset(_DISKS + _OF_LINUX)
"""File systems of media that root mounted; none that a user may mount or that asks a network."""
_ESCAPED = re.compile(r"\\([0-7]{3})")
_CHUNK = 1 << 20
_DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True)
class Mount:
    """One line of mountinfo (proc(5))."""

    point: Path
    device: int


def mount_of(source: PurePosixPath, places: Places) -> Mount:
    """The stick on which the folder lies. Raises Ended if it is on none."""
    if not source.is_absolute() or ".." in source.parts:
        raise refused(Why.SOURCE_NOT_ALLOWED)
    sticks = _sticks(places)
    holding = [mount for mount in sticks if source.is_relative_to(mount.point)]
    if holding:
        return max(holding, key=lambda mount: len(mount.point.parts))
    if any(source.is_relative_to(folder) for folder in places.media):
        raise unreadable(Why.STICK_GONE)
    raise refused(Why.SOURCE_NOT_ALLOWED)


def _sticks(places: Places) -> list[Mount]:
    lines = places.mounts.read_text("utf-8", "surrogateescape").splitlines()
    mounts = [_mount(line) for line in lines]
    return [mount for mount in mounts if mount and _is_below(mount.point, places.media)]


def _mount(line: str) -> Mount | None:
    fields, _, rest = line.partition(" - ")
    words = fields.split(" ")
    if len(words) < 5 or rest.split(" ")[0] not in _KINDS:
        return None
    major, minor = words[2].split(":")
    point = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), words[4])
    return Mount(Path(point), os.makedev(int(major), int(minor)))


def _is_below(point: Path, media: tuple[Path, ...]) -> bool:
    return any(point.is_relative_to(folder) for folder in media)


class Stick:
    """A folder on a stick, held open: `with Stick(source, places) as stick`."""

    def __init__(self, source: str, places: Places) -> None:
        path = PurePosixPath(source)
        mount = mount_of(path, places)
        try:
            self._folder = _descend(mount, path.relative_to(mount.point))
        except OSError as gone:
            raise unreadable(Why.STICK_GONE) from gone

    def __enter__(self) -> "Stick":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._folder)

    def copy(self, name: str, to: Path, most: int) -> str:
        """Copies a plain file of at most `most` octets; its SHA-256. Raises Ended."""
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise unreadable(Why.DAMAGED)
        try:
            source = self._open(path)
        except (FileNotFoundError, NotADirectoryError) as missing:
            raise unreadable(self._why_missing()) from missing
        except OSError as strange:
            raise unreadable(Why.DAMAGED) from strange
        try:
            return _copy(source, to, most)
        finally:
            os.close(source)

    def _open(self, path: PurePosixPath) -> int:
        folder = os.dup(self._folder)
        for part in path.parts[:-1]:
            folder = _step(folder, part)
        try:
            return os.open(path.name, _FILE, dir_fd=folder)
        finally:
            os.close(folder)

    def _why_missing(self) -> Why:
        """A stick that is still there misses a file; one that was pulled has none at all."""
        try:
            there = os.listdir(self._folder)  # noqa: PTH208 - a descriptor
        except OSError:
            there = []
        return Why.DAMAGED if there else Why.STICK_GONE


def _descend(mount: Mount, path: PurePosixPath) -> int:
    folder = os.open(mount.point, _DIRECTORY)
    if os.fstat(folder).st_dev != mount.device:
        os.close(folder)
        raise unreadable(Why.STICK_GONE)
    for part in path.parts:
        folder = _step(folder, part)
    return folder


def _step(folder: int, part: str) -> int:
    """Opens a folder in a folder and closes the outer one, come what may."""
    try:
        return os.open(part, _DIRECTORY, dir_fd=folder)
    finally:
        os.close(folder)


def _copy(source: int, to: Path, most: int) -> str:
    if not stat.S_ISREG(os.fstat(source).st_mode):
        raise unreadable(Why.DAMAGED)
    digest, length = hashlib.sha256(), 0
    with to.open("wb") as out:
        while chunk := _read(source):
            length += len(chunk)
            if length > most:
                raise unreadable(Why.DAMAGED)
            digest.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()


def _read(source: int) -> bytes:
    try:
        return os.read(source, _CHUNK)
    except OSError as pulled:
        raise unreadable(Why.STICK_GONE) from pulled
