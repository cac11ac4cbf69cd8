"""What the wish to measure for longer does: with real servers on loopback, and without waiting."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.network_choice import Why, choose
from kiosk.domain.steadiness import Via
from kiosk.probes.steadiness import gauge
from kiosk.ui import wishes, wishes_network
from kiosk.ui.view import Place
from tests import given
from tests.probes.conftest import serving
from tests.probes.quick_watch import QuickWatch
from tests.ui.rooms import Furnished, furnished


class Site:
    """Answers each HEAD, or drops every third connection once `failing`."""

    def __init__(self) -> None:
        self.asked, self.failing = 0, False

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        self.asked += 1
        if self.failing and self.asked % 3 == 0:
            return
        request.send_response_only(204)
        request.end_headers()


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def address(site: Site) -> Iterator[str]:
    with serving(site) as where:
        yield f"http://{where}/"


@pytest.fixture
def desk(qapp, tmp_path: Path, address: str) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in(ev.Role.SUPERVISOR)
        use(opened, address)
        yield opened


def use(desk: Furnished, address: str, *, confirmed: bool = True) -> None:
    room = desk.room
    network = replace(room.settings.network, probes=(address,))
    room.settings = replace(room.settings, network=network)
    room.tools.gauge = partial(gauge, watch=QuickWatch(), seat=lambda: "192.0.2.7")
    if confirmed:
        when = desk.days.moment()
        room.record(ev.AddressConfirmed(when=when, purpose=ev.Purpose.PROBE, address=address))


def measure(desk: Furnished, qtbot: QtBot, via: Via) -> None:
    desk.grant(wishes_network.GaugeNetwork(via))
    qtbot.waitUntil(lambda: desk.room.gauging.course is None, timeout=20_000)


def test_what_was_measured_is_kept_by_its_name_with_its_time(
    desk: Furnished, site: Site, qtbot: QtBot
):
    measure(desk, qtbot, Via.WIFI)
    room = desk.room
    kept = room.gauging.kept[Via.WIFI]
    assert site.asked == 30
    assert (kept.network.tries, kept.network.loss_percent, kept.network.over_s) == (30, 0, 30)
    assert (kept.network.via, kept.network.verdict) == ("wifi", "good")
    assert (kept.at, kept.seat) == (room.trusted().at, "192.0.2.7")
    assert room.probing.found == kept.network
    assert room.online is True


def test_two_networks_are_kept_side_by_side_and_compared(desk: Furnished, site: Site, qtbot: QtBot):
    measure(desk, qtbot, Via.TETHERING)
    site.failing = True
    measure(desk, qtbot, Via.WIFI)
    kept, rules = desk.room.gauging.kept, desk.room.rules.steadiness
    assert kept[Via.WIFI].network.verdict == "unusable"
    found = choose(kept[Via.WIFI], kept[Via.TETHERING], rules)
    assert (found.why, found.better) == (Why.LOSS, Via.TETHERING)
    site.failing = False
    measure(desk, qtbot, Via.WIFI)
    assert desk.room.gauging.kept[Via.WIFI].network.verdict == "good"


def test_it_is_recorded_with_the_device_and_with_nothing_else(desk: Furnished, qtbot: QtBot):
    desk.grant(wishes.GiveConsent(given.consent()))
    before = desk.room.desk.state.events
    measure(desk, qtbot, Via.WIFI)
    assert desk.room.desk.state.events == before
    desk.grant(wishes.RecordDevice((), ()))
    device = desk.room.case().device
    assert device
    assert device.network == desk.room.gauging.kept[Via.WIFI].network


def test_another_participant_does_not_inherit_the_finding_but_the_comparison_stays(
    desk: Furnished, qtbot: QtBot
):
    desk.grant(wishes.GiveConsent(given.consent()))
    measure(desk, qtbot, Via.WIFI)
    desk.grant(wishes.GoTo(Place.HOME))
    assert desk.room.probing.found is None
    assert Via.WIFI in desk.room.gauging.kept


def test_stopping_leaves_what_was_known(desk: Furnished, site: Site, qtbot: QtBot):
    measure(desk, qtbot, Via.WIFI)
    before, room = desk.room.gauging.kept, desk.room
    watch = QuickWatch(lambda: room.gauging.course and room.gauging.course.stop())
    room.tools.gauge = partial(gauge, watch=watch, seat=lambda: "")
    measure(desk, qtbot, Via.WIFI)
    assert room.gauging.kept == before
    assert room.gauging.stopped is Via.WIFI
    assert site.asked == 31


def test_the_wish_to_stop_reaches_the_worker(desk: Furnished):
    desk.grant(wishes_network.StopGauging())
    desk.grant(wishes_network.GaugeNetwork(Via.WIFI))
    course = desk.room.gauging.course
    assert course
    desk.grant(wishes_network.StopGauging())
    assert course.stopped


@pytest.mark.parametrize("leaving", [True, False])
def test_an_address_that_is_withdrawn_is_asked_no_more(
    desk: Furnished, address: str, leaving: bool
):
    desk.grant(wishes_network.GaugeNetwork(Via.WIFI))
    course = desk.room.gauging.course
    assert course
    if leaving:
        desk.room.leaving.set()
    else:
        when = desk.days.moment()
        withdrawn = ev.AddressWithdrawn(when=when, purpose=ev.Purpose.PROBE, address=address)
        desk.room.record(withdrawn)
    assert course.stopped


def test_one_thing_at_a_time(desk: Furnished, site: Site, qtbot: QtBot):
    desk.grant(wishes_network.GaugeNetwork(Via.WIFI))
    desk.grant(wishes_network.GaugeNetwork(Via.TETHERING))
    desk.grant(wishes_network.CheckNetwork())
    assert not desk.room.probing.running
    qtbot.waitUntil(lambda: desk.room.gauging.course is None, timeout=20_000)
    assert set(desk.room.gauging.kept) == {Via.WIFI}
    assert site.asked == 30


def test_nobody_is_asked_before_a_supervisor_confirmed_the_address(
    qapp, tmp_path: Path, address: str, site: Site
):
    with furnished(tmp_path) as fresh:
        use(fresh, address, confirmed=False)
        fresh.grant(wishes_network.GaugeNetwork(Via.WIFI))
        assert fresh.room.gauging.course is None
        assert not fresh.work.running
    assert site.asked == 0


def test_practice_contacts_nobody_whatever_was_confirmed(
    qapp, tmp_path: Path, address: str, site: Site
):
    with furnished(tmp_path, practice=True) as practising:
        use(practising, address)
        practising.grant(wishes_network.GaugeNetwork(Via.WIFI))
        assert not practising.work.running
    assert site.asked == 0


def test_a_sign_in_page_is_asked_first_and_ends_it(
    desk: Furnished, site: Site, qtbot: QtBot, stack: ExitStack
):
    def sign_in(request: BaseHTTPRequestHandler) -> None:
        request.send_response_only(302)
        request.send_header("Location", "http://masuk.example/")
        request.end_headers()

    page = f"http://{stack.enter_context(serving(sign_in))}/"
    room, when = desk.room, desk.days.moment()
    network = replace(room.settings.network, captive_url=page)
    room.settings = replace(room.settings, network=network)
    room.record(ev.AddressConfirmed(when=when, purpose=ev.Purpose.PROBE, address=page))
    measure(desk, qtbot, Via.TETHERING)
    assert room.gauging.kept[Via.TETHERING].network.verdict == "captive"
    assert room.online is False
    assert site.asked == 0


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as servers:
        yield servers


def test_a_site_that_lets_nobody_in_gives_a_word_and_no_number(desk: Furnished, qtbot: QtBot):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        use(desk, f"http://127.0.0.1:{held.getsockname()[1]}/")
        measure(desk, qtbot, Via.WIFI)
    facts = desk.room.gauging.kept[Via.WIFI].network
    assert (facts.verdict, facts.loss_percent) == ("site-trouble", None)
