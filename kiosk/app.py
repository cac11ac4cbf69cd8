"""The composition root: builds everything once; the only file that knows everyone.

What the first paint does not need is imported after it.
"""

import gc
import sys
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kiosk.domain.errors import Trouble
from kiosk.ui.theme import Theme, new_application
from kiosk.ui.window import Window

if TYPE_CHECKING:
    from kiosk.outbox.practice_mail import PracticeMail
    from kiosk.ui.answering import Answering
    from kiosk.ui.founding import House, Opened
    from kiosk.ui.practice.begin import Accompanying
    from kiosk.ui.reception import Reception
    from kiosk.ui.room import Clock
    from kiosk.ui.rounds import Rounds
    from kiosk.ui.sending import Sending

UNSEEN_MS = 2_000
"""So long a window that nobody paints (another desktop is in front) holds the kiosk up."""
PRACTICE_MAIL_MS = 200
SECOND_MS, OUTBOX_MS, CLOCK_MS, PRINTERS_MS = 1_000, 5_000, 30_000, 180_000
REPLIES_MS = 60_000
RETENTION_MS = 3_600_000


class Kiosk(QObject):
    """One running kiosk around one window. Built after the first paint.

    `moved`: practice is left for the real house (False), or begun anew (True).
    """

    moved = Signal(bool)

    def __init__(self, app: QApplication, window: Window, house: "House", clock: "Clock") -> None:
        from kiosk.settings import Settings
        from kiosk.ui.bugs import Bugs
        from kiosk.ui.language import Language
        from kiosk.ui.opening import Opening
        from kiosk.ui.places import BEFORE_THE_DESK, builders
        from kiosk.ui.sending import trial_sender
        from kiosk.ui.tidying import Tidying
        from kiosk.ui.work import Work

        super().__init__()
        self.app, self.window, self.clock = app, window, clock
        self.work, self.language, self.bugs = Work(), Language(app), Bugs(house.home)
        self.tidying = Tidying()
        self.reception: Reception | None = None
        self.sending: Sending | None = None
        self.answering: Answering | None = None
        self.rounds: Rounds | None = None
        self.practice_mail: PracticeMail | None = None
        self.accompanying: Accompanying | None = None
        self._scale = 1.0
        screens = builders(BEFORE_THE_DESK)
        trial = trial_sender(Settings)
        self.opening = Opening(window, screens, house, clock, self.work, trial)
        self.opening.opened.connect(self._staff)
        self.opening.language_chosen.connect(self.language.use)
        self.opening.quit_wished.connect(window.close)
        window.top.language_chosen.connect(self._choose_language)

    def begin(self) -> None:
        """Finds settings and store; ends at Masuk or at a screen that says what to do."""
        self.bugs.serve(self.opening)
        self.bugs.watch()
        self.tidying.begin()
        self.opening.begin()

    def close(self) -> None:
        """Keeps what is typed, hangs up, waits for the work, records what came home last."""
        if self.rounds:
            self.rounds.stop()
        reception, self.reception = self.reception, None
        with ExitStack() as leaving:
            leaving.callback(self.tidying.end)
            if self.practice_mail:
                leaving.callback(self.practice_mail.stop)
            if reception:
                reception.room.leaving.set()
                if self.answering:
                    self.answering.interrupt()
                leaving.callback(reception.room.desk.journal.close)
                if self.sending:
                    leaving.callback(self._write_down, self.sending)
                    self.sending.interrupt()
                self.app.removeEventFilter(reception)
                reception.leave()
            self.work.close()

    def _write_down(self, sending: "Sending") -> None:
        """A full disk keeps nobody from closing: what is unwritten is uncertain next time."""
        with suppress(Trouble):
            sending.close()

    def _staff(self, opened: "Opened") -> None:
        """Puts people and duties into the opened kiosk."""
        from kiosk.ui.answering import Answering
        from kiosk.ui.climbing import Climbing
        from kiosk.ui.duties import Duties
        from kiosk.ui.places import builders
        from kiosk.ui.reception import Reception
        from kiosk.ui.rounds import Rounds
        from kiosk.ui.sending import Sending
        from kiosk.ui.tools import furnish
        from kiosk.ui.verifying import Verifying

        if opened.house.practice:
            reception = self._open_for_practice(opened)
        else:
            room = furnish(opened, self.clock, self.work)
            reception = Reception(self.window, room, builders())
        self.reception, room = reception, reception.room
        self.sending, self.answering = Sending(room), Answering(room)
        duties = Duties(room, reception)
        self.rounds = Rounds(self.clock)
        self.rounds.add(SECOND_MS, duties.each_second)
        self.rounds.add(SECOND_MS, duties.build_ahead)
        self.rounds.add(OUTBOX_MS, self.sending.look)
        self.rounds.add(REPLIES_MS, self.answering.look)
        self.rounds.add(CLOCK_MS, Climbing(room).look)
        self.rounds.add(CLOCK_MS, duties.watch_clock)
        self.rounds.add(PRINTERS_MS, duties.look_for_printers)
        self.rounds.add(CLOCK_MS, Verifying(room, opened.house.store).begin_once_staffed)
        self.rounds.add(RETENTION_MS, duties.erase_expired)
        self.bugs.serve(reception)
        self.app.installEventFilter(reception)
        self.window.present_practice(opened.house.practice)
        room.settings_changed.connect(self._use_settings)
        self._use_settings()
        self.work.troubled.connect(self._tell)
        duties.open_desk(opened.staff)
        self.rounds.start()
        self.sending.begin()
        gc.freeze()  # what was folded stays: looking through it for garbage would delay a press
        if opened.house.practice:
            QTimer.singleShot(PRACTICE_MAIL_MS, self, partial(self._practise, opened))

    def _open_for_practice(self, opened: "Opened") -> "Reception":
        """The same desk with practice around it: cards, a clock of its own, the coach."""
        from kiosk.ui.practice.begin import open_desk

        desk = open_desk(self.window, opened, self.clock, self.work, self.moved.emit)
        self.clock, self.accompanying = desk.clock, desk.accompanying
        return desk.reception

    def _practise(self, opened: "Opened") -> None:
        """Begins the mail server of practice mode, for whose 50 ms Masuk need not wait."""
        from kiosk.outbox.practice_mail import PracticeMail
        from kiosk.ui.practising import practise

        if self.reception is None:
            return
        room = self.reception.room
        self.practice_mail = PracticeMail(opened.house.home / "mail")
        try:
            room.settings = practise(room.desk, room.settings, self.practice_mail, self.clock)
        except Trouble as trouble:
            room.trouble(trouble.what)
            return
        if room.rehearsal:
            room.rehearsal.serve(self.practice_mail)
        room.mail_changed.emit()
        room.changed.emit()

    def _tell(self, trouble: Trouble) -> None:
        if self.reception:
            self.reception.room.trouble(trouble.what)

    def _use_settings(self) -> None:
        if self.reception is None:
            return
        chosen = self.reception.room.settings
        self.language.use(chosen.site.language.value)
        if chosen.desk.text_scale != self._scale:
            self._scale = chosen.desk.text_scale
            Theme(self._scale).apply(self.app)

    def _choose_language(self, language: str) -> None:
        from kiosk.ui.wishes import SetLanguage

        granting = self.reception or self.opening
        granting.grant(SetLanguage(language))


