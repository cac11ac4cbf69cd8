"""The files of an update at an address that a supervisor confirmed; no other is ever asked."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from threading import Event, Thread
from typing import Final, NamedTuple
from urllib.parse import SplitResult, quote, urlsplit
from urllib.request import getproxies, proxy_bypass

from tuf.api.exceptions import DownloadHTTPError

from kiosk.updates.fetching import CHUNK, Fetcher
from kiosk.updates.unusable import Unusable, Why

STEP_S: Final = 15.0
"""As long as a server may keep silent."""
_LOOK_S: Final = 0.2
_OK, _FORBIDDEN, _NO_SUCH_FILE = 200, 403, 404
_OURSELVES: Final = {"User-Agent": "Loket", "Accept-Encoding": "identity"}
LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


class Address(NamedTuple):
    """A folder on a server; an empty `ca_file` means the authorities that everybody knows."""

    url: str
    ca_file: str = ""


class WebFetcher(Fetcher):
    """One connection for each file; nothing is followed to another place, nothing unpacked."""

    def __init__(
        self, address: Address, spool: Path, limit_s: float, stop: Callable[[], bool]
    ) -> None:
        super().__init__(spool, limit_s, stop)
        self._address = address
        self._parts = urlsplit(address.url.rstrip("/"))

    def read(self, path: str) -> Iterator[bytes]:
        self.heed()
        try:
            with closing(self._connection()) as line:
                line.connect()
                with self._watched(line.sock):
                    yield from self._answer(line, path)
        except ssl.SSLError as error:
            self.heed()
            why = Why.CERTIFICATE if isinstance(error, ssl.SSLCertVerificationError) else Why.SERVER
            raise Unusable(why, str(error)) from error
        except TimeoutError as error:
            raise Unusable(Why.SILENT, str(error)) from error
        except OSError as error:
            self.heed()  # our own watch may have ended the line
            raise Unusable(Why.OFFLINE, str(error)) from error
        except HTTPException as error:
            self.heed()
            raise Unusable(Why.SERVER, repr(error)) from error

    def _answer(self, line: HTTPConnection, path: str) -> Iterator[bytes]:
        line.request("GET", f"{self._parts.path}/{quote(path)}", headers=_OURSELVES)
        answer = line.getresponse()
        if answer.status in (_FORBIDDEN, _NO_SUCH_FILE):
            raise DownloadHTTPError(f"no file {path}", answer.status)
        if answer.status != _OK:
            raise Unusable(Why.SERVER, f"{path}: {answer.status}")
        while piece := answer.read1(CHUNK):
            yield piece
        self.heed()  # our own watch ends a line as if it had come to its end
        if answer.length:
            raise Unusable(Why.HALF_COPIED, "the line was cut")

    def _connection(self) -> HTTPConnection:
        parts, step_s = self._parts, min(STEP_S, max(self.left_s, 0.1))
        if parts.hostname is None or not _may_be_asked(parts.scheme, parts.hostname):
            raise Unusable(Why.SERVER, "https is needed")
        there = (parts.hostname, parts.port)
        proxy = None if parts.hostname in LOOPBACK else _proxy(parts.scheme, parts.hostname)
        reached = (proxy.hostname or "", proxy.port) if proxy else there
        if parts.scheme == "http":
            return HTTPConnection(*reached, timeout=step_s)
        line = HTTPSConnection(*reached, timeout=step_s, context=self._authorities())
        if proxy:
            line.set_tunnel(*there)
        return line

    def _authorities(self) -> ssl.SSLContext:
        from requests.utils import DEFAULT_CA_BUNDLE_PATH  # the ones that all of Loket knows

        file = self._address.ca_file or DEFAULT_CA_BUNDLE_PATH
        if not Path(file).is_file():
            raise Unusable(Why.CERTIFICATE, f"no file {file}")
        return ssl.create_default_context(cafile=file)

    @contextmanager
    def _watched(self, sock: socket.socket) -> Iterator[None]:
        """A server that drips never reaches a socket's own limit; this ends it in time."""
        over = Event()
        watch = Thread(target=self._watch, args=(sock, over), name="loket updates", daemon=True)
        watch.start()
        try:
            yield
        finally:
            over.set()
            watch.join()

    def _watch(self, sock: socket.socket, over: Event) -> None:
        while not over.wait(_LOOK_S):
            if self._stop() or self.left_s <= 0:
                with suppress(OSError):  # it is over already
                    sock.shutdown(socket.SHUT_RDWR)


def _may_be_asked(scheme: str, host: str) -> bool:
    return scheme == "https" or (scheme == "http" and host in LOOPBACK)


def _proxy(scheme: str, host: str) -> SplitResult | None:
    told = getproxies().get(scheme)
    return urlsplit(told) if told and not proxy_bypass(host) else None
