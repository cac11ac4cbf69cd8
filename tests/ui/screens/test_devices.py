"""Pengaturan, Printer dan modem, on a real store; and the same card on Beranda of a new kiosk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import What
from kiosk.domain.events import Role
from kiosk.probes.sms.search import FoundModem
from kiosk.settings import SlipPaper
from kiosk.ui.screens.devices import DevicesCard
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Devices, Errand, Proving, View
from kiosk.ui.window import Window
from kiosk.ui.wishes_devices import (
    ChoosePrinter,
    DevicesSeenTo,
    LookForDevices,
    PrintTrial,
    UseModem,
)
from kiosk.ui.wording.troubles import trouble
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.first_start import Foreign, read

STICK = FoundModem("HUAWEI Mobile", ("/dev/a", "/dev/b"))


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as desk:
        desk.sign_in(Role.SUPERVISOR)
        yield desk


@pytest.fixture
def view(desk: Furnished) -> View:
    desk.room.printers = ("kasir",)
    desk.room.devices = Devices(modems=(STICK,))
    return desk.room.view()


@pytest.fixture
def card(qtbot: QtBot, view: View) -> DevicesCard:
    card = DevicesCard(leaving=True)
    qtbot.addWidget(card)
    card.wishes = []
    card.wished.connect(card.wishes.append)
    card.present(view)
    card.show()
    return card


def test_it_looks_around_by_itself_once(card, view):
    assert card.wishes == [LookForDevices()]
    card.hide()
    card.show()
    card.again.click()
    assert card.wishes == [LookForDevices()] * 2
    card.present(replace(view, devices=Devices(looking=True)))
    assert not card.again.isEnabled()


def test_one_press_tries_the_printer_and_one_the_modem(card):
    assert "kasir" in read(card)
    card.wishes.clear()
    card.printer.trial.click()
    card.modem.uses[0].click()
    card.done.click()
    assert card.wishes == [PrintTrial(), UseModem(STICK.ports), DevicesSeenTo()]


def test_of_several_printers_the_one_shown_is_meant(card, view):
    card.present(replace(view, printers=("kasir", "kantor")))
    card.wishes.clear()
    card.printer.trial.click()
    assert card.wishes == [ChoosePrinter("kasir", SlipPaper.THERMAL_80), PrintTrial()]
    card.printer.names._buttons["kantor"].click()
    card.printer.slip._buttons[SlipPaper.A4].click()
    assert card.wishes[2:] == [
        ChoosePrinter("kantor", SlipPaper.THERMAL_80),
        ChoosePrinter("kantor", SlipPaper.A4),
    ]
    card.present(view)
    assert card.printer.names is None


@pytest.mark.parametrize(
    ("devices", "words"),
    [
        (Devices(printing=True), "sedang dicetak"),
        (Devices(page="printed"), "Tercetak."),
        (Devices(page="sent-to-printer"), "belum diketahui apakah tercetak"),
        (Devices(trouble=What.PRINTER_FAILED), trouble(What.PRINTER_FAILED)),
    ],
)
def test_what_came_of_the_page_is_said_as_far_as_it_is_known(card, view, devices, words):
    card.present(replace(view, devices=devices))
    assert words in read(card)


def test_what_the_modem_says_stands_below_it_once_it_was_asked(card, view):
    answered = replace(view, proving=Proving(modem="LOKET TESTBENCH"))
    card.present(answered)
    assert "menjawab" not in read(card), "that was the answer to somebody else"
    card.modem.uses[0].click()
    card.present(replace(view, proving=Proving(errand=Errand.IDENTIFYING)))
    assert "sedang ditanya" in read(card)
    assert not card.modem.uses[0].isEnabled()
    card.present(answered)
    assert "LOKET TESTBENCH" in read(card)
    card.present(replace(view, proving=Proving(trouble=What.MODEM_SILENT)))
    assert trouble(What.MODEM_SILENT) in read(card)


def test_without_devices_it_says_what_to_do(card, view):
    card.present(replace(view, printers=(), devices=Devices(modems=())))
    assert "Belum ada printer" in read(card)
    assert "Tidak ada modem" in read(card)
    assert not card.printer.trial.isVisible()


def test_an_officer_may_print_a_test_page_and_choose_nothing(card, desk, view):
    desk.sign_in(Role.OFFICER)
    card.present(desk.room.view())
    assert card.printer.trial.isEnabled()
    assert not card.printer.slip.isEnabled()
    assert not card.modem.isVisible()


def test_it_speaks_the_language_of_the_moment(card, qapp):
    foreign = Foreign()
    qapp.installTranslator(foreign)
    assert "≈" in read(card)
    assert "≈" in card.printer.trial.text()
    qapp.removeTranslator(foreign)
    assert "≈" not in read(card)
    assert "≈" not in card.printer.trial.text()


def home(qtbot: QtBot, view: View) -> tuple[Window, HomeScreen]:
    window, screen = Window(), HomeScreen()
    qtbot.addWidget(window)
    window.show()
    window.adopt(screen)
    screen.enter(view, {})
    window.show_screen(screen)
    QApplication.processEvents()
    return window, screen


def test_beranda_of_a_new_kiosk_asks_its_supervisor_until_that_is_seen_to(desk, view, qtbot):
    window, screen = home(qtbot, view)
    assert "Printer dan modem" in read(window)
    desk.grant(DevicesSeenTo())
    screen.present(desk.room.view())
    assert "Printer dan modem" not in read(window)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.VOLUNTEER])
def test_others_are_not_asked_on_beranda(desk, view, qtbot, role):
    desk.sign_in(role)
    window, _ = home(qtbot, desk.room.view())
    assert "Printer dan modem" not in read(window)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(desk, view, qtbot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    window, _ = home(qtbot, view)
    window.resize(width, height)
    assert clipped(window) == []
