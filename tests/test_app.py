"""The composed kiosk: it starts, lets somebody in, closes, and keeps others out meanwhile."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.domain import events as ev
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.errors import What
from kiosk.settings import Typing
from kiosk.ui import wishes
from kiosk.ui.founding import House
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.attention import AttentionScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.practice import PracticeScreen
from kiosk.ui.screens.sign_in import SignInScreen
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window
from kiosk.ui.wording.troubles import trouble
from tests import given
from tests.given import Days
from tests.mail.hostile import HostileServer, Manners, hang


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[object]:
    """Starts a practice kiosk on one home; closes what a test left open."""
    Theme().apply(qapp)
    hook, running = sys.excepthook, []

    def begin(days: Days) -> Kiosk:
        window = Window()
        qtbot.addWidget(window)
        window.show()
        kiosk = Kiosk(qapp, window, House(tmp_path, practice=True), days)
        running.append(kiosk)
        kiosk.begin()
        return kiosk

    yield begin
    for kiosk in running:
        kiosk.close()
    sys.excepthook = hook


def sign_in(kiosk: Kiosk, qtbot: QtBot) -> None:
    screen = kiosk.window.shown()
    assert isinstance(screen, SignInScreen)
    qtbot.keyClicks(screen.pad, "135790")
    qtbot.keyClick(screen.pad, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(kiosk.window.shown(), PracticeScreen), timeout=20_000)
    kiosk.window.shown().act("free")
    assert isinstance(kiosk.window.shown(), HomeScreen)


def test_practice_mode_starts_at_the_sign_in_screen_and_says_so(start, qtbot: QtBot):
    kiosk = start(Days())
    assert isinstance(kiosk.window.shown(), SignInScreen)
    assert "practice" in kiosk.window._banners
    sign_in(kiosk, qtbot)


def test_a_second_loket_on_the_same_store_says_so_and_stops_there(start):
    start(Days())
    second = start(Days())
    assert isinstance(second.window.shown(), AttentionScreen)
    said = [notice.text() for notice in second.window.shown().findChildren(Notice)]
    assert said == [trouble(What.STORE_BUSY)]


def test_it_closes_and_opens_again_with_everything_in_place(start, qtbot: QtBot):
    days = Days()
    first = start(days)
    sign_in(first, qtbot)
    assert first.reception
    names = [staff.name for staff in first.reception.room.desk.state.active_staff()]
    first.close()
    days.reboot(hours=12)
    second = start(days)
    assert second.reception
    state = second.reception.room.desk.state
    assert [staff.name for staff in state.active_staff()] == names
    assert not state.clock.doubtful(days.moment())


def test_the_keys_on_the_screen_come_as_the_settings_say(start):
    kiosk = start(Days())
    QApplication.processEvents()
    assert kiosk.window.typing.button.isVisible()
    room = kiosk.reception.room
    room.settings = replace(room.settings, desk=replace(room.settings.desk, keyboard=Typing.NEVER))
    room.settings_changed.emit()
    assert not kiosk.window.typing.button.isVisible()


def test_closing_twice_is_closing_once(start):
    kiosk = start(Days())
    kiosk.close()
    kiosk.close()
    again = start(Days())
    assert isinstance(again.window.shown(), SignInScreen)


def test_a_mail_server_that_hangs_does_not_keep_the_window_from_closing(start, qtbot: QtBot):
    days = Days()
    kiosk = start(days)
    sign_in(kiosk, qtbot)
    qtbot.waitUntil(lambda: kiosk.practice_mail is not None, timeout=20_000)
    assert kiosk.reception
    reception, room = kiosk.reception, kiosk.reception.room
    with HostileServer(Manners(banner=hang)) as server:
        mail = replace(room.settings.mail, host="127.0.0.1", port=server.port, timeout_s=120)
        room.settings = replace(room.settings, mail=mail)
        server_address = f"127.0.0.1:{server.port}"
        room.record(
            ev.AddressConfirmed(
                when=room.now(), purpose=ev.Purpose.MAIL_SERVER, address=server_address
            )
        )
        room.mail_changed.emit()
        reception.grant(wishes.GiveConsent(given.consent()))
        reception.grant(wishes.RecordPerson(given.person()))
        reception.grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
        for _ in range(2):
            reception.grant(wishes.AnswerCode(given.SMS, given.LIMIT))
            days.walk(days=1, minutes=1)
        case = room.case()
        qtbot.waitUntil(lambda: _state(case) is DeliveryState.SENDING, timeout=20_000)
        kiosk.close()
    assert _state(case) is DeliveryState.QUEUED


def _state(case: Case) -> DeliveryState | None:
    return case.complaint.delivery.state if case.complaint else None
