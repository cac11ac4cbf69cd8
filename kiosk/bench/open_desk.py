"""A practice desk at work in this process: presses, keys, and the frames that follow them."""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk import cli
from kiosk.bench.figure import Spent
from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.start import Start
from kiosk.ui.reception import Reception
from kiosk.ui.room import PRACTICE_PIN, Room
from kiosk.ui.theme import new_application
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, SignIn, Wish

_PATIENCE_S = 60.0
_SLICE_MS = 20


class Stuck(RuntimeError):
    """What was waited for did not come."""


class Frames(QObject):
    """Counts the frames of a window."""

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.count += 1
        return False


class OpenDesk:
    """Loket on the practice store in LOKET_HOME, somebody signed in, all screens built."""

    def __init__(self) -> None:
        cli.parse(["run", "--practice"])
        self.app = new_application(sys.argv[0])
        self._start = Start(self.app, practice=True)
        self._frames = Frames(self._start.window)
        self._start.show()
        self.until(lambda: bool(self._start.kiosk and self._start.kiosk.practice_mail))
        self._sign_in()

    @property
    def reception(self) -> Reception:
        kiosk = self._start.kiosk
        if kiosk is None or kiosk.reception is None:
            raise Stuck("the kiosk did not open")
        return kiosk.reception

    @property
    def room(self) -> Room:
        return self.reception.room

    def _sign_in(self) -> None:
        self.room.first = Place.HOME  # as at a real desk; practice begins at its cards
        officer = self.room.desk.state.active_staff()[0]
        self.reception.grant(SignIn(officer.id, PRACTICE_PIN))
        self.until(lambda: self.room.session.place is Place.HOME)
        self.settle()

    def build_ahead(self) -> None:
        """Builds what the rounds would build within the next seconds."""
        while self.reception.prepare_next():
            self.settle()

    def press(self, wish: Wish) -> Spent:
        """What it costs from a button's wish until the frame that answers it is painted."""
        screen = self.reception.screen(self.room.session.place)
        return self._until_painted(lambda: screen.wished.emit(wish))

    def go_home(self) -> Spent:
        return self.press(GoTo(Place.HOME))

    def type_key(self, line: QLineEdit, key: str) -> Spent:
        """The same for a key in a field."""
        return self._until_painted(lambda: QTest.keyClicks(line, key))

    def lines(self) -> list[QLineEdit]:
        """The fields on the screen in front, in the order they were made."""
        return self.reception.screen(self.room.session.place).findChildren(QLineEdit)  # type: ignore[attr-defined, no-any-return]

    def _until_painted(self, begin: Callable[[], object]) -> Spent:
        self.settle()
        seen, cpu, wall = self._frames.count, time.process_time(), time.perf_counter()
        begin()
        while self._frames.count == seen and time.perf_counter() - wall < 1:
            self.app.processEvents()
        return Spent(time.process_time() - cpu, time.perf_counter() - wall)

    def settle(self) -> None:
        """Lets the window finish what it has to paint, and what was thrown away go.

        A running event loop would let it go by itself; here nobody returns to one.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        seen = -1
        while seen != self._frames.count:
            seen = self._frames.count
            self.app.processEvents()

    def until(self, true: Callable[[], bool]) -> None:
        """Raises Stuck when it does not come true within a minute."""
        end = time.monotonic() + _PATIENCE_S
        while not true():
            if time.monotonic() > end:
                raise Stuck(f"at {self._start.window.shown()}")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)

    def ready_cases(self) -> list[Case]:
        """Cases that would stand at the OTP step, free to ask again."""
        return [
            case
            for case in self.room.desk.state.cases.values()
            if not case.complaints
            and case.attempts
            and case.attempts[-1].outcome is not ev.OtpOutcome.WORKED
        ]

    def close(self) -> None:
        if self._start.kiosk:
            self._start.kiosk.close()


def leave() -> None:
    """Ends a measured process without taking the window down piece by piece."""
    sys.stdout.flush()
    os._exit(0)
