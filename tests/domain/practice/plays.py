"""A card and the events of its case, for tests of what follows from them."""

from datetime import timedelta

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.domain.event import Event
from kiosk.domain.practice.card import Card, PhonePoint
from kiosk.domain.practice.course import Course, course
from kiosk.domain.practice.exercise import Beside, Exercise, Note
from kiosk.domain.practice.score import Judged, Mark, score
from kiosk.domain.state import State
from kiosk.practice_cards import read_deck
from tests import given
from tests.given import CASE, Days

POINTS = tuple(str(point) for point in PhonePoint)


def card(name: str) -> Card:
    """One that ships."""
    return read_deck().cards[name]


class Play:
    """A case of a card, event by event, on its own days."""

    def __init__(self, name: str) -> None:
        self.card, self.days, self.state = card(name), Days(), State()
        self.events: list[Event] = []
        self.exercise = Exercise(card=name, staff=given.OFFICER, began=given.MORNING)

    @property
    def case(self) -> Case:
        return self.state.cases[CASE]

    def do(self, *events: Event) -> "Play":
        for event in events:
            self.state.apply(event)
            self.events.append(event)
        return self

    def consent(self, *, complaint: bool = True) -> "Play":
        agreed = given.consent(complaint=complaint)
        self.exercise = replace(self.exercise, case=CASE)
        when = self.days.walk(seconds=30)
        return self.do(ev.CaseOpened(when=when, case=CASE, reference="PK-1", consent=agreed))

    def person(self, *, nik: str = "", date_compared: bool = True) -> "Play":
        who = self.card.participant
        differs = ev.FieldResult("birth-date", "different")
        found = (differs,) if self.card.account_birth_date and date_compared else ()
        copied = ev.Person(
            name=who.name, nik=nik or who.nik, birth_date=who.birth_date, sex=who.sex
        )
        when = self.days.walk(seconds=30)
        return self.do(ev.PersonRecorded(when=when, case=CASE, person=copied, comparison=found))

    def contact(self, phone: str = "") -> "Play":
        who = self.card.participant
        told = ev.Contact(phone=phone or who.e164, email=who.email, evidence=1)
        return self.do(ev.ContactRecorded(when=self.days.walk(seconds=30), case=CASE, contact=told))

    def device(self, wanting: tuple[str, ...] = (), seen: tuple[str, ...] = POINTS) -> "Play":
        fine = tuple(point for point in seen if point not in wanting)
        when = self.days.walk(seconds=30)
        return self.do(ev.DeviceChecked(when=when, case=CASE, fine=fine, wanting=wanting))

    def declare(self) -> "Play":
        when = self.days.walk(seconds=5)
        return self.do(ev.EligibilityDeclared(when=when, case=CASE, fine=True))

    def note(self, what: Beside) -> "Play":
        attempts = len(self.case.attempts)
        self.exercise = self.exercise.noting(Note(what, attempts, self.case.order))
        return self

    def ready(self, wanting: tuple[str, ...] = ()) -> "Play":
        """Everything before the first code, as it should be."""
        self.consent().person().contact().device(wanting).declare()
        return self.note(Beside.SAFETY_SAID)

    def ask(self) -> "Play":
        number = len(self.case.attempts) + 1
        when = self.days.walk(seconds=5)
        return self.do(ev.OtpRequested(when=when, case=CASE, attempt=number, channel=given.SMS))

    def answer(self, outcome: ev.OtpOutcome) -> "Play":
        number = len(self.case.attempts)
        when = self.days.walk(seconds=60)
        return self.do(ev.OtpAnswered(when=when, case=CASE, attempt=number, outcome=outcome))

    def wait(self, span: timedelta) -> "Play":
        self.days.walk(seconds=span.total_seconds())
        return self

    def close(self, outcome: ev.CloseOutcome = ev.CloseOutcome.SOLVED) -> "Play":
        return self.do(ev.CaseClosed(when=self.days.walk(seconds=5), case=CASE, outcome=outcome))

    def file(self) -> "Play":
        """The complaint of the last attempt, not sent yet."""
        filed = ev.ComplaintFiled(
            when=self.days.moment(),
            case=CASE,
            complaint=1,
            attempt=len(self.case.attempts),
            why=ev.Persistence.AFTER_FULL_COOLDOWN,
            letter=given.letter(),
        )
        return self.do(filed)

    def send(self, *, receipt: bool) -> "Play":
        when, facts = self.days.walk(seconds=5), {"case": CASE, "complaint": 1}
        before = sum(isinstance(event, ev.SendingStarted) for event in self.events)
        self.do(ev.SendingStarted(when=when, attempt=before + 1, **facts))
        if receipt:
            return self.do(ev.SendingAccepted(when=when, receipt="250 Diterima", **facts))
        return self.do(ev.SendingUncertain(when=when, **facts))

    def settle(self, *, arrived: bool) -> "Play":
        when = self.days.walk(seconds=20)
        return self.do(ev.UncertaintySettled(when=when, case=CASE, complaint=1, arrived=arrived))

    def course(self) -> Course:
        return course(self.card, self.case, self.events, given.RULES.cooldown)

    def marks(self) -> dict[Judged, Mark]:
        found = score(self.card, self.exercise, self.case, self.events, self.course())
        return {mark.what: mark for mark in found}

    def lost(self) -> set[Judged]:
        """What did not get all its points."""
        return {what for what, mark in self.marks().items() if not mark.full}
