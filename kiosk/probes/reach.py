"""How far the kiosk gets towards one address: name, connection, certificate, answers."""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from ipaddress import ip_address
from time import perf_counter
from urllib.parse import SplitResult, urlsplit

from kiosk.domain.network import ClockReading, Failure, Reach
from kiosk.probes.asking import Answer, ask, leads_elsewhere, read_clock
from kiosk.probes.bounded import Limits, within
from kiosk.probes.failures import WORLD_TROUBLE, Known, failure_of

DEFAULT_PORT = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a probe needs to know of the machine it runs on, and how long it may take.

    `resolve` answers the numeric addresses of a host and port or raises socket.gaierror; `routed`
    tells without a packet whether there is a network at all; `authorities` is a file of
    certificates to trust, "" for those that come with Loket; `deadline` counts in `perf_counter`
    seconds.
    """

    resolve: Callable[[str, int], list[str]]
    routed: Callable[[], bool]
    now: Callable[[], datetime]
    authorities: str
    limits: Limits
    deadline: float


@dataclass(slots=True)
class Trail:
    """What has been found on the way to one address so far."""

    address: str
    resolve_ms: float | None = None
    connect_ms: float | None = None
    secure_ms: float | None = None
    tries_ms: list[float] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    clocks: list[ClockReading] = field(default_factory=list)
    site_errors: int = 0
    sent_elsewhere: bool = False

    def reach(self) -> Reach:
        return Reach(
            address=self.address,
            resolve_ms=self.resolve_ms,
            connect_ms=self.connect_ms,
            secure_ms=self.secure_ms,
            tries_ms=tuple(self.tries_ms),
            failures=tuple(self.failures),
            site_errors=self.site_errors,
            sent_elsewhere=self.sent_elsewhere,
        )


def explore(address: str, tries: int, world: World) -> Trail:
    """Walks the stages in order and stops at the first that fails; never raises for the world."""
    trail = Trail(address)
    try:
        parts = split(address)
        numbers = _resolve(parts, trail, world)
        _connect(parts, numbers, trail, world)
    except WORLD_TROUBLE as trouble:
        trail.failures.append(failure_of(trouble))
        return trail
    for _ in range(tries):
        _try(parts, trail, world)
    return trail


def split(address: str) -> SplitResult:
    """The parts of an http or https URL; ValueError when host, port or scheme cannot be used."""
    parts = urlsplit(address)
    if parts.scheme not in DEFAULT_PORT or not parts.hostname or parts.port == 0:
        raise ValueError(address)
    parts.hostname.encode("idna")
    return parts


def system_resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a name, as the machine finds them; raises socket.gaierror."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(where[4][0]) for where in found))


def system_routed() -> bool:
    """Whether the machine has a way out."""
    return bool(own_number())


def own_number() -> str:
    """The machine's own address towards the outside, "" without one.

    Connecting a datagram socket sends nothing; the other end is an address reserved for
    documentation (RFC 5737, RFC 3849).
    """
    return _way_out(socket.AF_INET, "192.0.2.1") or _way_out(socket.AF_INET6, "2001:db8::1")


def _way_out(family: socket.AddressFamily, number: str) -> str:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as line:
            line.connect((number, 9))
            return str(line.getsockname()[0])
    except OSError:
        return ""


def in_time(world: World) -> None:
    """Raises `Known` when the probe's own time is up."""
    if perf_counter() >= world.deadline:
        raise Known(Failure.NO_TIME_LEFT)


def check_route(host: str, world: World) -> None:
    """Raises `Known` when there is no network and the host is not this machine."""
    if not _is_this_machine(host) and not world.routed():
        raise Known(Failure.NO_ROUTE)


def _resolve(parts: SplitResult, trail: Trail, world: World) -> list[str]:
    in_time(world)
    host = parts.hostname or ""
    check_route(host, world)
    begun = perf_counter()
    try:
        numbers = within(world.limits.resolve_s, partial(world.resolve, host, port_of(parts)))
    except TimeoutError:
        raise Known(Failure.NAME_SILENT) from None
    trail.resolve_ms = _since(begun)
    return numbers


def _connect(parts: SplitResult, numbers: list[str], trail: Trail, world: World) -> None:
    in_time(world)
    begun = perf_counter()
    with first_open(numbers, port_of(parts), world.limits.connect_s) as line:
        trail.connect_ms = _since(begun)
        if parts.scheme == "https":
            begun = perf_counter()
            shake_hands(line, parts.hostname or "", world.authorities).close()
            trail.secure_ms = _since(begun)


def first_open(numbers: list[str], port: int, limit_s: float) -> socket.socket:
    """A connection to the first number that accepts one, within `limit_s` for all of them."""
    until = perf_counter() + limit_s
    trouble: OSError = Known(Failure.NAME_UNKNOWN)
    for number in numbers:
        left_s = until - perf_counter()
        if left_s <= 0:
            break
        try:
            return socket.create_connection((number, port), timeout=left_s)
        except OSError as error:
            trouble = error
    raise trouble


def shake_hands(line: socket.socket, host: str, authorities: str) -> ssl.SSLSocket:
    """A verified TLS handshake; a line cut while it runs counts as TLS that is not let through."""
    from requests.utils import DEFAULT_CA_BUNDLE_PATH

    context = ssl.create_default_context(cafile=authorities or DEFAULT_CA_BUNDLE_PATH)
    try:
        return context.wrap_socket(line, server_hostname=host)
    except ConnectionError:
        raise Known(Failure.TLS_BROKEN) from None


def _try(parts: SplitResult, trail: Trail, world: World) -> None:
    try:
        in_time(world)
        answer = ask(trail.address, world.limits, world.now, world.authorities)
    except WORLD_TROUBLE as trouble:
        trail.failures.append(failure_of(trouble))
        return
    _note(answer, parts.scheme == "https", trail)


def _note(answer: Answer, secure: bool, trail: Trail) -> None:
    """The time is believed only over TLS: anybody between could write a plain `Date`."""
    trail.tries_ms.append(answer.ms)
    trail.site_errors += answer.status >= 500
    if not secure and leads_elsewhere(answer):
        trail.sent_elsewhere = True
    elif secure and (reading := read_clock(answer)):
        trail.clocks.append(reading)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def port_of(parts: SplitResult) -> int:
    """The port of a URL, that of its scheme where it names none."""
    return parts.port or DEFAULT_PORT[parts.scheme]


def _since(begun: float) -> float:
    return (perf_counter() - begun) * 1000
