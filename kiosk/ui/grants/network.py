"""Granting the wish to check the network: measured in the worker, judged in the domain."""

from datetime import timedelta
from functools import partial

from kiosk.domain.actions.kiosk import trust_server_date
from kiosk.domain.events import Network, Purpose
from kiosk.domain.network import Kind, Measurement, NetworkRules, verdict
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Probing
from kiosk.ui.wishes import CheckNetwork


def check_network(room: Room, _wish: CheckNetwork) -> None:
    """Asks only addresses that a supervisor confirmed (promise 5), and in practice nobody.

    The screen goes on meanwhile.
    """
    if room.probing.running:
        return
    from kiosk.probes.network import PortalCheck, measure  # requests takes 0.1 s to import

    def confirmed(purpose: Purpose, address: str) -> bool:
        return not room.tools.practice and room.desk.state.is_confirmed(purpose, address)

    network = room.settings.network
    addresses = [a for a in network.probes if confirmed(Purpose.PROBE, a)]
    portal = None
    if network.captive_url and confirmed(Purpose.PROBE, network.captive_url):
        portal = PortalCheck(url=network.captive_url, body=network.captive_expect)
    rules = room.rules.network
    room.probing = Probing(running=True)
    probe = partial(measure, addresses, portal=portal, tries=rules.tries)
    done = partial(_measured, room, rules)
    room.tools.work.submit(probe, done, always=partial(_stop_probing, room))


def _stop_probing(room: Room) -> None:
    room.probing = Probing()


def _measured(room: Room, rules: NetworkRules, measured: Measurement) -> None:
    found = verdict(measured, rules)
    network = Network(verdict=found.kind, median_ms=found.median_ms, advice=found.advice)
    room.probing = Probing(found=network, found_at=room.trusted().at)
    if found.kind is not Kind.NOT_CONFIGURED:
        room.online = found.kind not in (Kind.OFFLINE, Kind.NO_NAME, Kind.CAPTIVE)
    _mind_the_clock(room, found.clock_ahead_s)
    room.changed.emit()


def _mind_the_clock(room: Room, ahead_s: int | None) -> None:
    """A server's `Date` is proof enough to set Loket's own time right again."""
    if ahead_s is None:
        return
    now = room.now()
    event = trust_server_date(room.desk.state, now, now.at - timedelta(seconds=ahead_s))
    if event:
        room.record(event)


GRANTS: Grants = {CheckNetwork: check_network}
