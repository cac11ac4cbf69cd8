"""Granting the wishes about updates: looked for and taken in by the worker, never during a case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions.permission import supervisor
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.ui.grants.house import keep, stay_in_practice
from kiosk.ui.room import Grants, Room
from kiosk.ui.updating import Doing, confirmed_address, read_updating
from kiosk.ui.wishes_updates import (
    GoBackResources,
    LookForUpdates,
    Restart,
    SaveUpdatesAddress,
    TakeProgram,
    TakeResources,
    Where,
)
from kiosk.updates.unusable import Unusable

if TYPE_CHECKING:
    from kiosk.updates.depot import Depot, LastLook
    from kiosk.updates.web import Address


def look_for_updates(room: Room, wish: LookForUpdates) -> None:
    depot = _allowed(room)
    address = confirmed_address(room)
    if wish.where is Where.ADDRESS and address is None:
        raise Refused(Reason.ADDRESS_INVALID)
    look_now(room, depot, address if wish.where is Where.ADDRESS else None)


def look_now(room: Room, depot: "Depot", address: "Address | None") -> None:
    """In the worker, at the address, or without one on every stick."""
    if room.updating.doing:
        return
    room.updating = replace(room.updating, doing=Doing.LOOKING, why=None, about="")
    at = room.trusted().at
    call = partial(_look, depot, address, at, room.leaving.is_set)
    room.tools.work.submit(call, partial(_looked, room), always=partial(_rest, room))


def take_resources(room: Room, _wish: TakeResources) -> None:
    depot, last = _allowed(room), room.updating.last
    if room.updating.doing or last is None or not last.resources:
        return
    room.updating = replace(room.updating, doing=Doing.TAKING_IN, why=None, about="")
    address = confirmed_address(room)
    from_address = address if address and address.url == last.source else None
    at = room.trusted().at
    call = partial(_take_in, depot, from_address, last.resources, at, room.leaving.is_set)
    done, failed = partial(_taken, room), partial(_not_taken, room)
    room.tools.work.submit(call, done, failed, always=partial(_rest, room))


def take_program(room: Room, _wish: TakeProgram) -> None:
    """A wish in the handover folder; the other side checks everything anew."""
    depot, last = _allowed(room), room.updating.last
    if depot.handover is None or last is None or not last.program:
        return
    if room.somebody_is_served:
        raise Refused(Reason.CASE_ON_TABLE)
    try:
        depot.handover.ask(last.program, last.source, room.now().at)
    except OSError as error:
        raise Trouble(What.DISK_FAILED, str(error)) from error
    room.updating = replace(room.updating, asked=last.program)
    refresh(room)


def go_back(room: Room, _wish: GoBackResources) -> None:
    depot = _allowed(room)
    try:
        depot.shelf.go_back()
    except OSError as error:
        raise Trouble(What.DISK_FAILED, str(error)) from error
    room.updating = replace(room.updating, taken=0, why=None, about="")
    refresh(room)


def save_address(room: Room, wish: SaveUpdatesAddress) -> None:
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room)
    told = structs.replace(room.settings.updates, url=wish.url)
    keep(room, structs.replace(room.settings, updates=told))
    room.say(QCoreApplication.translate("House", "Alamat pembaruan tersimpan."))


def restart(room: Room, _wish: Restart) -> None:
    _allowed(room)
    if room.somebody_is_served:
        raise Refused(Reason.CASE_ON_TABLE)
    room.restart_asked.emit()


def refresh(room: Room) -> None:
    """What the settings show is what lies on the disk."""
    room.updating = read_updating(room.tools.depot, room.updating)


def _allowed(room: Room) -> "Depot":
    supervisor(room.desk.state, room.session.staff)
    if room.tools.practice or room.tools.depot is None:
        raise Refused(Reason.PRACTICE_ONLY)
    return room.tools.depot


def _look(
    depot: "Depot", address: "Address | None", at: datetime, stop: Callable[[], bool]
) -> "LastLook":
    """The Update Framework is imported here, where somebody looks."""
    from kiosk.updates import looking

    return looking.look(depot, address, at, stop)


def _take_in(
    depot: "Depot", address: "Address | None", number: int, at: datetime, stop: Callable[[], bool]
) -> int:
    from kiosk.updates import looking

    return looking.take_in(depot, address, number, at, stop)


def _looked(room: Room, _last: "LastLook") -> None:
    refresh(room)
    room.changed.emit()


def _taken(room: Room, number: int) -> None:
    room.updating = replace(room.updating, taken=number)
    refresh(room)
    room.changed.emit()


def _not_taken(room: Room, trouble: Trouble) -> None:
    if not isinstance(trouble, Unusable):
        room.trouble(trouble.what)
        return
    room.updating = replace(room.updating, why=trouble.why, about=trouble.about)
    room.changed.emit()


def _rest(room: Room) -> None:
    room.updating = replace(room.updating, doing=Doing.NOTHING)


GRANTS: Grants = {
    LookForUpdates: look_for_updates,
    TakeResources: take_resources,
    TakeProgram: take_program,
    GoBackResources: go_back,
    SaveUpdatesAddress: save_address,
    Restart: restart,
}
