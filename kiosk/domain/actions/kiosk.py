"""The kiosk itself: addresses it may contact and the clock it may trust."""

from datetime import datetime, timedelta

from kiosk.domain.actions.permission import supervisor
from kiosk.domain.clock import EARLIEST, LATEST, REST, TOLERANCE, Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    AddressConfirmed,
    AddressWithdrawn,
    ClockConfirmed,
    ClockDoubted,
    ClockSource,
    Purpose,
)
from kiosk.domain.state import State


def confirm_address(
    state: State, purpose: Purpose, address: str, when: Moment, by: str
) -> AddressConfirmed:
    """Until a supervisor does this, nobody is contacted at `address` (promise 5)."""
    supervisor(state, by)
    if not is_address(address):
        raise Refused(Reason.ADDRESS_INVALID)
    return AddressConfirmed(when=when, by=by, purpose=purpose, address=address)


def is_address(address: str) -> bool:
    """Whether this could be an address at all: one printable word."""
    return bool(address) and address.isprintable() and " " not in address


def withdraw_address(
    state: State, purpose: Purpose, address: str, when: Moment, by: str
) -> AddressWithdrawn:
    """Stops contact with `address` at once."""
    supervisor(state, by)
    return AddressWithdrawn(when=when, by=by, purpose=purpose, address=address)


def watch_clock(
    state: State, when: Moment, disciplined: bool | None
) -> ClockDoubted | ClockConfirmed | None:
    """What to record about the wall clock, if it has parted from the trusted time.

    `disciplined` is the system's NTP flag. One doubt is recorded once, and once more when the
    clocks agree again.
    """
    offset = state.clock.offset(when)
    doubtful = state.clock.doubtful(when)
    if disciplined and (doubtful or abs(offset) > timedelta(seconds=1)):
        return ClockConfirmed(when=when, true_at=when.at, source=ClockSource.NTP)
    if abs(offset - state.clock.noted) > TOLERANCE:
        return ClockDoubted(when=when, offset_s=round(offset.total_seconds()))
    return None


def trust_server_date(state: State, when: Moment, server_at: datetime) -> ClockConfirmed | None:
    """Takes a server's `Date` as proof when the trusted time is further off than the tolerance.

    A date at which Loket did not exist yet proves nothing (a captive portal may say 1970).
    """
    if not EARLIEST <= server_at <= LATEST:
        return None
    trusted = state.clock.read(when)
    if abs(trusted.at - server_at) <= TOLERANCE and state.clock.leapt(trusted) <= REST:
        return None
    return ClockConfirmed(when=when, true_at=server_at, source=ClockSource.SERVER_DATE)


def confirm_clock(state: State, when: Moment, by: str) -> ClockConfirmed:
    """A supervisor looked at another clock: the wall clock is right."""
    supervisor(state, by)
    return ClockConfirmed(when=when, by=by, true_at=when.at, source=ClockSource.SUPERVISOR)
