"""What one more failure would do is said of the next request that is allowed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.domain.forecast import Forecast, Seen, Slot
from kiosk.ui.screens.otp import OtpScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.at_the_counter import SIZES, AtTheCounter

FILES = "Jika limit muncul sekali lagi, pengaduan ke Prakerja dikirim otomatis"
GROWS = "Jika gagal lagi, waktu tunggu bertambah. Pengaduan belum dibuat."


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[AtTheCounter]:
    made = AtTheCounter(OtpScreen(), Place.OTP, given.Counter())
    yield made
    made.close()


def says(desk: AtTheCounter, words: str) -> bool:
    desk.open()
    shown = (text for text in desk.window.findChildren(QLabel) if text.isVisible())
    return any(words in text.text() for text in shown)


def test_while_a_limit_is_waited_out_the_complaint_is_announced(desk: AtTheCounter):
    desk.counter.fail(given.LIMIT)
    assert says(desk, FILES)


def test_a_short_wait_after_a_missing_code_announces_none(desk: AtTheCounter):
    desk.counter.fail(given.MISSING)
    assert says(desk, GROWS)
    assert not says(desk, FILES)


def busy(desk: AtTheCounter) -> None:
    """This desk has seen much: nine o'clock seldom works, one o'clock nearly always."""
    slots = {Slot(day, 9): Seen(2, 8) for day in range(5)}
    slots |= {Slot(day, 13): Seen(9, 1) for day in range(5)}
    desk.seen["forecast"] = Forecast(slots)


def test_while_one_waits_a_better_hour_is_proposed_as_no_more_than_that(desk: AtTheCounter):
    busy(desk)
    desk.counter.fail(given.MISSING)
    assert says(desk, "Usulan: hari ini 13.00–14.00 WIB, sekitar 8 dari 10 berhasil.")


def test_after_a_limit_the_proposal_is_of_the_next_day(desk: AtTheCounter):
    busy(desk)
    desk.counter.fail(given.LIMIT)
    assert says(desk, "Usulan: besok 13.00–14.00 WIB,")


def test_with_too_few_attempts_nothing_is_proposed(desk: AtTheCounter):
    desk.counter.fail(given.MISSING)
    assert not says(desk, "Usulan")


def test_where_no_wait_runs_nothing_is_proposed(desk: AtTheCounter):
    busy(desk)
    assert not says(desk, "Usulan")


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_the_proposal_stays_whole_at_every_size(
    qapp: QApplication, desk: AtTheCounter, width: int, height: int, text: float
):
    Theme(text).apply(qapp)
    busy(desk)
    desk.counter.fail(given.LIMIT)
    desk.open(size=(width, height))
    found = clipped(desk.window)
    Theme().apply(qapp)
    assert found == []
