"""A start that came to a screen proves its resources, and tells the updater once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import resources
from kiosk.app import Kiosk
from kiosk.start import Start
from kiosk.ui.coming_up import ComingUp
from kiosk.ui.founding import House
from kiosk.ui.theme import Theme
from kiosk.updates.handover import Handover
from kiosk.updates.program import program_version
from kiosk.updates.shelf import MOST_TRIES, Shelf
from tests.given import Days
from tests.updates.an_office import NOW, copy_of_resources


@pytest.fixture(autouse=True)
def nothing_stays_laid_over():
    yield
    resources.lay_over(None)


def a_set(shelf: Shelf, number: int) -> Path:
    place = copy_of_resources(shelf.place(number))
    shelf.put(number, NOW)
    return place


def test_the_first_screen_proves_the_set_and_tells_the_updater(
    qapp, qtbot: QtBot, tmp_path, monkeypatch
):
    handover = tmp_path / "handover"
    handover.mkdir()
    monkeypatch.setenv("LOKET_UPDATES", str(handover))
    shelf = Shelf(tmp_path, resources.shipped_number())
    a_set(shelf, 9)
    days = Days()
    up = ComingUp(House(tmp_path), days)
    with qtbot.waitSignal(up.stood, timeout=20_000):
        up.stand()
    assert shelf.standing().proven
    healthy = Handover(handover).healthy()
    assert (healthy.version, healthy.at) == (program_version(), days.moment().at)


def test_practice_tells_no_updater(qapp, qtbot: QtBot, tmp_path, monkeypatch):
    (tmp_path / "handover").mkdir()
    monkeypatch.setenv("LOKET_UPDATES", str(tmp_path / "handover"))
    up = ComingUp(House(tmp_path, practice=True), Days())
    with qtbot.waitSignal(up.stood, timeout=20_000):
        up.stand()
    assert Handover(tmp_path / "handover").healthy() is None


def test_a_desk_that_opens_later_is_told_too_but_the_updater_only_once(
    qapp, qtbot: QtBot, tmp_path, monkeypatch
):
    """As where a passphrase opens the store: the first screen stood long before."""
    handover = tmp_path / "handover"
    handover.mkdir()
    monkeypatch.setenv("LOKET_UPDATES", str(handover))
    days = Days()
    up = ComingUp(House(tmp_path), days)
    with qtbot.waitSignal(up.stood, timeout=20_000):
        up.stand()
    told = Handover(handover).healthy()
    days.walk(days=1)
    with qtbot.waitSignal(up.stood, timeout=20_000):
        up.stand()
    assert Handover(handover).healthy() == told


def started(qapp: QApplication, qtbot: QtBot, home: Path, monkeypatch) -> Kiosk:
    """As `loket run` begins, down to the first screen."""
    monkeypatch.setenv("LOKET_HOME", str(home))
    start = Start(qapp, practice=False)
    qtbot.addWidget(start.window)
    with qtbot.waitSignal(start.furnished, timeout=20_000):
        start.show()
    assert start.kiosk is not None
    return start.kiosk


def test_a_start_uses_the_set_and_one_without_a_screen_is_given_up(
    qapp, qtbot: QtBot, tmp_path, monkeypatch
):
    """The set's policy cannot be read, so that no start gets beyond Perhatian."""
    import sys

    hook = sys.excepthook
    shelf = Shelf(tmp_path, resources.shipped_number())
    place = a_set(shelf, 9)
    (place / "policy.toml").write_text("[", "utf-8")
    for _ in range(MOST_TRIES):
        kiosk = started(qapp, qtbot, tmp_path, monkeypatch)
        assert resources.path("policy.toml") == place / "policy.toml"
        assert "attention" in type(kiosk.window.shown()).__name__.lower()
        kiosk.close()
    kiosk = started(qapp, qtbot, tmp_path, monkeypatch)
    assert resources.path("policy.toml") == resources.shipped("policy.toml")
    assert "commissioning" in type(kiosk.window.shown()).__name__.lower()
    assert shelf.standing().failed
    kiosk.close()
    sys.excepthook = hook
    Theme().apply(qapp)


def test_pressing_try_again_counts_as_a_start_too(qapp, qtbot: QtBot, tmp_path, monkeypatch):
    """A locked kiosk cannot be closed and opened."""
    import sys

    from kiosk.ui.wishes import TryAgain

    hook = sys.excepthook
    shelf = Shelf(tmp_path, resources.shipped_number())
    (a_set(shelf, 9) / "channels.toml").write_text("[", "utf-8")
    kiosk = started(qapp, qtbot, tmp_path, monkeypatch)
    for _ in range(MOST_TRIES):
        assert "attention" in type(kiosk.window.shown()).__name__.lower()
        kiosk.opening.grant(TryAgain())
    assert "commissioning" in type(kiosk.window.shown()).__name__.lower()
    kiosk.close()
    sys.excepthook = hook
    Theme().apply(qapp)
