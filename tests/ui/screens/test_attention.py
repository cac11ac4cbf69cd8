"""Perhatian: what is wrong in a sentence, the small print, and only the ways on that exist."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Reason, Refused, What
from kiosk.ui.parts.action_bar import ActionButton
from kiosk.ui.screens.attention import AttentionScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, Practise, Quit, Salvage, TryAgain
from kiosk.ui.wording.refusals import REFUSALS
from kiosk.ui.wording.troubles import trouble
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import view_of, wishes
from tests.ui.screens.first_start import Foreign, press, read

CLOSED = replace(view_of(), staff=None, case=None, troubles=(What.STORE_DAMAGED,))


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    return window


def shown(window: Window, view: View) -> AttentionScreen:
    screen = AttentionScreen()
    window.adopt(screen)
    screen.enter(view, {})
    window.show_screen(screen)
    QApplication.processEvents()
    return screen


def actions(window: Window) -> list[str]:
    QApplication.processEvents()
    return [b.action_name for b in window.findChildren(ActionButton) if b.isVisible()]


def test_the_trouble_is_a_sentence_and_the_small_print_stands_below(window):
    screen = shown(window, replace(CLOSED, detail="journal.db: entry 7"))
    assert trouble(What.STORE_DAMAGED) in read(screen)
    assert "journal.db: entry 7" in read(screen)
    assert "Yang sudah dicatat tetap tersimpan" in read(screen)


def test_several_troubles_are_all_told(window):
    both = (What.STORE_DAMAGED, What.DISK_FULL)
    words = read(shown(window, replace(CLOSED, troubles=both)))
    assert all(trouble(what) in words for what in both)


def test_without_a_desk_one_can_close_practise_or_try_again(window, qtbot):
    screen = shown(window, CLOSED)
    made = wishes(screen)
    assert actions(window) == ["quit", "practise", "again"]
    for name in ("practise", "again", "quit"):
        press(qtbot, window, name)
    assert made == [Practise(), TryAgain(), Quit()]


def test_going_on_with_what_opens_is_offered_only_where_that_is_possible(window, qtbot):
    screen = shown(window, replace(CLOSED, may_salvage=True))
    made = wishes(screen)
    press(qtbot, window, "salvage")
    assert made == [Salvage()]
    screen.present(CLOSED)
    assert "salvage" not in actions(window)


def test_with_a_desk_the_way_back_is_the_home_screen(window, qtbot):
    bug = replace(view_of(), troubles=(What.BUG,), detail="KeyError otp.py:12")
    screen = shown(window, bug)
    made = wishes(screen)
    assert actions(window) == ["quit", "home"]
    press(qtbot, window, "home")
    assert made == [GoTo(Place.HOME)]


def test_a_refusal_takes_the_place_of_the_small_print(window):
    screen = shown(window, CLOSED)
    screen.refuse(Refused(Reason.NEEDS_SUPERVISOR))
    assert REFUSALS[Reason.NEEDS_SUPERVISOR] in read(screen)


def test_it_speaks_the_language_of_the_moment(window, qapp):
    screen = shown(window, CLOSED)
    foreign = Foreign()
    qapp.installTranslator(foreign)
    assert "≈" + "Perlu perhatian" in read(screen)
    qapp.removeTranslator(foreign)
    assert "≈" not in read(screen)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
@pytest.mark.parametrize("what", [What.STORE_DAMAGED, What.SETTINGS_WRONG, What.NO_STORE_KEY])
def test_nothing_is_clipped(window, qapp, width, height, scale, what):
    Theme(scale).apply(qapp)
    window.resize(width, height)
    detail = "Di loket.toml:3, isian mail.port: harus bilangan bulat (1-65535)."
    shown(window, replace(CLOSED, troubles=(what,), may_salvage=True, detail=detail))
    assert clipped(window) == []
