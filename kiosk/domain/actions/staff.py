"""Staff: who is added, who signs in, who is locked out and let in again."""

from itertools import pairwise

from kiosk.domain.actions.permission import signed_in, supervisor
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    KioskLeft,
    PinChanged,
    PinRefused,
    Role,
    SignedIn,
    StaffAdded,
    StaffRetired,
    StaffUnlocked,
)
from kiosk.domain.policy.lockout import LockoutRules, locked_for_ms
from kiosk.domain.state import Staff, State

PIN_DIGITS = 6
NAME_LENGTH = 60


def check_pin(pin: str) -> None:
    """Refused(PIN_TOO_WEAK) unless six digits that are neither all alike nor a plain run."""
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise Refused(Reason.PIN_TOO_WEAK)
    if {int(b) - int(a) for a, b in pairwise(pin)} in ({0}, {1}, {-1}):
        raise Refused(Reason.PIN_TOO_WEAK)


def add_staff(
    state: State, staff: str, name: str, role: Role, pin: str, when: Moment, by: str
) -> StaffAdded:
    """Adds a colleague; `pin` is already a hash. The first one must be a supervisor."""
    if state.active_staff():
        supervisor(state, by)
    elif role is not Role.SUPERVISOR:
        raise Refused(Reason.NEEDS_SUPERVISOR)
    shown = " ".join(name.split())
    if not shown or len(shown) > NAME_LENGTH or not shown.isprintable():
        raise Refused(Reason.NAME_MISSING)
    return StaffAdded(when=when, by=by, staff=staff, name=shown, role=role, pin=pin)


def change_pin(state: State, staff: str, pin: str, when: Moment, by: str) -> PinChanged:
    """Sets a new hash: one's own, or anyone's by a supervisor."""
    if staff != by:
        supervisor(state, by)
    signed_in(state, by)
    _known(state, staff)
    return PinChanged(when=when, by=by, staff=staff, pin=pin)


def retire_staff(state: State, staff: str, when: Moment, by: str) -> StaffRetired:
    """Takes a colleague off the sign-in screen; the last supervisor stays."""
    supervisor(state, by)
    leaving = _known(state, staff)
    others = [s for s in state.active_staff() if s.role is Role.SUPERVISOR and s.id != staff]
    if leaving.role is Role.SUPERVISOR and not others:
        raise Refused(Reason.LAST_SUPERVISOR)
    return StaffRetired(when=when, by=by, staff=staff)


def may_try_pin(state: State, staff: str, when: Moment, rules: LockoutRules) -> Staff:
    """The staff member whose PIN may be checked now, or Refused(LOCKED_OUT, remaining_ms=…)."""
    trying = _known(state, staff)
    left = locked_for_ms(trying.refusals, rules, state.clock.read(when))
    if left:
        raise Refused(Reason.LOCKED_OUT, remaining_ms=left)
    return trying


def sign_in(
    state: State, staff: str, pin_is_right: bool, when: Moment, rules: LockoutRules
) -> SignedIn | PinRefused:
    """What to record once the PIN was compared; a wrong one is recorded too."""
    may_try_pin(state, staff, when, rules)
    if pin_is_right:
        return SignedIn(when=when, by=staff, staff=staff)
    return PinRefused(when=when, staff=staff)


def may_leave_kiosk(state: State, staff: str, when: Moment, rules: LockoutRules) -> Staff:
    """The supervisor whose PIN may be checked now for leaving to the system behind Loket.

    Refused(NEEDS_SUPERVISOR) for anybody else, Refused(LOCKED_OUT, remaining_ms=…) as at Masuk.
    """
    supervisor(state, staff)
    return may_try_pin(state, staff, when, rules)


def leave_kiosk(
    state: State, staff: str, pin_is_right: bool, when: Moment, rules: LockoutRules
) -> KioskLeft | PinRefused:
    """What to record once that PIN was compared; a wrong one counts as at Masuk."""
    may_leave_kiosk(state, staff, when, rules)
    if pin_is_right:
        return KioskLeft(when=when, by=staff, staff=staff)
    return PinRefused(when=when, staff=staff)


def unlock_staff(state: State, staff: str, when: Moment, by: str) -> StaffUnlocked:
    """A supervisor ends the lockout of somebody else."""
    supervisor(state, by)
    if staff == by:
        raise Refused(Reason.NEEDS_SUPERVISOR)
    return StaffUnlocked(when=when, by=by, staff=_known(state, staff).id)


def _known(state: State, staff: str) -> Staff:
    found = state.staff.get(staff)
    if found is None or found.retired:
        raise Refused(Reason.NO_SUCH_STAFF)
    return found
