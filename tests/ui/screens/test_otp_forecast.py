"""What one more failure would do is said of the next request that is allowed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.ui.screens.otp import OtpScreen
from kiosk.ui.view import Place
from tests import given
from tests.ui.screens.at_the_counter import AtTheCounter

FILES = "Jika limit muncul sekali lagi, pengaduan ke Prakerja dikirim otomatis"
GROWS = "Jika gagal lagi, waktu tunggu bertambah. Pengaduan belum dibuat."


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[AtTheCounter]:
    made = AtTheCounter(OtpScreen(), Place.OTP, given.Counter())
    yield made
    made.close()


def says(desk: AtTheCounter, words: str) -> bool:
    desk.open()
    return any(words in text.text() for text in desk.window.findChildren(QLabel))


def test_while_a_limit_is_waited_out_the_complaint_is_announced(desk: AtTheCounter):
    desk.counter.fail(given.LIMIT)
    assert says(desk, FILES)


def test_a_short_wait_after_a_missing_code_announces_none(desk: AtTheCounter):
    desk.counter.fail(given.MISSING)
    assert says(desk, GROWS)
    assert not says(desk, FILES)
