"""Measures the network towards the addresses a supervisor has confirmed, and towards no other."""

from collections.abc import Callable, Sequence
from datetime import datetime
from time import perf_counter

import msgspec

from kiosk.domain.network import ClockReading, Measurement, Portal
from kiosk.probes import clock
from kiosk.probes.asking import Answer, ask, leads_elsewhere
from kiosk.probes.bounded import Limits
from kiosk.probes.failures import WORLD_TROUBLE
from kiosk.probes.reach import (
    World,
    check_route,
    explore,
    in_time,
    split,
    system_resolve,
    system_routed,
)

NETWORK_AUTHENTICATION_REQUIRED = 511
"""What an honest sign-in page answers (RFC 6585 section 6)."""


class PortalCheck(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A plain HTTP address whose answer is known: anything else comes from a sign-in page.

    An empty `body` accepts every body that is not a web page.
    """

    url: str
    status: int = 204
    body: str = ""


def measure(
    addresses: Sequence[str],
    *,
    portal: PortalCheck | None = None,
    tries: int = 4,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    authorities: str = "",
    resolve: Callable[[str, int], list[str]] = system_resolve,
    routed: Callable[[], bool] = system_routed,
    now: Callable[[], datetime] = clock.wall,
) -> Measurement:
    """Looks at each address in turn; takes at most about `limits.whole_s`, for use in a worker.

    No addresses and no portal: contacts nobody. Never raises for what the world does; an address
    whose turn did not come has the failure NO_TIME_LEFT. `authorities` names a file of
    certificates to trust instead of those that come with Loket.
    """
    world = World(
        resolve=resolve,
        routed=routed,
        now=now,
        authorities=authorities,
        limits=limits,
        deadline=perf_counter() + limits.whole_s,
    )
    between = look_for_portal(portal, world) if portal else Portal.NOT_ASKED
    trails = [explore(address, tries, world) for address in addresses]
    readings = [reading for trail in trails for reading in trail.clocks]
    return Measurement(
        reached=tuple(trail.reach() for trail in trails),
        portal=between,
        clock=None if between is Portal.SIGN_IN else _closest(readings),
    )


def look_for_portal(check: PortalCheck, world: World) -> Portal:
    """Asks the one question whose answer is known. UNKNOWN: nobody answered, or in error."""
    try:
        in_time(world)
        check_route(split(check.url).hostname or "", world)
        answer = ask(check.url, world.limits, world.now, world.authorities)
    except WORLD_TROUBLE:
        return Portal.UNKNOWN
    return judge(answer, check)


def judge(answer: Answer, check: PortalCheck) -> Portal:
    """Whether the answer is the expected one, a sign-in page's, or just an error."""
    if leads_elsewhere(answer) or answer.status == NETWORK_AUTHENTICATION_REQUIRED:
        return Portal.SIGN_IN
    if answer.status == check.status and _as_expected(answer, check):
        return Portal.OPEN
    return Portal.SIGN_IN if 200 <= answer.status < 300 else Portal.UNKNOWN


def _as_expected(answer: Answer, check: PortalCheck) -> bool:
    if check.body:
        return answer.body.decode("utf-8", "replace").strip() == check.body.strip()
    return not _is_page(answer)


def _is_page(answer: Answer) -> bool:
    start = answer.body.lstrip()[:14].lower()
    page = "html" in answer.kind.lower() or start.startswith((b"<!doctype html", b"<html"))
    return page and bool(answer.body)


def _closest(readings: list[ClockReading]) -> ClockReading | None:
    """The reading of the quickest trip: it bounds the clock best."""
    return min(readings, key=lambda reading: reading.within_s, default=None)
