"""Beranda: who can go on, who waits, whose complaint runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.ui.parts.person_row import PersonRow
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import OpenCase, StartCase
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import in_window, of_state

ANOTHER, ITS_REFERENCE = "c0ffee0000000002", "PK-UJI-20261123-2N"


WINDOWS: list[Window] = []
"""Held as long as a test looks at what is in them."""


@pytest.fixture(autouse=True)
def fresh_windows():
    yield
    WINDOWS.clear()


def view(days: given.Days, *events: ev.Event) -> View:
    state = given.state_of(*given.staff(given.Days().moment()), *events)
    shown = of_state(state, days)
    shown.board.rebuild(shown.now)
    shown.finder.rebuild()
    shown.tally.rebuild(state)
    return shown


def entered(qtbot: QtBot, shown: View, width: int = 1366, height: int = 768) -> HomeScreen:
    screen = HomeScreen()
    window = in_window(screen, shown, Place.HOME, width, height)
    qtbot.addWidget(window)
    WINDOWS.append(window)
    screen.enter(shown, {})
    QApplication.processEvents()
    return screen


def said(screen: HomeScreen) -> list[str]:
    rows = [row for row in screen.findChildren(PersonRow) if row.isVisible()]
    return [row.findChild(QPushButton).accessibleName() for row in rows]


def tried(days: given.Days) -> list[ev.Event]:
    now = days.moment()
    return [*given.identified(now), given.asked(now), given.answered(now)]


def test_who_waits_is_told_how_long_and_then_stands_with_the_ready(qtbot: QtBot):
    days = given.Days()
    events = tried(days)
    screen = entered(qtbot, view(days, *events))
    assert "Buka" in said(screen)[0]
    days.walk(minutes=10)
    screen.present(view(days, *events))
    QApplication.processEvents()
    assert "Lanjutkan" in said(screen)[0]
    assert "SITI" not in " ".join(said(screen)).replace("SITI U", "")


def test_a_press_on_a_row_opens_that_case(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *tried(days)))
    (row,) = [row for row in screen.findChildren(PersonRow) if row.isVisible()]
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert wished.args == [OpenCase(given.CASE)]


def test_enter_on_the_first_button_starts_a_new_case(qtbot: QtBot):
    screen = entered(qtbot, view(given.Days()))
    assert screen.new_case.hasFocus()
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.keyClick(screen.new_case, Qt.Key.Key_Return)
    assert wished.args == [StartCase()]


@pytest.mark.parametrize(
    "typed", ["siti", "3171234101909901", "0812 0000 0001", given.REFERENCE, "siti@peserta"]
)
def test_a_search_finds_by_everything_people_know(qtbot: QtBot, typed: str):
    days = given.Days()
    screen = entered(qtbot, view(days, *tried(days)))
    qtbot.keyClicks(screen.search.edit, typed)
    QApplication.processEvents()
    assert len(said(screen)) == 1
    assert given.REFERENCE in said(screen)[0]


def test_a_search_that_finds_nothing_says_what_to_do(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *tried(days)))
    qtbot.keyClicks(screen.search.edit, "nobody")
    assert said(screen) == []
    screen.hide()
    assert screen.search.text() == ""


def test_a_complaint_that_needs_a_person_stands_first(qtbot: QtBot):
    days = given.Days()
    now = days.moment()
    unsure = ev.SendingUncertain(when=now, case=ANOTHER, complaint=1)
    events = [
        *given.filed(now),
        *given.filed(now, case=ANOTHER, reference=ITS_REFERENCE),
        ev.SendingStarted(when=now, case=ANOTHER, complaint=1, attempt=1),
        unsure,
    ]
    screen = entered(qtbot, view(days, *events))
    assert [ITS_REFERENCE in line for line in said(screen)] == [True, False]


def test_more_than_a_handful_is_told_as_a_number(qtbot: QtBot):
    days = given.Days()
    events: list[ev.Event] = []
    for number in range(9):
        case, reference = f"case-{number}", f"PK-UJI-20261123-{number}"
        events += given.identified(days.moment(), case=case, reference=reference)
    screen = entered(qtbot, view(days, *events))
    assert len(said(screen)) == 4
    assert any("5" in label.text() for label in screen.findChildren(type(screen._today)))


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1), (1024, 600, 1), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(qtbot: QtBot, qapp, width: int, height: int, scale: float):
    Theme(scale).apply(qapp)
    days = given.Days()
    events = [*tried(days), *given.filed(days.moment(), case=ANOTHER, reference=ITS_REFERENCE)]
    screen = entered(qtbot, view(days, *events), width, height)
    assert clipped(screen.window()) == []
