"""Loss and jitter: the arithmetic for every row of answers, and the word for it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.network import ADVICE, Failure, Kind, Measurement, NetworkRules, Portal, Reach
from kiosk.domain.steadiness import (
    SteadinessRules,
    Via,
    jitter,
    steadiness,
    sum_up,
)

RULES, NETWORK = SteadinessRules(), NetworkRules()
ADDRESS = "https://periksa.example/"
LATE = Failure.TIMED_OUT


def site(*tries_ms: float, lost: int = 0, **facts: object) -> Reach:
    return Reach(address=ADDRESS, tries_ms=tries_ms, **{"failures": (LATE,) * lost, **facts})


def summed(*reached: Reach, portal: Portal = Portal.NOT_ASKED):
    measurement = Measurement(reached=reached, portal=portal)
    return sum_up(measurement, 30, Via.WIFI, NETWORK, RULES)


def steady(ms: float = 80, tries: int = 30, lost: int = 0) -> Reach:
    return site(*[ms] * (tries - lost), lost=lost)


@pytest.mark.parametrize(
    ("reached", "expected"),
    [
        ([(10, 20, 10)], 10),
        ([(10,)], None),
        ([()], None),
        ([(5, 5, 5, 5)], 0),
        ([(10, 30), (1000, 1040)], 30),
        ([(10, 30), (1000,)], 20),
    ],
)
def test_jitter_is_the_mean_step_between_answers_of_the_same_address(reached, expected):
    assert jitter([site(*tries) for tries in reached]) == expected


def test_an_address_that_never_answered_is_not_the_networks_loss():
    found = steadiness([steady(tries=15), site(lost=15)])
    assert found is not None
    assert (found.tries, found.lost) == (15, 0)
    assert steadiness([site(lost=15)]) is None


@pytest.mark.parametrize(
    ("reached", "portal", "expected"),
    [
        ((), Portal.NOT_ASKED, Kind.NOT_CONFIGURED),
        ((), Portal.SIGN_IN, Kind.CAPTIVE),
        ((steady(),), Portal.NOT_ASKED, Kind.GOOD),
        ((steady(lost=1),), Portal.OPEN, Kind.GOOD),
        ((steady(lost=2),), Portal.OPEN, Kind.UNSTABLE),
        ((steady(lost=8),), Portal.OPEN, Kind.UNSTABLE),
        ((steady(lost=9),), Portal.OPEN, Kind.UNUSABLE),
        ((site(lost=30),), Portal.UNKNOWN, Kind.OFFLINE),
        ((site(lost=30),), Portal.OPEN, Kind.SITE_TROUBLE),
        ((site(*[100, 399] * 15),), Portal.OPEN, Kind.GOOD),
        ((site(*[100, 400] * 15),), Portal.OPEN, Kind.UNSTABLE),
        ((steady(1500),), Portal.OPEN, Kind.SLOW),
        ((steady(), site(lost=30)), Portal.OPEN, Kind.SITE_TROUBLE),
        ((steady(lost=15), site(lost=30)), Portal.OPEN, Kind.UNUSABLE),
        ((steady(), site(90, site_errors=1)), Portal.OPEN, Kind.SITE_TROUBLE),
        ((site(80, sent_elsewhere=True),), Portal.OPEN, Kind.CAPTIVE),
        ((site(failures=(Failure.CERTIFICATE_UNTRUSTED,)),), Portal.OPEN, Kind.BLOCKED_TLS),
        ((site(failures=(Failure.TLS_BROKEN,)),), Portal.OPEN, Kind.BLOCKED_TLS),
        ((site(*[80] * 29, failures=(Failure.TLS_BROKEN,)),), Portal.OPEN, Kind.GOOD),
        (
            (site(*[80] * 29, failures=(Failure.CERTIFICATE_UNTRUSTED,)),),
            Portal.OPEN,
            Kind.BLOCKED_TLS,
        ),
    ],
)
def test_each_measurement_has_its_word(reached, portal, expected):
    assert summed(*reached, portal=portal).verdict == expected


def test_the_numbers_are_kept_with_what_they_were_measured_on():
    facts = summed(site(100, 140, 120, lost=1))
    assert (facts.median_ms, facts.loss_percent, facts.jitter_ms) == (120, 25, 30)
    assert (facts.tries, facts.over_s, facts.via) == (4, 30, "wifi")


@pytest.mark.parametrize(
    "reach",
    [site(lost=30), site(80, 90, sent_elsewhere=True), site(failures=(Failure.NO_ROUTE,))],
)
def test_without_an_answer_of_the_site_there_is_a_word_and_no_number(reach):
    facts = summed(reach)
    assert (facts.loss_percent, facts.jitter_ms, facts.median_ms, facts.tries) == (
        None,
        None,
        None,
        0,
    )
    assert facts.via == "wifi"


def test_whatever_is_not_good_comes_with_what_to_do():
    for reach in (steady(lost=9), steady(lost=2), steady(1500)):
        facts = summed(reach)
        assert facts.advice[: len(ADVICE[Kind(facts.verdict)])] == ADVICE[Kind(facts.verdict)]


answers = st.lists(st.floats(0, 10_000), max_size=40).map(tuple)
failures = st.lists(st.sampled_from(Failure), max_size=10).map(tuple)
reaches = st.builds(Reach, address=st.just(ADDRESS), tries_ms=answers, failures=failures)


@given(answers, st.floats(0, 1000))
def test_an_answer_time_that_is_always_longer_is_no_jitter(row, longer):
    before, after = jitter([site(*row)]), jitter([site(*(ms + longer for ms in row))])
    assert before == pytest.approx(after, abs=1e-6)


@given(answers)
def test_jitter_is_the_same_backwards_and_never_more_than_the_widest_step(row):
    found = jitter([site(*row)])
    assert found == pytest.approx(jitter([site(*reversed(row))]), abs=1e-6)
    assert (found or 0) <= max((abs(b - a) for a, b in pairwise(row)), default=0) + 1e-6


@given(st.lists(reaches, max_size=4))
def test_loss_is_a_share_and_the_order_of_the_addresses_does_not_matter(reached):
    found, turned = steadiness(reached), steadiness(reached[::-1])
    if found is None:
        assert turned is None
        return
    assert turned is not None
    assert 0 <= found.loss_percent < 100
    assert (found.tries, found.lost, found.median_ms) == (
        turned.tries,
        turned.lost,
        turned.median_ms,
    )


@given(st.integers(1, 60), st.integers(0, 60))
def test_one_more_lost_try_is_never_a_better_word(answered, lost):
    ranks = list(Kind)
    before, after = (summed(site(*[80] * answered, lost=n)).verdict for n in (lost, lost + 1))
    assert ranks.index(Kind(after)) <= ranks.index(Kind(before))


@given(st.lists(reaches, max_size=4), st.sampled_from(Portal))
def test_every_measurement_is_summed_up_and_good_is_said_only_of_answers(reached, portal):
    facts = summed(*reached, portal=portal)
    assert facts.verdict in set(Kind)
    assert (facts.loss_percent is None) is (facts.tries == 0)
    if facts.verdict == Kind.GOOD and reached:
        assert portal is Portal.OPEN or (facts.loss_percent or 0) < RULES.shaky_loss_percent


def test_the_thresholds_are_those_of_the_rules():
    strict = replace(RULES, shaky_loss_percent=1, unusable_loss_percent=3)
    measurement = Measurement(reached=(steady(lost=1),))
    assert sum_up(measurement, 30, Via.WIFI, NETWORK, strict).verdict == Kind.UNUSABLE
