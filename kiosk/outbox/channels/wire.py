"""One SMTP connection that keeps its deadlines and knows when a message may have been taken."""

import re
import select
import smtplib
import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.message import Octets
from kiosk.outbox.outcome import one_line

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

OURSELVES = "[127.0.0.1]"
"""Said in EHLO: the kiosk's own name and address are nobody's business."""
CHUNK = 16384
LONGEST_REPLY_LINE = 4096
NOTICEABLE_S = 0.01
MOST_REPLY_LINES = 128


class Said(Exception):
    """The server answered, and it was a no."""

    def __init__(self, code: int, text: bytes) -> None:
        super().__init__(f"{code} {one_line(text)}")
        self.code = code


class HungUp(ConnectionError):
    """The server ended the connection."""


class CalledBack(Exception):
    """Nobody wants the message delivered any more, and no server can have accepted it."""


class Wire(smtplib.SMTP):
    """Like ``smtplib.SMTP``, with four differences.

    Every step and the whole message have a deadline, counted in total and not per byte.
    Replies are bounded. The body and its terminating line are sent apart: `committed` says
    that the line is out and the verdict not in, so that the server may have accepted the
    message. Until then a message can be called back, by its `recall`.
    """

    def __init__(self, server: MailServer, recall: Event | None = None) -> None:
        super().__init__(local_hostname=OURSELVES, timeout=server.timeout_s)
        self.committed = False
        self._server = server
        self._host = server.host  # smtplib compares the certificate with it
        self._heard = bytearray()
        self._end = 0.0
        self._open: socket.socket | None = None
        self.begin(recall)

    def begin(self, recall: Event | None = None) -> None:
        """A new message: its deadline counts from now; `recall` is set to call it back."""
        self.committed = False
        self._recall = recall or Event()
        self._end = time.monotonic() + self._server.deadline_s

    def interrupt(self) -> None:
        """From any thread, once `recall` is set: ends the line, whatever it waits for."""
        sock = self._open
        if sock is not None:
            with suppress(OSError):  # it is over already
                # never SSLSocket's own, after which what is under way would go on in the clear
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def open(self, password: str | None) -> None:
        """Connects, secures the line and logs in; raises Said, CalledBack, Trouble or OSError."""
        _expect(self.connect(self._server.host, self._server.port), 220)
        _expect(self.ehlo(), 250)
        if self._server.security == "starttls":
            self._secure()
        if self._server.user:
            self._log_in(self._server.user, password)

    def deliver(self, message: Octets, sender: str, recipients: Sequence[str]) -> str:
        """Hands over one message for all recipients or none; answers the server's receipt.

        Raises Said, CalledBack, Trouble or OSError; what those mean depends on `committed`.
        """
        size = (f"size={len(message)}",) if self.has_extn("size") else ()
        _expect(self.mail(sender, size), 250)
        for recipient in recipients:
            _expect(self.rcpt(recipient), 250, 251)
        _expect(self.docmd("DATA"), 354)
        self.send(_stuffed(message.text))
        for piece in message.enclosed():
            self.send(piece)
        self.listen()
        self.send(b".\r\n")
        self.committed = True
        code, text = self._reply(self._end)
        _expect((code, text), *range(200, 300))
        self.committed = False
        return one_line(f"{code} ".encode() + text)

    def listen(self) -> None:
        """Notices a server that hung up or spoke unasked, without waiting.

        Raises Said, CalledBack, HungUp, Trouble or OSError. Before the terminating line nothing
        can have been accepted, so hearing it in time spares a person the question whether it was.
        """
        sock = self._socket()
        if not self._heard:
            pending = isinstance(sock, ssl.SSLSocket) and sock.pending()
            if not pending and not select.select([sock], [], [], 0)[0]:
                return
            self._allow(sock, 0)
            try:
                self._hear(sock)
            except (BlockingIOError, ssl.SSLWantReadError):
                return  # it was TLS talking to itself
        _expect(self.getreply())

    def hang_up(self) -> None:
        """Says goodbye without waiting for the answer, and closes."""
        try:
            self.begin()
            self.putcmd("QUIT")
        except OSError:
            pass  # it is over either way
        finally:
            self.close()

    def getreply(self) -> tuple[int, bytes]:
        """One whole reply within one step's time."""
        return self._reply(min(self._end, time.monotonic() + self._server.timeout_s))

    def send(self, s: "ReadableBuffer | str") -> None:
        """Sends all of it; each piece has one step's time."""
        sock = self._socket()
        octets = memoryview(s.encode(self.command_encoding) if isinstance(s, str) else s)
        for start in range(0, len(octets), CHUNK):
            self._allow(sock, self._step_s())
            sock.sendall(octets[start : start + CHUNK])

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # noqa: ARG002
        sock = self._reach(host, port)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._server.security != "tls":
            return sock
        return self._trusted(sock)

    def _reach(self, host: str, port: int) -> socket.socket:
        trouble: OSError = socket.gaierror(f"no address for {host}")
        for family, kind, protocol, _, address in socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        ):
            sock = socket.socket(family, kind, protocol)
            try:
                self._use(sock)
                sock.settimeout(self._step_s())
                sock.connect(address)
            except OSError as refusal:
                sock.close()
                trouble = refusal
            except CalledBack:
                sock.close()
                raise
            else:
                return sock
        raise trouble

    def _secure(self) -> None:
        if not self.has_extn("starttls"):
            raise Trouble(What.MAIL_CERTIFICATE, "the server offers no STARTTLS")
        code, text = self.docmd("STARTTLS")
        if code != 220:
            raise Trouble(What.MAIL_CERTIFICATE, one_line(f"STARTTLS: {code} ".encode() + text))
        if self._heard:
            raise Trouble(What.MAIL_CERTIFICATE, "unprotected text after STARTTLS")
        self.sock = self._trusted(self._socket())
        self.ehlo_resp = None
        _expect(self.ehlo(), 250)

    def _trusted(self, sock: socket.socket) -> ssl.SSLSocket:
        sock.settimeout(self._step_s())
        secured = _wrapped(sock, self._server)
        try:
            self._use(secured)
            secured.do_handshake()
        except BaseException:
            secured.close()
            raise
        return secured

    def _use(self, sock: socket.socket) -> None:
        """Shows the socket to `interrupt` before anything is waited for on it."""
        self._open = sock
        self._heed()

    def _heed(self) -> None:
        if self._recall.is_set() and not self.committed:
            raise CalledBack

    def _log_in(self, user: str, password: str | None) -> None:
        if password is None:
            raise Trouble(What.MAIL_PASSWORD, "no password is stored")
        offered = self.esmtp_features.get("auth", "").upper().split()
        if "PLAIN" in offered:
            code, _ = self.docmd("AUTH", f"PLAIN {_b64(f'{chr(0)}{user}{chr(0)}{password}')}")
        elif "LOGIN" in offered:
            code = self._log_in_stepwise(user, password)
        else:
            raise Trouble(What.MAIL_PASSWORD, "the server offers no login that Loket knows")
        if 400 <= code < 500:
            raise Said(code, b"login is not possible now")
        if code != 235:  # the text is left out: a server may repeat the password in it
            raise Trouble(What.MAIL_PASSWORD, f"login refused: {code}")

    def _log_in_stepwise(self, user: str, password: str) -> int:
        code, _ = self.docmd("AUTH", "LOGIN")
        for answer in (user, password):
            if code == 334:
                code, _ = self.docmd(_b64(answer))
        return code

    def _reply(self, until: float) -> tuple[int, bytes]:
        lines = []
        for _ in range(MOST_REPLY_LINES):
            line = self._line(until)
            lines.append(line[4:].strip())
            if not re.match(rb"[1-5][0-9][0-9]([ -]|$)", line):
                raise Trouble(What.MAIL_REFUSED, f"not a mail server's answer: {one_line(line)}")
            if line[3:4] != b"-":
                return int(line[:3]), b"\n".join(lines)
        raise Trouble(What.MAIL_REFUSED, "the server's answer has no end")

    def _line(self, until: float) -> bytes:
        sock = self._socket()
        while (end := self._heard.find(b"\n")) < 0 and len(self._heard) <= LONGEST_REPLY_LINE:
            self._allow(sock, _left_s(until))
            self._hear(sock)
        if not 0 <= end <= LONGEST_REPLY_LINE:
            raise Trouble(What.MAIL_REFUSED, "the server's answer is too long")
        line = bytes(self._heard[:end]).rstrip(b"\r")
        del self._heard[: end + 1]
        return line

    def _hear(self, sock: socket.socket) -> None:
        octets = sock.recv(LONGEST_REPLY_LINE)
        if not octets:
            raise HungUp("the server hung up")
        self._heard += octets

    def _allow(self, sock: socket.socket, seconds: float) -> None:
        """Sets the timeout; a difference that nobody would notice is not worth a system call."""
        self._heed()
        if not 0 <= (sock.gettimeout() or 0.0) - seconds < NOTICEABLE_S or not seconds:
            sock.settimeout(seconds)

    def _socket(self) -> socket.socket:
        if self.sock is None:
            raise HungUp("not connected")
        return self.sock

    def _step_s(self) -> float:
        return min(_left_s(self._end), self._server.timeout_s)


