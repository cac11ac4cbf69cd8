"""Asks the confirmed addresses one small question each second, to see how steady a network is."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from math import inf
from typing import NamedTuple

from kiosk.domain.network import Failure, Measurement, Portal, Reach
from kiosk.domain.steadiness import SteadinessRules
from kiosk.probes import clock
from kiosk.probes.asking import Answer, leads_elsewhere
from kiosk.probes.bounded import Limits
from kiosk.probes.course import Course, RealWatch, Watch
from kiosk.probes.failures import CERTIFICATE_FAULTS, failure_of
from kiosk.probes.kept_line import LINE_TROUBLE, KeptLine
from kiosk.probes.network import NETWORK_AUTHENTICATION_REQUIRED, PortalCheck, look_for_portal
from kiosk.probes.reach import Trail, World, own_number, split, system_resolve, system_routed

HOPELESS = frozenset(
    {
        Failure.ADDRESS_INVALID,
        Failure.NO_ROUTE,
        Failure.CERTIFICATE_UNTRUSTED,
        *CERTIFICATE_FAULTS.values(),
    }
)
"""Where the first try of an address ends so, half a minute of it would teach nothing."""


class Sighting(NamedTuple):
    """What a measurement that was not stopped brought home; `seat` is the kiosk's own address."""

    measurement: Measurement
    over_s: int
    seat: str


def gauge(
    addresses: Sequence[str],
    rules: SteadinessRules,
    course: Course,
    *,
    portal: PortalCheck | None = None,
    authorities: str = "",
    resolve: Callable[[str, int], list[str]] = system_resolve,
    routed: Callable[[], bool] = system_routed,
    seat: Callable[[], str] = own_number,
    now: Callable[[], datetime] = clock.wall,
    watch: Watch = RealWatch(),  # noqa: B008 - without state
) -> Sighting | None:
    """Takes `rules.over_s` in all, for use in a worker; None when it was stopped.

    The addresses take turns. It ends early where going on would teach nothing: at a sign-in page,
    without any network, or when no address can be used. No addresses: contacts nobody.
    """
    if not addresses:
        return Sighting(Measurement(), 0, "")
    world = World(
        resolve=resolve,
        routed=routed,
        now=now,
        authorities=authorities,
        limits=Limits(),
        deadline=inf,
    )
    between = look_for_portal(portal, world) if portal else Portal.NOT_ASKED
    if between is Portal.SIGN_IN:
        return Sighting(Measurement(portal=between), 0, seat())
    begun_s = watch.now_s()
    reached = _ask_in_turn(addresses, rules, course, world, watch)
    if course.stopped:
        return None
    over_s = min(rules.over_s, round(watch.now_s() - begun_s))
    return Sighting(Measurement(reached=reached, portal=between), over_s, seat())


def _ask_in_turn(
    addresses: Sequence[str], rules: SteadinessRules, course: Course, world: World, watch: Watch
) -> tuple[Reach, ...]:
    """One try a beat, until time is up, it is stopped, or nobody is left to ask."""
    trails = [Trail(address) for address in addresses]
    begun_s, beat = watch.now_s(), 0
    with ExitStack() as lines:
        asking = [(trail, KeptLine(trail.address, world)) for trail in trails]
        for _trail, line in asking:
            lines.callback(line.close)
        while asking and not course.stopped and course.passed_s < rules.over_s:
            trail, line = asking[beat % len(asking)]
            _try(trail, line, rules.in_time_ms / 1000)
            course.tries += 1
            course.lost = sum(len(trail.failures) for trail in trails)
            if trail.sent_elsewhere:
                break
            asking = [one for one in asking if not _is_hopeless(one[0])]
            beat += 1
            if asking:
                _rest(begun_s, rules.every_ms / 1000, course, watch)
            course.passed_s = watch.now_s() - begun_s
    return tuple(trail.reach() for trail in trails)


def _rest(begun_s: float, every_s: float, course: Course, watch: Watch) -> None:
    """Until the next beat; a try that took longer than one costs a beat, and is not made up for."""
    passed_s = watch.now_s() - begun_s
    watch.pause(course, every_s - passed_s % every_s)


def _try(trail: Trail, line: KeptLine, limit_s: float) -> None:
    try:
        _note(line.ask(limit_s), trail)
    except LINE_TROUBLE as trouble:
        trail.failures.append(failure_of(trouble))


def _note(answer: Answer, trail: Trail) -> None:
    """A plain answer that leads away comes from a sign-in page, as in the quick look."""
    trail.tries_ms.append(answer.ms)
    if answer.status == NETWORK_AUTHENTICATION_REQUIRED:
        trail.sent_elsewhere = True
        return
    trail.site_errors += answer.status >= 500
    secure = split(trail.address).scheme == "https"
    trail.sent_elsewhere = not secure and leads_elsewhere(answer)


def _is_hopeless(trail: Trail) -> bool:
    return not trail.tries_ms and bool(HOPELESS.intersection(trail.failures))
