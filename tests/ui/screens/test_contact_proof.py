"""Proving a phone as staff see and press it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from msgspec.structs import replace as with_facts
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, What
from kiosk.settings import Sms, SmsKind
from kiosk.ui.screens.contact import ContactScreen
from kiosk.ui.screens.guides import GuidesScreen
from kiosk.ui.screens.lock import LockScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Errand, Place, Proving, View
from kiosk.ui.wishes import RecordContact
from kiosk.ui.wishes_phone import AnswerTestCode, ListenForPhone, SendTestSms, StopListening
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, in_window, texts, view_of, wishes

MODEM = Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0", own_number="0812-0000-0099")
GATEWAY = Sms(kind=SmsKind.GATEWAY, url="https://sms.example", user="loket")
CONTACT = RecordContact("+6281200000001", "siti@peserta.example", 1, "Telkomsel")
HASH = "hash of +6281200000001"
SEND, LISTEN, MATCH = "Kirim SMS tes", "Peserta menghubungi loket", "Cocokkan kode"
AGAIN = "Kirim SMS tes lagi"
OTP = "Hanya 4 angka dari SMS tes loket yang diketik di sini."


def happened(kind: type[ev.CaseEvent], **facts: object) -> ev.CaseEvent:
    return kind(when=given.Days().moment(), case=given.CASE, **facts)


STARTED = happened(ev.SmsTestStarted, test=1, phone_hash=HASH, code_hash="c")
ACCEPTED = happened(ev.SmsTestAccepted, test=1)
UNCERTAIN = happened(ev.SmsTestUncertain, test=1)
WRONG = happened(ev.SmsCodeAnswered, test=1, right=False)
RIGHT = happened(ev.SmsCodeAnswered, test=1, right=True)


def failed(what: What) -> ev.CaseEvent:
    return happened(ev.SmsTestFailed, test=1, what=what.value)


def a_view(*events: ev.CaseEvent, sms: Sms = MODEM, minutes: float = 0, **facts: object) -> View:
    days = given.Days()
    begun = given.identified(days.moment())
    if minutes:
        days.walk(minutes=minutes)
    shown = view_of(*begun, *events, days=days)
    return replace(shown, settings=with_facts(shown.settings, sms=sms), **facts)


class Desk:
    """The screen in the real window, entered as the reception enters it."""

    def __init__(self, qtbot, view: View, width: int = 1366, height: int = 768):
        self.qtbot, self.screen = qtbot, ContactScreen()
        self.wishes = wishes(self.screen)
        self.window = in_window(self.screen, view, Place.CONTACT, width, height)
        qtbot.addWidget(self.window)
        self.window.activateWindow()
        self.screen.enter(view, {})
        self.window.show_screen(self.screen)
        self.proof = self.screen._evidence.proof
        QApplication.processEvents()

    def press(self, words: str) -> None:
        self.qtbot.mouseClick(button(self.window, words), Qt.MouseButton.LeftButton)

    def present(self, view: View) -> None:
        self.screen.present(view)
        QApplication.processEvents()

    def read(self) -> str:
        return texts(self.window)


@pytest.fixture
def show(qtbot) -> Iterator[Callable[..., Desk]]:
    """Shows the screen, and keeps its window until the test is over."""
    kept: list[Desk] = []

    def shown(view: View, width: int = 1366, height: int = 768) -> Desk:
        kept.append(Desk(qtbot, view, width, height))
        return kept[-1]

    yield shown
    for desk in kept:
        desk.window.close()


def test_the_contact_on_the_screen_goes_along_with_the_wish(show):
    desk = show(a_view())
    desk.press(SEND)
    desk.press(LISTEN)
    assert desk.wishes == [SendTestSms(CONTACT), ListenForPhone(CONTACT)]


def test_a_number_that_is_wrong_is_put_right_before_anything_is_sent(show):
    desk = show(a_view())
    desk.screen.email.field.fill("siti")
    desk.press(SEND)
    assert desk.wishes == []
    assert desk.screen.email.field.edit.hasFocus()


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"sms": Sms()}, "SMS tes belum disiapkan di loket ini. Penyelia mengaturnya"),
        ({"sms": GATEWAY}, "Alamat layanan SMS belum disetujui penyelia"),
        ({"practice": True}, "Mode latihan tidak mengirim SMS."),
    ],
)
def test_what_cannot_be_sent_has_no_button_and_says_why(show, facts, said: str):
    desk = show(a_view(**facts))
    assert said in desk.read()
    assert SEND not in desk.read()
    assert LISTEN not in desk.read()
    assert not desk.proof.code.isVisible()


def test_without_a_modem_number_nobody_is_asked_to_call(show):
    desk = show(a_view(sms=with_facts(MODEM, own_number="")))
    assert SEND in desk.read()
    assert LISTEN not in desk.read()


def test_while_it_is_sent_nothing_can_be_pressed_twice(show):
    desk = show(a_view(STARTED, proving=Proving(Errand.SENDING, given.CASE)))
    assert "SMS tes sedang dikirim" in desk.read()
    assert SEND not in desk.read()


def test_an_accepted_message_asks_for_its_code_with_tries_and_time(show):
    desk = show(a_view(STARTED, ACCEPTED, minutes=4))
    assert "SMS diterima jaringan. Tanyakan kode 4 angka kepada peserta." in desk.read()
    assert "Sisa 3 kali coba, berlaku 6 menit lagi." in desk.read()
    assert "Kode OTP Prakerja jangan diketik di sini." in desk.read()


def test_the_code_is_asked_where_the_press_was_and_typed_without_a_mouse(show, qtbot):
    desk = show(a_view())
    desk.proof.send.setFocus()
    qtbot.keyClick(desk.proof.send, Qt.Key.Key_Return)
    desk.present(a_view(STARTED, proving=Proving(Errand.SENDING, given.CASE)))
    desk.screen._show_proof()
    desk.present(a_view(STARTED, ACCEPTED))
    assert desk.proof.code.edit.hasFocus()
    qtbot.keyClicks(desk.proof.code.edit, "4 8 2 1")
    qtbot.keyClick(desk.proof.code.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert desk.wishes[-1] == AnswerTestCode("4 8 2 1")
    assert desk.proof.code.text() == ""


def test_whoever_writes_elsewhere_meanwhile_is_left_in_peace(show):
    desk = show(a_view())
    desk.press(SEND)
    desk.present(a_view(STARTED, proving=Proving(Errand.SENDING, given.CASE)))
    desk.screen.email.field.edit.setFocus()
    desk.present(a_view(STARTED, ACCEPTED))
    assert desk.screen.email.field.edit.hasFocus()


@pytest.mark.parametrize("typed", ["123456", "1 2 3 4 5", "482193", "１２３４５６"])
def test_a_longer_code_does_not_stay_on_the_screen(show, qtbot, typed: str):
    desk = show(a_view(STARTED, ACCEPTED))
    if typed.isascii():
        qtbot.keyClicks(desk.proof.code.edit, typed)
    else:
        desk.proof.code.edit.insert(typed)
        desk.proof.code.edit.textEdited.emit(typed)
    assert len(desk.proof.code.text().replace(" ", "")) <= 1
    desk.proof.code.setText("")
    desk.proof.code.edit.textEdited.emit(typed)
    assert OTP in desk.proof.code.message()
    assert not [wish for wish in desk.wishes if isinstance(wish, AnswerTestCode)]


def test_a_code_is_in_no_draft(show, qtbot):
    desk = show(a_view(STARTED, ACCEPTED))
    qtbot.keyClicks(desk.proof.code.edit, "4821")
    assert "4821" not in str(desk.screen.draft())
    desk.screen.enter(a_view(STARTED, ACCEPTED), {})
    assert desk.proof.code.text() == ""


@pytest.mark.parametrize(
    ("events", "minutes", "said", "asks"),
    [
        ((STARTED,), 0, "Belum pasti apakah SMS terkirim.", True),
        ((STARTED, UNCERTAIN), 0, "kalau masuk, ketik kodenya", True),
        ((STARTED, ACCEPTED, WRONG), 1, "Kode tidak cocok. Minta peserta membacanya lagi.", True),
        ((STARTED, ACCEPTED, WRONG), 1, "Sisa 2 kali coba", True),
        ((STARTED, ACCEPTED, WRONG, WRONG, WRONG), 1, "Kode sudah terlalu sering salah.", False),
        ((STARTED, ACCEPTED), 11, "Waktu kode ini sudah habis.", False),
        ((STARTED, failed(What.MODEM_MISSING)), 0, "Modem tidak ditemukan.", False),
        ((STARTED, failed(What.SMS_REFUSED)), 0, "Cek modem atau pulsa loket.", False),
        ((STARTED, failed(What.GATEWAY_KEY)), 0, "tidak menerima kunci loket ini", False),
        ((STARTED, failed(What.GATEWAY_CREDIT)), 0, "Saldo layanan SMS habis.", False),
        ((STARTED, failed(What.GATEWAY_BUSY)), 0, "sedang membatasi kiriman", False),
        ((STARTED, failed(What.GATEWAY_ODD)), 0, "mungkin halaman masuk wifi", False),
    ],
)
def test_what_came_of_it_is_said_with_the_next_step(
    show, events, minutes: float, said: str, asks: bool
):
    desk = show(a_view(*events, minutes=minutes))
    assert said in desk.read()
    assert desk.proof.code.isVisible() is asks
    assert AGAIN in desk.read()


def test_a_proven_phone_needs_nothing_more(show):
    desk = show(a_view(STARTED, ACCEPTED, RIGHT))
    assert "Kode cocok. Nomor terbukti aktif." in desk.read()
    assert SEND not in desk.read()
    assert not desk.proof.code.isVisible()


def test_a_phone_that_reached_the_kiosk_is_proven_by_that(show):
    reached = happened(ev.IncomingProofSeen, phone_hash=HASH, how=ev.ProofKind.CALL)
    desk = show(a_view(reached))
    assert "Nomor peserta masuk ke loket. Nomor terbukti aktif." in desk.read()
    assert LISTEN not in desk.read()


def test_another_number_on_the_screen_is_not_proven_and_waits_for_no_code(show, qtbot):
    desk = show(a_view(STARTED, ACCEPTED))
    desk.screen.phone.field.edit.clear()
    qtbot.keyClicks(desk.screen.phone.field.edit, "081200000002")
    assert not desk.proof.code.isVisible()
    assert SEND in desk.read()
    assert AGAIN not in desk.read()


@pytest.mark.parametrize(
    ("typed", "is_own"),
    [("0812 0000 0099", True), ("+6281200000099", True), ("081200000001", False)],
)
def test_a_number_of_the_kiosk_itself_is_warned_of_as_it_is_typed(
    show, qtbot, typed: str, is_own: bool
):
    desk = show(a_view())
    desk.screen.phone.field.edit.clear()
    qtbot.keyClicks(desk.screen.phone.field.edit, typed)
    assert ("Ini nomor loket sendiri" in desk.read()) is is_own


def test_waiting_for_a_call_says_where_to_and_can_be_ended(show):
    view = a_view()
    until = with_facts(view.now, mono_ms=view.now.mono_ms + 90_000)
    desk = show(replace(view, proving=Proving(Errand.LISTENING, given.CASE, until)))
    assert "mengirim SMS ke 0812-0000-0099. Loket menunggu 1 menit 30 detik lagi." in desk.read()
    desk.proof.stop.setFocus()
    desk.press("Berhenti menunggu")
    assert desk.wishes == [StopListening()]
    desk.present(view)
    assert desk.proof.listen.hasFocus()


@pytest.mark.parametrize(
    ("proving", "said"),
    [
        (Proving(case=given.CASE, missed=True), "Nomor peserta belum terlihat masuk."),
        (Proving(case=given.CASE, trouble=What.MODEM_MISSING), "Modem tidak ditemukan."),
    ],
)
def test_how_the_waiting_ended_is_said_to_this_participant_alone(show, proving, said: str):
    assert said in show(a_view(proving=proving)).read()
    other = Proving(case="somebody", missed=proving.missed, trouble=proving.trouble)
    assert said not in show(a_view(proving=other)).read()


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (Refused(Reason.SMS_NUMBER_CAP, most=3), "sudah menerima 3 SMS tes hari ini"),
        (Refused(Reason.SMS_KIOSK_CAP, most=40), "sudah mengirim 40 SMS tes hari ini"),
        (Refused(Reason.SMS_TOO_SOON, remaining_ms=40_000), "Boleh kirim lagi dalam 40 detik."),
        (Refused(Reason.SMS_OWN_NUMBER), "Ini nomor loket sendiri"),
        (Refused(Reason.SMS_RUNNING), "SMS tes atau modem sedang dipakai."),
    ],
)
def test_a_refusal_stands_where_the_press_was_until_the_next(show, refused: Refused, said: str):
    desk = show(a_view())
    desk.screen.refuse(refused)
    desk.present(a_view())
    assert said in desk.read()
    desk.press(SEND)
    desk.present(a_view())
    assert said not in desk.read()


CAPS = (Refused(Reason.SMS_NUMBER_CAP, most=3), Refused(Reason.SMS_KIOSK_CAP, most=40))


@pytest.mark.parametrize("refused", CAPS)
@pytest.mark.parametrize(
    ("sms", "offered"), [(MODEM, True), (with_facts(MODEM, own_number=""), False)]
)
def test_a_call_to_the_kiosk_is_offered_only_where_it_has_a_number(
    show, refused: Refused, sms: Sms, offered: bool
):
    desk = show(a_view(sms=sms))
    desk.screen.refuse(refused)
    assert ("menghubungi nomor loket" in desk.read()) is offered


@pytest.mark.parametrize(
    ("errand", "said"),
    [
        (Errand.SENDING, "SMS tes lain sedang dikirim."),
        (Errand.LISTENING, "Modem sedang menunggu peserta menghubungi."),
        (Errand.IDENTIFYING, "Modem sedang diuji."),
    ],
)
def test_what_is_in_the_way_is_named_as_what_it_is(show, errand: Errand, said: str):
    desk = show(a_view(proving=Proving(errand, "somebody")))
    desk.screen.refuse(Refused(Reason.SMS_RUNNING))
    assert said in desk.read()


def test_what_is_said_of_a_code_does_not_go_by_its_length(show):
    """A code of Prakerja may have four digits too (handbook 1.1)."""
    desk = show(a_view(STARTED, ACCEPTED))
    assert desk.proof.code.edit.accessibleName() == "Kode tes dari SMS loket"
    desk.screen.refuse(Refused(Reason.CODE_SHAPE))
    assert OTP in desk.read()
    assert "6 angka" not in desk.read()


@pytest.mark.parametrize("cover", [Place.LOCK, Place.GUIDES])
def test_no_digits_stay_behind_the_lock_or_a_guide(show, qtbot, cover: Place):
    desk = show(a_view(STARTED, ACCEPTED))
    qtbot.keyClicks(desk.proof.code.edit, "482")
    over = LockScreen() if cover is Place.LOCK else GuidesScreen()
    desk.window.adopt(over)
    desk.window.show_screen(over)
    assert desk.proof.code.text() == ""
    desk.window.show_screen(desk.screen)
    assert desk.proof.code.text() == ""


def test_no_digits_stay_while_another_number_stands_there(show, qtbot):
    desk = show(a_view(STARTED, ACCEPTED))
    qtbot.keyClicks(desk.proof.code.edit, "482")
    for digits in ("081200000002", "081200000001"):
        desk.screen.phone.field.edit.clear()
        qtbot.keyClicks(desk.screen.phone.field.edit, digits)
    assert desk.proof.code.isVisible()
    assert desk.proof.code.text() == ""


@pytest.mark.parametrize(
    ("name", "errand"), [("send", Errand.SENDING), ("listen", Errand.LISTENING)]
)
def test_a_second_press_of_space_falls_on_the_same_button_and_does_nothing(
    show, qtbot, name: str, errand: Errand
):
    view = a_view()
    desk = show(view)
    pressed = getattr(desk.proof, name)
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)
    until = with_facts(view.now, mono_ms=view.now.mono_ms + 90_000)
    running = None if errand is Errand.SENDING else until
    desk.present(replace(a_view(STARTED), proving=Proving(errand, given.CASE, running)))
    assert pressed.hasFocus()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Space)
    assert len(desk.wishes) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_pressed_once_more_after_the_right_code_opens_nothing(show, qtbot, key: Qt.Key):
    desk = show(a_view(STARTED, ACCEPTED))
    desk.screen.wished.connect(lambda _: desk.screen.present(a_view(STARTED, ACCEPTED, RIGHT)))
    desk.proof.code.setFocus()
    qtbot.keyClicks(desk.proof.code.edit, "4821")
    qtbot.keyClick(desk.proof.code.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    qtbot.keyClick(desk.window.focusWidget(), key)
    assert desk.wishes == [AnswerTestCode("4821")]


def test_while_a_code_is_awaited_the_guide_says_which_one_may_be_read_out(show):
    desk = show(a_view())
    assert "Nomor HP mana yang aktif" in desk.read()
    desk.present(a_view(STARTED, proving=Proving(Errand.SENDING, given.CASE)))
    assert "Kami kirim SMS tes dari loket." in desk.read()
    desk.present(a_view(STARTED, ACCEPTED))
    assert "Tolong bacakan kode 4 angka dari SMS itu saja." in desk.read()
    assert "Kode OTP Prakerja tetap rahasia." in desk.read()
    assert "Boleh pakai nomor saudara?" not in desk.read()
    desk.present(a_view(STARTED, ACCEPTED, RIGHT))
    assert "Tolong bacakan" not in desk.read()
    assert "Boleh pakai nomor saudara?" in desk.read()


STATES = {
    "ready": a_view(),
    "sending": a_view(STARTED, proving=Proving(Errand.SENDING, given.CASE)),
    "code": a_view(STARTED, ACCEPTED, WRONG),
    "failed": a_view(STARTED, failed(What.GATEWAY_ODD)),
    "missed": a_view(proving=Proving(case=given.CASE, trouble=What.MODEM_DENIED)),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("width", "scale"), [(1024, 1.0), (1366, 1.4)])
def test_nothing_is_cut_off(show, qapp, state: str, width: int, scale: float):
    Theme(scale).apply(qapp)
    desk = show(STATES[state], width, 600)
    try:
        assert clipped(desk.window) == []
    finally:
        Theme().apply(qapp)


def test_every_button_is_large_enough_to_touch(show):
    desk = show(a_view(STARTED, ACCEPTED))
    for widget in (desk.proof.send, desk.proof.listen, desk.proof.match, desk.proof.code.edit):
        assert widget.height() >= 48
