"""Opening the store by hand: one line, the right kind of key, and a sentence for a wrong one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Reason, Refused, What
from kiosk.ui.screens.unseal import UnsealScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import View
from kiosk.ui.window import Window
from kiosk.ui.wishes import Quit, Unseal
from kiosk.ui.wording.refusals import REFUSALS
from kiosk.ui.wording.troubles import trouble
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import texts, view_of, wishes
from tests.ui.screens.first_start import Foreign, press, read, write

LOCKED = replace(view_of(), staff=None, case=None)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def shown(window: Window, view: View = LOCKED) -> UnsealScreen:
    screen = UnsealScreen()
    window.adopt(screen)
    screen.enter(view, {})
    window.show_screen(screen)
    QApplication.processEvents()
    return screen


def test_the_passphrase_is_typed_unseen_and_opened_by_enter(window, qtbot):
    screen = shown(window)
    made, line = wishes(screen), QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "sawah hijau pagi")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert line.displayText() != line.text()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(made))
    assert made == [Unseal(passphrase="sawah hijau pagi")]


def test_nothing_typed_opens_nothing(window, qtbot):
    screen = shown(window)
    made = wishes(screen)
    press(qtbot, window, "open")
    assert "Isi dulu" in read(screen)
    assert made == []


def test_the_recovery_key_takes_its_place_and_is_readable_while_typed(window, qtbot):
    screen = shown(window)
    made = wishes(screen)
    write(qtbot, screen._field.edit, "salah")
    qtbot.keyClick(screen._switch, Qt.Key.Key_Return)
    assert screen._field.text() == ""
    assert "14 kelompok" in read(screen)
    qtbot.keyClicks(QApplication.focusWidget(), "AB12-CD34")
    assert screen._field.edit.displayText() == "AB12-CD34"
    press(qtbot, window, "open")
    assert made == [Unseal(recovery="AB12-CD34")]
    qtbot.mouseClick(screen._switch, Qt.MouseButton.LeftButton)
    assert "Frasa sandi penyelia" in read(screen)


def test_where_a_keyring_opens_the_store_it_can_be_asked_again(window, qtbot):
    screen = shown(window, replace(LOCKED, keyring=True))
    made = wishes(screen)
    assert "14 kelompok" in read(screen)
    assert "Frasa sandi" not in texts(screen)
    qtbot.mouseClick(screen._switch, Qt.MouseButton.LeftButton)
    assert made == [Unseal()]


def test_where_the_computer_opens_the_store_it_can_be_asked_again(window, qtbot):
    screen = shown(window, replace(LOCKED, credential=True))
    made = wishes(screen)
    assert "14 kelompok" in read(screen)
    assert "Frasa sandi" not in texts(screen)
    assert screen._switch.text() == "Coba lagi dengan kunci komputer ini"
    qtbot.mouseClick(screen._switch, Qt.MouseButton.LeftButton)
    assert made == [Unseal()]


def test_a_wrong_key_is_told_and_goes_away_with_the_next_try(window):
    screen = shown(window)
    screen.present(replace(LOCKED, troubles=(What.WRONG_PASSPHRASE,)))
    assert trouble(What.WRONG_PASSPHRASE) in read(screen)
    screen.present(replace(LOCKED, said="Sedang dibuka…"))
    assert trouble(What.WRONG_PASSPHRASE) not in read(screen)
    assert "Sedang dibuka…" in read(screen)


def test_a_refusal_stands_below_the_line(window, qtbot):
    screen = shown(window)
    write(qtbot, screen._field.edit, "sawah hijau")
    screen.refuse(Refused(Reason.NOT_SIGNED_IN))
    assert screen._field.message() == REFUSALS[Reason.NOT_SIGNED_IN]
    assert screen._field.text() == "sawah hijau"


def test_it_can_be_left_and_comes_back_empty(window, qtbot):
    screen = shown(window)
    made = wishes(screen)
    write(qtbot, screen._field.edit, "sawah hijau")
    press(qtbot, window, "quit")
    assert made == [Quit()]
    assert screen.draft() == {}
    screen.enter(LOCKED, {})
    assert screen._field.text() == ""


def test_another_language_keeps_what_is_typed(window, qtbot, qapp):
    screen = shown(window)
    write(qtbot, screen._field.edit, "sawah hijau")
    foreign = Foreign()
    qapp.installTranslator(foreign)
    assert "≈Frasa sandi penyelia" in read(screen)
    assert screen._field.text() == "sawah hijau"
    qapp.removeTranslator(foreign)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
@pytest.mark.parametrize("more", [{}, {"keyring": True}, {"credential": True}], ids=str)
def test_nothing_is_clipped(window, qapp, width, height, scale, more):
    Theme(scale).apply(qapp)
    window.resize(width, height)
    troubles = What.NO_STORE_KEY, What.NO_CREDENTIAL
    shown(window, replace(LOCKED, **more, troubles=troubles, said="Sedang dibuka…"))
    assert clipped(window) == []
