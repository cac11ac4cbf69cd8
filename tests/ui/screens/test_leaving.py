"""The screen with the ways out of a kiosk: each asks once more, the system asks for a PIN."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from kiosk.demo.driver import turn
from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, What
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.screens.leaving import LeavingScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes_kiosk import LeaveKiosk, Stay, Way
from kiosk.ui.wording.troubles import trouble
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, texts, view_of, wishes


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[LeavingScreen]:
    yield entered(qtbot, LeavingScreen(), kiosk_view(), Place.LEAVING)


def kiosk_view(*events: ev.Event):
    return replace(view_of(*events), kiosk=True)


def press(qtbot: QtBot, screen: LeavingScreen, words: str) -> None:
    qtbot.mouseClick(button(screen, words), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("way", "words", "sure"),
    [
        (Way.LOKET, "Mulai ulang Loket", "Ya, mulai ulang"),
        (Way.OFF, "Matikan komputer", "Ya, matikan"),
        (Way.REBOOT, "Mulai ulang komputer", "Ya, mulai ulang"),
    ],
)
def test_one_press_asks_and_the_second_does(
    screen: LeavingScreen, qtbot: QtBot, way: Way, words: str, sure: str
):
    made = wishes(screen)
    press(qtbot, screen, words)
    assert made == []
    press(qtbot, screen, sure)
    assert made == [LeaveKiosk(way)]


def test_back_leads_to_where_one_came_from(screen: LeavingScreen):
    made = wishes(screen)
    screen.act("back")
    assert made == [Stay()]


def test_the_way_to_the_system_asks_for_a_supervisors_pin(screen: LeavingScreen, qtbot: QtBot):
    made = wishes(screen)
    press(qtbot, screen, "Keluar ke sistem")
    names = [tile.text() for tile in screen.findChildren(StaffTile) if tile.isVisible()]
    assert names == ["Ibu Penyelia"]
    assert not screen.loket.isVisible()
    qtbot.keyClicks(screen.pin.pad, "135790")
    qtbot.keyClick(screen.pin.pad, Qt.Key.Key_Return)
    assert made == [LeaveKiosk(Way.SYSTEM, given.SUPERVISOR, "135790")]
    screen.refuse(Refused(Reason.WRONG_PIN, tries_left=3))
    assert "3" in screen.pin.pad.message()
    screen.act("back")
    assert screen.loket.isVisible()
    assert screen.pin.pad.message() == ""


def test_every_key_of_the_pad_is_in_view_on_a_small_screen(screen: LeavingScreen, qtbot: QtBot):
    screen.resize(1024, 450)  # what bars and actions leave of 1024 x 600
    press(qtbot, screen, "Keluar ke sistem")
    turn(20)
    pad = screen.pin.pad
    foot = pad.mapTo(screen, QPoint(0, pad.height())).y()
    assert pad.mapTo(screen, QPoint(0, 0)).y() >= 0
    assert foot <= screen.height()


def test_a_lockout_blocks_the_pad_here_as_at_masuk(qtbot: QtBot):
    refused = [ev.PinRefused(when=given.Days().moment(), staff=given.SUPERVISOR)] * 4
    screen = entered(qtbot, LeavingScreen(), kiosk_view(*refused), Place.LEAVING)
    made = wishes(screen)
    press(qtbot, screen, "Keluar ke sistem")
    qtbot.keyClicks(screen.pin.pad, "135790")
    qtbot.keyClick(screen.pin.pad, Qt.Key.Key_Return)
    assert made == []
    assert screen.pin.pad.message()


@pytest.mark.parametrize("told", [{"practice": True}, {"staff": None}])
def test_in_practice_and_before_the_desk_the_system_is_not_offered(qtbot: QtBot, told):
    view = replace(kiosk_view(), **told)
    screen = entered(qtbot, LeavingScreen(), view, Place.LEAVING)
    said = texts(screen)
    assert "Matikan komputer" in said
    assert "Keluar ke sistem" not in said


def test_why_the_computer_stays_on_is_said(screen: LeavingScreen):
    view = replace(kiosk_view(), troubles=(What.POWER_REFUSED,), detail="Operation inhibited")
    screen.present(view)
    assert trouble(What.POWER_REFUSED) in texts(screen)
    assert "Operation inhibited" in texts(screen)


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 600, 1.0), (1366, 768, 1.4)])
def test_nothing_is_cut_off(qapp, qtbot: QtBot, width: int, height: int, scale: float):
    Theme(scale).apply(qapp)
    try:
        size = {"width": width, "height": height}
        screen = entered(qtbot, LeavingScreen(), kiosk_view(), Place.LEAVING, **size)
        press(qtbot, screen, "Mulai ulang komputer")
        assert clipped(screen.shell) == []
        press(qtbot, screen, "Keluar ke sistem")
        assert clipped(screen.shell) == []
    finally:
        Theme().apply(qapp)
