"""The print queue of CUPS through its own commands: nobody else says what became of a job.

Qt can hand a page to a spooler but never learns its fate, so where ``lp`` and ``lpstat`` are
installed the page goes through them.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from kiosk.domain.errors import Trouble, What
from kiosk.paper.order import PrinterName

REQUEST = re.compile(r"request id is (\S+-\d+)")
DEFAULT = re.compile(r"^system default destination: (\S+)$", re.M)
DONE = "job-completed-successfully"
LIMIT_S = 20


class JobState(StrEnum):
    """What the spooler says of one job."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


class Job(msgspec.Struct, frozen=True):
    """`name` is the spooler's own, such as ``kasir-12``; `reasons` are its words."""

    name: str
    state: JobState = JobState.UNKNOWN
    reasons: str = ""


class Spooler(msgspec.Struct, frozen=True):
    """The full paths of the two commands."""

    lp: str
    lpstat: str

    def printers(self) -> list[PrinterName]:
        """The destinations it knows, in its order; none where it does not answer."""
        try:
            names = _run([self.lpstat, "-e"]).split()
            default = DEFAULT.search(_run([self.lpstat, "-d"]))
        except Trouble:
            return []
        return [PrinterName(name, bool(default and default[1] == name)) for name in names]

    def submit(self, pdf: bytes, printer: str, title: str) -> Job:
        """Hands a PDF over. Raises Trouble(PRINTER_FAILED) unless the spooler names a job."""
        with tempfile.TemporaryDirectory(prefix="loket-") as folder:
            file = Path(folder) / "page.pdf"
            file.write_bytes(pdf)
            said = _run([self.lp, "-d", printer, "-t", title, "--", str(file)])
        if found := REQUEST.search(said):
            return Job(found[1], JobState.WAITING)
        raise Trouble(What.PRINTER_FAILED, said.strip()[:200])

    def look(self, job: Job) -> Job:
        """The job as it stands now; UNKNOWN when the spooler does not list it or is silent.

        `lpstat` counts cancelled and aborted jobs as completed, so its reasons decide.
        """
        printer = job.name.rpartition("-")[0]
        try:
            for state in (JobState.DONE, JobState.WAITING):
                which = "completed" if state is JobState.DONE else "not-completed"
                said = _run([self.lpstat, "-l", "-W", which, "-o", printer])
                reasons = _reasons(said, job.name)
                if reasons is not None:
                    failed = state is JobState.DONE and DONE not in reasons.split()
                    return Job(job.name, JobState.FAILED if failed else state, reasons)
        except Trouble:
            pass
        return Job(job.name)


def find_spooler(path: str | None = None) -> Spooler | None:
    """The commands of CUPS on the search path (`path`, or the process's own); None without both."""
    lp, lpstat = shutil.which("lp", path=path), shutil.which("lpstat", path=path)
    return Spooler(lp, lpstat) if lp and lpstat else None


def _reasons(listing: str, name: str) -> str | None:
    """The alerts of one job in a long listing; None when it is not listed."""
    for head, block in _jobs(listing):
        if head == name:
            return " ".join(
                line.partition(":")[2].strip()
                for line in block
                if line.strip().startswith("Alerts:")
            )
    return None


def _jobs(listing: str) -> Iterator[tuple[str, list[str]]]:
    """Each job's name, which starts a line, and the indented lines below it."""
    name, block = "", list[str]()
    for line in listing.splitlines():
        if line[:1].isspace():
            block.append(line)
            continue
        yield name, block
        name, block = line.partition(" ")[0], []
    yield name, block


def _run(command: list[str]) -> str:
    """What a command says in plain English. Raises Trouble(PRINTER_FAILED) when it fails."""
    spoken = {**os.environ, "LC_ALL": "C", "LANG": "C"}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=LIMIT_S,
            env=spoken,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Trouble(What.PRINTER_FAILED, str(error)[:200]) from error
    if done.returncode:
        raise Trouble(What.PRINTER_FAILED, (done.stderr or done.stdout).strip()[:200])
    return done.stdout
