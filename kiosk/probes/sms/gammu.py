"""The real ``gammu`` program: one call, one time limit, settings of its own, words in English."""

import os
import queue
import re
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from kiosk.domain.errors import Trouble, What
from kiosk.probes.sms.outcome import Stopped

PROGRAM = "gammu"
TICK_S = 0.2
GRACE_S = 3.0
"""How long a call may go on after its device was pulled out, or after it was told to end."""
ECHO = re.compile(r"^Executing batch .*$", re.MULTILINE)
BY_CODE = {
    102: What.MODEM_MISSING,
    103: What.MODEM_BUSY,
    104: What.MODEM_MISSING,
    105: What.MODEM_BUSY,
    106: What.MODEM_DENIED,
    107: What.MODEM_MISSING,
    111: What.MODEM_MISSING,
    112: What.MODEM_MISSING,
    123: What.MODEM_NO_SIM,
    127: What.SMS_REFUSED,
    149: What.MODEM_NO_SIM,
}
"""100 and the number of Gammu's error (libgammu/gammu-error.h, and handbook 4.6 D)."""
Process = subprocess.Popen[str]


@dataclass(frozen=True, slots=True)
class Line:
    """How the modem is reached: a path or port, and Gammu's name for the way to talk."""

    device: str
    connection: str = "at"
    model: str = ""

    def __post_init__(self) -> None:
        for text in (self.device, self.connection, self.model):
            if not text.isprintable():
                raise ValueError("a line of gammurc has no control characters")

    @property
    def is_there(self) -> bool:
        """False only where the device is a path, and nothing is there."""
        return not self.device.startswith("/") or Path(self.device).exists()

    @property
    def settings(self) -> str:
        told = {"device": self.device, "connection": self.connection, "model": self.model}
        kept = "".join(f"{key} = {value}\n" for key, value in told.items() if value)
        return f"[gammu]\n{kept}logformat = nothing\nsynchronizetime = no\n"


@dataclass(frozen=True, slots=True)
class Said:
    """How a call ended; `code` is None where it was ended from here.

    Not `whole` where it went on all the same, so that nobody knows what it said and did.
    """

    code: int | None
    words: str
    whole: bool = True

    @property
    def what(self) -> What:
        """The trouble behind an exit code that is not 0."""
        return BY_CODE.get(self.code or 0, What.MODEM_SILENT)


def program() -> str:
    """Where gammu lies; raises Trouble(NO_GAMMU)."""
    found = shutil.which(PROGRAM)
    if found is None:
        raise Trouble(What.NO_GAMMU)
    return found


def call(line: Line, words: list[str], text: str, limit_s: float, stop: Stopped) -> Said:
    """One command with `text` as its input. Raises Trouble(NO_GAMMU).

    Ended when `limit_s` is over, when `stop` says so, or soon after the device is gone: a pulled
    modem lets gammu wait for ever.
    """
    with _running(line, words) as process:
        reader = _Reader(process, text)
        begun, gone_at = monotonic(), 0.0
        while not reader.done.wait(TICK_S):
            now = monotonic()
            gone_at = 0.0 if line.is_there else gone_at or now
            if now - begun > limit_s or stop() or (gone_at and now - gone_at > GRACE_S):
                process.kill()
                whole = reader.done.wait(GRACE_S)
                return Said(None, reader.words, whole)
        return Said(process.wait(), reader.words)


def tell(line: Line, command: str, text: str, limit_s: float, stop: Stopped) -> Said:
    """`call` of one command that nobody else on this machine may see, for itself and its text.

    What stands in a program's arguments every user can list, so gammu reads the command from its
    input, and the command takes the rest of it. What gammu repeats of it is left out.
    """
    if not command.isprintable():
        raise ValueError("a command is one line")
    said = call(line, ["batch"], f"{command}\n{text}", limit_s, stop)
    return replace(said, words=ECHO.sub("", said.words))


def follow(
    line: Line, words: list[str], limit_s: float, stop: Stopped
) -> Generator[str, None, None]:
    """The lines of a long call as they come, until `limit_s` is over or `stop` says so.

    Raises Trouble where gammu is missing, or ends by itself with an error.
    """
    with _running(line, words) as process:
        lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        Thread(target=_pour, args=(process, lines), name="gammu", daemon=True).start()
        end = monotonic() + limit_s
        while monotonic() < end and not stop() and line.is_there:
            try:
                said = lines.get(timeout=TICK_S)
            except queue.Empty:
                continue
            if said is None:
                raise Trouble(Said(process.wait(), "").what)
            yield said
        if not line.is_there:
            raise Trouble(What.MODEM_MISSING)


@contextmanager
def _running(line: Line, words: list[str]) -> Iterator[Process]:
    """The program with settings that no other user can read; it is ended when this ends.

    Its pipes belong to the thread that reads them, which may have to wait for a device that hangs.
    """
    with tempfile.TemporaryDirectory(prefix="loket-sms-") as folder:
        rc = Path(folder) / "gammurc"
        rc.write_text(line.settings, "utf-8")
        process = subprocess.Popen(
            [program(), "-c", str(rc), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C", "LANGUAGE": "C"},
            encoding="utf-8",
            errors="replace",
        )
        try:
            yield process
        finally:
            process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.wait(GRACE_S)


class _Reader:
    """Writes the input and reads the output of a short call in a thread of its own."""

    def __init__(self, process: Process, text: str) -> None:
        self.words = ""
        self.done = Event()
        self._process, self._text = process, text
        Thread(target=self._read, name="gammu", daemon=True).start()

    def _read(self) -> None:
        try:
            self.words = self._process.communicate(self._text)[0]
        finally:
            self.done.set()


def _pour(process: Process, lines: "queue.SimpleQueue[str | None]") -> None:
    """Line by line to whoever follows, without the noise of a modem that only tells how it is."""
    try:
        with process:
            for said in process.stdout or ():
                if said.startswith(("Call info", "Location")):
                    lines.put(said)
    finally:
        lines.put(None)