def trouble_of(error: OSError) -> Trouble:
    """Which trouble an error of the network is."""
    detail = one_line(str(error)) or type(error).__name__
    match error:
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | ssl.SSLSyscallError():
            return Trouble(What.MAIL_SILENT, detail)
        case ssl.SSLError():
            return Trouble(What.MAIL_CERTIFICATE, detail)
        case TimeoutError() | ConnectionError():
            return Trouble(What.MAIL_SILENT, detail)
        case _:
            return Trouble(What.OFFLINE, detail)


def _wrapped(sock: socket.socket, server: MailServer) -> ssl.SSLSocket:
    """TLS with the chain, the dates and the host name verified; there is no switch for less."""
    try:
        context = ssl.create_default_context(cafile=server.ca_file or None)
    except OSError as error:
        raise Trouble(What.MAIL_CERTIFICATE, f"ca_file: {one_line(str(error))}") from error
    return context.wrap_socket(sock, server_hostname=server.host, do_handshake_on_connect=False)


def _expect(reply: tuple[int, bytes], *wanted: int) -> None:
    code, text = reply
    if code in wanted:
        return
    if 400 <= code < 600:
        raise Said(code, text)
    raise Trouble(What.MAIL_REFUSED, one_line(f"unexpected answer: {code} ".encode() + text))


def _stuffed(message: bytes) -> bytes:
    """Network line ends only, so that no line end of ours can hide a command; dots doubled."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
    doubled = re.sub(rb"(?m)^\.", b"..", lines)
    return doubled if doubled.endswith(b"\r\n") else doubled + b"\r\n"


def _b64(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")


def _left_s(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("the time for this step is over")
    return left
