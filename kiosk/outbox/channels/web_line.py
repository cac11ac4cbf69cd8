"""One connection to a web server that keeps its deadlines and knows when a letter may be out."""

import select
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from http.client import HTTPException
from pathlib import Path
from time import monotonic
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_environ_proxies
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.channels.answer import Answer
from kiosk.outbox.channels.web import CalledBack, Form
from kiosk.outbox.helpdesk import WebServer
from kiosk.outbox.outcome import one_line

CHUNK = 16384
OURSELVES = {
    "User-Agent": "Loket",
    "Accept-Encoding": "identity",  # nothing to unpack, so nothing that could burst
}
NETWORK = (requests.RequestException, HTTPError, HTTPException, OSError)


class WebLine:
    """An adapter of `requests` without a session: nothing is followed, stored or tried again.

    `committed` says that the last byte of a letter is out and no verdict in, so that the server
    may have taken it. Until then a letter can be called back, by its `recall`. The whole exchange
    has one deadline, in both directions; `interrupt` ends it from any thread.
    """

    def __init__(self, server: WebServer) -> None:
        self.committed = False
        self._server = server
        self._adapter = _Adapter(self)
        self._recall = threading.Event()
        self._end = 0.0
        self._late = False
        self._connection: HTTPConnection | None = None
        self._grip: socket.socket | None = None

    @property
    def connected(self) -> bool:
        """Whether a connection is kept open."""
        return self._connection is not None and not self._connection.is_closed

    def ask(self, form: Form, recall: threading.Event) -> Answer:
        """One request and its answer; raises CalledBack or Trouble.

        What those mean for a letter depends on `committed`.
        """
        self._recall, self._late = recall, False
        self._end = monotonic() + self._server.deadline_s
        self._heed()
        watch = threading.Timer(self._server.deadline_s, self._give_out)
        watch.daemon = True
        watch.start()
        try:
            return self._exchange(form)
        except NETWORK as error:
            raise self._trouble(error) from error
        finally:
            watch.cancel()
            if not self.connected:
                self._let_go()

    def interrupt(self) -> None:
        """From any thread: ends the line, whatever it waits for."""
        grip = self._grip
        if grip is not None:
            with suppress(OSError):  # it is over already
                grip.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._adapter.close()
        if self._connection is not None:
            self._connection.close()
        self._let_go()

    def reach(self, host: str, port: int) -> socket.socket:
        """A connection to the first address that accepts one; raises CalledBack or OSError."""
        trouble: OSError = socket.gaierror(f"no address for {host}")
        for family, kind, protocol, _, address in socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        ):
            sock = socket.socket(family, kind, protocol)
            try:
                self._hold(sock)
                sock.settimeout(self._step_s())
                sock.connect(address)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as refusal:
                sock.close()
                trouble = refusal
            except CalledBack:
                sock.close()
                raise
            else:
                return sock
        raise trouble

    def use(self, connection: HTTPConnection) -> None:
        """The connection that `connected` speaks of."""
        self._connection = connection

    def pieces(self, body: bytes) -> Iterator[memoryview]:
        """The body, handed out piece by piece, its last byte apart."""
        view, last = memoryview(body), len(body) - 1
        for start in range(0, last, CHUNK):
            self._heed()
            yield view[start : min(start + CHUNK, last)]
        self._heed()
        self._listen()
        yield view[last:]
        self.committed = True

    def _exchange(self, form: Form) -> Answer:
        server = self._server
        request = requests.Request(
            form.method,
            server.url + form.path,
            params=dict(form.query),
            headers=OURSELVES | dict(form.headers),
            data=_Body(form.body, self) if form.body else None,
        ).prepare()
        # `verify` is a path on every call, so that nothing in the environment can replace it
        response = self._adapter.send(
            request,
            stream=True,
            timeout=(server.timeout_s, server.timeout_s),
            verify=_authorities(server),
            proxies={} if server.is_here else get_environ_proxies(server.url),
        )
        with closing(response):
            return self._heard(response, form)

    def _heard(self, response: requests.Response, form: Form) -> Answer:
        headers = {name.lower(): value for name, value in response.headers.items()}
        answer = partial(
            Answer, response.status_code, headers, early=bool(form.body) and not self.committed
        )
        if headers.get("content-encoding", "identity").lower() != "identity":
            return answer(b"", whole=False)
        body = bytearray()
        try:
            while piece := response.raw.read(CHUNK, decode_content=False):
                body += piece
                if len(body) > form.longest_answer:
                    return answer(bytes(body[: form.longest_answer]), whole=False)
        except NETWORK:
            return answer(bytes(body), whole=False)
        return answer(bytes(body), whole=not self._late)

    def _listen(self) -> None:
        """Notices a server that hung up, without waiting: the last byte then stays here."""
        grip = self._grip
        if grip is None or not select.select([grip], [], [], 0)[0]:
            return
        if not grip.recv(1, socket.MSG_PEEK):
            raise ConnectionResetError("the server hung up")

    def _hold(self, sock: socket.socket) -> None:
        """A second hand on the line: it still reaches it when TLS has taken the first away."""
        self._let_go()
        self._grip = sock.dup()
        self._heed()

    def _let_go(self) -> None:
        grip, self._grip = self._grip, None
        if grip is not None:
            grip.close()

    def _heed(self) -> None:
        if self._recall.is_set() and not self.committed:
            raise CalledBack

    def _give_out(self) -> None:
        self._late = True
        self.interrupt()

    def _step_s(self) -> float:
        left_s = min(self._end - monotonic(), self._server.timeout_s)
        if left_s <= 0:
            raise TimeoutError("the time for this step is over")
        return left_s

    def _trouble(self, error: BaseException) -> Trouble:
        if self._late:
            return Trouble(What.HELPDESK_SILENT, "the time for this letter is over")
        return trouble_of(error)


