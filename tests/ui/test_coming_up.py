"""A start that came to a screen proves its resources, and tells the updater once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import resources
from kiosk.app import Kiosk
from kiosk.journal import keys
from kiosk.settings import Settings
from kiosk.start import Start
from kiosk.ui.coming_up import ComingUp
from kiosk.ui.founding import House, appoint, commission, open_kiosk
from kiosk.ui.theme import Theme
from kiosk.updates.handover import Handover
from kiosk.updates.program import program_version
from kiosk.updates.shelf import MOST_TRIES, Shelf
from tests.given import Days
from tests.journal.test_vault import Shelf as Shelf_of_keys
from tests.ui.test_founding import KEY, WISH
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


def fresh(_house: House) -> None:
    """Nothing was founded yet."""


def with_passphrase(house: House) -> None:
    commission(house, Settings(), WISH, Days().moment()).desk.journal.close()


def with_keyring(house: House) -> None:
    """By the keyring in force, which is asked again at the start."""
    keys.create_with_keyring(house.store, KEY.public)
    opened = open_kiosk(house, Settings(), keys.unlock_with_recovery(house.store, KEY))
    appoint(opened, WISH, Days().moment()).desk.journal.close()


@pytest.mark.parametrize(
    ("before", "screen"),
    [(fresh, "commissioning"), (with_passphrase, "unseal"), (with_keyring, "sign")],
)
def test_whichever_screen_comes_first_the_updater_is_told(
    qapp, qtbot: QtBot, tmp_path, monkeypatch, before, screen
):
    """A store that waits for its passphrase may do so for a night; the version is well."""
    import sys

    import keyring

    hook, vault = sys.excepthook, keyring.get_keyring()
    meeting, shelf = tmp_path / "handover", Shelf_of_keys()
    meeting.mkdir()
    monkeypatch.setenv("LOKET_UPDATES", str(meeting))
    keyring.set_keyring(shelf)
    before(House(tmp_path / "home"))
    kiosk = started(qapp, qtbot, tmp_path / "home", monkeypatch)
    qtbot.waitUntil(lambda: Handover(meeting).healthy() is not None, timeout=20_000)
    assert screen in type(kiosk.window.shown()).__name__.lower()
    assert Handover(meeting).healthy().version == program_version()
    kiosk.close()
    keyring.set_keyring(vault)
    sys.excepthook = hook
    Theme().apply(qapp)


def test_a_version_that_only_comes_to_perhatian_is_not_well(
    qapp, qtbot: QtBot, tmp_path, monkeypatch
):
    import sys

    hook, meeting = sys.excepthook, tmp_path / "handover"
    meeting.mkdir()
    (tmp_path / "loket.toml").write_text("[site]\nname = 3\n")
    monkeypatch.setenv("LOKET_UPDATES", str(meeting))
    kiosk = started(qapp, qtbot, tmp_path, monkeypatch)
    assert "attention" in type(kiosk.window.shown()).__name__.lower()
    assert not kiosk.coming_up._soon.isActive()
    assert Handover(meeting).healthy() is None
    kiosk.close()
    sys.excepthook = hook
    Theme().apply(qapp)


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
