"""From Masuk to a filed complaint without a mouse: ``tests/by_keyboard.py``, in its own process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_S = 180
XVFB = shutil.which("xvfb-run")


def work(home: Path, platform: str, *before: str) -> str:
    """What a whole case by keys alone said at its end."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "tests.by_keyboard", str(home)],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": platform},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_a_complaint_files_itself_for_somebody_without_a_mouse(tmp_path: Path):
    said = work(tmp_path, "offscreen")
    assert said.startswith("offscreen: PK-LATIHAN-20261123-")
    assert said.endswith("filed by keyboard alone")


@pytest.mark.skipif(XVFB is None, reason="xvfb-run is not installed, so there is no X to type to")
def test_the_same_on_a_real_x_server(tmp_path: Path):
    said = work(tmp_path, "xcb", str(XVFB), "-a", "-s", "-screen 0 1366x768x24")
    assert said.startswith("xcb: PK-LATIHAN-20261123-")
    assert said.endswith("filed by keyboard alone")
