"""IMAP spoken with a server that may be anything: every oddity becomes `Trouble`."""

import imaplib
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from imap_tools import BaseMailBox, MailboxLoginError
from imap_tools.errors import ImapToolsError

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.outcome import one_line
from kiosk.outbox.replies.mailbox_server import MailboxServer
from kiosk.outbox.replies.stream import Stream

MOST_SAID = 1024 * 1024
MOST_FETCHED = 4 * 1024 * 1024
"""Octets of one answer: of a fetch or a search, and of everything else."""
TEMPORARY = re.compile(rb"\[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN)\]", re.IGNORECASE)


class Line(imaplib.IMAP4):
    """``imaplib`` over a `Stream`; what no IMAP server would say raises `abort`, never a bug."""

    def __init__(self, stream: Stream, server: MailboxServer) -> None:
        self._stream = stream
        self._stream.grant(MOST_SAID)
        super().__init__(server.host, server.port)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:  # noqa: ARG002
        self.host, self.port = host, port
        self.sock = self._stream.connect()

    def read(self, size: int) -> bytes:
        return self._stream.read(size)

    def readline(self) -> bytes:
        return self._stream.readline()

    def send(self, data: Any) -> None:
        self._stream.send(bytes(data))

    def shutdown(self) -> None:
        self._stream.close()

    def socket(self) -> socket.socket:
        return self.sock

    def encrypt(self) -> None:
        """STARTTLS. What was said before it is forgotten."""
        if self.state != "NONAUTH" or "STARTTLS" not in self.capabilities:
            raise Trouble(What.MAIL_CERTIFICATE, "the server offers no STARTTLS")
        answer, _ = self._simple_command("STARTTLS")
        if answer != "OK":
            raise Trouble(What.MAIL_CERTIFICATE, "the server refused STARTTLS")
        self.sock = self._stream.secure()
        self._get_capabilities()

    def _command(self, name: str, *args: Any) -> Any:
        self._stream.grant(MOST_FETCHED if name == "UID" else MOST_SAID)
        self.untagged_responses.clear()  # unasked words would pile up
        return super()._command(name, *args)  # type: ignore[misc]

    def _get_response(self, *args: Any) -> Any:
        with _odd_is_abort():
            return super()._get_response(*args)  # type: ignore[misc]

    def _get_capabilities(self) -> None:
        with _odd_is_abort():
            super()._get_capabilities()  # type: ignore[misc]

    def _check_bye(self) -> None:
        with _odd_is_abort():
            super()._check_bye()  # type: ignore[misc]


class Box(BaseMailBox):
    """``imap_tools`` over a `Line`, logged in. Raises CalledBack, Trouble and what `Line` does."""

    def __init__(self, stream: Stream, server: MailboxServer, password: str | None) -> None:
        self._make: Callable[[], Line] = lambda: Line(stream, server)
        super().__init__()
        if server.security == "starttls":
            self.line.encrypt()
        if self.line.state != "NONAUTH":  # somebody in between may have said PREAUTH
            raise Trouble(What.MAILBOX_FAILED, "the server asks for no login")
        self._log_in(server.user, password)

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        self.line = self._make()
        return self.line

    def _log_in(self, user: str, password: str | None) -> None:
        if not password or not password.isprintable():
            raise Trouble(What.MAILBOX_PASSWORD, "no password is stored")
        plain = (user + password).isascii()
        log_in: Callable[..., object] = self.login if plain else self.login_utf8
        try:
            log_in(user, password, initial_folder=None)
        except MailboxLoginError as refusal:
            if TEMPORARY.match(_words(refusal.command_result)):
                raise Trouble(What.MAILBOX_FAILED, "login is not possible now") from None
            # the text is left out: a server may repeat the password in it
            raise Trouble(What.MAILBOX_PASSWORD, "login refused") from None
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            raise Trouble(What.MAILBOX_PASSWORD, "login refused") from None


@contextmanager
def only_trouble() -> Iterator[None]:
    """Whatever goes wrong with the server comes out as Trouble; CalledBack stays what it is."""
    try:
        yield
    except OSError as error:
        raise trouble_of(error) from error
    except (imaplib.IMAP4.error, ImapToolsError) as error:
        raise Trouble(What.MAILBOX_FAILED, one_line(str(error))) from error


def trouble_of(error: OSError) -> Trouble:
    """Which trouble an error of the network is."""
    detail = one_line(str(error)) or type(error).__name__
    match error:
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | ssl.SSLSyscallError():
            return Trouble(What.MAILBOX_FAILED, detail)
        case ssl.SSLError():
            return Trouble(What.MAIL_CERTIFICATE, detail)
        case TimeoutError() | ConnectionError():
            return Trouble(What.MAILBOX_FAILED, detail)
        case _:
            return Trouble(What.OFFLINE, detail)


@contextmanager
def _odd_is_abort() -> Iterator[None]:
    """``imaplib`` stumbles over sizes with thousands of digits and literals where none belong."""
    try:
        yield
    except (ValueError, TypeError, AttributeError) as error:
        raise imaplib.IMAP4.abort("not an IMAP server's answer") from error


def _words(answer: Any) -> bytes:
    said = answer[1][0] if answer[1] else b""
    return said if isinstance(said, bytes) else b""
