"""Data saya: every kind that is kept is shown, and what cannot be undone is asked twice."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.ui.parts.frame import Action
from kiosk.ui.screens.record import RecordScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import CloseCase, ErasePerson, GiveConsent, GoTo, PrintRecord
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, of_state, texts, view_of, wishes

NOW = given.Days().moment()
STOP = "Tarik persetujuan pengaduan"
WITHDRAW, ERASE = "Tarik persetujuan dan hapus data", "Hapus data saya"
YES = "Ya, hapus sekarang"
KEPT = (
    "SITI UJI",
    "............9901",
    "............9902",
    "01-01-1990",
    "perempuan",
    "0812-xxxx-x001 · Telkomsel · Aktif, kata peserta",
    "s***@peserta.example",
    "ada, untuk mengenali pemakaian ganda",
    "Siti Uji",
    "2026-11 (id)",
    "30 hari setelah kasus ditutup",
    given.REFERENCE,
    "23-11-2026 pukul 09.00 WIB",
    "Tanggal lahir NIK dan KTP tidak sama",
    "Alamat: Tidak sama",
    "Baik: Sinyal paling sedikit 2 batang",
    "Perlu dibereskan: Tanggal dan jam otomatis",
    "1. 23-11-2026 pukul 09.00 WIB · SMS · Limit tercapai",
    "SMS: tunggu 45 menit",
    "kepada pengaduan@prakerja.example · Menunggu kirim",
    "Nomor kasus dari penerima: PRK-0847",
    "1 kali diberikan",
    "Pak Petugas",
)


def everything() -> list[ev.Event]:
    """A case in which each kind of data was recorded."""
    of_case = {"when": NOW, "by": given.OFFICER, "case": given.CASE}
    return [
        *given.filed(NOW),
        ev.PersonRecorded(
            **of_case,
            person=given.person(),
            findings=("nik-birth-differs",),
            comparison=(ev.FieldResult("address", "different", "change-in-account"),),
        ),
        ev.DeviceChecked(
            **of_case,
            fine=("signal",),
            wanting=("clock",),
            network=ev.Network(verdict="good", median_ms=80),
        ),
        ev.PortalLimitRead(**of_case, channel=given.SMS, minutes=45),
        ev.SlipGiven(**of_case, how="printed"),
        ev.CaseNumberNoted(**of_case, complaint=1, number="PRK-0847"),
    ]


def shown(qtbot, *events: ev.Event, **size: int) -> RecordScreen:
    view = view_of(*(events or everything()))
    return entered(qtbot, RecordScreen(), view, Place.RECORD, **size)


@pytest.fixture
def screen(qtbot) -> RecordScreen:
    return shown(qtbot)


def press(screen: RecordScreen, words: str) -> None:
    button(screen.window(), words).click()


def test_every_kind_that_is_kept_is_shown(screen):
    seen = texts(screen)
    assert [kept for kept in KEPT if kept not in seen] == []


def test_numbers_stay_masked(screen):
    seen = texts(screen)
    for whole in ("3171234101909901", "3171230101209902", "81200000001", "siti@peserta"):
        assert whole not in seen


def test_a_case_with_consent_alone_says_what_there_is_not(qtbot):
    screen = shown(qtbot, given.opened(NOW))
    assert "belum ada" in texts(screen)
    assert "Siti Uji" in texts(screen)


def test_a_renewed_consent_shows_its_own_date(qtbot):
    days = given.Days()
    state = given.state_of(*given.staff(NOW), given.opened(NOW))
    later = days.walk(days=1, hours=1)
    renewed = given.consent(complaint=False)
    state.apply(ev.ConsentRenewed(when=later, case=given.CASE, consent=renewed))
    screen = entered(qtbot, RecordScreen(), of_state(state, days), Place.RECORD)
    assert "24-11-2026 pukul 10.00 WIB" in texts(screen)
    assert "tidak boleh dikirim" in texts(screen)
    assert STOP not in texts(screen)


def test_taking_back_the_complaint_renews_the_rest_of_the_consent(screen):
    made = wishes(screen)
    press(screen, STOP)
    assert made == [GiveConsent(replace(given.consent(), complaint=False))]


@pytest.mark.parametrize(
    ("words", "cause"),
    [(ERASE, ev.EraseCause.ASKED), (WITHDRAW, ev.EraseCause.CONSENT_WITHDRAWN)],
)
def test_erasing_takes_a_second_press(screen, words, cause):
    made = wishes(screen)
    press(screen, words)
    assert made == []
    assert "Ini tidak bisa dibatalkan." in texts(screen)
    press(screen, YES)
    assert made == [ErasePerson(cause)]
    assert YES not in texts(screen)


def test_enter_alone_never_erases(qtbot, screen):
    made = wishes(screen)
    screen.window().activateWindow()
    screen.erase.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert button(screen, "Batal").hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert made == []
    assert YES not in texts(screen)


def test_by_keyboard_alone_the_data_can_be_erased(qtbot, screen):
    made = wishes(screen)
    screen.window().activateWindow()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if screen.erase.hasFocus():
            break
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert made == [ErasePerson(ev.EraseCause.ASKED)]


def test_what_was_sent_cannot_be_called_back_and_it_says_so(qtbot):
    started = ev.SendingStarted(when=NOW, case=given.CASE, complaint=1, attempt=1)
    screen = shown(qtbot, *given.filed(NOW), started)
    press(screen, ERASE)
    assert "tidak bisa ditarik dari penerimanya" in texts(screen)


def test_nothing_sent_nothing_said_of_recipients(screen):
    press(screen, ERASE)
    assert "tidak bisa ditarik dari penerimanya" not in texts(screen)


def test_closing_says_what_happens_and_takes_a_second_press(screen):
    made = wishes(screen)
    press(screen, "Selesai")
    assert "Data disimpan 30 hari lagi, lalu dihapus." in texts(screen)
    assert "Pengaduan yang belum terkirim tidak akan dikirim lagi." in texts(screen)
    press(screen, "Ya, tutup kasus")
    assert made == [CloseCase(ev.CloseOutcome.STOPPED)]


def test_a_case_whose_code_worked_closes_as_solved(qtbot):
    worked = [given.asked(NOW), given.answered(NOW, given.WORKED)]
    screen = shown(qtbot, *given.identified(NOW), *worked)
    made = wishes(screen)
    press(screen, "Selesai")
    assert "Pengaduan yang belum terkirim" not in texts(screen)
    press(screen, "Ya, tutup kasus")
    assert made == [CloseCase(ev.CloseOutcome.SOLVED)]


def test_a_closed_case_can_still_be_seen_and_erased(qtbot):
    closed = ev.CaseClosed(when=NOW, case=given.CASE, outcome=ev.CloseOutcome.SOLVED)
    screen = shown(qtbot, *given.identified(NOW), closed)
    made = wishes(screen)
    assert "Selesai, kode berhasil" in texts(screen)
    assert STOP not in texts(screen)
    press(screen, "Ke Beranda")
    press(screen, ERASE)
    press(screen, YES)
    assert made == [GoTo(Place.HOME), ErasePerson(ev.EraseCause.ASKED)]


def test_the_frame_follows_when_the_case_is_closed_meanwhile(screen):
    closed = ev.CaseClosed(when=NOW, case=given.CASE, outcome=ev.CloseOutcome.STOPPED)
    screen.present(view_of(*everything(), closed))
    assert Action("home", "Ke Beranda", "primary") in screen.frame().actions
    assert "Ke Beranda" in texts(screen.window())


def test_going_back_leaves_everything_as_it_is(screen):
    made = wishes(screen)
    press(screen, "Kembali")
    assert made == [GoTo(Place.CONSENT)]
    assert screen.draft() == {}


def test_a_question_stays_open_through_a_switch_of_language_but_not_through_leaving(screen):
    press(screen, ERASE)
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert YES in texts(screen)
    screen.enter(view_of(*everything()), {})
    assert YES not in texts(screen)


def test_a_refusal_is_said_at_the_top(screen):
    screen.refuse(Refused(Reason.CASE_CLOSED))
    assert "Kasus ini sudah ditutup." in texts(screen)


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600)])
def test_nothing_is_clipped(qtbot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    screen = shown(qtbot, width=width, height=height)
    assert clipped(screen.window()) == []
    press(screen, WITHDRAW)
    assert clipped(screen.window()) == []


def test_a_copy_to_take_home_is_one_press_away(qtbot):
    screen = shown(qtbot, *everything())
    with qtbot.waitSignal(screen.wished) as wished:
        screen.act("print")
    assert wished.args == [PrintRecord()]
    assert [a.text for a in screen.frame().actions if a.name == "print"] == ["Cetak data saya"]
