"""The preflight: who may answer for what is in the way of a new participant."""

from collections.abc import Iterable

from kiosk.domain.actions.permission import supervisor
from kiosk.domain.actions.staff import may_try_pin
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import PinRefused, PreflightOverridden
from kiosk.domain.policy.lockout import LockoutRules
from kiosk.domain.preflight import Finding, Grade, unanswered
from kiosk.domain.state import Staff, State


def may_answer(state: State, staff: str, when: Moment, rules: LockoutRules) -> Staff:
    """The supervisor whose PIN may be compared now, whoever is signed in.

    Refused: NEEDS_SUPERVISOR, or LOCKED_OUT with ``remaining_ms``.
    """
    supervisor(state, staff)
    return may_try_pin(state, staff, when, rules)


def override(
    state: State,
    staff: str,
    pin_is_right: bool,
    findings: Iterable[Finding],
    when: Moment,
    rules: LockoutRules,
) -> list[PreflightOverridden | PinRefused]:
    """What to record once the PIN was compared: each line that may be answered for, or the miss.

    Refused(NOTHING_TO_OVERRIDE) where nothing is, or only what nobody may answer for.
    """
    may_answer(state, staff, when, rules)
    if not pin_is_right:
        return [PinRefused(when=when, staff=staff)]
    open_ones = unanswered(findings, state.overridden, state.clock.read(when))
    codes = dict.fromkeys(one.code for one in open_ones if one.grade is Grade.OVERRIDE)
    if not codes:
        raise Refused(Reason.NOTHING_TO_OVERRIDE)
    return [PreflightOverridden(when=when, by=staff, line=code.value) for code in codes]


def check_ready(state: State, findings: Iterable[Finding], when: Moment) -> None:
    """Refused(NOT_READY) while something is in the way of a new participant."""
    if unanswered(findings, state.overridden, state.clock.read(when)):
        raise Refused(Reason.NOT_READY)
