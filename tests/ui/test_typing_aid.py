"""The keys on the screen come and go by themselves, and cover nothing."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kiosk.settings import Typing
from kiosk.ui.language import Language
from kiosk.ui.parts.action_bar import ActionButton
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.frame import Action, Frame, GuideText
from kiosk.ui.parts.keyboard import Keyboard
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text_area import TextArea
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window
from tests.ui.clipping import clipped
from tests.ui.fingers import Finger, settle

SAFETY = "Jangan pernah meminta kode OTP atau kata sandi peserta."


class Form(QWidget):
    """A screen with lines of several kinds, more than fit on a page."""

    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.nik = Field("NIK", entry=Entry.DIGITS)
        self.name, self.born_in = Field("Nama"), Field("Tempat lahir")
        self.story, self.box = TextArea(8), QPushButton("Centang")
        self.email = Field("Email", entry=Entry.EMAIL)
        self.pad = PinPad()
        page = ScrollPage()
        for widget in (
            self.nik,
            self.name,
            self.born_in,
            self.story,
            self.box,
            self.email,
            self.pad,
        ):
            page.body.addWidget(widget)
        page.fill(self)

    def frame(self) -> Frame:
        guide = GuideText(say="Katakan", safety=SAFETY)
        action = Action("next", "Lanjut ke telepon", "primary")
        return Frame(show_rail=True, guide=guide, actions=(action,))

    def act(self, name: str) -> None:
        self.pressed.append(name)


@pytest.fixture
def form(qtbot) -> Form:
    window = Window()
    qtbot.addWidget(window)
    form = Form()
    window.show_screen(form)
    window.resize(1024, 600)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    form.shell = window  # or Python would throw the window away at once
    settle()
    return form


@pytest.fixture
def finger(form: Form) -> Finger:
    return Finger(form.shell)


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    Theme(1.4).apply(qapp)
    yield
    Theme().apply(qapp)


def unfolded(form: Form) -> bool:
    settle()
    return any(keys.isVisible() for keys in form.shell.findChildren(Keyboard))


def in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def whole(widget: QWidget) -> bool:
    """Whether every corner of `widget` can be seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_no_keys_are_made_before_somebody_touches_a_line(form: Form, qtbot):
    qtbot.mouseClick(form.nik.edit, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.nik.edit, "3374")
    settle()
    assert form.shell.findChildren(Keyboard) == []


def test_a_touched_line_brings_the_keys_of_its_kind(form: Form, finger: Finger):
    finger.touch(form.nik.edit)
    assert unfolded(form)
    finger.press("3", "3", "7", "4")
    assert form.nik.text() == "3374"
    finger.press("Hapus satu huruf")
    assert form.nik.text() == "337"
    finger.press("Lanjut")
    assert form.name.edit.hasFocus()
    finger.write("Siti N.")
    assert form.name.text() == "Siti N."


def test_the_mouse_brings_them_by_the_button_in_the_top_bar(form: Form, qtbot):
    button = form.shell.typing.button
    form.box.setFocus()
    settle()
    assert not button.isEnabled()
    qtbot.mouseClick(form.nik.edit, Qt.MouseButton.LeftButton)
    settle()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert unfolded(form)
    assert form.nik.edit.hasFocus()
    qtbot.mouseClick(Finger(form.shell).key("7"), Qt.MouseButton.LeftButton)
    assert form.nik.text() == "7"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not unfolded(form)


def test_the_close_key_folds_them_and_a_touch_brings_them_again(form: Form, finger: Finger):
    finger.touch(form.nik.edit)
    finger.press("Tutup papan ketik")
    assert not unfolded(form)
    assert form.nik.edit.hasFocus()
    finger.touch(form.nik.edit)
    assert unfolded(form)


