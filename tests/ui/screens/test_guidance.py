"""Panduan saja: help for who did not agree, and the plain word that nothing is kept."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk import resources
from kiosk.domain.errors import Reason, Refused
from kiosk.settings import Language
from kiosk.ui.screens.guidance import GuidanceScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, OpenGuide, StartCase
from kiosk.ui.wording import otp
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, texts, view_of, wishes


def shown(qtbot, **size: int) -> GuidanceScreen:
    return entered(qtbot, GuidanceScreen(), view_of(case=""), Place.GUIDANCE, **size)


def test_it_says_that_nothing_is_kept_and_has_nothing_to_type_in(qtbot):
    screen = shown(qtbot)
    assert "Loket tidak mencatat nama, nomor, atau hasil apa pun." in texts(screen)
    assert screen.findChildren(QLineEdit) == []
    assert screen.draft() == {}


def test_the_steps_to_reset_are_all_there_in_order(qtbot):
    seen = texts(shown(qtbot))
    numbered = [f"{n}. {step}" for n, step in enumerate(otp.reset_steps(), 1)]
    assert all(line in seen for line in numbered)
    assert otp.reset_note() in seen


def test_the_waits_are_those_of_the_rules(qtbot):
    seen = texts(shown(qtbot))
    assert "Setelah 5 kali minta, tunggu 2 jam." in seen
    assert "coba lagi setelah 1 hari" in seen


def test_the_rules_of_taking_part_are_all_there_and_nothing_is_asked(qtbot):
    screen = shown(qtbot)
    seen, rules = texts(screen), resources.eligibility()
    assert "1. Umur 18 sampai 64 tahun, WNI dengan KTP." in seen
    assert all(point.id.says in seen for point in rules.point)
    assert "Paling banyak 2 penerima dalam satu KK." in seen
    assert "Aturan dibaca 23-11-2026; bisa sudah berubah." in seen


def test_the_rules_come_in_the_language_of_the_desk(qtbot):
    view = view_of(case="", language=Language.ENGLISH)
    seen = texts(entered(qtbot, GuidanceScreen(), view, Place.GUIDANCE))
    assert all(point.en.says in seen for point in resources.eligibility().point)


def test_each_channel_comes_with_hours_and_the_day_its_source_was_read(qtbot):
    seen = texts(shown(qtbot))
    call = resources.ladder().rung["telepon-prakerja"]
    assert call.address in seen
    assert "setiap hari, 08.00 sampai 20.00 WIB" in seen
    assert all(older.address in seen for older in call.older)
    assert "Senin sampai Jumat, 08.00 sampai 19.00 WIB" in seen
    assert "alamat dan jam bisa sudah berubah" in seen


def test_the_safety_line_is_there(qtbot):
    assert "Jangan pernah meminta kode OTP" in texts(shown(qtbot).window())


def test_the_two_ways_on_are_one_press_each(qtbot):
    screen = shown(qtbot)
    made = wishes(screen)
    button(screen.window(), "Selesai, ke Beranda").click()
    button(screen.window(), "Kembali ke persetujuan").click()
    assert made == [GoTo(Place.HOME), StartCase()]


def test_the_guides_are_a_press_away_and_still_nothing_is_kept(qtbot):
    screen = shown(qtbot)
    made = wishes(screen)
    button(screen, "Panduan: nomor hangus").click()
    button(screen, "Semua panduan").click()
    assert made == [OpenGuide("nomor-hangus"), OpenGuide()]


def test_a_refusal_is_said_at_the_top(qtbot):
    screen = shown(qtbot)
    screen.refuse(Refused(Reason.NOT_SIGNED_IN))
    assert "Belum ada petugas yang masuk." in texts(screen)


def test_the_language_may_switch(qtbot):
    screen = shown(qtbot)
    before = texts(screen)
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert texts(screen) == before


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600)])
def test_nothing_is_clipped(qtbot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    assert clipped(shown(qtbot, width=width, height=height).window()) == []
