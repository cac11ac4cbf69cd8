"""Granting the wishes about staff: signing in, locking, and who belongs to the team."""

import secrets
from functools import partial

from kiosk import pins
from kiosk.domain.actions import staff as act
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import PinRefused
from kiosk.domain.policy.lockout import tries_left
from kiosk.ui.looking import wants_a_look
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    AddStaff,
    ChangePin,
    Lock,
    RetireStaff,
    SignIn,
    SignOut,
    UnlockStaff,
)


def sign_in(room: Room, wish: SignIn) -> None:
    """Compares the PIN away from the GUI thread, since Argon2id takes its time."""
    if room.checking_pin:
        return
    trying = act.may_try_pin(room.desk.state, wish.staff, room.now(), room.rules.lockout)
    room.checking_pin = True
    compare = partial(pins.pin_matches, trying.pin, wish.pin)
    done = partial(_compared, room, wish.staff)
    room.tools.work.submit(compare, done, always=partial(stop_checking, room))


def stop_checking(room: Room) -> None:
    """The PIN came home from the worker, whatever came of it."""
    room.checking_pin = False


def _compared(room: Room, staff: str, right: bool) -> None:
    event = act.sign_in(room.desk.state, staff, right, room.now(), room.rules.lockout)
    room.record(event)
    if isinstance(event, PinRefused):
        room.refuse(why_refused(room, staff))
    else:
        _let_in(room, staff)
    room.changed.emit()


def why_refused(room: Room, staff: str) -> Refused:
    """After a wrong PIN: how many tries are left, or how long the lockout lasts."""
    try:
        act.may_try_pin(room.desk.state, staff, room.now(), room.rules.lockout)
    except Refused as refused:
        return refused
    refusals = room.desk.state.staff[staff].refusals
    return Refused(Reason.WRONG_PIN, tries_left=tries_left(refusals, room.rules.lockout))


def _let_in(room: Room, staff: str) -> None:
    """Back to where the same person left off; somebody else starts at the first screen."""
    session = room.session
    same = session.behind is not None and session.staff == staff
    place = session.behind if same and session.behind else room.first
    if not same:
        session.case = ""
    session.staff, session.behind = staff, None
    room.go(Place.PREFLIGHT if place is Place.HOME and wants_a_look(room) else place)


def lock(room: Room, _wish: Lock) -> None:
    """Covers the screen; the widgets behind keep what was typed, the journal keeps the draft."""
    session = room.session
    if session.staff and not session.locked:
        session.behind = session.place
        room.go(Place.LOCK)


def sign_out(room: Room, _wish: SignOut) -> None:
    room.session.staff = room.session.case = ""
    room.session.behind = None
    room.go(Place.SIGN_IN)


def add_staff(room: Room, wish: AddStaff) -> None:
    act.check_pin(wish.pin)
    event = act.add_staff(
        room.desk.state,
        secrets.token_hex(4),
        wish.name,
        wish.role,
        pins.hash_pin(wish.pin),
        room.now(),
        room.session.staff,
    )
    room.record(event)


def change_pin(room: Room, wish: ChangePin) -> None:
    act.check_pin(wish.pin)
    hashed = pins.hash_pin(wish.pin)
    state, by = room.desk.state, room.session.staff
    room.record(act.change_pin(state, wish.staff, hashed, room.now(), by))


def retire_staff(room: Room, wish: RetireStaff) -> None:
    state, by = room.desk.state, room.session.staff
    room.record(act.retire_staff(state, wish.staff, room.now(), by))


def unlock_staff(room: Room, wish: UnlockStaff) -> None:
    state, by = room.desk.state, room.session.staff
    room.record(act.unlock_staff(state, wish.staff, room.now(), by))


GRANTS: Grants = {
    SignIn: sign_in,
    Lock: lock,
    SignOut: sign_out,
    AddStaff: add_staff,
    ChangePin: change_pin,
    RetireStaff: retire_staff,
    UnlockStaff: unlock_staff,
}
