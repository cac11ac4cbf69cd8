"""The probes against real servers on loopback, from a healthy one to one that says nothing."""

import socket
import ssl
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest
import trustme

from kiosk.domain.network import Failure, Kind, Measurement, NetworkRules, Portal, verdict
from kiosk.probes.bounded import Limits
from kiosk.probes.network import PortalCheck, measure
from tests.probes.conftest import serving, speaking

SHORT = Limits(resolve_s=0.3, connect_s=0.5, answer_s=0.5, whole_s=5)
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def hello(request: BaseHTTPRequestHandler) -> None:
    reply(request, 200, b"halo")


def reply(request: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    request.send_response_only(status)
    for name, value in {"Content_Length": str(len(body)), **headers}.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    request.wfile.write(body)


def nowhere(host: str, port: int) -> list[str]:
    raise socket.gaierror(socket.EAI_NONAME, "no such name")


def kind_of(measurement: Measurement) -> Kind:
    return verdict(measurement, NetworkRules()).kind


def certificate(
    authority: trustme.CA,
    name: str,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issued = authority.issue_cert(name, not_before=not_before, not_after=not_after)
    issued.configure_cert(context)
    return context


def test_without_addresses_nobody_is_contacted_and_the_verdict_says_so() -> None:
    measurement = measure([])
    assert measurement == Measurement()
    assert kind_of(measurement) is Kind.NOT_CONFIGURED


def test_a_healthy_secure_site_is_measured_stage_by_stage(
    stack: ExitStack, authority: trustme.CA, authorities: str
) -> None:
    where = stack.enter_context(serving(hello, certificate(authority, "127.0.0.1")))
    measurement = measure([f"https://{where}/"], tries=3, authorities=authorities)
    (reach,) = measurement.reached
    assert reach.resolve_ms is not None
    assert reach.connect_ms is not None
    assert reach.secure_ms is not None
    assert len(reach.tries_ms) == 3
    assert reach.failures == ()
    assert kind_of(measurement) is Kind.GOOD


def test_plain_http_needs_no_handshake(stack: ExitStack) -> None:
    (reach,) = measure([f"http://{stack.enter_context(serving(hello))}/"], tries=1).reached
    assert reach.secure_ms is None
    assert len(reach.tries_ms) == 1


def test_a_closed_port_is_told_from_a_network_that_is_down(closed_port: str) -> None:
    measurement = measure([f"http://{closed_port}/"])
    (reach,) = measurement.reached
    assert reach.failures == (Failure.REFUSED,)
    assert kind_of(measurement) is Kind.SITE_TROUBLE


def test_a_name_that_nobody_knows_is_a_name_failure() -> None:
    measurement = measure(["https://portal.invalid/"], resolve=nowhere, routed=lambda: True)
    assert measurement.reached[0].failures == (Failure.NAME_UNKNOWN,)
    assert kind_of(measurement) is Kind.NO_NAME


def test_a_resolver_that_never_answers_costs_no_more_than_its_limit() -> None:
    released = Event()

    def silent(host: str, port: int) -> list[str]:
        released.wait(10)
        return []

    measurement = measure(
        ["https://portal.invalid/"], resolve=silent, routed=lambda: True, limits=SHORT
    )
    released.set()
    assert measurement.reached[0].failures == (Failure.NAME_SILENT,)


def test_without_any_network_no_name_is_even_looked_up() -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return []

    measurement = measure(
        ["https://portal.invalid/", "https://lain.invalid/"],
        portal=PortalCheck(url="http://cek.invalid/"),
        resolve=resolve,
        routed=lambda: False,
    )
    assert asked == []
    assert {reach.failures for reach in measurement.reached} == {(Failure.NO_ROUTE,)}
    assert measurement.portal is Portal.UNKNOWN
    assert kind_of(measurement) is Kind.OFFLINE


LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
FAR_AHEAD = datetime(2099, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "validity", "expected"),
    [
        ("lain.example", {}, Failure.CERTIFICATE_OTHER_NAME),
        (
            "127.0.0.1",
            {"not_before": LONG_AGO, "not_after": LONG_AGO + timedelta(days=1)},
            Failure.CERTIFICATE_EXPIRED,
        ),
        (
            "127.0.0.1",
            {"not_before": FAR_AHEAD, "not_after": FAR_AHEAD + timedelta(days=1)},
            Failure.CERTIFICATE_NOT_YET_VALID,
        ),
    ],
)
def test_what_is_wrong_with_a_certificate_is_told_apart(
    stack: ExitStack,
    authority: trustme.CA,
    authorities: str,
    name: str,
    validity: dict[str, datetime],
    expected: Failure,
) -> None:
    where = stack.enter_context(serving(hello, certificate(authority, name, **validity)))
    measurement = measure([f"https://{where}/"], authorities=authorities)
    assert measurement.reached[0].failures == (expected,)
    assert measurement.reached[0].tries_ms == ()
    assert kind_of(measurement) is Kind.BLOCKED_TLS


def test_a_certificate_of_an_unknown_authority_is_not_trusted(
    stack: ExitStack, authorities: str
) -> None:
    stranger = certificate(trustme.CA(), "127.0.0.1")
    where = stack.enter_context(serving(hello, stranger))
    (reach,) = measure([f"https://{where}/"], authorities=authorities).reached
    assert reach.failures == (Failure.CERTIFICATE_UNTRUSTED,)
    assert reach.secure_ms is None


@pytest.mark.parametrize("words", [b"", b"bukan TLS sama sekali\r\n"])
def test_a_line_cut_or_garbled_during_the_handshake_is_tls_not_let_through(
    stack: ExitStack, authorities: str, words: bytes
) -> None:
    where = stack.enter_context(speaking(words))
    measurement = measure([f"https://{where}/"], authorities=authorities)
    assert measurement.reached[0].failures == (Failure.TLS_BROKEN,)
    assert kind_of(measurement) is Kind.BLOCKED_TLS


def test_a_server_that_never_answers_costs_no_more_than_its_limits(stack: ExitStack) -> None:
    released = Event()
    stack.callback(released.set)
    where = stack.enter_context(serving(lambda _: released.wait(10)))
    (reach,) = measure([f"http://{where}/"], tries=2, limits=SHORT).reached
    assert reach.failures == (Failure.TIMED_OUT, Failure.TIMED_OUT)
    assert reach.connect_ms is not None


def test_a_server_that_drips_its_headers_is_cut_off_as_well(stack: ExitStack) -> None:
    released = Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        while not released.wait(0.02):
            request.wfile.write(b"x")

    stack.callback(released.set)
    where = stack.enter_context(serving(drip))
    limits = Limits(connect_s=0.5, answer_s=0.3)
    (reach,) = measure([f"http://{where}/"], tries=1, limits=limits).reached
    assert reach.failures == (Failure.TIMED_OUT,)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (b"", Failure.DROPPED),
        (b"\x00\xff\x17 garbage \r\n\r\n", Failure.NOT_HTTP),
        (b"HTTP/1.1 abc what\r\n\r\n", Failure.NOT_HTTP),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nshort", Failure.DROPPED),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", Failure.DROPPED),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n", Failure.NOT_HTTP),
    ],
)
def test_a_garbled_answer_is_a_failed_try(
    stack: ExitStack, words: bytes, expected: Failure
) -> None:
    where = stack.enter_context(speaking(words))
    (reach,) = measure([f"http://{where}/"], tries=2).reached
    assert reach.failures == (expected, expected)
    assert reach.tries_ms == ()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "prakerja",
        "ftp://portal.example/",
        "https://",
        "http://[::1",
        "http://host:99999/",
        "http://host:0/",
        "http://" + "a" * 70 + ".example/",
        "http://a..example/",
        "https://\ud800.example/",
    ],
)
def test_an_address_with_a_typo_is_named_and_not_tried(address: str) -> None:
    (reach,) = measure([address], resolve=nowhere, routed=lambda: True).reached
    assert reach.failures == (Failure.ADDRESS_INVALID,)


