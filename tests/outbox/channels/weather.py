"""Each weather on the way to a helpdesk, and what each channel makes of it: one table.

The table is the test (test_helpdesk_weather.py) and the page in docs/.
"""

import gzip
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Recalled, Rejected, Uncertain
from tests.helpdesk.host import (
    Answer,
    Faults,
    Host,
    Program,
    Talk,
    as_json,
    drips,
    drop,
    hang,
    reply,
    says,
)
from tests.mail.hostile import floods
from tests.mail.post_office import LONG_AGO, identity
from tests.ports import closed_port

PATIENCE_S = 0.5
DAY_S = 86_400
NO_NAME = "https://bantuan.invalid"
PORTAL = b"<!DOCTYPE html><html><title>Masuk WiFi Gratis</title><body>Masuk</body></html>"
GATEWAY = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>\r\n"
HALF_AN_HOUR_LATER = "Mon, 23 Nov 2026 02:30:00 GMT"
BOMB = gzip.compress(b" " * 50_000_000, 1)


def unknown(event: str, facts: tuple[object, ...]) -> None:
    """Audit hook: no resolver knows a name below .invalid (RFC 6761), and none is asked."""
    if event == "socket.getaddrinfo" and str(facts[0]).endswith(".invalid"):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


sys.addaudithook(unknown)


@dataclass(frozen=True, kw_only=True)
class Sky:
    """How a weather is made. `tls` is how the server is known; `patient`: Loket waits in vain."""

    faults: Faults | None = None
    url: str = ""
    tls: str = ""
    patient: bool = False
    large: bool = False
    clock_s: int = 0


@dataclass(frozen=True)
class Row:
    """`made`: the other side did take the letter, so that nothing but doubt would be honest."""

    sky: Sky
    zammad: str
    osticket: str
    webhook: str
    made: bool = False


def alike(sky: Sky, outcome: str, *, made: bool = False) -> Row:
    return Row(sky, outcome, outcome, outcome, made)


def said(octets: bytes) -> Sky:
    """The server answers this and does nothing."""
    return Sky(faults=Faults(instead=says(octets)))


def after(answer: Answer, *, patient: bool = False) -> Sky:
    """The server makes the ticket and then does this."""
    return Sky(faults=Faults(answer=answer), patient=patient)


def created(rest: bytes) -> bytes:
    return b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n" + rest


def stops_reading(talk: Talk) -> None:
    talk.stopping.wait()


def drips_its_verdict(talk: Talk) -> None:
    talk.write(created(b"Content-Length: 100000\r\n\r\n"))
    drips(b" ")(talk)


def never_ends(talk: Talk) -> None:
    talk.write(created(b"Transfer-Encoding: chunked\r\n\r\n"))
    floods(b"1000\r\n" + b" " * 4096 + b"\r\n")(talk)


SILENT = "postponed helpdesk-silent"
ODD = "postponed helpdesk-odd"
KEY = "postponed helpdesk-key"
UNSAFE = "postponed helpdesk-certificate"
REFUSED = "rejected helpdesk-refused"
UNCERTAIN = "uncertain"
ELSEWHERE = {"Location": "https://masuk.example/login?dari=x"}


