"""How long to wait before the next OTP request; derived from the attempts, never stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

import msgspec

from kiosk.domain.case import Attempt, OwnLimit
from kiosk.domain.clock import Moment, elapsed_ms, next_wib_midnight, wib_day
from kiosk.domain.events import OtpOutcome


class CooldownRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Handbook 0.1: 5 requests, then 2 hours, is published for the login OTP; the rest is ours."""

    checked: date = date(2026, 11, 23)
    source: str = "bantuan.prakerja.go.id, article 4528695668761"
    spacing_s: int = 60
    spacing_cap_s: int = 300
    requests: Annotated[int, msgspec.Meta(ge=1)] = 5
    pause_min: int = 120
    limit_hours: int = 24
    daily_cap: int = 0
    """Requests a WIB day; 0 switches the cap off."""


class Because(StrEnum):
    """Which rule asks for the wait."""

    SPACING = "spacing"
    BATCH = "batch"
    LIMIT_MESSAGE = "limit-message"
    DAILY_CAP = "daily-cap"
    OWN_LIMIT = "own-limit"


@dataclass(frozen=True, slots=True)
class Wait:
    """One rule's wait: `total_ms` from `since`."""

    because: Because
    since: Moment
    total_ms: int

    def remaining_ms(self, now: Moment) -> int:
        return self.total_ms - elapsed_ms(self.since, now)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a request is wise now; `wait` is the rule that holds longest, if any does."""

    wait: Wait | None
    remaining_ms: int
    used: int
    """Requests in the present batch of `CooldownRules.requests`."""

    @property
    def ready(self) -> bool:
        return self.remaining_ms == 0


def cooldown(
    attempts: Sequence[Attempt],
    own_limit: OwnLimit | None,
    rules: CooldownRules,
    now: Moment,
) -> Verdict:
    """The verdict for one channel; `attempts` are that channel's, oldest first, trusted times."""
    batch = batch_of(attempts, rules, now)
    longest: Wait | None = None
    remaining = 0
    for wait in waits(attempts, own_limit, rules, now):
        left = wait.remaining_ms(now)
        if left > remaining:
            longest, remaining = wait, left
    return Verdict(longest, remaining, len(batch))


def waits(
    attempts: Sequence[Attempt],
    own_limit: OwnLimit | None,
    rules: CooldownRules,
    now: Moment,
) -> Iterator[Wait]:
    """Every wait the rules ask for, served or not; an own limit read since then overrides."""
    if own_limit and not _asked_after(attempts, own_limit):
        yield Wait(Because.OWN_LIMIT, own_limit.read, own_limit.minutes * 60_000)
        return
    series = _since_success(attempts)
    if not series:
        return
    last = series[-1]
    run = _run(series, rules)
    yield Wait(Because.SPACING, last.asked, _spacing_ms(run, rules))
    if len(run) >= rules.requests:
        yield Wait(Because.BATCH, last.asked, rules.pause_min * 60_000)
    for attempt in reversed(series):
        if attempt.outcome is OtpOutcome.LIMIT_MESSAGE:
            yield Wait(Because.LIMIT_MESSAGE, attempt.settled, rules.limit_hours * 3_600_000)
            break
    if rules.daily_cap and _asked_today(attempts, now) >= rules.daily_cap:
        left = next_wib_midnight(now.at) - now.at
        yield Wait(Because.DAILY_CAP, now, -(-left // timedelta(milliseconds=1)))


def batch_of(attempts: Sequence[Attempt], rules: CooldownRules, now: Moment) -> Sequence[Attempt]:
    """The requests that count towards the present batch; a full pause starts a new one."""
    run = _run(_since_success(attempts), rules)
    if run and elapsed_ms(run[-1].asked, now) >= rules.pause_min * 60_000:
        return ()
    return run


def _run(series: Sequence[Attempt], rules: CooldownRules) -> Sequence[Attempt]:
    """The last stretch of requests without a full pause between them."""
    start = len(series)
    while start > 0:
        start -= 1
        gap = elapsed_ms(series[start - 1].asked, series[start].asked) if start else None
        if gap is None or gap >= rules.pause_min * 60_000:
            break
    return series[start:]


def _since_success(attempts: Sequence[Attempt]) -> Sequence[Attempt]:
    for index in range(len(attempts) - 1, -1, -1):
        if attempts[index].outcome is OtpOutcome.WORKED:
            return attempts[index + 1 :]
    return attempts


def _spacing_ms(run: Sequence[Attempt], rules: CooldownRules) -> int:
    failures = sum(1 for attempt in run if attempt.outcome is not None)
    seconds = rules.spacing_s << min(failures, 20)
    return min(seconds, max(rules.spacing_s, rules.spacing_cap_s)) * 1000


def _asked_after(attempts: Sequence[Attempt], own_limit: OwnLimit) -> bool:
    return bool(attempts) and attempts[-1].order > own_limit.order


def _asked_today(attempts: Sequence[Attempt], now: Moment) -> int:
    today = wib_day(now.at)
    return sum(1 for attempt in attempts if wib_day(attempt.asked.at) == today)
