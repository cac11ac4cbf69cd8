"""Telepon & email as staff type and press it."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec.structs import replace as with_facts
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.guides import read_operators
from kiosk.ui.screens.contact import ContactScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, OpenGuide, RecordContact
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, in_window, texts, view_of, wishes

PHONE, EMAIL = "0812 0000 0001", "siti@peserta.example"
E164 = "+6281200000001"
TICK = "Peserta mengatakan nomor ini aktif dan dipegang sekarang"
NEXT = "Lanjut ke perangkat"
SHARED = "sudah dipakai di kasus lain"


def a_view(*events: ev.Event) -> View:
    """A case with KTP data and what `events` add; hashes as the builders make them."""
    now = given.Days().moment()
    known = ev.PersonRecorded(when=now, by=given.OFFICER, case=given.CASE, person=given.person())
    shown = view_of(given.opened(now), known, *events)
    return replace(shown, key_hash=lambda text: f"hash of {text}")


def recorded(**facts: object) -> ev.ContactRecorded:
    contact = with_facts(given.contact(evidence=0), **facts)
    now = given.Days().moment()
    return ev.ContactRecorded(when=now, by=given.OFFICER, case=given.CASE, contact=contact)


class Desk:
    """The screen in the real window, entered as the reception enters it."""

    def __init__(self, qtbot, view: View | None = None, draft: dict[str, str] | None = None):
        self.qtbot, self.view = qtbot, view or a_view()
        self.screen = ContactScreen()
        self.wishes = wishes(self.screen)
        self.window: Window = in_window(self.screen, self.view, Place.CONTACT)
        qtbot.addWidget(self.window)
        self.window.activateWindow()
        self.screen.enter(self.view, draft or {})
        self.window.show_screen(self.screen)
        QApplication.processEvents()

    @property
    def phone(self) -> QLineEdit:
        return self.screen.phone.field.edit

    @property
    def email(self) -> QLineEdit:
        return self.screen.email.field.edit

    def type(self, line: QLineEdit, text: str) -> None:
        """By key, or pasted where QTest knows no key for a sign."""
        line.setFocus()
        line.clear()
        if text.isascii():
            self.qtbot.keyClicks(line, text)
        else:
            line.insert(text)

    def press(self, words: str) -> None:
        self.qtbot.mouseClick(button(self.window, words), Qt.MouseButton.LeftButton)

    def said_of_phone(self) -> str:
        return self.screen.phone.field.message()

    def said_of_email(self) -> str:
        return self.screen.email.field.message()

    def read(self) -> str:
        return texts(self.window)


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot)


def test_a_whole_contact_is_recorded_with_brand_and_evidence(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, EMAIL)
    desk.press(TICK)
    desk.press(NEXT)
    assert desk.wishes == [RecordContact(E164, EMAIL, 1, "Telkomsel")]


def test_without_the_tick_the_number_is_only_well_formed(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, EMAIL)
    assert "Belum ada bukti bahwa nomor ini aktif" in desk.read()
    desk.press(NEXT)
    assert desk.wishes == [RecordContact(E164, EMAIL, 0, "Telkomsel")]


@pytest.mark.parametrize(
    ("typed", "grouped", "mended"),
    [
        ("0812 0000 123", "+62 812-0000-123", "Angka 0 di depan diganti +62"),
        ("6281200000001", "+62 812-0000-0001", "Tanda + ditambahkan di depan 62"),
        ("81200000001", "+62 812-0000-0001", "+62, kode Indonesia, ditambahkan"),
        ("0062 812-0000-0001", "+62 812-0000-0001", "Angka 00 di depan diganti tanda +"),
        ("+62 0812 0000 0001", "+62 812-0000-0001", "Angka 0 sesudah +62 dibuang"),
        ("(0812) 0000.0001", "+62 812-0000-0001", "Angka 0 di depan diganti +62"),
        ("０８１２０００００００１", "+62 812-0000-0001", "Angka 0 di depan diganti +62"),
    ],
)
def test_a_number_is_taken_as_people_write_it_and_shown_as_it_will_be_kept(
    desk: Desk, typed: str, grouped: str, mended: str
):
    desk.type(desk.phone, typed)
    assert desk.phone.text() == typed
    assert desk.said_of_phone() == "Nomor HP ini milik Telkomsel."
    assert grouped in desk.read()
    assert mended in desk.read()


def test_a_number_written_in_full_needs_no_explanation(desk: Desk):
    desk.type(desk.phone, "+62 812-0000-0001")
    assert "diganti" not in desk.read()
    assert "ditambahkan" not in desk.read()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("021 555 0123", "bukan nomor HP, jadi tidak bisa menerima SMS"),
        ("+60 12-345 6789", "nomor luar negeri"),
        ("08120000001O", "Ada huruf di nomor ini"),
        ("0812 0000 0000 0001", "Nomor HP belum benar"),
        ("0840 0000 0001", "Nomor HP belum benar"),
    ],
)
def test_what_cannot_receive_a_code_is_refused_with_the_reason_and_stays_typed(
    desk: Desk, typed: str, said: str
):
    desk.type(desk.email, EMAIL)
    desk.type(desk.phone, typed)
    assert said in desk.said_of_phone()
    desk.press(NEXT)
    assert desk.wishes == []
    assert desk.phone.text() == typed
    assert said in desk.said_of_phone()
    assert QApplication.focusWidget() is desk.phone


def test_an_unknown_brand_is_said_and_holds_nobody_up(desk: Desk):
    desk.type(desk.phone, "0884 0000 0001")
    desk.type(desk.email, EMAIL)
    assert "Operator nomor ini tidak dikenal" in desk.said_of_phone()
    desk.press(NEXT)
    wish = RecordContact("+6288400000001", EMAIL, 0, "", ("phone-operator-unknown",))
    assert desk.wishes == [wish]


def test_a_number_on_its_way_is_counted_and_only_judged_when_left(desk: Desk):
    desk.type(desk.phone, "0812 00")
    assert desk.said_of_phone().endswith("Sekarang baru 6.")
    desk.qtbot.keyClick(desk.phone, Qt.Key.Key_Tab)
    assert "Nomor HP belum benar" in desk.said_of_phone()
    desk.type(desk.phone, PHONE)
    assert desk.said_of_phone() == "Nomor HP ini milik Telkomsel."


def test_an_empty_form_says_what_is_missing_only_when_asked_to_go_on(desk: Desk):
    assert desk.said_of_phone() == desk.said_of_email() == ""
    desk.press(NEXT)
    assert desk.wishes == []
    assert "Nomor HP belum benar" in desk.said_of_phone()
    assert "Alamat email belum benar" in desk.said_of_email()


def test_an_email_without_shape_holds_up_and_gets_the_focus(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, "siti@peserta")
    assert desk.said_of_email() == ""
    desk.press(NEXT)
    assert desk.wishes == []
    assert "Alamat email belum benar" in desk.said_of_email()
    assert QApplication.focusWidget() is desk.email


def test_a_usual_slip_is_pointed_out_and_mended_only_by_a_press(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, "siti@gmial.com")
    assert "Mungkin maksudnya siti@gmail.com" in desk.said_of_email()
    desk.press(NEXT)
    assert desk.wishes == [RecordContact(E164, "siti@gmial.com", 0, "Telkomsel")]
    desk.press("Ganti menjadi gmail.com")
    assert desk.email.text() == "siti@gmail.com"
    assert "Bentuk email benar" in desk.said_of_email()
    assert not desk.screen.email.mend.isVisible()


def test_an_address_that_may_still_become_right_is_not_called_a_slip_yet(desk: Desk):
    desk.type(desk.email, "siti@gmail.co")
    assert not desk.screen.email.mend.isVisible()
    desk.qtbot.keyClick(desk.email, Qt.Key.Key_Tab)
    assert desk.screen.email.mend.isVisible()


def test_a_full_width_address_is_kept_as_one_reads_it(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, "ｓiti@Peserta.Example")
    assert "Dicatat sebagai siti@peserta.example" in desk.said_of_email()
    desk.press(NEXT)
    assert desk.wishes == [RecordContact(E164, EMAIL, 0, "Telkomsel")]


def test_the_ladder_names_all_levels_and_says_which_cannot_be_reached_here(desk: Desk):
    for words in ("Bentuk benar", "Aktif, kata peserta", "Aktif terbukti", "Kode OTP pernah masuk"):
        assert words in desk.read()
    assert "SMS tes belum disiapkan di loket ini. Penyelia mengaturnya" in desk.read()


def test_the_tick_climbs_one_level_and_claims_no_proof(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.press(TICK)
    assert "dipegang sendiri. Ini belum bukti." in desk.read()
    desk.press(TICK)
    assert "Belum ada bukti bahwa nomor ini aktif" in desk.read()


def test_a_tick_is_about_one_number_and_falls_when_another_is_typed(desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.press(TICK)
    desk.type(desk.phone, "0813 0000 0002")
    desk.type(desk.email, EMAIL)
    desk.press(NEXT)
    assert desk.wishes == [RecordContact("+6281300000002", EMAIL, 0, "Telkomsel")]
    assert not desk.screen.held.isChecked()


def test_a_tick_before_the_number_is_about_the_number_that_follows(desk: Desk):
    desk.press(TICK)
    desk.type(desk.phone, "0812000000012")
    desk.type(desk.email, EMAIL)
    desk.press(NEXT)
    assert desk.wishes == [RecordContact("+62812000000012", EMAIL, 1, "Telkomsel")]


def test_a_code_that_came_proves_the_number_and_no_other(qtbot):
    now = given.Days().moment()
    came = (recorded(), given.asked(now), given.answered(now, given.WORKED))
    desk = Desk(qtbot, a_view(*came))
    assert "Kode OTP Prakerja pernah masuk dan berhasil" in desk.read()
    desk.type(desk.phone, "0813 0000 0002")
    assert "pernah masuk dan berhasil" not in desk.read()


def test_the_brand_brings_what_the_participant_can_look_up(desk: Desk):
    assert "setelah operator nomornya dikenali" in desk.read()
    desk.type(desk.phone, PHONE)
    assert "*444#" in desk.read()
    assert "belum diperiksa" in desk.read()
    desk.type(desk.phone, "0895 0000 0001")
    assert "ceknomor" in desk.read()
    assert "*444#" not in desk.read()


def test_a_kiosk_may_say_otherwise_of_an_operator(qtbot, tmp_path: Path):
    said = '[[operator]]\nbrand = "Telkomsel"\nchecked = 2027-01-02\nsource = "gerai"\n'
    (tmp_path / "operators.toml").write_text(said, "utf-8")
    desk = Desk(qtbot, replace(a_view(), operators=lambda: read_operators(tmp_path)))
    desk.type(desk.phone, PHONE)
    assert "tanya ke gerai Telkomsel" in desk.read()
    assert "Sumber dibaca 02-01-2027: gerai." in desk.read()
    assert "*808#" not in desk.read()


@pytest.mark.parametrize(
    ("words", "guide"),
    [
        ("Panduan: nomor hangus", "nomor-hangus"),
        ("Panduan: registrasi kartu", "registrasi-kartu"),
        ("Panduan: ganti nomor", "ganti-nomor"),
        ("Panduan: nomor keluarga", "nomor-sendiri"),
    ],
)
def test_the_topics_of_the_number_have_their_guides(desk: Desk, words: str, guide: str):
    button(desk.window, words).click()
    assert desk.wishes == [OpenGuide(guide)]


def test_a_phone_of_another_case_is_warned_of_before_it_is_recorded_and_never_whose(qtbot):
    now = given.Days().moment()
    other = given.identified(now, case="another", reference="PK-UJI-20261123-2X")
    desk = Desk(qtbot, a_view(*other))
    assert SHARED not in desk.read()
    desk.type(desk.phone, PHONE)
    assert SHARED in desk.read()
    assert "Jangan pakai nomor keluarga" in desk.read()
    assert "PK-UJI-20261123-2X" not in desk.read()
    desk.type(desk.email, EMAIL)
    desk.press(NEXT)
    assert len(desk.wishes) == 1


def test_an_email_of_another_case_is_warned_of_in_any_spelling(qtbot):
    now = given.Days().moment()
    known = with_facts(given.contact("+6281300000009"), email_hash=f"hash of {EMAIL}")
    other = (
        given.opened(now, case="another", reference="PK-UJI-20261123-2X"),
        ev.ContactRecorded(when=now, by=given.OFFICER, case="another", contact=known),
    )
    desk = Desk(qtbot, a_view(*other))
    desk.type(desk.email, "SITI@peserta.example")
    assert SHARED in desk.read()


def test_ones_own_recorded_number_is_not_called_shared(qtbot):
    desk = Desk(qtbot, a_view(recorded()))
    assert SHARED not in desk.read()


def test_the_guide_answers_the_harmful_tip(desk: Desk):
    assert "Boleh pakai nomor saudara?” Jangan." in desk.read()
    assert "Jangan pernah meminta kode OTP" in desk.read()


def test_what_is_on_record_is_shown_and_not_recorded_twice(qtbot):
    desk = Desk(qtbot, a_view(recorded(evidence=1)))
    assert desk.phone.text() == "+62 812-0000-0001"
    assert desk.email.text() == EMAIL
    assert desk.screen.held.isChecked()
    assert desk.screen.draft() == {}
    desk.press(NEXT)
    assert desk.wishes == [GoTo(Place.DEVICE)]


def test_entering_is_not_typing(qtbot):
    screen = ContactScreen()
    qtbot.addWidget(screen)
    with qtbot.assertNotEmitted(screen.typed):
        screen.enter(a_view(recorded(evidence=1)), {})
        QApplication.processEvents()


def test_nothing_of_the_last_participant_is_left_for_the_next(qtbot):
    desk = Desk(qtbot, a_view(recorded(evidence=1)))
    assert "+62 812-0000-0001" in desk.read()
    desk.screen.enter(a_view(), {})
    assert "0812" not in desk.read().replace("misalnya 0812", "")
    assert "+62 812" not in desk.read()
    assert (desk.phone.text(), desk.email.text()) == ("", "")
    assert not desk.screen.held.isChecked()
    assert "Telkomsel" not in desk.read()


RULES_COME_LATER = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
from tests.ui.screens.test_contact import ContactScreen, a_view, recorded
screen = ContactScreen()
screen.enter(a_view(recorded()), {})
heavy = {"phonenumbers", "email_validator"}
print(len(heavy & sys.modules.keys()))
app.processEvents()
print(len(heavy & sys.modules.keys()), screen.phone.field.message())
"""


