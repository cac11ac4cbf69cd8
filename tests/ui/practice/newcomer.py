"""Somebody on their first day: sees the real windows, and does what the coach points to."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.demo.driver import Driver
from kiosk.demo.simclock import SimClock
from kiosk.domain.practice.coach import Next
from kiosk.ui.founding import House
from kiosk.ui.practice.book import Result
from kiosk.ui.practice.pointing import Do, points
from kiosk.ui.practice.rehearsal import Playing, Rehearsal
from kiosk.ui.room import PRACTICE_PIN, Room
from kiosk.ui.screens.sign_in import SignInScreen
from kiosk.ui.view import Place
from kiosk.ui.window import Window

MOST_TURNS = 60
"""More steps no card has: whoever needs more goes in a circle."""


class Newcomer:
    """One pair of hands before one practice kiosk."""

    def __init__(self, kiosk: Kiosk, clock: SimClock) -> None:
        self.kiosk, self.clock = kiosk, clock
        self.hands = Driver(kiosk.window, clock.advance)

    @property
    def room(self) -> Room:
        assert self.kiosk.reception
        return self.kiosk.reception.room

    @property
    def rehearsal(self) -> Rehearsal:
        assert self.room.rehearsal
        return self.room.rehearsal

    def playing(self) -> Playing:
        """What is being played; its end must not have come yet."""
        found = self.rehearsal.playing()
        assert found
        return found

    def sign_in(self) -> None:
        """Whoever is chosen already types the PIN that stands beside."""
        screen = self.kiosk.window.shown()
        assert isinstance(screen, SignInScreen)
        QTest.keyClicks(screen.pad, PRACTICE_PIN)
        QTest.keyClick(screen.pad, Qt.Key.Key_Return)
        self.hands.wait(lambda: self.room.session.place is Place.PRACTICE, "the cards")
        self.hands.wait(lambda: self.rehearsal.mail is not None, "the built-in mail server")

    def begin(self, card: str) -> None:
        """Presses the button of a card; its title is the same in the list and in the card."""
        shown = self.rehearsal.deck.cards[card].story(self.room.settings.site.language.value)
        self.hands.press(f"{self.begin_word()}: {shown.title}")

    def begin_word(self) -> str:
        return "Start" if self.room.settings.site.language.value == "en" else "Mulai"

    def follow(self, until: Next = Next.DONE) -> None:
        """Does what is pointed to, until the coach asks for this."""
        for _ in range(MOST_TURNS):
            if self.playing().advice.next is until:
                return
            self.turn()
        raise AssertionError(f"the coach leads in a circle: {self.playing().advice}")

    def turn(self) -> None:
        """One step: whatever the coach points to now."""
        step = self.playing().advice.next
        if step is Next.SENDING:
            self.wait_for_the_server()
            return
        pointed = points(self.playing(), self.room.view(), self.room.session.place)
        assert pointed, f"the coach points nowhere at {step}"
        for each in pointed:
            self.obey(each)

    def obey(self, each: object) -> None:
        if isinstance(each, Do):
            if each.text is None:
                self.hands.press(each.label)
            else:
                self.hands.write(each.label, each.text)
        else:
            accompanying = self.kiosk.accompanying
            assert accompanying
            self.hands.press(accompanying.companion.press.text())

    def wait_for_the_server(self) -> None:
        """The kiosk makes its rounds meanwhile."""
        assert self.kiosk.rounds
        self.clock.advance(1000)
        self.kiosk.rounds.beat()
        self.hands.wait(
            lambda: self.playing().advice.next is not Next.SENDING, "the server to answer"
        )

    def finish(self) -> Result:
        """The last press of a card; answers how it went."""
        self.turn()
        assert self.room.session.place is Place.PRACTICE_RESULT
        assert self.rehearsal.last
        return self.rehearsal.last

    def play(self, card: str) -> Result:
        """A whole card, from the list to its result."""
        self.begin(card)
        self.follow()
        return self.finish()


@contextmanager
def first_day(app: QApplication, home: Path, clock: SimClock | None = None) -> Iterator[Newcomer]:
    """A practice kiosk in its window, somebody signed in before the cards."""
    clock = clock or SimClock()
    hook, window = sys.excepthook, Window()
    window.show()
    kiosk = Kiosk(app, window, House(home, practice=True), clock)
    try:
        kiosk.begin()
        newcomer = Newcomer(kiosk, clock)
        newcomer.sign_in()
        yield newcomer
    finally:
        kiosk.close()
        sys.excepthook = hook
        kiosk.language.use("id")
        window.close()
        window.deleteLater()
