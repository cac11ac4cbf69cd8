"""Servers on loopback that answer, dawdle, mislead or break off, as a test asks."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest
import trustme

Reply = Callable[[BaseHTTPRequestHandler], object]


@contextmanager
def serving(
    reply: Reply, secured: ssl.SSLContext | None = None, *, keeping: bool = False
) -> Iterator[str]:
    """A web server that answers GET and HEAD with `reply`; yields where it listens, host and port.

    `keeping`: the connection stays open for the next question, as HTTP/1.1 has it.
    """

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1" if keeping else "HTTP/1.0"

        def do_GET(self) -> None:
            reply(self)

        def do_HEAD(self) -> None:
            reply(self)

        def log_message(self, *words: object) -> None:
            """Keeps the test's output clean."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that breaks off is part of the tests."""

    server = Server(("127.0.0.1", 0), Answering)
    if secured:
        server.socket = secured.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def speaking(words: bytes) -> Iterator[str]:
    """A server that says `words` to whoever calls, whatever they ask, and hangs up."""
    listener = socket.create_server(("127.0.0.1", 0))
    over = Event()

    def answer(line: socket.socket) -> None:
        with line, suppress(OSError):
            if words:
                line.sendall(words)
                line.shutdown(socket.SHUT_WR)
                line.settimeout(2)
                line.recv(65_536)

    def speak() -> None:
        while not over.is_set():
            line, _ = listener.accept()
            answer(line)

    thread = Thread(target=speak)
    thread.start()
    try:
        yield f"127.0.0.1:{listener.getsockname()[1]}"
    finally:
        over.set()
        with socket.create_connection(listener.getsockname()):
            pass
        thread.join()
        listener.close()


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as servers:
        yield servers


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def authorities(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file of the one authority that the tests trust."""
    file: Path = tmp_path_factory.mktemp("authority") / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    return str(file)


@pytest.fixture
def closed_port() -> Iterator[str]:
    """An address where nobody listens: the port is taken, but not opened."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{held.getsockname()[1]}"
