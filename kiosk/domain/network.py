"""What the measured network means for a participant waiting for a code, and what to do about it."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from enum import StrEnum
from statistics import median
from typing import Annotated

import msgspec


class Failure(StrEnum):
    """Why one step of a probe did not succeed."""

    ADDRESS_INVALID = "address-invalid"
    NO_ROUTE = "no-route"
    NAME_UNKNOWN = "name-unknown"
    NAME_SILENT = "name-silent"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed-out"
    DROPPED = "dropped"
    CERTIFICATE_NOT_YET_VALID = "certificate-not-yet-valid"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_OTHER_NAME = "certificate-other-name"
    CERTIFICATE_UNTRUSTED = "certificate-untrusted"
    TLS_BROKEN = "tls-broken"
    NOT_HTTP = "not-http"
    NO_TIME_LEFT = "no-time-left"
    """The probe's own time ran out first; it says nothing about the network."""


CLOCK_SUSPECTS = frozenset({Failure.CERTIFICATE_NOT_YET_VALID, Failure.CERTIFICATE_EXPIRED})
TLS_FAILURES = CLOCK_SUSPECTS | {
    Failure.CERTIFICATE_OTHER_NAME,
    Failure.CERTIFICATE_UNTRUSTED,
    Failure.TLS_BROKEN,
}
NAME_FAILURES = frozenset({Failure.NAME_UNKNOWN, Failure.NAME_SILENT})
SITE_FAILURES = frozenset({Failure.REFUSED, Failure.NOT_HTTP, Failure.ADDRESS_INVALID})


class Portal(StrEnum):
    """Whether a sign-in page of a Wi-Fi stands between the kiosk and the internet."""

    NOT_ASKED = "not-asked"
    OPEN = "open"
    SIGN_IN = "sign-in"
    UNKNOWN = "unknown"


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """One address: milliseconds per stage, None where the stage was not reached or not needed.

    `tries_ms` are the tries that were answered, each with its own connection; `failures` has one
    entry for each try, or for the stage, that failed.
    """

    address: str
    resolve_ms: float | None = None
    connect_ms: float | None = None
    secure_ms: float | None = None
    tries_ms: tuple[float, ...] = ()
    failures: tuple[Failure, ...] = ()
    site_errors: int = 0
    """Answers with status 500 or more: the network is fine, the site is not."""
    sent_elsewhere: bool = False
    """Plain HTTP was redirected to another site, as sign-in pages do."""


class ClockReading(msgspec.Struct, frozen=True):
    """The kiosk's clock against a server's: `ahead_s` is negative where the kiosk runs behind."""

    ahead_s: float
    within_s: float
    """Half the round trip, and half a second for the resolution of the `Date` header."""


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """What the probes found out; empty `reached` and `NOT_ASKED`: nothing is configured."""

    reached: tuple[Reach, ...] = ()
    portal: Portal = Portal.NOT_ASKED
    clock: ClockReading | None = None


class NetworkRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From when on a network counts as slow or unstable; Loket's own figures, no published rule.

    `slow_ms` is compared with the median of all tries, `jitter_ms` with the widest spread of one
    address, `clock_tolerance_s` with what the clock is off beyond doubt.
    """

    checked: date = date(2026, 11, 23)
    source: str = "Loket's own figures"
    slow_ms: Annotated[int, msgspec.Meta(ge=1)] = 1500
    jitter_ms: Annotated[int, msgspec.Meta(ge=1)] = 1000
    tries: Annotated[int, msgspec.Meta(ge=1, le=20)] = 4
    clock_tolerance_s: Annotated[int, msgspec.Meta(ge=1)] = 60


class Kind(StrEnum):
    """The network in one word, worst first."""

    NOT_CONFIGURED = "not-configured"
    CAPTIVE = "captive"
    OFFLINE = "offline"
    NO_NAME = "no-name"
    BLOCKED_TLS = "blocked-tls"
    UNUSABLE = "unusable"
    """Said by the longer measurement alone (``domain/steadiness.py``)."""
    SITE_TROUBLE = "site-trouble"
    UNSTABLE = "unstable"
    SLOW = "slow"
    GOOD = "good"


class Advice(StrEnum):
    """What the participant or the staff can do; ``ui/wording.py`` has the sentence for each."""

    SIGN_IN_TO_WIFI = "sign-in-to-wifi"
    CHECK_CABLE = "check-cable"
    USE_WIFI = "use-wifi"
    TRY_TETHERING = "try-tethering"
    ANOTHER_HOUR = "another-hour"
    FIX_CLOCK = "fix-clock"
    CHECK_ADDRESS = "check-address"
    ASK_SUPERVISOR = "ask-supervisor"


ADVICE: dict[Kind, tuple[Advice, ...]] = {
    Kind.NOT_CONFIGURED: (Advice.ASK_SUPERVISOR,),
    Kind.CAPTIVE: (Advice.SIGN_IN_TO_WIFI, Advice.TRY_TETHERING),
    Kind.OFFLINE: (Advice.CHECK_CABLE, Advice.USE_WIFI, Advice.TRY_TETHERING),
    Kind.NO_NAME: (Advice.USE_WIFI, Advice.TRY_TETHERING, Advice.CHECK_ADDRESS),
    Kind.BLOCKED_TLS: (Advice.TRY_TETHERING, Advice.ASK_SUPERVISOR),
    Kind.UNUSABLE: (Advice.USE_WIFI, Advice.TRY_TETHERING, Advice.ANOTHER_HOUR),
    Kind.SITE_TROUBLE: (Advice.ANOTHER_HOUR,),
    Kind.UNSTABLE: (Advice.USE_WIFI, Advice.TRY_TETHERING, Advice.ANOTHER_HOUR),
    Kind.SLOW: (Advice.USE_WIFI, Advice.ANOTHER_HOUR),
    Kind.GOOD: (),
}


class NetworkVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """`median_ms` over all answered tries; `clock_ahead_s` only where the clock is off for sure."""

    kind: Kind
    advice: tuple[Advice, ...] = ()
    median_ms: int | None = None
    answered: int = 0
    failed: int = 0
    clock_ahead_s: int | None = None


def verdict(measurement: Measurement, rules: NetworkRules) -> NetworkVerdict:
    """The one word for a measurement, with advice, the most useful first; knows every input."""
    tries = [ms for reach in measurement.reached for ms in reach.tries_ms]
    failures = [failure for reach in measurement.reached for failure in counted(reach)]
    kind = _kind(measurement, rules)
    ahead_s = _sure_offset_s(measurement.clock, rules)
    return NetworkVerdict(
        kind=kind,
        advice=tuple(advice_on(kind, failures, ahead_s)),
        median_ms=round(median(tries)) if tries else None,
        answered=len(tries),
        failed=len(failures),
        clock_ahead_s=ahead_s,
    )


def _kind(measurement: Measurement, rules: NetworkRules) -> Kind:
    reached = [reach for reach in measurement.reached if reach.tries_ms or any(counted(reach))]
    if measurement.portal is Portal.SIGN_IN or any(reach.sent_elsewhere for reach in reached):
        return Kind.CAPTIVE
    if not reached:
        return _without_addresses(measurement)
    if _fails(reached, TLS_FAILURES):
        return Kind.BLOCKED_TLS
    if not any(reach.tries_ms for reach in reached):
        return _unanswered(reached, measurement.portal)
    return _answered(reached, rules)


def _without_addresses(measurement: Measurement) -> Kind:
    """No address gave anything to judge by; the portal check alone may still tell."""
    if measurement.portal is Portal.OPEN:
        return Kind.GOOD
    asked = measurement.reached or measurement.portal is not Portal.NOT_ASKED
    return Kind.OFFLINE if asked else Kind.NOT_CONFIGURED


def _unanswered(reached: list[Reach], portal: Portal) -> Kind:
    if _fails(reached, {Failure.NO_ROUTE}):
        return Kind.OFFLINE
    if _fails(reached, SITE_FAILURES) or portal is Portal.OPEN:
        return Kind.SITE_TROUBLE
    if all(set(counted(reach)) <= NAME_FAILURES for reach in reached):
        return Kind.NO_NAME
    return Kind.OFFLINE


def _answered(reached: list[Reach], rules: NetworkRules) -> Kind:
    if any(reach.site_errors or not reach.tries_ms for reach in reached):
        return Kind.SITE_TROUBLE
    if any(any(counted(reach)) or _spread(reach) >= rules.jitter_ms for reach in reached):
        return Kind.UNSTABLE
    slow = median(ms for reach in reached for ms in reach.tries_ms) >= rules.slow_ms
    return Kind.SLOW if slow else Kind.GOOD


def advice_on(
    kind: Kind, failures: Collection[Failure], ahead_s: int | None = None
) -> Iterator[Advice]:
    """What can be done about it, the most useful first."""
    if ahead_s is not None or CLOCK_SUSPECTS.intersection(failures):
        yield Advice.FIX_CLOCK
    yield from ADVICE[kind]
    if Failure.ADDRESS_INVALID in failures:
        yield Advice.CHECK_ADDRESS


def counted(reach: Reach) -> Iterator[Failure]:
    """The failures that say something about the network."""
    return (failure for failure in reach.failures if failure is not Failure.NO_TIME_LEFT)


def _fails(reached: list[Reach], kinds: Iterable[Failure]) -> bool:
    return any(failure in kinds for reach in reached for failure in reach.failures)


def _spread(reach: Reach) -> float:
    return max(reach.tries_ms) - min(reach.tries_ms)


def _sure_offset_s(clock: ClockReading | None, rules: NetworkRules) -> int | None:
    if clock is None or abs(clock.ahead_s) - clock.within_s <= rules.clock_tolerance_s:
        return None
    return round(clock.ahead_s)
