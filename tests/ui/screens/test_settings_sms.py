"""Pengaturan, SMS tes on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Purpose
from kiosk.settings import Kind, Sms, SmsGateway, SmsKind
from kiosk.ui.proving import key_name
from kiosk.ui.screens.settings_sms import SmsSection
from kiosk.ui.theme import Theme
from kiosk.ui.view import Errand, Proving
from kiosk.ui.wishes import ConfirmAddress
from kiosk.ui.wishes_phone import SaveSms, TryModem
from kiosk.ui.wording.refusals import REFUSALS
from tests.sms.at_modem import Modem
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.at_work import AtWork
from tests.ui.screens.first_start import read, write

URL = "https://sms.example"
GATEWAY = Sms(kind=SmsKind.GATEWAY, gateway=SmsGateway.TWILIO, url=URL, user="AC1", sender="LOKET")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as desk:
        yield desk


@pytest.fixture
def work(desk: Furnished, qtbot: QtBot) -> Iterator[AtWork]:
    at_work = AtWork(desk)
    qtbot.addWidget(at_work.window)
    at_work.open("sms")
    yield at_work
    at_work.window.close()


def form(work: AtWork) -> SmsSection:
    return work.screen.sms


def choose(work: AtWork, kind: SmsKind) -> SmsSection:
    form(work).kind._buttons[kind].click()
    return form(work)


def told_modem(work: AtWork, qtbot: QtBot, device: str) -> SmsSection:
    write(qtbot, choose(work, SmsKind.MODEM).device.edit, device)
    write(qtbot, form(work).own_number.edit, "0812-0000-0099")
    return form(work)


def told_gateway(work: AtWork, qtbot: QtBot) -> SmsSection:
    section = choose(work, SmsKind.GATEWAY)
    section.gateway._buttons[SmsGateway.TWILIO].click()
    lines = ((section.url, URL), (section.user, "AC1"), (section.sender_name, "LOKET"))
    for line, text in (*lines, (section.secret, "rahasia")):
        write(qtbot, line.edit, text)
    return section


def test_fresh_from_the_box_nothing_is_asked(work: AtWork):
    assert form(work).kind.value() == SmsKind.NONE
    for widget in (form(work).device, form(work).url, form(work).secret, form(work).try_modem):
        assert not widget.isVisible()


def test_a_modem_is_switched_on(work: AtWork, qtbot: QtBot):
    told_modem(work, qtbot, "/dev/ttyUSB0").keep.click()
    told = Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0", own_number="0812-0000-0099")
    assert work.wishes == [SaveSms(told)]
    assert work.room.settings.sms == told
    assert "Tersimpan." in read(form(work))


def test_a_gateway_is_kept_and_contacted_only_once_it_is_confirmed(work: AtWork, qtbot: QtBot):
    told_gateway(work, qtbot).keep.click()
    assert work.room.settings.sms == GATEWAY
    assert work.room.tools.vault.get(key_name(URL)) == "rahasia"
    assert form(work).secret.text() == ""
    assert "Belum disetujui, tidak dihubungi" in read(form(work))
    (row,) = form(work).addresses.rows.values()
    row.change.click()
    assert work.wishes[-1] == ConfirmAddress(Purpose.SMS_GATEWAY, URL)
    assert work.room.desk.state.is_confirmed(Purpose.SMS_GATEWAY, URL)


@pytest.mark.parametrize(
    ("line", "typed", "said"),
    [
        ("url", "", "Isi dulu."),
        ("user", "", "Isi dulu."),
        ("sender_name", "", "Isi dulu."),
        ("url", "http://sms.example", "Harus alamat https://"),
        ("url", "https://sms.example/?kunci=1", "Harus alamat https://"),
        ("url", "sms", "Harus alamat seperti"),
        ("called", "Loket “BRI”", "Nama loket tidak muat di satu SMS."),
        ("called", "Kantor Unit Banyumanik Semarang Jaya", "Nama loket tidak muat di satu SMS."),
    ],
)
def test_what_is_wrong_is_said_beside_its_line(
    work: AtWork, qtbot: QtBot, line: str, typed: str, said: str
):
    field = getattr(told_gateway(work, qtbot), line)
    field.edit.clear()
    field.edit.insert(typed)
    form(work).keep.click()
    assert said in field.message()
    assert field.edit.hasFocus()
    assert work.wishes == []


@pytest.mark.parametrize("kind", [SmsKind.MODEM, SmsKind.NONE])
def test_what_is_wrong_in_a_line_of_another_way_of_sending_stops_nobody(
    work: AtWork, qtbot: QtBot, kind: SmsKind
):
    told_gateway(work, qtbot).keep.click()
    write(qtbot, form(work).url.edit, "sms")
    write(qtbot, form(work).secret.edit, "kunci-lain")
    told_modem(work, qtbot, "/dev/ttyUSB0")
    choose(work, kind).keep.click()
    kept = work.room.settings.sms
    assert (kept.kind, kept.url, kept.user) == (kind, URL, "AC1")
    assert "Tersimpan." in read(form(work))
    assert work.wishes[-1] == SaveSms(kept)


def test_what_cannot_be_mended_on_this_page_is_said_on_a_line_that_is_seen(
    work: AtWork, qtbot: QtBot
):
    wrong = replace(work.room.settings.sms, connection="bluetooth")
    work.room.settings = replace(work.room.settings, sms=wrong)
    work.enter()
    work.open("sms")
    told_modem(work, qtbot, "/dev/ttyUSB0").keep.click()
    assert "Harus teks" in read(form(work))
    assert work.wishes == []


@pytest.mark.parametrize(
    ("make", "user", "sender"),
    [
        (SmsGateway.ZENZIVA, True, False),
        (SmsGateway.TWILIO, True, True),
        (SmsGateway.INFOBIP, False, True),
    ],
)
def test_a_gateway_is_asked_for_what_it_needs_and_for_nothing_else(
    work: AtWork, make: SmsGateway, user: bool, sender: bool
):
    section = choose(work, SmsKind.GATEWAY)
    section.gateway._buttons[make].click()
    assert (section.user.isVisible(), section.sender_name.isVisible()) == (user, sender)


def test_a_gateway_that_knows_no_user_is_kept_without(work: AtWork, qtbot: QtBot):
    section = choose(work, SmsKind.GATEWAY)
    section.gateway._buttons[SmsGateway.INFOBIP].click()
    write(qtbot, section.url.edit, URL)
    write(qtbot, section.secret.edit, "rahasia")
    section.keep.click()
    assert work.room.settings.sms == Sms(kind=SmsKind.GATEWAY, gateway=SmsGateway.INFOBIP, url=URL)
    assert work.room.settings.sms.ready


@pytest.mark.parametrize("kind", Kind)
def test_the_name_that_an_empty_line_means_is_the_one_in_the_message(work: AtWork, kind: Kind):
    site = replace(work.room.settings.site, kind=kind)
    work.room.settings = replace(work.room.settings, site=site)
    work.enter()
    assert form(work).called.edit.placeholderText() == f"kosong: {Sms().site_name(kind)}"


def test_a_refused_try_waits_for_no_answer(work: AtWork, qtbot: QtBot, tmp_path: Path):
    work.room.proving = Proving(Errand.SENDING, "somebody")
    told_modem(work, qtbot, str(tmp_path / "ttyUSB9")).try_modem.click()
    assert "Modem sedang ditanya" not in read(form(work))
    assert REFUSALS[Reason.SMS_RUNNING] in read(form(work))


def test_a_device_with_a_sign_that_nobody_sees_is_said_beside_its_line(work: AtWork, qtbot: QtBot):
    section = told_modem(work, qtbot, "/dev/tty")
    section.device.edit.insert("\u200bUSB0")
    for press in (section.keep, section.try_modem):
        press.click()
        assert "Harus alat seperti /dev/ttyUSB0" in section.device.message()
    assert work.wishes == []


def test_a_key_is_not_carried_to_another_service(work: AtWork, qtbot: QtBot):
    told_gateway(work, qtbot).keep.click()
    write(qtbot, form(work).url.edit, "https://lain.example")
    form(work).keep.click()
    assert REFUSALS[Reason.KEY_MISSING] in read(form(work))
    assert work.room.settings.sms == GATEWAY


def test_the_modem_is_tried_as_typed_and_says_what_it_is(
    work: AtWork, qtbot: QtBot, tmp_path: Path
):
    with Modem(tmp_path / "ttyUSB0") as plugged:
        told_modem(work, qtbot, str(plugged.link)).try_modem.click()
        assert "Modem sedang ditanya" in read(form(work))
        qtbot.waitUntil(lambda: "Modem menjawab: LOKET" in read(form(work)), timeout=25_000)
    assert isinstance(work.wishes[-1], TryModem)
    assert work.room.settings.sms == Sms()
    assert "Pulsa kartunya tidak bisa dilihat dari sini." in read(form(work))


def test_a_modem_that_is_not_there_is_said_to_be_missing(
    work: AtWork, qtbot: QtBot, tmp_path: Path
):
    told_modem(work, qtbot, str(tmp_path / "ttyUSB9")).try_modem.click()
    qtbot.waitUntil(lambda: "Modem tidak ditemukan." in read(form(work)), timeout=10_000)


def test_what_was_not_saved_is_still_there_after_a_look_elsewhere(work: AtWork, qtbot: QtBot):
    told_gateway(work, qtbot)
    work.open("staff")
    work.enter()
    work.open("sms")
    assert form(work).url.text() == URL


def test_a_refusal_is_said_and_the_typing_kept(work: AtWork, qtbot: QtBot):
    told_gateway(work, qtbot)
    work.screen.refuse(Refused(Reason.PRACTICE_ONLY))
    assert REFUSALS[Reason.PRACTICE_ONLY] in read(form(work))
    assert form(work).url.text() == URL


def test_switched_off_again_nothing_is_sent_any_more(work: AtWork, qtbot: QtBot):
    told_modem(work, qtbot, "/dev/ttyUSB0").keep.click()
    choose(work, SmsKind.NONE).keep.click()
    assert work.room.settings.sms == replace(
        Sms(), device="/dev/ttyUSB0", own_number="0812-0000-0099"
    )
    assert not work.room.settings.sms.ready


@pytest.mark.parametrize("kind", [SmsKind.MODEM, SmsKind.GATEWAY])
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(work: AtWork, qapp, kind, width, height, scale):
    Theme(scale).apply(qapp)
    work.window.resize(width, height)
    choose(work, kind).keep.click()
    assert clipped(work.window) == []
    Theme().apply(qapp)
