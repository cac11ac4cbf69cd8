"""The story of a case: its events as sentences with time, author and kind; tries are one line."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.domain.ladder import Ladder
from kiosk.domain.person import calling_name
from kiosk.domain.state import Staff
from kiosk.ui.screens.case_times import times
from kiosk.ui.wording import timeline, timeline_sending
from kiosk.ui.wording.timeline import Told
from kiosk.ui.wording.times import brief_when

REPLIES = (ev.ReplyRead, ev.AnswerJudged, ev.CaseNumberNoted, ev.NewsSeen)
ATTEMPTS = (ev.OtpRequested, ev.OtpAnswered, ev.PortalLimitRead)
OF_A_COMPLAINT = (
    ev.DeliveryEvent,
    ev.EvidenceAdded,
    ev.EvidenceRemoved,
    ev.EvidenceChosen,
    ev.DossierGiven,
)
NEWS = (ev.ReplyRead, ev.SendingRejected, ev.SendingUncertain)
Letter = tuple[int, int]
"""Which step of which complaint."""


class Kind(StrEnum):
    """What the filter tells apart."""

    OTP = "otp"
    COMPLAINT = "complaint"
    REPLIES = "replies"
    RECORD = "record"


class Entry(NamedTuple):
    """One line of the story; `order` is that of the event in the case, from 0.

    `step` is the step of the newest complaint that can be opened from here, 0 for none.
    """

    order: int
    at: datetime
    kind: Kind
    by: str
    told: Told
    is_new: bool = False
    step: int = 0


class Telling(NamedTuple):
    """What the story is told with: who works here, the ladder, the zone, what was seen."""

    staff: Mapping[str, Staff]
    ladder: Ladder
    zone: str
    seen: int


def story(case: Case, events: Sequence[ev.Event], telling: Telling) -> list[Entry]:
    """The entries, oldest first; kinds that nobody has words for are passed over."""
    return _Story(case, telling).tell(events)


class _Run(NamedTuple):
    """Tries of one letter that brought nothing; `place` is the order of the newest."""

    place: int
    began: datetime
    times: int = 0


class _Story:
    """Walks the events once, the oldest first."""

    def __init__(self, case: Case, telling: Telling) -> None:
        self._case, self._telling = case, telling
        self._rungs: dict[Letter, str] = {}
        self._runs: dict[Letter, _Run] = {}
        self._sending: dict[Letter, int] = {}
        self._entries: dict[int, Entry] = {}

    def tell(self, events: Sequence[ev.Event]) -> list[Entry]:
        at = times(self._case, events)
        for order, event in enumerate(events):
            told = self._told(order, at[order], event)
            if told and isinstance(event, ev.CaseEvent):
                self._entries[order] = Entry(
                    order,
                    at[order],
                    _kind(event),
                    self._author(event),
                    told,
                    is_new=order > self._telling.seen and _is_news(event),
                    step=self._opens(event),
                )
        return [self._entries[order] for order in sorted(self._entries)]

    def _told(self, order: int, at: datetime, event: ev.Event) -> Told | None:
        match event:
            case ev.DeliveryEvent():
                return self._of_complaint(order, at, event)
            case ev.CaseEvent():
                return (
                    timeline.attempt(event)
                    or timeline.record(event)
                    or timeline.phone(event)
                    or timeline.evidence(event, self._rung)
                )
        return None

    def _of_complaint(self, order: int, at: datetime, event: ev.DeliveryEvent) -> Told | None:
        """A try stands there until it came to something; those that did not, on one line."""
        letter = (event.complaint, event.step)
        self._entries.pop(self._sending.pop(letter, -1), None)
        if isinstance(event, ev.ComplaintFiled | ev.RungClimbed):
            self._rungs[letter] = self._rung(event.rung)
        rung = self._rungs.get(letter, "")
        if isinstance(event, ev.SendingStarted):
            self._sending[letter] = order
            return timeline_sending.tried(rung, event.attempt, None)
        if isinstance(event, ev.SendingPostponed):
            return self._tried(letter, order, at, event)
        self._runs.pop(letter, None)
        return timeline_sending.complaint(event, rung)

    def _tried(
        self, letter: Letter, order: int, at: datetime, event: ev.SendingPostponed
    ) -> Told | None:
        run = self._runs.get(letter, _Run(order, at))
        self._entries.pop(run.place, None)
        self._runs[letter] = run = run._replace(place=order, times=run.times + 1)
        since = brief_when(run.began, at, self._telling.zone)
        return timeline_sending.tried(self._rungs.get(letter, ""), run.times, event, since)

    def _rung(self, rung_id: str) -> str:
        rung = self._telling.ladder.rung.get(rung_id)
        return rung.name if rung else rung_id

    def _author(self, event: ev.Event) -> str:
        """By the name people call them; "Loket" for what no person did; replies name theirs."""
        if isinstance(event, ev.ReplyRead):
            return ""
        staff = self._telling.staff.get(event.by)
        return calling_name(staff.name) if staff else timeline.by_loket()

    def _opens(self, event: ev.CaseEvent) -> int:
        """Answers and steps by hand have a page of their own."""
        newest = self._case.complaint
        match event:
            case ev.RungClimbed(letter=None) | ev.ReplyRead():
                same = newest is not None and event.complaint == newest.number
                return event.step if same else 0
        return 0


def _kind(event: ev.CaseEvent) -> Kind:
    if isinstance(event, REPLIES):
        return Kind.REPLIES
    if isinstance(event, ATTEMPTS):
        return Kind.OTP
    return Kind.COMPLAINT if isinstance(event, OF_A_COMPLAINT) else Kind.RECORD


def _is_news(event: ev.CaseEvent) -> bool:
    """What ``fold_complaint`` notes as news, and nothing else."""
    match event:
        case ev.RungClimbed():
            return not event.by
        case ev.SendingAccepted():
            return bool(event.number)
    return isinstance(event, NEWS)
