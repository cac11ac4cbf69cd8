"""The choice between two networks: in words only as far as the numbers carry it."""

from datetime import timedelta

import pytest
from hypothesis import given as holds
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.facts import Network
from kiosk.domain.network import Kind
from kiosk.domain.network_choice import Choice, Gauged, Why, choose, lost, unmoved
from kiosk.domain.steadiness import SteadinessRules, Via
from tests import given

RULES = SteadinessRules()
WIFI, TETHERING = Via.WIFI, Via.TETHERING


def gauged(
    lost_tries: int = 0,
    jitter_ms: int | None = 20,
    median_ms: int = 100,
    kind: Kind = Kind.GOOD,
    tries: int = 30,
    **facts: object,
) -> Gauged:
    numbers = Network(
        verdict=kind,
        loss_percent=round(100 * lost_tries / tries),
        jitter_ms=jitter_ms,
        median_ms=median_ms,
        tries=tries,
        over_s=30,
    )
    return Gauged(network=numbers, at=given.MORNING, **facts)


def without_numbers(kind: Kind) -> Gauged:
    return Gauged(network=Network(verdict=kind), at=given.MORNING)


NUMBERS = [
    (gauged(), gauged(), Choice(Why.SAME)),
    (gauged(0), gauged(4), Choice(Why.LOSS, WIFI)),
    (gauged(4), gauged(0), Choice(Why.LOSS, TETHERING)),
    (gauged(0), gauged(3), Choice(Why.SAME)),
    (gauged(5), gauged(11, kind=Kind.UNUSABLE), Choice(Why.SAME)),
    (gauged(5), gauged(12, kind=Kind.UNUSABLE), Choice(Why.LOSS, WIFI)),
    (gauged(2), gauged(12, kind=Kind.UNUSABLE), Choice(Why.LOSS, WIFI)),
    (gauged(jitter_ms=200), gauged(jitter_ms=20), Choice(Why.JITTER, TETHERING)),
    (gauged(jitter_ms=110), gauged(jitter_ms=20), Choice(Why.SAME)),
    (gauged(jitter_ms=800), gauged(jitter_ms=500), Choice(Why.SAME)),
    (gauged(median_ms=900), gauged(median_ms=300), Choice(Why.SPEED, TETHERING)),
    (gauged(2, jitter_ms=20), gauged(0, jitter_ms=200), Choice(Why.SAME)),
    (gauged(jitter_ms=None), gauged(jitter_ms=500), Choice(Why.SAME)),
    (gauged(12, kind=Kind.UNUSABLE), gauged(20, kind=Kind.UNUSABLE), Choice(Why.NEITHER)),
]
WORDS = [
    (gauged(), without_numbers(Kind.CAPTIVE), Choice(Why.REACH, WIFI)),
    (without_numbers(Kind.OFFLINE), gauged(), Choice(Why.REACH, TETHERING)),
    (without_numbers(Kind.BLOCKED_TLS), gauged(9, kind=Kind.UNUSABLE), Choice(Why.NEITHER)),
    (without_numbers(Kind.OFFLINE), without_numbers(Kind.CAPTIVE), Choice(Why.NEITHER)),
    (gauged(), without_numbers(Kind.SITE_TROUBLE), Choice(Why.SITE)),
    (without_numbers(Kind.SITE_TROUBLE), gauged(), Choice(Why.SITE)),
    (without_numbers(Kind.SITE_TROUBLE), without_numbers(Kind.OFFLINE), Choice(Why.SITE)),
    (without_numbers(Kind.NOT_CONFIGURED), gauged(), Choice(Why.SITE)),
    (None, gauged(), Choice(Why.MISSING)),
    (gauged(), None, Choice(Why.MISSING)),
    (None, None, Choice(Why.MISSING)),
]


@pytest.mark.parametrize(("wifi", "tethering", "expected"), NUMBERS + WORDS)
def test_each_pair_has_its_choice(wifi, tethering, expected):
    assert choose(wifi, tethering, RULES) == expected


@pytest.mark.parametrize(("minutes", "why"), [(60, Why.LOSS), (61, Why.APART)])
def test_what_was_measured_at_other_times_is_not_compared(minutes, why):
    later = replace(gauged(9), at=given.MORNING + timedelta(minutes=minutes))
    assert choose(gauged(), later, RULES).why is why


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("192.0.2.1", "192.0.2.1", True), ("192.0.2.1", "192.0.2.2", False), ("", "", False)],
)
def test_a_kiosk_that_kept_its_address_may_not_have_changed_over(one, other, expected):
    assert unmoved(gauged(seat=one), gauged(seat=other)) is expected
    assert not unmoved(gauged(seat=one), None)


def some(tries: int, lost_tries: int, **facts: object) -> Gauged:
    """At least one was answered, or there would be no numbers."""
    return gauged(min(lost_tries, tries - 1), tries=tries, **facts)


measured = st.builds(
    some,
    tries=st.integers(1, 90),
    lost_tries=st.integers(0, 90),
    jitter_ms=st.none() | st.integers(0, 5000),
    median_ms=st.integers(0, 5000),
    kind=st.sampled_from([Kind.GOOD, Kind.SLOW, Kind.UNSTABLE, Kind.UNUSABLE, Kind.SITE_TROUBLE]),
)
unmeasured = st.sampled_from(Kind).map(without_numbers)
sides = st.none() | measured | unmeasured


@holds(sides, sides)
def test_the_choice_does_not_depend_on_which_was_measured_first(one, other):
    there, back = choose(one, other, RULES), choose(other, one, RULES)
    turned = {WIFI: TETHERING, TETHERING: WIFI, None: None}
    assert (back.why, back.better) == (there.why, turned[there.better])


@holds(sides)
def test_a_network_is_never_better_than_itself(one):
    assert choose(one, one, RULES).better is None


@holds(measured, measured)
def test_the_one_called_better_never_lost_more(one, other):
    found = choose(one, other, RULES)
    if found.better:
        better, worse = (one, other) if found.better is WIFI else (other, one)
        assert (better.network.loss_percent or 0) <= (worse.network.loss_percent or 0)


@holds(measured, unmeasured)
def test_nothing_is_called_better_without_an_answer(one, other):
    assert choose(one, other, RULES).better is not TETHERING


@holds(st.integers(1, 90), st.integers(0, 90))
def test_the_lost_tries_can_be_counted_back_from_what_is_kept(tries: int, many: int):
    lost_tries = min(many, tries)
    assert lost(gauged(lost_tries, tries=tries).network) == lost_tries
