"""What is plugged in right now: the folders in which sticks are mounted."""

import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_MOUNTED_BELOW: Final = ("/media/", "/run/media/", "/mnt/")
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOVABLE: Final = 2  # GetDriveTypeW


def removable_roots() -> list[Path]:
    """Where sticks are mounted right now, without asking any of them."""
    if sys.platform == "win32":
        return _removable_drives()
    with suppress(OSError):
        return mounted(Path("/proc/mounts").read_text("utf-8", "surrogateescape"))
    return []


def mounted(mounts: str) -> list[Path]:
    """The folders of /proc/mounts (proc(5)) in which desktops mount what is plugged in."""
    points = (line.split(" ")[1] for line in mounts.splitlines() if line.count(" ") >= 2)
    plain = (_ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), point) for point in points)
    return [Path(point) for point in plain if point.startswith(_MOUNTED_BELOW)]


def _removable_drives() -> list[Path]:
    drives: list[Path] = []
    if sys.platform == "win32":
        from ctypes import windll

        there = windll.kernel32.GetLogicalDrives()
        named = [f"{chr(ord('A') + bit)}:\\" for bit in range(26) if there >> bit & 1]
        known = windll.kernel32.GetDriveTypeW
        drives = [Path(drive) for drive in named if known(drive) == _DRIVE_REMOVABLE]
    return drives
