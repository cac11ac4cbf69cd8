"""A mail server on loopback that misbehaves exactly as told, and counts what reached it."""

import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from types import TracebackType
from typing import Self

Answer = Callable[["Talk"], None]


class Gone(Exception):
    """The talk is over."""


def says(octets: bytes) -> Answer:
    """An ordinary answer."""
    return lambda talk: talk.write(octets)


def hang(talk: "Talk") -> None:
    """Says nothing, and listens until the other side gives up."""
    while talk.read():
        pass
    raise Gone


def drop(talk: "Talk") -> None:
    """Resets the connection at once."""
    linger_not = struct.pack("ii", 1, 0)
    talk.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger_not)
    raise Gone


def drips(octets: bytes) -> Answer:
    """One byte at a time, for ever: each comes in time, the whole never does."""

    def drip(talk: "Talk") -> None:
        while not talk.stopping.wait(0.02):
            for octet in octets:
                talk.write(bytes([octet]))
                talk.stopping.wait(0.02)
        raise Gone

    return drip


def floods(line: bytes) -> Answer:
    """Continuation lines without end."""

    def flood(talk: "Talk") -> None:
        while not talk.stopping.is_set():
            talk.write(line * 100)

    return flood


@dataclass(kw_only=True)
class Manners:
    """What the server answers at each stage; `body` takes over in the middle of DATA."""

    banner: Answer = field(default=says(b"220 mail.example ready\r\n"))
    ehlo: Answer = field(default=says(b"250-mail.example\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n"))
    starttls: Answer = field(default=says(b"502 5.5.1 no\r\n"))
    auth: Answer = field(default=says(b"235 2.7.0 welcome\r\n"))
    mail: Answer = field(default=says(b"250 2.1.0 ok\r\n"))
    rcpt: Answer = field(default=says(b"250 2.1.5 ok\r\n"))
    data: Answer = field(default=says(b"354 go ahead\r\n"))
    body: Answer | None = None
    verdict: Answer = field(default=says(b"250 2.0.0 queued as 4711\r\n"))
    quit: Answer = field(default=says(b"221 bye\r\n"))


@dataclass
class Talk:
    """One connection."""

    sock: socket.socket
    stopping: threading.Event
    heard: bytearray = field(default_factory=bytearray)

    def write(self, octets: bytes) -> None:
        self.sock.sendall(octets)

    def read(self) -> bytes:
        octets = self.sock.recv(65536)
        self.heard += octets
        return octets

    def until(self, mark: bytes) -> bytes:
        """Everything up to and with the mark."""
        while mark not in self.heard:
            if not self.read():
                raise Gone
        end = self.heard.index(mark) + len(mark)
        octets = bytes(self.heard[:end])
        del self.heard[:end]
        return octets


class HostileServer:
    """Listens on a free port of 127.0.0.1 while used as a context manager."""

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self.commands: list[bytes] = []
        self.messages: list[bytes] = []
        self.connections = 0
        self._stopping = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._talks: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    @property
    def seen(self) -> Counter[str]:
        """How often each Message-ID arrived whole."""
        return Counter(str(message_from_bytes(octets)["Message-ID"]) for octets in self.messages)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[:1]:
            thread.join()
        self._listener.close()
        for talk in self._talks:
            try:
                talk.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in self._threads[1:]:
            thread.join()

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._talks.append(sock)
            self._start(lambda sock=sock: self._talk(sock))

    def _talk(self, sock: socket.socket) -> None:
        with sock:
            try:
                self._converse(Talk(sock, self._stopping))
            except (Gone, OSError):
                return

    def _converse(self, talk: Talk) -> None:
        self.manners.banner(talk)
        while True:
            line = talk.until(b"\r\n")
            self.commands.append(line.strip())
            verb = line.split()[0].lower().decode()
            if verb == "data":
                self._take(talk)
            else:
                getattr(self.manners, verb)(talk)

    def _take(self, talk: Talk) -> None:
        self.manners.data(talk)
        if self.manners.body:
            talk.read()
            self.manners.body(talk)
        self.messages.append(talk.until(b"\r\n.\r\n"))
        self.manners.verdict(talk)
