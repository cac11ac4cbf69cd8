"""Real TLS, real certificates, real logins."""

import socket
import ssl
from pathlib import Path

import msgspec
import pytest
from aiosmtpd.smtp import SMTP, Envelope

from kiosk.domain.errors import What
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.channels.smtp import Session, send
from kiosk.outbox.channels.wire import trouble_of
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Uncertain
from tests.mail.hostile import HostileServer, Manners, hang
from tests.mail.post_office import LONG_AGO, PASSWORD, Identity, Mailbox, identity, post_office
from tests.ports import closed_port

LETTER = b"Message-ID: <PK-LATIHAN-20261123-1A.1@kios.example>\r\nSubject: Uji\r\n\r\nIsi.\r\n"
SENDER, RECIPIENTS = "kios@kios.example", ["pengaduan@prakerja.example"]


def carried(
    port: int, who: Identity, security: str = "starttls", password: str | None = PASSWORD
) -> Outcome:
    server = msgspec.convert(
        {
            "host": "localhost",
            "port": port,
            "security": security,
            "user": "kios" if password else "",
            "timeout_s": 5.0,
            "ca_file": who.ca_file,
        },
        MailServer,
    )
    return send(LETTER, SENDER, RECIPIENTS, server, password)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_goes_out_encrypted_and_logged_in(tmp_path: Path, security: str) -> None:
    mailbox, who = Mailbox(), identity(tmp_path)
    with post_office(mailbox, who, tls_first=security == "tls", login=True) as port:
        outcome = carried(port, who, security)
    assert outcome == Accepted("250 2.0.0 queued as 1")
    assert (mailbox.secured, mailbox.logged_in) == ([True], [True])
    [envelope] = mailbox.envelopes
    assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, RECIPIENTS)
    assert envelope.content == LETTER


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("fault", ["another host", "expired", "unknown authority"])
def test_a_certificate_that_does_not_hold_stops_everything(
    tmp_path: Path, security: str, fault: str
) -> None:
    who = {
        "another host": lambda: identity(tmp_path, "mail.example"),
        "expired": lambda: identity(tmp_path, expires=LONG_AGO),
        "unknown authority": lambda: identity(tmp_path, signed=False),
    }[fault]()
    mailbox = Mailbox()
    with post_office(mailbox, who, tls_first=security == "tls", login=True) as port:
        outcome = carried(port, who, security)
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_CERTIFICATE
    assert not mailbox.envelopes


def test_the_systems_authorities_do_not_vouch_for_a_private_one(tmp_path: Path) -> None:
    mailbox, who = Mailbox(), identity(tmp_path)
    with post_office(mailbox, who) as port:
        outcome = carried(port, Identity(who.context, ""))
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_CERTIFICATE


def test_a_missing_file_of_authorities_is_said(tmp_path: Path) -> None:
    mailbox, who = Mailbox(), identity(tmp_path)
    with post_office(mailbox, who) as port:
        outcome = carried(port, Identity(who.context, str(tmp_path / "none.pem")))
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_CERTIFICATE
    assert outcome.detail.startswith("ca_file")


def test_a_server_that_knows_no_tls_is_not_spoken_to_in_plain(tmp_path: Path) -> None:
    mailbox, who = Mailbox(), identity(tmp_path)
    with post_office(mailbox, login=True) as port:
        outcome = carried(port, who, "tls")
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_CERTIFICATE


def test_a_wrong_password_lets_the_letter_wait(tmp_path: Path) -> None:
    mailbox, who = Mailbox(), identity(tmp_path)
    with post_office(mailbox, who, login=True) as port:
        outcome = carried(port, who, password="salah-latihan")
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_PASSWORD
    assert not mailbox.envelopes


def test_a_secured_line_carries_many_letters(tmp_path: Path) -> None:
    mailbox, who = Mailbox(), identity(tmp_path)
    with post_office(mailbox, who) as port:
        server = MailServer(host="localhost", port=port, ca_file=who.ca_file)
        with Session(server, None) as session:
            outcomes = [session.send(LETTER, SENDER, RECIPIENTS) for _ in range(5)]
    assert outcomes == [Accepted(f"250 2.0.0 queued as {number}") for number in range(1, 6)]


class Rude(Mailbox):
    """Takes the letter and is gone before it answers."""

    async def handle_DATA(self, server: SMTP, _session: object, envelope: Envelope) -> str:
        self.envelopes.append(envelope)
        server.transport.abort()
        return "250 nobody hears this"


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_secured_line_cut_after_the_letter_leaves_it_uncertain(
    tmp_path: Path, security: str
) -> None:
    mailbox, who = Rude(), identity(tmp_path)
    with post_office(mailbox, who, tls_first=security == "tls") as port:
        outcome = carried(port, who, security, password=None)
    assert isinstance(outcome, Uncertain)
    assert len(mailbox.envelopes) == 1


def test_a_server_that_never_shakes_hands_is_silent() -> None:
    with HostileServer(Manners(banner=hang)) as hostile:
        server = MailServer(
            host="127.0.0.1", port=hostile.port, security="tls", timeout_s=0.2, deadline_s=0.4
        )
        outcome = send(LETTER, SENDER, RECIPIENTS, server, None)
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_SILENT


@pytest.mark.parametrize(
    "settings",
    [
        {"host": "mail.example", "security": "none"},
        {"host": "mail.example", "security": "ssl"},
        {"host": ""},
        {"host": "two words"},
        {"host": "a..b"},
        {"host": "mail.example", "port": 0},
        {"host": "mail.example", "timeout_s": 0.0},
        {"host": "mail.example", "prot": 587},
    ],
)
def test_settings_that_could_never_be_safe_are_refused_when_read(
    settings: dict[str, object],
) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(settings, MailServer)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_only_this_computer_may_be_spoken_to_in_plain(host: str) -> None:
    server = MailServer(host=host, port=closed_port(), security="none")
    assert server.address.startswith(host)


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (socket.gaierror(-2, "Name or service not known"), What.OFFLINE),
        (OSError(101, "Network is unreachable"), What.OFFLINE),
        (ConnectionRefusedError(111, "refused"), What.MAIL_SILENT),
        (ConnectionResetError(104, "reset"), What.MAIL_SILENT),
        (TimeoutError(), What.MAIL_SILENT),
        (ssl.SSLEOFError(8, "EOF occurred in violation of protocol"), What.MAIL_SILENT),
        (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), What.MAIL_CERTIFICATE),
    ],
)
def test_each_trouble_of_the_network_has_its_name(error: OSError, what: What) -> None:
    trouble = trouble_of(error)
    assert trouble.what is what
    assert trouble.detail
