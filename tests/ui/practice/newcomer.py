"""Somebody on their first day: a practice kiosk in its window, signed in before the cards."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.demo.driver import Driver
from kiosk.demo.follower import Follower
from kiosk.demo.simclock import SimClock
from kiosk.ui.founding import House
from kiosk.ui.practice.book import Result
from kiosk.ui.practice.companion import Companion
from kiosk.ui.room import PRACTICE_PIN, Room
from kiosk.ui.screens.sign_in import SignInScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.window import Window


class Newcomer(Follower):
    """Follows the coach, and can do otherwise."""

    def __init__(self, kiosk: Kiosk, clock: SimClock) -> None:
        super().__init__(kiosk, Driver(kiosk.window, clock.advance), clock)
        self.kiosk = kiosk

    @property
    def room(self) -> Room:
        assert self.kiosk.reception
        return self.kiosk.reception.room

    @property
    def companion(self) -> Companion:
        assert self.kiosk.accompanying
        return self.kiosk.accompanying.companion

    def sign_in(self) -> None:
        """Whoever is chosen already types the PIN that stands beside."""
        screen = self.kiosk.window.shown()
        assert isinstance(screen, SignInScreen)
        QTest.keyClicks(screen.pad, PRACTICE_PIN)
        QTest.keyClick(screen.pad, Qt.Key.Key_Return)
        self.hands.wait(lambda: self.room.session.place is Place.PRACTICE, "the cards")
        self.hands.wait(lambda: self.rehearsal.mail is not None, "the built-in mail server")

    def begin(self, card: str) -> None:
        """Presses the button of a card that was not tried before."""
        language = self.room.settings.site.language.value
        story = self.rehearsal.deck.cards[card].story(language)
        start = {"id": "Mulai", "en": "Start"}[language]
        self.hands.press(f"{start}: {story.title}")

    def finish(self) -> Result:
        """The last press of a card; answers how it went."""
        self.turn()
        assert self.room.session.place is Place.PRACTICE_RESULT
        assert self.rehearsal.last
        return self.rehearsal.last

    def play(self, card: str) -> Result:
        """A whole card, from the list to its result."""
        self.begin(card)
        return self.to_the_end()

    def to_the_end(self) -> Result:
        """What is left of the card, by what the coach says."""
        self.follow()
        return self.finish()


@contextmanager
def first_day(app: QApplication, home: Path, clock: SimClock | None = None) -> Iterator[Newcomer]:
    """Opened on `home`, and closed again with everything that was set."""
    clock = clock or SimClock()
    Theme().apply(app)  # where what stands is a matter of the look
    hook, window = sys.excepthook, Window()
    window.resize(1366, 768)
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