def test_a_site_in_trouble_is_not_blamed_on_the_network(stack: ExitStack) -> None:
    where = stack.enter_context(serving(lambda request: reply(request, 503, b"penuh")))
    measurement = measure([f"http://{where}/"], tries=2)
    assert measurement.reached[0].site_errors == 2
    assert kind_of(measurement) is Kind.SITE_TROUBLE


def test_one_broken_address_does_not_hide_the_others(stack: ExitStack, closed_port: str) -> None:
    where = stack.enter_context(serving(hello))
    broken, fine = measure([f"http://{closed_port}/", f"http://{where}/"], tries=1).reached
    assert broken.failures == (Failure.REFUSED,)
    assert len(fine.tries_ms) == 1


def test_an_address_whose_turn_never_came_says_nothing_about_the_network(stack: ExitStack) -> None:
    where = stack.enter_context(serving(hello))
    measurement = measure([f"http://{where}/"], limits=Limits(whole_s=0))
    assert measurement.reached[0].failures == (Failure.NO_TIME_LEFT,)
    assert verdict(measurement, NetworkRules()).failed == 0


@pytest.mark.parametrize(
    ("server_at", "age", "ahead_s"),
    [
        (NOON, "0", 0),
        (NOON - timedelta(days=1), "0", 86_400),
        (NOON + timedelta(days=1), "0", -86_400),
        (NOON - timedelta(hours=1), "3600", 0),
    ],
)
def test_the_date_header_tells_how_far_the_clock_is_off(
    stack: ExitStack,
    authority: trustme.CA,
    authorities: str,
    server_at: datetime,
    age: str,
    ahead_s: int,
) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        reply(request, 200, b"", Date=format_datetime(server_at, usegmt=True), Age=age)

    where = stack.enter_context(serving(answer, certificate(authority, "127.0.0.1")))
    address = f"https://{where}/"
    clock = measure([address], tries=2, now=lambda: NOON, authorities=authorities).clock
    assert clock is not None
    assert abs(clock.ahead_s - ahead_s) <= clock.within_s


