"""``loket demo``: drives the real windows through a whole case and leaves what came of it."""

import os
import shutil
import sys
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.demo import first_start, story
from kiosk.demo.driver import Stuck
from kiosk.demo.people import KIOSK_CODE, SITE
from kiosk.demo.simclock import SimClock
from kiosk.demo.stage import DemoHouse, Stage, clear
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.errors import Trouble
from kiosk.journal.recovery import RecoveryKey
from kiosk.on_paper import public_text
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.ui.founding import House
from kiosk.ui.theme import Theme, new_application

FIRST_START = timedelta(minutes=5)
"""From the first screen to the first participant, the key on paper included."""
FIRST_VISIT, REPEAT_VISIT, CALL = 12, 3, 2
"""At most so many presses beside what is typed (design section 4; a call: begin it, end it)."""


def run(out: Path) -> int:
    """Plays the story into `out`; 0 only if the complaint reached the mail server exactly once."""
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nobody's own keyring
    try:
        clear(out)
        with PracticeMail(out / "mail") as mail:
            said = _play(out, mail)
    except (Stuck, Trouble) as stopped:
        print(f"The demo stopped: {stopped}", file=sys.stderr)  # noqa: T201
        return 1
    print(said)  # noqa: T201
    return 0


def _play(out: Path, mail: PracticeMail) -> str:
    qInstallMessageHandler(_pass_on)
    app = new_application("loket")
    Theme().apply(app)
    stage = Stage(app, out, DemoHouse(out / "latihan"), SimClock())
    try:
        first_start.practise(stage)
        stage.move(_prepared(out / "disiapkan"))
        prepared = first_start.commission_prepared(stage)
        stage.move(DemoHouse(out / "home"))
        started = first_start.commission(stage, mail.server)
        first_start.hire(stage)
        case, presses = story.tell(stage, mail)
        _gather(out, case, mail)
    finally:
        stage.loket.close()
        sys.excepthook = sys.__excepthook__  # Loket's own would keep a draft and go on
    _judge(presses, started, prepared)
    rungs = len(case.complaint.steps) if case.complaint else 0
    return (
        f"First start: {started.presses} presses, {_minutes(started)}; prepared by an office "
        f"{prepared.presses} presses, {_minutes(prepared)}, at the pace of the demo's hands. "
        f"Two days of limit messages under a simulated clock: {presses.first} presses to the "
        f"running wait, {presses.repeat} on the second visit; complaint {case.reference} filed "
        f"itself and the mail server accepted it once. Nobody answered, so it climbed "
        f"{rungs} rungs in two weeks; a call took {presses.call} presses. "
        f"{len(stage.pictures)} pictures, the letter and the PDFs are in {out}"
    )


def _gather(out: Path, case: Case, mail: PracticeMail) -> None:
    """Copies what left the desk to where it is found. Raises Stuck unless it left exactly once."""
    complaint = case.complaint
    if complaint is None or complaint.delivery.state is not DeliveryState.ACCEPTED:
        raise Stuck("the complaint was not accepted by the mail server")
    wanted, arrived = complaint.letter.message_id, mail.counted()[complaint.letter.message_id]
    if arrived != 1:
        raise Stuck(f"the mail server counted the complaint {arrived} times")
    for file in mail.messages():
        if message_from_bytes(file.read_bytes())["Message-ID"] == wanted:
            shutil.copy(file, out / "pengaduan.eml")


def _prepared(home: Path) -> House:
    """A house in which the office's settings lie: the site, and the key that it keeps itself."""
    home.mkdir(parents=True)
    public = public_text(RecoveryKey.generate().public)
    lines = (
        "[site]",
        f'name = "{SITE}"',
        f'kiosk = "{KIOSK_CODE}"',
        "[recovery]",
        f'public = "{public}"',
    )
    (home / "loket.toml").write_text("\n".join(lines), "utf-8")
    return DemoHouse(home)


def _minutes(effort: first_start.Effort) -> str:
    seconds = round(effort.lasted.total_seconds())
    return f"{seconds // 60} min {seconds % 60:02} s"


def _judge(
    presses: story.Presses, started: first_start.Effort, prepared: first_start.Effort
) -> None:
    for effort in (started, prepared):
        if effort.lasted > FIRST_START:
            raise Stuck(f"the first start took {_minutes(effort)}")
    for what, took, most in (
        ("first visit", presses.first, FIRST_VISIT),
        ("second visit", presses.repeat, REPEAT_VISIT),
        ("call", presses.call, CALL),
    ):
        if took > most:
            raise Stuck(f"the {what} took {took} presses, not {most} at most")


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Qt's warnings, without what the offscreen platform says of itself at every window."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)  # noqa: T201
