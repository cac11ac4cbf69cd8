"""The longer measurement against real servers on loopback that drop, drip, reset and mislead.

Time between the tries is skipped; the tries themselves are real.
"""

import socket
import struct
from collections.abc import Callable
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler
from threading import Event, active_count

import pytest
import trustme

from kiosk.domain.network import Failure, Kind, Measurement, NetworkRules, Portal, Reach
from kiosk.domain.steadiness import SteadinessRules, Via, steadiness, sum_up
from kiosk.probes.course import Course, RealWatch
from kiosk.probes.network import PortalCheck
from kiosk.probes.steadiness import Sighting, gauge
from tests.probes.conftest import serving, speaking
from tests.probes.quick_watch import QuickWatch
from tests.probes.test_network import certificate, nowhere

RULES = SteadinessRules(over_s=30, every_ms=1000, in_time_ms=2000)
HASTY = SteadinessRules(over_s=6, every_ms=1000, in_time_ms=60)
SEAT = "192.0.2.9"
"""From the range for documentation (RFC 5737)."""
Handler = BaseHTTPRequestHandler


def answer(request: Handler, status: int = 204, **headers: str) -> None:
    request.send_response_only(status)
    for name, value in headers.items():
        request.send_header(name, value)
    request.end_headers()


class Asked:
    """Counts the questions and the connections they came by, and answers each by its number."""

    def __init__(self, reply: Callable[[Handler, int], object] = lambda one, _: answer(one)):
        self._reply = reply
        self.callers: list[object] = []
        self.methods: set[str] = set()

    def __call__(self, request: Handler) -> None:
        self.callers.append(request.client_address)
        self.methods.add(request.command)
        self._reply(request, len(self.callers))


def hang_up(request: Handler) -> None:
    """A reset rather than a goodbye."""
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()
    request.close_connection = True


def say_goodbye(_request: Handler) -> None:
    """The connection just ends."""


def gauged(addresses: list[str], rules: SteadinessRules = RULES, **told: object) -> Sighting:
    watch = told.pop("watch", None) or QuickWatch()
    told.setdefault("seat", lambda: SEAT)
    found = gauge(addresses, rules, Course(rules.over_s), watch=watch, **told)
    assert found is not None
    return found


def kind_of(found: Sighting, rules: SteadinessRules = RULES) -> str:
    facts = sum_up(found.measurement, found.over_s, Via.WIFI, NetworkRules(), rules)
    return facts.verdict


def only(found: Sighting) -> Reach:
    (reach,) = found.measurement.reached
    return reach


def test_without_addresses_nobody_is_contacted():
    assert gauged([]) == Sighting(Measurement(), 0, "")


def test_a_steady_site_is_asked_each_second_on_one_kept_connection(stack: ExitStack):
    asked = Asked()
    where = stack.enter_context(serving(asked, keeping=True))
    found = gauged([f"http://{where}/periksa?x=1"])
    assert (found.over_s, found.seat) == (30, SEAT)
    assert len(only(found).tries_ms) == len(asked.callers) == 30
    assert len(set(asked.callers)) == 1
    assert asked.methods == {"HEAD"}
    assert only(found).failures == ()
    assert kind_of(found) == Kind.GOOD


def test_names_and_paths_of_any_alphabet_are_asked_as_http_writes_them(stack: ExitStack):
    seen: list[tuple[str, str]] = []

    def note(request: Handler) -> None:
        seen.append((request.path, request.headers["Host"]))
        answer(request)

    port = stack.enter_context(serving(note)).partition(":")[2]
    address = f"http://périksa.example:{port}/kabar baik?kota=Yogya é"
    gauged([address], HASTY, resolve=lambda _host, _port: ["127.0.0.1"], routed=lambda: True)
    path = "/kabar%20baik?kota=Yogya%20%C3%A9"
    assert set(seen) == {(path, f"xn--priksa-bva.example:{port}")}


def test_over_tls_the_handshake_is_made_once(
    stack: ExitStack, authority: trustme.CA, authorities: str
):
    asked = Asked()
    secured = certificate(authority, "127.0.0.1")
    where = stack.enter_context(serving(asked, secured, keeping=True))
    found = gauged([f"https://{where}/"], authorities=authorities)
    assert len(set(asked.callers)) == 1
    assert kind_of(found) == Kind.GOOD


def test_a_server_that_closes_after_each_answer_is_asked_anew_and_loses_nothing(stack: ExitStack):
    asked = Asked()
    where = stack.enter_context(serving(asked))
    found = gauged([f"http://{where}/"])
    assert len(set(asked.callers)) == 30
    assert only(found).failures == ()


