"""A folder of resources as one file, the same octets for the same contents."""

import zipfile
from pathlib import Path
from typing import Final

from kiosk import resources
from kiosk.updates.reading import read_by_loket
from tools.updates.keys import OfficeError

_WHEN: Final = (2026, 1, 1, 0, 0, 0)


def pack(folder: Path, into: Path) -> None:
    """Takes from `folder` what a set of resources consists of, after Loket has read it all."""
    missing = [name for name in resources.PUBLISHED if not (folder / name).exists()]
    if missing:
        raise OfficeError(f"{folder}: missing {', '.join(missing)}")
    if against := read_by_loket(folder):
        raise OfficeError(f"Loket cannot use it: {against}")
    into.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(_files(folder)):
            name = file.relative_to(folder).as_posix()
            member = zipfile.ZipInfo(name, _WHEN)
            member.external_attr = 0o100644 << 16
            packed.writestr(member, file.read_bytes(), zipfile.ZIP_DEFLATED)


def _files(folder: Path) -> list[Path]:
    named = [folder / name for name in resources.PUBLISHED]
    inner = [file for top in named if top.is_dir() for file in top.rglob("*")]
    files = [file for file in (*named, *inner) if file.is_file()]
    ours = [
        file
        for file in files
        if not file.relative_to(folder).as_posix().startswith(resources.OF_THE_PROGRAM)
    ]
    if any(file.is_symlink() for file in ours):
        raise OfficeError(f"{folder}: there is a link in it")
    return ours
