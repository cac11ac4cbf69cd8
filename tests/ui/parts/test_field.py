"""A field keeps what a person typed, says what is wrong in words, and moves on with Enter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kiosk.ui.parts.field import Field
from tests.ui.clipping import clipped


def shown(qtbot, field: Field, width: int = 320) -> Field:
    qtbot.addWidget(field)
    field.resize(width, 120)
    field.show()
    return field


def test_what_is_typed_is_never_altered(qtbot):
    field = shown(qtbot, Field("NIK", mono=True, max_length=40))
    heard: list[str] = []
    field.changed.connect(heard.append)
    qtbot.keyClicks(field.edit, "3374 1163-0495 9902")
    assert field.text() == heard[-1] == "3374 1163-0495 9902"


def test_enter_moves_on_to_the_next_field(qtbot):
    form = QWidget()
    qtbot.addWidget(form)
    first, second = Field("NIK"), Field("Nama lengkap")
    column = QVBoxLayout(form)
    column.addWidget(first)
    column.addWidget(second)
    form.show()
    first.setFocus()
    with qtbot.waitSignal(first.finished):
        qtbot.keyClick(first.edit, Qt.Key.Key_Return)
    assert form.focusWidget() is second.edit


def test_a_message_is_words_and_a_sign_and_is_heard_by_a_screen_reader(qtbot):
    field = shown(qtbot, Field("Email"))
    field.set_message("Alamat email belum lengkap.", "bad")
    message = next(x for x in field.findChildren(QLabel) if x.text() == field.message())
    assert message.isVisible()
    assert field.edit.accessibleDescription() == "Alamat email belum lengkap."
    field.set_message("")
    assert not message.isVisible()
    assert field.edit.accessibleDescription() == ""


def test_a_long_message_wraps(qtbot):
    field = shown(qtbot, Field("NIK"), 240)
    field.set_message("Tanggal lahir di NIK beda dengan KTP. NIK tetap bisa benar.", "warning")
    field.resize(240, field.heightForWidth(240))
    assert clipped(field) == []


def test_the_label_belongs_to_the_line_and_changes_with_the_language(qtbot):
    field = shown(qtbot, Field("Nama lengkap"))
    field.say("Full name", "as on the card")
    assert field.edit.accessibleName() == "Full name"
    assert field.edit.placeholderText() == "as on the card"
    assert field.findChild(QLabel).buddy() is field.edit


def test_setting_the_same_text_leaves_the_cursor_alone(qtbot):
    field = shown(qtbot, Field("Nama"))
    field.setText("SITI")
    field.edit.setCursorPosition(2)
    field.setText("SITI")
    assert field.edit.cursorPosition() == 2


def test_no_more_is_taken_than_the_longest_allowed(qtbot):
    field = shown(qtbot, Field("Nama", max_length=5))
    qtbot.keyClicks(field.edit, "NURHALIZA")
    assert field.text() == "NURHA"
