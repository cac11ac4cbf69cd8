"""What is plugged into the kiosk; asked in the worker, imported when it is asked."""

from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.probes.sms.outcome import Stopped
    from kiosk.probes.sms.search import Answered, FoundModem


def modems_here() -> Sequence["FoundModem"]:
    """Sticks that may be modems; none is asked."""
    from kiosk.probes.sms.search import find_modems

    return find_modems()


def ask_modem(ports: Sequence[str], stop: "Stopped") -> "Answered":
    """The port that answers; raises Trouble."""
    from kiosk.probes.sms.search import first_that_answers

    return first_that_answers(ports, stop)


def printer_names(stop: Event) -> tuple[str, ...]:
    """The printers of the system by name, the usual one first; raises Trouble."""
    from kiosk.paper.printer import printers

    return tuple(printer.name for printer in printers(stop=stop))
