"""A well-behaved mail server on loopback, with certificates of its own."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.ports import closed_port

PASSWORD = "rahasia-latihan"


@dataclass
class Mailbox:
    """What arrived."""

    envelopes: list[Envelope] = field(default_factory=list)
    secured: list[bool] = field(default_factory=list)
    logged_in: list[bool] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.envelopes.append(envelope)
        self.secured.append(server.transport.get_extra_info("ssl_object") is not None)
        self.logged_in.append(bool(session.authenticated))
        return f"250 2.0.0 queued as {len(self.envelopes)}"


@dataclass(frozen=True)
class Identity:
    """A server certificate and the file of the authority to trust for it."""

    context: ssl.SSLContext
    ca_file: str


def identity(
    folder: Path, name: str = "localhost", expires: datetime | None = None, *, signed: bool = True
) -> Identity:
    """A certificate for `name`; unsigned ones are signed by an authority nobody is told of."""
    known, signer = trustme.CA(), trustme.CA()
    certificate = (known if signed else signer).issue_cert(name, not_after=expires)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    ca_file = folder / "ca.pem"
    known.cert_pem.write_to_path(str(ca_file))
    return Identity(context, str(ca_file))


LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@contextmanager
def post_office(
    mailbox: Mailbox, who: Identity | None = None, *, tls_first: bool = False, login: bool = False
) -> Iterator[int]:
    """Runs the server; yields its port on 127.0.0.1."""
    port = closed_port()
    starttls = who.context if who and not tls_first else None
    controller = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=port,
        ssl_context=who.context if who and tls_first else None,
        tls_context=starttls,
        require_starttls=starttls is not None,
        authenticator=_check if login else None,
        auth_require_tls=starttls is not None,
    )
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def _check(
    server: SMTP, session: Session, envelope: Envelope, way: str, login: object
) -> AuthResult:
    right = isinstance(login, LoginPassword) and login.password == PASSWORD.encode()
    return AuthResult(success=right, handled=False)