def test_a_key_of_a_real_keyboard_folds_them_and_is_typed(form: Form, finger: Finger, qtbot):
    finger.touch(form.nik.edit)
    qtbot.keyClicks(form.nik.edit, "3")
    assert not unfolded(form)
    assert form.nik.text() == "3"


def test_escape_folds_them_in_every_mode_and_nothing_else(form: Form, finger: Finger, qtbot):
    form.shell.use_keyboard(Typing.ALWAYS)
    form.nik.setFocus()
    assert unfolded(form)
    qtbot.keyClicks(form.nik.edit, "33")
    assert unfolded(form)
    qtbot.keyClick(form.nik.edit, Qt.Key.Key_Escape)
    assert not unfolded(form)
    assert form.nik.text() == "33"


def test_always_they_come_with_every_line(form: Form):
    form.shell.use_keyboard(Typing.ALWAYS)
    form.name.setFocus()
    assert unfolded(form)
    form.box.setFocus()
    assert not unfolded(form)
    form.email.setFocus()
    assert unfolded(form)


def test_never_they_come_at_all(form: Form, finger: Finger):
    form.shell.use_keyboard(Typing.NEVER)
    assert not form.shell.typing.button.isVisible()
    finger.touch(form.nik.edit)
    assert not unfolded(form)
    assert form.nik.edit.hasFocus()


def test_a_mode_told_before_the_first_screen_opens_no_window_of_its_own(qtbot, qapp):
    window = Window()
    qtbot.addWidget(window)
    window.use_keyboard(Typing.ALWAYS)
    assert window.typing.button.window() is window


def test_a_mode_that_changes_while_they_are_there_is_obeyed_at_once(form: Form, finger: Finger):
    finger.touch(form.nik.edit)
    form.shell.use_keyboard(Typing.NEVER)
    assert not unfolded(form)


def test_what_has_keys_of_its_own_or_takes_no_text_needs_none(form: Form, finger: Finger):
    finger.touch(form.nik.edit)
    finger.touch(form.pad)
    assert form.pad.hasFocus()
    assert not unfolded(form)
    form.name.edit.setReadOnly(True)
    finger.touch(form.name.edit)
    assert not unfolded(form)


def test_a_button_is_pressed_before_the_page_moves_under_the_finger(form: Form, finger: Finger):
    finger.touch(form.nik.edit)
    (button,) = form.shell.findChildren(ActionButton)
    finger.touch(button)
    assert form.pressed == ["next"]
    assert not unfolded(form)


def test_the_page_one_turned_to_stays_for_the_line_and_no_longer(form: Form, finger: Finger):
    finger.touch(form.name.edit)
    finger.press("Angka dan tanda", "7", "8")
    assert form.name.text() == "78"
    finger.touch(form.born_in.edit)
    finger.press("a")
    assert form.born_in.text() == "a"


def test_a_touched_button_that_leads_to_a_line_brings_none(form: Form, finger: Finger):
    form.box.clicked.connect(form.name.edit.setFocus)
    finger.touch(form.box)
    assert form.name.edit.hasFocus()
    assert not unfolded(form)
    finger.touch(form.name.edit)
    assert unfolded(form)
    finger.touch(form.box)
    assert form.name.edit.hasFocus()
    assert unfolded(form)


def test_the_page_scrolls_so_that_the_line_is_seen_whole(form: Form, finger: Finger):
    for field in (form.nik, form.name, form.email):
        field.changed.connect(partial(_approve, field))
        finger.touch(field.edit)
        finger.touch(finger.keyboard().buttons()[0])
        assert field.message()
        assert whole(field), field.edit.accessibleName()
        assert in_window(field).bottom() < in_window(finger.keyboard()).top()


def test_in_large_text_on_a_small_screen_too(large_text: None, form: Form, finger: Finger):
    test_the_page_scrolls_so_that_the_line_is_seen_whole(form, finger)
    assert form.shell.size().toTuple() == (1024, 600)
    assert clipped(finger.keyboard()) == []
    assert all(k.width() >= 48 and k.height() >= 48 for k in finger.keyboard().buttons())


