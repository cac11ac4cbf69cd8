"""Real TLS to a real mailbox: nothing is said where the certificate does not hold."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
import trustme

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.mailbox import Mailbox
from kiosk.outbox.replies.mailbox_server import MailboxServer
from tests.mail.dovecot import PASSWORD, Dovecot, dovecot
from tests.mail.post_office import LONG_AGO
from tests.mail.scripted_imap import ScriptedImap, replies
from tests.outbox.given_mailbox import answer_number, scripted, texts
from tests.outbox.replies.given_replies import KNOWN

USER = "kios"


def certificate(
    folder: Path, name: str = "localhost", expires: datetime | None = None, *, signed: bool = True
) -> Path:
    """A folder with a server's certificate and ca.pem, the authority to trust."""
    known, signer = trustme.CA(), trustme.CA()
    issued = (known if signed else signer).issue_cert(name, not_after=expires)
    issued.private_key_pem.write_to_path(folder / "key.pem")
    for blob in issued.cert_chain_pems:
        blob.write_to_path(folder / "cert.pem", append=True)
    known.cert_pem.write_to_path(folder / "ca.pem")
    return folder


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Dovecot, Path]]:
    folder = certificate(tmp_path_factory.mktemp("identity"))
    with dovecot(folder) as running:
        running.deliver(USER, answer_number(1), at=datetime(2020, 1, 15).astimezone())
        yield running, folder


def reached(imap: Dovecot, security: str, ca_file: str) -> MailboxServer:
    port = imap.tls_port if security == "tls" else imap.port
    return imap.server(USER, host="localhost", port=port, security=security, ca_file=ca_file)


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_answers_are_read_encrypted(secured: tuple[Dovecot, Path], security: str) -> None:
    imap, folder = secured
    server = reached(imap, security, str(folder / "ca.pem"))
    assert texts(Mailbox(server, PASSWORD).read_new(None, KNOWN)) == ["Sudah beres."]


FAULTS: dict[str, Callable[[Path], Path]] = {
    "another host": lambda folder: certificate(folder, "mail.example"),
    "expired": lambda folder: certificate(folder, expires=LONG_AGO),
    "unknown authority": lambda folder: certificate(folder, signed=False),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_certificate_that_does_not_hold_stops_everything(tmp_path: Path, fault: str) -> None:
    folder = FAULTS[fault](tmp_path)
    with dovecot(folder) as imap:
        for security in ("tls", "starttls"):
            server = reached(imap, security, str(folder / "ca.pem"))
            with pytest.raises(Trouble) as trouble:
                Mailbox(server, PASSWORD).read_new(None, KNOWN)
            assert trouble.value.what is What.MAIL_CERTIFICATE


def test_the_systems_authorities_do_not_vouch_for_a_private_one(
    secured: tuple[Dovecot, Path],
) -> None:
    with pytest.raises(Trouble) as trouble:
        Mailbox(reached(secured[0], "tls", ""), PASSWORD).read_new(None, KNOWN)
    assert trouble.value.what is What.MAIL_CERTIFICATE


def test_a_missing_file_of_authorities_is_said(secured: tuple[Dovecot, Path]) -> None:
    imap, folder = secured
    with pytest.raises(Trouble) as trouble:
        Mailbox(reached(imap, "tls", str(folder / "none.pem")), PASSWORD).read_new(None, KNOWN)
    assert trouble.value.what is What.MAIL_CERTIFICATE
    assert trouble.value.detail.startswith("ca_file")


OFFERED = replies(b"* CAPABILITY IMAP4rev1 STARTTLS\r\n")
NOT_SECURED = {
    "offers none": ScriptedImap,
    "refuses": partial(
        ScriptedImap, {b"CAPABILITY": OFFERED, b"STARTTLS": replies(b"", b"NO not now")}
    ),
    "slips in words": partial(
        ScriptedImap,
        {
            b"CAPABILITY": OFFERED,
            b"STARTTLS": lambda talk, tag: talk.write(tag + b" OK go\r\n* OK injected\r\n"),
        },
    ),
    "is logged in already": partial(
        ScriptedImap, {b"CAPABILITY": OFFERED}, lambda talk: talk.write(b"* PREAUTH come in\r\n")
    ),
    "shakes no hands": partial(
        ScriptedImap,
        {
            b"CAPABILITY": OFFERED,
            b"STARTTLS": lambda talk, tag: (
                talk.write(tag + b" OK go\r\n") or talk.write(b"hello?\r\n")
            ),
        },
    ),
}


@pytest.mark.parametrize("fault", NOT_SECURED)
def test_a_line_that_cannot_be_secured_gets_no_password(fault: str) -> None:
    with NOT_SECURED[fault]() as server:
        with pytest.raises(Trouble) as trouble:
            scripted(server, security="starttls").read_new(None, KNOWN)
        assert trouble.value.what is What.MAIL_CERTIFICATE
        assert not any(command.startswith(b"LOGIN") for command in server.commands)
