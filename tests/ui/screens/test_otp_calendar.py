"""The time to come back reaches the participant's own phone: one press, a code, or a file."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.forecast import Forecast, Seen, Slot
from kiosk.paper.qr import qr_matrix
from kiosk.ui.appointment import calendar_entry
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.screens.otp import OtpScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import SaveCalendar
from tests import given
from tests.paper.strict_calendar import read
from tests.ui.clipping import clipped
from tests.ui.screens.at_the_counter import SIZES, AtTheCounter
from tests.ui.screens.desk_view import button, texts

TO_PHONE, SAVE = "Kalender ke HP peserta", "Simpan berkas kalender"
SEEN = {Slot(day, 9): Seen(2, 8) for day in range(5)} | {
    Slot(day, 13): Seen(9, 1) for day in range(5)
}


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[AtTheCounter]:
    made = AtTheCounter(OtpScreen(), Place.OTP, given.Counter())
    yield made
    made.close()


def shown_code(desk: AtTheCounter) -> QrView | None:
    return next((one for one in desk.window.findChildren(QrView) if one.isVisible()), None)


def begins(desk: AtTheCounter) -> str:
    (event,) = read(calendar_entry(desk.view(), given.SMS).encode()).parts
    return event.values["DTSTART"]


def test_one_press_from_the_wait_shows_the_code_of_the_calendar_entry(desk: AtTheCounter):
    desk.counter.fail(given.LIMIT)
    desk.open()
    assert shown_code(desk) is None
    button(desk.window, TO_PHONE).click()
    desk.settle()
    code = shown_code(desk)
    assert code
    rows = qr_matrix(calendar_entry(desk.view(), given.SMS), border=0)
    assert code._rows == tuple(map(tuple, rows))
    assert "Tanpa data pribadi." in texts(desk.window)
    desk.press("Kembali")
    assert shown_code(desk) is None


def test_the_code_stays_the_same_while_the_seconds_go_by(desk: AtTheCounter):
    desk.counter.fail(given.LIMIT)
    desk.open()
    button(desk.window, TO_PHONE).click()
    first = calendar_entry(desk.view(), given.SMS)
    for _ in range(5):
        desk.beat(seconds=7)
    assert calendar_entry(desk.view(), given.SMS) == first


def test_without_a_forecast_it_is_the_end_of_the_wait(desk: AtTheCounter):
    desk.counter.fail(given.LIMIT)
    assert begins(desk) == "20261124T020000Z"


def test_with_one_it_is_the_proposed_time(desk: AtTheCounter):
    desk.seen["forecast"] = Forecast(SEEN)
    desk.counter.fail(given.LIMIT)
    assert begins(desk) == "20261124T060000Z"


def test_where_no_wait_runs_there_is_nothing_to_come_back_for(desk: AtTheCounter):
    desk.open()
    assert TO_PHONE not in texts(desk.window)
    assert calendar_entry(desk.view(), given.SMS) == ""


def test_when_the_wait_ends_the_ring_is_back(desk: AtTheCounter):
    desk.counter.fail(given.MISSING)
    desk.open()
    button(desk.window, TO_PHONE).click()
    desk.settle()
    assert shown_code(desk)
    desk.beat(minutes=10)
    assert shown_code(desk) is None


def test_the_file_is_one_more_press_by_keyboard_too(desk: AtTheCounter):
    desk.counter.fail(given.LIMIT)
    desk.open()
    button(desk.window, TO_PHONE).click()
    desk.settle()
    code, save = shown_code(desk), button(desk.window, SAVE)
    assert code
    assert code.hasFocus()
    QTest.keyClick(code, Qt.Key.Key_Tab)
    assert save.hasFocus()
    QTest.keyClick(save, Qt.Key.Key_Space)
    assert desk.wishes == [SaveCalendar(given.SMS)]


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_it_stays_whole_at_every_size(
    qapp: QApplication, desk: AtTheCounter, width: int, height: int, text: float
):
    Theme(text).apply(qapp)
    desk.seen["forecast"] = Forecast(SEEN)
    desk.counter.fail(given.LIMIT)
    desk.open(size=(width, height))
    button(desk.window, TO_PHONE).click()
    desk.settle()
    found = clipped(desk.window)
    Theme().apply(qapp)
    assert found == []
