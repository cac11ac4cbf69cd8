"""The first start: four pages, nothing lost on the way, and no secret left behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.agenda import Agenda
from kiosk.domain.board import Board
from kiosk.domain.clock import WIB
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Purpose
from kiosk.domain.search import Finder
from kiosk.domain.state import State
from kiosk.domain.tally import Tally
from kiosk.journal.recovery import RecoveryKey
from kiosk.on_paper import public_text
from kiosk.paper.qr import qr_matrix
from kiosk.settings import Kind, Mail, Recovery, Security, Settings, Site, Zone
from kiosk.ui.screens.commissioning import CommissioningScreen
from kiosk.ui.screens.commissioning_site import CODE, suggested_code
from kiosk.ui.screens.mail_form import suggested_recipient
from kiosk.ui.theme import Theme
from kiosk.ui.view import View
from kiosk.ui.window import Window
from kiosk.ui.wishes import Commission, Practise, Quit, SendTest
from kiosk.ui.wording.refusals import REFUSALS
from kiosk.ui.wording.troubles import trouble
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.first_start import (
    NAME,
    PHRASE,
    PIN,
    Foreign,
    action,
    go_to_mail,
    go_to_recovery,
    group_14,
    press,
    read,
    write,
)


def view(settings: Settings | None = None, **more: object) -> View:
    """As the opening shows it before there is a store; no keyring unless told."""
    state, chosen = State(), settings or Settings()
    told: dict[str, object] = {"keyring": False, **more}
    return View(
        state=state,
        now=given.Days().moment(),
        rules=chosen.policy,
        settings=chosen,
        board=Board(state, chosen.policy),
        finder=Finder(state),
        tally=Tally(WIB),
        agenda=Agenda(state, chosen.policy),
        **told,
    )


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def screen(window: Window) -> CommissioningScreen:
    return shown(window, view())


def shown(window: Window, first: View) -> CommissioningScreen:
    screen = CommissioningScreen()
    window.adopt(screen)
    screen.wishes = []
    screen.wished.connect(screen.wishes.append)
    screen.enter(first, {})
    window.show_screen(screen)
    QApplication.processEvents()
    return screen


def fill_mail(qtbot: QtBot, screen: CommissioningScreen) -> None:
    form = screen.mail.form
    write(qtbot, form.host.edit, "Mail.Desa.example")
    write(qtbot, form.user.edit, "loket")
    write(qtbot, form.password.edit, "sandi-surat")
    write(qtbot, form.from_address.edit, "loket@desa.example")
    write(qtbot, form.complaint_to.edit, "aduan@prakerja.example")


def test_it_begins_with_two_ways(window, screen, qtbot):
    assert "Mode latihan" in screen.start._practise.text()
    assert "tidak ada yang dikirim ke luar" in read(screen)
    qtbot.mouseClick(screen.start._practise, Qt.MouseButton.LeftButton)
    press(qtbot, window, "quit")
    assert screen.wishes == [Practise(), Quit()]


def test_four_pages_end_in_one_wish_with_everything_typed(window, screen, qtbot):
    go_to_recovery(qtbot, window, screen)
    groups = [line[4:] for line in read(screen).splitlines() if line[2:4] == ". "]
    key = RecoveryKey.parse("-".join(groups))
    press(qtbot, window, "next")
    write(qtbot, screen.recovery.last.edit, groups[-1])
    press(qtbot, window, "next")
    fill_mail(qtbot, screen)
    screen.mail.form.checked.click()
    press(qtbot, window, "next")
    (wish,) = screen.wishes
    assert wish == Commission(
        site=Site(name=NAME, kind=Kind.KARANG_TARUNA, kiosk="KTRW07", zone=Zone.WIB),
        mail=Mail(
            host="Mail.Desa.example",
            user="loket",
            sender="loket@desa.example",
            complaint_to="aduan@prakerja.example",
        ),
        mail_password="sandi-surat",
        supervisor="Ibu Lestari",
        pin=PIN,
        passphrase=PHRASE,
        recovery_public=key.public,
        confirmed=(
            (Purpose.MAIL_SERVER, "mail.desa.example:587"),
            (Purpose.COMPLAINT_RECIPIENT, "aduan@prakerja.example"),
        ),
    )


def test_the_keyboard_alone_reaches_the_end(window, screen, qtbot):
    def key(*keys: Qt.Key) -> None:
        for one in keys:
            qtbot.keyClick(QApplication.focusWidget(), one)
            QApplication.processEvents()

    def type_on(text: str) -> None:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: screen.start._set_up.hasFocus())
    key(Qt.Key.Key_Return)
    type_on(NAME)
    key(Qt.Key.Key_Return)
    for text in ("Ibu Lestari", PIN, PIN, PHRASE, PHRASE):
        type_on(text)
    paper = group_14(screen)
    key(Qt.Key.Key_Return)
    type_on(paper)
    assert screen.mail.form.host.edit.hasFocus()
    later = action(window, "later")
    for _ in range(20):
        if QApplication.focusWidget() is later:
            break
        key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Return)
    (wish,) = screen.wishes
    assert (wish.supervisor, wish.passphrase, wish.mail) == ("Ibu Lestari", PHRASE, None)


def test_back_and_forward_keep_everything_typed(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    key = screen.recovery._key
    for _ in range(4):
        press(qtbot, window, "back")
    screen.start.set_up.emit()
    for _ in range(3):
        press(qtbot, window, "next")
    assert screen.recovery._key is key
    assert screen.mail.form.host.text() == "Mail.Desa.example"
    press(qtbot, window, "later")
    (wish,) = screen.wishes
    assert (wish.site.name, wish.pin, wish.passphrase) == (NAME, PIN, PHRASE)


def test_another_language_keeps_what_is_typed(window, screen, qtbot, qapp):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    foreign = Foreign()
    qapp.installTranslator(foreign)
    QApplication.processEvents()
    assert "≈Email untuk pengaduan" in read(screen)
    assert screen.mail.form.password.text() == "sandi-surat"
    assert screen.supervisor.pin.first.text() == PIN
    qapp.removeTranslator(foreign)
    QApplication.processEvents()
    assert "≈" not in read(screen)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Karang Taruna RW 07", "KTRW07"),
        ("BRI Unit Banyumanik", "BRIUB"),
        ("Melati", "MELA"),
        ("RT 3", "RT3"),
        ("3", ""),
        ("", ""),
        ("??", ""),
        ("Karang Taruna Kelurahan Sendangmulyo Kecamatan Tembalang 12345", "KTKSKT12"),
    ],
)
def test_a_code_is_suggested_from_the_name(name, code):
    assert suggested_code(name) == code
    assert not code or CODE.fullmatch(code)


def test_code_and_kind_follow_the_name_until_somebody_chooses(window, screen, qtbot):
    screen.start.set_up.emit()
    write(qtbot, screen.site.name.edit, "BRI Unit Banyumanik")
    assert (screen.site.code.text(), screen.site.kind.value()) == ("BRIUB", Kind.BRI)
    write(qtbot, screen.site.code.edit, "bm1")
    write(qtbot, screen.site.name.edit, "Karang Taruna RW 07")
    site = screen.site.site(Site())
    assert (site.kiosk, site.kind) == ("BM1", Kind.KARANG_TARUNA)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "  ", "Tulis nama tempat ini"),
        ("code", "K", REFUSALS[Reason.KIOSK_CODE_INVALID]),
        ("code", "KT-7", REFUSALS[Reason.KIOSK_CODE_INVALID]),
        ("code", "ＫＴ７", REFUSALS[Reason.KIOSK_CODE_INVALID]),
    ],
)
def test_a_place_without_name_or_code_goes_no_further(window, screen, qtbot, field, typed, words):
    screen.start.set_up.emit()
    write(qtbot, screen.site.name.edit, NAME)
    line = getattr(screen.site, field)
    line.setText(typed)
    press(qtbot, window, "next")
    assert words in line.message()
    assert line.text() == typed
    assert screen.site.isVisible()


@pytest.mark.parametrize(
    ("first", "again", "words"),
    [
        ("", "", "Buat PIN 6 angka"),
        ("123456", "123456", REFUSALS[Reason.PIN_TOO_WEAK]),
        ("111111", "111111", REFUSALS[Reason.PIN_TOO_WEAK]),
        ("4829", "4829", REFUSALS[Reason.PIN_TOO_WEAK]),
        (PIN, "482916", "Kedua PIN berbeda"),
    ],
)
def test_a_pin_that_will_not_do_is_told_beside_it(window, screen, qtbot, first, again, words):
    go_to_recovery(qtbot, window, screen)
    press(qtbot, window, "back")
    who = screen.supervisor
    write(qtbot, who.pin.first.edit, first) if first else who.pin.first.setText("")
    write(qtbot, who.pin.again.edit, again) if again else who.pin.again.setText("")
    press(qtbot, window, "next")
    assert words in who.pin.first.message() + who.pin.again.message()
    assert who.name.text() == "Ibu Lestari"
    assert who.isVisible()


def test_a_short_passphrase_is_told_with_how_long_it_must_be(window, screen, qtbot):
    go_to_recovery(qtbot, window, screen)
    press(qtbot, window, "back")
    phrase = screen.supervisor.passphrase
    for field in (phrase.first, phrase.again):
        field.setText("pendek")
    press(qtbot, window, "next")
    assert "paling sedikit 10 huruf" in phrase.first.message()


def test_with_a_keyring_no_passphrase_is_asked(window, qtbot):
    screen = shown(window, view(keyring=True))
    go_to_mail(qtbot, window, screen)
    assert not screen.supervisor.passphrase.isVisibleTo(screen.supervisor)
    press(qtbot, window, "later")
    assert screen.wishes[0].passphrase == ""


def test_where_the_computer_keeps_the_key_no_passphrase_is_asked(window, qtbot):
    screen = shown(window, view(credential=True))
    go_to_mail(qtbot, window, screen)
    assert not screen.supervisor.passphrase.isVisibleTo(screen.supervisor)
    assert "Kunci disimpan oleh komputer ini" in screen.supervisor._why.text()
    press(qtbot, window, "later")
    assert (screen.wishes[0].passphrase, screen.wishes[0].by_credential) == ("", True)


def test_a_passphrase_that_was_typed_goes_nowhere_once_the_computer_keeps_the_key(window, qtbot):
    screen = shown(window, view())
    go_to_mail(qtbot, window, screen)
    screen.present(view(credential=True))
    press(qtbot, window, "later")
    assert (screen.wishes[0].passphrase, screen.wishes[0].by_credential) == ("", True)


def test_while_the_keyring_is_looked_for_nobody_goes_past(window, qtbot):
    screen = shown(window, view(keyring=None))
    go_to_recovery(qtbot, window, screen)
    assert screen.supervisor.isVisible()
    assert "Mencari brankas sandi" in read(screen)
    screen.present(view(keyring=True))
    press(qtbot, window, "next")
    assert screen.recovery.isVisible()


def test_the_recovery_key_is_shown_as_text_and_qr_and_its_last_group_asked_back(
    window, screen, qtbot
):
    go_to_recovery(qtbot, window, screen)
    key = screen.recovery._key
    assert all(group in read(screen) for group in key.text.split("-"))
    rows = tuple(tuple(row) for row in qr_matrix(key.text, border=0))
    assert screen.recovery._qr._rows == rows
    paper = group_14(screen)
    press(qtbot, window, "next")
    assert not any(group in read(screen) for group in key.text.split("-"))
    press(qtbot, window, "next")
    assert "Belum sama" in screen.recovery.last.message()
    write(qtbot, screen.recovery.last.edit, "0000" if paper != "0000" else "1111")
    press(qtbot, window, "next")
    assert "Belum sama" in screen.recovery.last.message()
    write(qtbot, screen.recovery.last.edit, f" {paper.lower()} ")
    press(qtbot, window, "next")
    assert screen.mail.isVisible()


def test_the_key_can_be_looked_at_again_before_it_is_confirmed(window, screen, qtbot):
    go_to_recovery(qtbot, window, screen)
    paper = group_14(screen)
    qtbot.mouseClick(screen.recovery.written, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.recovery.again, Qt.MouseButton.LeftButton)
    assert group_14(screen) == paper


def test_nothing_is_sent_and_nothing_confirmed_without_the_tick(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    screen.mail.trial.to.setText("ibu@desa.example")
    qtbot.mouseClick(screen.mail.trial.send, Qt.MouseButton.LeftButton)
    press(qtbot, window, "next")
    assert screen.wishes == []
    assert "beri centang" in read(screen)
    press(qtbot, window, "later")
    (wish,) = screen.wishes
    assert wish.confirmed == ()
    assert wish.mail.host == "Mail.Desa.example"


def test_the_tick_is_for_the_addresses_as_they_stand(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    screen.mail.form.checked.click()
    write(qtbot, screen.mail.form.host.edit, "lain.example")
    assert not screen.mail.form.checked.isChecked()


def test_a_test_message_goes_over_the_server_as_typed_and_its_answer_is_shown(
    window, screen, qtbot
):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    screen.mail.form.checked.click()
    qtbot.mouseClick(screen.mail.trial.send, Qt.MouseButton.LeftButton)
    assert "alamat email yang bisa Anda buka" in read(screen)
    write(qtbot, screen.mail.trial.to.edit, "ibu@desa.example")
    qtbot.keyClick(screen.mail.trial.to.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(screen.wishes))
    (wish,) = screen.wishes
    assert isinstance(wish, SendTest)
    assert (wish.to, wish.password) == ("ibu@desa.example", "sandi-surat")
    assert wish.mail.host == "Mail.Desa.example"
    screen.present(view(troubles=(What.MAIL_PASSWORD,), detail="535 no"))
    assert trouble(What.MAIL_PASSWORD) in read(screen)
    assert "535 no" in read(screen)
    screen.present(view(said="Server menerima surat uji."))
    assert "Server menerima surat uji." in read(screen)
    assert screen.mail.form.password.text() == "sandi-surat"


@pytest.mark.parametrize(
    ("line", "typed", "words"),
    [
        ("host", "", "Isi dulu"),
        ("host", "mail server", "nama server"),
        ("port", "nol", "bilangan bulat"),
        ("port", "70000", "1-65535"),
        ("from_address", "loket desa", "alamat email"),
        ("complaint_to", "a..b@desa.example", "alamat email"),
    ],
)
def test_a_mail_line_that_will_not_do_is_told_beside_it(window, screen, qtbot, line, typed, words):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    field = getattr(screen.mail.form, line)
    field.setText(typed)
    press(qtbot, window, "next")
    assert words in field.message()
    assert field.text() == typed
    assert screen.wishes == []


def test_without_security_only_this_computer_is_allowed(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    form = screen.mail.form
    qtbot.mouseClick(form.security._buttons[Security.NONE], Qt.MouseButton.LeftButton)
    assert form.port.text() == "25"
    assert form.mail() is None
    assert "hanya untuk server di komputer ini" in form.host.message()
    write(qtbot, form.host.edit, "localhost")
    assert form.mail().security is Security.NONE


def test_the_suggested_recipient_asks_to_be_checked(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    form = screen.mail.form
    assert form.complaint_to.text() == suggested_recipient().address
    assert "Periksa dulu" in form.complaint_to.message()
    write(qtbot, form.complaint_to.edit, "aduan@prakerja.example")
    assert form.complaint_to.message() == ""


def test_what_the_machines_settings_say_is_there_already(window):
    told = Settings(site=Site(name="BRI Unit Uji", kind=Kind.BRI, kiosk="BU1", zone=Zone.WIT))
    site = shown(window, view(told)).site
    assert (site.name.text(), site.code.text()) == ("BRI Unit Uji", "BU1")
    assert (site.kind.value(), site.zone.value()) == (Kind.BRI, Zone.WIT)


@pytest.mark.parametrize(
    "reason", [Reason.PIN_TOO_WEAK, Reason.NAME_MISSING, Reason.PASSPHRASE_TOO_SHORT]
)
def test_a_refusal_opens_the_page_it_concerns(window, screen, qtbot, reason):
    go_to_mail(qtbot, window, screen)
    press(qtbot, window, "later")
    screen.refuse(Refused(reason))
    assert REFUSALS[reason] in read(screen)
    assert screen.supervisor.isVisible()
    assert screen.supervisor.name.text() == "Ibu Lestari"
    for name in ("next", "next", "later"):
        press(qtbot, window, name)
    assert len(screen.wishes) == 2


def test_a_trouble_at_the_end_is_said_and_the_end_can_be_pressed_again(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    press(qtbot, window, "later")
    assert not action(window, "later").isEnabled()
    screen.present(view(troubles=(What.DISK_FULL,), detail="store: no space"))
    assert trouble(What.DISK_FULL) in read(screen)
    assert "store: no space" in read(screen)
    press(qtbot, window, "later")
    assert len(screen.wishes) == 2


def test_leaving_for_good_leaves_no_secret(window, screen, qtbot):
    go_to_mail(qtbot, window, screen)
    fill_mail(qtbot, screen)
    key = screen.recovery._key.text
    screen.hide()
    who = screen.supervisor
    lines = (who.pin.first, who.pin.again, who.passphrase.first, who.passphrase.again)
    assert [line.text() for line in (*lines, screen.mail.form.password)] == [""] * 5
    assert screen.recovery._key is None
    left = [label.text() for label in screen.recovery._groups]
    assert not any(group in text for text in left for group in key.split("-"))
    assert screen.draft() == {}


def test_where_only_a_supervisor_is_missing_nothing_else_is_asked(window, qtbot):
    screen = shown(window, view(appointing=True, keyring=None))
    write(qtbot, screen.supervisor.name.edit, "Pak Hadi")
    for field in (screen.supervisor.pin.first, screen.supervisor.pin.again):
        write(qtbot, field.edit, PIN)
    press(qtbot, window, "next")
    (wish,) = screen.wishes
    assert (wish.supervisor, wish.pin, wish.passphrase) == ("Pak Hadi", PIN, "")


SIZES = [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_clipped_on_any_page(qapp, qtbot, window, width, height, scale):
    Theme(scale).apply(qapp)
    window.resize(width, height)
    screen = shown(window, view())
    assert clipped(window) == []
    go_to_recovery(qtbot, window, screen)
    assert clipped(window) == []
    press(qtbot, window, "back")
    screen.supervisor.pin.first.setText("111111")
    press(qtbot, window, "next")
    assert clipped(window) == []
    press(qtbot, window, "back")
    assert clipped(window) == []
    screen = shown(window, view())
    go_to_mail(qtbot, window, screen)
    screen.mail.form.host.setText("mail.example")
    press(qtbot, window, "next")
    assert clipped(window) == []


def test_what_the_office_has_settled_is_not_asked_again(qtbot, window):
    key = RecoveryKey.generate()
    told = Settings(
        site=Site(name=NAME, kiosk="KTRW07"), recovery=Recovery(public=public_text(key.public))
    )
    screen = shown(window, view(told))
    assert "2 halaman" in read(screen)
    assert "kertas" not in read(screen.start)
    screen.start.set_up.emit()
    assert "Halaman 1 dari 2" in read(screen)
    who = screen.supervisor
    write(qtbot, who.name.edit, "Ibu Lestari")
    for pair, text in ((who.pin, PIN), (who.passphrase, PHRASE)):
        for field in (pair.first, pair.again):
            write(qtbot, field.edit, text)
    press(qtbot, window, "next")
    assert "Halaman 2 dari 2" in read(screen)
    press(qtbot, window, "back")
    press(qtbot, window, "back")
    assert screen.start.isVisible()
    screen.start.set_up.emit()
    press(qtbot, window, "next")
    press(qtbot, window, "later")
    (wish,) = screen.wishes
    assert (wish.site, wish.recovery_public) == (told.site, key.public)


def test_a_site_without_its_own_code_is_asked_for(window):
    screen = shown(window, view(Settings(site=Site(name=NAME))))
    assert "4 halaman" in read(screen)
