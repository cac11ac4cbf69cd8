"""A practice kiosk's extra: its cards, its book, its clock, and what its mail server is to lose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email import message_from_bytes, policy

from msgspec.structs import replace

from kiosk.domain.case import Case
from kiosk.domain.errors import Trouble
from kiosk.domain.event import Event
from kiosk.domain.events import CaseClosed, CaseEvent, CaseOpened
from kiosk.domain.practice.card import Card, Receipt
from kiosk.domain.practice.coach import Advice, advise
from kiosk.domain.practice.course import Course, course
from kiosk.domain.practice.exercise import Exercise
from kiosk.domain.practice.score import Mark, score
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.practice_cards import Deck, read_deck
from kiosk.ui.founding import House
from kiosk.ui.practice.book import Book, Result
from kiosk.ui.practice.clock import PracticeClock
from kiosk.ui.room import Room

CARDS = "cards"
"""The folder of the practice house in which a supervisor's own cards may lie."""


@dataclass(frozen=True, slots=True)
class Playing:
    """One exercise as it stands now; `case` is None before the consent and after an erasure."""

    card: Card
    exercise: Exercise
    case: Case | None
    course: Course
    advice: Advice
    letter: bool | None = None
    """Whether the letter lies in the mailbox of the complaints; None: nobody has looked."""


class Rehearsal:
    """Made only for a practice house. `leave` and `start_over` end this Loket and begin another."""

    def __init__(
        self,
        house: House,
        room: Room,
        clock: PracticeClock,
        leave: Callable[[], None],
        start_over: Callable[[], None],
    ) -> None:
        self.room, self.clock = room, clock
        self.leave, self.start_over = leave, start_over
        self.book = Book(house)
        self.mail: PracticeMail | None = None
        self.last: Result | None = None
        """What the screen of results shows."""
        self._own = house.home / CARDS
        self._deck: Deck | None = None
        self._at_the_end: dict[str, tuple[Mark, ...]] = {}
        self._looked: dict[str, bool] = {}
        self._course: tuple[tuple[str, int], Course] | None = None
        room.desk.watchers.append(self._watch)

    @property
    def deck(self) -> Deck:
        """Read when first asked for."""
        if self._deck is None:
            self._deck = read_deck(self._own)
        return self._deck

    def read_again(self) -> None:
        """Somebody may have changed the own cards meanwhile."""
        self._deck = read_deck(self._own)

    def serve(self, mail: PracticeMail) -> None:
        """The built-in server runs: it learns which receipts it is to lose."""
        self.mail = mail
        self._tell_the_server()

    def exercise(self) -> Exercise | None:
        """What the person who is signed in plays; None for a card that is gone."""
        found = self.book.exercise(self.room.session.staff)
        return found if found and found.card in self.deck.cards else None

    def playing(self) -> Playing | None:
        """The same, with everything that follows from it."""
        exercise = self.exercise()
        if exercise is None:
            return None
        card = self.deck.cards[exercise.card]
        case = self.room.desk.state.cases.get(exercise.case)
        so_far = self.course(card, case) if case else Course(mended=card.fault is None)
        room = self.room
        advice = advise(card, exercise, case, so_far, room.rules, room.trusted())
        return Playing(card, exercise, case, so_far, advice, self._looked.get(exercise.case))

    def course(self, card: Card, case: Case) -> Course:
        """Read from the journal only when something was recorded since."""
        key = (case.id, case.order)
        if self._course is None or self._course[0] != key:
            events = self.room.history(case.id)
            self._course = (key, course(card, case, events, self.room.rules.cooldown))
        return self._course[1]

    def marks(self, exercise: Exercise) -> tuple[Mark, ...]:
        """How it stands; of a participant erased at the end, how it stood before."""
        card = self.deck.cards[exercise.card]
        case = self.room.desk.state.cases.get(exercise.case)
        if case is None:
            nothing = score(card, exercise, None, (), Course())
            return self._at_the_end.get(exercise.case, nothing)
        events = self.room.history(case.id)
        return score(card, exercise, case, events, self.course(card, case))

    def look_for_letter(self, reference: str) -> bool:
        """Whether a message with this reference lies in the built-in mailbox."""
        files = self.mail.messages() if self.mail else []
        found = any(reference in _subject(file.read_bytes()) for file in files)
        exercise = self.exercise()
        if exercise:
            self._looked[exercise.case] = found
        return found

    def forget(self, case: str) -> None:
        """A new go begins: nothing is known of the earlier one."""
        self._looked.pop(case, None)
        self._at_the_end.pop(case, None)

    def _watch(self, event: Event) -> None:
        """A participant who consents becomes the one of the card; an end is kept in mind."""
        if not isinstance(event, CaseEvent):
            return
        exercise = self.exercise()
        if exercise is None:
            return
        if isinstance(event, CaseOpened) and not exercise.case:
            self._meet(exercise, event)
        elif isinstance(event, CaseClosed) and event.case == exercise.case:
            self._at_the_end[event.case] = self.marks(exercise)

    def _meet(self, exercise: Exercise, event: CaseOpened) -> None:
        try:
            self.book.begin(replace(exercise, case=event.case))
        except Trouble as trouble:
            self.room.trouble(trouble.what)
        self._tell_the_server()

    def _tell_the_server(self) -> None:
        """Of which letters it breaks off, as long as none of their complaint has left."""
        if self.mail:
            self.mail.losing = dict(self._losing())

    def _losing(self) -> Mapping[str, bool]:
        found: dict[str, bool] = {}
        for exercise in self.book.exercises.values():
            card = self.deck.cards.get(exercise.card)
            case = self.room.desk.state.cases.get(exercise.case)
            if card is None or case is None or card.receipt is Receipt.GIVEN:
                continue
            if case.complaint is None or case.complaint.delivery.attempt == 0:
                found[case.reference] = card.receipt is Receipt.LOST
        return found


def _subject(message: bytes) -> str:
    return str(message_from_bytes(message, policy=policy.default)["Subject"])