class Start(QObject):
    """Paints the empty window first; the kiosk comes behind it, and `furnished` says so."""

    furnished = Signal()

    def __init__(self, app: QApplication, *, practice: bool) -> None:
        super().__init__()
        self._app, self._practice = app, practice
        Theme().apply(app)
        self.window = Window()
        self.window.installEventFilter(self)
        self.kiosk: Kiosk | None = None
        self._behind = QTimer(self)
        self._behind.setSingleShot(True)
        self._behind.timeout.connect(self._furnish)

    def show(self) -> None:
        self.window.show()
        self._behind.start(UNSEEN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """At the first paint, which comes later than any timer that `show` could start."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._behind.start(0)
        return False

    def _furnish(self) -> None:
        from kiosk import settings
        from kiosk.ui.founding import House

        house = House(settings.home())
        self._open(house.within() if self._practice else house)
        self.furnished.emit()

    def _open(self, house: "House") -> None:
        from kiosk.probes.clock import SystemClock

        self.kiosk = Kiosk(self._app, self.window, house, SystemClock())
        self.kiosk.moved.connect(self._move_soon)
        self.kiosk.begin()

    def _move_soon(self, again: bool) -> None:
        """The wish comes out of a screen of the window that goes."""
        QTimer.singleShot(0, self, partial(self._move, again))

    def _move(self, again: bool) -> None:
        """Ends this Loket, and begins the next in a window of its own at the same spot."""
        from kiosk import settings
        from kiosk.ui.founding import House, erase_practice

        house, trouble = House(settings.home()), None
        if self.kiosk:
            self.kiosk.close()
            self.kiosk.language.use("id")
            Theme().apply(self._app)
        if again:
            house = house.within()
            try:
                erase_practice(house)
            except Trouble as found:
                trouble = found
        old, self.window = self.window, _window_like(self.window)
        self._open(house)
        old.hide()
        old.deleteLater()
        if trouble and self.kiosk and self.kiosk.reception:
            self.kiosk.reception.room.trouble(trouble.what)


def _window_like(old: Window) -> Window:
    """A new one at the same spot and in the same state, shown."""
    window = Window()
    window.setWindowFlags(old.windowFlags())
    window.setGeometry(old.geometry())
    window.setWindowState(old.windowState())
    window.show()
    return window


def run(*, practice: bool = False) -> int:
    """Starts Loket in a window; answers the exit code when it is closed."""
    app = new_application(sys.argv[0])
    start = Start(app, practice=practice)
    start.show()
    code = app.exec()
    if start.kiosk:
        start.kiosk.close()
    return code
