"""A bare Debian below a folder, with the updater installed where it lies on a kiosk.

Made by debootstrap, so it needs root, the mirror and some minutes. Only systemd is missing: in its
place `systemctl start` starts the program that is installed.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tests.installer.linux.bare_root import mirror

REPOSITORY = Path(__file__).parents[4]
STICK = "media/kiosk/STICK"
_SYSTEMCTL = """#!/bin/sh
echo "$*" >>/var/log/session
[ "$1" != start ] || /usr/lib/loket/program /var/lib/loket-updates || true
"""
UPDATER = ("/usr/bin/python3", "-I", "/usr/lib/loket-kiosk/loket-update.pyz")


def lay(tree: Path, keyring: Path) -> None:
    """The updater into the tree of a package."""
    code = REPOSITORY / "installer/linux/update/lay.py"
    subprocess.run([sys.executable, code, tree, "--keyring", keyring], check=True)


def bootstrap(root: Path) -> bool:
    """Whether there is a Debian now."""
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", "--include=python3,gpgv", "bookworm", root, mirror()],
        check=False,
        capture_output=True,
    )
    return made.returncode == 0


@contextmanager
def mounted(root: Path, image: Path) -> Iterator[Path]:
    """/proc and a stick of 64 MB within the root; yields the stick."""
    with image.open("wb") as file:
        file.truncate(64 << 20)
    subprocess.run(["mkfs.ext4", "-q", image], check=True)
    stick = root / STICK
    stick.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
    try:
        subprocess.run(["mount", "-o", "loop", image, stick], check=True)
        try:
            yield stick
        finally:
            subprocess.run(["umount", stick], check=True)
    finally:
        subprocess.run(["umount", root / "proc"], check=True)


class Debian:
    """Commands within the root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, must: bool = True) -> str:
        """What it said, both streams; in a session of its own, which a power cut takes along."""
        done = subprocess.run(
            ["chroot", self.root, *command],
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert not must or done.returncode == 0, done.stdout
        return done.stdout

    def settle(self, debs: Sequence[Path]) -> None:
        """The user, the folders and the packages of a kiosk after its first installation."""
        systemctl = self.root / "usr/bin/systemctl"
        systemctl.write_text(_SYSTEMCTL)
        systemctl.chmod(0o755)
        self.run("useradd", "--system", "kiosk")
        self.run("install", "-d", "-m", "750", "-o", "kiosk", "/var/lib/loket-updates")
        for deb in debs:
            (self.root / "tmp" / deb.name).write_bytes(deb.read_bytes())
        self.run("dpkg", "-i", *(f"/tmp/{deb.name}" for deb in debs))

    def ask(self, version: str) -> None:
        asked = {"version": version, "source": f"/{STICK}/loket-updates"}
        text = json.dumps(asked | {"asked_at": datetime.now(UTC).isoformat()})
        (self.root / "var/lib/loket-updates/request.json").write_text(text)

    def update(self, version: str) -> str:
        """What the updater told the system's journal."""
        self.ask(version)
        return self.run(*UPDATER, "request")

    def start_machine(self) -> None:
        self.run(*UPDATER, "repair")
        self.run("systemctl", "start", "loket-kiosk.service")
        self.run(*UPDATER, "resume")

    @property
    def result(self) -> tuple[str, str]:
        said = json.loads((self.root / "var/lib/loket-updates/result.json").read_text())
        return said["outcome"], said["detail"]

    @property
    def versions(self) -> list[str]:
        form = "${Package} ${Version} ${db:Status-Abbrev}\n"
        return self.run("dpkg-query", "-W", "-f", form, "loket", "loket-kiosk").split("\n")[:-1]