def test_a_kept_connection_that_was_hung_up_while_idle_is_no_loss(stack: ExitStack):
    def forget(request: Handler, _number: int) -> None:
        answer(request)
        request.close_connection = True  # without having said so

    asked = Asked(forget)
    where = stack.enter_context(serving(asked, keeping=True))
    found = gauged([f"http://{where}/"])
    assert only(found).failures == ()
    assert len(only(found).tries_ms) == len(set(asked.callers)) == 30


def test_a_server_that_sends_a_body_where_none_belongs_loses_nothing(stack: ExitStack):
    def chatter(request: Handler, _number: int) -> None:
        answer(request)
        request.wfile.write(b"isi yang tidak diminta" * 9)

    where = stack.enter_context(serving(Asked(chatter), keeping=True))
    found = gauged([f"http://{where}/"])
    assert only(found).failures == ()
    assert len(only(found).tries_ms) == 30


@pytest.mark.parametrize("end", [hang_up, say_goodbye])
def test_a_server_that_drops_every_third_connection_loses_a_third(
    stack: ExitStack, end: Callable[[Handler], None]
):
    asked = Asked(lambda request, number: answer(request) if number % 3 else end(request))
    where = stack.enter_context(serving(asked))
    found = gauged([f"http://{where}/"])
    steady = steadiness(found.measurement.reached)
    assert steady is not None
    assert (steady.tries, steady.lost) == (30, 10)
    assert set(only(found).failures) == {Failure.DROPPED}
    assert kind_of(found) == Kind.UNUSABLE


def test_a_server_that_drips_is_cut_off_and_its_thread_ends(stack: ExitStack):
    released = Event()
    ended: list[bool] = []

    def drip(request: Handler, number: int) -> None:
        if number == 1:
            answer(request)
            return
        try:
            while not released.wait(0.01):
                request.wfile.write(b"x")
        except OSError:
            ended.append(True)

    stack.callback(released.set)
    where = stack.enter_context(serving(Asked(drip)))
    found = gauged([f"http://{where}/"], HASTY)
    assert set(only(found).failures) == {Failure.TIMED_OUT}
    assert kind_of(found, HASTY) == Kind.UNUSABLE
    while len(ended) < len(only(found).failures):
        assert not released.wait(0.01)
    released.set()


def test_answers_that_come_late_every_other_time_are_jitter(stack: ExitStack):
    late = Event()

    def dawdle(request: Handler, number: int) -> None:
        late.wait(0.04 * (number % 2))
        answer(request)

    where = stack.enter_context(serving(Asked(dawdle), keeping=True))
    rules = SteadinessRules(over_s=10, shaky_jitter_ms=30)
    found = gauged([f"http://{where}/"], rules)
    steady = steadiness(found.measurement.reached)
    assert steady is not None
    assert (steady.jitter_ms or 0) >= 30
    assert kind_of(found, rules) == Kind.UNSTABLE


def test_a_site_in_trouble_is_not_blamed_on_the_network(stack: ExitStack):
    where = stack.enter_context(serving(lambda request: answer(request, 503)))
    found = gauged([f"http://{where}/"])
    assert only(found).site_errors == 30
    assert kind_of(found) == Kind.SITE_TROUBLE


def test_a_certificate_that_nobody_vouches_for_ends_it_at_the_first_try(
    stack: ExitStack, authorities: str
):
    stranger = certificate(trustme.CA(), "127.0.0.1")
    where = stack.enter_context(serving(answer, stranger))
    watch = QuickWatch()
    found = gauged([f"https://{where}/"], authorities=authorities, watch=watch)
    assert only(found).failures == (Failure.CERTIFICATE_UNTRUSTED,)
    assert watch.skipped_s == 0
    assert kind_of(found) == Kind.BLOCKED_TLS


def test_garbage_in_the_place_of_tls_is_a_blocked_line(stack: ExitStack, authorities: str):
    where = stack.enter_context(speaking(b"bukan TLS sama sekali\r\n"))
    found = gauged([f"https://{where}/"], HASTY, authorities=authorities)
    assert kind_of(found) == Kind.BLOCKED_TLS


@pytest.mark.parametrize(
    "words",
    [
        b"\x00\xff garbage \r\n\r\n",
        b"HTTP/1.1 abc what\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n",
    ],
)
def test_an_answer_that_is_no_http_is_a_lost_try(stack: ExitStack, words: bytes):
    where = stack.enter_context(speaking(words))
    assert set(only(gauged([f"http://{where}/"], HASTY)).failures) == {Failure.NOT_HTTP}


def test_a_closed_port_is_tried_until_the_end_and_is_the_sites_trouble(closed_port: str):
    found = gauged([f"http://{closed_port}/"], HASTY)
    assert only(found).failures == (Failure.REFUSED,) * 6
    assert kind_of(found) == Kind.SITE_TROUBLE


