"""The rules of taking part stand before the first attempt, stop nobody, and keep one bit."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.domain import events as ev
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.otp import OtpScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import DeclareEligible, RequestCode
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.at_the_counter import SIZES, AtTheCounter
from tests.ui.screens.desk_view import texts

FINE, OPEN = "Semua sesuai", "Ada yang perlu dicek"
TITLE = "Syarat, sebelum meminta kode"


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[AtTheCounter]:
    made = AtTheCounter(OtpScreen(), Place.OTP, given.Counter())
    yield made
    made.close()


def press(desk: AtTheCounter, words: str) -> None:
    buttons = desk.window.findChildren(QAbstractButton)
    next(one for one in buttons if one.isVisible() and one.text() == words).click()
    desk.settle()


def test_the_age_is_computed_and_the_rules_are_read_out(desk: AtTheCounter):
    desk.open()
    seen = texts(desk.window)
    assert "Umur 36 tahun (syarat 18 sampai 64 tahun)." in seen
    assert "1. Tidak sedang menempuh pendidikan formal" in seen
    assert "Dicatat hanya sesuai atau perlu dicek, bukan yang mana." in seen


@pytest.mark.parametrize(
    ("born", "words", "tone"),
    [
        (date(2009, 1, 1), "Perlu dicek: umur 17 tahun, syarat 18 sampai 64 tahun.", "warning"),
        (date(2008, 1, 1), "Umur 18 tahun (syarat 18 sampai 64 tahun).", "good"),
        (date(1956, 1, 1), "Perlu dicek: umur 70 tahun, syarat 18 sampai 64 tahun.", "warning"),
    ],
)
def test_an_age_outside_the_rule_differs_in_word_and_icon_besides_its_colour(
    desk: AtTheCounter, born: date, words: str, tone: str
):
    was_born(desk, born)
    desk.open()
    line = next(one for one in desk.window.findChildren(Message) if "mur" in one.text())
    assert line.text().startswith(words)
    assert (line.findChild(Text).property("tone"), line.findChild(Icon).isVisible()) == (tone, True)


def was_born(desk: AtTheCounter, born: date) -> None:
    person = desk.counter.case.person
    assert person
    desk.counter.case.person = replace(person, birth_date=born)


def test_one_press_records_that_all_is_fine_and_the_list_makes_room(desk: AtTheCounter):
    desk.open()
    press(desk, FINE)
    assert desk.wishes == [DeclareEligible(True)]
    assert desk.counter.case.declared is True
    assert "1. Tidak sedang" not in texts(desk.window)


def test_the_same_answer_is_not_recorded_twice(desk: AtTheCounter):
    desk.open()
    press(desk, FINE)
    press(desk, FINE)
    assert desk.wishes == [DeclareEligible(True)]
    press(desk, OPEN)
    assert desk.counter.case.declared is False


def test_a_doubt_says_what_it_means_and_what_to_do_and_stops_nobody(desk: AtTheCounter):
    desk.open()
    press(desk, OPEN)
    seen = texts(desk.window)
    assert "Perlu dicek. Peserta tetap boleh mencoba." in seen
    assert "Tanyakan kapan selesai" in seen
    desk.press("Minta kode")
    assert isinstance(desk.wishes[-1], RequestCode)
    assert desk.counter.case.open_attempt


def test_nobody_has_to_answer(desk: AtTheCounter):
    desk.open()
    desk.press("Minta kode")
    assert desk.counter.case.declared is None
    assert desk.counter.case.open_attempt


def test_once_an_attempt_is_spent_it_is_gone(desk: AtTheCounter):
    desk.counter.fail()
    desk.open()
    assert TITLE not in texts(desk.window)


def test_only_one_bit_of_it_is_kept():
    fields = set(ev.EligibilityDeclared.__struct_fields__)
    assert fields - set(ev.CaseEvent.__struct_fields__) == {"fine"}


@pytest.mark.parametrize(("others", "told"), [(0, False), (1, False), (2, True), (3, True)])
def test_a_card_that_has_no_room_is_told_with_its_bounds(
    desk: AtTheCounter, others: int, told: bool
):
    desk.seen["relatives"] = others
    desk.open()
    seen = texts(desk.window)
    assert (f"Perlu dicek: {others} peserta lain dengan KK yang sama" in seen) is told
    assert ("Hitungan ini hanya di loket ini." in seen) is told


def test_without_a_birth_date_no_age_is_claimed(desk: AtTheCounter):
    desk.counter.case.person = None
    desk.open()
    assert "Umur" not in texts(desk.window)
    assert TITLE in texts(desk.window)


@pytest.mark.parametrize("answer", [None, True, False])
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_it_stays_whole_at_every_size(
    qapp: QApplication,
    desk: AtTheCounter,
    answer: bool | None,
    width: int,
    height: int,
    text: float,
):
    Theme(text).apply(qapp)
    desk.seen["relatives"] = 2
    desk.counter.case.declared = answer
    person = desk.counter.case.person
    assert person
    young = date(2009, 1, 1)
    desk.counter.case.person = replace(person, name="RADEN AJENG SITI NURHALIZAH", birth_date=young)
    desk.open(size=(width, height))
    found = clipped(desk.window)
    Theme().apply(qapp)
    assert found == []