WEATHERS: dict[str, Row] = {
    "fair": alike(Sky(), "accepted", made=True),
    # nobody there, or not to be trusted
    "offline, the connection refused": alike(Sky(url="refused"), SILENT),
    "no name found (DNS)": alike(Sky(url=NO_NAME), "postponed offline"),
    "certificate of another host": alike(Sky(tls="another host"), UNSAFE),
    "certificate expired, or the clock a day ahead": alike(Sky(tls="expired"), UNSAFE),
    "certificate of an unknown authority": alike(Sky(tls="unknown authority"), UNSAFE),
    "no TLS where TLS should be": alike(
        Sky(faults=Faults(greeting=says(reply(400))), tls="none"), UNSAFE
    ),
    "TLS handshake without an end": alike(Sky(tls="hangs", patient=True), SILENT),
    "clock a day wrong, certificate still good": Row(
        Sky(clock_s=DAY_S), "accepted", "accepted", KEY
    ),
    # before the letter is whole
    "reset at the connection": alike(Sky(faults=Faults(greeting=drop), large=True), SILENT),
    "reset before the whole letter": alike(Sky(faults=Faults(body=drop), large=True), SILENT),
    "stops reading the letter": alike(
        Sky(faults=Faults(body=stops_reading), large=True, patient=True), SILENT
    ),
    # after the letter is whole, without a verdict
    "reset after the letter": alike(Sky(faults=Faults(instead=drop)), UNCERTAIN),
    "reset after the ticket was made": alike(after(drop), UNCERTAIN, made=True),
    "silent after the ticket was made": alike(after(hang, patient=True), UNCERTAIN, made=True),
    "head dripping without end": alike(
        after(drips(b"HTTP/1.1 201 Created\r\nX: y"), patient=True), UNCERTAIN, made=True
    ),
    "verdict dripping without end": alike(
        after(drips_its_verdict, patient=True), UNCERTAIN, made=True
    ),
    "verdict cut short": alike(
        Sky(
            faults=Faults(answer=says(created(b'Content-Length: 99\r\n\r\n{"id": 1')), goodbye=drop)
        ),
        UNCERTAIN,
        made=True,
    ),
    "verdict without end": alike(after(never_ends), UNCERTAIN, made=True),
    "verdict that unpacks to a bomb": alike(
        after(
            says(
                created(b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB)) + BOMB
            )
        ),
        UNCERTAIN,
        made=True,
    ),
    "verdict in broken chunks": alike(
        after(says(created(b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\nrubbish\r\n"))),
        UNCERTAIN,
        made=True,
    ),
    "rubbish instead of HTTP": alike(
        after(says(b"\x00\xff rubbish\r\n\r\n")), UNCERTAIN, made=True
    ),
    "201 with JSON of another shape": alike(
        after(says(as_json(201, {"ok": True, "data": []}))), UNCERTAIN, made=True
    ),
    "201 with a web page": alike(
        after(says(reply(201, PORTAL, "text/html"))), UNCERTAIN, made=True
    ),
    "201 without a word": alike(after(says(reply(201))), UNCERTAIN, made=True),
    "200 with JSON": alike(
        after(says(as_json(200, {"id": 1, "number": "1"}))), UNCERTAIN, made=True
    ),
    "500 after the ticket was made": alike(
        after(says(as_json(500, {"error": "timeout"}))), UNCERTAIN, made=True
    ),
    "500 in osTicket's own words": Row(
        said(reply(500, b"Unable to create new ticket: unknown error", "text/html")),
        UNCERTAIN,
        "postponed helpdesk-refused",
        UNCERTAIN,
    ),
    "502 with a gateway's page": alike(said(reply(502, GATEWAY, "text/html")), UNCERTAIN),
    "504 of a gateway": alike(said(reply(504, GATEWAY, "text/html")), UNCERTAIN),
    "409, an earlier copy still at work": alike(said(as_json(409, {"error": "busy"})), UNCERTAIN),
    # a verdict
    "400": alike(said(reply(400, b"subject: Unexpected data", "text/plain")), REFUSED),
    "413": alike(said(reply(413, b"too large", "text/plain")), REFUSED),
    "422": alike(said(as_json(422, {"error": "Invalid email"})), REFUSED),
    "401": alike(said(as_json(401, {"error": "Invalid token!"})), KEY),
    "403 with a page": alike(said(reply(403, b"<html>Forbidden</html>", "text/html")), KEY),
    "403 in plain words": Row(said(reply(403, b"Ticket denied", "text/html")), KEY, REFUSED, KEY),
    "404": alike(said(reply(404, b"Not found", "text/plain")), ODD),
    "407, a proxy wants a password": alike(said(reply(407)), "postponed offline"),
    "429 with Retry-After in seconds": alike(
        said(reply(429, b"{}", Retry_After="1800")), f"{SILENT} after 1800 s"
    ),
    "429 with Retry-After as a date": alike(
        said(reply(429, b"{}", Retry_After=HALF_AN_HOUR_LATER)), f"{SILENT} after 1800 s"
    ),
    "425, too early": alike(said(reply(425)), SILENT),
    "503, down for maintenance": alike(said(reply(503, b"", "text/html")), UNCERTAIN),
    "503 with Retry-After": alike(said(reply(503, b"", Retry_After="60")), UNCERTAIN),
    "503 of a gateway after the ticket was made": alike(
        after(says(reply(503, GATEWAY, "text/html"))), UNCERTAIN, made=True
    ),
    "408 after the ticket was made": alike(after(says(reply(408))), UNCERTAIN, made=True),
    "captive portal, a page with 200": alike(said(reply(200, PORTAL, "text/html")), ODD),
    "redirect to another host": alike(said(reply(302, b"", **ELSEWHERE)), UNCERTAIN),
    "redirect to a page after the ticket was made": alike(
        after(says(reply(303, b"", Location="/terima-kasih"))), UNCERTAIN, made=True
    ),
    "redirect on the same host": alike(said(reply(307, b"", Location="/masuk")), ODD),
}


@contextmanager
def under(sky: Sky, program: Program, folder: Path) -> Iterator[tuple[dict[str, object], Host]]:
    """The settings of a server in that weather, and the server itself."""
    faults = sky.faults or Faults()
    if sky.tls == "hangs":
        faults = Faults(greeting=hang)
    who = None
    if sky.tls:
        who = identity(
            folder,
            "lain.example" if sky.tls == "another host" else "localhost",
            LONG_AGO if sky.tls == "expired" else None,
            signed=sky.tls != "unknown authority",
        )
    speaks = who.context if who and sky.tls not in ("none", "hangs") else None
    with Host(program, faults, speaks) as host:
        url = host.url.replace("http://127.0.0.1", "https://localhost") if who else host.url
        if sky.url:
            url = f"http://127.0.0.1:{closed_port()}" if sky.url == "refused" else sky.url
        patience: dict[str, object] = {"timeout_s": PATIENCE_S, "deadline_s": 2 * PATIENCE_S}
        more = patience if sky.patient else {}
        yield {"url": url, "ca_file": who.ca_file if who else "", **more}, host


def in_words(outcome: Outcome) -> str:
    """An outcome as it stands in the table."""
    match outcome:
        case Accepted():
            return "accepted"
        case Uncertain():
            return UNCERTAIN
        case Rejected(what=what):
            return f"rejected {what}"
        case Postponed(what=what, retry_after_s=None):
            return f"postponed {what}"
        case Postponed(what=what, retry_after_s=seconds):
            return f"postponed {what} after {seconds} s"
        case Recalled():
            return "recalled"
