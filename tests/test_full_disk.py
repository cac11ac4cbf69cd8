"""On a full disk the desk says so, loses nothing and goes on when there is space again."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import What
from tests.small_disks import small_disk

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "2m") as folder:
        yield folder


def said_on_a_full_disk(folder: Path, how: str) -> dict[str, object]:
    child = subprocess.run(
        [sys.executable, "-m", "tests.disk_child", folder / "store", how],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    return json.loads(child.stdout)


def nothing_was_lost(said: dict[str, object]) -> bool:
    known, found = said["slips"]
    return (
        said["attempts on the full disk"] == 0
        and said["head and draft stayed"]
        and said["once there was space"] == "recorded"
        and (said["lost"], said["attempts"]) == (0, 1)
        and known == found
        and said["chain holds"]
    )


def test_a_file_system_without_space_is_a_full_disk_and_nothing_is_lost(small):
    said = said_on_a_full_disk(small, "filler")
    assert said["met"] == [What.DISK_FULL, What.DISK_FULL]
    assert nothing_was_lost(said), said


def test_a_file_that_may_not_grow_is_trouble_with_the_disk_and_nothing_is_lost(tmp_path):
    said = said_on_a_full_disk(tmp_path, "limit")
    assert set(said["met"]) <= {What.DISK_FULL, What.DISK_FAILED}
    assert nothing_was_lost(said), said
