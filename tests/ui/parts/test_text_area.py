"""A page to type on: a paragraph a line, and Tab goes on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.field import Field
from kiosk.ui.parts.text_area import TextArea


def test_each_line_is_a_paragraph_and_empty_ones_are_none(qtbot):
    area = TextArea()
    qtbot.addWidget(area)
    area.set_lines(("Selamat pagi.",))
    area.page.selectAll()
    qtbot.keyClicks(area.page, "Satu.")
    qtbot.keyClick(area.page, Qt.Key.Key_Return)
    qtbot.keyClick(area.page, Qt.Key.Key_Return)
    qtbot.keyClicks(area.page, "  Dua. ")
    assert area.lines() == ("Satu.", "Dua.")


def test_tab_leaves_the_page(qtbot):
    form = QWidget()
    qtbot.addWidget(form)
    area, after = TextArea(), Field("Sumber")
    column = QVBoxLayout(form)
    for part in (area, after):
        column.addWidget(part)
    form.show()
    qtbot.waitExposed(form)
    area.setFocus()
    assert form.focusWidget() is area.page
    qtbot.keyClick(area.page, Qt.Key.Key_Tab)
    assert form.focusWidget() is after.edit
    assert area.lines() == ()


def test_what_is_wrong_stands_below_and_is_heard(qtbot):
    area = TextArea()
    qtbot.addWidget(area)
    area.say("Teks")
    area.set_message("Harus diisi.", "bad")
    assert area.message() == area.page.accessibleDescription() == "Harus diisi."
    assert area.page.accessibleName() == "Teks"
