"""Pengaturan, Kotak balasan on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Purpose
from kiosk.settings import Replies, Security
from kiosk.ui.grants.channels import REPLIES_PASSWORD
from kiosk.ui.screens.settings_replies import RepliesSection, addresses_of
from kiosk.ui.theme import Theme
from kiosk.ui.wishes import ConfirmAddress, SaveReplies
from kiosk.ui.wording.refusals import REFUSALS
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.at_work import AtWork
from tests.ui.screens.first_start import Foreign, read, write

TOLD = Replies(host="imap.desa.example", user="loket")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as desk:
        yield desk


@pytest.fixture
def work(desk: Furnished, qtbot: QtBot) -> Iterator[AtWork]:
    at_work = AtWork(desk)
    qtbot.addWidget(at_work.window)
    at_work.open("replies")
    yield at_work
    at_work.window.close()


def form(work: AtWork) -> RepliesSection:
    return work.screen.replies


def fill(work: AtWork, qtbot: QtBot) -> RepliesSection:
    write(qtbot, form(work).host.edit, TOLD.host)
    write(qtbot, form(work).user.edit, TOLD.user)
    return form(work)


def test_a_mailbox_is_kept_and_read_only_once_it_is_confirmed(work: AtWork, qtbot: QtBot):
    fill(work, qtbot).keep.click()
    assert work.room.settings.replies == TOLD
    assert "Tersimpan." in read(form(work))
    assert "Belum disetujui, tidak dihubungi" in read(form(work))
    (row,) = form(work).addresses.rows.values()
    row.change.click()
    confirmed = (Purpose.MAILBOX, "imap.desa.example:993")
    assert work.wishes == [SaveReplies(TOLD), ConfirmAddress(*confirmed)]
    assert work.room.desk.state.is_confirmed(*confirmed)
    assert "Disetujui penyelia" in read(form(work))


def test_the_password_is_that_of_the_mail_server_or_one_of_its_own(work: AtWork, qtbot: QtBot):
    assert not form(work).password.isVisible()
    form(work).same.click()
    fill(work, qtbot)
    write(qtbot, form(work).password.edit, "sandi-kotak")
    form(work).keep.click()
    assert work.room.settings.replies == replace(TOLD, same_password=False)
    assert work.room.tools.vault.get(REPLIES_PASSWORD) == "sandi-kotak"
    assert form(work).password.text() == ""
    form(work).keep.click()
    assert work.wishes[-1] == SaveReplies(replace(TOLD, same_password=False))


def test_a_password_typed_and_then_not_wanted_goes_nowhere(work: AtWork, qtbot: QtBot):
    form(work).same.click()
    fill(work, qtbot)
    write(qtbot, form(work).password.edit, "sandi-kotak")
    form(work).same.click()
    form(work).keep.click()
    assert work.wishes == [SaveReplies(TOLD)]


@pytest.mark.parametrize(
    ("line", "typed", "said"),
    [
        ("host", "", "Isi dulu."),
        ("user", "", "Isi dulu."),
        ("folder", "", "Isi dulu."),
        ("host", "dua kata", "Harus nama server"),
        ("port", "0", "Harus bilangan bulat (1-65535)."),
        ("port", "imap", "Harus bilangan bulat (1-65535)."),
    ],
)
def test_what_is_wrong_is_said_beside_its_line(
    work: AtWork, qtbot: QtBot, line: str, typed: str, said: str
):
    field = getattr(fill(work, qtbot), line)
    field.edit.clear()
    qtbot.keyClicks(field.edit, typed)
    form(work).keep.click()
    assert said in field.message()
    assert field.edit.hasFocus()
    assert work.wishes == []


def test_without_protection_only_on_this_machine(work: AtWork, qtbot: QtBot):
    fill(work, qtbot)
    form(work).security._buttons[Security.NONE].click()
    assert form(work).port.text() == "143"
    form(work).keep.click()
    assert form(work).host.message()
    assert work.wishes == []
    write(qtbot, form(work).host.edit, "127.0.0.1")
    form(work).keep.click()
    assert work.room.settings.replies.security is Security.NONE


def test_a_port_of_ones_own_stays_whatever_the_protection(work: AtWork, qtbot: QtBot):
    write(qtbot, form(work).port.edit, "10143")
    form(work).security._buttons[Security.STARTTLS].click()
    assert form(work).port.text() == "10143"


def test_the_account_of_the_mail_server_is_suggested(work: AtWork):
    settings = work.room.settings
    work.room.settings = replace(settings, mail=replace(settings.mail, user="loket@desa.example"))
    work.enter()
    assert form(work).user.text() == "loket@desa.example"


def test_what_was_not_saved_is_still_there_after_a_look_elsewhere(work: AtWork, qtbot: QtBot):
    fill(work, qtbot)
    work.open("staff")
    work.enter()
    work.open("replies")
    assert form(work).host.text() == TOLD.host


def test_a_refusal_is_said_and_the_typing_kept(work: AtWork, qtbot: QtBot):
    fill(work, qtbot)
    work.screen.refuse(Refused(Reason.PRACTICE_ONLY))
    assert REFUSALS[Reason.PRACTICE_ONLY] in read(form(work))
    assert form(work).host.text() == TOLD.host


@pytest.mark.parametrize(
    "replies",
    [
        Replies(),
        Replies(host="imap.desa.example"),
        replace(TOLD, security=Security.NONE),
        replace(TOLD, folder=""),
    ],
)
def test_a_mailbox_that_cannot_be_read_safely_has_nothing_to_confirm(replies: Replies):
    assert addresses_of(replies) == ()
    assert addresses_of(TOLD) == ((Purpose.MAILBOX, "imap.desa.example:993"),)


def test_another_language_keeps_what_is_typed(work: AtWork, qtbot: QtBot, qapp):
    fill(work, qtbot)
    foreign = Foreign()
    qapp.installTranslator(foreign)
    QApplication.processEvents()
    assert "≈Tempat balasan masuk" in work.read()
    assert form(work).host.text() == TOLD.host
    qapp.removeTranslator(foreign)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(work: AtWork, qtbot: QtBot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    work.window.resize(width, height)
    fill(work, qtbot).same.click()
    form(work).keep.click()
    write(qtbot, form(work).port.edit, "x")
    form(work).keep.click()
    assert clipped(work.window) == []
