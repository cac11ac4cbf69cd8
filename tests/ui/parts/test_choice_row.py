"""One out of a few: by mouse, by keyboard, and never two."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kiosk.demo.driver import turn
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.theme import Theme

SEXES = {"L": "Laki-laki", "P": "Perempuan"}


def row(qtbot) -> ChoiceRow:
    row = ChoiceRow("Jenis kelamin", SEXES)
    qtbot.addWidget(row)
    row.resize(400, 100)
    row.show()
    return row


def button(row: ChoiceRow, text: str) -> QPushButton:
    return next(b for b in row.findChildren(QPushButton) if b.text() == text)


def test_nothing_is_chosen_at_first(qtbot):
    assert row(qtbot).value() == ""


def test_a_press_chooses_and_tells(qtbot):
    choice = row(qtbot)
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.mouseClick(button(choice, "Perempuan"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["P"]
    assert choice.value() == "P"
    qtbot.keyClick(button(choice, "Laki-laki"), Qt.Key.Key_Space)
    assert choice.value() == "L"


def test_the_chosen_one_has_a_tick_and_not_only_a_colour(qtbot):
    choice = row(qtbot)
    choice.choose("L")
    assert not button(choice, "Laki-laki").icon().isNull()
    assert button(choice, "Perempuan").icon().isNull()


def test_choosing_from_outside_tells_nobody_and_can_choose_none(qtbot):
    choice = row(qtbot)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("L")
        choice.choose("")
    assert choice.value() == ""


def test_the_choice_stays_when_the_language_changes(qtbot):
    choice = row(qtbot)
    choice.choose("P")
    choice.say("Sex", {"L": "Male", "P": "Female"})
    assert choice.value() == "P"
    assert button(choice, "Female").accessibleName() == "Sex: Female"


def test_every_choice_is_big_enough_for_a_finger(qtbot):
    choice = row(qtbot)
    assert all(b.height() >= 48 and b.width() >= 48 for b in choice.findChildren(QPushButton))


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_in_a_steady_row_none_moves_when_another_is_chosen(qtbot, qapp, scale):
    tabs = ChoiceRow(
        "", {"mail": "Email", "kiosk": "Jam dan tampilan", "rules": "Aturan"}, steady=True
    )
    qtbot.addWidget(tabs)
    tabs.resize(600, 100)
    tabs.show()
    Theme(scale).apply(qapp)
    turn(20)
    stood = []
    for key in ("mail", "kiosk", "rules"):
        tabs.choose(key)
        turn(20)
        stood.append([each.geometry() for each in tabs.findChildren(QPushButton)])
    Theme().apply(qapp)
    assert stood[0] == stood[1] == stood[2]
