"""Everything that is true now, folded from the events; `apply` never raises."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment, Timekeeper
from kiosk.domain.fold import fold
from kiosk.domain.fold_phone import surely_unsent
from kiosk.domain.phone_test import Sent, noted, unsent, without
from kiosk.domain.restamp import restamp, restamp_log
from kiosk.domain.running import is_resolved, is_running
from kiosk.domain.steps import DeliveryState, LetterKey

CENTURY_S = 100 * 365 * 86_400


@dataclass(slots=True)
class Staff:
    """Somebody who may sign in; `pin` is an Argon2id hash."""

    id: str
    name: str
    role: ev.Role
    pin: str
    refusals: list[Moment] = field(default_factory=list)
    """Trusted moments of the wrong PINs since the last right one."""
    retired: bool = False


@dataclass(slots=True)
class State:
    """The kiosk's memory. Only `apply` writes; everyone else reads."""

    clock: Timekeeper = field(default_factory=Timekeeper)
    staff: dict[str, Staff] = field(default_factory=dict)
    confirmed: set[tuple[ev.Purpose, str]] = field(default_factory=set)
    cases: dict[str, Case] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    """Reference to case id; erased ones stay, so that no number is given twice."""
    sharing: dict[str, set[str]] = field(default_factory=dict)
    """Keyed hash of a phone or email to the ids of the cases that use it."""
    unsent: dict[LetterKey, DeliveryState] = field(default_factory=dict)
    """Letters still on their way, and how far they are.

    What waits leaves when the complaint has come to its end (``running.py``).
    """
    mailboxes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Address of a mailbox to UIDVALIDITY and the last UID that was read."""
    sms_sent: list[Sent] = field(default_factory=list)
    """The test SMS of the last two days, for the caps a day."""
    salvaged: ev.StoreSalvaged | None = None
    overridden: dict[str, Moment] = field(default_factory=dict)
    """Code of a line of the preflight to when a supervisor last answered for it."""
    events: int = 0

    def apply(self, event: ev.Event) -> None:
        """Folds one event. Unknown kinds and events of unknown cases are passed over."""
        self.events += 1
        now = self.clock.note(event.when)
        self._learn()
        match event:
            case ev.CaseOpened():
                self._open(event, now)
            case ev.PersonErased():
                self._erase(event)
            case ev.CaseEvent():
                self._fold(event, now)
            case _:
                self._apply_to_kiosk(event, now)

    def active_staff(self) -> list[Staff]:
        """Those who may sign in, in the order they were added."""
        return [staff for staff in self.staff.values() if not staff.retired]

    def others_with(self, key_hash: str, case_id: str) -> int:
        """How many other cases use the same phone or email; never which."""
        return len(self.sharing.get(key_hash, set()) - {case_id}) if key_hash else 0

    def is_confirmed(self, purpose: ev.Purpose, address: str) -> bool:
        """Whether a supervisor allowed Loket to contact this address (promise 5)."""
        return (purpose, address) in self.confirmed

    def _learn(self) -> None:
        """What is now known of the time of earlier boots goes into the cases touched then."""
        lesson = self.clock.lesson
        if lesson is None:
            return
        self.sms_sent = restamp_log(self.sms_sent, lesson)
        for case in self.cases.values():
            if case.touched.boot in lesson.boots:
                restamp(case, lesson)

    def _open(self, event: ev.CaseOpened, now: Moment) -> None:
        erased = self.references.get(event.reference) == event.case
        if event.case not in self.cases and not erased:
            case = Case(event.case, event.reference, now, event.consent, event.by)
            self.cases[event.case] = case
            self.references[event.reference] = event.case

    def _fold(self, event: ev.CaseEvent, now: Moment) -> None:
        case = self.cases.get(event.case)
        if case is None:
            return
        if isinstance(event, ev.ContactRecorded):
            self._unshare(case)
            self._share(case.id, event.contact)
        if isinstance(event, ev.SmsTestStarted):
            fresh = Sent(now, case.id, event.phone_hash, event.test)
            self.sms_sent = noted(self.sms_sent, fresh)
        fold(case, event, now)
        if isinstance(event, ev.SmsTestFailed) and surely_unsent(case, event.test):
            self.sms_sent = unsent(self.sms_sent, case.id, event.test)
        if isinstance(event, ev.DeliveryEvent | ev.ConsentRenewed | ev.CaseClosed | ev.OtpAnswered):
            self._note_letters(case)

    def _note_letters(self, case: Case) -> None:
        for key, state in _letters(case):
            if _on_its_way(case, state):
                self.unsent[key] = state
            else:
                self.unsent.pop(key, None)

    def _erase(self, event: ev.PersonErased) -> None:
        self.references.setdefault(event.reference, event.case)
        case = self.cases.pop(event.case, None)
        self.sms_sent = without(self.sms_sent, event.case)
        if case:
            self._unshare(case)
            for key, _ in _letters(case):
                self.unsent.pop(key, None)

    def _share(self, case_id: str, contact: ev.Contact) -> None:
        for key_hash in filter(None, (contact.phone_hash, contact.email_hash)):
            self.sharing.setdefault(key_hash, set()).add(case_id)

    def _unshare(self, case: Case) -> None:
        if case.contact is None:
            return
        for key_hash in filter(None, (case.contact.phone_hash, case.contact.email_hash)):
            users = self.sharing.get(key_hash, set())
            users.discard(case.id)
            if not users:
                self.sharing.pop(key_hash, None)

    def _apply_to_kiosk(self, event: ev.Event, now: Moment) -> None:
        match event:
            case ev.StaffAdded():
                staff = Staff(event.staff, event.name, event.role, event.pin)
                self.staff.setdefault(event.staff, staff)
            case ev.AddressConfirmed():
                self.confirmed.add((event.purpose, event.address))
            case ev.AddressWithdrawn():
                self.confirmed.discard((event.purpose, event.address))
            case ev.ClockDoubted():
                offset_s = min(max(event.offset_s, -CENTURY_S), CENTURY_S)
                self.clock.doubt(timedelta(seconds=offset_s))
            case ev.ClockConfirmed():
                self.clock.confirm(event.when, event.true_at)
                self._learn()
            case ev.StoreSalvaged():
                self.salvaged = event
            case ev.MailboxRead():
                self.mailboxes[event.mailbox] = (event.validity, event.uid)
            case ev.PreflightOverridden():
                self.overridden[event.line] = now
                if by := self.staff.get(event.by):
                    by.refusals.clear()  # the PIN was right
            case ev.PinChanged() | ev.StaffRetired() | ev.SignedIn() | ev.PinRefused():
                self._apply_to_staff(event, now)
            case ev.StaffUnlocked() | ev.KioskLeft():
                self._apply_to_staff(event, now)

    def _apply_to_staff(
        self,
        event: ev.PinChanged
        | ev.StaffRetired
        | ev.SignedIn
        | ev.PinRefused
        | ev.StaffUnlocked
        | ev.KioskLeft,
        now: Moment,
    ) -> None:
        staff = self.staff.get(event.staff)
        if staff is None:
            return
        match event:
            case ev.PinRefused():
                staff.refusals.append(now)
            case ev.StaffRetired():
                staff.retired = True
            case ev.PinChanged():
                staff.pin = event.pin
                staff.refusals.clear()
            case ev.SignedIn() | ev.StaffUnlocked() | ev.KioskLeft():
                staff.refusals.clear()


def _letters(case: Case) -> Iterator[tuple[LetterKey, DeliveryState]]:
    for complaint in case.complaints:
        for step in complaint.steps:
            if step.delivery:
                yield LetterKey(case.id, complaint.number, step.number), step.delivery.state


def _on_its_way(case: Case, state: DeliveryState) -> bool:
    match state:
        case DeliveryState.ACCEPTED:
            return False
        case DeliveryState.SENDING:
            return True
        case DeliveryState.UNCERTAIN:
            return case.closed is None and not is_resolved(case)
        case _:
            return is_running(case)
