"""Where the OTP step of one case stands on one channel: a plain value for the screen to show."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.actions.otp import verdict
from kiosk.domain.case import Attempt, Case
from kiosk.domain.clock import Moment
from kiosk.domain.events import OtpChannel, OtpOutcome
from kiosk.domain.policy.cooldown import Because, Verdict
from kiosk.domain.policy.rules import Rules

DAY_MS = 86_400_000
_MINUTE = timedelta(minutes=1)


class Stage(StrEnum):
    """What the desk waits for."""

    READY = "ready"
    WAITING = "waiting"
    OPEN = "open"
    WORKED = "worked"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Standing:
    """`attempt` is the newest one of the case; `open` says that its outcome is unknown."""

    stage: Stage
    channel: OtpChannel
    verdict: Verdict
    attempt: Attempt | None
    first: bool
    """Nothing was asked on this channel yet."""

    @property
    def total_ms(self) -> int:
        """The whole of the wait that runs; 1 when none does, so that a ring can divide."""
        wait = self.verdict.wait
        if wait is None:
            return 1
        return DAY_MS if wait.because is Because.DAILY_CAP else wait.total_ms


def look(case: Case, channel: OtpChannel, rules: Rules, now: Moment) -> Standing:
    """How `case` stands at trusted `now`; an open request decides the channel itself."""
    open_one = case.open_attempt
    if open_one:
        channel = open_one.channel
    found = verdict(case, channel, rules, now)
    newest = case.attempts[-1] if case.attempts else None
    return Standing(_stage(case, channel, found), channel, found, newest, not case.tried(channel))


def _stage(case: Case, channel: OtpChannel, found: Verdict) -> Stage:
    if case.closed:
        return Stage.CLOSED
    if case.open_attempt:
        return Stage.OPEN
    if not found.ready:
        return Stage.WAITING
    newest = case.attempts[-1] if case.attempts else None
    if newest and newest.outcome is OtpOutcome.WORKED and newest.channel is channel:
        return Stage.WORKED
    return Stage.READY


def return_at(found: Verdict, now: Moment) -> datetime | None:
    """When to come back, on the whole minute after the wait ends, so that nobody is too early."""
    if found.ready:
        return None
    ends = now.at + timedelta(milliseconds=found.remaining_ms)
    beyond = timedelta(seconds=ends.second, microseconds=ends.microsecond)
    return ends - beyond + _MINUTE if beyond else ends


def usual_channel(case: Case) -> OtpChannel:
    """The channel to begin with: the one asked last, else SMS."""
    return case.attempts[-1].channel if case.attempts else OtpChannel.SMS
