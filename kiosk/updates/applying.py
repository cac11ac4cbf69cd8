"""Installs a program version that Loket wished for, on Windows; runs with rights that Loket lacks.

A wish is only a wish: signature, version and way back are looked at here anew, in a folder that
nobody else writes. If the new version shows no first screen in time, the one before is installed
again. On Linux a program of the package ``loket-kiosk`` does the same by way of apt.
"""

import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from kiosk.disk_writing import SHARED, settle, write_whole
from kiosk.updates.client import Client, Source, Trust
from kiosk.updates.handover import HEALTHY, Handover, Outcome, Request, Result
from kiosk.updates.statement import LARGEST_PROGRAM, Entry, Platform, parts
from kiosk.updates.unusable import Unusable, Why
from kiosk.updates.web import Address

FRESH, AHEAD = timedelta(minutes=10), timedelta(minutes=1)
HEALTH_S: Final = 120.0
INSTALL_S: Final = 900.0
LOOK_S: Final = 1.0
_DRIVE: Final = re.compile(r"[A-Za-z]:[\\/]")
_REFUSED: Final = {
    Why.STRANGER: Outcome.REFUSED,
    Why.EXPIRED: Outcome.REFUSED,
    Why.OLDER: Outcome.REFUSED,
    Why.NOT_PREPARED: Outcome.REFUSED,
    Why.TOO_BIG: Outcome.REFUSED,
    Why.DISK_FULL: Outcome.NO_SPACE,
    Why.DISK_FAILED: Outcome.FAILED,
}
"""What of a source that cannot be used is said; everything else is UNREADABLE."""


class Commands(NamedTuple):
    """Programs with their arguments; ``{file}`` stands for the installer."""

    stop: tuple[str, ...]
    install: tuple[str, ...]
    start: tuple[str, ...]


