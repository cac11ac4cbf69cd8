"""Which of two measured networks is better for waiting for a code, and never more than was seen."""

from datetime import datetime, timedelta
from enum import StrEnum
from math import sqrt

import msgspec

from kiosk.domain.facts import Network
from kiosk.domain.network import Kind
from kiosk.domain.steadiness import SteadinessRules, Via

SURE = 2.0
"""Standard errors between two losses before one counts as less: about one chance in twenty."""
TWICE = 2.0
STOPPED = (Kind.CAPTIVE, Kind.OFFLINE, Kind.NO_NAME, Kind.BLOCKED_TLS)


class Gauged(msgspec.Struct, frozen=True, kw_only=True):
    """The last longer measurement of one network; `seat` is the kiosk's own address on it."""

    network: Network
    at: datetime
    seat: str = ""


class Why(StrEnum):
    """What the choice rests on, or why there is none."""

    REACH = "reach"
    """The other one does not get through."""
    LOSS = "loss"
    JITTER = "jitter"
    SPEED = "speed"
    SAME = "same"
    NEITHER = "neither"
    SITE = "site"
    """The site itself did not answer, which says nothing about the network."""
    APART = "apart"
    """Measured too far apart in time."""
    MISSING = "missing"


class Choice(msgspec.Struct, frozen=True):
    """`better` is None where neither is known to be."""

    why: Why
    better: Via | None = None


def choose(wifi: Gauged | None, tethering: Gauged | None, rules: SteadinessRules) -> Choice:
    """The better of the two, with the one reason that weighs most."""
    if wifi is None or tethering is None:
        return Choice(Why.MISSING)
    if abs(wifi.at - tethering.at) > timedelta(minutes=rules.compare_within_min):
        return Choice(Why.APART)
    ours, other = wifi.network, tethering.network
    if _useless(ours) and _useless(other):
        return Choice(Why.NEITHER)
    if ours.loss_percent is None or other.loss_percent is None:
        return _by_reach(ours, other)
    return _by_numbers(ours, other, rules)


def unmoved(wifi: Gauged | None, tethering: Gauged | None) -> bool:
    """Whether the kiosk had the same address both times, so that it may not have changed over."""
    return bool(wifi and tethering and wifi.seat and wifi.seat == tethering.seat)


def lost(network: Network) -> int:
    """How many tries had no answer in time; the percentage of up to 99 tries gives it back."""
    return round((network.loss_percent or 0) * network.tries / 100)


def _useless(network: Network) -> bool:
    """Known to be no good: it loses too much, or something other than the site stops it."""
    if network.loss_percent is not None:
        return network.verdict == Kind.UNUSABLE
    return network.verdict in STOPPED


def _by_reach(ours: Network, other: Network) -> Choice:
    """One of them has no numbers; the other is better only if this one is known to be no good."""
    if ours.loss_percent is not None and _useless(other):
        return Choice(Why.REACH, Via.WIFI)
    if other.loss_percent is not None and _useless(ours):
        return Choice(Why.REACH, Via.TETHERING)
    return Choice(Why.SITE)


def _by_numbers(ours: Network, other: Network, rules: SteadinessRules) -> Choice:
    if _surely_other_loss(ours, other):
        return Choice(Why.LOSS, _less(ours.loss_percent, other.loss_percent))
    for why, mine, theirs in (
        (Why.JITTER, ours.jitter_ms, other.jitter_ms),
        (Why.SPEED, ours.median_ms, other.median_ms),
    ):
        if _clearly_apart(mine, theirs, rules):
            better = _less(mine, theirs)
            return Choice(why, better) if _loses_no_more(better, ours, other) else Choice(Why.SAME)
    return Choice(Why.SAME)


def _surely_other_loss(ours: Network, other: Network) -> bool:
    """Two shares further apart than chance explains (pooled standard error)."""
    share = (lost(ours) + lost(other)) / (ours.tries + other.tries)
    error = sqrt(share * (1 - share) * (1 / ours.tries + 1 / other.tries))
    apart = abs(lost(ours) / ours.tries - lost(other) / other.tries)
    return apart > SURE * error


def _clearly_apart(mine: int | None, theirs: int | None, rules: SteadinessRules) -> bool:
    """At least twice as much, and by what a person could notice."""
    if mine is None or theirs is None:
        return False
    less, more = sorted((mine, theirs))
    return more - less >= rules.apart_ms and more >= TWICE * less


def _loses_no_more(better: Via, ours: Network, other: Network) -> bool:
    """A reason that the losses speak against is no reason."""
    chosen, left = (ours, other) if better is Via.WIFI else (other, ours)
    return (chosen.loss_percent or 0) <= (left.loss_percent or 0)


def _less(mine: int | None, theirs: int | None) -> Via:
    return Via.WIFI if (mine or 0) < (theirs or 0) else Via.TETHERING
