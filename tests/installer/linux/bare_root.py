"""A clean Debian in a folder: packages are installed into it and what they bring is run there.

Root's work: each command runs in mount and process namespaces of its own, so that nothing it
mounts or leaves running outlives it. Its device nodes are its own, made by debootstrap.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

RELEASE: Final = "bookworm"
LIMIT_S: Final = 1800  # the demo is three minutes of work, and machines are busy
_NEEDED: Final = ("debootstrap", "unshare", "chroot", "ip", "dpkg-deb", "Xvfb")
_SOURCES: Final = ("sources.list", "sources.list.d/debian.sources")
_INSIDE: Final = """
set -eu
root=$1; shift
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
mount -t tmpfs tmpfs "$root/run"
if [ "${LOKET_TEST_ALONE:-}" ]; then
    ip link set lo up
    mkdir -p /tmp/.X11-unix
    mount -t tmpfs tmpfs /tmp/.X11-unix
    Xvfb :91 -nolock -screen 0 1024x768x24 -nolisten tcp >/dev/null 2>&1 &
fi
unset LOKET_TEST_ALONE
exec chroot "$root" "$@"
"""


def needs_a_clean_debian() -> None:
    """Skips, saying plainly what this machine lacks."""
    missing = [program for program in _NEEDED if not shutil.which(program)]
    if os.geteuid():
        pytest.skip("a clean Debian root is made by root only")
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")


def mirror(apt: Path = Path("/etc/apt")) -> str:
    """Where this machine itself gets Debian from; skips where it does not say."""
    for name in _SOURCES:
        file = apt / name
        text = file.read_text("utf-8") if file.exists() else ""
        if found := re.search(r"^(?:URIs:|deb) .*?(https?://\S+/debian)/?\s", text, re.MULTILINE):
            return found[1]
    pytest.skip("apt's sources on this machine name no Debian")


class BareRoot:
    """Made by debootstrap (minbase): apt and what Debian cannot do without."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        subprocess.run(
            ["debootstrap", "--variant=minbase", RELEASE, folder, mirror()],
            check=True,
            capture_output=True,
            timeout=LIMIT_S,
        )
        folder.chmod(0o755)  # others than root live in it, too
        self.write("usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n").chmod(0o755)
        self.run("apt-get", "update", "-qq")

    def write(self, name: str, text: str) -> Path:
        """A file within."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def run(
        self,
        *command: str,
        user: str = "root",
        environment: Mapping[str, str] | None = None,
        alone: bool = False,
        codes: Sequence[int] = (0,),
    ) -> str:
        """What a command says, run within; it may end with `codes`.

        `alone`: with a loopback and a screen (:91) of its own and no other network.
        """
        told = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        variables = [f"{name}={value}" for name, value in {**told, **(environment or {})}.items()]
        apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        apart += ["--net"] if alone else []
        within = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
        entering = ["sh", "-c", _INSIDE, "sh", str(self.folder)]
        ran = subprocess.run(
            [*apart, *entering, *within, "env", "-i", *variables, *command],
            env={**os.environ, "LOKET_TEST_ALONE": "yes" if alone else ""},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
        if ran.returncode not in codes:
            raise AssertionError(f"{command}: {ran.returncode}\n{ran.stdout}\n{ran.stderr}")
        return ran.stdout + ran.stderr

    def install(self, *packages: Path) -> None:
        """Packages and all they depend on, from Debian's own archive."""
        for package in packages:
            shutil.copy(package, self.folder / "tmp")
        names = [f"/tmp/{package.name}" for package in packages]
        self.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *names)

    def take_out(self, how: str) -> None:
        """`how`: remove or purge."""
        self.run("apt-get", how, "-y", "-qq", "loket", "loket-kiosk")
