"""Killed at any moment, the journal has every entry it said it had."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.journal import store
from kiosk.journal.journal import Journal
from tests.journal.hands import verify_opening

ROOT = Path(__file__).parents[2]
RECORDING = """
import sys
from itertools import count
from pathlib import Path
from kiosk.journal.journal import Journal
from kiosk.journal.seal import StoreKey

journal = Journal.open(Path(sys.argv[1]), StoreKey(bytes(range(32))))
for number in count(journal.seq // 2 + 1):
    subject = f"{number // 7:016x}"
    journal.keep_draft("otp", subject, b"%d" % number)
    seq = journal.append([(subject, b"%d" % number), ("", b"%d" % number)], (), ["otp"])
    print(seq, journal.head, flush=True)
    if number % 7 == 6:
        journal.append([], forget=[subject])
"""


def record_and_kill(folder: Path, reports: int) -> list[str]:
    """What the child reported as recorded before it was killed, at least `reports` lines."""
    with subprocess.Popen(
        [sys.executable, "-c", RECORDING, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        heard = [child.stdout.readline() for _ in range(reports)]
        child.kill()
        return heard + child.stdout.read().splitlines()


def survive(folder, store_key, kills):
    published, seq = "", 0
    for _ in range(kills):
        reported = record_and_kill(folder, random.randint(1, 60))
        whole = [line.split() for line in reported if len(line.split()) == 2 and len(line) > 65]
        seq, published = int(whole[-1][0]), whole[-1][1]
        walked = verify_opening(store.database(folder), store_key)
        assert walked.ok
        assert walked.entries in {seq, seq + 2}  # the one that was being recorded, or not
        with closing(Journal.open(folder, store_key)) as journal:
            kiosk = [plain for _, subject, plain in journal.living() if subject == ""]
        assert kiosk == [b"%d" % number for number in range(1, walked.entries // 2 + 1)]
        assert verify_opening(store.database(folder), store_key) == walked
    assert seq
    assert published


def test_what_was_reported_as_recorded_survives_being_killed(folder, store_key):
    survive(folder, store_key, kills=5)


@pytest.mark.soak
def test_what_was_reported_as_recorded_survives_being_killed_a_hundred_times(folder, store_key):
    survive(folder, store_key, kills=100)
