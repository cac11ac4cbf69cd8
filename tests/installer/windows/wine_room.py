"""A room with wine 10 in it: Debian 13 below a folder, entered without network by ``unshare``.

Debian 12 has wine 8, in which Qt 6 does not start. All that runs inside ends with the command that
entered it. Loket's installer runs for real; `stubs/` says what stands in for what wine lacks.
"""

import os
import shutil
import struct
import subprocess
from pathlib import Path
from threading import Event
from typing import Final

from PIL import Image

ROOT: Final = Path(__file__).parents[3]
PLACE: Final = Path(os.environ.get("LOKET_WINE_ROOT", ROOT / "build" / "wine-root"))
READY: Final = ".ready"
STUBS: Final = Path(__file__).with_name("stubs")
COMPILER: Final = "x86_64-w64-mingw32-gcc"
PREFIX: Final = "/opt/windows"
ENTER: Final = """
set -eu
ip link set lo up
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
exec chroot "$0" env -i HOME=/root PATH=/usr/bin:/bin LANG=C.UTF-8 WINEPREFIX={prefix} \\
  WINEDEBUG={debug} WINEDLLOVERRIDES="net.exe,icacls.exe,icuuc=n;mscoree,mshtml=" \\
  XDG_RUNTIME_DIR=/tmp DISPLAY=:9 bash -c "$1"
"""
WINDOW: Final = (1366, 768)
SCREEN: Final = """
mkdir -p /tmp/screen /tmp/.X11-unix
Xvfb :9 -screen 0 {0}x{1}x24 -fbdir /tmp/screen -nolisten tcp >/dev/null 2>&1 &
for _ in $(seq 100); do [ -S /tmp/.X11-unix/X9 ] && break; sleep 0.1; done
"""


def why_not() -> str:
    """What is missing on this machine to open a room; nothing if all is there."""
    if os.geteuid() != 0:
        return "a room with wine is entered as root"
    for program in ("debootstrap", "unshare", "ip", COMPILER):
        if not shutil.which(program):
            return f"{program} is missing (apt install debootstrap iproute2 gcc-mingw-w64-x86-64)"
    return ""


class Room:
    """Windows' drive C: lies in `drive`."""

    def __init__(self, place: Path = PLACE) -> None:
        self.place = place
        self.drive = place / PREFIX[1:] / "drive_c"

    def furnish(self) -> None:
        """Debian 13 and wine, unless they are there; then a fresh Windows."""
        if not (self.place / READY).exists():
            self._build()
        shutil.rmtree(self.drive.parent, ignore_errors=True)
        self.run("wineboot --init", limit_s=300)
        system = self.drive / "windows" / "system32"
        _compile("icuuc.c", system / "icuuc.dll", "-shared", "-nostdlib", "-Wl,--entry=0")
        for name in ("net.exe", "icacls.exe"):
            _compile("told.c", system / name, "-O1")

    def run(self, command: str, *, limit_s: float = 120, debug: str = "-all", check: bool = True):
        """What a command of bash within the room said, and its exit code; a failure is told."""
        until_kept = f"{command}\ncode=$?; wineserver --wait; exit $code"  # it keeps the registry
        done = subprocess.run(
            self._entering(until_kept, debug), capture_output=True, timeout=limit_s, check=False
        )
        if check and done.returncode:
            said = (done.stdout + done.stderr).decode("utf-8", "replace")
            raise AssertionError(f"{command}: {done.returncode}\n{said}")
        return done

    def watch(self, command: str) -> "subprocess.Popen[bytes]":
        """Begins a command with a screen of its own; whoever asked ends it."""
        screen = self.place / "tmp/screen/Xvfb_screen0"
        screen.unlink(missing_ok=True)
        (self.place / "tmp/.X11-unix/X9").unlink(missing_ok=True)
        (self.place / "tmp/.X9-lock").unlink(missing_ok=True)
        whole = SCREEN.format(*WINDOW) + command
        return subprocess.Popen(self._entering(whole, "-all"), stdin=subprocess.DEVNULL)

    def picture(self) -> Image.Image | None:
        """What is on the screen now; None before there is one."""
        file = self.place / "tmp/screen/Xvfb_screen0"
        return xwd(file.read_bytes()) if file.exists() else None

    def _build(self) -> None:
        self.place.parent.mkdir(parents=True, exist_ok=True)
        made = ["debootstrap", "--variant=minbase", "trixie", str(self.place)]
        subprocess.run(made, check=True, capture_output=True, timeout=1200)
        install = "apt-get install -y --no-install-recommends wine wine64 xvfb"
        subprocess.run(
            ["chroot", str(self.place), "bash", "-c", f"DEBIAN_FRONTEND=noninteractive {install}"],
            check=True,
            capture_output=True,
            timeout=1800,
        )
        (self.place / READY).touch()

    def _entering(self, command: str, debug: str) -> list[str]:
        apart = ["unshare", "--mount", "--pid", "--net", "--fork", "--kill-child"]
        enter = ENTER.format(prefix=PREFIX, debug=debug)
        return [*apart, "bash", "-c", enter, str(self.place), command]


def wait_for(what, limit_s: float):
    """The first true answer of `what`; None when the time is over."""
    pause = Event()
    for _ in range(int(limit_s * 4)):
        if answer := what():
            return answer
        pause.wait(0.25)
    return None


def xwd(octets: bytes) -> Image.Image | None:
    """The picture in a dump of an X window (XWDFile.h): 24 bits, blue first; None if unfinished."""
    if len(octets) < 100:
        return None
    header = struct.unpack_from(">25I", octets)
    size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    begin = size + colours * 12
    if len(octets) < begin + line * height or not width:
        return None
    return Image.frombytes("RGB", (width, height), octets[begin:], "raw", "BGRX", line)


def _compile(source: str, into: Path, *flags: str) -> None:
    command = [COMPILER, *flags, "-o", str(into), str(STUBS / source)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
