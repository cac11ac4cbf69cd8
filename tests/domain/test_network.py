"""The verdict on a measured network, word by word and for every possible measurement."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.network import (
    ADVICE,
    Advice,
    ClockReading,
    Failure,
    Kind,
    Measurement,
    NetworkRules,
    NetworkVerdict,
    Portal,
    Reach,
    verdict,
)

RULES = NetworkRules()
FAST = (80.0, 90.0, 85.0)


def judged(
    *reached: Reach, portal: Portal = Portal.NOT_ASKED, clock: ClockReading | None = None
) -> NetworkVerdict:
    return verdict(Measurement(reached=reached, portal=portal, clock=clock), RULES)


def site(*tries_ms: float, **facts: object) -> Reach:
    return Reach(address="https://portal.example/", tries_ms=tries_ms, **facts)


def failed(*failures: Failure) -> Reach:
    return site(failures=failures)


@pytest.mark.parametrize(
    ("reached", "portal", "expected"),
    [
        ((), Portal.NOT_ASKED, Kind.NOT_CONFIGURED),
        ((), Portal.OPEN, Kind.GOOD),
        ((), Portal.UNKNOWN, Kind.OFFLINE),
        ((), Portal.SIGN_IN, Kind.CAPTIVE),
        ((site(*FAST),), Portal.NOT_ASKED, Kind.GOOD),
        ((site(*FAST),), Portal.UNKNOWN, Kind.GOOD),
        ((site(*FAST),), Portal.SIGN_IN, Kind.CAPTIVE),
        ((site(*FAST, sent_elsewhere=True),), Portal.NOT_ASKED, Kind.CAPTIVE),
        ((failed(Failure.CERTIFICATE_UNTRUSTED),), Portal.SIGN_IN, Kind.CAPTIVE),
        ((site(1600, 1700, 1800),), Portal.OPEN, Kind.SLOW),
        ((site(1499),), Portal.OPEN, Kind.GOOD),
        ((site(1500),), Portal.OPEN, Kind.SLOW),
        ((site(100, 1100),), Portal.OPEN, Kind.UNSTABLE),
        ((site(100, 1099),), Portal.OPEN, Kind.GOOD),
        ((site(80, failures=(Failure.TIMED_OUT,)),), Portal.OPEN, Kind.UNSTABLE),
        ((site(80, failures=(Failure.NO_TIME_LEFT,)),), Portal.OPEN, Kind.GOOD),
        ((site(*FAST, site_errors=1),), Portal.OPEN, Kind.SITE_TROUBLE),
        ((site(*FAST), failed(Failure.TIMED_OUT)), Portal.OPEN, Kind.SITE_TROUBLE),
        ((site(*FAST), failed(Failure.NO_TIME_LEFT)), Portal.OPEN, Kind.GOOD),
        ((site(*FAST), failed(Failure.CERTIFICATE_OTHER_NAME)), Portal.OPEN, Kind.BLOCKED_TLS),
        ((failed(Failure.TLS_BROKEN),), Portal.OPEN, Kind.BLOCKED_TLS),
        ((failed(Failure.NO_ROUTE),), Portal.UNKNOWN, Kind.OFFLINE),
        ((failed(Failure.NO_ROUTE), failed(Failure.ADDRESS_INVALID)), Portal.UNKNOWN, Kind.OFFLINE),
        ((failed(Failure.NAME_UNKNOWN),), Portal.UNKNOWN, Kind.NO_NAME),
        ((failed(Failure.NAME_UNKNOWN), failed(Failure.NAME_SILENT)), Portal.UNKNOWN, Kind.NO_NAME),
        ((failed(Failure.NAME_UNKNOWN), failed(Failure.TIMED_OUT)), Portal.UNKNOWN, Kind.OFFLINE),
        ((failed(Failure.TIMED_OUT, Failure.TIMED_OUT),), Portal.UNKNOWN, Kind.OFFLINE),
        ((failed(Failure.TIMED_OUT),), Portal.OPEN, Kind.SITE_TROUBLE),
        ((failed(Failure.REFUSED),), Portal.NOT_ASKED, Kind.SITE_TROUBLE),
        ((failed(Failure.ADDRESS_INVALID),), Portal.NOT_ASKED, Kind.SITE_TROUBLE),
        ((failed(Failure.NO_TIME_LEFT),), Portal.NOT_ASKED, Kind.OFFLINE),
    ],
)
def test_each_measurement_has_its_word(
    reached: tuple[Reach, ...], portal: Portal, expected: Kind
) -> None:
    assert judged(*reached, portal=portal).kind is expected


def test_the_numbers_are_those_of_the_tries() -> None:
    found = judged(site(100, 300), site(200, failures=(Failure.DROPPED, Failure.NO_TIME_LEFT)))
    assert (found.median_ms, found.answered, found.failed) == (200, 3, 1)


@pytest.mark.parametrize(
    ("ahead_s", "within_s", "expected"),
    [
        (86_400.4, 0.6, 86_400),
        (-86_400.4, 0.6, -86_400),
        (60.5, 0.5, None),
        (60.6, 0.5, 61),
        (90, 40, None),
        (0, 0.5, None),
    ],
)
def test_the_clock_is_wrong_only_beyond_the_doubt_of_the_reading(
    ahead_s: float, within_s: float, expected: int | None
) -> None:
    found = judged(site(*FAST), clock=ClockReading(ahead_s, within_s))
    assert found.clock_ahead_s == expected
    assert (Advice.FIX_CLOCK in found.advice) is (expected is not None)
    assert found.kind is Kind.GOOD


@pytest.mark.parametrize(
    "failure", [Failure.CERTIFICATE_NOT_YET_VALID, Failure.CERTIFICATE_EXPIRED]
)
def test_a_certificate_out_of_its_time_makes_the_clock_the_first_suspect(failure: Failure) -> None:
    found = judged(failed(failure))
    assert found.kind is Kind.BLOCKED_TLS
    assert found.advice[0] is Advice.FIX_CLOCK


def test_a_sign_in_page_comes_with_the_advice_to_sign_in() -> None:
    assert judged(portal=Portal.SIGN_IN).advice[0] is Advice.SIGN_IN_TO_WIFI


def test_an_address_with_a_typo_comes_with_the_advice_to_check_it() -> None:
    assert Advice.CHECK_ADDRESS in judged(failed(Failure.ADDRESS_INVALID), site(*FAST)).advice


milliseconds = st.floats(min_value=0, max_value=60_000)
reaches = st.builds(
    Reach,
    address=st.just("https://portal.example/"),
    tries_ms=st.lists(milliseconds, max_size=4).map(tuple),
    failures=st.lists(st.sampled_from(Failure), max_size=4).map(tuple),
    site_errors=st.integers(0, 2),
    sent_elsewhere=st.booleans(),
)
readings = st.builds(ClockReading, st.floats(-1e9, 1e9), st.floats(0.5, 60))
measurements = st.builds(
    Measurement,
    reached=st.lists(reaches, max_size=4).map(tuple),
    portal=st.sampled_from(Portal),
    clock=st.none() | readings,
)


@given(measurements)
def test_every_measurement_has_a_verdict_and_whatever_is_not_good_has_advice(
    measurement: Measurement,
) -> None:
    found = verdict(measurement, RULES)
    assert set(ADVICE[found.kind]) <= set(found.advice)
    assert len(set(found.advice)) == len(found.advice)
    assert found.advice or found.kind is Kind.GOOD


@given(measurements)
def test_good_is_said_only_when_something_answered_and_nothing_that_counts_failed(
    measurement: Measurement,
) -> None:
    found = verdict(measurement, RULES)
    if found.kind is Kind.GOOD:
        assert found.answered or measurement.portal is Portal.OPEN
        assert found.failed == 0


@given(measurements, st.randoms())
def test_the_order_of_the_addresses_does_not_matter(
    measurement: Measurement, random: Random
) -> None:
    shuffled = list(measurement.reached)
    random.shuffle(shuffled)
    other = Measurement(reached=tuple(shuffled), portal=measurement.portal, clock=measurement.clock)
    assert verdict(other, RULES) == verdict(measurement, RULES)


@given(st.lists(milliseconds, min_size=1, max_size=6))
def test_a_slower_network_is_never_called_better(tries_ms: list[float]) -> None:
    ranks = list(Kind)
    before = judged(site(*tries_ms)).kind
    after = judged(site(*(ms * 2 for ms in tries_ms))).kind
    assert ranks.index(after) <= ranks.index(before)
