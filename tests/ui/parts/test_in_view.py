"""Pages scroll to the line that is typed in, and no further than needed."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kiosk.ui.parts.field import Field
from kiosk.ui.parts.in_view import InView, bring_into_view
from kiosk.ui.parts.scroll_page import ScrollPage
from tests.ui.fingers import settle


def page_of(qtbot, *widgets: QWidget, height: int = 260) -> ScrollPage:
    page = ScrollPage()
    qtbot.addWidget(page)
    for widget in widgets:
        page.body.addWidget(widget)
    page.resize(600, height)
    page.show()
    settle()
    return page


def test_label_line_and_message_are_seen(qtbot):
    fields = [Field(f"Baris {number}") for number in range(12)]
    page = page_of(qtbot, *fields)
    for field in (fields[7], fields[11], fields[0]):
        field.set_message("Bentuknya benar.", "good")
        settle()
        bring_into_view(field.edit)
        assert page.isAncestorOf(field)
        assert field.visibleRegion().boundingRect() == field.rect()


def test_a_page_on_which_the_line_is_seen_stays_where_it_is(qtbot):
    fields = [Field(f"Baris {number}") for number in range(12)]
    page = page_of(qtbot, *fields)
    bring_into_view(fields[5].edit)
    at = page.verticalScrollBar().value()
    assert at > 0
    bring_into_view(fields[4].edit)
    bring_into_view(fields[5].edit)
    assert page.verticalScrollBar().value() == at


def test_of_a_long_text_the_row_with_the_cursor_is_seen(qtbot):
    text = QPlainTextEdit("\n".join(str(number) for number in range(30)))
    text.setFixedHeight(700)
    page = page_of(qtbot, text)
    for row in (25, 3):
        cursor = text.textCursor()
        cursor.setPosition(text.document().findBlockByNumber(row).position())
        text.setTextCursor(cursor)
        bring_into_view(text)
        assert page.isAncestorOf(text)
        assert text.viewport().visibleRegion().contains(text.cursorRect())


def test_it_stays_in_view_when_the_page_gets_smaller(qtbot):
    fields = [Field(f"Baris {number}") for number in range(12)]
    page = page_of(qtbot, *fields)
    keeper = InView(page)
    keeper.keep(fields[5].edit)
    page.resize(600, 150)
    settle()
    assert fields[5].visibleRegion().boundingRect() == fields[5].rect()


def test_a_page_to_which_a_person_scrolled_stays_there(qtbot):
    fields = [Field(f"Baris {number}") for number in range(12)]
    page = page_of(qtbot, *fields)
    keeper = InView(page)
    keeper.keep(fields[5].edit)
    page.verticalScrollBar().setValue(0)
    settle()
    assert page.verticalScrollBar().value() == 0
    keeper.keep(None)
    page.resize(600, 150)
    settle()
    assert page.verticalScrollBar().value() == 0


def test_what_lies_on_no_page_is_left_alone(qtbot):
    field = Field("NIK")
    qtbot.addWidget(field)
    field.show()
    before = field.edit.geometry()
    bring_into_view(field.edit)
    assert field.edit.geometry() == before
