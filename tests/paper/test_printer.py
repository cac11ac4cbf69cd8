"""What is said of a printed page, from no printer at all to a job that the spooler completed."""

from pathlib import Path

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.paper.letter import LetterPaper
from kiosk.paper.order import PrinterName
from kiosk.paper.printer import How, PrintOutcome, print_paper, printers
from kiosk.paper.spooler import Job, JobState, Spooler, find_spooler

KASIR = PrinterName("kasir", is_default=True)
HEAD = "kasir-12                loket            1024   Mon 23 Nov 2026\n"


class Cups:
    """Commands named and speaking like those of CUPS, which keep what they were given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.accept()
        self.list_jobs()

    def accept(self, said: str = "request id is kasir-12 (1 file(s))", code: int = 0) -> None:
        keep = f'echo "$@" > {self.folder}/asked; for last; do :; done; cat "$last" > '
        self._command("lp", f"{keep}{self.folder}/page.pdf\necho '{said}'\nexit {code}\n")

    def list_jobs(self, completed: str = "", waiting: str = "") -> None:
        (self.folder / "completed").write_text(completed)
        (self.folder / "not-completed").write_text(waiting)
        self._command("lpstat", f'cat {self.folder}/"$3"\n')

    def tell(self, names: str, default: str) -> None:
        """What `lpstat -e` and `lpstat -d` say."""
        asked = f'case "$1" in -e) echo "{names}";; -d) echo "{default}";; esac\n'
        self._command("lpstat", asked)

    def break_down(self) -> None:
        self._command("lpstat", "echo 'lpstat: Bad file descriptor' >&2\nexit 1\n")

    @property
    def spooler(self) -> Spooler:
        return Spooler(str(self.folder / "lp"), str(self.folder / "lpstat"))

    def _command(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}")
        path.chmod(0o755)


@pytest.fixture
def cups(tmp_path: Path) -> Cups:
    return Cups(tmp_path)


def printed(letter: LetterPaper, cups: Cups, printer: str = "") -> PrintOutcome:
    return print_paper(
        letter,
        "id",
        printer,
        known=lambda: [KASIR],
        spooler=lambda: cups.spooler,
        patience_s=1,
        pause=lambda _: None,
    )


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        ("", []),
        ("kasir", []),
        ("lama", [KASIR]),
        ("", [PrinterName("a"), PrinterName("b")]),
    ],
)
def test_without_the_printer_nothing_is_claimed(
    letter: LetterPaper, wanted: str, known: list[PrinterName]
) -> None:
    with pytest.raises(Trouble) as trouble:
        print_paper(letter, "id", wanted, known=lambda: known)
    assert trouble.value.what is What.NO_PRINTER


def test_a_completed_job_is_printed_and_the_spooler_got_the_whole_page(
    letter: LetterPaper, cups: Cups
) -> None:
    cups.list_jobs(completed=HEAD + "\tAlerts: job-completed-successfully\n\tqueued for kasir\n")
    assert printed(letter, cups) == PrintOutcome(How.PRINTED, "kasir", "kasir-12")
    page = (cups.folder / "page.pdf").read_bytes()
    assert page.startswith(b"%PDF-")
    assert page.rstrip().endswith(b"%%EOF")
    asked = (cups.folder / "asked").read_text()
    assert asked.startswith(f"-d kasir -t {letter.reference} -- ")


@pytest.mark.parametrize(
    "jobs",
    [
        {"waiting": HEAD + "\tAlerts: printer-stopped\n\tqueued for kasir\n"},
        {"waiting": HEAD + "\tStatus: Waiting for printer.\n\tAlerts: job-printing\n"},
        {},
        {"completed": HEAD.replace("-12 ", "-1  ") + "\tAlerts: job-completed-successfully\n"},
        {"completed": HEAD.replace("-12 ", "-123") + "\tAlerts: job-completed-successfully\n"},
    ],
)
def test_a_job_that_is_not_known_to_be_completed_is_only_sent(
    letter: LetterPaper, cups: Cups, jobs: dict[str, str]
) -> None:
    cups.list_jobs(**jobs)
    assert printed(letter, cups) == PrintOutcome(How.SENT, "kasir", "kasir-12")


def test_a_spooler_that_falls_silent_leaves_the_page_sent(letter: LetterPaper, cups: Cups) -> None:
    cups.break_down()
    assert printed(letter, cups).how is How.SENT


@pytest.mark.parametrize(
    "alerts", ["job-canceled-by-user", "aborted-by-system", "job-completed-with-errors", ""]
)
def test_a_job_that_was_given_up_is_not_called_printed(
    letter: LetterPaper, cups: Cups, alerts: str
) -> None:
    cups.list_jobs(completed=f"{HEAD}\tStatus: stopped\n\tAlerts: {alerts}\n")
    with pytest.raises(Trouble) as trouble:
        printed(letter, cups)
    assert trouble.value.what is What.PRINTER_FAILED
    assert alerts in trouble.value.detail


def test_waiting_ends_as_soon_as_the_job_is_done(letter: LetterPaper, cups: Cups) -> None:
    cups.list_jobs(waiting=HEAD + "\tAlerts: job-printing\n")
    waits: list[float] = []

    def finish(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            cups.list_jobs(completed=HEAD + "\tAlerts: job-completed-successfully\n")

    outcome = print_paper(
        letter,
        "id",
        known=lambda: [KASIR],
        spooler=lambda: cups.spooler,
        patience_s=60,
        pause=finish,
    )
    assert outcome.how is How.PRINTED
    assert len(waits) == 3


@pytest.mark.parametrize(("said", "code"), [("lp: Error - no such file", 1), ("apa saja", 0)])
def test_a_page_that_the_spooler_does_not_take_is_trouble(
    letter: LetterPaper, cups: Cups, said: str, code: int
) -> None:
    cups.accept(said, code)
    with pytest.raises(Trouble) as trouble:
        printed(letter, cups)
    assert trouble.value.what is What.PRINTER_FAILED


def test_a_spooler_that_cannot_be_started_is_trouble(letter: LetterPaper, tmp_path: Path) -> None:
    gone = Spooler(str(tmp_path / "lp"), str(tmp_path / "lpstat"))
    with pytest.raises(Trouble) as trouble:
        print_paper(letter, "id", known=lambda: [KASIR], spooler=lambda: gone)
    assert trouble.value.what is What.PRINTER_FAILED
    assert gone.look(Job("kasir-12")) == Job("kasir-12", JobState.UNKNOWN)


def test_both_commands_are_needed_to_ask_the_spooler(cups: Cups) -> None:
    assert find_spooler(str(cups.folder)) == cups.spooler
    (cups.folder / "lpstat").unlink()
    assert find_spooler(str(cups.folder)) is None


@pytest.mark.parametrize(
    ("names", "default", "found"),
    [
        ("kasir\nkantor", "system default destination: kantor", ["kantor!", "kasir"]),
        ("kasir", "no system default destination", ["kasir"]),
        ("destination", "no system default destination", ["destination"]),
        ("", "no system default destination", []),
    ],
)
def test_the_spooler_is_asked_for_its_printers(
    cups: Cups, names: str, default: str, found: list[str]
) -> None:
    cups.tell(names, default)
    known = printers(lambda: cups.spooler)
    assert [one.name + "!" * one.is_default for one in known] == found


def test_a_spooler_that_does_not_answer_has_no_printers(cups: Cups) -> None:
    cups.break_down()
    assert printers(lambda: cups.spooler) == []


def test_without_a_spooler_qt_is_asked_and_a_name_it_does_not_know_is_no_printer(
    letter: LetterPaper,
) -> None:
    assert KASIR not in printers(lambda: None)
    with pytest.raises(Trouble) as trouble:
        print_paper(letter, "id", known=lambda: [KASIR], spooler=lambda: None)
    assert trouble.value.what is What.NO_PRINTER
