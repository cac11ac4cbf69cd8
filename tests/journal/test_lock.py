"""One Loket per store, and no lock that outlives its process."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.journal.lock import hold

CHILD = """
import sys
from pathlib import Path
from kiosk.journal.lock import hold
held = hold(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_one_is_told_that_the_store_is_busy(folder):
    held = hold(folder)
    with pytest.raises(Trouble) as trouble:
        hold(folder)
    assert trouble.value.what is What.STORE_BUSY
    held.release()
    hold(folder).release()


def test_the_lock_of_a_killed_process_is_gone_with_it(folder):
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(Trouble):
            hold(folder)
        child.kill()
    hold(folder).release()


def test_a_folder_that_cannot_be_made_is_a_failed_disk(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Trouble) as trouble:
        hold(tmp_path / "file" / "store")
    assert trouble.value.what is What.DISK_FAILED
