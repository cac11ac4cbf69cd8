"""What stands around every screen: who works, how many letters wait, what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.ui import wishes
from kiosk.ui.surroundings import UNSURE, Surroundings
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from tests import given
from tests.ui.rooms import Furnished, furnished

Shown = tuple[Furnished, Window, Surroundings]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with furnished(tmp_path) as desk:
        window = Window()
        qtbot.addWidget(window)
        desk.sign_in()
        yield desk, window, Surroundings(window, desk.room)


def test_the_clock_is_in_the_kiosks_zone(shown: Shown):
    _, window, around = shown
    around.present_clock()
    assert window.top.clock.text() == "09.00"


def test_a_wrong_wall_clock_does_not_show_beside_times_that_are_right(shown: Shown):
    desk, window, around = shown
    desk.days.step(hours=-5)
    around.present_clock()
    assert window.top.clock.text() == "09.00"


def test_nobody_is_named_on_a_locked_screen(shown: Shown):
    desk, window, around = shown
    around.present(desk.room.view(), Place.HOME)
    assert window.top.staff.text() == "Rina · Petugas"
    around.present(desk.room.view(), Place.LOCK)
    assert window.top.staff.text() == ""


def test_only_a_supervisor_is_offered_the_settings(shown: Shown):
    desk, window, around = shown
    for role, offered in ((ev.Role.OFFICER, False), (ev.Role.SUPERVISOR, True)):
        desk.sign_in(role)
        around.present(desk.room.view(), Place.HOME)
        offers = [action.text for action in window.top._actions]
        assert ("Pengaturan" in offers) is offered


def test_a_trouble_is_a_banner_and_goes_when_it_is_over(shown: Shown):
    desk, window, around = shown
    desk.room.trouble(What.NO_PRINTER)
    around.present(desk.room.view(), Place.HOME)
    assert What.NO_PRINTER in window._banners
    desk.room.lift(What.NO_PRINTER)
    around.present(desk.room.view(), Place.HOME)
    assert window._banners == {}


def test_the_name_on_the_rail_is_masked(shown: Shown):
    desk, window, around = shown
    desk.grant(wishes.GiveConsent(given.consent()))
    around.present(desk.room.view(), Place.KTP)
    texts = [
        label.text() for label in window.bench.rail.findChildren(type(window.bench.rail._name))
    ]
    assert "Siti U••••••" in texts
    assert "Siti Uji" not in texts


def wait_for_a_letter(desk: Furnished, *kinds: type[ev.DeliveryEvent]) -> None:
    """A case with a complaint in the queue, and what happened to its letter."""
    now = desk.days.moment()
    attempts = {ev.SendingStarted: {"attempt": 1}}
    desk.room.record(*given.filed(now))
    for kind in kinds:
        told = kind(when=now, case=given.CASE, complaint=1, **attempts.get(kind, {}))
        desk.room.record(told)


def test_the_banner_about_uncertain_letters_leads_to_the_queue_and_is_not_there(shown: Shown):
    desk, window, around = shown
    wait_for_a_letter(desk, ev.SendingStarted, ev.SendingUncertain)
    around.present(desk.room.view(), Place.HOME)
    assert window._banners[UNSURE]._button.text() == "Buka antrean"
    around.present(desk.room.view(), Place.QUEUE)
    assert UNSURE not in window._banners


def test_behind_the_lock_no_banner_leads_anywhere(shown: Shown):
    desk, window, around = shown
    wait_for_a_letter(desk, ev.SendingStarted, ev.SendingUncertain)
    around.present(desk.room.view(), Place.LOCK)
    assert window._banners[UNSURE]._button.text() == ""


def test_the_connection_is_a_button_for_who_works_here(shown: Shown):
    desk, window, around = shown
    wait_for_a_letter(desk)
    for place, pressable in ((Place.HOME, True), (Place.LOCK, False)):
        around.present(desk.room.view(), place)
        assert window.top.connection.text() == "1 menunggu kirim"
        assert window.top.connection.isEnabled() is pressable


def test_a_press_on_the_connection_is_short_for_the_queue(shown: Shown, qtbot: QtBot):
    desk, window, around = shown
    wait_for_a_letter(desk)
    around.present(desk.room.view(), Place.HOME)
    with qtbot.waitSignal(window.top.staff_action) as chosen:
        qtbot.keyClick(window.top.connection, Qt.Key.Key_Space)
    assert chosen.args == ["queue"]


def test_the_line_of_time_has_the_rail_beside_it(shown: Shown):
    desk, window, around = shown
    desk.grant(wishes.GiveConsent(given.consent()))
    around.present(desk.room.view(), Place.CASE)
    assert window.bench.rail._name.text() == "Siti U••••••"
