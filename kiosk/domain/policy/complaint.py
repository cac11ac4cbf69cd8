"""When a limit persists, so that a complaint is filed (design section 2)."""

from collections.abc import Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from kiosk.domain.case import Attempt, Case, OwnLimit
from kiosk.domain.clock import Moment, elapsed_ms, wib_day
from kiosk.domain.events import OtpChannel, OtpOutcome, Persistence
from kiosk.domain.phone_test import PROVEN
from kiosk.domain.policy.cooldown import Because, CooldownRules, waits


class ComplaintRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Each rule can be switched off with 0 or false."""

    checked: date = date(2026, 11, 23)
    source: str = "handbook 1.4"
    after_full_cooldown: bool = True
    limit_days: int = 2
    not_delivered: int = 3


def limit_persists(
    case: Case, rules: ComplaintRules, cooldown_rules: CooldownRules
) -> Persistence | None:
    """Whether the attempts recorded so far amount to a persistent limit, and by which rule."""
    return _persists(case.attempts, case, rules, cooldown_rules)


def due_to_file(
    case: Case, rules: ComplaintRules, cooldown_rules: CooldownRules
) -> Persistence | None:
    """The rule by which a complaint is due now: one open complaint per participant and cause."""
    if case.closed or not case.consent.complaint or _complained(case):
        return None
    if case.person is None or case.contact is None:
        return None
    return limit_persists(case, rules, cooldown_rules)


def one_more_would_file(
    case: Case,
    channel: OtpChannel,
    outcome: OtpOutcome,
    now: Moment,
    rules: ComplaintRules,
    cooldown_rules: CooldownRules,
) -> Persistence | None:
    """The rule that `outcome` would meet now: of the open request, or else of one made now.

    Without consent to complain, this is what the participant would have to consent to.
    """
    if case.closed or _complained(case) or case.person is None or case.contact is None:
        return None
    supposed = case.open_attempt or Attempt(
        number=len(case.attempts) + 1, channel=channel, asked=now, order=case.order + 1
    )
    earlier = case.attempts[: supposed.number - 1]
    answered = replace(supposed, answered=now, outcome=outcome)
    return _persists([*earlier, answered], case, rules, cooldown_rules)


def _complained(case: Case) -> bool:
    """One complaint per case: its letter may wait, be refused or be corrected, but not double."""
    return bool(case.complaints)


def _persists(
    attempts: Sequence[Attempt],
    case: Case,
    rules: ComplaintRules,
    cooldown_rules: CooldownRules,
) -> Persistence | None:
    recent = _since_success(attempts)
    limits = [a for a in recent if a.outcome is OtpOutcome.LIMIT_MESSAGE]
    if rules.after_full_cooldown and any(
        _waited_in_full(recent, attempt, case.own_limits, cooldown_rules) for attempt in limits
    ):
        return Persistence.AFTER_FULL_COOLDOWN
    days = {wib_day(attempt.settled.at) for attempt in limits}
    if rules.limit_days and len(days) >= rules.limit_days:
        return Persistence.ON_TWO_DAYS
    missing = sum(
        1 for a in recent if a.outcome is OtpOutcome.NOT_DELIVERED and a.channel is OtpChannel.SMS
    )
    if rules.not_delivered and missing >= rules.not_delivered and case.evidence >= PROVEN:
        return Persistence.NEVER_DELIVERED
    return None


def _since_success(attempts: Sequence[Attempt]) -> Sequence[Attempt]:
    for index in range(len(attempts) - 1, -1, -1):
        if attempts[index].outcome is OtpOutcome.WORKED:
            return attempts[index + 1 :]
    return attempts


def _waited_in_full(
    recent: Sequence[Attempt],
    attempt: Attempt,
    own_limits: dict[OtpChannel, OwnLimit],
    rules: CooldownRules,
) -> bool:
    """Whether a long wait (not mere spacing) stood before this attempt and was served."""
    before = [a for a in recent if a.channel is attempt.channel and a.order < attempt.order]
    own = own_limits.get(attempt.channel)
    known = own if own and own.order < attempt.order else None
    long_waits = [
        wait
        for wait in waits(before, known, rules, attempt.asked)
        if wait.because not in (Because.SPACING, Because.DAILY_CAP) and wait.total_ms > 0
    ]
    return bool(long_waits) and all(
        elapsed_ms(wait.since, attempt.asked) >= wait.total_ms for wait in long_waits
    )
