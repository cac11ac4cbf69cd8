"""How steadily a network answers over half a minute, and what that means for a waiting person.

Loss is the share of tries that had no answer in time. Jitter is the plain mean of the differences
between successive answer times of one address. RFC 3550 (6.4.1) smooths the same differences by
1/16, for a stream without end; of some thirty answers that would weigh the last few most.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import fmean, median
from typing import Annotated

import msgspec
from msgspec.structs import replace

from kiosk.domain.facts import Network
from kiosk.domain.network import (
    Failure,
    Kind,
    Measurement,
    NetworkRules,
    Reach,
    advice_on,
    counted,
    verdict,
)


class Via(StrEnum):
    """Which network the kiosk was on, by what staff pressed; Loket cannot know it otherwise."""

    WIFI = "wifi"
    TETHERING = "tethering"


class SteadinessRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long and how often is asked, and from when on a network is shaky or unusable.

    Loket's own figures: no published rule was found. `apart_ms`: answer times closer than this are
    the same; `compare_within_min`: two measurements further apart in time are not compared.
    """

    checked: date = date(2026, 11, 30)
    source: str = "Loket's own figures"
    over_s: Annotated[int, msgspec.Meta(ge=10, le=90)] = 30
    every_ms: Annotated[int, msgspec.Meta(ge=1000, le=5000)] = 1000
    in_time_ms: Annotated[int, msgspec.Meta(ge=500, le=10_000)] = 2000
    shaky_loss_percent: Annotated[int, msgspec.Meta(ge=1, le=100)] = 5
    shaky_jitter_ms: Annotated[int, msgspec.Meta(ge=1)] = 300
    unusable_loss_percent: Annotated[int, msgspec.Meta(ge=1, le=100)] = 30
    apart_ms: Annotated[int, msgspec.Meta(ge=1)] = 100
    compare_within_min: Annotated[int, msgspec.Meta(ge=1)] = 60


class Steadiness(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of a longer measurement; `jitter_ms` None: no address answered twice."""

    tries: int
    lost: int
    jitter_ms: float | None
    median_ms: float

    @property
    def loss_percent(self) -> float:
        return 100 * self.lost / self.tries


def steadiness(reached: Sequence[Reach]) -> Steadiness | None:
    """Loss and jitter over the addresses that answered at all; None where none did.

    An address that never answered while another did is the site's trouble, not the network's.
    """
    heard = [reach for reach in reached if reach.tries_ms]
    if not heard:
        return None
    answers = [ms for reach in heard for ms in reach.tries_ms]
    lost = sum(1 for reach in heard for _ in counted(reach))
    return Steadiness(
        tries=len(answers) + lost, lost=lost, jitter_ms=jitter(heard), median_ms=median(answers)
    )


def jitter(reached: Sequence[Reach]) -> float | None:
    """The mean difference between successive answers, each address by itself, in milliseconds.

    Between them a try may have been lost: as in RFC 3550, what arrived is compared.
    """
    steps = [abs(later - sooner) for one in reached for sooner, later in pairwise(one.tries_ms)]
    return fmean(steps) if steps else None


def sum_up(
    measurement: Measurement, over_s: int, via: Via, network: NetworkRules, rules: SteadinessRules
) -> Network:
    """What is kept of a longer measurement. Without an answer there is a word but no number."""
    calm = replace(measurement, reached=tuple(map(_forgiving, measurement.reached)))
    steady = steadiness(calm.reached)
    quick = verdict(calm, network)
    kind = _kind(quick.kind, steady, network, rules)
    failures = [failure for reach in calm.reached for failure in counted(reach)]
    facts = Network(verdict=kind, advice=tuple(advice_on(kind, failures)), via=via)
    if steady is None or kind in NOT_TOLD:
        return facts
    return replace(
        facts,
        median_ms=round(steady.median_ms),
        loss_percent=round(steady.loss_percent),
        jitter_ms=None if steady.jitter_ms is None else round(steady.jitter_ms),
        tries=steady.tries,
        over_s=over_s,
    )


NOT_TOLD = frozenset({Kind.CAPTIVE, Kind.BLOCKED_TLS})
"""What answers there is not the site; its times say nothing."""


def _kind(
    quick: Kind, steady: Steadiness | None, network: NetworkRules, rules: SteadinessRules
) -> Kind:
    """The word of the quick look, unless answers came: then loss and jitter decide first."""
    if steady is None or quick in NOT_TOLD:
        return quick
    if steady.loss_percent >= rules.unusable_loss_percent:
        return Kind.UNUSABLE
    jittery = (steady.jitter_ms or 0) >= rules.shaky_jitter_ms
    if jittery or steady.loss_percent >= rules.shaky_loss_percent:
        return Kind.UNSTABLE
    if quick is Kind.SITE_TROUBLE:
        return quick
    return Kind.SLOW if steady.median_ms >= network.slow_ms else Kind.GOOD


def _forgiving(reach: Reach) -> Reach:
    """A handshake cut off where others came through before is a lost try, not a blocked line."""
    if not reach.tries_ms:
        return reach
    return replace(reach, failures=tuple(_as_loss(reach.failures)))


def _as_loss(failures: Sequence[Failure]) -> Iterator[Failure]:
    for failure in failures:
        yield Failure.DROPPED if failure is Failure.TLS_BROKEN else failure
