"""Lays the updater into the tree of a package, for whoever builds loket-kiosk.

    python3 installer/linux/update/lay.py TREE [--keyring loket.gpg]

The program is one file, so that dpkg replaces it in one step even while it is running. The units
are wanted by links that ship, so that no script of the package has to enable them.
"""

import argparse
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
DOCS = HERE.parents[2] / "docs"
_UNITS = "usr/lib/systemd/system"
_SERVICES = ("loket-update", "loket-update-repair", "loket-update-resume")
_WANTED = ("loket-update.path", "loket-update-repair.service", "loket-update-resume.service")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def lay(tree: Path, keyring: Path | None = None) -> None:
    """Puts everything in place; the same source gives the same octets."""
    _write(tree / "usr/lib/loket-kiosk/loket-update.pyz", b"")
    _zip(tree / "usr/lib/loket-kiosk/loket-update.pyz")
    for unit in sorted((HERE / "units").glob("loket-update*")):
        _write(tree / _UNITS / unit.name, unit.read_bytes())
    hardening = (HERE / "units/hardening.conf").read_bytes()
    for service in _SERVICES:
        _write(tree / _UNITS / f"{service}.service.d/hardening.conf", hardening)
    for unit_name in _WANTED:
        _link(tree / _UNITS / "multi-user.target.wants" / unit_name, f"../{unit_name}")
    tmpfiles = (HERE / "units/tmpfiles.conf").read_bytes()
    _write(tree / "usr/lib/tmpfiles.d/loket-update.conf", tmpfiles)
    page = (DOCS / "updates-linux.md").read_bytes()
    _write(tree / "usr/share/doc/loket-kiosk/updates-linux.md", page)
    if keyring:
        _write(tree / "usr/share/keyrings/loket.gpg", keyring.read_bytes())


def _zip(file: Path) -> None:
    """Python starts it by its __main__.py (zipapp)."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "__main__.py", _START)
        for module in sorted((HERE / "loket_update").glob("*.py")):
            _add(archive, f"loket_update/{module.name}", module.read_bytes())


_START = b"from loket_update.__main__ import main\nimport sys\nsys.exit(main(sys.argv[1:]))\n"


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(0o644)


def _link(link: Path, to: str) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(to)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--keyring", type=Path)
    asked = parser.parse_args()
    lay(asked.tree, asked.keyring)
    sys.exit(0)
