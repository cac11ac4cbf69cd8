"""Where everything lies and by what means the updater acts: all that a test gives otherwise."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

PACKAGES = ("loket", "loket-kiosk")
"""What may be updated; the first is the one whose version is asked for."""


@dataclass(frozen=True)
class Places:
    """The defaults are those of an installed kiosk."""

    handover: Path = Path("/var/lib/loket-updates")
    """Where app and updater meet; the kiosk's user may write there, so nothing in it is trusted."""
    state: Path = Path("/var/lib/loket-updater")
    """The updater's own; only root writes there."""
    keyrings: tuple[Path, ...] = (
        Path("/etc/loket/updates/loket.gpg"),
        Path("/usr/share/keyrings/loket.gpg"),
    )
    """The first that is there is the only one believed."""
    config: Path = Path("/etc/loket/updates.conf")
    mounts: Path = Path("/proc/self/mountinfo")
    media: tuple[Path, ...] = (Path("/media"), Path("/run/media"), Path("/mnt"))
    root: Path = Path("/")
    """Of the system in which packages are installed."""
    apt: tuple[str, ...] = ()
    """Further lines of apt.conf."""
    dpkg: tuple[str, ...] = ()
    """Further options of dpkg."""
    stop: tuple[str, ...] = ("systemctl", "stop", "loket-kiosk.service")
    start: tuple[str, ...] = ("systemctl", "start", "loket-kiosk.service")
    health_seconds: float = 120

    @property
    def incoming(self) -> Path:
        """What was taken from the folder, before and after apt has verified it."""
        return self.state / "incoming"

    @property
    def archives(self) -> Path:
        return self.state / "incoming" / "archives"

    @property
    def kept(self) -> Path:
        """The packages that are installed, to be put back."""
        return self.state / "kept"

    @property
    def admindir(self) -> Path:
        return self.root / "var/lib/dpkg"


class Clock:
    """The time of this machine."""

    def now(self) -> datetime:
        return datetime.now(timezone.utc)

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said, both streams."""

    code: int
    text: str


Run = Callable[[Sequence[str], float, Mapping[str, str]], Said]
_PASSED_ON = ("https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY")
_LONGEST_SAID = 200_000


def run(command: Sequence[str], seconds: float, more: Mapping[str, str]) -> Said:
    """Runs a command in a bare environment; one that takes too long has failed with code 124."""
    bare = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    bare |= {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
    bare |= {"DEBIAN_FRONTEND": "noninteractive", "LANGUAGE": "C"}
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            env=bare | dict(more),
            cwd="/",
        )
    except subprocess.TimeoutExpired:
        return Said(124, f"{command[0]} took longer than {seconds:.0f} s")
    return Said(done.returncode, done.stdout[-_LONGEST_SAID:].decode("utf-8", "replace"))


def free_octets(folder: Path) -> int:
    space = os.statvfs(folder)
    return space.f_bavail * space.f_frsize


@dataclass(frozen=True)
class Kit:
    """What the updater works with."""

    places: Places = field(default_factory=Places)
    clock: Clock = field(default_factory=Clock)
    run: Run = run
    free: Callable[[Path], int] = free_octets
    tell: Callable[[str], None] = print
    """A line for the system's journal; no names, no numbers of people come near it."""

    def do(self, command: Sequence[str], seconds: float, **more: str) -> Said:
        """Runs a command and tells the journal that and how it ended."""
        said = self.run(command, seconds, more)
        self.tell(f"{command[0]} {command[1] if len(command) > 1 else ''} -> {said.code}")
        if said.code:
            self.tell(said.text.strip()[-2000:])
        return said
