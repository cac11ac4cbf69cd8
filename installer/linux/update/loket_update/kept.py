"""The packages that are installed, as files to go back to."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from loket_update import dpkg
from loket_update.durable import sync_folder
from loket_update.kit import Kit
from loket_update.repack import repack


def keep_installed(kit: Kit, versions: Mapping[str, str]) -> list[Path]:
    """The file of each installed package, made anew where none was kept. Raises OSError."""
    kit.places.kept.mkdir(parents=True, exist_ok=True)
    return [_kept(kit, package, version) for package, version in versions.items()]


def keep_new(kit: Kit, files: Sequence[Path], packages: Sequence[str]) -> None:
    """What has just proven healthy is what the next update goes back to; what was before goes."""
    folder = kit.places.kept
    fresh = [_name(kit, file) for file in files]
    for file, name in zip(files, fresh, strict=True):
        if name.split("_")[0] in packages:
            _move(file, folder / name)
    for old in folder.iterdir():
        if old.name not in fresh and any(old.name.startswith(f"{of}_") for of in _of(fresh)):
            old.unlink()
    sync_folder(folder)


def _of(names: Sequence[str]) -> set[str]:
    return {name.split("_")[0] for name in names}


def _kept(kit: Kit, package: str, version: str) -> Path:
    file = kit.places.kept / f"{package}_{version}.deb"
    if not _is_whole(kit, file, package, version):
        aside = file.with_suffix(".new")
        repack(kit, package, aside)
        aside.replace(file)
        sync_folder(file.parent)
    return file


def _is_whole(kit: Kit, file: Path, package: str, version: str) -> bool:
    named = dpkg.field(kit, file, "Package"), dpkg.field(kit, file, "Version")
    return named == (package, version)


def _name(kit: Kit, file: Path) -> str:
    return f"{dpkg.field(kit, file, 'Package')}_{dpkg.field(kit, file, 'Version')}.deb"


def _move(file: Path, to: Path) -> None:
    """Copied if incoming lies elsewhere; a half copy never has the name."""
    aside = to.with_suffix(".new")
    shutil.copyfile(file, aside)
    with aside.open("rb") as written:
        os.fsync(written.fileno())
    aside.replace(to)
