"""When the next rung of the ladder is climbed (design section 2, "The ladder")."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from kiosk.domain.case import Case
from kiosk.domain.events import HandOutcome
from kiosk.domain.ladder import Ladder, Placed, Rung, next_opening
from kiosk.domain.running import is_running
from kiosk.domain.state import State
from kiosk.domain.steps import Complaint, DeliveryState, Step
from kiosk.domain.working_days import after_working_days

UNKNOWN_PATIENCE = 2
"""Working days for a rung that is not on the ladder any more."""
AT_ONCE = (HandOutcome.NOT_THERE, HandOutcome.SKIPPED)
ON_ITS_WAY = (DeliveryState.QUEUED, DeliveryState.SENDING)

May = Callable[[Rung], bool]
"""Whether Loket may write to the address of a rung."""


class Climb(NamedTuple):
    """The rung that comes next, and when, in trusted time."""

    at: datetime
    next: Placed


def may_write(state: State) -> May:
    """By what supervisors confirmed (promise 5)."""
    return lambda rung: bool(rung.address) and state.is_confirmed(rung.purpose, rung.address)


def next_climb(case: Case, ladder: Ladder, may: May) -> Climb | None:
    """The next rung of the newest complaint; None while there is nothing to wait for.

    One step at a time: the patience counts from what was recorded of the last step, never from
    what would have been due meanwhile.
    """
    complaint = case.complaint
    if complaint is None or not is_running(case) or complaint.held:
        return None
    following = next_rung(complaint, ladder, may)
    if following is None:
        return None
    since, days = _patience(complaint, ladder)
    due = after_working_days(since, days, ladder.days_off) if days else since
    return Climb(next_opening(following.rung, due), following)


def next_rung(complaint: Complaint, ladder: Ladder, may: May) -> Placed | None:
    """The lowest rung not climbed yet.

    One that Loket may not write to is passed over, and so is every letter while another one is on
    its way: what staff can do without the internet need not wait for it. A rung that was passed
    over comes as soon as it can.
    """
    climbed, busy = {step.rung for step in complaint.steps}, _one_is_on_its_way(complaint)
    for placed in ladder.placed():
        passed = placed.rung.kind.automatic and (busy or not may(placed.rung))
        if placed.id not in climbed and not passed:
            return placed
    return None


def is_to_do(step: Step) -> bool:
    """Whether staff have still something to do on a step."""
    tried = step.ended and step.ended.outcome is not HandOutcome.NOT_REACHED
    return step.letter is None and not tried


def _one_is_on_its_way(complaint: Complaint) -> bool:
    return any(step.delivery and step.delivery.state in ON_ITS_WAY for step in complaint.steps)


def _patience(complaint: Complaint, ladder: Ladder) -> tuple[datetime, int]:
    """From when the patience with the last step counts, and how many working days."""
    last, judged = complaint.last, complaint.judged
    rung = ladder.rung.get(last.rung)
    days = rung.patience_days if rung else UNKNOWN_PATIENCE
    since = last.began.at
    if last.ended and last.ended.outcome is not HandOutcome.NOT_REACHED:
        since = last.ended.at.at
        days = 0 if last.ended.outcome in AT_ONCE else days
    elif last.delivery and last.delivery.state not in ON_ITS_WAY:
        since = last.delivery.since.at
    if judged and not judged.helps and judged.order > last.order:
        return max(since, judged.at.at), 0
    return since, days
