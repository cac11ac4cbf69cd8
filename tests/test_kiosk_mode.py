"""``loket run --kiosk`` in a process of its own, on one screen and on two.

The exit code tells the session whether to start it again: 0, or 42 where somebody left with a PIN.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
STAFF, PARTICIPANT = (0, 0, 1366, 768), (1366, 0, 1280, 1024)
PATIENCE_S = 120


def run(tmp_path: Path, *orders: str, screens: int = 2) -> tuple[int, list[dict[str, Any]]]:
    """The exit code, and what was told; `orders` are methods of tests/kiosk_child.py."""
    shown = [
        {"name": f"S{n}", "x": x, "y": y, "width": width, "height": height}
        for n, (x, y, width, height) in enumerate((STAFF, PARTICIPANT)[:screens])
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": shown, "windowFrameMargins": False}))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "LOKET_HOME": str(tmp_path / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.kiosk_child", *orders],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    lines = done.stdout.decode().splitlines()
    assert "Traceback" not in done.stderr.decode(), done.stderr.decode()
    return done.returncode, [json.loads(line) for line in lines]


def test_the_participant_has_a_screen_of_their_own_that_takes_no_focus(tmp_path: Path):
    code, (seen, after) = run(tmp_path, "look", "sign_in", "switch_off", "look", "restart")
    assert [tuple(one) for one in seen["screens"]] == [STAFF, PARTICIPANT]
    assert (tuple(seen["window"]), seen["full"]) == (STAFF, True)
    assert (tuple(seen["page"]), seen["apart"]) == (PARTICIPANT, True)
    assert not seen["takes_focus"]
    assert not seen["focus"]
    assert after["page"] is None
    assert code == 0


def test_with_one_screen_there_is_no_second_page(tmp_path: Path):
    code, (seen,) = run(tmp_path, "sign_in", "look", "restart", screens=1)
    assert code == 0
    assert seen["page"] is None
    assert tuple(seen["area"]) == STAFF


def test_nothing_closes_a_kiosk_but_its_ways_out(tmp_path: Path):
    code, (seen,) = run(tmp_path, "sign_in", "close_everything", "look", "leave", screens=1)
    assert seen["visible"]
    assert tuple(seen["window"]) == STAFF
    assert code == 42


def test_a_compositor_that_stretches_the_window_gets_both_pages_in_one(tmp_path: Path):
    _code, (seen,) = run(tmp_path, "sign_in", "stretch", "look", "restart")
    assert tuple(seen["window"]) == (0, 0, 2646, 1024)
    assert tuple(seen["area"]) == STAFF
    assert (tuple(seen["page"]), seen["apart"]) == (PARTICIPANT, False)
