"""What is typed in a line is declared, for Loket's keys and for those of the system."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from kiosk.ui.parts.date_field import DateField
from kiosk.ui.parts.entry import Entry, declare, entry_of
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.parts.text_area import TextArea

Hint = Qt.InputMethodHint


@pytest.mark.parametrize("entry", Entry)
def test_a_line_tells_what_was_declared_and_lets_nobody_learn_from_it(qtbot, entry: Entry):
    line = QLineEdit()
    qtbot.addWidget(line)
    declare(line, entry)
    assert entry_of(line) is entry
    assert line.inputMethodHints() & Hint.ImhSensitiveData
    assert line.inputMethodHints() & Hint.ImhNoPredictiveText


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        (Entry.DIGITS, Hint.ImhDigitsOnly),
        (Entry.PIN, Hint.ImhDigitsOnly),
        (Entry.PHONE, Hint.ImhDialableCharactersOnly),
        (Entry.DATE, Hint.ImhDate),
        (Entry.TIME, Hint.ImhTime),
        (Entry.EMAIL, Hint.ImhEmailCharactersOnly),
        (Entry.URL, Hint.ImhUrlCharactersOnly),
        (Entry.HOST, Hint.ImhUrlCharactersOnly),
    ],
)
def test_keyboards_of_the_system_are_told_as_well(qtbot, entry: Entry, hint: Hint):
    line = QLineEdit()
    qtbot.addWidget(line)
    declare(line, entry)
    assert line.inputMethodHints() & hint


def test_a_secret_line_stays_hidden_from_them(qtbot):
    field = Field("Frasa sandi", entry=Entry.PASSWORD)
    qtbot.addWidget(field)
    field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    assert field.edit.inputMethodHints() & Hint.ImhHiddenText
    assert field.edit.inputMethodHints() & Hint.ImhSensitiveData


def test_a_declared_line_still_takes_anything(qtbot):
    field = Field("NIK", entry=Entry.DIGITS)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "33 74-abc")
    assert field.text() == "33 74-abc"


def test_the_parts_say_what_they_take(qtbot):
    parts = (Field("Nama"), DateField(), TextArea(), Field("Email", entry=Entry.EMAIL))
    for part in parts:
        qtbot.addWidget(part)
    taken = [entry_of(part.focusProxy()) for part in parts]
    assert taken == [Entry.TEXT, Entry.DATE, Entry.TEXT, Entry.EMAIL]


def test_a_field_may_take_something_else_later(qtbot):
    field = Field("Alamat", entry=Entry.EMAIL)
    qtbot.addWidget(field)
    field.take(Entry.PHONE)
    assert entry_of(field.edit) is Entry.PHONE


def test_nothing_is_typed_in_what_is_only_read_or_has_keys_of_its_own(qtbot):
    page, button, pad = QPlainTextEdit(), QPushButton(), PinPad()
    for widget in (page, button, pad):
        qtbot.addWidget(widget)
    page.setReadOnly(True)
    assert [entry_of(one) for one in (page, button, pad, None)] == [None] * 4
