"""A socket that keeps its deadlines, counts what it hears, and can be ended from any thread."""

import socket
import ssl
import time
from contextlib import suppress
from threading import Event

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.outcome import one_line
from kiosk.outbox.replies.mailbox_server import MailboxServer

CHUNK = 65536
COST_OF_A_LINE = 256
"""Counted for each line beside its octets: many short ones cost more than they weigh."""


class CalledBack(Exception):
    """Nobody wants to know any more: Loket closes."""


class Stream:
    """One connection to a mail server.

    Every wait has a time and the whole round a deadline, counted in total and not per octet.
    What a server may say is granted before it is asked: no announced size is believed.
    """

    def __init__(self, server: MailboxServer, recall: Event) -> None:
        self._server = server
        self._recall = recall
        self._end = time.monotonic() + server.deadline_s
        self._sock: socket.socket | None = None
        self._heard = bytearray()
        self._granted = 0

    def interrupt(self) -> None:
        """From any thread, once `recall` is set: ends the line, whatever it waits for."""
        sock = self._sock
        if sock is not None:
            with suppress(OSError):  # it is over already
                # never SSLSocket's own, after which what is under way would go on in the clear
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def connect(self) -> socket.socket:
        """Reaches the server, with TLS if it is first. Raises CalledBack, Trouble or OSError."""
        trouble: OSError = socket.gaierror(f"no address for {self._server.host}")
        for family, kind, protocol, _, address in socket.getaddrinfo(
            self._server.host, self._server.port, type=socket.SOCK_STREAM
        ):
            sock = socket.socket(family, kind, protocol)
            try:
                self._use(sock).connect(address)
            except OSError as refusal:
                sock.close()
                trouble = refusal
            else:
                return self.secure() if self._server.security == "tls" else sock
        raise trouble

    def secure(self) -> ssl.SSLSocket:
        """TLS with the chain, the dates and the host name verified; there is no switch for less."""
        if self._heard:
            raise Trouble(What.MAIL_CERTIFICATE, "unprotected text after STARTTLS")
        try:
            context = ssl.create_default_context(cafile=self._server.ca_file or None)
        except OSError as error:
            raise Trouble(What.MAIL_CERTIFICATE, f"ca_file: {one_line(str(error))}") from error
        secured = context.wrap_socket(
            self._line(), server_hostname=self._server.host, do_handshake_on_connect=False
        )
        self._use(secured)
        secured.do_handshake()
        return secured

    def grant(self, octets: int) -> None:
        """How much the server may say from now on."""
        self._granted = octets

    def read(self, size: int) -> bytes:
        """Exactly `size` octets. Raises Trouble if that is more than was granted."""
        self._charge(size)
        while len(self._heard) < size:
            self._hear()
        return self._taken(size)

    def readline(self) -> bytes:
        """One line with its end."""
        searched = 0
        while (end := self._heard.find(b"\n", searched)) < 0:
            searched = len(self._heard)
            if searched > self._granted:
                break
            self._hear()
        self._charge(COST_OF_A_LINE + (end + 1 or len(self._heard)))
        return self._taken(end + 1)

    def send(self, octets: bytes) -> None:
        """Sends all of it."""
        self._line().settimeout(self._left_s())
        self._line().sendall(octets)

    def close(self) -> None:
        """Ends the line without a word."""
        if self._sock is not None:
            self._sock.close()
            self._sock = None

    def _use(self, sock: socket.socket) -> socket.socket:
        """Shows the socket to `interrupt` before anything is waited for on it."""
        self._sock = sock
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.settimeout(self._left_s())
        return sock

    def _hear(self) -> None:
        self._line().settimeout(self._left_s())
        octets = self._line().recv(CHUNK)
        if not octets:
            raise ConnectionError("the server hung up")
        self._heard += octets

    def _charge(self, octets: int) -> None:
        if octets > self._granted:
            raise Trouble(What.MAILBOX_FAILED, "the server's answer is too long")
        self._granted -= octets

    def _taken(self, size: int) -> bytes:
        octets = bytes(self._heard[:size])
        del self._heard[:size]
        return octets

    def _line(self) -> socket.socket:
        if self._sock is None:
            raise ConnectionError("not connected")
        return self._sock

    def _left_s(self) -> float:
        """The time for one wait. Raises CalledBack, or TimeoutError when all of it is spent."""
        if self._recall.is_set():
            raise CalledBack
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for this round is over")
        return min(left, self._server.timeout_s)
