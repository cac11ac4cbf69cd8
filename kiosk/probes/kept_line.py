"""A connection that is kept for the next small question, as a browser keeps it."""

import socket
import ssl
from contextlib import suppress
from http.client import BadStatusLine, HTTPConnection, HTTPException
from time import perf_counter
from urllib.parse import SplitResult, quote

from kiosk.probes.asking import HEADERS, Answer
from kiosk.probes.bounded import within
from kiosk.probes.failures import WORLD_TROUBLE
from kiosk.probes.reach import World, check_route, first_open, port_of, shake_hands, split

QUESTION = {**HEADERS, "Connection": "keep-alive"}
LINE_TROUBLE = (*WORLD_TROUBLE, HTTPException)
"""What a question can raise."""

HUNG_UP = (ConnectionError, ssl.SSLEOFError, BadStatusLine)
"""A line that cannot be used again; the last: the server sent a body that HEAD does not have."""


class KeptLine:
    """One address, asked with HEAD: its answer has no body, so nothing can grow."""

    def __init__(self, address: str, world: World) -> None:
        self._address, self._world = address, world
        self._line: HTTPConnection | None = None

    def ask(self, limit_s: float) -> Answer:
        """One answer within `limit_s` in all; raises LINE_TROUBLE, and the line is new next time.

        `ms` counts from the question to its headers; a new connection and its handshake come
        before and count only towards the limit.
        """
        call = Call(self._address, self._world, self._line, limit_s)
        self._line = None
        try:
            answer = within(limit_s, call.make)
        except LINE_TROUBLE:
            call.hang_up()
            raise
        self._line = call.line
        return answer

    def close(self) -> None:
        """Hangs up."""
        if self._line:
            self._line.close()
            self._line = None


class Call:
    """One question in a thread of its own, which `hang_up` lets end; `line` is left for the next.

    A server may hang up a line that lay idle (RFC 9112 section 9.3.1), so a kept one that cannot
    be used is opened anew, once, within the same time.
    """

    def __init__(
        self, address: str, world: World, kept: HTTPConnection | None, limit_s: float
    ) -> None:
        self._address, self._world, self._limit_s = address, world, limit_s
        self.line = kept
        self._late = False

    def make(self) -> Answer:
        """The answer; without one the line is closed."""
        try:
            return self._make(split(self._address))
        except LINE_TROUBLE:
            if self.line:
                self.line.close()
            raise

    def hang_up(self) -> None:
        """Ends the line under whoever still listens: the thread wakes, closes it and ends."""
        self._late = True
        ear = self.line.sock if self.line else None
        if ear:
            with suppress(OSError):
                socket.socket.shutdown(ear, socket.SHUT_RDWR)

    def _make(self, parts: SplitResult) -> Answer:
        if self.line is None:
            line = self._open(parts)
            return self._ask(parts, line, perf_counter())
        begun = perf_counter()
        with suppress(*HUNG_UP):
            return self._ask(parts, self.line, begun)
        self.line.close()
        return self._ask(parts, self._open(parts), begun)

    def _open(self, parts: SplitResult) -> HTTPConnection:
        host, port = parts.hostname or "", port_of(parts)
        check_route(host, self._world)
        numbers = self._world.resolve(host, port)
        line = HTTPConnection(host, port, timeout=self._limit_s)
        line.sock = first_open(numbers, port, self._limit_s)
        self.line = line
        if parts.scheme == "https":
            line.sock = shake_hands(line.sock, host, self._world.authorities)
        if self._late:
            line.close()
            raise TimeoutError
        return line

    def _ask(self, parts: SplitResult, line: HTTPConnection, begun: float) -> Answer:
        asked_at = self._world.now()
        line.request("HEAD", _target(parts), headers={**QUESTION, "Host": _host(parts)})
        response = line.getresponse()
        ms = (perf_counter() - begun) * 1000
        response.close()
        if response.will_close:
            line.close()
            self.line = None
        location = response.getheader("Location") or ""
        return Answer(
            url=self._address, asked_at=asked_at, ms=ms, status=response.status, location=location
        )


def _target(parts: SplitResult) -> str:
    """Path and query in the signs that HTTP allows."""
    wanted = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return quote(wanted, safe="%/?:@!$&'()*+,;=~")


def _host(parts: SplitResult) -> str:
    """The name as HTTP writes it: international names in their ASCII form, IPv6 in brackets."""
    name = parts.hostname or ""
    name = f"[{name}]" if ":" in name else name.encode("idna").decode()
    return f"{name}:{parts.port}" if parts.port else name
