"""A desk on a disk that fills up and gets space again; says as JSON what it met.

Run as ``python -m tests.disk_child STORE limit|filler``: "limit" forbids this process to make any
file longer (setrlimit), "filler" takes all the space of the file system on which the store lies.
"""

import json
import resource
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.desk import Desk
from kiosk.domain.actions import intake, otp
from kiosk.domain.errors import Trouble
from kiosk.domain.state import State
from kiosk.journal import keys, store
from kiosk.journal.journal import Journal
from kiosk.journal.seal import StoreKey
from tests.given import CASE, LIMIT, OFFICER, RULES, SMS, Days, identified, staff, write_letter
from tests.journal.hands import verify_opening

MOST = 10_000
DRAFT = b"yang sedang diketik"


@contextmanager
def limited(folder: Path) -> Iterator[None]:
    """No file may become longer than the longest one is."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    longest = max(file.stat().st_size for file in folder.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """One file takes all the space there is, and then goes."""
    filler = folder.parent / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            for _ in range(MOST):
                file.write(bytes(512))
        except OSError as full:
            sys.stderr.write(f"{full}\n")
    yield
    filler.unlink()


def give_slips(desk: Desk, days: Days) -> str:
    """Records one event after the other until the disk says no; answers in which words."""
    for _ in range(MOST):
        try:
            desk.record(intake.give_slip(desk.state, CASE, "saved", days.walk(minutes=1), OFFICER))
        except Trouble as trouble:
            return trouble.what
    return "no trouble"


def meet_the_limit(desk: Desk, days: Days) -> str:
    """The participant asks for a code and meets the limit: two events, all or nothing."""
    when = days.walk(hours=25)
    try:
        desk.record(
            *otp.answer_code(desk.state, CASE, SMS, LIMIT, "", RULES, write_letter, when, OFFICER)
        )
    except Trouble as trouble:
        return trouble.what
    return "recorded"


def reopened(folder: Path, key: StoreKey) -> State:
    with closing(Journal.open(folder, key)) as journal:
        desk = Desk(journal)
        desk.open()
    return desk.state


def main(folder: Path, how: str) -> None:
    key, days = keys.create_practice(folder), Days()
    journal = Journal.open(folder, key)
    desk = Desk(journal)
    desk.record(*staff(days.moment()), *identified(days.moment()))
    journal.keep_draft("otp", CASE, DRAFT)
    with {"limit": limited, "filler": filled}[how](folder):
        met = give_slips(desk, days)
        slips, head = desk.state.cases[CASE].slips, journal.head
        met_by_two = meet_the_limit(desk, days)
        attempts = len(desk.state.cases[CASE].attempts)
        stayed = journal.head == head and journal.draft("otp") == DRAFT
    then = meet_the_limit(desk, days)
    journal.close()
    found = reopened(folder, key)
    said = {
        "met": [met, met_by_two],
        "attempts on the full disk": attempts,
        "head and draft stayed": stayed,
        "once there was space": then,
        "lost": desk.state.events - found.events,
        "slips": [slips, found.cases[CASE].slips],
        "attempts": len(found.cases[CASE].attempts),
        "chain holds": verify_opening(store.database(folder), key).ok,
    }
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
