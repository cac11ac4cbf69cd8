"""Wishes and results pass whole, and a case on the table keeps every update away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.updates.handover import Handover, Outcome, Result, place
from tests.updates.an_office import NOW

ROOT = Path(__file__).parents[2]


@pytest.fixture
def handover(tmp_path: Path) -> Handover:
    return Handover(tmp_path)


def test_a_wish_arrives_as_it_was_made(handover):
    handover.ask("0.2.0", "/media/kiosk/STICK/loket-updates", NOW)
    asked = handover.request()
    assert asked is not None
    assert (asked.version, asked.source, asked.asked_at) == (
        "0.2.0",
        "/media/kiosk/STICK/loket-updates",
        NOW,
    )
    assert [path.name for path in handover.folder.iterdir()] == ["request.json"]


def test_a_new_wish_forgets_what_came_of_the_last(handover):
    handover.tell_result(Result(version="0.2.0", outcome=Outcome.BUSY, at=NOW))
    assert handover.result().outcome is Outcome.BUSY
    handover.ask("0.2.0", "/media/x/loket-updates", NOW)
    assert handover.result() is None


@pytest.mark.parametrize(
    "torn",
    [
        b"",
        b"{",
        b"[]",
        b'{"version": "../x", "source": "/m", "asked_at": "2026-11-30T03:00:00Z"}',
        b'{"version": "0.2.0", "source": "/m", "asked_at": "yesterday"}',
        b"\xff" * 100_000,
    ],
)
def test_what_is_no_wish_is_none(handover, torn):
    (handover.folder / "request.json").write_bytes(torn)
    assert handover.request() is None


def test_an_outcome_of_a_later_updater_is_not_misread(handover):
    text = b'{"version": "0.2.0", "outcome": "postponed", "at": "2026-11-30T03:00:00Z"}'
    (handover.folder / "result.json").write_bytes(text)
    assert handover.result() is None


def test_a_case_on_the_table_keeps_another_process_away(handover):
    held = handover.hold_case()
    assert held is not None
    assert _another(handover) == "busy"
    held.release()
    assert _another(handover) == "free"


def _another(handover: Handover) -> str:
    asks = (
        "import sys; from pathlib import Path; from kiosk.updates.handover import Handover;"
        "print('free' if Handover(Path(sys.argv[1])).hold_case() else 'busy')"
    )
    child = subprocess.run(
        [sys.executable, "-c", asks, handover.folder],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return child.stdout.strip()


def test_without_the_folder_there_is_no_updater(tmp_path, monkeypatch):
    monkeypatch.setenv("LOKET_UPDATES", str(tmp_path / "absent"))
    assert place() is None
    monkeypatch.setenv("LOKET_UPDATES", str(tmp_path))
    assert place() == tmp_path


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_who_may_not_write_there_is_offered_no_program(tmp_path, monkeypatch):
    """Somebody's own Loket on a kiosk: a wish, and the lock of a case, would go nowhere."""
    tmp_path.chmod(0o500)
    monkeypatch.setenv("LOKET_UPDATES", str(tmp_path))
    assert place() is None
    tmp_path.chmod(0o700)
