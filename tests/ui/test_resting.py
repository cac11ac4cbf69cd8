"""A screen that nobody touches grows dim, locks, and goes dark; what wakes it does nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.settings import Desk
from kiosk.ui import wishes
from kiosk.ui.duties import Duties
from kiosk.ui.parts.button import Button
from kiosk.ui.places import builders
from kiosk.ui.reception import Reception
from kiosk.ui.resting import Rest, Resting, rest_of
from kiosk.ui.veil import Veil
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from tests import given
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.desk_view import texts

MINUTE = 60_000


@pytest.mark.parametrize(
    ("idle_s", "expected"),
    [
        (0, Rest.AWAKE),
        (269, Rest.AWAKE),
        (270, Rest.DIM),
        (299, Rest.DIM),
        (300, Rest.DIM),
    ],
)
def test_the_last_half_minute_before_the_lock_is_dim(idle_s: int, expected: Rest):
    rest, left_ms = rest_of(Desk(), idle_s * 1000, working=True)
    assert rest is expected
    assert left_ms == 300_000 - idle_s * 1000


def test_of_a_short_patience_no_more_than_half_is_dim():
    desk = Desk(idle_lock_minutes=1, dim_seconds=300)
    assert rest_of(desk, 29_999, working=True)[0] is Rest.AWAKE
    assert rest_of(desk, 30_000, working=True)[0] is Rest.DIM


def test_where_nobody_works_it_is_dark_after_the_minutes_and_never_dim():
    desk = Desk(dark_minutes=2)
    assert rest_of(desk, 2 * MINUTE - 1, working=False)[0] is Rest.AWAKE
    assert rest_of(desk, 2 * MINUTE, working=False)[0] is Rest.DARK


def test_it_is_switched_off_whole():
    desk = Desk(dim=False)
    assert rest_of(desk, 299_000, working=True)[0] is Rest.AWAKE
    assert rest_of(desk, 99 * MINUTE, working=False)[0] is Rest.AWAKE


@dataclass
class Night:
    """A desk with a participant on the table, its window, and its rest."""

    desk: Furnished
    window: Window
    reception: Reception
    resting: Resting
    duties: Duties

    def pass_time(self, **time: float) -> None:
        """Second by second nothing else happens."""
        self.desk.days.walk(**time)
        self.duties.each_second()
        self.resting.each_second()

    @property
    def veil(self) -> Veil:
        return self.window.findChild(Veil)


@pytest.fixture
def night(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Night]:
    with furnished(tmp_path) as desk:
        window = Window()
        qtbot.addWidget(window)
        reception = Reception(window, desk.room, builders())
        desk.sign_in()
        window.show()
        reception.grant(wishes.GiveConsent(given.consent()))
        qapp.installEventFilter(reception)
        resting = Resting(qapp, window, desk.room)
        night = Night(desk, window, reception, resting, Duties(desk.room, reception))
        night.pass_time()
        yield night
        resting.end()
        qapp.removeEventFilter(reception)


def test_it_says_how_long_until_the_lock_and_then_locks(night: Night):
    night.pass_time(minutes=4, seconds=36)
    assert night.veil.isVisible()
    assert "24 detik" in texts(night.veil)
    night.pass_time(seconds=24)
    assert night.desk.room.session.place is Place.LOCK
    assert not night.veil.isVisible()


def test_a_press_that_wakes_presses_nothing_beneath(night: Night, qtbot: QtBot):
    button = Button("Hapus", "danger")
    button.setCheckable(True)
    button.setParent(night.window)
    button.show()
    night.pass_time(minutes=4, seconds=40)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert night.resting.rest is Rest.AWAKE
    assert not night.veil.isVisible()
    assert not button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


def test_a_key_that_wakes_types_nothing_and_the_next_one_does(night: Night, qtbot: QtBot):
    screen = night.reception.screen(Place.KTP)
    line = screen.focusWidget() or screen.findChild(QLabel)
    night.pass_time(minutes=4, seconds=40)
    qtbot.keyClick(line, Qt.Key.Key_7)
    assert night.resting.rest is Rest.AWAKE
    assert screen.draft().get("nik", "") == ""
    qtbot.keyClick(line, Qt.Key.Key_8)
    assert any("8" in typed for typed in screen.draft().values())


def test_waking_begins_the_patience_anew(night: Night, qtbot: QtBot):
    night.pass_time(minutes=4, seconds=59)
    qtbot.keyClick(night.window, Qt.Key.Key_Shift)
    night.pass_time(minutes=4)
    assert night.resting.rest is Rest.AWAKE
    assert night.desk.room.session.place is Place.KTP


def test_a_menu_that_stands_open_goes_before_it_grows_dim(night: Night, qtbot: QtBot):
    qtbot.mouseClick(night.window.top.language, Qt.MouseButton.LeftButton)
    assert QApplication.activePopupWidget()
    night.pass_time(minutes=4, seconds=40)
    assert QApplication.activePopupWidget() is None


def test_in_the_dark_stands_the_time_and_nobodys_name(night: Night):
    night.pass_time(minutes=5)
    night.pass_time(minutes=1, seconds=59)
    assert night.resting.rest is Rest.AWAKE
    night.pass_time(seconds=1)
    assert night.resting.rest is Rest.DARK
    assert night.veil.geometry() == night.window.rect()
    assert night.veil.accessibleName() == "09.07 · Senin, 23 November · Sentuh layar untuk mulai"
    assert texts(night.veil).strip(" |") == ""
    corner = night.veil.grab().toImage().pixelColor(3, 3)
    assert corner.alpha() == 255
    assert corner.lightness() < 20


def test_the_clock_wanders_so_that_nothing_burns_in(night: Night):
    night.pass_time(minutes=8)
    night.pass_time(minutes=3)
    first = night.veil.grab().toImage()
    night.pass_time(minutes=10)
    assert night.veil.grab().toImage() != first


def test_locking_by_hand_gives_the_lock_its_minutes(night: Night):
    night.desk.days.walk(minutes=3)
    night.reception.grant(wishes.Lock())
    night.pass_time(seconds=1)
    assert night.resting.rest is Rest.AWAKE
    night.pass_time(minutes=2)
    assert night.resting.rest is Rest.DARK


def test_switched_off_it_stays_bright(night: Night):
    room = night.desk.room
    room.settings = replace(room.settings, desk=Desk(dim=False))
    night.pass_time(minutes=4, seconds=50)
    night.pass_time(minutes=30)
    assert night.veil is None
