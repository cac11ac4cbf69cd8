"""Who moves the page asks first whether anything is being pressed, and is told when not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kiosk.ui.parts.release import Release
from tests.ui.fingers import Finger


@pytest.fixture
def button(qtbot) -> QPushButton:
    button = QPushButton("Tekan")
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    return button


def test_nothing_is_awaited_while_nothing_is_down(button: QPushButton, qtbot):
    release = Release()
    assert not release.is_awaited()
    with qtbot.assertNotEmitted(release.came):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_finger_that_is_down_is_awaited_once(button: QPushButton, qtbot):
    release, finger = Release(), Finger(button)
    finger.put(button)
    assert release.is_awaited()
    assert release.is_awaited()
    with qtbot.waitSignal(release.came):
        finger.lift(button)
    assert not release.is_awaited()
    with qtbot.assertNotEmitted(release.came):
        finger.touch(button)
