"""Grades what is known or was measured: the clock, the disk, the queue, ages; pure."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from kiosk.domain.clock import Moment, bounded, wib_day
from kiosk.domain.errors import What
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Finding, Topic, fine, overridable, stop, warn
from kiosk.domain.state import State
from kiosk.domain.steps import DeliveryState, LetterKey, Step

MEGABYTE = 1 << 20
DAYS_A_MONTH = 30.44


def disk(free_bytes: int, rules: PreflightRules) -> Finding:
    """The space left; none at all counts as full."""
    if free_bytes < rules.disk_stop_mb * MEGABYTE:
        return stop(Topic.DISK, Code.SPACE_NONE, free=free_bytes)
    if free_bytes < rules.disk_override_mb * MEGABYTE:
        return overridable(Topic.DISK, Code.SPACE_SCARCE, free=free_bytes)
    if free_bytes < rules.disk_warn_mb * MEGABYTE:
        return warn(Topic.DISK, Code.SPACE_LOW, free=free_bytes)
    return fine(Topic.DISK, Code.SPACE, free=free_bytes)


def clock(moment: Moment, disciplined: bool | None, state: State | None) -> Iterator[Finding]:
    """The wall clock against the years of Loket, the time server, and the trusted time."""
    if bounded(moment.at) != moment.at:
        yield overridable(Topic.CLOCK, Code.CLOCK_IMPOSSIBLE, year=moment.at.year)
    elif state and state.clock.doubtful(moment):
        minutes = round(abs(state.clock.offset(moment)) / timedelta(minutes=1))
        yield warn(Topic.CLOCK, Code.CLOCK_DOUBTED, minutes=minutes)
    if disciplined:
        yield fine(Topic.CLOCK, Code.CLOCK_KEPT)
    else:
        yield warn(Topic.CLOCK, Code.CLOCK_UNKNOWN if disciplined is None else Code.CLOCK_ALONE)


def queue(state: State, rules: PreflightRules, now: Moment) -> Iterator[Finding]:
    """How many letters are on their way, the oldest of them, and what they wait for.

    `now` is trusted.
    """
    standing = Counter(state.unsent.values())
    if not state.unsent:
        yield fine(Topic.QUEUE, Code.QUEUE_EMPTY)
    if count := standing[DeliveryState.QUEUED] + standing[DeliveryState.SENDING]:
        yield _waiting(count, _oldest_days(state, now), rules)
    if count := standing[DeliveryState.UNCERTAIN]:
        yield warn(Topic.QUEUE, Code.UNCERTAIN, count=count)
    if count := standing[DeliveryState.REJECTED]:
        yield warn(Topic.QUEUE, Code.REJECTED, count=count)
    for what in sorted(set(_reasons(state))):
        yield warn(Topic.QUEUE, Code.HELD_BY, what=what)


def _waiting(count: int, days: int, rules: PreflightRules) -> Finding:
    if days >= rules.waiting_override_days:
        return overridable(Topic.QUEUE, Code.WAITING_LONG, count=count, days=days)
    if days >= rules.waiting_warn_days:
        return warn(Topic.QUEUE, Code.WAITING_LONG, count=count, days=days)
    if count >= rules.waiting_warn_count:
        return warn(Topic.QUEUE, Code.WAITING_MANY, count=count, days=days)
    return fine(Topic.QUEUE, Code.WAITING, count=count, days=days)


def _oldest_days(state: State, now: Moment) -> int:
    """Whole days since the step of the oldest letter that waits was begun."""
    begun = (
        step.began.at
        for key, standing in state.unsent.items()
        if standing in (DeliveryState.QUEUED, DeliveryState.SENDING) and (step := _step(state, key))
    )
    return max((now.at - min(begun, default=now.at)).days, 0)


def _reasons(state: State) -> Iterator[What]:
    """Why letters that wait were not taken, as far as this Loket has words for it."""
    for key, standing in state.unsent.items():
        step = _step(state, key)
        what = step.delivery.what if step and step.delivery else ""
        if standing is DeliveryState.QUEUED and what in set(What):
            yield What(what)


def _step(state: State, key: LetterKey) -> Step | None:
    return find_step(state.cases[key.case], key.complaint, key.step)


def rules_age(checked: Iterable[date], rules: PreflightRules, now: datetime) -> Finding:
    """How long ago the rule was held against its source that has waited longest."""
    oldest = min(checked, default=rules.checked)
    months = int((wib_day(now) - oldest).days / DAYS_A_MONTH)
    if months >= rules.checked_months:
        return warn(Topic.SETTINGS, Code.RULES_OLD, since=oldest, months=months)
    return fine(Topic.SETTINGS, Code.RULES_CHECKED, since=oldest)


def verified(at: datetime | None, entries: int, rules: PreflightRules, now: datetime) -> Finding:
    """When the whole chain was last walked and held."""
    if at is None:
        return warn(Topic.RECORDS, Code.VERIFIED_NEVER)
    facts = {"on": wib_day(at), "entries": entries}
    if (now - at).days >= rules.verified_days:
        return warn(Topic.RECORDS, Code.VERIFIED_LONG_AGO, **facts)
    return fine(Topic.RECORDS, Code.VERIFIED, **facts)
