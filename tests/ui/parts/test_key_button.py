"""One key: it types when pressed, repeats while held, and always ends."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kiosk.ui.parts.key_button import MOST, KeyButton
from kiosk.ui.parts.key_layouts import Does, Key
from tests.ui.fingers import Finger

LEFT = Qt.MouseButton.LeftButton


class Keys(QWidget):
    """Three keys and a line, and what was struck."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.letter, self.other = KeyButton(Key("a")), KeyButton(Key("s"))
        self.erase = KeyButton(Key(does=Does.ERASE))
        self.close_key = KeyButton(Key(does=Does.CLOSE))
        self.struck: list[Key] = []
        row = QHBoxLayout(self)
        row.addWidget(self.line)
        for key in (self.letter, self.other, self.erase, self.close_key):
            key.setMinimumSize(60, 50)
            key.struck.connect(self.struck.append)
            row.addWidget(key)


@pytest.fixture
def keys(qtbot) -> Keys:
    keys = Keys()
    qtbot.addWidget(keys)
    keys.show()
    keys.activateWindow()
    qtbot.waitActive(keys)
    keys.line.setFocus()
    return keys


def fire(key: KeyButton) -> None:
    """What the timer does when its time has come."""
    key.again.stop()
    key.again.timeout.emit()


def test_a_letter_is_typed_as_soon_as_it_is_pressed(keys: Keys, qtbot):
    qtbot.mousePress(keys.letter, LEFT)
    assert keys.struck == [Key("a")]
    qtbot.mouseRelease(keys.letter, LEFT)
    assert keys.struck == [Key("a")]
    assert keys.line.hasFocus()


def test_what_moves_the_page_waits_until_the_key_is_let_go(keys: Keys, qtbot):
    qtbot.mousePress(keys.close_key, LEFT)
    assert keys.struck == []
    qtbot.mouseRelease(keys.close_key, LEFT)
    assert keys.struck == [Key(does=Does.CLOSE)]


def test_a_finger_that_slides_off_such_a_key_has_not_pressed_it(keys: Keys):
    finger = Finger(keys)
    finger.put(keys.close_key)
    finger.slide(keys.close_key, QPoint(-200, 10))
    finger.lift(keys.close_key, QPoint(-200, 10))
    assert keys.struck == []
    assert not keys.close_key.isDown()


def test_a_held_erase_key_repeats_and_a_held_letter_does_not(keys: Keys, qtbot):
    qtbot.mousePress(keys.erase, LEFT)
    for _ in range(3):
        assert keys.erase.again.isActive()
        fire(keys.erase)
    qtbot.mouseRelease(keys.erase, LEFT)
    assert len(keys.struck) == 4
    qtbot.mousePress(keys.letter, LEFT)
    assert not keys.letter.again.isActive()
    qtbot.mouseRelease(keys.letter, LEFT)


@pytest.mark.parametrize("ending", ["lifted", "slid off", "hidden"])
def test_a_held_key_ends(keys: Keys, ending: str):
    finger = Finger(keys)
    finger.put(keys.erase)
    fire(keys.erase)
    assert keys.erase.again.isActive()
    if ending == "lifted":
        finger.lift(keys.erase)
    elif ending == "slid off":
        finger.slide(keys.erase, QPoint(-200, 10))
    else:
        keys.erase.hide()
    assert not keys.erase.again.isActive()
    assert not keys.erase.held
    fire(keys.erase)  # one that was on its way already
    assert len(keys.struck) == 2
    if ending != "lifted":
        finger.lift(keys.erase, QPoint(-200, 10))


def test_a_key_on_which_something_lies_ends_too(keys: Keys, qtbot):
    qtbot.mousePress(keys.erase, LEFT)
    for _ in range(2 * MOST):
        if not keys.erase.again.isActive():
            break
        fire(keys.erase)
    assert len(keys.struck) == MOST
    assert not keys.erase.again.isActive()
    qtbot.mouseRelease(keys.erase, LEFT)


def test_letting_go_is_told_once(keys: Keys, qtbot):
    with qtbot.waitSignal(keys.letter.let_go):
        qtbot.mouseClick(keys.letter, LEFT)
    with qtbot.assertNotEmitted(keys.letter.let_go):
        keys.letter.hide()


def test_two_thumbs_type_at_once(keys: Keys):
    finger = Finger(keys)
    finger.put(keys.letter)
    finger.add(keys.other)
    assert keys.struck == [Key("a"), Key("s")]
    assert keys.letter.isDown()
    assert keys.other.isDown()
    finger.lift_both(keys.letter, keys.other)
    assert not keys.letter.held
    assert not keys.other.held
