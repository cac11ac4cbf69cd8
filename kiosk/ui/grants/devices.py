"""Granting the wishes about printer and modem: found by themselves, tried by one press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from kiosk.domain.actions.permission import signed_in, supervisor
from kiosk.domain.errors import Trouble, What
from kiosk.settings import SmsKind
from kiosk.ui.grants.house import keep, stay_in_practice
from kiosk.ui.grants.phone import be_free, identified, rest
from kiosk.ui.plugged_in import ask_modem, printer_names
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Errand, Proving
from kiosk.ui.wishes_devices import (
    ChoosePrinter,
    DevicesSeenTo,
    LookForDevices,
    PrintTrial,
    UseModem,
)

if TYPE_CHECKING:
    from kiosk.paper.printer import How
    from kiosk.paper.trial import TrialPage
    from kiosk.probes.sms.search import Answered, FoundModem


class Around(NamedTuple):
    """What is plugged in right now."""

    printers: tuple[str, ...]
    modems: tuple[FoundModem, ...]


def look_for_devices(room: Room, _wish: LookForDevices) -> None:
    """While somebody looks, nobody looks again."""
    signed_in(room.desk.state, room.session.staff)
    if room.devices.looking:
        return
    room.devices = replace(room.devices, looking=True)
    look = partial(look_around, room.tools.find_modems, room.leaving)
    room.tools.work.submit(look, partial(_found, room), partial(_not_found, room))


def look_around(find_modems: Callable[[], Sequence[FoundModem]], stop: Event) -> Around:
    """In the worker: asks the spooler, and looks which modems there are."""
    return Around(printer_names(stop), tuple(find_modems()))


def choose_printer(room: Room, wish: ChoosePrinter) -> None:
    supervisor(room.desk.state, room.session.staff)
    printing = structs.replace(room.settings.printing, printer=wish.printer, slip=wish.slip)
    keep(room, structs.replace(room.settings, printing=printing))
    room.devices = replace(room.devices, page="", trouble=None)


def print_trial(room: Room, _wish: PrintTrial) -> None:
    """Nothing is kept as a file where it fails: only the printer was asked about."""
    signed_in(room.desk.state, room.session.staff)
    if room.devices.printing:
        return
    language = room.settings.site.language.value
    room.devices = replace(room.devices, printing=True, page="", trouble=None)
    room.tools.work.submit(
        partial(_print, trial_page(room), language, room.leaving),
        partial(_printed, room),
        partial(_not_printed, room),
    )


def trial_page(room: Room) -> TrialPage:
    """The test page on the paper of the slips."""
    from kiosk.paper.slip import Form
    from kiosk.paper.trial import TrialPage

    site, printing = room.settings.site, room.settings.printing
    return TrialPage(
        site=site.name,
        zone=site.zone,
        made_at=room.trusted().at,
        printer=printing.printer,
        practice=room.tools.practice,
        form=Form(printing.slip),
    )


def use_modem(room: Room, wish: UseModem) -> None:
    """Only a modem that answers is used from now on; nothing is sent, nobody is called."""
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room)
    be_free(room)
    ask = partial(ask_modem, wish.ports, room.leaving.is_set)
    room.proving = Proving(errand=Errand.IDENTIFYING)
    room.tools.work.submit(ask, partial(_answered, room), partial(_deaf, room), partial(rest, room))


def devices_seen_to(room: Room, _wish: DevicesSeenTo) -> None:
    supervisor(room.desk.state, room.session.staff)
    printing = structs.replace(room.settings.printing, seen_to=True)
    keep(room, structs.replace(room.settings, printing=printing))


def _print(page: TrialPage, language: str, stop: Event) -> How:
    from kiosk.paper.printer import print_paper

    return print_paper(page, language, page.printer, stop=stop).how


def _found(room: Room, around: Around) -> None:
    room.printers = around.printers
    room.devices = replace(room.devices, looking=False, modems=around.modems)
    room.changed.emit()


def _not_found(room: Room, trouble: Trouble) -> None:
    room.devices = replace(room.devices, looking=False)
    room.trouble(trouble.what)


def _printed(room: Room, how: How) -> None:
    room.devices = replace(room.devices, printing=False, page=how.value)
    room.lift(What.NO_PRINTER, What.PRINTER_FAILED)
    room.changed.emit()


def _not_printed(room: Room, trouble: Trouble) -> None:
    room.devices = replace(room.devices, printing=False, trouble=trouble.what)
    room.changed.emit()


def _answered(room: Room, answered: Answered) -> None:
    """Only the way of sending is set: whatever else was told of test SMS stays."""
    told = structs.replace(room.settings.sms, kind=SmsKind.MODEM, device=answered.port)
    try:
        keep(room, structs.replace(room.settings, sms=told))
    except Trouble as trouble:
        room.trouble(trouble.what)
        return
    identified(room, answered.modem)


def _deaf(room: Room, trouble: Trouble) -> None:
    room.proving = Proving(trouble=trouble.what)
    room.changed.emit()


GRANTS: Grants = {
    LookForDevices: look_for_devices,
    ChoosePrinter: choose_printer,
    PrintTrial: print_trial,
    UseModem: use_modem,
    DevicesSeenTo: devices_seen_to,
}
