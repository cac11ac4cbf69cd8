"""Hasil latihan: read with the arrow keys at once."""

from pytestqt.qtbot import QtBot

from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.practice_result import PracticeResultScreen
from kiosk.ui.view import Place
from tests.ui.screens.desk_view import entered, view_of


def test_the_focus_is_on_what_is_to_be_read_and_on_no_way_out(qtbot: QtBot):
    screen = entered(qtbot, PracticeResultScreen(), view_of(), Place.PRACTICE_RESULT)
    assert isinstance(screen.focusWidget(), ScrollPage)
