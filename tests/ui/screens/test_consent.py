"""Persetujuan as participant and staff meet it: nothing ticked beforehand, nothing kept without."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.settings import Language
from kiosk.ui.screens.consent import ConsentScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import DeclineConsent, GiveConsent, GoTo
from kiosk.ui.wording.consent import consent_text
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, line, texts, view_of, wishes

TEXT = consent_text("id", 30, "BRI Unit Banyumanik", 180)
NOW = given.Days().moment()
NAME = "Nama peserta"


def shown(qtbot, view, draft=None, **size) -> ConsentScreen:
    return entered(qtbot, ConsentScreen(), view, Place.CONSENT, draft, **size)


@pytest.fixture
def fresh(qtbot) -> ConsentScreen:
    return shown(qtbot, view_of(case=""))


def given_before(**changes) -> ev.CaseOpened:
    opened = given.opened(NOW)
    return replace(opened, consent=replace(opened.consent, version="v1", **changes))


def press(screen: ConsentScreen, words: str) -> None:
    button(screen.window(), words).click()


def test_the_participant_reads_the_whole_text_with_nothing_ticked(fresh):
    assert all(paragraph in texts(fresh) for paragraph in TEXT.paragraphs)
    for words in (TEXT.help, TEXT.complaint, TEXT.keep):
        assert not button(fresh, words).isChecked()
    assert line(fresh, NAME).text() == ""


def test_three_presses_and_the_name_make_a_consent(qtbot, fresh):
    made = wishes(fresh)
    for words in (TEXT.help, TEXT.complaint):
        button(fresh, words).click()
    qtbot.keyClicks(line(fresh, NAME), "  Siti Nurhaliza ")
    press(fresh, "Setuju dan lanjut")
    consent = ev.Consent(
        version="v1",
        language="id",
        method=ev.ConsentMethod.TICK_AND_NAME,
        name="Siti Nurhaliza",
        complaint=True,
        keep_days=0,
    )
    assert made == [GiveConsent(consent)]


def test_the_days_are_kept_only_with_the_third_tick_and_the_method_is_told(qtbot, fresh):
    made = wishes(fresh)
    for words in (TEXT.help, TEXT.keep, "Dibacakan petugas, peserta menyetujui"):
        button(fresh, words).click()
    line(fresh, NAME).setText("Siti")
    press(fresh, "Setuju dan lanjut")
    consent = made[0].consent
    assert (consent.complaint, consent.keep_days) == (False, 30)
    assert consent.method is ev.ConsentMethod.READ_ALOUD


def test_without_the_first_tick_it_says_why_and_goes_there(fresh):
    made = wishes(fresh)
    line(fresh, NAME).setText("Siti")
    assert "peserta mencentang pernyataan pertama" in texts(fresh)
    press(fresh, "Setuju dan lanjut")
    assert made == []
    assert "Tanpa centang ini petugas tidak boleh mencatat apa pun." in texts(fresh)
    assert button(fresh, TEXT.help).hasFocus()
    assert line(fresh, NAME).text() == "Siti"


def test_without_a_name_it_asks_for_one_beside_the_line(fresh):
    made = wishes(fresh)
    button(fresh, TEXT.help).click()
    line(fresh, NAME).setText("   ")
    press(fresh, "Setuju dan lanjut")
    assert made == []
    assert "Tulis nama peserta" in line(fresh, NAME).accessibleDescription()
    assert line(fresh, NAME).hasFocus()


def test_a_number_in_the_name_is_refused_while_it_is_typed_and_lies_in_no_draft(qtbot, fresh):
    name = line(fresh, NAME)
    button(fresh, TEXT.help).click()
    qtbot.keyClicks(name, "Siti 482913")
    assert "mirip kode OTP" in name.accessibleDescription()
    assert fresh.draft()["name"] == ""
    for _ in range(7):
        qtbot.keyClick(name, Qt.Key.Key_Backspace)
    assert name.accessibleDescription() == ""
    assert fresh.draft()["name"] == "Siti"


def test_declining_and_going_back_are_one_press_each(fresh):
    made = wishes(fresh)
    press(fresh, "Tidak setuju")
    press(fresh, "Kembali")
    assert made == [DeclineConsent(), GoTo(Place.HOME)]


def test_a_new_participant_never_sees_what_the_last_one_typed(fresh):
    button(fresh, TEXT.help).click()
    line(fresh, NAME).setText("Siti")
    fresh.enter(view_of(case=""), {})
    assert not button(fresh, TEXT.help).isChecked()
    assert line(fresh, NAME).text() == ""
    assert fresh.draft() == {}


def test_nothing_below_the_fold_can_be_ticked_unseen(qtbot, fresh):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not button(fresh, TEXT.help).isChecked()


def test_by_keyboard_alone_from_the_first_tick_to_the_wish(qtbot, fresh):
    made = wishes(fresh)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert button(fresh, TEXT.help).hasFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    while not line(fresh, NAME).hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Siti")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(made))
    assert made[0].consent.complaint
    assert made[0].consent.keep_days == 30


def test_the_language_switches_without_losing_ticks_or_name(fresh):
    button(fresh, TEXT.help).click()
    line(fresh, NAME).setText("Siti")
    fresh.present(view_of(case="", language=Language.ENGLISH))
    QApplication.sendEvent(fresh, QEvent(QEvent.Type.LanguageChange))
    english = consent_text("en", 30, "BRI Unit Banyumanik", 180)
    assert english.paragraphs[0] in texts(fresh)
    assert button(fresh, english.help).isChecked()
    made = wishes(fresh)
    press(fresh, "Setuju dan lanjut")
    assert (made[0].consent.language, made[0].consent.name) == ("en", "Siti")


def test_an_open_case_shows_what_was_agreed_to_and_when(qtbot):
    screen = shown(qtbot, view_of(given_before(keep_days=0)))
    seen = texts(screen)
    assert "Disetujui Siti Uji, 23-11-2026 pukul 09.00 WIB (teks v1)" in seen
    assert "Pengaduan boleh dikirim. Dihapus begitu kasus ditutup." in seen
    assert not button(screen, TEXT.keep).isChecked()
    assert screen.draft() == {}


def test_adding_the_complaint_tick_renews_the_consent(qtbot):
    screen = shown(qtbot, view_of(given_before(complaint=False)))
    made = wishes(screen)
    button(screen, TEXT.complaint).click()
    assert screen.draft()["complaint"] == "1"
    press(screen, "Perbarui persetujuan")
    assert made == [GiveConsent(given_before().consent)]


def test_with_an_open_case_nobody_declines_but_the_record_is_one_press_away(qtbot):
    screen = shown(qtbot, view_of(*given.identified(NOW)))
    made = wishes(screen)
    assert "Tidak setuju" not in texts(screen.window())
    press(screen, "Data saya")
    press(screen, "Lanjut")
    assert made == [GoTo(Place.RECORD), GoTo(Place.DEVICE)]


def test_taking_the_first_tick_away_points_to_the_record(qtbot):
    screen = shown(qtbot, view_of(given_before()))
    made = wishes(screen)
    button(screen, TEXT.help).click()
    press(screen, "Perbarui persetujuan")
    assert made == []
    assert "tekan Data saya" in texts(screen)


def test_a_closed_case_takes_no_other_answer(qtbot):
    closed = ev.CaseClosed(when=NOW, case=given.CASE, outcome=ev.CloseOutcome.SOLVED)
    screen = shown(qtbot, view_of(given_before(), closed))
    assert not button(screen, TEXT.complaint).isEnabled()
    assert "Perbarui persetujuan" not in texts(screen.window())


def test_a_draft_of_a_renewal_comes_back(qtbot):
    draft = {"help": "1", "method": "read-aloud", "name": "Siti U"}
    screen = shown(qtbot, view_of(given_before()), draft)
    assert line(screen, NAME).text() == "Siti U"
    assert not button(screen, TEXT.complaint).isChecked()
    assert dict(screen.draft()) == draft


@pytest.mark.parametrize(
    ("reason", "words"),
    [(Reason.LOOKS_LIKE_A_CODE, "mirip kode OTP"), (Reason.NAME_MISSING, "Nama belum diisi")],
)
def test_a_refusal_of_the_name_stands_beside_it(fresh, reason, words):
    line(fresh, NAME).setText("kode 123456")
    fresh.refuse(Refused(reason))
    assert words in line(fresh, NAME).accessibleDescription()
    assert line(fresh, NAME).text() == "kode 123456"


def test_any_other_refusal_is_said_at_the_top(fresh):
    fresh.refuse(Refused(Reason.NOT_SIGNED_IN))
    assert "Belum ada petugas yang masuk." in texts(fresh)


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("case", ["", given.CASE])
def test_nothing_is_clipped(qtbot, qapp, width, height, scale, case):
    Theme(scale).apply(qapp)
    view = view_of(*given.identified(NOW), case=case)
    screen = shown(qtbot, view, width=width, height=height)
    screen.act("agree")
    assert clipped(screen.window()) == []
