"""Masuk and Kunci: who works here, the PIN, and what is said when it is not the one."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.screens.lock import LockScreen
from kiosk.ui.screens.sign_in import SignInScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from kiosk.ui.wishes import SignIn
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import in_window, view_of

WINDOWS: list[Window] = []
"""Held as long as a test looks at what is in them."""


@pytest.fixture(autouse=True)
def fresh_windows():
    yield
    WINDOWS.clear()


def entered(qtbot: QtBot, *events: ev.Event, screen: SignInScreen | None = None) -> SignInScreen:
    shown = screen or SignInScreen()
    window = in_window(shown, view_of(*events), Place.SIGN_IN)
    qtbot.addWidget(window)
    WINDOWS.append(window)
    shown.enter(view_of(*events), {})
    QApplication.processEvents()
    return shown


def tiles(screen: SignInScreen) -> dict[str, StaffTile]:
    return {tile.text(): tile for tile in screen.findChildren(StaffTile) if tile.isVisible()}


def test_a_name_by_arrow_keys_and_a_pin_by_digits_wish_to_sign_in(qtbot: QtBot):
    screen = entered(qtbot)
    first = tiles(screen)["Ibu Penyelia"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    screen.pad.setFocus()
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.keyClicks(screen.pad, "135790")
        qtbot.keyClick(screen.pad, Qt.Key.Key_Return)
    assert wished.args == [SignIn(given.OFFICER, "135790")]


def test_the_keyboard_is_at_the_pin_from_the_start(qtbot: QtBot):
    screen = entered(qtbot)
    assert QApplication.focusWidget() is screen.pad


def test_a_wrong_pin_is_said_with_the_tries_left(qtbot: QtBot):
    screen = entered(qtbot)
    screen.refuse(Refused(Reason.WRONG_PIN, tries_left=2))
    assert "2" in screen.pad.message()


def test_a_lockout_counts_down_and_takes_no_digits(qtbot: QtBot):
    days = given.Days()
    wrong = [ev.PinRefused(when=days.moment(), staff=given.SUPERVISOR) for _ in range(5)]
    screen = SignInScreen()
    window = in_window(screen, view_of(*wrong, days=days), Place.SIGN_IN)
    qtbot.addWidget(window)
    WINDOWS.append(window)
    screen.enter(view_of(*wrong, days=days), {})
    before = screen.pad.message()
    assert before
    with qtbot.assertNotEmitted(screen.wished):
        qtbot.keyClicks(screen.pad, "135790")
        qtbot.keyClick(screen.pad, Qt.Key.Key_Return)
    days.walk(seconds=61)
    screen.present(view_of(*wrong, days=days))
    assert screen.pad.message() != before
    days.walk(minutes=2)
    screen.present(view_of(*wrong, days=days))
    assert screen.pad.message() == ""


def test_one_persons_lockout_is_not_anothers(qtbot: QtBot):
    days = given.Days()
    wrong = [ev.PinRefused(when=days.moment(), staff=given.SUPERVISOR) for _ in range(5)]
    screen = entered(qtbot, *wrong)
    assert screen.pad.message()
    tiles(screen)["Pak Petugas"].setChecked(True)
    assert screen.pad.message() == ""


def test_who_left_the_team_is_not_offered(qtbot: QtBot):
    now = given.Days().moment()
    screen = entered(qtbot, ev.StaffRetired(when=now, by=given.SUPERVISOR, staff=given.OFFICER))
    assert tiles(screen).keys() == {"Ibu Penyelia", "Kak Relawan"}


def test_digits_of_one_person_are_not_left_for_the_next(qtbot: QtBot):
    screen = entered(qtbot)
    qtbot.keyClicks(screen.pad, "1357")
    tiles(screen)["Pak Petugas"].setChecked(True)
    with qtbot.assertNotEmitted(screen.wished):
        qtbot.keyClick(screen.pad, Qt.Key.Key_Return)


def test_the_lock_chooses_who_locked_it_and_says_that_nothing_is_lost(qtbot: QtBot):
    screen = entered(qtbot, screen=LockScreen())
    assert tiles(screen)["Pak Petugas"].isChecked()
    words = " ".join(label.text() for label in screen.findChildren(type(screen._title)))
    assert "tetap tersimpan" in words


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 1), (1024, 600, 1.4)])
@pytest.mark.parametrize("kind", [SignInScreen, LockScreen])
def test_nothing_is_clipped(qtbot: QtBot, qapp, kind, width: int, height: int, scale: float):
    Theme(scale).apply(qapp)
    screen = kind()
    window = in_window(screen, view_of(), Place.SIGN_IN, width, height)
    qtbot.addWidget(window)
    WINDOWS.append(window)
    screen.enter(view_of(), {})
    assert clipped(window) == []


def test_a_language_switch_keeps_the_digits(qtbot: QtBot):
    screen = entered(qtbot)
    qtbot.keyClicks(screen.pad, "135790")
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.keyClick(screen.pad, Qt.Key.Key_Return)
    assert wished.args[0].pin == "135790"