def test_the_rules_for_phone_and_email_are_loaded_only_after_the_screen_stands():
    done = subprocess.run(
        [sys.executable, "-c", RULES_COME_LATER], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["0", "2 Nomor HP ini milik Telkomsel."]


def test_a_draft_comes_back_before_what_is_recorded(qtbot):
    desk = Desk(qtbot, a_view(recorded()), {"phone": "0895 0000 00", "email": "siti@"})
    assert (desk.phone.text(), desk.email.text()) == ("0895 0000 00", "siti@")
    again = Desk(qtbot, a_view(recorded()), dict(desk.screen.draft()))
    assert (again.phone.text(), again.email.text()) == ("0895 0000 00", "siti@")
    assert not again.screen.held.isChecked()


def test_typing_and_ticking_ask_for_a_draft(desk: Desk):
    with desk.qtbot.waitSignal(desk.screen.typed):
        desk.type(desk.phone, "0")
    with desk.qtbot.waitSignal(desk.screen.typed):
        desk.press(TICK)
    assert desk.screen.draft() == {"phone": "0", "held": "1"}


def test_news_from_elsewhere_leaves_the_typing_alone(desk: Desk):
    desk.type(desk.phone, "0812 00")
    desk.screen.present(a_view(recorded()))
    assert desk.phone.text() == "0812 00"


@pytest.mark.parametrize(
    ("reason", "line"), [(Reason.PHONE_INVALID, "phone"), (Reason.EMAIL_INVALID, "email")]
)
def test_a_refusal_stands_beside_its_field_and_keeps_what_was_typed(
    desk: Desk, reason: Reason, line: str
):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, EMAIL)
    desk.screen.refuse(Refused(reason))
    said = {"phone": desk.said_of_phone(), "email": desk.said_of_email()}
    assert "belum benar" in said[line]
    assert (desk.phone.text(), desk.email.text()) == (PHONE, EMAIL)


