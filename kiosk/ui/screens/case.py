"""Kasus: everything that happened to one participant in one line of time, the newest on top."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Refused, Trouble
from kiosk.domain.events import Event
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.case_rows import Around, TimeLine
from kiosk.ui.screens.case_story import Entry, Kind, Telling, story
from kiosk.ui.steps import standing
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, OpenStep, PrintTimeline
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import clock_time
from kiosk.ui.wording.troubles import trouble

ALL = "all"
AT_ONCE = 25
"""Rows laid at a time: the newest, and as many again with each press."""
Shown = tuple[str, int, int, date]
"""Case, its order, what was seen of it, and the day: what the story is told for."""


class CaseScreen(QWidget):
    """The journal is read when the case has changed, never by time alone."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._shown: Shown | None = None
        self._read: tuple[str, int] | None = None
        self._events: Sequence[Event] = ()
        self._entries: list[Entry] = []
        self._most = AT_ONCE
        self._page, self._flaw = ScrollPage(), Notice(tone="warning")
        self.filter = ChoiceRow("", dict.fromkeys((ALL, *Kind), ""))
        self._line, self.older = TimeLine(), Button(icon="history")
        self._nothing, self._empty = Card(), EmptyState("history")
        self._nothing.body.addWidget(self._empty)
        parts = (self._flaw, self.filter, self._nothing, self._line, self.older)
        for widget in parts:
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self.filter.chosen.connect(self._choose)
        self.older.clicked.connect(self._show_older)
        self._line.opened.connect(self._open)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self._most, self._shown, self._read = AT_ONCE, None, None
        self.filter.choose(ALL)
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        case = view.case
        shown = (case.id, case.order, view.seen, view.now.at.date()) if case else None
        if case and shown != self._shown:
            self._shown = shown
            self._tell(case, view)

    def refuse(self, refused: Refused) -> None:
        self._flaw.setText(refusal(refused))
        self._flaw.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        actions = (
            Action("record", self.tr("Data peserta"), left=True, icon="user"),
            Action("evidence", self.tr("Bukti"), left=True),
            Action("print", self.tr("Cetak riwayat"), icon="printer"),
            Action("back", self.tr("Lanjutkan kasus"), "primary"),
        )
        return Frame(show_rail=True, actions=actions)

    def act(self, name: str) -> None:
        case = self._view.case if self._view else None
        match name:
            case "record":
                self.wished.emit(GoTo(Place.RECORD))
            case "evidence":
                self.wished.emit(GoTo(Place.EVIDENCE))
            case "print":
                self.wished.emit(PrintTimeline())
            case "back" if case:
                self.wished.emit(GoTo(standing(case)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with nothing in hand presses the primary action."""
        if is_enter(event) and self._page.hasFocus():
            self.act("back")
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        words = {
            ALL: self.tr("Semua"),
            Kind.OTP: self.tr("OTP"),
            Kind.COMPLAINT: self.tr("Pengaduan"),
            Kind.REPLIES: self.tr("Balasan"),
            Kind.RECORD: self.tr("Data dan persetujuan"),
        }
        self.filter.say(label="", options=words)
        self.older.setText(self.tr("Lihat yang lebih lama"))
        if self._view and self._view.case:
            self._tell(self._view.case, self._view)

    def _tell(self, case: Case, view: View) -> None:
        zone = view.settings.site.zone
        named = clock_time(view.now.at, zone).rpartition(" ")[2]
        words = self.tr("Yang terbaru di atas. Waktu dalam {zone}.").format(zone=named)
        self._page.say(self.tr("Riwayat kasus"), words)
        telling = Telling(view.state.staff, view.rules.ladder, zone, view.seen)
        self._entries = story(case, self._history(case, view), telling)[::-1]
        self._lay()

    def _history(self, case: Case, view: View) -> Sequence[Event]:
        """All events of the case; where they do not open, a notice says so."""
        if self._read != (case.id, case.order):
            self._flaw.hide()
            self._events = ()
            try:
                self._events = view.history(case.id)
            except Trouble as met:
                self._flaw.setText(trouble(met.what), self.tr("Riwayat ini tidak bisa dibaca."))
                self._flaw.show()
            self._read = (case.id, case.order)
        return self._events

    def _lay(self) -> None:
        """The rows that the filter lets through, as many as are asked for."""
        if self._view is None:
            return
        wanted = self.filter.value()
        rows = [entry for entry in self._entries if wanted in (ALL, entry.kind)]
        zone = self._view.settings.site.zone
        around = Around(zone, self.tr("Baru"), self.tr("Buka", "a step of the complaint"))
        self._line.present(rows[: self._most], around)
        kinds = self.filter.findChildren(Button)
        for one, following in pairwise([*kinds[-1:], *self._line.ways(), self.older]):
            QWidget.setTabOrder(one, following)
        rest = len(rows) - self._most
        self.older.setVisible(rest > 0)
        self._nothing.setVisible(not rows and self._flaw.isHidden())
        self._empty.setText(self.tr("Belum ada catatan jenis ini."))

    def _choose(self, _kind: str) -> None:
        self._most = AT_ONCE
        self._lay()

    def _show_older(self) -> None:
        self._most += AT_ONCE
        self._lay()

    def _open(self, step: int) -> None:
        case = self._view.case if self._view else None
        if case:
            self.wished.emit(OpenStep(case.id, step))
