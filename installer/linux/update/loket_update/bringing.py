"""From a wish to files that are verified and the updater's own; nothing is installed here."""

import configparser
import errno
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from loket_update import dpkg, seen
from loket_update.apt import Apt, Piece
from loket_update.kit import PACKAGES, Kit
from loket_update.medium import Stick
from loket_update.outcome import Ended, Outcome, Why, refused, unreadable
from loket_update.request import Wish

_MOST_INDEX = {"InRelease": 256 << 10, "Packages.xz": 16 << 20}
_MOST_ALL = 4 << 30
_SPARE = 64 << 20
"""Left free whatever comes: the records of the kiosk need space too."""


@dataclass(frozen=True)
class Brought:
    """What will be installed: `package=version` words, the files, and versions by package."""

    apt: Apt
    targets: list[str]
    files: list[Path]
    new: dict[str, str]


def bring(kit: Kit, wish: Wish, installed: Mapping[str, str]) -> Brought:
    """Raises Ended when the folder is not to be had, not to be trusted or too big."""
    shutil.rmtree(kit.places.incoming, ignore_errors=True)
    kit.places.archives.mkdir(parents=True)
    with _full_disk_is_no_space():
        if wish.source.startswith("https://"):
            return _from_https(kit, wish, installed)
        return _from_stick(kit, wish, installed)


def _from_stick(kit: Kit, wish: Wish, installed: Mapping[str, str]) -> Brought:
    folder = kit.places.incoming / "apt"
    folder.mkdir()
    with Stick(wish.source, kit.places) as stick:
        for name, most in _MOST_INDEX.items():
            stick.copy(f"apt/{name}", folder / name, most)
        apt = Apt(kit, f"file:{folder}")
        targets, pieces = _choose(kit, apt, wish, installed)
        _look_for_space(kit, pieces)
        files = [_copy(stick, folder, piece) for piece in pieces]
    return _brought(kit, apt, targets, files)


def _copy(stick: Stick, folder: Path, piece: Piece) -> Path:
    """Into the same place in the own folder, where apt verifies it once more when it installs."""
    name = unquote(piece.uri.removeprefix(f"file:{folder}/"))
    to = folder / name
    if not to.resolve().is_relative_to(folder.resolve()):
        raise unreadable(Why.DAMAGED)
    to.parent.mkdir(parents=True, exist_ok=True)
    digest = stick.copy(f"apt/{name}", to, piece.size)
    if digest != piece.sha256:
        raise unreadable(Why.DAMAGED)
    return to


def _from_https(kit: Kit, wish: Wish, installed: Mapping[str, str]) -> Brought:
    address = configured_address(kit)
    if wish.source.rstrip("/") != address:
        raise refused(Why.SOURCE_NOT_ALLOWED)
    apt = Apt(kit, f"{address}/apt")
    targets, pieces = _choose(kit, apt, wish, installed)
    _look_for_space(kit, pieces)
    apt.download(targets)
    return _brought(kit, apt, targets, [kit.places.archives / piece.name for piece in pieces])


def configured_address(kit: Kit) -> str:
    """The one address that whoever administers the kiosk allowed; empty if there is none."""
    config = configparser.ConfigParser(interpolation=None)
    try:
        config.read(kit.places.config, "utf-8")
    except configparser.Error as wrong:
        kit.tell(f"{kit.places.config.name}: {wrong}")
    return config.get("updates", "source", fallback="").rstrip("/")


def _choose(
    kit: Kit, apt: Apt, wish: Wish, installed: Mapping[str, str]
) -> tuple[list[str], list[Piece]]:
    apt.update()
    seen.accept_folder(kit, apt.in_release)
    first = PACKAGES[0]
    if not apt.has(first, wish.version):
        raise refused(Why.NOT_IN_FOLDER)
    wanted = [name for name in installed if apt.has(name, wish.version)]
    targets = [f"{name}={wish.version}" for name in wanted]
    pieces = apt.plan(targets)
    if not pieces:
        raise refused(Why.NOT_IN_FOLDER)
    return targets, pieces


def _look_for_space(kit: Kit, pieces: Sequence[Piece]) -> None:
    needed = sum(piece.size for piece in pieces)
    if needed > _MOST_ALL or needed + _SPARE > kit.free(kit.places.state):
        raise Ended(Outcome.NO_SPACE, Why.DISK_FULL)


def _brought(kit: Kit, apt: Apt, targets: list[str], files: list[Path]) -> Brought:
    unpacked = sum(_unpacked(kit, file) for file in files)
    # dpkg lays the new files beside the old ones before it takes those away.
    if unpacked + _SPARE > kit.free(kit.places.root):
        raise Ended(Outcome.NO_SPACE, Why.DISK_FULL)
    return Brought(apt, targets, files, dict(_parted(target) for target in targets))


def _unpacked(kit: Kit, file: Path) -> int:
    """In octets; twice the file and more where the package does not say."""
    said = dpkg.field(kit, file, "Installed-Size")
    return int(said) * 1024 if said.isdecimal() else 4 * file.stat().st_size


def _parted(target: str) -> tuple[str, str]:
    name, _, version = target.partition("=")
    return name, version


@contextmanager
def _full_disk_is_no_space() -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Ended(Outcome.NO_SPACE, Why.DISK_FULL) from trouble
        raise
