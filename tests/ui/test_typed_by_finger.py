"""A participant's whole record with a touch screen alone, on the real reception and store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from kiosk.ui.places import BEFORE_THE_DESK, builders
from kiosk.ui.reception import Reception
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from kiosk.ui.wishes import Lock, StartCase
from kiosk.ui.wording.consent import consent_text
from tests.ui.fingers import Finger, settle
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.desk_view import button, line, texts
from tests.ui.screens.first_start import PHRASE, PIN, action, group_14

PLACES = (Place.SIGN_IN, Place.CONSENT, Place.KTP, Place.CONTACT, Place.DEVICE, Place.LOCK)


class Counter:
    """The window with its reception, and the one finger that does everything."""

    def __init__(self, opened: Furnished, window: Window, reception: Reception) -> None:
        self.opened, self.window, self.reception = opened, window, reception
        self.finger = Finger(window)

    def line(self, spoken: str) -> QLineEdit:
        return line(self.shown(), spoken)

    def shown(self) -> QWidget:
        shown = self.window.shown()
        assert isinstance(shown, QWidget)
        return shown

    def fill(self, spoken: str, text: str) -> None:
        """Touch a line and type in it; at each letter the whole of it is seen above the keys."""
        self.finger.touch(self.line(spoken))
        for letter in text:
            self.finger.write(letter)
            assert self.sees(self.line(spoken)), spoken

    def sees(self, edit: QLineEdit) -> bool:
        return edit.visibleRegion().boundingRect() == edit.rect()

    def press(self, words: str) -> None:
        """Press a button; where the window is low, the keys are closed first."""
        settle()
        found = button(self.window, words)
        if not found.visibleRegion().contains(found.rect().center()):
            self.finger.press("Tutup papan ketik")
        self.finger.touch(found)


@pytest.fixture
def counter(qtbot, qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with furnished(tmp_path) as opened:
        window = Window()
        qtbot.addWidget(window)
        reception = Reception(window, opened.room, builders(PLACES))
        qapp.installEventFilter(reception)
        opened.sign_in()
        window.resize(1024, 600)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        yield Counter(opened, window, reception)
        qapp.removeEventFilter(reception)
        reception.leave()


@pytest.fixture(params=[1.0, 1.4])
def text_size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    Theme(request.param).apply(qapp)
    yield request.param
    Theme().apply(qapp)


def agree(counter: Counter) -> None:
    counter.reception.grant(StartCase())
    settings = counter.opened.room.settings
    text = consent_text("id", settings.desk.keep_days, settings.site.name)
    counter.finger.touch(button(counter.shown(), text.help))
    counter.finger.touch(button(counter.shown(), text.complaint))
    counter.fill("Nama peserta", "Siti Nurhaliza")
    counter.press("Setuju dan lanjut")


def test_from_consent_to_phone_and_email(text_size: float, counter: Counter):
    agree(counter)
    counter.fill("NIK", "3374116304959902")
    assert "Kota Semarang" in texts(counter.shown())
    counter.finger.press("Lanjut")
    assert counter.line("Nama lengkap").hasFocus()
    counter.finger.write("Siti Nurhaliza")
    counter.finger.press("Lanjut")
    assert counter.line("Tanggal lahir").hasFocus()
    counter.finger.press("2", "3", "Tanda hubung", "0", "4", "Tanda hubung", "1", "9", "9", "5")
    counter.press("Lanjut ke telepon")
    counter.fill("Nomor HP", "081200000123")
    counter.fill("Email akun Prakerja", "siti_n@peserta.example.com")
    counter.press("Lanjut ke perangkat")
    case = counter.opened.room.case()
    assert case.person is not None
    assert (case.person.nik, case.person.name) == ("3374116304959902", "SITI NURHALIZA")
    assert case.person.birth_date == date(1995, 4, 23)
    assert case.contact is not None
    assert (case.contact.phone, case.contact.email) == (
        "+6281200000123",
        "siti_n@peserta.example.com",
    )


def test_what_the_keys_typed_is_in_the_draft(counter: Counter):
    agree(counter)
    counter.fill("NIK", "33741163")
    counter.finger.press("Hapus satu huruf")
    assert counter.shown().draft()["nik"] == "3374116"


def test_the_keys_stay_for_the_first_line_of_the_next_screen(counter: Counter):
    agree(counter)
    assert counter.opened.room.session.place is Place.KTP
    assert counter.line("NIK").hasFocus()
    counter.finger.press("3", "3")
    assert counter.line("NIK").text() == "33"


def test_pressing_them_counts_as_somebody_being_there(counter: Counter):
    agree(counter)
    counter.finger.touch(counter.line("NIK"))
    room, days = counter.opened.room, counter.opened.days
    for _ in range(3):
        days.walk(minutes=room.settings.desk.idle_lock_minutes - 1)
        counter.finger.press("3")
        counter.reception.lock_if_idle()
    assert not room.session.locked
    days.walk(minutes=room.settings.desk.idle_lock_minutes + 1)
    counter.reception.lock_if_idle()
    assert room.session.locked


def test_the_lock_folds_them_and_its_own_pad_opens_it(counter: Counter, qtbot):
    agree(counter)
    counter.fill("NIK", "33")
    counter.reception.grant(Lock())
    settle()
    assert not counter.finger.keyboard().isVisible()
    pad = counter.shown().pad
    for key in (*PRACTICE_PIN, "enter"):
        counter.finger.touch(pad.findChild(QPushButton, key))
    qtbot.waitUntil(lambda: not counter.opened.room.session.locked)
    assert counter.line("NIK").text() == "33"


@pytest.fixture
def before_the_desk(qtbot, tmp_path: Path) -> Iterator[Window]:
    """A window in which a kiosk begins; `bring` puts one of the first screens in it."""
    with furnished(tmp_path) as opened:
        window = Window()
        qtbot.addWidget(window)
        window.resize(1024, 600)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        window.view = replace(opened.room.view(), keyring=False)
        yield window


def bring(window: Window, place: Place) -> QWidget:
    screen = builders(BEFORE_THE_DESK)[place]()
    window.adopt(screen)
    screen.enter(window.view, {})
    window.show_screen(screen)
    settle()
    return screen


def test_the_store_is_opened_with_a_passphrase_typed_with_them(before_the_desk: Window, qtbot):
    screen, finger = bring(before_the_desk, Place.UNSEAL), Finger(before_the_desk)
    finger.touch(line(screen, "Frasa sandi penyelia"))
    finger.write("Kopi tubruk 7%")
    with qtbot.waitSignal(screen.wished) as wished:
        finger.press("Lanjut")
    assert wished.args[0].passphrase == "Kopi tubruk 7%"


def test_the_first_start_is_typed_with_them(before_the_desk: Window):
    window = before_the_desk
    screen, finger = bring(window, Place.COMMISSIONING), Finger(window)

    def go_on() -> None:
        if finger.window.typing.is_unfolded():
            finger.press("Tutup papan ketik")
        finger.touch(action(window, "next"))

    screen.start.set_up.emit()
    settle()
    finger.touch(screen.site.name.edit)
    finger.write("Karang Taruna RW 07")
    go_on()
    who = screen.supervisor
    finger.touch(who.name.edit)
    finger.write("Ibu Lestari")
    for field in (who.pin.first, who.pin.again):
        finger.touch(field.edit)
        assert len(finger.keyboard().buttons()) == 13  # ten digits and three that act
        finger.press(*PIN)
    for field in (who.passphrase.first, who.passphrase.again):
        finger.touch(field.edit)
        finger.write(PHRASE)
    go_on()
    paper = group_14(screen)
    go_on()
    finger.touch(screen.recovery.last.edit)
    finger.write(paper)
    go_on()
    assert screen.mail.isVisible()
    assert (screen.site.name.text(), screen.site.code.text()) == ("Karang Taruna RW 07", "KTRW07")
    assert who.pin.value() == PIN
    assert who.passphrase.value() == PHRASE
