"""``loket update-apply CONFIG``: what a scheduled task runs when Loket wished for a version.

It knows no window. The task runs it from a copy of the program that the installer leaves alone,
because nothing can be replaced while it runs (docs/updates.md). It is asked every minute, so what
verifies and installs is imported only where there is something to do.
"""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.updates.handover import PROGRESS, REQUEST, Handover

if TYPE_CHECKING:
    from kiosk.updates.applying import Applier

_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Loket"


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """JSON that only an administrator writes. Commands are lists: a program and its arguments."""

    handover: str
    state: str
    root: str
    stop: tuple[str, ...]
    start: tuple[str, ...]
    install: tuple[str, ...] = ("{file}", "/S")
    address: str = ""
    version_file: str = ""
    """Where the installed version stands; "": in the registry, where the installer writes it."""


def run(file: Path) -> int:
    """0 where nothing was wished for or it is installed, 1 where something else came of it."""
    try:
        config = msgspec.json.decode(file.read_bytes(), type=Config)
    except (OSError, msgspec.DecodeError) as error:
        sys.stderr.write(f"{file}: {error}\n")
        return 2
    meeting = Path(config.handover)
    if _leads_elsewhere(meeting):
        sys.stderr.write(f"{meeting} leads to another place\n")
        return 2
    if not (meeting / REQUEST).exists() and not (Path(config.state) / PROGRESS).exists():
        return 0
    result = _applier(config).run()
    if result is None:
        return 0
    sys.stdout.write(f"{result.version}: {result.outcome.value} ({result.detail})\n")
    return 0 if result.outcome.value == "installed" else 1


def _leads_elsewhere(folder: Path) -> bool:
    """Whoever writes in the folder might put a junction in its place, for SYSTEM to follow."""
    if sys.platform == "win32" and folder.exists():
        return bool(folder.lstat().st_file_attributes & 0x400)  # FILE_ATTRIBUTE_REPARSE_POINT
    return folder.is_symlink()


def _applier(config: Config) -> "Applier":
    from kiosk.updates.applying import Applier, Commands, Timing
    from kiosk.updates.trust import read_root

    def installed() -> str:
        if config.version_file:
            return Path(config.version_file).read_text("utf-8").strip()
        return _registered()

    return Applier(
        Handover(Path(config.handover)),
        Path(config.state),
        read_root((Path(config.root),)),
        Commands(config.stop, config.install, config.start),
        Timing(lambda: datetime.now(UTC), time.monotonic, time.sleep),
        installed,
        config.address,
    )


def _registered() -> str:
    """What the installer wrote; raises OSError where it did not."""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _UNINSTALL) as key:
            return str(winreg.QueryValueEx(key, "DisplayVersion")[0])
    raise OSError("the config names no version_file")
