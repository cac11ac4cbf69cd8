"""A kiosk in a folder: a dpkg root with Loket installed, a handover folder, a stick, a session."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from loket_update import dpkg, updating
from loket_update.kit import Clock, Kit, Places, Said, run
from loket_update.outcome import Ended

TOOLS = ("apt-get", "dpkg", "dpkg-deb", "gpg", "gpgv", "gpgconf")
_SESSION = """#!/bin/sh
echo "$1 $(cat {root}/var/lib/dpkg/status | sed -n 's/^Version: //p' | head -1)" >>{log}
[ "$1" = stop ] || {root}/usr/lib/loket/program {handover} || true
"""


class Time(Clock):
    """A clock that goes on only when somebody waits."""

    def __init__(self) -> None:
        self.waited = 0.0
        self.when_waiting: Callable[[], object] = lambda: None

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return self.waited

    def sleep(self, seconds: float) -> None:
        self.waited += seconds
        self.when_waiting()


def unseen(number: int, command: Sequence[str]) -> None:
    pass


@dataclass
class Commands:
    """The real commands, counted; `before` and `after` see each."""

    before: Callable[[int, Sequence[str]], object] = unseen
    after: Callable[[int, Sequence[str]], object] = unseen
    count: int = 0

    def __call__(self, command: Sequence[str], seconds: float, more: Mapping[str, str]) -> Said:
        self.count += 1
        number = self.count
        self.before(number, command)
        said = run(command, seconds, more)
        self.after(number, command)
        return said


@dataclass
class World:
    """Everything below `home`; the same home can be opened again by another process."""

    home: Path
    keyring: Path
    time: Time = field(default_factory=Time)
    commands: Commands = field(default_factory=Commands)
    free: int = 1 << 40
    told: list[str] = field(default_factory=list)
    more_apt: tuple[str, ...] = ()

    @property
    def places(self) -> Places:
        root = self.home / "root"
        no_root = ("--force-not-root", "--force-script-chrootless", "--force-unsafe-io")
        return Places(
            handover=self.home / "loket-updates",
            state=self.home / "loket-updater",
            keyrings=(self.home / "no.gpg", self.keyring),
            config=self.home / "updates.conf",
            mounts=self.home / "mountinfo",
            media=(self.home / "media",),
            root=root,
            apt=('APT::Sandbox::User "";', *self.more_apt),
            dpkg=(f"--root={root}", *no_root),
            stop=(str(self.home / "session"), "stop"),
            start=(str(self.home / "session"), "start"),
        )

    @property
    def kit(self) -> Kit:
        return Kit(self.places, self.time, self.commands, self._free_octets, self.told.append)

    def _free_octets(self, _folder: Path) -> int:
        return self.free

    @property
    def stick(self) -> Path:
        return self.home / "media/kiosk/STICK"

    @property
    def folder(self) -> Path:
        return self.stick / "loket-updates"

    def lay(self, debs: Sequence[Path]) -> None:
        """The kiosk as it is after its first installation."""
        dpkg_home = self.home / "root/var/lib/dpkg"
        for folder in ("info", "updates", "triggers"):
            (dpkg_home / folder).mkdir(parents=True)
        (dpkg_home / "status").touch()
        (dpkg_home / "available").touch()
        self._furnish()
        said = dpkg.put(self.kit, debs)
        assert said.code == 0, said.text

    def lay_as(self, other: "World") -> None:
        """The same as on another kiosk, which dpkg does not tell apart."""
        shutil.copytree(other.home / "root", self.home / "root", symlinks=True)
        self._furnish()

    def _furnish(self) -> None:
        root, places = self.home / "root", self.places
        for folder in (places.handover, places.state, self.stick):
            folder.mkdir(parents=True)
        self.mount()
        session = self.home / "session"
        words = {"root": root, "log": self.home / "session.log", "handover": places.handover}
        session.write_text(_SESSION.format(**words))
        session.chmod(0o755)

    def mount(self) -> None:
        device = self.stick.stat().st_dev
        number = f"{os.major(device)}:{os.minor(device)}"
        line = f"36 35 {number} / {self.stick} rw,noatime shared:1 - vfat /dev/sdb1 rw\n"
        self.places.mounts.write_text(f"1 0 8:1 / / rw - ext4 /dev/sda1 rw\n{line}")

    def unmount(self) -> None:
        self.places.mounts.write_text("1 0 8:1 / / rw - ext4 /dev/sda1 rw\n")

    def ask(self, version: str, *, age: timedelta = timedelta(0), **more: object) -> None:
        asked = {"version": version, "source": str(self.folder)}
        asked["asked_at"] = (datetime.now(UTC) - age).isoformat()
        (self.places.handover / "request.json").write_text(json.dumps(asked | more))

    def update(self, version: str, **more: Any) -> tuple[str, str] | None:
        """Asks, lets the updater work, and answers what result.json says."""
        self.ask(version, **more)
        end = updating.take_request(self.kit)
        return None if end is None else self.result

    @property
    def result(self) -> tuple[str, str]:
        said = json.loads((self.places.handover / "result.json").read_text())
        return said["outcome"], said["detail"]

    @property
    def versions(self) -> dict[str, str]:
        return dpkg.installed(self.kit, ("loket", "loket-kiosk"))

    @property
    def session(self) -> list[str]:
        """What the session was told, each with the version installed at that moment."""
        log = self.home / "session.log"
        return log.read_text().splitlines() if log.exists() else []

    def is_whole(self) -> bool:
        """Every package is installed, none is in the middle of it."""
        return all(dpkg.is_whole(self.kit, *pair) for pair in self.versions.items())

    def start_machine(self) -> Ended | None:
        """What the units do at a start: repair, the session, the rest."""
        updating.repair(self.kit)
        subprocess.run([self.places.start[0], "start"], check=True)
        return updating.resume(self.kit)

    def again(self) -> "World":
        """The same kiosk, in a process that knows nothing yet."""
        return replace(self, time=Time(), commands=Commands(), told=[])


def python_path() -> dict[str, str]:
    """For a child that uses this world."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