def test_a_date_that_anybody_on_the_way_could_have_written_is_no_reading(
    stack: ExitStack, authorities: str
) -> None:
    def tomorrow(request: BaseHTTPRequestHandler) -> None:
        reply(request, 200, b"", Date=format_datetime(NOON + timedelta(days=1), usegmt=True))

    plain = stack.enter_context(serving(tomorrow))
    stranger = stack.enter_context(serving(tomorrow, certificate(trustme.CA(), "127.0.0.1")))
    addresses = [f"http://{plain}/", f"https://{stranger}/"]
    measurement = measure(addresses, tries=1, now=lambda: NOON, authorities=authorities)
    assert len(measurement.reached[0].tries_ms) == 1
    assert measurement.clock is None


@pytest.mark.parametrize("date", ["", "kemarin", "Mon, 99 Foo 2026 99:99:99 GMT", "0"])
def test_a_date_that_makes_no_sense_is_no_reading(
    stack: ExitStack, authority: trustme.CA, authorities: str, date: str
) -> None:
    context = certificate(authority, "127.0.0.1")
    where = stack.enter_context(
        serving(lambda request: reply(request, 200, b"", Date=date), context)
    )
    measurement = measure([f"https://{where}/"], tries=1, authorities=authorities)
    assert measurement.clock is None
    assert len(measurement.reached[0].tries_ms) == 1


PAGE = b"<!DOCTYPE html><title>Masuk Wi-Fi</title>"


@pytest.mark.parametrize(
    ("status", "body", "headers", "expected"),
    [
        (204, b"", {}, Portal.OPEN),
        (200, PAGE, {"Content_Type": "text/html"}, Portal.SIGN_IN),
        (302, b"", {"Location": "http://wifi.example/masuk"}, Portal.SIGN_IN),
        (302, b"", {"Location": "http://[::1"}, Portal.SIGN_IN),
        (302, b"", {"Location": "/lain"}, Portal.UNKNOWN),
        (511, PAGE, {}, Portal.SIGN_IN),
        (502, PAGE, {}, Portal.UNKNOWN),
        (404, b"", {}, Portal.UNKNOWN),
    ],
)
def test_a_sign_in_page_is_told_from_the_open_internet_and_from_an_error(
    stack: ExitStack, status: int, body: bytes, headers: dict[str, str], expected: Portal
) -> None:
    where = stack.enter_context(serving(lambda request: reply(request, status, body, **headers)))
    check = PortalCheck(url=f"http://{where}/204")
    assert measure([], portal=check).portal is expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(b"success\n", Portal.OPEN), (PAGE, Portal.SIGN_IN), (b"lain", Portal.SIGN_IN)],
)
def test_a_portal_check_may_expect_a_certain_text(
    stack: ExitStack, answer: bytes, expected: Portal
) -> None:
    where = stack.enter_context(serving(lambda request: reply(request, 200, answer)))
    check = PortalCheck(url=f"http://{where}/", status=200, body="success")
    assert measure([], portal=check).portal is expected


def test_an_answer_of_any_length_is_read_only_so_far(stack: ExitStack) -> None:
    cut_off = Event()

    def pour(request: BaseHTTPRequestHandler) -> None:
        reply(request, 200, b"", Content_Type="text/plain", Content_Length=str(10**9))
        try:
            for _ in range(1000):
                request.wfile.write(b"." * 1_000_000)
        except OSError:
            cut_off.set()

    where = stack.enter_context(serving(pour))
    check = PortalCheck(url=f"http://{where}/", status=200, body="success")
    assert measure([], portal=check).portal is Portal.SIGN_IN
    assert cut_off.wait(5)


def test_a_redirect_to_another_site_is_a_sign_in_page_and_is_not_followed(
    stack: ExitStack,
) -> None:
    visited = Event()
    elsewhere = stack.enter_context(serving(lambda _: visited.set()))
    target = f"http://localhost:{elsewhere.partition(':')[2]}/masuk"
    where = stack.enter_context(serving(lambda request: reply(request, 302, b"", Location=target)))
    measurement = measure([f"http://{where}/"], tries=1)
    assert kind_of(measurement) is Kind.CAPTIVE
    assert not visited.is_set()


def test_a_network_with_a_sign_in_page_is_not_believed_about_the_time(
    stack: ExitStack, authority: trustme.CA, authorities: str
) -> None:
    def page(request: BaseHTTPRequestHandler) -> None:
        reply(request, 200, PAGE, Date=format_datetime(NOON - timedelta(days=9), usegmt=True))

    check = PortalCheck(url=f"http://{stack.enter_context(serving(page))}/")
    secure = stack.enter_context(serving(page, certificate(authority, "127.0.0.1")))
    addresses = [f"https://{secure}/"]
    for portal, told in ((None, True), (check, False)):
        measurement = measure(addresses, portal=portal, tries=1, authorities=authorities)
        assert (measurement.clock is not None) is told
