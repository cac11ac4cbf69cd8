"""A package's file made anew from what is installed, for the first update of a kiosk.

Later each update leaves its own files to go back to. The file is written as one stream, so that
it needs no second copy of the tree: ar(5) around two gzipped tars, deb(5).
"""

import hashlib
import io
import os
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from loket_update import dpkg
from loket_update.kit import Kit

_NOT_IN_A_FILE = re.compile(r"^(Status|Config-Version|Conffiles):.*\n(?: .*\n)*", re.MULTILINE)
_UNKNOWN = (
    b"# This file was changed on the kiosk; what the package brought is not known any more.\n"
)
_SCRIPTS = frozenset(("preinst", "postinst", "prerm", "postrm", "config"))


def repack(kit: Kit, package: str, to: Path) -> None:
    """Writes the package as it is installed. Raises OSError."""
    parts = to.with_name("data.tar.gz"), to.with_name("control.tar.gz")
    try:
        _write_data(kit, package, parts[0])
        _write_control(kit, package, parts[1])
        _write_ar(to, [("control.tar.gz", parts[1]), ("data.tar.gz", parts[0])])
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _write_data(kit: Kit, package: str, to: Path) -> None:
    changed = {name for name, is_changed in _conffiles(kit, package).items() if is_changed}
    with _tar(to) as tar:
        for name in dpkg.ask(kit, "-L", package).splitlines():
            path = kit.places.root / name.lstrip("/")
            entry = "." if name == "/." else f".{name}"
            if name in changed:
                _add_unknown(tar, path, entry)
            elif os.path.lexists(path):
                tar.add(path, arcname=entry, recursive=False)


def _add_unknown(tar: tarfile.TarFile, path: Path, name: str) -> None:
    """In the place of a setting that somebody changed, whose first content nobody has any more.

    With the changed one dpkg would take it for the package's own, and the next update replace it.
    """
    entry = tar.gettarinfo(path, name)
    entry.size = len(_UNKNOWN)
    tar.addfile(entry, io.BytesIO(_UNKNOWN))


def _write_control(kit: Kit, package: str, to: Path) -> None:
    with _tar(to) as tar:
        for name, text in _control(kit, package):
            entry = tarfile.TarInfo(f"./{name}")
            entry.size, entry.mode = len(text), 0o755 if name in _SCRIPTS else 0o644
            tar.addfile(entry, io.BytesIO(text))


def _control(kit: Kit, package: str) -> Iterator[tuple[str, bytes]]:
    stanza = dpkg.ask(kit, "-s", package).strip() + "\n"
    yield "control", _NOT_IN_A_FILE.sub("", stanza).encode()
    if settings := _conffiles(kit, package):
        yield "conffiles", "".join(f"{name}\n" for name in settings).encode()
    for name in dpkg.ask(kit, "--control-list", package).split():
        yield name, dpkg.ask(kit, "--control-show", package, name).encode()


def _conffiles(kit: Kit, package: str) -> dict[str, bool]:
    """The settings that are there, and whether each was changed since it was shipped.

    dpkg keeps their names with the sums they were shipped with, and not as a control file.
    """
    rows = dpkg.ask(kit, "-W", "-f", "${Conffiles}\n", package).splitlines()
    parts = [row.split() for row in rows if row.strip() and not row.endswith(" obsolete")]
    sums = {name: sum_then for name, sum_then, *_ in parts}
    files = {name: kit.places.root / name.lstrip("/") for name in sums}
    return {name: _md5(file) != sums[name] for name, file in files.items() if file.is_file()}


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _tar(to: Path) -> tarfile.TarFile:
    return tarfile.open(to, "w:gz", compresslevel=1, format=tarfile.GNU_FORMAT)


def _write_ar(to: Path, members: list[tuple[str, Path]]) -> None:
    with to.open("wb") as out:
        out.write(b"!<arch>\n" + _header("debian-binary", 4) + b"2.0\n")
        for name, file in members:
            size = file.stat().st_size
            out.write(_header(name, size))
            with file.open("rb") as content:
                _pour(content, out)
            out.write(b"\n" * (size % 2))
        out.flush()
        os.fsync(out.fileno())


def _header(name: str, size: int) -> bytes:
    return f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{size:<10}`\n".encode("ascii")


def _pour(content: IO[bytes], out: IO[bytes]) -> None:
    while chunk := content.read(1 << 20):
        out.write(chunk)
