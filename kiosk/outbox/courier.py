"""Carries one errand out; runs away from the GUI thread, on plain values only."""

from dataclasses import replace

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.carrier import Readback
from kiosk.outbox.line import Errand, Line, Task
from kiosk.outbox.outcome import Absent, Outcome, Postponed, Recalled
from kiosk.outbox.parcel import Parcel

Finding = Outcome | Absent | Readback
"""What came of an errand."""
BROKE = "Loket failed while sending"


def run(line: Line, errand: Errand) -> Finding:
    """In the worker: hands over, searches or reads. Never raises for the network."""
    errand.begun = True
    if errand.recall.is_set():
        return Recalled()
    match errand.task:
        case Task.LOOK:
            return line.carrier.look(errand.parcel, errand.recall)
        case Task.READ:
            return line.carrier.read(errand.remote, errand.recall)
    errand.packed = False
    try:
        packed = _packed(errand.parcel)
    except Trouble as trouble:
        return Postponed(trouble.what, trouble.detail)
    errand.packed = True
    return line.carrier.carry(packed, errand.recall)


def broke(line: Line, errand: Errand) -> Finding:
    """What can be said when Loket itself failed in the middle of it.

    A letter that was not even packed was never handed over, whatever became of the one before.
    """
    if not errand.packed:
        return Postponed(What.BUG, BROKE)
    said = line.carrier.give_up(BROKE)
    return said if errand.task is Task.CARRY else Postponed(What.BUG, BROKE)


def _packed(parcel: Parcel) -> Parcel:
    """The same parcel with what goes along in memory."""
    enclosed = parcel.attachments()
    return replace(parcel, attachments=lambda: enclosed)
