"""Pengaturan on a real store: each wish is granted, and what is true is shown again."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import pins
from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Purpose, Role
from kiosk.settings import Language, Security, Typing
from kiosk.ui.grants.house import GRANTS, MAIL_PASSWORD
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import AddStaff, GoTo, SaveMail, SendTest
from kiosk.ui.wording.refusals import REFUSALS
from kiosk.ui.wording.troubles import trouble
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.at_work import AtWork
from tests.ui.screens.desk_view import button
from tests.ui.screens.first_start import PIN, Foreign, press, write


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as desk:
        yield desk


@pytest.fixture
def work(desk: Furnished, qtbot: QtBot) -> Iterator[AtWork]:
    at_work = AtWork(desk)
    qtbot.addWidget(at_work.window)
    yield at_work
    at_work.window.close()


def type_pin(qtbot: QtBot, pair: object, first: str = PIN, again: str = PIN) -> None:
    write(qtbot, pair.first.edit, first)
    write(qtbot, pair.again.edit, again)


def fill_mail(qtbot: QtBot, work: AtWork) -> None:
    work.open("mail")
    form = work.screen.mail.form
    write(qtbot, form.host.edit, "mail.desa.example")
    write(qtbot, form.user.edit, "loket")
    write(qtbot, form.password.edit, "sandi-surat")
    write(qtbot, form.from_address.edit, "loket@desa.example")
    write(qtbot, form.complaint_to.edit, "aduan@prakerja.example")


def test_others_than_a_supervisor_see_why_not(desk, qtbot):
    work = AtWork(desk, Role.OFFICER)
    qtbot.addWidget(work.window)
    assert REFUSALS[Reason.NEEDS_SUPERVISOR] in work.read()
    assert not work.screen.tabs.isVisible()
    assert not work.screen.staff.isVisible()
    press(qtbot, work.window, "home")
    assert work.wishes == [GoTo(Place.HOME)]
    desk.sign_in(Role.SUPERVISOR)
    work.enter()
    assert work.screen.staff.isVisible()
    assert REFUSALS[Reason.NEEDS_SUPERVISOR] not in work.read()


def test_in_practice_what_leads_outside_is_explained_and_not_offered(desk, qtbot):
    desk.room.tools.practice = True
    work = AtWork(desk)
    qtbot.addWidget(work.window)
    screen = work.screen
    for key, section in (
        ("mail", screen.mail),
        ("channels", screen.channels),
        ("replies", screen.replies),
        ("network", screen.network),
    ):
        work.open(key)
        assert REFUSALS[Reason.PRACTICE_ONLY] in work.read()
        assert not section.isVisible()
        assert [action.name for action in work.screen.frame().actions] == ["home"]
    work.open("kiosk")
    assert work.screen.kiosk.isVisible()
    assert REFUSALS[Reason.PRACTICE_ONLY] not in work.read()


def test_a_new_colleague_is_added_and_only_then_the_form_is_empty(work, qtbot):
    form = work.screen.staff
    write(qtbot, form.name.edit, "Sari  Dewi")
    type_pin(qtbot, form.pin, "111111", "111111")
    qtbot.mouseClick(form.add, Qt.MouseButton.LeftButton)
    assert form.pin.first.message() == REFUSALS[Reason.PIN_TOO_WEAK]
    assert form.name.text() == "Sari  Dewi"
    type_pin(qtbot, form.pin, PIN, "482916")
    qtbot.mouseClick(form.add, Qt.MouseButton.LeftButton)
    assert "berbeda" in form.pin.again.message()
    type_pin(qtbot, form.pin)
    form.role._buttons[Role.VOLUNTEER].click()
    qtbot.mouseClick(form.add, Qt.MouseButton.LeftButton)
    new = work.room.desk.state.active_staff()[-1]
    assert (new.name, new.role) == ("Sari Dewi", Role.VOLUNTEER)
    assert pins.pin_matches(new.pin, PIN)
    assert [form.name.text(), form.pin.first.text(), form.pin.again.text()] == ["", "", ""]
    assert "Sari Dewi sudah ditambahkan" in work.read()
    assert new.id in form.rows


def test_a_colleague_without_a_name_is_not_added(work, qtbot):
    type_pin(qtbot, work.screen.staff.pin)
    qtbot.mouseClick(work.screen.staff.add, Qt.MouseButton.LeftButton)
    assert work.screen.staff.name.message() == REFUSALS[Reason.NAME_MISSING]
    assert work.wishes == []


def test_what_the_desk_refuses_about_a_new_colleague_keeps_the_form(work, qtbot):
    form = work.screen.staff
    write(qtbot, form.name.edit, "Sari Dewi")
    type_pin(qtbot, form.pin)
    work.room.session.staff = work.staff(Role.OFFICER)
    qtbot.mouseClick(form.add, Qt.MouseButton.LeftButton)
    assert isinstance(work.wishes[-1], AddStaff)
    assert form.name.message() == REFUSALS[Reason.NEEDS_SUPERVISOR]
    assert (form.name.text(), form.pin.first.text()) == ("Sari Dewi", PIN)


def test_a_locked_colleague_is_shown_and_let_in_again(work, qtbot):
    officer = work.staff(Role.OFFICER)
    row = work.screen.staff.rows[officer]
    assert not row.unlock.isVisible()
    for _ in range(5):
        work.room.record(ev.PinRefused(when=work.room.now(), staff=officer))
    work.present()
    assert "PIN terkunci" in work.read()
    qtbot.mouseClick(row.unlock, Qt.MouseButton.LeftButton)
    assert work.room.desk.state.staff[officer].refusals == []
    assert "PIN terkunci" not in work.read()


def test_a_pin_is_changed_by_keyboard(work, qtbot):
    officer = work.staff(Role.OFFICER)
    row = work.screen.staff.rows[officer]
    qtbot.keyClick(row.change, Qt.Key.Key_Return)
    assert row.pin.first.edit.hasFocus()
    qtbot.keyClicks(row.pin.first.edit, "246813")
    qtbot.keyClick(row.pin.first.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "246813")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(work.wishes))
    assert pins.pin_matches(work.room.desk.state.staff[officer].pin, "246813")
    assert "PIN sudah diganti" in work.read()
    assert row.pin.first.text() == ""
    assert not row.pin.isVisible()


def test_a_colleague_leaves_only_after_a_second_press(work, qtbot):
    officer = work.staff(Role.OFFICER)
    row = work.screen.staff.rows[officer]
    qtbot.mouseClick(row.retire, Qt.MouseButton.LeftButton)
    assert "tidak bisa masuk lagi" in work.read()
    assert work.wishes == []
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert work.wishes == []
    qtbot.mouseClick(row.retire, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.confirm._yes, Qt.MouseButton.LeftButton)
    assert officer not in [person.id for person in work.room.desk.state.active_staff()]
    assert officer not in work.screen.staff.rows


def test_nobody_retires_themselves(work):
    boss = work.screen.staff.rows[work.staff(Role.SUPERVISOR)]
    assert not boss.retire.isVisible()
    assert "(Anda)" in work.read()


def test_mail_is_saved_with_its_password_and_confirmed_by_the_tick(work, qtbot):
    fill_mail(qtbot, work)
    work.screen.mail.form.checked.click()
    press(qtbot, work.window, "save")
    mail = work.room.settings.mail
    assert (mail.host, mail.security) == ("mail.desa.example", Security.STARTTLS)
    assert work.room.tools.vault.get(MAIL_PASSWORD) == "sandi-surat"
    assert work.room.desk.state.confirmed == {
        (Purpose.MAIL_SERVER, "mail.desa.example:587"),
        (Purpose.COMPLAINT_RECIPIENT, "aduan@prakerja.example"),
    }
    assert work.room.said == "Pengaturan surat tersimpan."
    assert work.screen.mail.form.password.text() == ""
    assert "Disetujui penyelia" in work.read()


def test_saving_again_leaves_the_password_that_is_kept(work, qtbot):
    fill_mail(qtbot, work)
    press(qtbot, work.window, "save")
    write(qtbot, work.screen.mail.form.port.edit, "2525")
    press(qtbot, work.window, "save")
    saved = [wish for wish in work.wishes if isinstance(wish, SaveMail)]
    assert [wish.password for wish in saved] == ["sandi-surat", None]
    assert work.room.tools.vault.get(MAIL_PASSWORD) == "sandi-surat"


def test_the_password_of_one_server_is_neither_kept_for_another_nor_tried_there(work, qtbot):
    fill_mail(qtbot, work)
    press(qtbot, work.window, "save")
    form, before = work.screen.mail.form, work.room.settings.mail
    write(qtbot, form.host.edit, "mail.lain.example")
    press(qtbot, work.window, "save")
    assert "kata sandi lama tidak dikirim" in form.password.message()
    assert work.room.settings.mail == before
    for wish in (SaveMail, SendTest):
        told = (form.mail(),) if wish is SaveMail else (form.mail(), "ibu@desa.example")
        with pytest.raises(Refused, match="password-again"):
            GRANTS[wish](work.room, wish(*told))
    write(qtbot, form.password.edit, "sandi-baru")
    press(qtbot, work.window, "save")
    assert work.room.settings.mail.host == "mail.lain.example"
    assert work.room.tools.vault.get(MAIL_PASSWORD) == "sandi-baru"


def test_an_address_is_confirmed_and_withdrawn_by_itself(work, qtbot):
    fill_mail(qtbot, work)
    press(qtbot, work.window, "save")
    assert work.room.desk.state.confirmed == set()
    server = (Purpose.MAIL_SERVER, "mail.desa.example:587")
    row = work.screen.mail.addresses.rows[server]
    qtbot.mouseClick(row.change, Qt.MouseButton.LeftButton)
    assert work.room.desk.state.confirmed == {server}
    qtbot.keyClick(row.change, Qt.Key.Key_Return)
    assert work.room.desk.state.confirmed == set()


def test_a_wrong_mail_line_is_told_and_nothing_is_saved(work, qtbot):
    fill_mail(qtbot, work)
    work.screen.mail.form.port.setText("99999")
    press(qtbot, work.window, "save")
    assert "1-65535" in work.screen.mail.form.port.message()
    assert work.wishes == []


def test_unsaved_mail_stays_when_somebody_looks_elsewhere(work, qtbot):
    fill_mail(qtbot, work)
    work.open("staff")
    work.enter()
    work.open("mail")
    assert work.screen.mail.form.host.text() == "mail.desa.example"
    assert work.screen.mail.form.password.text() == "sandi-surat"


def test_a_test_message_is_sent_with_the_kept_password_and_its_answer_shown(work, qtbot):
    said: list[tuple[object, ...]] = []
    open_at = Event()

    def post_office(*given: object) -> str:
        open_at.wait(20)
        said.append(given)
        if len(said) == 1:
            raise Trouble(What.MAIL_CERTIFICATE, "self-signed")
        return "Server menerima surat uji."

    work.room.tools.test_mail = post_office
    fill_mail(qtbot, work)
    work.screen.mail.form.checked.click()
    press(qtbot, work.window, "save")
    trial = work.screen.mail.trial
    write(qtbot, trial.to.edit, "ibu@desa.example")
    qtbot.mouseClick(trial.send, Qt.MouseButton.LeftButton)
    assert isinstance(work.wishes[-1], SendTest)
    assert "sedang dikirim" in trial._answer.text()
    open_at.set()
    qtbot.waitUntil(lambda: trouble(What.MAIL_CERTIFICATE) in trial._answer.text())
    assert "self-signed" in trial._answer.text()
    qtbot.mouseClick(trial.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Server menerima" in trial._answer.text())
    assert What.MAIL_CERTIFICATE not in work.room.troubles
    assert [given[2] for given in said] == ["sandi-surat", "sandi-surat"]


def test_a_probe_is_added_confirmed_and_taken_out(work, qtbot):
    work.open("network")
    section = work.screen.network
    assert "jaringan tidak diperiksa" in work.read()
    write(qtbot, section.new.edit, "https://kantor.example/cek")
    qtbot.keyClick(section.new.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(work.wishes))
    probe = (Purpose.PROBE, "https://kantor.example/cek")
    assert work.room.settings.network.probes == (probe[1],)
    assert section.new.text() == ""
    assert "Belum disetujui, tidak dihubungi" in work.read()
    qtbot.mouseClick(section.addresses.rows[probe].change, Qt.MouseButton.LeftButton)
    assert work.room.desk.state.confirmed == {probe}
    qtbot.mouseClick(section.addresses.rows[probe].remove, Qt.MouseButton.LeftButton)
    assert work.room.settings.network.probes == ()
    assert work.room.desk.state.confirmed == set()
    assert section.addresses.rows == {}


@pytest.mark.parametrize("typed", ["", "kantor.example", "ftp://kantor.example", "https://a b"])
def test_what_is_no_web_address_is_told_and_kept(work, qtbot, typed):
    work.open("network")
    section = work.screen.network
    section.new.setText(typed)
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert "https://example.com" in section._message.text()
    assert section.new.text() == typed
    assert work.wishes == []


def test_the_same_probe_and_a_ninth_are_not_added(work, qtbot):
    work.open("network")
    section = work.screen.network
    for number in range(8):
        section.new.setText(f"https://kantor{number}.example")
        qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert len(work.room.settings.network.probes) == 8
    section.new.setText("https://kantor3.example")
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert "sudah ada" in section._message.text()
    section.new.setText("https://kantor9.example")
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert "Paling banyak 8" in section._message.text()
    assert len(work.wishes) == 8


def test_a_doubtful_clock_is_confirmed_after_a_second_press(work, qtbot):
    work.open("kiosk")
    assert "cocok dengan waktu Loket" in work.read()
    work.desk.days.step(hours=-2)
    work.room.record(ev.ClockDoubted(when=work.room.now(), offset_s=-7200))
    work.present()
    assert "lebih lambat 2 jam" in work.read()
    qtbot.mouseClick(work.screen.kiosk.checked, Qt.MouseButton.LeftButton)
    assert work.wishes == []
    qtbot.mouseClick(work.screen.kiosk.confirm._yes, Qt.MouseButton.LeftButton)
    assert not work.room.desk.state.clock.doubtful(work.room.now())
    assert "cocok dengan waktu Loket" in work.read()


def test_text_size_and_language_are_kept_at_once(work, qtbot):
    work.open("kiosk")
    kiosk = work.screen.kiosk
    kiosk.text_size._buttons["1.4"].click()
    kiosk.language._buttons[Language.ENGLISH].click()
    assert work.room.settings.desk.text_scale == 1.4
    assert work.room.settings.site.language is Language.ENGLISH
    assert (kiosk.text_size.value(), kiosk.language.value()) == ("1.4", "en")


def test_when_the_keys_on_the_screen_come_is_chosen_and_kept(work):
    work.open("kiosk")
    typing = work.screen.kiosk.typing
    assert typing.value() == "auto"
    for words, mode in (
        ("Selalu saat mengetik", Typing.ALWAYS),
        ("Tidak pernah", Typing.NEVER),
        ("Saat layar disentuh", Typing.AUTO),
    ):
        button(typing, words).click()
        assert work.room.settings.desk.keyboard is mode
        assert typing.value() == mode


def test_the_rules_in_force_stand_there_with_their_dates_and_sources(work):
    work.open("about")
    rules = work.room.rules
    words = work.read()
    for rule in (
        rules.cooldown,
        rules.complaint,
        rules.lockout,
        rules.retention,
        rules.ladder,
        rules.evidence,
    ):
        assert rule.source in words
        assert f"{rule.checked:%d-%m-%Y}" in words
    assert f"{rules.cooldown.requests} permintaan" in words
    assert "300.2.2-2138" in words
    assert "25-04-2025" in words
    assert "ODbL" in words
    assert "Bukan layanan resmi Prakerja" in words


def test_another_language_in_the_middle_keeps_what_is_typed(work, qtbot, qapp):
    fill_mail(qtbot, work)
    foreign = Foreign()
    qapp.installTranslator(foreign)
    QApplication.processEvents()
    assert "≈Pengaturan" in work.read()
    assert work.screen.mail.form.host.text() == "mail.desa.example"
    for key in ("staff", "channels", "replies", "network", "kiosk", "about"):
        work.open(key)
        assert "≈" in work.read()
    qapp.removeTranslator(foreign)
    QApplication.processEvents()
    assert "≈" not in work.read()


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
def test_nothing_is_clipped_in_any_section(work, qtbot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    work.window.resize(width, height)
    officer = work.staff(Role.OFFICER)
    for _ in range(5):
        work.room.record(ev.PinRefused(when=work.room.now(), staff=officer))
    fill_mail(qtbot, work)
    press(qtbot, work.window, "save")
    work.open("network")
    work.screen.network.new.setText("https://kantor.example/cek")
    work.screen.network.add.click()
    work.screen.staff.rows[officer].change.click()
    work.screen.kiosk.checked.click()
    for key in ("staff", "mail", "channels", "replies", "network", "kiosk", "about"):
        work.open(key)
        assert clipped(work.window) == []