def test_addresses_take_turns_and_one_that_never_answers_costs_the_other_nothing(
    stack: ExitStack, closed_port: str
):
    asked = Asked()
    where = stack.enter_context(serving(asked, keeping=True))
    found = gauged([f"http://{closed_port}/", f"http://{where}/"])
    steady = steadiness(found.measurement.reached)
    assert steady is not None
    assert (steady.tries, steady.lost) == (15, 0)
    assert len(set(asked.callers)) == 1


def test_an_address_with_a_typo_is_left_out_and_the_other_has_all_the_turns(stack: ExitStack):
    asked = Asked()
    where = stack.enter_context(serving(asked, keeping=True))
    gauged(["http://[::1", f"http://{where}/"])
    assert len(asked.callers) == 29


def test_without_any_network_it_ends_at_once_and_looks_up_no_name():
    watch = QuickWatch()
    found = gauged(["https://periksa.example/"], resolve=nowhere, routed=lambda: False, watch=watch)
    assert only(found).failures == (Failure.NO_ROUTE,)
    assert (watch.skipped_s, found.over_s) == (0, 0)
    assert kind_of(found) == Kind.OFFLINE


def test_a_network_that_goes_away_meanwhile_loses_the_rest_of_the_tries(stack: ExitStack):
    asked = Asked()
    where = stack.enter_context(serving(asked))
    port = int(where.partition(":")[2])
    found = gauged(
        [f"http://periksa.example:{port}/"],
        resolve=lambda _host, _port: ["127.0.0.1"],
        routed=lambda: len(asked.callers) < 12,
    )
    assert only(found).failures == (Failure.NO_ROUTE,) * 18
    assert kind_of(found) == Kind.UNUSABLE


def test_names_that_nobody_knows_are_told_as_such():
    found = gauged(["http://periksa.invalid/"], HASTY, resolve=nowhere, routed=lambda: True)
    assert kind_of(found) == Kind.NO_NAME


@pytest.mark.parametrize("secure", [True, False])
def test_a_redirect_to_another_site_is_a_sign_in_page_and_ends_it(
    stack: ExitStack, authority: trustme.CA, authorities: str, secure: bool
):
    asked = Asked(lambda one, _: answer(one, 302, Location="http://masuk.example/"))
    secured = certificate(authority, "127.0.0.1") if secure else None
    where = stack.enter_context(serving(asked, secured))
    found = gauged([f"http{'s' * secure}://{where}/"], HASTY, authorities=authorities)
    assert len(asked.callers) == (6 if secure else 1)
    assert (kind_of(found) == Kind.CAPTIVE) is not secure


def test_a_network_that_asks_for_a_sign_in_is_not_measured(stack: ExitStack):
    asked = Asked()
    page = stack.enter_context(serving(lambda request: answer(request, 511)))
    where = stack.enter_context(serving(asked))
    found = gauged([f"http://{where}/"], portal=PortalCheck(url=f"http://{page}/"))
    assert found.measurement == Measurement(portal=Portal.SIGN_IN)
    assert asked.callers == []
    assert kind_of(found) == Kind.CAPTIVE


def test_stopping_ends_it_after_the_try_and_nothing_comes_of_it(stack: ExitStack):
    asked = Asked()
    where = stack.enter_context(serving(asked, keeping=True))
    course = Course(30)
    watch = QuickWatch(lambda: course.stop() if len(asked.callers) == 4 else None)
    assert gauge([f"http://{where}/"], RULES, course, watch=watch) is None
    assert len(asked.callers) == course.tries == 4


def test_closing_loket_stops_it_too(stack: ExitStack):
    leaving = Event()
    where = stack.enter_context(serving(answer))
    watch = QuickWatch(leaving.set)
    assert gauge([f"http://{where}/"], RULES, Course(30, leaving), watch=watch) is None


def test_whoever_looks_on_sees_how_far_it_has_come(stack: ExitStack):
    asked = Asked(lambda one, number: answer(one) if number % 2 else hang_up(one))
    where = stack.enter_context(serving(asked))
    course, seen = Course(30), []
    watch = QuickWatch(lambda: seen.append((course.tries, course.lost)))
    gauge([f"http://{where}/"], RULES, course, watch=watch, seat=lambda: SEAT)
    assert seen[:4] == [(1, 0), (2, 1), (3, 1), (4, 2)]
    assert course.passed_s >= 30


def test_nobody_waits_long_for_a_measurement_that_was_stopped():
    course = Course(30)
    course.stop()
    RealWatch().pause(course, 3600)
    before = RealWatch().now_s()
    RealWatch().pause(Course(30), 0.01)
    assert RealWatch().now_s() - before >= 0.01


def test_nothing_is_left_running(stack: ExitStack):
    where = stack.enter_context(serving(answer, keeping=True))
    before = active_count()
    gauged([f"http://{where}/"], HASTY)
    assert active_count() <= before + 1  # the server's own thread for the kept connection
