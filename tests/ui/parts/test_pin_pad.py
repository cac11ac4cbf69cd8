"""The PIN pad: keys and keyboard alike, digits shown to nobody, refusals said in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kiosk.ui.parts.pin_pad import PinPad


@pytest.fixture
def pad(qtbot) -> PinPad:
    pad = PinPad()
    qtbot.addWidget(pad)
    pad.show()
    return pad


def press(qtbot, pad: PinPad, *keys: str) -> None:
    for key in keys:
        qtbot.mouseClick(pad.findChild(QPushButton, key), Qt.MouseButton.LeftButton)


def test_the_keys_enter_a_pin(qtbot, pad: PinPad):
    with qtbot.waitSignal(pad.entered) as entered:
        press(qtbot, pad, "4", "7", "2", "erase", "1", "1", "enter")
    assert entered.args == ["4711"]


def test_the_keyboard_enters_a_pin(qtbot, pad: PinPad):
    with qtbot.waitSignal(pad.entered) as entered:
        qtbot.keyClicks(pad, "47x12")
        qtbot.keyClick(pad, Qt.Key.Key_Backspace)
        qtbot.keyClicks(pad, "1")
        qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert entered.args == ["4711"]


def test_a_pin_that_is_too_short_is_not_entered(qtbot, pad: PinPad):
    with qtbot.assertNotEmitted(pad.entered):
        qtbot.keyClicks(pad, "471")
        qtbot.keyClick(pad, Qt.Key.Key_Return)


def test_no_more_digits_are_taken_than_there_are_places(qtbot, pad: PinPad):
    with qtbot.waitSignal(pad.entered) as entered:
        qtbot.keyClicks(pad, "12345678")
        qtbot.keyClick(pad, Qt.Key.Key_Enter)
    assert entered.args == ["123456"]


def test_the_digits_stand_nowhere_on_the_screen(qtbot, pad: PinPad):
    qtbot.keyClicks(pad, "4711")
    assert not [label for label in pad.findChildren(QLabel) if "4711" in label.text()]
    assert "4711" not in pad.accessibleName() + pad.accessibleDescription()


def test_a_refused_pin_is_forgotten_and_the_reason_is_said(qtbot, pad: PinPad):
    qtbot.keyClicks(pad, "4711")
    pad.refuse("PIN salah. Sisa 2 kali.")
    assert pad.message() == "PIN salah. Sisa 2 kali."
    with qtbot.assertNotEmitted(pad.entered):
        qtbot.keyClick(pad, Qt.Key.Key_Return)
    qtbot.keyClicks(pad, "1")
    assert pad.message() == ""


def test_a_blocked_pad_takes_nothing_until_it_is_allowed_again(qtbot, pad: PinPad):
    pad.block("Terkunci 2 menit. Minta penyelia membuka.")
    with qtbot.assertNotEmitted(pad.entered):
        qtbot.keyClicks(pad, "4711")
        press(qtbot, pad, "4", "7", "1", "1", "enter")
        qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert pad.message() == "Terkunci 2 menit. Minta penyelia membuka."
    pad.allow()
    with qtbot.waitSignal(pad.entered):
        qtbot.keyClicks(pad, "4711")
        qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert pad.message() == ""


def test_every_key_has_a_name_and_room_for_a_finger(pad: PinPad):
    for key in pad.findChildren(QPushButton):
        assert key.height() >= 48
        assert key.width() >= 48
        assert key.text() or key.accessibleName()