def test_of_a_text_higher_than_the_page_the_row_with_the_cursor_is_seen(
    large_text: None, form: Form, finger: Finger
):
    finger.touch(form.story.page)
    for _ in range(7):
        finger.press("a", "Baris baru")
    finger.press("b")
    page = form.story.page
    row = page.cursorRect().translated(page.viewport().mapTo(form.shell, QPoint(0, 0)))
    assert page.toPlainText() == "a\n" * 7 + "b"
    assert row.bottom() < in_window(finger.keyboard()).top()
    assert page.viewport().visibleRegion().contains(page.cursorRect().center())


def test_the_keys_of_one_window_height_fit_another(form: Form, finger: Finger):
    finger.touch(form.nik.edit)
    low = finger.keyboard().height()
    form.shell.resize(1366, 900)
    settle()
    assert finger.keyboard().height() > low
    assert whole(form.nik)


def test_in_a_low_window_the_safety_line_steps_back_only_while_typing(form: Form, finger: Finger):
    bar = form.shell.bench.action_bar
    assert SAFETY in _words(bar)
    finger.touch(form.nik.edit)
    assert SAFETY not in _words(bar)
    finger.press("Tutup papan ketik")
    settle()
    assert SAFETY in _words(bar)


def test_actions_that_found_no_room_are_still_reached_by_the_tab_key(
    large_text: None, form: Form, qtbot
):
    form.shell.use_keyboard(Typing.ALWAYS)
    form.email.setFocus()
    assert unfolded(form)
    (button,) = form.shell.findChildren(ActionButton)
    assert not button.visibleRegion().boundingRect().height()
    for _ in range(2):  # the PIN pad lies between
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
    assert button.hasFocus()
    assert whole(button)


def test_the_keys_take_no_focus_and_are_no_stop_of_the_tab_key(form: Form, finger: Finger, qtbot):
    form.shell.use_keyboard(Typing.ALWAYS)
    form.nik.setFocus()
    settle()
    reached = set()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
        settle()
    assert form.email.edit in reached
    assert not reached & set(finger.keyboard().findChildren(QWidget))


def test_the_window_that_comes_back_to_the_front_still_has_them(form: Form, finger: Finger, qtbot):
    finger.touch(form.nik.edit)
    with qtbot.waitActive(_another(qtbot)):
        pass
    assert unfolded(form)
    form.shell.activateWindow()
    qtbot.waitActive(form.shell)
    finger.press("5")
    assert form.nik.text() == "5"


def test_a_held_key_ends_when_another_window_comes_to_the_front(form: Form, finger: Finger, qtbot):
    form.name.setText("Siti Nurhaliza")
    finger.touch(form.name.edit)
    erase = finger.key("Hapus satu huruf")
    finger.put(erase)
    assert erase.again.isActive()
    other = _another(qtbot)
    with qtbot.waitActive(other):
        pass
    assert not erase.again.isActive()
    assert form.name.text() == "Siti Nurhaliz"
    finger.lift(erase)


def test_they_speak_the_language_of_the_moment(form: Form, finger: Finger, qapp: QApplication):
    finger.touch(form.name.edit)
    speaking = Language(qapp)
    speaking.use("en")
    settle()
    names = {key.accessibleName() for key in finger.keyboard().buttons()}
    texts = {key.text() for key in finger.keyboard().buttons()}
    tip = form.shell.typing.button.toolTip()
    speaking.use("id")
    assert {"Capital letters", "Erase one letter", "Space", "Comma"} <= names
    assert {"Close", "Continue", "Space"} <= texts
    assert tip == "On-screen keyboard"


def _another(qtbot) -> QWidget:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    return other


def _approve(field: Field, _typed: str) -> None:
    field.set_message("Bentuknya benar.", "good")


def _words(root: QWidget) -> str:
    return " ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())