class _Body:
    """A body of known length that `requests` sends as it comes."""

    def __init__(self, body: bytes, line: WebLine) -> None:
        self._body, self._line = body, line

    def __len__(self) -> int:
        return len(self._body)

    def __iter__(self) -> Iterator[memoryview]:
        return self._line.pieces(self._body)


def _connected(connection: HTTPConnection, line: WebLine) -> socket.socket:
    """Says in urllib3's own way that there is no connection, for it passes over bare resets."""
    line.use(connection)
    try:
        return line.reach(connection.host, connection.port)
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error


class _Plain(HTTPConnection):
    line: WebLine

    def _new_conn(self) -> socket.socket:
        return _connected(self, self.line)


class _Secure(HTTPSConnection):
    line: WebLine

    def _new_conn(self) -> socket.socket:
        return _connected(self, self.line)


class _Adapter(HTTPAdapter):
    """Gives the line a hand on every connection."""

    def __init__(self, line: WebLine) -> None:
        self._kinds = {
            "http": type("Plain", (_Plain,), {"line": line}),
            "https": type("Secure", (_Secure,), {"line": line}),
        }
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def get_connection_with_tls_context(self, *args: Any, **more: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **more)
        pool.ConnectionCls = self._kinds[pool.scheme]
        return pool


def trouble_of(error: BaseException) -> Trouble:
    """Which trouble an error of the network is; its root counts, not what it was wrapped in."""
    root = _root(error)
    detail = one_line(str(root)) or type(root).__name__
    match root:
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | ssl.SSLSyscallError():
            return Trouble(What.HELPDESK_SILENT, detail)
        case ssl.SSLError() | ssl.CertificateError():
            return Trouble(What.HELPDESK_CERTIFICATE, detail)
        case TimeoutError() | ConnectionError():
            return Trouble(What.HELPDESK_SILENT, detail)
        case OSError():
            return Trouble(What.OFFLINE, detail)
        case _:
            return Trouble(What.HELPDESK_SILENT, detail)


def _root(error: BaseException) -> BaseException:
    """The first error of the system itself that led to `error`, or else the very first one."""
    seen: list[BaseException] = [error]
    while (cause := seen[-1].__cause__ or seen[-1].__context__) and cause not in seen:
        seen.append(cause)
    wrappers = (requests.RequestException, HTTPError)
    system = [each for each in seen if isinstance(each, OSError) and not isinstance(each, wrappers)]
    return (system or seen)[-1]


def _authorities(server: WebServer) -> str:
    if server.ca_file and not Path(server.ca_file).is_file():
        raise Trouble(What.HELPDESK_CERTIFICATE, one_line(f"ca_file: no file {server.ca_file}"))
    return server.ca_file or DEFAULT_CA_BUNDLE_PATH
