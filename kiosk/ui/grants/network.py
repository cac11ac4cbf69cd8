"""Granting the wishes to check the network: measured in the worker, judged in the domain."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.actions.kiosk import trust_server_date
from kiosk.domain.events import Network, Purpose
from kiosk.domain.network import Kind, Measurement, NetworkRules, verdict
from kiosk.domain.network_choice import Gauged
from kiosk.domain.steadiness import SteadinessRules, Via, sum_up
from kiosk.probes.course import Course
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Gauging, Probing
from kiosk.ui.wishes_network import CheckNetwork, GaugeNetwork, StopGauging

if TYPE_CHECKING:
    from kiosk.probes.network import PortalCheck
    from kiosk.probes.steadiness import Sighting


def check_network(room: Room, _wish: CheckNetwork) -> None:
    """Asks only addresses that a supervisor confirmed (promise 5), and in practice nobody.

    The screen goes on meanwhile.
    """
    if room.probing.running or room.gauging.course:
        return
    from kiosk.probes.network import measure  # requests takes 0.1 s to import

    addresses, portal = _whom_to_ask(room)
    rules = room.rules.network
    room.probing = Probing(running=True)
    probe = partial(measure, addresses, portal=portal, tries=rules.tries)
    done = partial(_measured, room, rules)
    room.tools.work.submit(probe, done, always=partial(_stop_probing, room))


def gauge_network(room: Room, wish: GaugeNetwork) -> None:
    """The same addresses for half a minute; without one there is nothing to measure."""
    if room.probing.running or room.gauging.course:
        return
    addresses, portal = _whom_to_ask(room)
    if not addresses:
        return
    rules, kept = room.rules.steadiness, room.gauging.kept
    course = Course(rules.over_s, room.leaving)
    room.gauging = Gauging(via=wish.via, course=course, kept=kept)
    gauge = partial(room.tools.gauge, addresses, rules, course, portal=portal)
    done = partial(_gauged, room, wish.via, rules)
    room.tools.work.submit(gauge, done, always=partial(_end_gauging, room))


def stop_gauging(room: Room, _wish: StopGauging) -> None:
    room.stop_gauging()


def _whom_to_ask(room: Room) -> "tuple[list[str], PortalCheck | None]":
    """The addresses that a supervisor confirmed; in practice none."""
    from kiosk.probes.network import PortalCheck

    def confirmed(address: str) -> bool:
        return not room.tools.practice and room.desk.state.is_confirmed(Purpose.PROBE, address)

    network = room.settings.network
    portal = None
    if network.captive_url and confirmed(network.captive_url):
        portal = PortalCheck(url=network.captive_url, body=network.captive_expect)
    return [address for address in network.probes if confirmed(address)], portal


def _end_gauging(room: Room) -> None:
    was = room.gauging
    stopped = was.via if was.course and was.course.stopped else None
    room.gauging = Gauging(kept=was.kept, stopped=stopped)


def _gauged(room: Room, via: Via, rules: SteadinessRules, seen: "Sighting | None") -> None:
    """Kept as the last of its network, and as what the network is like now."""
    if seen:
        network = sum_up(seen.measurement, seen.over_s, via, room.rules.network, rules)
        at = room.trusted().at
        gauged = Gauged(network=network, at=at, seat=seen.seat)
        room.gauging = Gauging(kept={**room.gauging.kept, via: gauged})
        room.probing = Probing(found=network, found_at=at)
        _mind_the_line(room, Kind(network.verdict))
    room.changed.emit()


def _stop_probing(room: Room) -> None:
    room.probing = Probing()


def _measured(room: Room, rules: NetworkRules, measured: Measurement) -> None:
    found = verdict(measured, rules)
    network = Network(verdict=found.kind, median_ms=found.median_ms, advice=found.advice)
    room.probing = Probing(found=network, found_at=room.trusted().at)
    _mind_the_line(room, found.kind)
    _mind_the_clock(room, found.clock_ahead_s)
    room.changed.emit()


def _mind_the_line(room: Room, kind: Kind) -> None:
    if kind is not Kind.NOT_CONFIGURED:
        room.online = kind not in (Kind.OFFLINE, Kind.NO_NAME, Kind.CAPTIVE)


def _mind_the_clock(room: Room, ahead_s: int | None) -> None:
    """A server's `Date` is proof enough to set Loket's own time right again."""
    if ahead_s is None:
        return
    now = room.now()
    event = trust_server_date(room.desk.state, now, now.at - timedelta(seconds=ahead_s))
    if event:
        room.record(event)


GRANTS: Grants = {
    CheckNetwork: check_network,
    GaugeNetwork: gauge_network,
    StopGauging: stop_gauging,
}
