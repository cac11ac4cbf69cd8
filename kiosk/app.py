"""The composition root: builds everything once; the only file that knows everyone.

What the first paint does not need is imported after it.
"""

import gc
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kiosk.domain.errors import Trouble
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window

if TYPE_CHECKING:
    from kiosk.outbox.practice_mail import PracticeMail
    from kiosk.ui.answering import Answering
    from kiosk.ui.case_mark import CaseMark
    from kiosk.ui.founding import House, Opened
    from kiosk.ui.lockdown import Lockdown
    from kiosk.ui.practice.begin import Accompanying
    from kiosk.ui.reception import Reception
    from kiosk.ui.resting import Resting
    from kiosk.ui.room import Clock
    from kiosk.ui.rounds import Rounds
    from kiosk.ui.second_screen import SecondScreen
    from kiosk.ui.sending import Sending
    from kiosk.ui.wishes_kiosk import Way

PRACTICE_MAIL_MS = 200
SECOND_MS, OUTBOX_MS, CLOCK_MS, PRINTERS_MS = 1_000, 5_000, 30_000, 180_000
REPLIES_MS = 60_000
RETENTION_MS = 3_600_000
UPDATES_MS = 600_000


class Kiosk(QObject):
    """One running kiosk around one window. Built after the first paint.

    `moved`: practice is left for the real house (False), or begun anew (True).
    """

    moved = Signal(bool)

    def __init__(
        self,
        app: QApplication,
        window: Window,
        house: "House",
        clock: "Clock",
        *,
        full_screen: bool = False,
    ) -> None:
        """`full_screen`: nobody closes it, and its ways out are granted (``ui/lockdown.py``)."""
        from kiosk.settings import Settings
        from kiosk.ui.bugs import Bugs
        from kiosk.ui.coming_up import ComingUp
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
        self.case_mark: CaseMark | None = None
        self.again = False
        """Whether Loket is to begin anew after it has closed."""
        self.accompanying: Accompanying | None = None
        self._scale = 1.0
        self.lockdown = self._lock_down() if full_screen else None
        self.rest: Resting | None = None
        self.second: SecondScreen | None = None
        screens = builders(BEFORE_THE_DESK)
        trial = trial_sender(Settings)
        self.opening = Opening(window, screens, house, clock, self.work, trial, kiosk=full_screen)
        self.opening.leave_wished.connect(self._leave)
        self.opening.opened.connect(self._staff)
        self.opening.language_chosen.connect(self.language.use)
        self.opening.quit_wished.connect(window.close)
        self.coming_up = ComingUp(house, clock)
        self.opening.stood.connect(self.coming_up.stand)
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
        self.coming_up.stop()
        reception, self.reception = self.reception, None
        with ExitStack() as leaving:
            leaving.callback(self.tidying.end)
            for part in (self.second, self.rest, self.lockdown):
                if part:
                    leaving.callback(part.end)
            if self.practice_mail:
                leaving.callback(self.practice_mail.stop)
            if reception:
                reception.room.leaving.set()
                if self.answering:
                    self.answering.interrupt()
                leaving.callback(reception.room.desk.journal.close)
                if self.case_mark:
                    leaving.callback(self.case_mark.let_go)
                if self.sending:
                    leaving.callback(self._write_down, self.sending)
                    self.sending.interrupt()
                self.app.removeEventFilter(reception)
                reception.leave()
            self.work.close()

    def _lock_down(self) -> "Lockdown":
        from kiosk.ui.lockdown import Lockdown

        return Lockdown(self.app, self.window)

    def _leave(self, way: "Way") -> None:
        """Ends the event loop; whoever ran it closes the kiosk, as always."""
        from kiosk.ui.wishes_kiosk import EXIT_CODES

        if self.lockdown:
            self.lockdown.leave(EXIT_CODES[way])

    def _fill_the_screens(self, reception: "Reception", rounds: "Rounds") -> None:
        """What only a kiosk does: rest when nobody is there, and use a second screen."""
        from kiosk.ui.resting import Resting
        from kiosk.ui.second_screen import SecondScreen

        room = reception.room
        self.rest = Resting(self.app, self.window, room)
        self.second = SecondScreen(self.app, self.window, room)
        rounds.add(SECOND_MS, self.second.each_second)
        rounds.add(SECOND_MS, self.rest.each_second)
        room.leave_wished.connect(self._leave)
        reception.presented.connect(self.second.present)

    def _write_down(self, sending: "Sending") -> None:
        """A full disk keeps nobody from closing: what is unwritten is uncertain next time."""
        with suppress(Trouble):
            sending.close()

    def _staff(self, opened: "Opened") -> None:
        """Puts people and duties into the opened kiosk."""
        from kiosk.ui.answering import Answering
        from kiosk.ui.case_mark import CaseMark
        from kiosk.ui.climbing import Climbing
        from kiosk.ui.daily_look import DailyLook
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
            room = furnish(opened, self.clock, self.work, kiosk=self.lockdown is not None)
            reception = Reception(self.window, room, builders())
        self.reception, room = reception, reception.room
        self.sending, self.answering = Sending(room), Answering(room)
        self.case_mark, daily = CaseMark(room), DailyLook(room, opened.house)
        duties = Duties(room, reception)
        self.rounds = Rounds(self.clock)
        self.rounds.add(SECOND_MS, duties.each_second)
        self.rounds.add(SECOND_MS, duties.build_ahead)
        self.rounds.add(SECOND_MS, self.case_mark.follow)
        self.rounds.add(OUTBOX_MS, self.sending.look)
        self.rounds.add(REPLIES_MS, self.answering.look)
        self.rounds.add(CLOCK_MS, Climbing(room).look)
        self.rounds.add(CLOCK_MS, duties.watch_clock)
        self.rounds.add(CLOCK_MS, duties.look_at_the_kiosk)
        self.rounds.add(PRINTERS_MS, duties.look_for_printers)
        self.rounds.add(CLOCK_MS, Verifying(room, opened.house.store).begin_once_staffed)
        self.rounds.add(RETENTION_MS, duties.erase_expired)
        if self.lockdown:
            self._fill_the_screens(reception, self.rounds)
        self.rounds.add(UPDATES_MS, daily.look)
        self.rounds.add(SECOND_MS, daily.watch)
        self.coming_up.stood.connect(daily.learn)
        room.restart_asked.connect(self._end)
        self.bugs.serve(reception)
        self.app.installEventFilter(reception)
        self.window.present_practice(opened.house.practice)
        room.settings_changed.connect(self._use_settings)
        self._use_settings()
        self.work.troubled.connect(self._tell)
        duties.open_desk(opened.staff)
        self.coming_up.stand()
        self.rounds.start()
        self.sending.begin()
        gc.freeze()  # what was folded stays: looking through it for garbage would delay a press
        if opened.house.practice:
            QTimer.singleShot(PRACTICE_MAIL_MS, self, partial(self._practise, opened))

    def _end(self) -> None:
        """Begins anew with what was taken in, once everything is put away."""
        self.again = True
        self.app.exit(0)

    def _open_for_practice(self, opened: "Opened") -> "Reception":
        """The same desk with practice around it: cards, a clock of its own, the coach."""
        from kiosk.ui.practice.begin import open_desk

        kiosk = self.lockdown is not None
        desk = open_desk(self.window, opened, self.clock, self.work, self.moved.emit, kiosk=kiosk)
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
        self.window.use_keyboard(chosen.desk.keyboard)
        if chosen.desk.text_scale != self._scale:
            self._scale = chosen.desk.text_scale
            Theme(self._scale).apply(self.app)

    def _choose_language(self, language: str) -> None:
        from kiosk.ui.wishes import SetLanguage

        granting = self.reception or self.opening
        granting.grant(SetLanguage(language))
