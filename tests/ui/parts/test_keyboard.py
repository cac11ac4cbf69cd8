"""The keyboard: pages and capitals, names for who does not see it, and nothing remembered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.ui.language import Language
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.key_button import KeyButton
from kiosk.ui.parts.key_layouts import KEYPAD, PAGES, Does
from kiosk.ui.parts.keyboard import Keyboard
from kiosk.ui.theme import Theme
from tests.ui.clipping import clipped
from tests.ui.fingers import settle

SIZES = ((1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4), (1024, 600, 1.4), (800, 480, 1.6))


@pytest.fixture
def keyboard(qtbot) -> Keyboard:
    keyboard = Keyboard()
    qtbot.addWidget(keyboard)
    keyboard.resize(1024, 240)
    keyboard.fit(600)
    keyboard.show_for(Entry.TEXT)
    keyboard.show()
    settle()
    return keyboard


@pytest.fixture
def typed(keyboard: Keyboard) -> list[str]:
    typed: list[str] = []
    keyboard.struck.connect(lambda key: typed.append(key.text))
    return typed


@pytest.fixture
def any_text_size(qapp: QApplication) -> Iterator[None]:
    yield
    Theme().apply(qapp)


def press(qtbot, keyboard: Keyboard, *names: str) -> None:
    for name in names:
        key = next(one for one in keyboard.buttons() if one.accessibleName() == name)
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)


def the(keyboard: Keyboard, does: Does) -> KeyButton:
    return next(one for one in keyboard.buttons() if one.key.does is does)


def test_shift_is_for_one_letter_and_pressed_twice_for_all(keyboard, typed, qtbot):
    press(qtbot, keyboard, "s", "Huruf besar", "I", "t")
    assert "".join(typed) == "sIt"
    press(qtbot, keyboard, "Huruf besar", "Huruf besar untuk satu huruf", "A", "B")
    press(qtbot, keyboard, "Huruf besar terus", "c")
    assert "".join(typed) == "sItABc"


def test_a_sign_does_not_use_up_the_shift(keyboard, typed, qtbot):
    press(qtbot, keyboard, "Huruf besar", "Titik", "Spasi", "A", "a")
    assert "".join(typed) == ". Aa"


def test_the_letters_on_the_keys_are_those_they_type(keyboard, qtbot):
    assert "q" in {key.text() for key in keyboard.buttons()}
    press(qtbot, keyboard, "Huruf besar")
    assert "Q" in {key.text() for key in keyboard.buttons()}
    assert the(keyboard, Does.SHIFT).property("shift") == "once"


def test_digits_and_signs_are_a_page_away_and_letters_come_back(keyboard, typed, qtbot):
    press(qtbot, keyboard, "Angka dan tanda", "7", "Tanda at", "Tanda lain", "[", "é")
    press(qtbot, keyboard, "Angka dan tanda", "Huruf", "a")
    assert "".join(typed) == "7@[éa"


def test_an_address_gets_its_own_page_back_after_the_signs(keyboard, typed, qtbot):
    keyboard.show_for(Entry.EMAIL)
    press(qtbot, keyboard, "s", "Tanda at", "Angka dan tanda", "1", "Huruf", ".co.id")
    assert "".join(typed) == "s@1.co.id"


def test_every_line_begins_with_small_letters(keyboard, qtbot):
    press(qtbot, keyboard, "Huruf besar", "Angka dan tanda")
    keyboard.show_for(Entry.TEXT)
    assert "q" in {key.text() for key in keyboard.buttons()}


def test_another_text_size_is_taken_up_at_once(keyboard, qapp, any_text_size):
    before = keyboard.buttons()[0].font().pixelSize()
    keyboard.fit(900)
    low = keyboard.height()
    Theme(1.4).apply(qapp)
    settle()
    assert keyboard.buttons()[0].font().pixelSize() > before
    assert keyboard.height() > low


def test_enter_says_whether_it_goes_on_or_begins_a_line(keyboard):
    assert the(keyboard, Does.ENTER).text() == "Lanjut"
    keyboard.show_for(Entry.TEXT, paragraphs=True)
    enter = the(keyboard, Does.ENTER)
    assert (enter.text(), enter.accessibleName()) == ("", "Baris baru")
    assert not enter.icon().isNull()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_key_has_a_name_of_its_own(keyboard, qapp, language: str):
    speaking = Language(qapp)
    speaking.use(language)
    for page in PAGES:
        keyboard._turn_to(page)
        names = [key.accessibleName() for key in keyboard.buttons()]
        assert all(names), page
        assert len(names) == len(set(names)), page
    speaking.use("id")


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_every_key_has_room_for_a_finger_and_for_its_words(
    qtbot, qapp, any_text_size, width: int, height: int, text: float
):
    Theme(text).apply(qapp)
    keyboard = Keyboard()
    qtbot.addWidget(keyboard)
    keyboard.resize(width, height)
    keyboard.fit(height)
    keyboard.show()
    for page in PAGES:
        keyboard._turn_to(page)
        settle()
        least = min(key.height() for key in keyboard.buttons())
        assert least >= 48, page
        assert min(key.width() for key in keyboard.buttons()) >= 48, page
        assert clipped(keyboard) == [], page


def test_all_keys_of_a_row_are_alike_and_none_lies_on_another(keyboard):
    for page in PAGES:
        keyboard._turn_to(page)
        settle()
        keys = keyboard.buttons()
        usual = {key.width() for key in keys if key.key.wide == 2}
        assert max(usual) - min(usual) <= 1, page
        for key in keys:
            others = (one for one in keys if one is not key)
            assert not any(key.geometry().intersects(one.geometry()) for one in others)


def test_a_pressed_key_looks_pressed(keyboard, qtbot):
    key = next(one for one in keyboard.buttons() if one.key.text == "q")
    before = key.grab().toImage()
    qtbot.mousePress(key, Qt.MouseButton.LeftButton)
    assert key.grab().toImage() != before
    qtbot.mouseRelease(key, Qt.MouseButton.LeftButton)


def test_nothing_of_what_was_typed_stays_in_it(keyboard, typed, qtbot):
    keyboard.show_for(Entry.PASSWORD)
    before = _state(keyboard)
    press(qtbot, keyboard, "r", "a", "h", "s", "i")
    assert typed == list("rahsi")
    assert _state(keyboard) == before


def test_the_keypad_is_as_high_as_the_keyboard_so_that_the_page_stays(keyboard):
    high = keyboard.height()
    for page in KEYPAD:
        keyboard._turn_to(page)
        settle()
        assert keyboard.height() == high


def _state(keyboard: Keyboard) -> list[object]:
    """What it holds, and what each key shows or says."""
    own = {name: value for name, value in vars(keyboard).items() if name != "_pages"}
    keys = [(k.text(), k.accessibleName(), k.accessibleDescription()) for k in keyboard.buttons()]
    return [own, keys]
