"""Strokes reach a line as typing does: validators, undo, signals and completers see them."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kiosk.ui.parts.field import Field
from kiosk.ui.parts.key_layouts import Does, Key
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.strokes import strike

ERASE, ENTER = Key(does=Does.ERASE), Key(does=Does.ENTER)


def write(widget, text: str) -> None:
    for letter in text:
        strike(widget, Key(letter))


def test_they_are_typed_at_the_cursor_and_replace_what_is_selected(qtbot):
    line = QLineEdit("Siti")
    qtbot.addWidget(line)
    line.setCursorPosition(0)
    write(line, "Bu ")
    assert line.text() == "Bu Siti"
    line.selectAll()
    write(line, "É@é")
    assert line.text() == "É@é"
    strike(line, ERASE)
    assert line.text() == "É@"


def test_a_key_of_several_letters_types_them_all(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitSignals([line.textEdited] * 4, order="strict"):
        strike(line, Key(".com"))
    assert line.text() == ".com"


def test_a_validator_and_the_longest_length_hold(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setMaxLength(3)
    line.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*")))
    write(line, "1a2345")
    assert line.text() == "123"


def test_what_was_typed_can_be_undone(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    write(line, "12")
    strike(line, ERASE)
    line.undo()
    assert line.text() == "12"


def test_enter_in_a_field_finishes_it_and_in_a_text_begins_a_line(qtbot):
    field, page = Field("NIK"), QPlainTextEdit()
    for widget in (field, page):
        qtbot.addWidget(widget)
    with qtbot.waitSignals([field.edit.returnPressed, field.finished]):
        strike(field.edit, ENTER)
    write(page, "a")
    strike(page, ENTER)
    write(page, "b")
    assert page.toPlainText() == "a\nb"


def test_a_read_only_line_stays_as_it_is(qtbot):
    line = QLineEdit("tetap")
    qtbot.addWidget(line)
    line.setReadOnly(True)
    write(line, "x")
    strike(line, ERASE)
    assert line.text() == "tetap"


def test_a_pin_pad_takes_them_too(qtbot):
    pad = PinPad()
    qtbot.addWidget(pad)
    write(pad, "4712")
    strike(pad, ERASE)
    write(pad, "1")
    with qtbot.waitSignal(pad.entered) as entered:
        strike(pad, ENTER)
    assert entered.args == ["4711"]
