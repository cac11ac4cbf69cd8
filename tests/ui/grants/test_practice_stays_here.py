"""Mode latihan reaches the mail server it began with, and nobody else."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.settings import Mail, Security, Sms, SmsKind
from kiosk.ui import wishes, wishes_network, wishes_phone
from tests import given
from tests.ui.rooms import Furnished, furnished

REAL = Mail(
    host="mail.desa.example",
    sender="loket@desa.example",
    complaint_to="aduan@prakerja.example",
)


@pytest.fixture
def built_in(tmp_path: Path) -> Iterator[PracticeMail]:
    with PracticeMail(tmp_path / "mail") as server:
        yield server


@pytest.fixture
def desk(qapp, tmp_path: Path, built_in: PracticeMail) -> Iterator[Furnished]:
    with furnished(tmp_path / "home", practice=True) as opened:
        opened.room.settings = replace(opened.room.settings, mail=mail_of(built_in))
        opened.sign_in(ev.Role.SUPERVISOR)
        yield opened


def mail_of(server: PracticeMail) -> Mail:
    return Mail(
        host=server.server.host,
        port=server.server.port,
        security=Security.NONE,
        sender="loket@latihan.example",
        complaint_to="pengaduan@latihan.example",
    )


def test_no_wish_of_a_practising_supervisor_leads_to_a_real_address(desk: Furnished):
    other_port = replace(desk.room.settings.mail, port=25)
    before, events = desk.room.settings, desk.room.desk.state.events
    for wish in (
        wishes.SendTest(REAL, "ibu@desa.example"),
        wishes.SendTest(other_port, "ibu@desa.example"),
        wishes.SaveMail(REAL, "sandi-surat"),
        wishes.SaveMail(other_port),
        wishes.SaveProbes(("https://kantor.example",)),
        wishes.ConfirmAddress(ev.Purpose.PROBE, "https://kantor.example"),
        wishes.ConfirmAddress(ev.Purpose.MAIL_SERVER, "mail.desa.example:587"),
        wishes.ConfirmAddress(ev.Purpose.SMS_GATEWAY, "https://sms.example"),
        wishes_phone.SaveSms(Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0")),
        wishes_phone.TryModem(Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0")),
    ):
        with pytest.raises(Refused) as refused:
            desk.grant(wish)
        assert refused.value.reason is Reason.PRACTICE_ONLY
    assert desk.room.settings == before
    assert desk.room.desk.state.events == events


def test_without_a_built_in_server_nothing_may_be_reached_at_all(desk: Furnished):
    desk.room.settings = replace(desk.room.settings, mail=Mail())
    with pytest.raises(Refused) as refused:
        desk.grant(wishes.SendTest(Mail(), "ibu@desa.example"))
    assert refused.value.reason is Reason.PRACTICE_ONLY


def test_a_test_message_to_the_built_in_server_is_practice(
    desk: Furnished, built_in: PracticeMail, qtbot: QtBot
):
    desk.grant(wishes.SendTest(mail_of(built_in), "siapa@latihan.example"))
    qtbot.waitUntil(lambda: len(built_in.messages()) == 1, timeout=10_000)


def test_the_network_check_of_practice_contacts_nobody(desk: Furnished, qtbot: QtBot):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        room = desk.room
        network = replace(room.settings.network, probes=(address,), captive_url=address)
        room.settings = replace(room.settings, network=network)
        now = given.Days().moment()
        room.record(ev.AddressConfirmed(when=now, purpose=ev.Purpose.PROBE, address=address))
        desk.grant(wishes_network.CheckNetwork())
        qtbot.waitUntil(lambda: not room.probing.running, timeout=20_000)
        assert room.probing.found
        assert room.probing.found.verdict == "not-configured"
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_whoever_is_no_supervisor_is_told_that_first(desk: Furnished):
    desk.sign_in()
    with pytest.raises(Refused) as refused:
        desk.grant(wishes.SaveProbes(("https://kantor.example",)))
    assert refused.value.reason is Reason.NEEDS_SUPERVISOR
