"""Pengaturan, Kanal pengaduan on a real store: what is unverified, and changing it."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Purpose
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Day, Rung
from kiosk.settings import Zone
from kiosk.ui.grants.channels import rung_secret
from kiosk.ui.parts.pill import Pill
from kiosk.ui.screens.settings_channels import ChannelsSection
from kiosk.ui.screens.settings_channels_row import ChannelRow
from kiosk.ui.theme import Theme
from kiosk.ui.wishes import AddRung, ConfirmAddress, SaveDaysOff, SaveRung, WithdrawAddress
from kiosk.ui.wording.refusals import REFUSALS
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.at_work import AtWork
from tests.ui.screens.first_start import Foreign, read, write

SECRET = "0123456789abcdef0123456789abcdef"  # long enough for a webhook


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as desk:
        yield desk


@pytest.fixture
def work(desk: Furnished, qtbot: QtBot) -> Iterator[AtWork]:
    at_work = AtWork(desk)
    qtbot.addWidget(at_work.window)
    at_work.open("channels")
    yield at_work
    at_work.window.close()


def section(work: AtWork) -> ChannelsSection:
    return work.screen.channels


def row(work: AtWork, key: str) -> ChannelRow:
    return section(work).row(key)


def rung(work: AtWork, key: str) -> Rung:
    return work.room.rules.ladder.rung[key]


def keys(work: AtWork) -> list[str]:
    return [one.key for one in section(work).rows]


def pills(widget: QWidget) -> str:
    return " | ".join(pill.text() for pill in widget.findChildren(Pill) if pill.isVisible())


def unfold(work: AtWork, key: str) -> ChannelRow:
    row(work, key).edit.click()
    QApplication.processEvents()
    return row(work, key)


def test_what_nobody_confirmed_is_seen_at_one_glance(work: AtWork):
    words = section(work)._unproved.text()
    assert "tidak dikirimi: Email Prakerja, Email BRI." in words
    assert "Belum diperiksa: Pusat panggilan Prakerja" in words
    assert "Datang ke" not in words
    assert "Belum dikonfirmasi: tidak dikirimi" in pills(row(work, "email-bri"))
    assert "Alamat belum diisi: tidak dikirimi" in pills(row(work, "email-prakerja"))
    assert "Belum diperiksa" in pills(row(work, "telepon-prakerja"))
    assert pills(row(work, "kunjungan")) == "Kunjungan, dikerjakan petugas"


def test_each_rung_tells_address_hours_patience_date_and_source(work: AtWork):
    words = read(row(work, "telepon-prakerja"))
    assert "0800-150-3001" in words
    assert "Setiap hari, 08.00 sampai 20.00 WIB" in words
    assert "Tunggu 2 hari kerja" in words
    assert "Dicek 23-11-2026. Sumber: Buku pegangan 1.3 [P6]" in words
    assert "di sini" not in words
    assert "belum terbukti" in read(row(work, "email-bri"))


def test_a_kiosk_in_another_zone_reads_the_hours_in_its_own_too(work: AtWork):
    settings = work.room.settings
    work.room.settings = replace(settings, site=replace(settings.site, zone=Zone.WIT))
    work.present()
    words = read(row(work, "telepon-prakerja"))
    assert "08.00 sampai 20.00 WIB (Setiap hari, 10.00 sampai 22.00 WIT di sini)" in words


def test_a_rung_is_confirmed_and_the_confirmation_withdrawn_by_one_press_each(work: AtWork):
    bri = row(work, "email-bri")
    bri.confirm.click()
    assert "Dikonfirmasi" in pills(bri)
    assert "Email BRI" not in section(work)._unproved.text()
    bri.confirm.click()
    assert "Belum dikonfirmasi: tidak dikirimi" in pills(bri)
    address = (Purpose.COMPLAINT_RECIPIENT, "callbri@bri.co.id")
    assert work.wishes == [ConfirmAddress(*address), WithdrawAddress(*address)]


def test_when_all_is_confirmed_it_says_so(work: AtWork):
    first = unfold(work, "email-prakerja")
    first.form.address.setText("info@prakerja.go.id")
    first.keep.click()
    for one in section(work).rows:
        if one.confirm.isVisible():
            one.confirm.click()
    assert section(work)._unproved.text() == "Semua kanal sudah dikonfirmasi."


def test_a_changed_address_has_to_be_confirmed_anew_and_the_form_says_so(
    work: AtWork, qtbot: QtBot
):
    row(work, "email-bri").confirm.click()
    bri = unfold(work, "email-bri")
    assert "harus disetujui dulu" not in read(bri)
    write(qtbot, bri.form.address.edit, "aduan@bri.example")
    assert "Alamat baru harus disetujui dulu; persetujuan yang lama tidak ikut." in read(bri)
    bri.keep.click()
    assert rung(work, "email-bri").address == "aduan@bri.example"
    assert not bri.is_open
    assert "Tersimpan." in read(bri)
    assert "Belum dikonfirmasi: tidak dikirimi" in pills(bri)
    assert rung(work, "email-bri").checked == date(2026, 11, 23)


def test_the_tick_confirms_the_address_and_dates_the_check(work: AtWork, qtbot: QtBot):
    work.desk.days.walk(days=2)
    work.present()
    bri = unfold(work, "email-bri")
    write(qtbot, bri.form.address.edit, "aduan@bri.example")
    write(qtbot, bri.form.source.edit, "Ditanyakan di kantor cabang")
    bri.form.checked.click()
    bri.keep.click()
    assert rung(work, "email-bri").checked == date(2026, 11, 25)
    assert "Dikonfirmasi" in pills(bri)
    assert "Sumber: Ditanyakan di kantor cabang" in read(bri)


def test_hours_and_texts_of_a_call_are_changed(work: AtWork, qtbot: QtBot):
    call = unfold(work, "telepon-prakerja")
    for day in (Day.SAT, Day.SUN):
        call.form.hours.day_buttons[day].click()
    write(qtbot, call.form.hours.opens_field.edit, "9.30")
    write(qtbot, call.form.patience.edit, "4")
    call.form.text.page.setPlainText("Saya petugas $site.\n\nNomor laporan $reference.")
    call.keep.click()
    told = rung(work, "telepon-prakerja")
    assert (told.opens, told.closes, told.patience_days) == (time(9, 30), time(20), 4)
    assert told.days == (Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI)
    assert told.text == ("Saya petugas $site.", "Nomor laporan $reference.")
    assert "Senin sampai Jumat, 09.30 sampai 20.00 WIB" in read(call)


def test_without_days_the_hours_are_not_known(work: AtWork):
    call = unfold(work, "telepon-prakerja")
    for button in call.form.hours.day_buttons.values():
        button.click()
    call.keep.click()
    assert rung(work, "telepon-prakerja").days == ()
    assert "sampai 20.00" not in read(call)


@pytest.mark.parametrize(
    ("line", "typed", "said"),
    [
        ("name", " ", "Isi dulu."),
        ("source", "", "Isi dulu."),
        ("address", "telepon saja", "Tulis tanpa spasi."),
        ("address", "nol-delapan", "Harus nomor telepon."),
        ("patience", "61", "Harus bilangan bulat (0-60)."),
        ("patience", "dua", "Harus bilangan bulat (0-60)."),
    ],
)
def test_what_is_wrong_is_said_beside_its_line_and_stays_typed(
    work: AtWork, qtbot: QtBot, line: str, typed: str, said: str
):
    call = unfold(work, "telepon-prakerja")
    field = getattr(call.form, line)
    write(qtbot, field.edit, typed) if typed else field.edit.clear()
    call.keep.click()
    assert field.message() == said
    assert field.edit.hasFocus()
    assert field.text() == typed
    assert work.wishes == []


def test_hours_that_do_not_fit_and_facts_nobody_knows_are_said(work: AtWork, qtbot: QtBot):
    form = unfold(work, "telepon-prakerja").form
    for typed, said in (("25.00", "jam seperti"), ("07.00", "opens < closes")):
        write(qtbot, form.hours.closes_field.edit, typed)
        row(work, "telepon-prakerja").keep.click()
        assert said in form.hours.closes_field.message()
    write(qtbot, form.hours.closes_field.edit, "20:00")
    form.text.page.setPlainText("NIK $nik")
    row(work, "telepon-prakerja").keep.click()
    assert "teks dengan isian yang dikenal" in form.text.message()
    assert work.wishes == []


def test_an_email_address_is_a_plain_one(work: AtWork, qtbot: QtBot):
    bri = unfold(work, "email-bri")
    for typed in ("BRI", "a..b@example.com", "Loket <a@example.com>"):
        write(qtbot, bri.form.address.edit, typed)
        bri.keep.click()
        assert bri.form.address.message()
    assert work.wishes == []


def test_giving_up_a_change_leaves_the_rung_as_it_was(work: AtWork, qtbot: QtBot):
    bri = unfold(work, "email-bri")
    write(qtbot, bri.form.name.edit, "Lain")
    bri.leave.click()
    assert not bri.is_open
    assert work.wishes == []
    assert unfold(work, "email-bri").form.name.text() == "Email BRI"


def test_what_is_typed_stays_when_the_truth_is_shown_again(work: AtWork, qtbot: QtBot):
    bri = unfold(work, "email-bri")
    write(qtbot, bri.form.name.edit, "BRI pusat")
    row(work, "telepon-prakerja").confirm.click()
    assert bri.is_open
    assert bri.form.name.text() == "BRI pusat"


def test_while_a_form_is_open_nothing_else_is_moved_or_opened(work: AtWork):
    bri, call = unfold(work, "email-bri"), row(work, "telepon-prakerja")
    for button in (bri.up, call.down, call.edit, call.switch, section(work).new.open):
        assert not button.isEnabled()
    work.present()
    assert not call.edit.isEnabled()
    bri.leave.click()
    for button in (bri.up, call.down, call.edit, call.switch, section(work).new.open):
        assert button.isEnabled()


def test_a_rung_moves_up_and_the_focus_goes_with_it(work: AtWork, qtbot: QtBot):
    before = keys(work)
    row(work, "email-bri").up.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert keys(work)[:2] == ["email-prakerja", "email-bri"]
    assert row(work, "email-bri").up.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert keys(work)[0] == "email-bri"
    assert not row(work, "email-bri").up.isEnabled()
    assert row(work, "email-bri").down.hasFocus()
    assert not row(work, before[-1]).down.isEnabled()


def test_a_rung_is_switched_off_and_used_again(work: AtWork):
    row(work, "instagram-bri").switch.click()
    off = row(work, "instagram-bri")
    assert keys(work)[-1] == "instagram-bri"
    assert "Tidak dipakai" in pills(off)
    assert not off.up.isVisible()
    assert "Instagram" not in section(work)._unproved.text()
    off.switch.click()
    assert "Belum diperiksa" in pills(row(work, "instagram-bri"))
    assert row(work, "instagram-bri").switch.text() == "Matikan"


def fill_helpdesk(work: AtWork, qtbot: QtBot, kind: RungKind, secret: str) -> None:
    new = section(work).new
    new.open.click()
    new.kind._buttons[kind].click()
    write(qtbot, new.form.name.edit, "Helpdesk Kabupaten")
    write(qtbot, new.form.address.edit, "https://Helpdesk.example/")
    write(qtbot, new.form.secret.edit, secret)
    write(qtbot, new.form.source.edit, "Surat dinas")


@pytest.mark.parametrize(
    ("kind", "secret"),
    [(RungKind.ZAMMAD, "token"), (RungKind.OSTICKET, "KUNCI1"), (RungKind.WEBHOOK, SECRET)],
)
def test_a_helpdesk_is_added_and_only_then_the_form_closes(
    work: AtWork, qtbot: QtBot, kind: RungKind, secret: str
):
    new = section(work).new
    fill_helpdesk(work, qtbot, kind, secret)
    assert new.form.group.isVisible() is (kind is not RungKind.WEBHOOK)
    new.add.click()
    told = rung(work, "helpdesk-kabupaten")
    assert (told.kind, told.address) == (kind, "https://helpdesk.example")
    assert keys(work)[-1] == "helpdesk-kabupaten"
    assert work.room.tools.vault.get(rung_secret("helpdesk-kabupaten")) == secret
    assert not new.form.isVisible()
    assert "Belum dikonfirmasi: tidak dikirimi" in pills(row(work, "helpdesk-kabupaten"))
    new.open.click()
    assert new.form.secret.text() == new.form.name.text() == ""


def test_the_key_of_a_helpdesk_is_never_shown_and_kept_where_none_is_typed(
    work: AtWork, qtbot: QtBot
):
    fill_helpdesk(work, qtbot, RungKind.ZAMMAD, "token-rahasia")
    section(work).new.form.checked.click()
    section(work).new.add.click()
    helpdesk = unfold(work, "helpdesk-kabupaten")
    assert "Dikonfirmasi" in pills(helpdesk)
    assert helpdesk.form.secret.text() == ""
    write(qtbot, helpdesk.form.group.edit, "Users")
    helpdesk.keep.click()
    assert isinstance(work.wishes[-1], SaveRung)
    assert work.wishes[-1].secret is None
    assert work.room.tools.vault.get(rung_secret("helpdesk-kabupaten")) == "token-rahasia"
    assert "token-rahasia" not in read(work.window)


def test_the_key_of_one_server_is_demanded_anew_for_another(work: AtWork, qtbot: QtBot):
    fill_helpdesk(work, qtbot, RungKind.ZAMMAD, "token-lama")
    section(work).new.add.click()
    helpdesk = unfold(work, "helpdesk-kabupaten")
    write(qtbot, helpdesk.form.address.edit, "https://helpdesk.example/baru")
    helpdesk.keep.click()
    assert rung(work, "helpdesk-kabupaten").address == "https://helpdesk.example/baru"
    helpdesk = unfold(work, "helpdesk-kabupaten")
    write(qtbot, helpdesk.form.address.edit, "https://lain.example")
    helpdesk.form.checked.click()
    before = len(work.wishes)
    helpdesk.keep.click()
    assert len(work.wishes) == before
    assert "kunci lama tidak dikirim ke sana" in helpdesk.form.secret.message()
    assert helpdesk.form.address.text() == "https://lain.example"
    write(qtbot, helpdesk.form.secret.edit, "token-baru")
    helpdesk.keep.click()
    assert rung(work, "helpdesk-kabupaten").address == "https://lain.example"
    assert work.room.tools.vault.get(rung_secret("helpdesk-kabupaten")) == "token-baru"


def test_a_key_that_the_desk_demands_is_asked_for_beside_its_line(work: AtWork, qtbot: QtBot):
    fill_helpdesk(work, qtbot, RungKind.ZAMMAD, "token-lama")
    section(work).new.add.click()
    helpdesk = unfold(work, "helpdesk-kabupaten")
    helpdesk.refuse(Refused(Reason.KEY_MISSING))
    assert "Isi kunci" in helpdesk.form.secret.message()
    assert helpdesk.form.isVisible()


@pytest.mark.parametrize(
    ("kind", "secret", "said"),
    [
        (RungKind.ZAMMAD, "dua kata", "Paling sedikit 1"),
        (RungKind.WEBHOOK, "pendek", "Paling sedikit 32"),
    ],
)
def test_a_key_that_could_not_be_used_is_refused_at_once(
    work: AtWork, qtbot: QtBot, kind: RungKind, secret: str, said: str
):
    fill_helpdesk(work, qtbot, kind, secret)
    form = section(work).new.form
    section(work).new.add.click()
    assert said in form.secret.message()
    form.secret.edit.clear()
    section(work).new.add.click()
    assert form.secret.message() == "Isi dulu."
    assert work.wishes == []


@pytest.mark.parametrize("address", ["", "http://helpdesk.example", "https://a:b@c.example"])
def test_a_helpdesk_is_reached_safely_or_not_at_all(work: AtWork, qtbot: QtBot, address: str):
    fill_helpdesk(work, qtbot, RungKind.ZAMMAD, "token")
    section(work).new.form.address.setText(address)
    section(work).new.add.click()
    assert section(work).new.form.address.message()
    assert work.wishes == []


def test_a_refusal_stands_beside_what_was_wished(work: AtWork, qtbot: QtBot):
    fill_helpdesk(work, qtbot, RungKind.ZAMMAD, "token")
    work.screen.wished.disconnect(work.grant)
    section(work).new.add.click()
    section(work).refuse(Refused(Reason.NEEDS_SUPERVISOR))
    assert REFUSALS[Reason.NEEDS_SUPERVISOR] in read(section(work).new)
    assert section(work).new.form.name.text() == "Helpdesk Kabupaten"
    row(work, "email-bri").confirm.click()
    section(work).refuse(Refused(Reason.ADDRESS_INVALID))
    assert REFUSALS[Reason.ADDRESS_INVALID] in read(row(work, "email-bri"))


def test_days_off_are_added_and_taken_off(work: AtWork, qtbot: QtBot):
    days = section(work).days
    write(qtbot, days.new.edit, "26-12-2026")
    qtbot.keyClick(days.new.edit, Qt.Key.Key_Return)
    day = date(2026, 12, 26)
    qtbot.waitUntil(lambda: day in days.days)
    assert work.room.rules.ladder.days_off == (day,)
    assert days.new.text() == ""
    assert days.days[day].accessibleName() == "Hapus 26-12-2026"
    days.days[day].click()
    assert work.room.rules.ladder.days_off == ()
    assert days.days == {}
    assert work.wishes == [SaveDaysOff((day,)), SaveDaysOff(())]


def test_no_day_twice_and_nothing_that_is_none(work: AtWork, qtbot: QtBot):
    days = section(work).days
    for typed, said in (
        ("31-02-2026", "Tulis tanggal seperti 26-12-2026."),
        ("26-12-2026", ""),
        ("26-12-2026", "Tanggal ini sudah ada."),
    ):
        write(qtbot, days.new.edit, typed)
        days.add.click()
        assert days.new.message() == said


def test_a_helpdesk_is_added_by_keyboard_alone(work: AtWork, qtbot: QtBot):
    new = section(work).new
    new.open.setFocus()
    qtbot.keyClick(new.open, Qt.Key.Key_Space)
    for text in ("Helpdesk Kota", "https://helpdesk.example", "Users", "token", "", "Surat dinas"):
        while not QApplication.focusWidget().inherits("QLineEdit"):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    while QApplication.focusWidget() is not new.add:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(new.add, Qt.Key.Key_Return)
    assert isinstance(work.wishes[-1], AddRung)
    assert rung(work, "helpdesk-kota").group == "Users"
    assert new.open.hasFocus()


def test_another_language_in_the_middle_keeps_what_is_typed(work: AtWork, qtbot: QtBot, qapp):
    bri = unfold(work, "email-bri")
    write(qtbot, bri.form.name.edit, "BRI pusat")
    foreign = Foreign()
    qapp.installTranslator(foreign)
    QApplication.processEvents()
    assert "≈Alamat email" in read(bri)
    assert "≈Tangga pengaduan" in work.read()
    assert bri.form.name.text() == "BRI pusat"
    qapp.removeTranslator(foreign)
    QApplication.processEvents()
    assert "≈" not in work.read()


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
@pytest.mark.parametrize("key", ["telepon-prakerja", "email-bri"])
def test_nothing_is_clipped(
    work: AtWork, qtbot: QtBot, qapp, width: int, height: int, scale: float, key: str
):
    Theme(scale).apply(qapp)
    work.window.resize(width, height)
    fill_helpdesk(work, qtbot, RungKind.ZAMMAD, "dua kata")
    section(work).new.add.click()
    assert clipped(work.window) == []
    opened = unfold(work, key)
    write(qtbot, opened.form.address.edit, "tulisan yang salah")
    opened.keep.click()
    assert clipped(work.window) == []
