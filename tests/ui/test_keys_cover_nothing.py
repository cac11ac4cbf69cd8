"""On every screen each line that can be typed in is seen while the keys are there, at any size."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from kiosk.domain.events import Role
from kiosk.settings import Typing
from kiosk.ui import wishes
from kiosk.ui.parts.entry import entry_of
from kiosk.ui.places import builders
from kiosk.ui.reception import Reception
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from tests.ui.fingers import settle
from tests.ui.rooms import furnished
from tests.ui.test_all_screens import file_a_complaint

SIZES = {"small": (1024, 600, 1.0), "smallest": (1024, 600, 1.4)}
PLACES = (Place.HOME, Place.CONSENT, Place.KTP, Place.CONTACT, Place.GUIDES)
SETTINGS = ("staff", "mail", "replies", "network", "sms")
Bench = tuple[Window, Reception, str]


@pytest.fixture(scope="module")
def bench(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    Theme().apply(qapp)  # before the fixture that does so for each test
    with furnished(tmp_path_factory.mktemp("desk")) as opened:
        window = Window()
        reception = Reception(window, opened.room, builders())
        opened.sign_in(Role.SUPERVISOR)
        case = file_a_complaint(opened)
        window.use_keyboard(Typing.ALWAYS)
        window.show()
        window.activateWindow()
        yield window, reception, case
        window.close()
        window.deleteLater()


@contextmanager
def seen_at(qapp: QApplication, window: Window, size: str) -> Iterator[None]:
    width, height, text = SIZES[size]
    if text != 1.0:
        Theme(text).apply(qapp)
    window.resize(width, height)
    settle()
    yield
    if text != 1.0:
        Theme().apply(qapp)


def lines(screen: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    found = [*screen.findChildren(QLineEdit), *screen.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and entry_of(one)]


def is_seen(line: QLineEdit | QPlainTextEdit) -> bool:
    """The whole line, or of a text the row with the cursor."""
    if isinstance(line, QPlainTextEdit):
        return line.viewport().visibleRegion().contains(line.cursorRect().center())
    return line.visibleRegion().boundingRect() == line.rect()


def hidden_lines(window: Window) -> list[str]:
    """What cannot be seen once it has the focus, by its name."""
    screen = window.shown()
    assert isinstance(screen, QWidget)
    hidden = []
    for line in lines(screen):
        line.setFocus()
        settle()
        assert window.typing.is_unfolded()
        if not is_seen(line):
            hidden.append(line.accessibleName())
    return hidden


@pytest.mark.parametrize("size", SIZES)
def test_the_line_with_the_focus_is_seen(qapp: QApplication, bench: Bench, size: str):
    window, reception, case = bench
    hidden = {}
    with seen_at(qapp, window, size):
        for place in PLACES:
            reception.room.session.case = case
            reception.grant(wishes.StartCase() if place is Place.CONSENT else wishes.GoTo(place))
            settle()
            assert lines(reception.screen(place)), place
            hidden[place] = hidden_lines(window)
        reception.grant(wishes.GoTo(Place.SETTINGS))
        for tab in SETTINGS:
            reception.screen(Place.SETTINGS)._turn_to(tab)
            settle()
            hidden[tab] = hidden_lines(window)
        assert window.size().toTuple() == SIZES[size][:2]
    assert {where: names for where, names in hidden.items() if names} == {}
