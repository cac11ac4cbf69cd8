"""Consent, card and record with the real reception and store: what is kept, and what is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.ui.places import builders
from kiosk.ui.reception import Reception
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from kiosk.ui.wishes import StartCase
from kiosk.ui.wording.consent import consent_text
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.desk_view import button, line, texts

PLACES = (Place.CONSENT, Place.KTP, Place.CONTACT, Place.HOME, Place.GUIDANCE, Place.RECORD)


@pytest.fixture
def desk(qtbot, tmp_path: Path) -> Iterator[tuple[Furnished, Window]]:
    with furnished(tmp_path) as opened:
        window = Window()
        qtbot.addWidget(window)
        reception = Reception(window, opened.room, builders(PLACES))
        opened.sign_in()
        window.show()
        reception.grant(StartCase())
        yield opened, window
        reception.leave()


def work(window: Window) -> QWidget:
    return window.shown()


def agree(opened: Furnished, window: Window, *, complaint: bool = True) -> None:
    settings = opened.room.settings
    text = consent_text("id", settings.desk.keep_days, settings.site.name)
    button(work(window), text.help).click()
    if complaint:
        button(work(window), text.complaint).click()
    line(work(window), "Nama peserta").setText("Siti Nurhaliza")
    button(window, "Setuju dan lanjut").click()


def type_card(window: Window) -> None:
    line(work(window), "NIK").setText("3374 1163 0495 9902")
    line(work(window), "Nama lengkap").setText("Siti Nurhaliza")
    line(work(window), "Tanggal lahir").setText("23-04-1995")


def test_who_does_not_agree_leaves_no_trace(desk):
    opened, window = desk
    before = opened.room.desk.state.events
    line(work(window), "Nama peserta").setText("Siti Nurhaliza")
    button(window, "Tidak setuju").click()
    assert "Tidak ada yang disimpan" in texts(window)
    button(window, "Selesai, ke Beranda").click()
    assert opened.room.desk.state.events == before
    assert opened.room.desk.state.cases == {}


def test_from_consent_to_the_phone_step_in_few_presses(desk):
    opened, window = desk
    agree(opened, window)
    type_card(window)
    button(window, "Lanjut ke telepon").click()
    assert opened.room.session.place is Place.CONTACT
    case = opened.room.case()
    assert case.person is not None
    assert case.person.name == "SITI NURHALIZA"
    assert case.consent.complaint


def test_what_was_typed_before_leaving_comes_back(desk):
    opened, window = desk
    agree(opened, window)
    type_card(window)
    case = opened.room.session.case
    button(window, "Simpan, lanjut nanti").click()
    assert opened.room.session.place is Place.HOME
    opened.room.session.case = case
    opened.room.go(Place.KTP)
    opened.room.changed.emit()
    assert line(work(window), "NIK").text() == "3374 1163 0495 9902"


def test_a_recorded_card_leaves_nothing_in_the_draft(desk):
    opened, window = desk
    agree(opened, window)
    type_card(window)
    name = opened.room.draft_name(Place.KTP)
    button(window, "Lanjut ke telepon").click()
    assert opened.room.desk.journal.draft(name) in (None, b"{}")


def test_taking_back_the_complaint_stays_at_the_record_and_shows_it(desk):
    opened, window = desk
    agree(opened, window)
    button(window, "Kembali").click()
    button(window, "Data saya").click()
    button(window, "Tarik persetujuan pengaduan").click()
    assert opened.room.session.place is Place.RECORD
    assert "tidak boleh dikirim" in texts(work(window))
    assert not opened.room.case().consent.complaint


def test_an_erased_participant_is_gone_and_it_is_said(desk):
    opened, window = desk
    agree(opened, window)
    type_card(window)
    button(window, "Lanjut ke telepon").click()
    opened.room.go(Place.RECORD)
    opened.room.changed.emit()
    button(window, "Hapus data saya").click()
    button(window, "Ya, hapus sekarang").click()
    assert opened.room.desk.state.cases == {}
    assert "Data dihapus. Yang tersisa hanya nomor kasus tanpa identitas." in texts(window)
