"""A kiosk fills the screen: nothing closes it, nothing makes it smaller, nothing opens a menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.lockdown import Lockdown


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window, before_close_func=QWidget.hide)
    column = QVBoxLayout(window)
    for widget in (QLineEdit("Siti"), QPlainTextEdit("Limit muncul."), QLabel("Loket")):
        column.addWidget(widget)
    window.showFullScreen()
    return window


@pytest.fixture
def lockdown(qapp: QApplication, window: QWidget) -> Iterator[Lockdown]:
    lockdown = Lockdown(qapp, window)
    yield lockdown
    lockdown.end()


def test_the_window_cannot_be_closed(lockdown: Lockdown, window: QWidget):
    assert not window.close()
    assert window.isVisible()


def test_closing_every_window_closes_no_kiosk(
    qapp: QApplication, lockdown: Lockdown, window: QWidget
):
    qapp.closeAllWindows()
    assert window.isVisible()


def test_it_takes_the_whole_screen_again(lockdown: Lockdown, window: QWidget, qtbot: QtBot):
    assert lockdown.fills
    window.showNormal()
    window.setGeometry(50, 50, 300, 200)
    assert not lockdown.fills
    qtbot.waitUntil(lambda: lockdown.fills)
    window.showMinimized()
    qtbot.waitUntil(lambda: lockdown.fills and not window.isMinimized())
    window.hide()
    qtbot.waitUntil(lambda: lockdown.fills)


@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_no_menu_opens_behind_a_right_button_or_a_menu_key(
    lockdown: Lockdown, window: QWidget, reason: QContextMenuEvent.Reason
):
    for kind in (QLineEdit, QPlainTextEdit, QLabel):
        widget = window.findChild(kind)
        QApplication.sendEvent(widget, QContextMenuEvent(reason, QPoint(4, 4), QPoint(4, 4)))
        assert QApplication.activePopupWidget() is None


def test_without_a_kiosk_the_menu_is_there_as_ever(window: QWidget, qtbot: QtBot):
    line = window.findChild(QLineEdit)
    line.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    with qtbot.waitSignal(line.customContextMenuRequested):
        at = QPoint(4, 4)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
        QApplication.sendEvent(line, event)


def test_once_it_was_let_go_the_window_closes(lockdown: Lockdown, window: QWidget):
    lockdown.end()
    assert window.close()
