"""The complaint as staff see it: no claim without proof, and a way on from every state."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.actions.ladder import climb
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.events import CloseOutcome, HandOutcome, Purpose, ReplyKind
from kiosk.paper.qr import qr_matrix
from kiosk.settings import Replies
from kiosk.ui.parts.ladder import RungMark
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.screens.complaint import ComplaintScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    CheckReplies,
    ClimbNow,
    CloseCase,
    EndRung,
    FileComplaint,
    GoTo,
    JudgeAnswer,
    NoteCaseNumber,
    OpenCase,
    OpenStep,
    PrintDossier,
    Requeue,
    SaveDossier,
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
BANK = "limit@bank.example"
CLIMBED = ("due", "answered", "bank", "worked")
STATES = ("cause", "consent", "new", "held", *(state.value for state in DeliveryState), *CLIMBED)


def counter_at(stage: str) -> given.Counter:
    """A case in one state of a complaint, or in one of the states before there is any."""
    counter = given.Counter(rules=replace(given.RULES, ladder=given.ladder()))
    if stage == "consent":
        without_consent_to_complain(counter)
    if stage != "cause":
        complained(counter)
    if stage != "held":
        allow(counter, RECIPIENT)
    if stage in CLIMBED:
        delivered(counter, DeliveryState.ACCEPTED, "250 2.0.0 Ok: queued as 4F2K9")
    if stage in set(DeliveryState):
        delivered(counter, DeliveryState(stage), "250 2.0.0 Ok: queued as 4F2K9")
    elif stage == "answered":
        answer(counter)
    elif stage == "due":
        go_on(counter, days=4)
    elif stage == "bank":
        allow(counter, BANK)
        for _ in range(2):
            go_on(counter, days=7)
            by_hand(counter, HandOutcome.SKIPPED)
        go_on(counter)
        delivered(counter, DeliveryState.REJECTED, "550 5.1.1 no such user", step=4)
    elif stage == "worked":
        counter.days.walk(days=2)
        counter.ask()
        counter.answer(given.WORKED)
    return counter


def allow(counter: given.Counter, recipient: str) -> None:
    counter.state.confirmed.add((Purpose.COMPLAINT_RECIPIENT, recipient))
    counter.state.confirmed.add((Purpose.MAIL_SERVER, "mail.example:587"))


def go_on(counter: given.Counter, **passed: float) -> None:
    """Time passes, and a round looks whether the next rung is due."""
    when = counter.days.walk(**passed)
    climbed = climb(counter.state, given.CASE, counter.rules.ladder, given.write_letter, when)
    assert climbed
    counter.record(climbed)


def by_hand(counter: given.Counter, outcome: HandOutcome) -> None:
    """What came of the newest step."""
    step, when = counter.case.complaint.last.number, counter.days.moment()
    facts = {"when": when, "case": given.CASE, "complaint": 1, "step": step}
    counter.record(ev.RungEnded(**facts, outcome=outcome))


def answer(counter: given.Counter, **told: object) -> None:
    """Something came back to the first letter."""
    facts = {"key": "k1", "what": ReplyKind.ANSWER, "text": "Silakan coba lagi besok.", **told}
    when = counter.days.moment()
    counter.record(ev.ReplyRead(when=when, case=given.CASE, complaint=1, **facts))


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


def signs(desk: AtTheCounter) -> list[str]:
    marks = desk.window.findChildren(RungMark)
    return [mark.accessibleName() for mark in marks if mark.isVisible()]


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


def test_all_rungs_stand_there_and_only_the_first_is_under_way(desk: AtTheCounter) -> None:
    desk.open()
    assert signs(desk) == ["sedang berjalan", "belum", "belum", "dilewati", "belum"]
    shown = words(desk.window)
    assert "Anak tangga 2 · 0800-000-0000" in shown
    assert "Jika belum ada jawaban sampai Jumat 27 Nov. Naskah telepon siap." in shown
    assert "Setelah langkah 3. Berkas kunjungan siap dicetak." in shown
    assert "Dilewati: alamat belum dikonfirmasi penyelia." in shown
    assert "Diterima server" not in shown


@at("accepted")
def test_only_the_rung_that_comes_next_has_a_day(desk: AtTheCounter) -> None:
    allow(desk.counter, BANK)
    desk.open()
    shown = words(desk.window)
    assert "Jika belum ada jawaban sampai Jumat 27 Nov. Naskah telepon siap." in shown
    assert "Otomatis setelah langkah 3." in shown
    assert shown.count("27 Nov") == 1
    counter = desk.counter
    for _ in range(2):
        go_on(counter, days=7)
        by_hand(counter, HandOutcome.PASSED_ON)
    picture = {"media": "image/png", "size": 9, "width": 1, "height": 1, "sha256": "00"}
    when = counter.days.moment()
    counter.record(ev.EvidenceAdded(when=when, case=given.CASE, evidence="gambar", **picture))
    desk.beat()
    assert "Otomatis Kamis 10 Des, dengan 1 lampiran bukti." in words(desk.window)


@at("due")
def test_a_rung_that_is_due_is_opened_by_one_press(desk: AtTheCounter) -> None:
    desk.open()
    assert signs(desk)[:2] == ["selesai", "perlu dikerjakan"]
    assert "Sudah waktunya. Naskah telepon siap." in words(desk.window)
    button(desk.window, "Buka naskah").click()
    assert desk.wishes == [OpenStep(given.CASE, 2)]


@at("due")
def test_a_rung_by_hand_tells_what_came_of_it(desk: AtTheCounter) -> None:
    desk.open()
    desk.grant(EndRung(2, HandOutcome.NOT_REACHED))
    assert "Belum berhasil, dicoba hari ini pukul 10.00 WIB. Coba lagi." in words(desk.window)
    assert signs(desk)[1] == "perlu dikerjakan"
    desk.grant(EndRung(2, HandOutcome.PASSED_ON, number="22019"))
    assert "Sudah disampaikan hari ini pukul 10.00 WIB · nomor kasus 22019" in words(desk.window)
    assert signs(desk)[1] == "selesai"


@at("due")
def test_nobody_is_sent_to_a_rung_of_a_complaint_that_has_ended(desk: AtTheCounter) -> None:
    desk.grant(CloseCase(CloseOutcome.SOLVED))
    desk.open()
    assert "Kasus ini sudah ditutup. Pengaduan tidak diteruskan lagi." in words(desk.window)
    assert "Tidak dikerjakan lagi." in words(desk.window)
    assert signs(desk)[1] == "dilewati"
    assert not {"Buka naskah", "Lanjut ke langkah berikutnya sekarang"} & buttons(desk.window)


@at("worked")
def test_a_code_that_worked_ends_the_complaint_and_says_so(desk: AtTheCounter) -> None:
    desk.open()
    assert "Kode OTP sudah berhasil. Pengaduan tidak diteruskan lagi." in words(desk.window)


@at("answered")
def test_an_answer_comes_first_and_is_read_by_one_press(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    assert "Ada jawaban, dibaca Loket hari ini pukul 10.00 WIB" in words(desk.window)
    assert "Lanjut ke langkah berikutnya sekarang" not in buttons(desk.window)
    button(desk.window, "Baca jawaban")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.wishes == [OpenStep(given.CASE, 1)]


@at("answered")
def test_an_answer_that_helped_ends_the_complaint_and_one_that_did_not_lets_it_go_on(
    desk: AtTheCounter,
) -> None:
    desk.open()
    desk.grant(JudgeAnswer(1, helps=False))
    assert "Jawaban itu belum membantu." in words(desk.window)
    assert "Jika belum ada jawaban sampai hari ini." in words(desk.window)
    answer(desk.counter, key="k2")
    desk.grant(JudgeAnswer(1, helps=True))
    assert "Jawaban sudah membantu. Pengaduan tidak diteruskan lagi." in words(desk.window)


@at("accepted")
def test_the_next_rung_is_climbed_early_by_one_press(desk: AtTheCounter) -> None:
    desk.open()
    button(desk.window, "Lanjut ke langkah berikutnya sekarang").click()
    assert desk.wishes == [ClimbNow("telepon")]
    assert "Sudah waktunya. Naskah telepon siap." in words(desk.window)


@at("bank")
def test_a_letter_is_sent_early_only_after_a_second_press(desk: AtTheCounter) -> None:
    counter = desk.counter
    rungs = {**counter.rules.ladder.rung}
    rungs["kunjungan"] = replace(rungs["email-bri"], order=5, name="Email pusat")
    counter.rules = replace(counter.rules, ladder=replace(counter.rules.ladder, rung=rungs))
    desk.open()
    button(desk.window, "Lanjut ke langkah berikutnya sekarang").click()
    assert desk.wishes == []
    assert "Kirim sekarang ke Email pusat?" in words(desk.window)
    button(desk.window, "Ya, kirim sekarang").click()
    assert desk.wishes == [ClimbNow("kunjungan")]
    assert counter.case.complaint.last.rung == "kunjungan"


@at("bank")
def test_the_letter_that_needs_somebody_is_the_one_in_hand(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.by = given.SUPERVISOR
    desk.open()
    assert signs(desk) == ["selesai", "dilewati", "dilewati", "perlu perhatian", "belum"]
    assert "Keterangan teknis: 550 5.1.1 no such user" in words(desk.window)
    qtbot.keyClicks(desk.screen._delivery.recipient.edit, "lain@bank.example")
    button(desk.window, "Kirim lagi").click()
    assert desk.wishes == [Requeue(1, "lain@bank.example", step=4)]


@at("accepted")
def test_a_number_typed_for_one_letter_is_never_noted_for_another(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    qtbot.keyClicks(desk.screen._number.field.edit, "PRK-1")
    counter = desk.counter
    allow(counter, BANK)
    for _ in range(2):
        go_on(counter, days=7)
        by_hand(counter, HandOutcome.SKIPPED)
    go_on(counter)
    delivered(counter, DeliveryState.UNCERTAIN, "connection lost", step=4)
    desk.beat()
    assert desk.screen.draft() == {"number": "PRK-1", "step": "1"}
    button(desk.window, "Simpan nomor").click()
    assert desk.wishes == [NoteCaseNumber(1, "PRK-1")]
    assert "Sudah sampai" in buttons(desk.window)


@at("accepted")
def test_a_number_in_a_reply_is_confirmed_by_one_press(desk: AtTheCounter) -> None:
    told = {"what": ReplyKind.ACKNOWLEDGEMENT, "number": "22019", "line": "Nomor tiket: 22019"}
    answer(desk.counter, **told)
    desk.open()
    assert "Nomor tiket: 22019" in words(desk.window)
    button(desk.window, "Simpan nomor").click()
    assert desk.wishes == [NoteCaseNumber(1, "22019")]
    assert "Tanda terima sudah datang · nomor kasus 22019" in words(desk.window)


@at("accepted")
def test_replies_are_looked_for_at_once_where_loket_can_read_any(desk: AtTheCounter) -> None:
    desk.open()
    assert "Periksa balasan" not in buttons(desk.window)
    replies = Replies(host="imap.example", user="loket")
    desk.seen["settings"] = replace(desk.view().settings, replies=replies)
    desk.beat()
    button(desk.window, "Periksa balasan").click()
    assert desk.wishes == [CheckReplies()]


def test_a_rung_that_the_ladder_has_lost_still_shows_what_was_done_there(
    desk: AtTheCounter,
) -> None:
    counter = desk.counter
    rungs = {key: one for key, one in counter.rules.ladder.rung.items() if key == "telepon"}
    counter.rules = replace(counter.rules, ladder=given.ladder(rung=rungs))
    desk.open()
    assert signs(desk) == ["sedang berjalan", "belum"]
    assert "Email\n" in words(desk.window)


def test_a_second_case_of_the_same_participant_leads_to_the_complaint_that_runs(
    desk: AtTheCounter,
) -> None:
    counter, other = desk.counter, "c0ffee0000000002"
    counter.record(*given.filed(counter.days.moment(), case=other, reference="PK-UJI-2"))
    case = counter.case
    case.complaints.clear()
    desk.open()
    assert "Peserta ini sudah punya pengaduan" in words(desk.window)
    desk.press("Buka pengaduannya")
    assert desk.wishes == [OpenCase(other)]


def test_story_and_evidence_are_one_press_away(desk: AtTheCounter) -> None:
    desk.open()
    button(desk.window, "Riwayat kasus").click()
    button(desk.window, "Atur bukti").click()
    assert desk.wishes == [GoTo(Place.CASE), GoTo(Place.EVIDENCE)]


def test_a_queued_letter_says_why_and_can_be_tried_at_once(desk: AtTheCounter) -> None:
    delivered(desk.counter, DeliveryState.QUEUED, "timed out")
    desk.seen["next_try"] = {(given.CASE, 1, 1): desk.counter.now().at}
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
    assert "Diterima server hari ini pukul 10.00 WIB" in words(desk.window)
    assert "sampai Jumat 27 Nov" in words(desk.window)
    field = desk.screen._number.field
    field.setFocus()
    qtbot.keyClicks(field.edit, "PRK-2211-0847")
    desk.beat(seconds=1)
    assert desk.screen.draft() == {"number": "PRK-2211-0847", "step": "1"}
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
    field = desk.screen._number.field
    qtbot.keyClicks(field.edit, "OTP 482113")
    button(desk.window, "Simpan nomor").click()
    assert "mirip kode OTP" in field.message()
    assert field.text() == "OTP 482113"


@at("accepted")
def test_a_code_as_case_number_is_named_while_it_is_typed_and_lies_in_no_draft(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    field = desk.screen._number.field
    qtbot.keyClicks(field.edit, "OTP 482113")
    assert "mirip kode OTP" in field.message()
    assert desk.screen.draft() == {}
    field.edit.clear()
    qtbot.keyClicks(field.edit, "123456")
    assert field.message() == ""
    assert desk.screen.draft() == {"number": "123456", "step": "1"}


@at("uncertain")
def test_an_uncertain_letter_is_settled_by_a_look(desk: AtTheCounter) -> None:
    desk.open()
    assert "Belum pasti terkirim" in words(desk.window)
    button(desk.window, "Sudah sampai").click()
    assert desk.wishes == [SettleUncertain(1, arrived=True)]
    assert "Diterima server" in words(desk.window)


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
    assert "Ditolak: " in words(desk.window)
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


@at("bank")
def test_the_newest_letter_is_one_press_away(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Lihat surat")
    assert desk.wishes == [OpenStep(given.CASE, 4)]


def test_the_dossier_is_printed_or_kept_where_there_is_no_printer(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Cetak berkas")
    desk.seen["troubles"] = (What.PRINTER_FAILED,)
    desk.beat()
    desk.press("Simpan berkas")
    assert desk.wishes == [PrintDossier(), SaveDossier()]


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
    assert reached >= {"Coba sekarang", "Lihat surat", "Masalah selesai", "Cetak berkas", "Lihat"}
    desk.screen.enter(desk.view(), {})
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.wishes == [GoTo(Place.HOME)]


@at("accepted")
def test_what_was_typed_comes_back_and_outlives_every_second(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open({"number": "PRK-22", "step": "1"})
    field = desk.screen._number.field
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
    qtbot.keyClicks(desk.screen._number.field.edit, "PRK-22")
    other = Loud()
    qapp.installTranslator(other)
    desk.settle()
    shown = words(desk.window)
    assert "[ISI PENGADUAN]" in shown
    assert "[NASKAH TELEPON SIAP.]" in shown
    assert "[PENGADUAN SUDAH DIBUAT OTOMATIS]" in shown
    assert desk.screen._number.field.text() == "PRK-22"
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
