"""A web server on loopback that runs a small program, and misbehaves exactly as told."""

import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

import msgspec

from tests.mail.hostile import Answer, Gone, Talk, drips, drop, hang, says

__all__ = ["Answer", "Talk", "drips", "drop", "hang", "says"]
START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
DATE = format_datetime(START, usegmt=True)
REASONS = {200: "OK", 201: "Created", 302: "Found", 422: "Unprocessable Entity"}


@dataclass(frozen=True)
class Request:
    """One request as it came in; header names in small letters."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> dict[str, object]:
        return msgspec.json.decode(self.body, type=dict[str, object])


Program = Callable[[Request], bytes]


def reply(status: int, body: bytes = b"", kind: str = "application/json", **headers: str) -> bytes:
    """A whole HTTP answer; in header names an underscore stands for a hyphen."""
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = (
        f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}\r\nDate: {DATE}\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    )
    return head.encode() + body


def as_json(status: int, value: object) -> bytes:
    return reply(status, msgspec.json.encode(value))


@dataclass(kw_only=True)
class Faults:
    """Where the server misbehaves: before it reads, in the middle of the letter, and after.

    `instead` takes the place of the program, `answer` that of its answer once its work is done.
    """

    greeting: Answer | None = None
    body: Answer | None = None
    instead: Answer | None = None
    answer: Answer | None = None
    goodbye: Answer | None = None


@dataclass
class Host:
    """Listens on a free port of 127.0.0.1 while used as a context manager."""

    program: Program
    faults: Faults = field(default_factory=Faults)
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    _stopping: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _talks: list[socket.socket] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"{'https://localhost' if self.tls else 'http://127.0.0.1'}:{self.port}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._listener.close()
        for talk in self._talks:
            try:
                talk.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in self._threads[1:]:
            thread.join()
        for talk in self._talks:
            talk.close()

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
        try:
            with self._secured(sock) as line:
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._converse(Talk(line, self._stopping))
        except (Gone, OSError):
            return

    def _secured(self, sock: socket.socket) -> socket.socket:
        if self.tls is None:
            return sock
        secured = self.tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        self._talks.append(secured)
        secured.do_handshake()
        return secured

    def _converse(self, talk: Talk) -> None:
        if self.faults.greeting:
            self.faults.greeting(talk)
        while True:
            request = self._read(talk)
            self.requests.append(request)
            (self.faults.instead or self._serve(request))(talk)
            if self.faults.goodbye:
                self.faults.goodbye(talk)
                raise Gone

    def _serve(self, request: Request) -> Answer:
        with self._lock:
            answer = self.program(request)
        return self.faults.answer or says(answer)

    def _read(self, talk: Talk) -> Request:
        head = talk.until(b"\r\n\r\n").decode("latin-1")
        first, *lines = head.split("\r\n")
        method, target, _ = first.split(" ")
        pairs = (line.split(": ", 1) for line in lines if line)
        headers = {name.lower(): value for name, value in pairs}
        if self.faults.body:
            talk.read()
            self.faults.body(talk)
        size = int(headers.get("content-length", "0"))
        while len(talk.heard) < size:
            if not talk.read():
                raise Gone
        body = bytes(talk.heard[:size])
        del talk.heard[:size]
        parts = urlsplit(target)
        return Request(method, parts.path, dict(parse_qsl(parts.query)), headers, body)
