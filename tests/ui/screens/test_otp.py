"""The OTP step as staff see and press it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import What
from kiosk.domain.events import CloseOutcome, OtpOutcome
from kiosk.ui.parts.action_bar import ActionBar
from kiosk.ui.parts.guide import Guide
from kiosk.ui.parts.ring import Ring
from kiosk.ui.screens.guide_links import GuideLink
from kiosk.ui.screens.otp import OtpScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    AnswerCode,
    CloseCase,
    GoTo,
    OpenGuide,
    PrintSlip,
    ReadOwnLimit,
    RequestCode,
    SaveSlip,
)
from kiosk.ui.wording.guides import FOR_OUTCOME
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.at_the_counter import (
    SIZES,
    AtTheCounter,
    complained,
    without_consent_to_complain,
)


@pytest.fixture
def counter() -> given.Counter:
    return given.Counter()


@pytest.fixture
def desk(qapp: QApplication, counter: given.Counter) -> Iterator[AtTheCounter]:
    made = AtTheCounter(OtpScreen(), Place.OTP, counter)
    yield made
    made.close()


def words(root: QWidget) -> str:
    """All that can be read under `root`."""
    seen = [label.text() for label in root.findChildren(QLabel) if label.isVisible()]
    return "\n".join(seen)


def button(root: QWidget, text: str) -> QPushButton:
    found = [b for b in root.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text!r}"
    return found[0]


def ring(desk: AtTheCounter) -> Ring:
    return desk.window.findChildren(Ring)[0]


def test_two_presses_lead_from_ready_to_a_running_wait(desk: AtTheCounter) -> None:
    desk.open()
    assert "Sudah boleh meminta kode" in words(desk.window)
    desk.press("Minta kode")
    button(desk.window, "Kode tidak masuk").click()
    assert desk.wishes == [
        RequestCode(given.SMS),
        AnswerCode(given.SMS, OtpOutcome.NOT_DELIVERED, ""),
    ]
    assert ring(desk).isVisible()
    assert ring(desk).text() == "02.00"
    assert "Tetap berjalan walau aplikasi ditutup" in words(desk.window)


def test_while_a_wait_runs_asking_is_impossible_and_the_return_time_is_named(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    counter.fail()
    desk.open()
    assert not desk.actions()["Minta kode"].isEnabled()
    assert "boleh lagi 09.02 WIB" in ring(desk).accessibleName()
    desk.beat(minutes=2)
    assert desk.actions()["Minta kode"].isEnabled()
    assert "Sudah boleh meminta kode" in words(desk.window)


def test_the_time_is_that_of_the_kiosks_own_zone(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    from kiosk.settings import Settings, Site, Zone

    desk.seen["settings"] = Settings(site=Site(zone=Zone.WIT))
    counter.fail()
    desk.open()
    assert "boleh lagi 11.02 WIT" in ring(desk).accessibleName()


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Berhasil, kode cocok", OtpOutcome.WORKED),
        ("Kode tidak masuk", OtpOutcome.NOT_DELIVERED),
        ("Kode salah", OtpOutcome.WRONG_CODE),
        ("Kode kedaluwarsa", OtpOutcome.EXPIRED),
        ("Limit tercapai", OtpOutcome.LIMIT_MESSAGE),
        ("Situs bermasalah", OtpOutcome.SITE_ERROR),
    ],
)
def test_what_the_participant_did_alone_can_be_recorded_while_a_wait_runs(
    desk: AtTheCounter, counter: given.Counter, said: str, outcome: OtpOutcome
) -> None:
    counter.fail()
    desk.open()
    desk.press("Catat hasil")
    button(desk.window, said).click()
    assert desk.wishes == [AnswerCode(given.SMS, outcome, "")]
    assert [attempt.outcome for attempt in counter.case.attempts] == [given.MISSING, outcome]


def test_recording_opened_by_mistake_is_left_again(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Catat hasil")
    desk.press("Kembali")
    assert ring(desk).isVisible()
    assert desk.wishes == []


def test_a_code_in_the_message_is_refused_beside_it_and_the_text_stays(
    desk: AtTheCounter, counter: given.Counter, qtbot: QtBot
) -> None:
    counter.ask()
    desk.open()
    field = desk.screen._panels.outcome.field
    qtbot.keyClicks(field.edit, "kode OTP 482113")
    button(desk.window, "Kode salah").click()
    assert "mirip kode OTP" in field.message()
    assert field.text() == "kode OTP 482113"
    assert counter.case.open_attempt is not None
    field.edit.clear()
    qtbot.keyClicks(field.edit, "situs sibuk")
    assert field.message() == ""


def test_a_lone_number_is_refused_while_it_is_typed_and_lies_in_no_draft(
    desk: AtTheCounter, counter: given.Counter, qtbot: QtBot
) -> None:
    counter.ask()
    desk.open()
    field = desk.screen._panels.outcome.field
    qtbot.keyClicks(field.edit, "limit 482913")
    assert "mirip kode OTP" in field.message()
    assert "message" not in desk.screen.draft()
    desk.beat(seconds=1)
    assert "mirip kode OTP" in field.message()
    button(desk.window, "Kode salah").click()
    assert counter.case.open_attempt is not None
    for _ in "482913":
        qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.message() == ""
    assert desk.screen.draft()["message"] == "limit "


def test_figures_too_large_for_a_limit_lie_in_no_draft(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    limit = desk.screen._panels.limit
    qtbot.keyClicks(limit.minutes.edit, "482913")
    qtbot.keyClicks(limit.hours.edit, "4829")
    assert desk.screen.draft() == {"channel": "sms"}
    limit.fill("2", "1440")
    assert desk.screen.draft() == {"channel": "sms", "hours": "2", "minutes": "1440"}


def test_a_message_is_emptied_only_after_it_was_recorded(
    desk: AtTheCounter, counter: given.Counter, qtbot: QtBot
) -> None:
    counter.ask()
    desk.open()
    field = desk.screen._panels.outcome.field
    qtbot.keyClicks(field.edit, "limit OTP tercapai")
    desk.beat(seconds=1)
    assert desk.screen.draft()["message"] == "limit OTP tercapai"
    button(desk.window, "Limit tercapai").click()
    assert counter.case.attempts[0].message == "limit OTP tercapai"
    assert "message" not in desk.screen.draft()


def test_what_was_typed_comes_back_with_its_panel(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    desk.open({"channel": "email", "message": "situs sibuk"})
    assert desk.screen._panels.outcome.isVisible()
    assert desk.screen.draft() == {"channel": "email", "message": "situs sibuk"}
    desk.screen.enter(desk.view(), {"hours": "3"})
    assert desk.screen._panels.limit.hours.text() == "3"
    assert desk.screen._panels.limit.isVisible()


def test_the_participants_own_limit_starts_the_wait(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    button(desk.window, "Limit di layar peserta").click()
    limit = desk.screen._panels.limit
    qtbot.keyClicks(limit.hours.edit, "2")
    qtbot.keyClick(limit.hours.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(limit.minutes.edit, "30")
    qtbot.keyClick(limit.minutes.edit, Qt.Key.Key_Return)
    qtbot.keyClick(limit.save, Qt.Key.Key_Return)
    assert desk.wishes == [ReadOwnLimit(given.SMS, 150)]
    assert ring(desk).text() == "02.30.00"
    assert limit.hours.text() == limit.minutes.text() == ""


@pytest.mark.parametrize(
    ("hours", "minutes", "said"),
    [
        ("", "", "Antara 1 menit dan 31 hari."),
        ("dua", "", "Tulis angka saja."),
        ("", "1,5", "Tulis angka saja."),
        ("9999", "", "Antara 1 menit dan 31 hari."),
    ],
)
def test_a_limit_that_is_no_time_is_not_recorded(
    desk: AtTheCounter, hours: str, minutes: str, said: str
) -> None:
    desk.open({"hours": hours, "minutes": minutes, "channel": "sms"})
    limit = desk.screen._panels.limit
    desk.screen._open_limit()
    limit.save.click()
    assert said in (limit.hours.message(), limit.minutes.message())
    assert desk.wishes == []


def test_each_channel_has_its_own_wait(desk: AtTheCounter, counter: given.Counter) -> None:
    counter.fail()
    desk.open()
    button(desk.window, "Lewat email").click()
    assert desk.actions()["Minta kode"].isEnabled()
    desk.press("Minta kode")
    assert desk.wishes == [RequestCode(given.EMAIL)]


def test_a_password_reset_is_guided_and_recorded_on_its_own_channel(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Reset sandi")
    assert "Lupa Password" in words(desk.window)
    assert "Petugas tidak melihat layarnya" in words(desk.window)
    desk.press("Minta kode")
    button(desk.window, "Berhasil, kode cocok").click()
    assert desk.counter.case.attempts[0].channel is given.RESET
    assert "Lupa Password" not in words(desk.window)


def test_it_is_said_before_that_one_more_limit_would_complain(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    counter.fail(given.LIMIT)
    counter.days.walk(hours=25)
    desk.open()
    assert "pengaduan ke Prakerja dikirim otomatis" in words(desk.window)


def test_missing_consent_to_complain_is_said_before_and_can_be_asked_for(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    without_consent_to_complain(counter)
    counter.fail(given.LIMIT)
    counter.days.walk(hours=25)
    desk.open()
    assert "Tanyakan dulu apakah peserta setuju" in words(desk.window)
    button(desk.window, "Minta izin").click()
    assert desk.wishes == [GoTo(Place.CONSENT)]


def test_a_complaint_that_exists_is_one_press_away(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    complained(counter)
    desk.open()
    button(desk.window, "Lihat pengaduan").click()
    assert desk.wishes == [GoTo(Place.COMPLAINT)]


def test_the_history_names_time_outcome_and_who(desk: AtTheCounter, counter: given.Counter) -> None:
    for _ in range(6):
        counter.fail(OtpOutcome.WRONG_CODE)
        counter.days.walk(hours=3)
    desk.open()
    shown = words(desk.window)
    assert "24/11 00.00" in shown
    assert "23/11 09.00" not in shown
    assert shown.count("Kode salah") >= 4
    assert "Pak" in shown
    button(desk.window, "Tampilkan 2 percobaan sebelumnya").click()
    desk.settle()
    assert "23/11 09.00" in words(desk.window)


def test_after_a_success_one_press_ends_the_case(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Minta kode")
    button(desk.window, "Berhasil, kode cocok").click()
    assert "Kode berhasil" in words(desk.window)
    desk.press("Selesai, layani berikutnya")
    assert desk.wishes[-1] == CloseCase(CloseOutcome.SOLVED)
    assert desk.counter.case.outcome is CloseOutcome.SOLVED
    assert "Kasus ini sudah ditutup" in words(desk.window)
    assert set(desk.actions()) == {"Cetak", "Ke Beranda"}


def test_a_slip_is_printed_or_saved_where_there_is_no_printer(desk: AtTheCounter) -> None:
    desk.open()
    desk.press("Cetak")
    desk.seen["troubles"] = (What.NO_PRINTER,)
    desk.beat()
    desk.press("Simpan PDF")
    assert desk.wishes == [PrintSlip(), SaveSlip()]


def test_another_refusal_is_said_on_the_page_and_goes_with_the_next_wish(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    desk.open()
    counter.ask()  # by somebody else, not shown here yet
    desk.actions()["Minta kode"].click()
    assert "Hasil percobaan terakhir belum dicatat" in words(desk.window)
    button(desk.window, "Kode salah").click()
    assert "Hasil percobaan terakhir belum dicatat" not in words(desk.window)


def test_the_keyboard_alone_asks_answers_and_finishes(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    _press(qtbot, Qt.Key.Key_Return)  # on the ring: asks
    assert desk.wishes == [RequestCode(given.SMS)]
    _type(qtbot, "kode sudah masuk")
    _press(qtbot, Qt.Key.Key_Return)  # on to the first answer
    _press(qtbot, Qt.Key.Key_Return)
    assert desk.wishes[-1] == AnswerCode(given.SMS, OtpOutcome.WORKED, "kode sudah masuk")
    _press(qtbot, Qt.Key.Key_Return)
    assert desk.wishes[-1] == CloseCase(CloseOutcome.SOLVED)


def test_every_action_and_answer_is_reached_by_tab(desk: AtTheCounter, qtbot: QtBot) -> None:
    desk.open()
    desk.press("Catat hasil")
    reached = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton):
            reached.add(focused.text())
        qtbot.keyClick(focused or desk.window, Qt.Key.Key_Tab)
    assert reached >= {"Kode tidak masuk", "Limit tercapai", "Minta kode", "Kembali", "Cetak"}


def test_a_key_held_down_asks_for_no_code(desk: AtTheCounter) -> None:
    from PySide6.QtGui import QKeyEvent

    desk.open()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QCoreApplication.sendEvent(ring(desk), held)
    assert desk.wishes == []


def test_the_seconds_take_no_focus_and_change_no_buttons(
    desk: AtTheCounter, counter: given.Counter, qtbot: QtBot
) -> None:
    counter.fail()
    desk.open()
    desk.press("Catat hasil")
    field = desk.screen._panels.outcome.field
    field.setFocus()
    reframed: list[int] = []
    desk.screen.frame_changed.connect(lambda: reframed.append(1))
    for _ in range(20):
        desk.beat(seconds=1)
    assert QApplication.focusWidget() is field.edit
    assert reframed == []


def test_a_switch_of_language_in_the_middle_keeps_what_is_typed(
    desk: AtTheCounter, counter: given.Counter, qapp: QApplication, qtbot: QtBot
) -> None:
    counter.ask()
    desk.open()
    qtbot.keyClicks(desk.screen._panels.outcome.field.edit, "situs sibuk")
    english = Loud()
    qapp.installTranslator(english)
    desk.settle()
    assert "[APA YANG TERJADI DI HP PESERTA?]" in words(desk.window)
    assert "[TUNGGU KABAR DARI PESERTA]" in words(desk.window)
    assert desk.screen._panels.outcome.message() == "situs sibuk"
    qapp.removeTranslator(english)
    desk.settle()
    assert "Apa yang terjadi di HP peserta?" in words(desk.window)


class Loud(QTranslator):
    """Another language, for want of one: every text in capitals."""

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return f"[{source.upper()}]" if "{" not in source and "%" not in source else source

    def isEmpty(self) -> bool:
        return False


STAGES = ("ready", "waiting", "open", "limit", "reset", "worked")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int, float], qapp: QApplication) -> None:
    Theme(size[2]).apply(qapp)
    desk = AtTheCounter(OtpScreen(), Place.OTP, counter_at("ready"))
    for stage in STAGES:
        desk.counter = counter_at(stage)
        desk.open(size=size[:2])
        if stage == "limit":
            desk.screen._open_limit()
        if stage == "reset":
            desk.screen.act("reset")
        desk.settle()
        assert (stage, clipped(desk.window)) == (stage, [])
    desk.close()


def counter_at(stage: str) -> given.Counter:
    counter = given.Counter()
    if stage != "ready":
        counter.fail(given.LIMIT)
        counter.days.walk(hours=25)
    if stage in ("waiting", "limit"):
        counter.fail()
    if stage in ("open", "worked"):
        counter.ask()
    if stage == "worked":
        counter.answer(given.WORKED)
    return counter


def test_the_answers_stand_in_pairs_where_there_is_room_and_come_back_in_a_row(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    counter.ask()
    desk.open(size=(1024, 600))
    buttons = list(desk.screen._panels.outcome.buttons.values())
    assert buttons[0].y() == buttons[1].y()
    for _ in range(2):
        desk.window.resize(1366, 768)
        desk.settle()
        assert buttons[0].x() == buttons[1].x()
        desk.window.resize(1024, 600)
        desk.settle()
        assert buttons[0].y() == buttons[1].y()


def test_the_safety_line_is_there_at_every_stage(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    only_theirs = "Kode OTP hanya untuk peserta."
    desk.open()
    guide = desk.window.findChildren(Guide)[0]
    assert only_theirs in words(guide)
    desk.press("Minta kode")
    assert only_theirs in words(guide)
    button(desk.window, "Kode tidak masuk").click()
    assert only_theirs in words(guide)
    assert "SAMBIL MENUNGGU" in words(guide)
    desk.window.resize(1024, 600)
    desk.settle()
    assert only_theirs in words(desk.window.findChildren(ActionBar)[0])


def _press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)
    QApplication.processEvents()


def _type(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


GUIDES = {
    OtpOutcome.NOT_DELIVERED: "Panduan: kode tidak masuk",
    OtpOutcome.WRONG_CODE: "Panduan: kode salah",
    OtpOutcome.EXPIRED: "Panduan: kode kedaluwarsa",
    OtpOutcome.LIMIT_MESSAGE: "Panduan: pesan limit",
    OtpOutcome.SITE_ERROR: "Panduan: situs bermasalah",
    OtpOutcome.WORKED: "Panduan: langkah berikutnya",
}


@pytest.mark.parametrize("outcome", list(OtpOutcome))
def test_every_outcome_leads_to_its_guide(
    desk: AtTheCounter, counter: given.Counter, outcome: OtpOutcome
) -> None:
    counter.ask()
    counter.answer(outcome)
    desk.open()
    made: list[object] = []
    desk.screen.wished.connect(made.append)
    button(desk.window, GUIDES[outcome]).click()
    assert made == [OpenGuide(FOR_OUTCOME[outcome])]


def test_while_a_code_is_awaited_the_guide_for_it_is_there(
    desk: AtTheCounter, counter: given.Counter
) -> None:
    counter.ask()
    desk.open()
    assert button(desk.window, "Panduan: kode tidak masuk").isVisible()


def test_before_anything_was_asked_no_guide_stands_in_the_way(desk: AtTheCounter) -> None:
    desk.open()
    assert not [b for b in desk.window.findChildren(GuideLink) if b.isVisible()]
    desk.screen.act("reset")
    desk.settle()
    assert button(desk.window, "Panduan: reset kata sandi").isVisible()
