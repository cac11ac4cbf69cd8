"""Granting the ways out of a kiosk that fills the screen, and how its screen rests.

The computer is switched off by whoever works here: somebody has to at closing time. The system
behind Loket opens to a supervisor's PIN alone, and never in practice, whose PIN is on the screen.
"""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from kiosk import pins
from kiosk.domain.actions import staff as act
from kiosk.domain.actions.permission import signed_in, supervisor
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import PinRefused
from kiosk.settings import Desk
from kiosk.ui.grants.house import keep
from kiosk.ui.grants.staff import stop_checking, why_refused
from kiosk.ui.power import Power
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Place
from kiosk.ui.wishes import Quit
from kiosk.ui.wishes_kiosk import LeaveKiosk, SetResting, SetSecondScreen, Stay, Way

POWERS = {Way.OFF: Power.OFF, Way.REBOOT: Power.REBOOT}


def open_leaving(room: Room, _wish: Quit) -> None:
    """Nobody closes the window of a kiosk: the ways out are shown instead."""
    session = room.session
    signed_in(room.desk.state, session.staff)
    if session.place is not Place.LEAVING:
        session.leaving_from = session.place
    room.lift(What.POWER_REFUSED)
    room.go(Place.LEAVING)


def stay(room: Room, _wish: Stay) -> None:
    signed_in(room.desk.state, room.session.staff)
    room.lift(What.POWER_REFUSED)
    room.go(room.session.leaving_from)


def leave_kiosk(room: Room, wish: LeaveKiosk) -> None:
    if wish.way is Way.SYSTEM:
        _ask_supervisor(room, wish)
        return
    signed_in(room.desk.state, room.session.staff)
    if wish.way is Way.LOKET:
        room.leave_wished.emit(wish.way)
        return
    room.lift(What.POWER_REFUSED)
    switch = partial(room.tools.switch_power, POWERS[wish.way])
    done = partial(_switched, room, wish.way)
    room.say(QCoreApplication.translate("House", "Komputer sedang diberi tahu…"))
    room.tools.work.submit(switch, done, partial(_not_switched, room))


def _switched(room: Room, way: Way, _done: None) -> None:
    """The system has taken it: Loket closes in order before it is made to."""
    room.leave_wished.emit(way)


def _not_switched(room: Room, trouble: Trouble) -> None:
    room.said, room.detail = "", trouble.detail
    room.trouble(trouble.what)


def _ask_supervisor(room: Room, wish: LeaveKiosk) -> None:
    """Compares the PIN away from the GUI thread, as at Masuk."""
    if room.tools.practice:
        raise Refused(Reason.PRACTICE_ONLY)
    signed_in(room.desk.state, room.session.staff)
    if room.checking_pin:
        return
    rules = room.rules.lockout
    trying = act.may_leave_kiosk(room.desk.state, wish.staff, room.now(), rules)
    room.checking_pin = True
    compare = partial(pins.pin_matches, trying.pin, wish.pin)
    done = partial(_compared, room, wish.staff)
    room.tools.work.submit(compare, done, always=partial(stop_checking, room))


def _compared(room: Room, staff: str, right: bool) -> None:
    """A screen that was locked meanwhile lets nobody out, whatever was typed before."""
    if room.session.locked or not room.session.staff:
        return
    event = act.leave_kiosk(room.desk.state, staff, right, room.now(), room.rules.lockout)
    room.record(event)
    if isinstance(event, PinRefused):
        room.refuse(why_refused(room, staff))
        room.changed.emit()
    else:
        room.leave_wished.emit(Way.SYSTEM)


def set_resting(room: Room, wish: SetResting) -> None:
    supervisor(room.desk.state, room.session.staff)
    desk = replace(room.settings.desk, dim=wish.dim, dark_minutes=wish.dark_minutes)
    _keep_desk(room, desk)


def set_second_screen(room: Room, wish: SetSecondScreen) -> None:
    supervisor(room.desk.state, room.session.staff)
    _keep_desk(room, replace(room.settings.desk, second_screen=wish.on))


def _keep_desk(room: Room, desk: Desk) -> None:
    keep(room, replace(room.settings, desk=desk))


GRANTS: Grants = {
    Quit: open_leaving,
    Stay: stay,
    LeaveKiosk: leave_kiosk,
    SetResting: set_resting,
    SetSecondScreen: set_second_screen,
}