class Timing(NamedTuple):
    """`now` is wall time; `monotonic` and `sleep` count seconds."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    sleep: Callable[[float], None]


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """On disk before anything is changed: what is tried, and what was there before."""

    version: str
    before: str


class Answer(Exception):
    """The end of one wish."""

    def __init__(self, outcome: Outcome, detail: str) -> None:
        super().__init__(f"{outcome}: {detail}")
        self.outcome, self.detail = outcome, detail


@dataclass(frozen=True, slots=True)
class Applier:
    """One run of the updater. `state` is a folder that only it writes."""

    handover: Handover
    state: Path
    root: bytes | None
    commands: Commands
    timing: Timing
    installed: Callable[[], str]
    """The version of the program that is installed now."""
    address: str = ""
    """The one address that an administrator allowed; "" for none."""

    def run(self) -> Result | None:
        """What came of what lay there: a change that was interrupted, or a wish; None for none."""
        self.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        if (begun := self._begun()) is not None:
            return self._tell(begun.version, self._finish(begun))
        wish = self.handover.request()
        self.handover.take_request()
        if wish is None or not -AHEAD <= self.timing.now() - wish.asked_at <= FRESH:
            return None
        held = self.handover.hold_case()
        if held is None:
            return self._tell(wish.version, Answer(Outcome.BUSY, "case-open"))
        try:
            return self._tell(wish.version, self._answer(wish))
        finally:
            held.release()

    def _answer(self, wish: Request) -> Answer:
        try:
            before = self._bring(wish)
        except Answer as answer:
            return answer
        except Unusable as unusable:
            outcome = _REFUSED.get(unusable.why, Outcome.UNREADABLE)
            return Answer(outcome, unusable.why.value)
        except OSError as error:
            return Answer(Outcome.FAILED, str(error))
        return self._change(Progress(version=wish.version, before=before))

    def _bring(self, wish: Request) -> str:
        """Both installers, the new and the one before, in our own folder; answers the version now.

        Nobody can exchange them any more between this look and their start.
        """
        before = self.installed()
        if parts(wish.version) <= parts(before):
            raise Answer(Outcome.REFUSED, "older-version")
        trust = Trust(self.root, self.state / "seen", self.timing.now())
        client = Client(self._source(wish.source), trust)
        listed = {
            entry.version: entry
            for entry in client.look().entries
            if entry.platform is Platform.WINDOWS and entry.path.endswith(".exe")
        }
        if wish.version not in listed:
            raise Answer(Outcome.REFUSED, "not-in-folder")
        if not self._installer(before).is_file():
            if before not in listed:
                raise Answer(Outcome.REFUSED, "no-way-back")
            self._fetch(client, listed[before])
        self._fetch(client, listed[wish.version])
        return before

    def _source(self, said: str) -> Source:
        """A stick, or the address that an administrator allowed; never another machine's folder."""
        if said.startswith("https://"):
            if said != self.address:
                raise Answer(Outcome.REFUSED, "source-not-allowed")
            return Address(said)
        folder = Path(said)
        local = folder.is_absolute() and (said.startswith("/") or _DRIVE.match(said))
        if not local or said.startswith("//") or ".." in folder.parts:
            raise Answer(Outcome.REFUSED, "source-not-allowed")
        return folder

    def _fetch(self, client: Client, entry: Entry) -> None:
        place = self._installer(entry.version)
        aside = place.parent / "fresh"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(mode=0o700, parents=True)
        if shutil.disk_usage(aside).free < 3 * entry.length:
            raise Unusable(Why.DISK_FULL)
        fetched = client.fetch(entry, LARGEST_PROGRAM, aside)
        settle(fetched)
        fetched.chmod(0o700)
        fetched.replace(place)

    def _change(self, progress: Progress) -> Answer:
        write_whole(self._progress, msgspec.json.encode(progress), SHARED)
        (self.handover.folder / HEALTHY).unlink(missing_ok=True)
        self._call(self.commands.stop)
        if not self._install(progress.version):
            return self._put_back(progress, "not-installable")
        self._call(self.commands.start)
        if not self._is_healthy_in_time(progress.version):
            return self._put_back(progress, "not-healthy")
        return self._settled(progress)

    def _finish(self, begun: Progress) -> Answer:
        """After a power cut: what came up well stays, everything else is put back."""
        if self._is_healthy(begun.version):
            return self._settled(begun)
        return self._put_back(begun, "power-cut")

    def _put_back(self, progress: Progress, detail: str) -> Answer:
        self._call(self.commands.stop)
        if not self._install(progress.before):
            self._call(self.commands.start)
            return Answer(Outcome.FAILED, "not-put-back")
        self._call(self.commands.start)
        self._installer(progress.version).unlink(missing_ok=True)
        self._progress.unlink(missing_ok=True)
        return Answer(Outcome.ROLLED_BACK, detail)

    def _settled(self, progress: Progress) -> Answer:
        """The installer of what runs now is the way back of the next update."""
        self._progress.unlink(missing_ok=True)
        keep = self._installer(progress.version)
        for old in keep.parent.glob("*.exe"):
            if old != keep:
                old.unlink(missing_ok=True)
        return Answer(Outcome.INSTALLED, "healthy")

    def _is_healthy_in_time(self, version: str) -> bool:
        ends = self.timing.monotonic() + HEALTH_S
        while not self._is_healthy(version):
            if self.timing.monotonic() >= ends:
                return False
            self.timing.sleep(LOOK_S)
        return True

    def _is_healthy(self, version: str) -> bool:
        said = self.handover.healthy()
        return said is not None and parts(said.version) == parts(version)

    def _install(self, version: str) -> bool:
        file = self._installer(version)
        return file.is_file() and self._call(
            tuple(part.replace("{file}", str(file)) for part in self.commands.install)
        )

    def _call(self, command: tuple[str, ...]) -> bool:
        """Whether it ended well; one that never ends is ended."""
        if not command:
            return True
        try:
            done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, timeout=INSTALL_S)
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0

    def _tell(self, version: str, answer: Answer) -> Result:
        result = Result(
            version=version, outcome=answer.outcome, detail=answer.detail, at=self.timing.now()
        )
        with suppress(OSError):  # a full disk keeps nobody from going on
            self.handover.tell_result(result)
        return result

    def _begun(self) -> Progress | None:
        try:
            return msgspec.json.decode(self._progress.read_bytes(), type=Progress)
        except (OSError, msgspec.DecodeError):
            return None

    def _installer(self, version: str) -> Path:
        return self.state / "kept" / f"loket-{version}.exe"

    @property
    def _progress(self) -> Path:
        return self.state / "progress.json"
