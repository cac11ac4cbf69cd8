"""One step on the table: what staff read, tick and press, and what is recorded of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk import resources
from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.events import HandOutcome, Purpose, ReplyKind, RungKind
from kiosk.outbox.forms import facts_of, short_form, text_of
from kiosk.paper.qr import qr_matrix
from kiosk.settings import Site
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.places import builders
from kiosk.ui.reception import Reception
from kiosk.ui.screens.rung import RungScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from kiosk.ui.wishes import (
    EndRung,
    GoTo,
    JudgeAnswer,
    NoteCaseNumber,
    OpenStep,
    PrintDossier,
    PrintLetter,
    Requeue,
    SaveLetter,
    SettleUncertain,
)
from tests import given
from tests.ui.clipping import clipped
from tests.ui.rooms import furnished
from tests.ui.screens.at_the_counter import SIZES, AtTheCounter, complained, delivered

CALL, CHAT, INSTAGRAM, VISIT = (
    RungKind.CALL,
    RungKind.CHAT,
    RungKind.INSTAGRAM,
    RungKind.VISIT,
)
BY_HAND = {CALL: 2, CHAT: 3, INSTAGRAM: 5, VISIT: 6}
STAGES = (*BY_HAND, "passed-on", "not-reached", "answer", "acknowledged", "bounced", "uncertain")
LONG = "Kalimat ini membuat teksnya jauh lebih panjang dari yang muat di sebuah kode. "


def counter_at(stage: str) -> given.Counter:
    """The shipped ladder, with the newest step at `stage`; only addresses by hand are allowed."""
    counter = given.Counter(rules=replace(given.RULES, ladder=resources.ladder()))
    complained(counter)
    for rung in resources.ladder().rung.values():
        counter.state.confirmed.add((rung.purpose, rung.address))
    delivered(counter, DeliveryState.ACCEPTED, "250 2.0.0 Ok: queued as 4F2K9")
    kind = {"passed-on": CALL, "not-reached": CALL}.get(stage, stage)
    if kind in BY_HAND:
        climb(counter, kind)
    if stage in ("passed-on", "not-reached"):
        end(counter, HandOutcome(stage))
    reply = {
        "answer": {"what": ReplyKind.ANSWER, "text": "Yth. Ibu,\n\nSilakan coba lagi besok."},
        "acknowledged": {
            "what": ReplyKind.ACKNOWLEDGEMENT,
            "number": "22019",
            "line": f"Nomor tiket Anda 22019 {'x' * 200}",
        },
        "bounced": {"what": ReplyKind.BOUNCE, "text": "550 5.1.1 no such user"},
    }.get(stage)
    if reply:
        answer(counter, **reply)
    if stage == "uncertain":
        climb(counter, RungKind.EMAIL)
        delivered(counter, DeliveryState.UNCERTAIN, "connection lost", step=2)
    return counter


def climb(counter: given.Counter, kind: RungKind) -> None:
    """The rung of this kind, as if staff had gone on early to it."""
    rung = next(one.id for one in resources.ladder().placed()[1:] if one.rung.kind is kind)
    step = len(counter.case.complaint.steps) + 1
    written = given.letter(step=step) if kind.automatic else None
    facts = {"when": counter.days.moment(), "case": given.CASE, "complaint": 1, "step": step}
    counter.record(ev.RungClimbed(**facts, rung=rung, channel=kind, letter=written))


def end(counter: given.Counter, outcome: HandOutcome) -> None:
    step = counter.case.complaint.last.number
    facts = {"when": counter.days.moment(), "case": given.CASE, "complaint": 1, "step": step}
    counter.record(ev.RungEnded(**facts, outcome=outcome, note="Ibu Rini, tunggu 2 hari"))


def answer(counter: given.Counter, **told: object) -> None:
    """Something came back to the first letter, from somebody fond of endless words."""
    facts = {"key": f"k{counter.case.order}", "sender": f"CS <{'a' * 90}@prakerja.example>"}
    when = counter.days.moment()
    event = {**facts, "subject": f"Re: {'ABC' * 60}", **told}
    counter.record(ev.ReplyRead(when=when, case=given.CASE, complaint=1, **event))


@pytest.fixture
def desk(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[AtTheCounter]:
    made = AtTheCounter(RungScreen(), Place.RUNG, counter_at(getattr(request, "param", CALL)))
    yield made
    made.close()


def at(stage: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("desk", [stage], indirect=True)


def words(root: QWidget) -> str:
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible())


def button(root: QWidget, text: str) -> QAbstractButton:
    found = [b for b in root.findChildren(QAbstractButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text!r}"
    return found[0]


def buttons(root: QWidget) -> set[str]:
    return {b.text() for b in root.findChildren(QAbstractButton) if b.isVisible()}


def codes(desk: AtTheCounter) -> list[tuple[tuple[bool, ...], ...]]:
    return [code._rows for code in desk.window.findChildren(QrView) if code.isVisible()]


def coded(text: str) -> tuple[tuple[bool, ...], ...]:
    return tuple(map(tuple, qr_matrix(text, border=0)))


def test_a_call_has_its_number_its_hours_and_its_script_with_the_facts_put_in(
    desk: AtTheCounter,
) -> None:
    desk.open()
    shown = words(desk.window)
    assert "0800-150-3001" in shown
    assert "Buka sekarang, sampai 20.00 WIB" in shown
    assert "Setiap hari, 08.00 sampai 20.00 WIB" in shown
    assert "021-25541246. Buka sekarang, sampai 19.00 WIB" in shown
    assert f"Nomor laporan dari kami {given.REFERENCE}." in shown
    assert "Sudah 2 kali mencoba." in shown
    assert "$" not in shown
    assert given.person().nik not in shown


def test_hours_are_told_in_the_zone_of_the_kiosk(desk: AtTheCounter) -> None:
    settings = desk.view().settings
    site = Site(name="Loket Timur", kiosk="UJI", zone="Asia/Jayapura")
    desk.seen["settings"] = replace(settings, site=site)
    desk.open()
    assert "Setiap hari, 10.00 sampai 22.00 WIT" in words(desk.window)
    desk.beat(hours=11)  # 21.00 WIB
    assert "Tutup sekarang. Buka lagi besok 10.00 WIT" in words(desk.window)


def test_what_was_ticked_and_typed_is_recorded_with_the_outcome(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    button(desk.window, "Tanyakan kapan boleh mencoba lagi.").click()
    outcome = desk.screen.panels.outcome
    qtbot.keyClicks(outcome.number.edit, "22019")
    qtbot.keyClicks(outcome.note.edit, "Ibu Rini, tunggu 2 hari")
    desk.press("Sudah disampaikan")
    ticked = ("Tanyakan kapan boleh mencoba lagi.",)
    told = EndRung(2, HandOutcome.PASSED_ON, ticked, "22019", "Ibu Rini, tunggu 2 hari")
    assert desk.wishes == [told]
    shown = words(desk.window)
    assert "Sudah disampaikan hari ini pukul 10.00 WIB · nomor kasus 22019" in shown
    assert "✓ Tanyakan kapan boleh mencoba lagi.\nIbu Rini, tunggu 2 hari" in shown
    assert "Tidak tersambung" not in buttons(desk.window)


def test_a_call_that_reached_nobody_is_noted_and_stays_to_be_done(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Tidak tersambung")
    assert desk.wishes == [EndRung(2, HandOutcome.NOT_REACHED)]
    assert "Belum berhasil, dicoba hari ini pukul 10.00 WIB. Coba lagi." in words(desk.window)
    assert "Sudah disampaikan" in desk.actions()


@pytest.mark.parametrize(
    ("press", "sure", "outcome"),
    [
        ("Nomor tidak ada", "Ya, catat", HandOutcome.NOT_THERE),
        ("Lewati langkah ini", "Ya, lewati", HandOutcome.SKIPPED),
    ],
)
def test_what_lets_the_ladder_go_on_at_once_takes_a_second_press(
    desk: AtTheCounter, press: str, sure: str, outcome: HandOutcome
) -> None:
    desk.open()
    button(desk.window, press).click()
    desk.beat(seconds=1)
    assert desk.wishes == []
    button(desk.window, "Batal").click()
    button(desk.window, press).click()
    button(desk.window, sure).click()
    assert desk.wishes == [EndRung(2, outcome)]


def test_a_code_in_the_note_is_refused_beside_it_and_lies_in_no_draft(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    note = desk.screen.panels.outcome.note
    qtbot.keyClicks(note.edit, "katanya 482113")
    assert desk.screen.draft() == {}
    desk.press("Sudah disampaikan")
    assert "mirip kode OTP" in note.message()
    assert note.text() == "katanya 482113"
    assert desk.counter.case.complaint.last.ended is None


def test_a_stray_enter_records_nothing(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        desk.settle()
    assert desk.wishes == []


def test_drafts_come_back_each_to_its_own_step(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open({"1.2.note": "setengah jalan", "1.2.ticked": "Tanyakan kapan boleh mencoba lagi."})
    outcome = desk.screen.panels.outcome
    assert outcome.note.text() == "setengah jalan"
    assert outcome.points.ticked() == ("Tanyakan kapan boleh mencoba lagi.",)
    desk.seen["step"] = 1
    desk.beat()
    qtbot.keyClicks(desk.screen.panels.number.field.edit, "PRK-1")
    assert desk.screen.draft() == {
        "1.1.found": "PRK-1",
        "1.2.note": "setengah jalan",
        "1.2.ticked": "Tanyakan kapan boleh mencoba lagi.",
    }
    desk.seen["step"] = 2
    desk.beat()
    assert outcome.note.text() == "setengah jalan"


def test_what_is_being_recorded_is_no_draft_any_more_but_a_refusal_brings_it_back(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    drafts: list[object] = []
    desk.screen.wished.connect(lambda _wish: drafts.append(desk.screen.draft()))
    qtbot.keyClicks(desk.screen.panels.outcome.number.edit, "22019")
    desk.counter.case.closed = desk.counter.now()
    desk.press("Sudah disampaikan")
    assert "Kasus ini sudah ditutup" in words(desk.window)
    desk.counter.case.closed = None
    desk.beat()
    assert desk.screen.panels.outcome.number.text() == "22019"
    desk.press("Sudah disampaikan")
    assert drafts[-1] == {}


@at(CHAT)
def test_the_text_of_a_chat_moves_to_the_phone_as_a_code_and_the_page_beside_it(
    desk: AtTheCounter,
) -> None:
    desk.open()
    rung = resources.ladder().rung["chat-prakerja"]
    text = text_of(rung, facts_of(desk.counter.case, "Loket Uji"))
    assert codes(desk) == [coded(text), coded("https://www.prakerja.go.id")]
    assert text in words(desk.window)
    desk.press("Sudah dikirim peserta")
    assert desk.wishes == [EndRung(2, HandOutcome.PASSED_ON)]


@at(CHAT)
def test_a_text_too_long_for_a_code_is_coded_in_its_short_form_and_that_is_said(
    desk: AtTheCounter,
) -> None:
    counter = desk.counter
    rungs = dict(counter.rules.ladder.rung)
    rungs["chat-prakerja"] = replace(rungs["chat-prakerja"], text=(LONG * 15,), most=5000)
    counter.rules = replace(counter.rules, ladder=replace(counter.rules.ladder, rung=rungs))
    desk.open()
    assert codes(desk)[0] == coded(short_form(facts_of(counter.case, "Loket Uji")))
    assert "kodenya berisi teks singkat" in words(desk.window)


@at(INSTAGRAM)
def test_a_message_that_others_may_read_has_neither_phone_nor_email(desk: AtTheCounter) -> None:
    desk.open()
    shown = words(desk.window)
    assert "@bankbri_id" in shown
    assert "siti@peserta.example" not in shown
    assert "0812" not in shown
    assert coded("https://www.instagram.com/bankbri_id/") in codes(desk)
    assert "Jangan tulis NIK, kode OTP" in shown


@at(INSTAGRAM)
def test_a_page_that_nobody_confirmed_is_no_code_to_scan(desk: AtTheCounter) -> None:
    confirmed = desk.counter.state.confirmed
    confirmed -= {one for one in confirmed if one[0] is Purpose.BY_HAND}
    desk.open()
    assert len(codes(desk)) == 1
    assert "Belum dikonfirmasi penyelia" in words(desk.window)
    assert "Buka Pengaturan" not in buttons(desk.window)
    desk.by = given.SUPERVISOR
    desk.beat()
    button(desk.window, "Buka Pengaturan").click()
    assert desk.wishes == [GoTo(Place.SETTINGS)]


@at(VISIT)
def test_a_visit_has_what_to_bring_and_its_dossier(desk: AtTheCounter) -> None:
    desk.open()
    assert "Yang dibawa peserta" in words(desk.window)
    assert "KTP asli." in buttons(desk.window)
    assert "Nomor tidak ada" not in buttons(desk.window)
    desk.press("Cetak berkas")
    assert desk.wishes == [PrintDossier()]


@at("answer")
def test_an_answer_is_read_and_found_helpful_only_after_a_second_press(
    desk: AtTheCounter,
) -> None:
    desk.open()
    page = desk.screen.panels.replies.newest()
    assert page.toPlainText() == "Yth. Ibu,\n\nSilakan coba lagi besok."
    assert QApplication.focusWidget() is page
    assert "Baru" in words(desk.window)
    desk.press("Jawaban ini membantu")
    assert desk.wishes == []
    button(desk.window, "Ya, jawaban ini membantu").click()
    assert desk.wishes == [JudgeAnswer(1, helps=True)]
    assert "Jawaban itu membantu." in words(desk.window)
    assert "Belum membantu, lanjutkan" not in desk.actions()


@at("answer")
def test_an_answer_that_does_not_help_lets_the_ladder_go_on(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Belum membantu, lanjutkan")
    assert desk.wishes == [JudgeAnswer(1, helps=False)]
    assert "Jawaban itu belum membantu." in words(desk.window)


@at("answer")
def test_what_staff_had_seen_before_is_not_new(desk: AtTheCounter) -> None:
    desk.seen["seen"] = desk.counter.case.order
    desk.open()
    assert "Baru" not in words(desk.window)


@at("answer")
def test_the_place_one_has_read_to_stays_while_nothing_new_comes(desk: AtTheCounter) -> None:
    desk.open()
    page = desk.screen.panels.replies.newest()
    desk.beat(minutes=1)
    assert desk.screen.panels.replies.newest() is page
    answer(desk.counter, what=ReplyKind.ANSWER, text="Ralat: lusa.")
    desk.beat()
    assert desk.screen.panels.replies.newest().toPlainText() == "Ralat: lusa."


@at("acknowledged")
def test_the_number_in_a_reply_is_confirmed_by_one_press_beside_its_line(
    desk: AtTheCounter,
) -> None:
    desk.open()
    assert "Nomor tiket Anda 22019" in words(desk.window)
    button(desk.window, "Simpan nomor").click()
    assert desk.wishes == [NoteCaseNumber(1, "22019")]
    assert "Tanda terima sudah datang · nomor kasus 22019" in words(desk.window)


@at("acknowledged")
def test_the_number_in_a_reply_is_put_right_before_and_after(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    field = desk.screen.panels.number.field
    assert desk.screen.draft() == {}
    field.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_End)
    qtbot.keyClicks(field.edit, "7")
    desk.beat(seconds=1)
    assert desk.screen.draft() == {"1.1.found": "220197"}
    button(desk.window, "Simpan nomor").click()
    button(desk.window, "Perbaiki nomor kasus").click()
    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    button(desk.window, "Simpan nomor").click()
    assert desk.counter.case.complaint.case_number == "22019"
    assert desk.screen.draft() == {}


@at("bounced")
def test_a_letter_that_came_back_is_sent_elsewhere_from_here(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.by = given.SUPERVISOR
    desk.open()
    assert "Ditolak: " in words(desk.window)
    qtbot.keyClicks(desk.screen.panels.delivery.recipient.edit, "baru@prakerja.example")
    assert desk.screen.draft() == {"1.1.recipient": "baru@prakerja.example"}
    button(desk.window, "Kirim lagi").click()
    assert desk.wishes == [Requeue(1, "baru@prakerja.example")]


@at("uncertain")
def test_an_uncertain_letter_of_any_step_is_settled_here(desk: AtTheCounter) -> None:
    desk.open()
    button(desk.window, "Sudah sampai").click()
    assert desk.wishes == [SettleUncertain(1, arrived=True, step=2)]
    assert "Diterima server hari ini pukul 10.00 WIB. Menunggu jawaban." in words(desk.window)


@at("answer")
def test_the_letter_is_read_and_printed_or_kept(desk: AtTheCounter) -> None:
    desk.open()
    page = desk.screen.panels.letter.page
    assert page.toPlainText() == desk.counter.case.complaint.letter.text
    assert "Tanda terima server: 250 2.0.0 Ok: queued as 4F2K9" in words(desk.window)
    desk.press("Cetak surat")
    desk.seen["troubles"] = (What.PRINTER_FAILED,)
    desk.beat()
    desk.press("Simpan PDF")
    assert desk.wishes == [PrintLetter(1, 1), SaveLetter(1, 1)]


@at("passed-on")
def test_a_number_that_comes_later_is_noted_on_the_same_step(
    desk: AtTheCounter, qtbot: QtBot
) -> None:
    desk.open()
    qtbot.keyClicks(desk.screen.panels.number.field.edit, "PRK-9")
    button(desk.window, "Simpan nomor").click()
    assert desk.wishes == [NoteCaseNumber(1, "PRK-9", step=2)]
    desk.press("Ke pengaduan")
    assert desk.wishes[-1] == GoTo(Place.COMPLAINT)


def test_a_complaint_that_has_ended_asks_for_nothing(desk: AtTheCounter) -> None:
    desk.counter.case.closed = desk.counter.now()
    desk.open()
    assert "Tidak dikerjakan lagi." in words(desk.window)
    assert set(desk.actions()) == {"Ke pengaduan"}


def test_without_a_complaint_there_is_only_the_way_back(desk: AtTheCounter) -> None:
    desk.counter.case.complaints.clear()
    desk.open()
    assert "Belum ada langkah yang dibuka." in words(desk.window)
    desk.press("Kembali")
    assert desk.wishes == [GoTo(Place.COMPLAINT)]


def test_a_rung_that_the_ladder_has_lost_can_still_be_ended(desk: AtTheCounter) -> None:
    desk.counter.rules = replace(given.RULES, ladder=given.ladder(rung={}))
    desk.open()
    assert "Telepon" in words(desk.window)
    desk.press("Sudah disampaikan")
    assert desk.wishes == [EndRung(2, HandOutcome.PASSED_ON)]


def test_the_keyboard_alone_reaches_everything(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    reached = []
    for _ in range(16):
        qtbot.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.append(
            focused.text() if isinstance(focused, QAbstractButton) else focused.accessibleName()
        )
    wanted = (
        "Minta nomor kasus, lalu baca ulang nomornya.",
        "Nomor kasus dari mereka",
        "Catatan",
        "Nomor tidak ada",
        "Lewati langkah ini",
        "Kembali",
        "Tidak tersambung",
        "Sudah disampaikan",
    )
    places = [reached.index(one) for one in wanted]
    assert places == sorted(places)


def test_a_switch_of_language_keeps_what_is_typed(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    note = desk.screen.panels.outcome.note
    button(desk.window, "Tanyakan kapan boleh mencoba lagi.").click()
    qtbot.keyClicks(note.edit, "setengah jalan")
    QApplication.sendEvent(desk.screen, language_change())
    QApplication.sendEvent(desk.screen.panels.outcome, language_change())
    assert note.text() == "setengah jalan"
    assert desk.screen.panels.outcome.points.ticked() == ("Tanyakan kapan boleh mencoba lagi.",)


def language_change() -> QEvent:
    return QEvent(QEvent.Type.LanguageChange)


def test_at_a_real_desk_what_was_recorded_leaves_no_draft_behind(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with furnished(tmp_path) as desk:
        desk.sign_in()
        window = Window()
        qtbot.addWidget(window)
        reception = Reception(window, desk.room, builders())
        when = desk.days.moment()
        desk.room.record(*given.filed(when))
        desk.room.record(
            ev.RungClimbed(
                when=when,
                case=given.CASE,
                complaint=1,
                step=2,
                rung="telepon-prakerja",
                channel=CALL,
            )
        )
        reception.grant(OpenStep(given.CASE, 2))
        screen = reception.screen(Place.RUNG)
        assert isinstance(screen, RungScreen)
        qtbot.keyClicks(screen.panels.outcome.note.edit, "Ibu Rini")
        reception.leave()
        assert desk.room.desk.journal.draft(f"{given.CASE}/rung")
        qtbot.keyClicks(screen.panels.outcome.note.edit, " menjawab")
        screen.act("done")
        assert desk.room.session.place is Place.COMPLAINT
        reception.leave()
        assert desk.room.desk.journal.draft(f"{given.CASE}/rung") is None
        note = desk.room.case().complaint.last.ended.note
        assert note == "Ibu Rini menjawab"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int, float], qapp: QApplication) -> None:
    Theme(size[2]).apply(qapp)
    desk = AtTheCounter(RungScreen(), Place.RUNG, counter_at(CALL))
    desk.by = given.SUPERVISOR
    for stage in STAGES:
        desk.counter = counter_at(stage)
        desk.open(size=size[:2])
        desk.settle()
        assert (stage, clipped(desk.window)) == (stage, [])
        if stage == CALL:
            button(desk.window, "Lewati langkah ini").click()
            desk.settle()
            assert (stage, clipped(desk.window)) == (stage, [])
    desk.close()