def test_another_refusal_is_said_above_the_form_until_somebody_types(desk: Desk):
    desk.screen.refuse(Refused(Reason.CASE_CLOSED))
    assert "Kasus ini sudah ditutup" in desk.read()
    desk.type(desk.phone, "0")
    assert "Kasus ini sudah ditutup" not in desk.read()


@pytest.mark.parametrize(
    ("words", "wish"),
    [("Kembali", GoTo(Place.KTP)), ("Simpan, lanjut nanti", GoTo(Place.HOME))],
)
def test_one_can_go_back_or_leave_with_nothing_recorded(desk: Desk, words: str, wish: GoTo):
    desk.type(desk.phone, "0812 00")
    desk.press(words)
    assert desk.wishes == [wish]


def test_the_whole_step_goes_by_keyboard_alone(desk: Desk):
    keys = desk.qtbot
    assert QApplication.focusWidget() is desk.phone
    keys.keyClicks(desk.phone, PHONE)
    keys.keyClick(desk.phone, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.email
    keys.keyClicks(desk.email, EMAIL)
    keys.keyClick(desk.email, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.screen.held
    keys.keyClick(desk.screen.held, Qt.Key.Key_Space)
    keys.keyClick(desk.screen.held, Qt.Key.Key_Return)
    assert desk.wishes == [RecordContact(E164, EMAIL, 1, "Telkomsel")]


class English(QTranslator):
    """Says two words in English."""

    def translate(self, _context, text, _disambiguation=None, _n=-1):
        return {
            "Nomor HP": "Phone number",
            "Nomor HP ini milik {operator}.": "This number is sold by {operator}.",
        }.get(text, "")


def test_another_language_in_the_middle_keeps_what_was_typed(qapp, desk: Desk):
    desk.type(desk.phone, PHONE)
    desk.type(desk.email, "siti@")
    english = English()
    qapp.installTranslator(english)
    qapp.sendEvent(desk.screen, QEvent(QEvent.Type.LanguageChange))
    assert "Phone number" in desk.read()
    assert desk.said_of_phone() == "This number is sold by Telkomsel."
    assert (desk.phone.text(), desk.email.text()) == (PHONE, "siti@")
    qapp.removeTranslator(english)


SIZES = [(1366, 768), (1024, 600)]
FORMS = (
    {},
    {"phone": PHONE, "email": EMAIL, "held": "1"},
    {"phone": "021 555 0123", "email": "siti@gmial.com"},
    {"phone": "08120000001O", "email": "siti"},
)


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_nothing_is_clipped(qtbot, qapp, scale: float):
    now = given.Days().moment()
    other = given.identified(now, case="another", reference="PK-UJI-20261123-2X")
    if scale != 1.0:
        Theme(scale).apply(qapp)
    desk = Desk(qtbot, a_view(*other))
    for width, height in SIZES:
        desk.window.resize(width, height)
        for form in FORMS:
            desk.screen.enter(desk.view, form)
            assert clipped(desk.window) == []
            assert desk.window.width() == width
