"""Granting the wishes of practice; the table exists only where there is a rehearsal."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from kiosk.domain.actions.intake import erase_person
from kiosk.domain.actions.otp import verdict
from kiosk.domain.actions.permission import signed_in
from kiosk.domain.events import EraseCause
from kiosk.domain.practice.coach import channel_of
from kiosk.domain.practice.exercise import Beside, Exercise, Note
from kiosk.domain.steps import DeliveryState
from kiosk.ui.kept_papers import sweep_papers
from kiosk.ui.practice.book import Result
from kiosk.ui.practice.rehearsal import Rehearsal
from kiosk.ui.practice.wishes import (
    BeginCard,
    JumpAhead,
    LeavePractice,
    LookForLetter,
    PractiseFreely,
    Resume,
    SaySafety,
    ShowResult,
    StartOver,
)
from kiosk.ui.room import Grants, Room
from kiosk.ui.steps import standing
from kiosk.ui.view import Place
from kiosk.ui.wishes import Wish

BEYOND = timedelta(seconds=1)
"""So much more than the wait, so that nobody is early by a blink."""


class Granting:
    """The rehearsal, asked for by wishes."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal

    def table(self) -> Grants:
        """Which method grants which wish."""
        return {
            BeginCard: self._begin,
            SaySafety: self._say_safety,
            LookForLetter: self._look,
            JumpAhead: self._jump,
            ShowResult: self._show_result,
            Resume: self._resume,
            PractiseFreely: self._practise_freely,
            StartOver: _by_anybody(self._rehearsal.start_over),
            LeavePractice: _by_anybody(self._rehearsal.leave),
        }

    def _begin(self, room: Room, wish: BeginCard) -> None:
        """The same participant comes as if for the first time: earlier cases of theirs go."""
        staff = room.session.staff
        signed_in(room.desk.state, staff)
        card = self._rehearsal.deck.cards[wish.card]
        room.lay("")
        state = room.desk.state
        earlier = [
            case.id
            for case in state.cases.values()
            if case.person and case.person.nik == card.participant.nik
        ]
        for case in earlier:
            self._rehearsal.forget(case)
            room.record(erase_person(state, case, EraseCause.ASKED, room.now(), staff))
        sweep_papers(room)
        at = room.trusted().at
        self._rehearsal.book.begin(Exercise(card=wish.card, staff=staff, began=at))
        room.go(Place.HOME)

    def _say_safety(self, room: Room, _wish: SaySafety) -> None:
        self._note(room, Beside.SAFETY_SAID)

    def _look(self, room: Room, _wish: LookForLetter) -> None:
        """Counts as a look only while it is uncertain whether the letter arrived."""
        playing = self._rehearsal.playing()
        if playing is None or playing.case is None or playing.case.complaint is None:
            return
        self._rehearsal.look_for_letter(playing.case.reference)
        if playing.case.complaint.delivery.state is DeliveryState.UNCERTAIN:
            self._note(room, Beside.LOOKED)

    def _jump(self, room: Room, _wish: JumpAhead) -> None:
        """As far as the longest wait of the participant asks, which stays as long as it is."""
        playing = self._rehearsal.playing()
        if playing is None or playing.case is None:
            return
        left = verdict(
            playing.case, channel_of(playing.case), room.rules, room.trusted()
        ).remaining_ms
        if left:
            self._note(room, Beside.JUMPED)
            self._rehearsal.clock.jump(left + BEYOND // timedelta(milliseconds=1))
        room.last_seen_ms = room.now().mono_ms  # nobody was away

    def _note(self, room: Room, what: Beside) -> None:
        exercise = self._rehearsal.exercise()
        if exercise:
            case = room.desk.state.cases.get(exercise.case)
            note = Note(what, len(case.attempts), case.order) if case else Note(what)
            self._rehearsal.book.begin(exercise.noting(note))

    def _show_result(self, room: Room, _wish: ShowResult) -> None:
        exercise = self._rehearsal.exercise()
        if exercise is None:
            room.go(Place.PRACTICE)
            return
        result = Result(
            card=exercise.card,
            staff=exercise.staff,
            at=room.trusted().at,
            marks=self._rehearsal.marks(exercise),
        )
        self._rehearsal.book.end(exercise.staff, result)
        self._rehearsal.last = result
        room.lay("")
        room.go(Place.PRACTICE_RESULT)

    def _resume(self, room: Room, wish: Resume) -> None:
        playing = self._rehearsal.playing()
        if playing and playing.case and playing.case.closed is None:
            room.lay(playing.case.id)
            room.go(wish.place or standing(playing.case))
        else:
            room.lay("")
            room.go(Place.HOME)

    def _practise_freely(self, room: Room, _wish: PractiseFreely) -> None:
        if self._rehearsal.exercise():
            self._rehearsal.book.end(room.session.staff)
        room.lay("")
        room.go(Place.HOME)


def _by_anybody(end: Callable[[], None]) -> Callable[[Room, Any], None]:
    """Anybody who is signed in may: practice has nothing to lose."""

    def grant(room: Room, _wish: Wish) -> None:
        signed_in(room.desk.state, room.session.staff)
        end()

    return grant
