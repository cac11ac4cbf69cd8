"""Granting the wishes about the kiosk's own fitness: look again, answer for it, ask for help."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import pins
from kiosk.domain.actions import preflight as act
from kiosk.domain.actions.permission import signed_in
from kiosk.domain.errors import Refused, Trouble
from kiosk.domain.events import PinRefused
from kiosk.ui.grants.staff import why_refused
from kiosk.ui.looking import look
from kiosk.ui.room import Grants, Room
from kiosk.ui.wishes_preflight import LookAgain, OverridePreflight, SaveSupport

if TYPE_CHECKING:
    from kiosk.ui.support_facts import Seen


def check_fit(room: Room) -> None:
    """Refused(NOT_READY) while something stands in the way of a new participant.

    Practice always goes on.
    """
    if not room.tools.practice:
        act.check_ready(room.desk.state, room.preflight.findings, room.now())


def is_fit(room: Room) -> bool:
    """The same as yes or no."""
    try:
        check_fit(room)
    except Refused:
        return False
    return True


def look_again(room: Room, _wish: LookAgain) -> None:
    signed_in(room.desk.state, room.session.staff)
    look(room, thorough=True)


def override(room: Room, wish: OverridePreflight) -> None:
    """Whoever works here stays signed in; the PIN is compared away from the GUI thread."""
    signed_in(room.desk.state, room.session.staff)
    if room.checking_pin:
        return
    trying = act.may_answer(room.desk.state, wish.staff, room.now(), room.rules.lockout)
    room.checking_pin = True
    compare = partial(pins.pin_matches, trying.pin, wish.pin)
    done = partial(_compared, room, wish.staff)
    room.tools.work.submit(compare, done, always=partial(_stop_checking, room))


def save_support(room: Room, _wish: SaveSupport) -> None:
    """In the worker: only to what can be pulled out again, and nothing in it names anybody."""
    from kiosk.ui.support_facts import Seen, counts_of

    signed_in(room.desk.state, room.session.staff)
    if room.preflight.saving:
        return
    seen = Seen(
        home=room.desk.journal.folder.parent,
        findings=room.preflight.findings,
        settings=room.settings,
        now=room.trusted().at,
        counts=counts_of(room.desk.state),
    )
    sticks = room.tools.sticks
    room.preflight = replace(room.preflight, saving=True, saved="", trouble=None)
    write = partial(_write, sticks, seen)
    saved, unsaved = partial(_saved, room), partial(_unsaved, room)
    room.tools.work.submit(write, saved, unsaved, partial(_stop_saving, room))


def _stop_checking(room: Room) -> None:
    room.checking_pin = False


def _compared(room: Room, staff: str, right: bool) -> None:
    state, found, rules = room.desk.state, room.preflight.findings, room.rules.lockout
    try:
        events = act.override(state, staff, right, found, room.now(), rules)
    except Refused as refused:
        room.refuse(refused)
        return
    room.record(*events)
    if any(isinstance(event, PinRefused) for event in events):
        room.refuse(why_refused(room, staff))
    room.changed.emit()


def _write(sticks: Callable[[], Sequence[Path]], seen: "Seen") -> Path:
    from kiosk.ui.support import write_to_stick

    return write_to_stick(sticks(), seen)


def _stop_saving(room: Room) -> None:
    room.preflight = replace(room.preflight, saving=False)


def _saved(room: Room, file: Path) -> None:
    room.preflight = replace(room.preflight, saved=file.name)
    room.changed.emit()


def _unsaved(room: Room, trouble: Trouble) -> None:
    room.preflight = replace(room.preflight, trouble=trouble.what)
    room.changed.emit()


GRANTS: Grants = {
    LookAgain: look_again,
    OverridePreflight: override,
    SaveSupport: save_support,
}
