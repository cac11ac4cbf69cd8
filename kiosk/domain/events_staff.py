"""What can happen to the staff and by them; ``events.py`` lists these kinds among all others."""

from kiosk.domain.event import Event
from kiosk.domain.facts import Role


class StaffAdded(Event, frozen=True, kw_only=True):
    staff: str
    name: str
    role: Role
    pin: str
    """An Argon2id hash in PHC form."""


class PinChanged(Event, frozen=True, kw_only=True):
    staff: str
    pin: str


class StaffRetired(Event, frozen=True, kw_only=True):
    staff: str


class SignedIn(Event, frozen=True, kw_only=True):
    staff: str


class PinRefused(Event, frozen=True, kw_only=True):
    staff: str


class StaffUnlocked(Event, frozen=True, kw_only=True):
    """A supervisor ended a lockout."""

    staff: str


class KioskLeft(Event, frozen=True, kw_only=True):
    """A supervisor left Loket for the system behind it, with the PIN asked anew."""

    staff: str
