"""The complaint as staff see it: no claim without proof, and a way on from every state."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.events import CloseOutcome, Purpose
from kiosk.paper.qr import qr_matrix
from kiosk.ui.parts.ladder import RungMark
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.screens.complaint import ComplaintScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    CloseCase,
    FileComplaint,
    GoTo,
    NoteCaseNumber,
    PrintLetter,
    Requeue,
    SaveLetter,
    SendNow,
    SettleUncertain,
)
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.at_the_counter import (
    SIZES,
    AtTheCounter,
    complained,
    delivered,
    without_consent_to_complain,
)

RECIPIENT = "pengaduan@prakerja.example"
STATES = ("cause", "consent", "new", "held", *(state.value for state in DeliveryState))


def counter_at(stage: str) -> given.Counter:
    """A case in one state of a complaint, or in one of the states before there is any."""
    counter = given.Counter()
    if stage == "consent":
        without_consent_to_complain(counter)
    if stage != "cause":
        complained(counter)
    if stage != "held":
        counter.state.confirmed.add((Purpose.COMPLAINT_RECIPIENT, RECIPIENT))
    if stage in set(DeliveryState):
        delivered(counter, DeliveryState(stage), "250 2.0.0 Ok: queued as 4F2K9")
    return counter


@pytest.fixture
def desk(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[AtTheCounter]:
    counter = counter_at(getattr(request, "param", "new"))
    made = AtTheCounter(ComplaintScreen(), Place.COMPLAINT, counter)
    yield made
    made.close()


def at(stage: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("desk", [stage], indirect=True)


def words(root: QWidget) -> str:
    seen = [label.text() for label in root.findChildren(QLabel) if label.isVisible()]
    return "\n".join(seen)


def button(root: QWidget, text: str) -> QPushButton:
    found = [b for b in root.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text!r}"
    return found[0]


def buttons(root: QWidget) -> set[str]:
    return {b.text() for b in root.findChildren(QPushButton) if b.isVisible()}


@at("cause")
def test_before_it_is_needed_it_says_what_would_make_one(desk: AtTheCounter) -> None:
    desk.open()
    shown = words(desk.window)
    assert "Pengaduan belum diperlukan" in shown
    assert "setelah waktu tunggu penuh" in shown
    assert "2 hari berbeda" in shown
    assert "3 kali tidak masuk" in shown
    desk.press("Ke Kode OTP")
    assert desk.wishes == [GoTo(Place.OTP)]


@at("consent")
def test_without_consent_it_asks_for_consent_and_then_for_one_press(desk: AtTheCounter) -> None:
    desk.open()
    assert "menunggu izin peserta" in words(desk.window)
    desk.press("Minta izin peserta")
    case = desk.counter.case
    case.consent = replace(case.consent, complaint=True)
    desk.beat(minutes=1)
    desk.press("Buat pengaduan")
    assert desk.wishes == [GoTo(Place.CONSENT), FileComplaint()]
    assert "Pengaduan sudah dibuat" in words(desk.window)
    assert "otomatis" not in words(desk.screen._page)


def test_one_that_came_by_itself_says_so_and_why(desk: AtTheCounter) -> None:
    desk.open()
    shown = words(desk.window)
    assert "Pengaduan sudah dibuat otomatis" in shown
    assert "Limit tetap muncul setelah waktu tunggu penuh." in shown


def test_all_six_rungs_stand_there_and_only_the_first_is_under_way(desk: AtTheCounter) -> None:
    desk.open()
    marks = desk.window.findChildren(RungMark)
    assert [mark.accessibleName() for mark in marks] == ["sedang berjalan"] + ["belum"] * 5
    shown = words(desk.window)
    assert "0800-150-3001 (nomor lama 021-25541246)" in shown
    assert "Limit OTP PraKerja" in shown
    assert "08.00–20.00 WIB" in shown
    assert shown.count("Belum diperiksa.") == 4
    assert "Terkirim" not in shown


def test_a_queued_letter_says_why_and_can_be_tried_at_once(desk: AtTheCounter) -> None:
    delivered(desk.counter, DeliveryState.QUEUED, "timed out")
    desk.seen["next_try"] = {(given.CASE, 1): desk.counter.now().at}
    desk.open()
    shown = words(desk.window)
    assert "Internet belum tersambung" in shown
    assert "Dicoba lagi sendiri hari ini pukul 10.00 WIB" in shown
    assert "Keterangan teknis: timed out" in shown
    button(desk.window, "Coba sekarang").click()
    assert desk.wishes == [SendNow()]


@at("held")
def test_a_letter_held_for_an_unconfirmed_address_sends_only_a_supervisor_to_the_settings(
    desk: AtTheCounter,
) -> None:
    desk.open()
    assert "belum disetujui penyelia" in words(desk.window)
    assert not {"Coba sekarang", "Buka Pengaturan"} & buttons(desk.window)
    desk.by = given.SUPERVISOR
    desk.beat()
    button(desk.window, "Buka Pengaturan").click()
    assert desk.wishes == [GoTo(Place.SETTINGS)]


def test_a_letter_whose_consent_was_withdrawn_is_said_not_to_go(desk: AtTheCounter) -> None:
    without_consent_to_complain(desk.counter)
    desk.open()
    assert "surat tidak dikirim" in words(desk.window)
    assert "Coba sekarang" not in buttons(desk.window)
    button(desk.window, "Minta izin").click()
    assert desk.wishes == [GoTo(Place.CONSENT)]


@at("accepted")
def test_an_accepted_letter_shows_its_receipt_and_takes_the_case_number(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    assert "Terkirim hari ini pukul 10.00 WIB" in words(desk.window)
    assert "Tanda terima server: 250 2.0.0 Ok: queued as 4F2K9" in words(desk.window)
    assert "sampai Jumat 27 Nov" in words(desk.window)
    field = desk.screen._delivery.number
    field.setFocus()
    qtbot.keyClicks(field.edit, "PRK-2211-0847")
    desk.beat(seconds=1)
    assert desk.screen.draft() == {"number": "PRK-2211-0847"}
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.wishes == [NoteCaseNumber(1, "PRK-2211-0847")]
    assert "nomor kasus PRK-2211-0847" in words(desk.window)
    assert not field.isVisible()
    assert desk.screen.draft() == {}


@at("accepted")
def test_a_code_as_case_number_is_refused_beside_it_and_stays(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    field = desk.screen._delivery.number
    qtbot.keyClicks(field.edit, "OTP 482113")
    button(desk.window, "Simpan nomor").click()
    assert "mirip kode OTP" in field.message()
    assert field.text() == "OTP 482113"


@at("accepted")
def test_a_code_as_case_number_is_named_while_it_is_typed_and_lies_in_no_draft(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    field = desk.screen._delivery.number
    qtbot.keyClicks(field.edit, "OTP 482113")
    assert "mirip kode OTP" in field.message()
    assert desk.screen.draft() == {}
    field.edit.clear()
    qtbot.keyClicks(field.edit, "123456")
    assert field.message() == ""
    assert desk.screen.draft() == {"number": "123456"}


@at("accepted")
def test_a_wrong_case_number_is_put_right(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.grant(NoteCaseNumber(1, "PRK-1"))
    desk.open()
    button(desk.window, "Perbaiki nomor kasus").click()
    field = desk.screen._delivery.number
    assert field.text() == "PRK-1"
    qtbot.keyClicks(field.edit, "2")
    button(desk.window, "Simpan nomor").click()
    assert desk.counter.case.complaints[0].case_number == "PRK-12"


@at("accepted")
def test_a_rung_whose_patience_is_over_is_due(desk: AtTheCounter) -> None:
    desk.open()
    desk.beat(days=4)
    marks = [mark.accessibleName() for mark in desk.window.findChildren(RungMark)]
    assert marks[-6:-4] == ["selesai", "perlu dikerjakan"]
    assert "Belum ada balasan: sudah waktunya." in words(desk.window)
    desk.grant(NoteCaseNumber(1, "PRK-1"))
    marks = [mark.accessibleName() for mark in desk.window.findChildren(RungMark)]
    assert marks[-6:-4] == ["selesai", "belum"]


@at("uncertain")
def test_an_uncertain_letter_is_settled_by_a_look(desk: AtTheCounter) -> None:
    desk.open()
    assert "Belum pasti terkirim" in words(desk.window)
    button(desk.window, "Sudah sampai").click()
    assert desk.wishes == [SettleUncertain(1, arrived=True)]
    assert "Terkirim" in words(desk.window)


@at("uncertain")
def test_an_uncertain_letter_goes_again_only_after_a_second_press(desk: AtTheCounter) -> None:
    desk.open()
    button(desk.window, "Belum, kirim lagi").click()
    assert desk.wishes == []
    assert "dua pengaduan yang sama" in words(desk.window)
    desk.beat(seconds=1)
    button(desk.window, "Batal").click()
    button(desk.window, "Belum, kirim lagi").click()
    button(desk.window, "Ya, kirim lagi").click()
    assert desk.wishes == [SettleUncertain(1, arrived=False)]
    assert "Belum, kirim lagi" not in buttons(desk.window)


@at("uncertain")
def test_a_stray_enter_never_sends_an_uncertain_letter_again(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    again = button(desk.window, "Belum, kirim lagi")
    again.setFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        desk.settle()
        assert SettleUncertain(1, arrived=False) not in desk.wishes


@at("rejected")
def test_a_refused_letter_goes_again_and_only_a_supervisor_changes_the_address(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    assert "ditolak server email" in words(desk.window)
    assert "Keterangan teknis: 250" in words(desk.window)
    assert not desk.screen._delivery.recipient.isVisible()
    desk.by = given.SUPERVISOR
    desk.beat()
    field = desk.screen._delivery.recipient
    qtbot.keyClicks(field.edit, "bukan alamat")
    button(desk.window, "Kirim lagi").click()
    assert "Alamat belum benar" in field.message()
    assert field.text() == "bukan alamat"
    field.edit.clear()
    qtbot.keyClicks(field.edit, "baru@prakerja.example")
    button(desk.window, "Kirim lagi").click()
    assert desk.wishes[-1] == Requeue(1, "baru@prakerja.example")
    assert desk.counter.case.complaints[0].letter.recipient == "baru@prakerja.example"


@at("held")
def test_a_letter_held_for_its_address_is_sent_elsewhere_by_a_supervisor_only(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    assert not desk.screen._delivery.recipient.isVisible()
    assert "Kirim lagi" not in buttons(desk.window)
    desk.by = given.SUPERVISOR
    desk.beat()
    button(desk.window, "Kirim lagi").click()
    assert desk.counter.case.complaints[0].letter.recipient == "pengaduan@prakerja.example"
    qtbot.keyClicks(desk.screen._delivery.recipient.edit, "baru@prakerja.example")
    button(desk.window, "Kirim lagi").click()
    assert desk.wishes[-1] == Requeue(1, "baru@prakerja.example")
    assert desk.counter.case.complaints[0].letter.recipient == "baru@prakerja.example"


@at("rejected")
def test_an_officer_sends_a_refused_letter_to_the_same_address(desk: AtTheCounter) -> None:
    desk.open()
    button(desk.window, "Kirim lagi").click()
    assert desk.wishes == [Requeue(1, "")]
    assert "Coba sekarang" in buttons(desk.window)


def test_a_refusal_without_a_field_is_said_on_the_page(desk: AtTheCounter) -> None:
    desk.open()
    desk.grant(SettleUncertain(1, arrived=True))
    assert "Keadaan pengaduan ini sudah pasti" in words(desk.window)


def test_the_letter_is_read_in_place_and_put_away(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    desk.press("Lihat surat")
    page = desk.screen._letter.page
    assert page.toPlainText() == desk.counter.case.complaints[0].letter.text
    assert RECIPIENT in words(desk.window)
    assert QApplication.focusWidget() is page
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not page
    desk.press("Tutup surat")
    assert not page.isVisible()


def test_the_letter_is_printed_or_kept_where_there_is_no_printer(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Cetak surat")
    desk.seen["troubles"] = (What.PRINTER_FAILED,)
    desk.beat()
    desk.press("Simpan PDF")
    assert desk.wishes == [PrintLetter(1), SaveLetter(1)]


def test_the_primary_action_leaves_the_case_open_so_that_its_letter_still_goes(
    desk: AtTheCounter,
) -> None:
    desk.open()
    desk.press("Selesai, layani berikutnya")
    assert desk.wishes == [GoTo(Place.HOME)]
    assert desk.counter.case.closed is None


def test_closing_as_solved_asks_first(desk: AtTheCounter) -> None:
    desk.open()
    button(desk.window, "Masalah selesai").click()
    assert desk.wishes == []
    assert "tidak dikirim lagi" in words(desk.window)
    button(desk.window, "Ya, masalah selesai").click()
    assert desk.wishes == [CloseCase(CloseOutcome.SOLVED)]
    assert "Kasus ini sudah ditutup, jadi surat tidak dikirim." in words(desk.window)
    assert "Masalah selesai" not in buttons(desk.window)


def test_the_cards_hold_masked_facts_and_a_code_without_the_person(desk: AtTheCounter) -> None:
    desk.open()
    shown = words(desk.window)
    assert "s***@peserta.example" in shown
    assert "0812-xxxx-x001" in shown
    assert "2 kali · 2 hari" in shown
    person = given.person()
    assert person.nik not in shown
    assert "6281200000001" not in shown
    code = desk.window.findChildren(QrView)[0]
    text = f"{given.REFERENCE} 2026-11-25T10:00+07:00"
    assert code._rows == tuple(map(tuple, qr_matrix(text, border=0)))


def test_the_safety_line_stands_there_whatever_one_scrolls_to(desk: AtTheCounter) -> None:
    for size in ((1366, 768), (1024, 600)):
        desk.open(size=size)
        line = desk.screen._safety
        assert "Jangan pernah meminta kode OTP" in line.text()
        assert desk.screen.rect().contains(line.geometry())


def test_the_keyboard_alone_goes_on_to_the_next_participant(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    reached = set()
    for _ in range(30):
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton):
            reached.add(focused.text())
        qtbot.keyClick(focused or desk.window, Qt.Key.Key_Tab)
    assert reached >= {"Coba sekarang", "Lihat surat", "Masalah selesai", "Cetak surat"}
    desk.screen.enter(desk.view(), {})
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.wishes == [GoTo(Place.HOME)]


@at("accepted")
def test_what_was_typed_comes_back_and_outlives_every_second(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open({"number": "PRK-22"})
    field = desk.screen._delivery.number
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field.edit)
    reframed: list[int] = []
    desk.screen.frame_changed.connect(lambda: reframed.append(1))
    for _ in range(3):
        desk.beat(days=1)  # the rungs say other days, and are built anew
    assert field.text() == "PRK-22"
    assert QApplication.focusWidget() is field.edit
    assert reframed == []


class Loud(QTranslator):
    """Another language, for want of one: every plain text in capitals."""

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return f"[{source.upper()}]" if "{" not in source and "%" not in source else source

    def isEmpty(self) -> bool:
        return False


@at("accepted")
def test_a_switch_of_language_in_the_middle_keeps_what_is_typed(
    desk: AtTheCounter, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.open()
    qtbot.keyClicks(desk.screen._delivery.number.edit, "PRK-22")
    other = Loud()
    qapp.installTranslator(other)
    desk.settle()
    shown = words(desk.window)
    assert "[ISI PENGADUAN]" in shown
    assert "[LIVE CHAT ATAU CHATBOT PRAKERJA]" in shown
    assert "[PENGADUAN SUDAH DIBUAT OTOMATIS]" in shown
    assert desk.screen._delivery.number.text() == "PRK-22"
    qapp.removeTranslator(other)
    desk.settle()
    assert "Isi pengaduan" in words(desk.window)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int, float], qapp: QApplication) -> None:
    Theme(size[2]).apply(qapp)
    desk = AtTheCounter(ComplaintScreen(), Place.COMPLAINT, counter_at("new"))
    desk.by = given.SUPERVISOR
    for stage in STATES:
        desk.counter = counter_at(stage)
        desk.open(size=size[:2])
        desk.settle()
        assert (stage, clipped(desk.window)) == (stage, [])
        if stage == DeliveryState.UNCERTAIN:
            button(desk.window, "Belum, kirim lagi").click()
            desk.settle()
            assert (stage, clipped(desk.window)) == (stage, [])
    desk.close()
