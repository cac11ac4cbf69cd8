"""The OTP step: a request, what came of it, and the complaint that it may tip."""

from collections.abc import Callable
from typing import NamedTuple

from kiosk.domain.actions.permission import open_case
from kiosk.domain.case import MAX_OWN_LIMIT_MIN, Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    CaseEvent,
    ComplaintFiled,
    Letter,
    OtpAnswered,
    OtpChannel,
    OtpOutcome,
    OtpRequested,
    Persistence,
    PortalLimitRead,
)
from kiosk.domain.fold import fold
from kiosk.domain.free_text import may_be_a_code
from kiosk.domain.policy.complaint import due_to_file
from kiosk.domain.policy.cooldown import Verdict, cooldown
from kiosk.domain.policy.rules import Rules
from kiosk.domain.running import is_running
from kiosk.domain.state import State

MESSAGE_LENGTH = 300


class Occasion(NamedTuple):
    """For which step of which complaint a letter is written, and to which rung it goes."""

    why: Persistence
    complaint: int
    step: int
    rung: str


LetterWriter = Callable[[Case, Occasion, Moment], Letter]
"""Writes a letter for a case, at a trusted moment."""


def verdict(case: Case, channel: OtpChannel, rules: Rules, now: Moment) -> Verdict:
    """The cooldown of one channel of a case; `now` is trusted."""
    return cooldown(case.tried(channel), case.own_limits.get(channel), rules.cooldown, now)


def request_code(
    state: State, case_id: str, channel: OtpChannel, rules: Rules, when: Moment, by: str
) -> OtpRequested:
    """The participant presses the portal's button now; refused while a wait is running."""
    case = open_case(state, case_id, by)
    if case.open_attempt:
        raise Refused(Reason.ATTEMPT_OPEN)
    left = verdict(case, channel, rules, state.clock.read(when)).remaining_ms
    if left:
        raise Refused(Reason.STILL_WAITING, remaining_ms=left)
    return _requested(case, channel, when, by)


def answer_code(
    state: State,
    case_id: str,
    channel: OtpChannel,
    outcome: OtpOutcome,
    message: str,
    rules: Rules,
    write_letter: LetterWriter,
    when: Moment,
    by: str,
) -> tuple[CaseEvent, ...]:
    """What came of the open request, or of one that nobody noted: both are recorded.

    Where this tips the complaint policy, `ComplaintFiled` is the last of the events; the caller
    records all of them in one transaction.
    """
    case = open_case(state, case_id, by)
    said = _clean(message)
    events: list[CaseEvent] = []
    attempt = case.open_attempt
    if attempt is None:
        events.append(_requested(case, channel, when, by))
    number = attempt.number if attempt else len(case.attempts) + 1
    events.append(
        OtpAnswered(when=when, by=by, case=case_id, attempt=number, outcome=outcome, message=said)
    )
    now = state.clock.read(when)
    after = case.copy()
    for event in events:
        fold(after, event, now)
    filed = decide_complaint(after, rules, write_letter, when, now, by)
    if filed and other_complaint(state, after) is None:
        events.append(filed)
    return tuple(events)


def decide_complaint(
    case: Case,
    rules: Rules,
    write_letter: LetterWriter,
    when: Moment,
    now: Moment,
    by: str,
) -> ComplaintFiled | None:
    """Files the complaint if the policy says that it is due; `now` is `when` in trusted time."""
    why = due_to_file(case, rules.complaint, rules.cooldown)
    if why is None:
        return None
    number, rung = len(case.complaints) + 1, rules.ladder.first()
    return ComplaintFiled(
        when=when,
        by=by,
        case=case.id,
        complaint=number,
        attempt=case.attempts[-1].number,
        why=why,
        letter=write_letter(case, Occasion(why, number, 1, rung), now),
        rung=rung,
        channel=rules.ladder.kind(rung),
    )


def other_complaint(state: State, case: Case) -> Case | None:
    """Another case of the same participant in which a complaint is running already."""
    if case.person is None:
        return None
    for other in state.cases.values():
        same = other.id != case.id and other.person and other.person.nik == case.person.nik
        if same and is_running(other):
            return other
    return None


def read_own_limit(
    state: State, case_id: str, channel: OtpChannel, minutes: int, when: Moment, by: str
) -> PortalLimitRead:
    """A limit that the participant read on their own screen; it overrides the defaults."""
    open_case(state, case_id, by)
    bounded = min(max(minutes, 0), MAX_OWN_LIMIT_MIN)
    return PortalLimitRead(when=when, by=by, case=case_id, channel=channel, minutes=bounded)


def _requested(case: Case, channel: OtpChannel, when: Moment, by: str) -> OtpRequested:
    number = len(case.attempts) + 1
    return OtpRequested(when=when, by=by, case=case.id, attempt=number, channel=channel)


def _clean(message: str) -> str:
    said = " ".join(message.split())
    if may_be_a_code(said):
        raise Refused(Reason.LOOKS_LIKE_A_CODE)
    return said[:MESSAGE_LENGTH]
