"""What dpkg knows and does: versions, what is whole, and packages from files."""

import errno
import fcntl
from collections.abc import Sequence
from pathlib import Path

from loket_update.apt import dpkg_options
from loket_update.kit import Kit, Said

_QUICK, _LONG = 120.0, 3600.0
_WHOLE = "install ok installed"


def installed(kit: Kit, packages: Sequence[str]) -> dict[str, str]:
    """Versions of those that are there, whole or half."""
    found = {package: _status(kit, package) for package in packages}
    return {package: row[1] for package, row in found.items() if row and row[1]}


def is_whole(kit: Kit, package: str, version: str) -> bool:
    """Unpacked and configured, nothing left in the middle."""
    return _status(kit, package) == (_WHOLE, version)


def _status(kit: Kit, package: str) -> tuple[str, str] | None:
    form = "${Status}|${Version}\n"
    said = kit.run(_query(kit, "-W", "-f", form, package), _QUICK, {})
    if said.code or said.text.count("|") != 1:
        return None
    status, version = said.text.strip().split("|")
    return status, version


def _query(kit: Kit, *words: str) -> tuple[str, ...]:
    return ("dpkg-query", f"--admindir={kit.places.admindir}", *words)


def ask(kit: Kit, *words: str) -> str:
    """What dpkg-query says. Raises OSError if it will not."""
    said = kit.run(_query(kit, *words), _QUICK, {})
    if said.code:
        raise OSError(errno.EIO, f"dpkg-query {words[0]}: {said.text[-300:]}")
    return said.text


def is_newer(kit: Kit, version: str, than: str) -> bool:
    said = kit.run(("dpkg", "--compare-versions", version, "gt", than), _QUICK, {})
    return said.code == 0


def is_locked(kit: Kit) -> bool:
    """Whether another program is installing packages at this moment."""
    try:
        with (kit.places.admindir / "lock-frontend").open("ab") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


def configure(kit: Kit) -> Said:
    """Finishes what was unpacked before the power went."""
    return kit.do(("dpkg", *_options(kit), "--configure", "-a"), _LONG)


def put(kit: Kit, files: Sequence[Path]) -> Said:
    """Installs exactly these files, older or not, over whatever state they find."""
    return kit.do(("dpkg", *_options(kit), "--install", *map(str, files)), _LONG)


def field(kit: Kit, file: Path, name: str) -> str:
    """One field of a package's file; empty if it has none or is no package."""
    said = kit.run(("dpkg-deb", "--field", str(file), name), _QUICK, {})
    return "" if said.code else said.text.strip()


def _options(kit: Kit) -> tuple[str, ...]:
    return ("--force-downgrade", *dpkg_options(kit))
