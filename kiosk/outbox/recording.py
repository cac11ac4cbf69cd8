"""What is recorded of a letter that goes, and of what came home."""

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.fold_complaint import MOST_REPLIES
from kiosk.domain.state import State
from kiosk.domain.steps import LetterKey
from kiosk.outbox.answers import reply_events
from kiosk.outbox.carrier import Readback
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Recalled, Rejected, Uncertain
from kiosk.outbox.replies.known import Answered
from kiosk.outbox.waiting import Entry, find


def beginning(entry: Entry, when: Moment) -> list[ev.DeliveryEvent]:
    """Before a letter goes. One in doubt is repeated under its own key: that settles the doubt."""
    case, complaint, step = entry.key
    started = ev.SendingStarted(
        when=when, case=case, complaint=complaint, step=step, attempt=entry.tries + 1
    )
    if entry.is_uncertain:
        return [settled(entry.key, when, arrived=False, found="same-key"), started]
    return [started]


def as_event(outcome: Outcome, key: LetterKey, when: Moment) -> ev.DeliveryEvent:
    """What is recorded of an outcome."""
    case, complaint, step = key
    match outcome:
        case Accepted(receipt, remote, number):
            return ev.SendingAccepted(
                when=when,
                case=case,
                complaint=complaint,
                step=step,
                receipt=receipt,
                remote=remote,
                number=number,
            )
        case Postponed(what, detail):
            return ev.SendingPostponed(
                when=when, case=case, complaint=complaint, step=step, what=what, detail=detail
            )
        case Rejected(what, _, detail):
            return ev.SendingRejected(
                when=when, case=case, complaint=complaint, step=step, what=what, detail=detail
            )
        case Recalled():
            return ev.SendingPostponed(
                when=when, case=case, complaint=complaint, step=step, what=""
            )
        case Uncertain(detail):
            return ev.SendingUncertain(
                when=when, case=case, complaint=complaint, step=step, detail=detail
            )


def settled(key: LetterKey, when: Moment, *, arrived: bool, found: str) -> ev.UncertaintySettled:
    """Loket itself found out whether a letter had arrived; `found` says where."""
    case, complaint, step = key
    return ev.UncertaintySettled(
        when=when, case=case, complaint=complaint, step=step, arrived=arrived, found=found
    )


def read_back(
    state: State, key: LetterKey, found: Readback, when: Moment
) -> list[ev.DeliveryEvent]:
    """What is new of what the other side has written, and its number where none was known.

    Only what stands behind the last reply known here: older ones may have been forgotten.
    """
    entry = find(state, key)
    if entry is None:
        return []
    case, complaint, step = key
    events: list[ev.DeliveryEvent] = []
    if found.number and not entry.step.case_number:
        events.append(
            ev.CaseNumberNoted(
                when=when, case=case, complaint=complaint, step=step, number=found.number
            )
        )
    known = {reply.key for reply in entry.step.replies}
    last = max((n for n, reply in enumerate(found.replies, 1) if reply.key in known), default=0)
    for reply in found.replies[last:][-MOST_REPLIES:]:
        events += reply_events(state, Answered(key, reply), when)
    return events
