"""Beranda: who can go on now, who waits, whose complaint runs; a new participant; a search."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.events import Role
from kiosk.domain.forecast import Forecast
from kiosk.domain.person import calling_name
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.frame import Frame
from kiosk.ui.parts.hour_chart import HourChart
from kiosk.ui.parts.person_list import PersonList
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.stat_number import StatNumber
from kiosk.ui.parts.text import Text
from kiosk.ui.screens import home_lists as rows
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, OpenCase, OpenGuide, OpenHistory, StartCase
from kiosk.ui.wording import forecast
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import greeting, long_day

if TYPE_CHECKING:  # a kiosk whose devices are seen to never needs it
    from kiosk.ui.screens.devices import DevicesCard

MOST_ROWS, MOST_FOUND = 4, 8


class HomeScreen(QWidget):
    """Lists are cut to a few rows each; everything else is found by typing."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._greeting, self._today = Text("", "title"), Text("", "subtitle")
        self.new_case = Button(kind="primary", icon="plus", grade="huge")
        self.search = Field(max_length=80)
        self.queue = Button(kind="quiet")
        self.guides = Button(kind="quiet", icon="life-buoy")
        self._stats = [StatNumber() for _ in range(3)]
        self._day_title, self._chart_title = Text("", "label"), Text("", "label")
        self._chart, self._chart_note = HourChart(), Text("", "caption")
        self._lists = {key: PersonList() for key in ("found", "ready", "waiting", "unfinished")}
        self._lists["complaints"] = PersonList()
        self._new_here: DevicesCard | None = None
        self.new_case.clicked.connect(self._start)
        self.search.changed.connect(self._find)
        self.queue.clicked.connect(self._open_queue)
        self.guides.clicked.connect(self._open_guides)
        for key, people in self._lists.items():
            people.pressed.connect(self._open_complaint if key == "complaints" else self._open)
            people.more_pressed.connect(self._open_history)
        columns = Columns((self._left(), 10), (self._right(), 26), beside_from=820)
        page = ScrollPage(widest=1320)
        page.body.addWidget(columns, 1)
        page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self.search.setText("")
        self.present(view)
        self.new_case.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        zone = view.settings.site.zone
        who = calling_name(view.staff.name) if view.staff else ""
        self._greeting.setText(greeting(view.now.at, zone, who))
        self._today.setText(self._day_line(view))
        self._show_numbers(view)
        self._show_lists(view)
        self._show_devices(view)

    def refuse(self, refused: Refused) -> None:
        self.search.set_message(refusal(refused), "bad")

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        return Frame()

    def act(self, name: str) -> None:
        """The bar is empty here."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was searched is nobody's business once the screen is left."""
        super().hideEvent(event)
        self.search.setText("")

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._greeting)
        column.addWidget(self._today)
        column.addWidget(self.new_case)
        column.addWidget(self.search)
        column.addWidget(self.guides)
        card = Card()
        card.body.addWidget(self._day_title)
        numbers = Flow()
        for stat in self._stats:
            numbers.addWidget(stat)
        card.body.addLayout(numbers)
        card.body.addWidget(self.queue)
        card.body.addSpacing(8)
        card.body.addWidget(self._chart_title)
        card.body.addWidget(self._chart, 1)
        card.body.addWidget(self._chart_note)
        column.addWidget(card, 1)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        column = self._right_column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for people in self._lists.values():
            column.addWidget(people)
        column.addStretch(1)
        return right

    def _say(self) -> None:
        self.new_case.setText(self.tr("Peserta baru"))
        self.search.say(label="", hint=self.tr("Cari nama, NIK, HP, kasus"))
        self.guides.setText(self.tr("Panduan langkah demi langkah"))
        self._day_title.setText(self.tr("Hari ini"))
        self._chart_title.setText(self.tr("OTP berhasil menurut jam"))
        if self._view:
            self.present(self._view)

    def _show_devices(self, view: View) -> None:
        """A new kiosk asks its supervisor to try printer and modem, until that is seen to."""
        wanted = (
            view.staff is not None
            and view.staff.role is Role.SUPERVISOR
            and not (view.practice or view.settings.printing.seen_to)
        )
        if wanted and self._new_here is None:
            from kiosk.ui.screens.devices import DevicesCard

            self._new_here = DevicesCard(leaving=True)
            self._new_here.wished.connect(self.wished)
            self._right_column.insertWidget(0, self._new_here)
        if self._new_here:
            self._new_here.setVisible(wanted)
            self._new_here.present(view)

    def _day_line(self, view: View) -> str:
        served = view.tally.opened_this_week(view.now)
        words = self.tr("{day} · {count} peserta dilayani minggu ini")
        return words.format(day=long_day(view.now.at, view.settings.site.zone), count=served)

    def _show_numbers(self, view: View) -> None:
        counts = view.board.counts(view.now)
        worked, waiting, complaints = self._stats
        worked.present(view.tally.worked_today(view.now), self.tr("berhasil"))
        waiting.present(counts["waiting"], self.tr("menunggu"), "warning")
        complaints.present(counts["complaints"], self.tr("pengaduan"), "bad")
        unsent = len(view.state.unsent)
        self.queue.setText(self.tr("%n surat di antrean kirim", "", unsent))
        self.queue.setVisible(unsent > 0)
        self._show_chart(view.forecast)

    def _show_chart(self, seen: Forecast) -> None:
        shown = forecast.chances(seen)
        words = self.tr("OTP berhasil menurut jam: {hours}")
        spoken = words.format(hours=forecast.spoken(shown))
        self._chart.present(shown, seen.best_hours(), forecast.too_little(seen), spoken)
        below = forecast.below_the_chart(seen)
        self._chart_note.setText(below)
        self._chart_note.setVisible(bool(below))

    def _show_lists(self, view: View) -> None:
        searching = bool(self.search.text().strip())
        lists, counts = self._lists, view.board.counts(view.now)
        lists["found"].setVisible(searching)
        for key in ("ready", "waiting", "complaints"):
            lists[key].setVisible(not searching)
        lists["unfinished"].setVisible(not searching and counts["unfinished"] > 0)
        if searching:
            self._show_found(view)
            return
        lists["ready"].present(
            self.tr("Siap dicoba lagi"),
            rows.ready(view, MOST_ROWS),
            self.tr("Belum ada yang siap dicoba lagi."),
            more=self._more(counts["ready"]),
        )
        lists["waiting"].present(
            self.tr("Menunggu jeda"),
            rows.waiting(view, MOST_ROWS),
            self.tr("Tidak ada yang sedang menunggu."),
            more=self._more(counts["waiting"]),
        )
        lists["unfinished"].present(
            self.tr("Data belum lengkap"),
            rows.unfinished(view, MOST_ROWS),
            "",
            more=self._more(counts["unfinished"]),
        )
        lists["complaints"].present(
            self.tr("Pengaduan"),
            rows.complaints(view, MOST_ROWS),
            self.tr("Belum ada pengaduan."),
            more=self._more(counts["complaints"]),
        )

    def _show_found(self, view: View) -> None:
        ids = view.finder.find(self.search.text(), MOST_FOUND)
        self._lists["found"].present(
            self.tr("Hasil pencarian"),
            rows.found(view, ids),
            self.tr("Tidak ada yang cocok."),
            self.tr("Periksa ejaannya, atau mulai sebagai peserta baru."),
        )

    def _more(self, count: int) -> str:
        rest = count - MOST_ROWS
        return self.tr("dan {count} lagi. Cari dengan nama.").format(count=rest) if rest > 0 else ""

    def _find(self, text: str) -> None:
        del text
        self.search.set_message("")
        if self._view:
            self._show_lists(self._view)

    def _start(self) -> None:
        self.wished.emit(StartCase())

    def _open(self, case_id: str) -> None:
        self.wished.emit(OpenCase(case_id))

    def _open_complaint(self, case_id: str) -> None:
        """One press: the script of a call that is due, the answer that came, or the case."""
        case = self._view.state.cases.get(case_id) if self._view else None
        self.wished.emit(rows.way(case) if case else OpenCase(case_id))

    def _open_history(self, case_id: str) -> None:
        self.wished.emit(OpenHistory(case_id))

    def _open_guides(self) -> None:
        self.wished.emit(OpenGuide())

    def _open_queue(self) -> None:
        self.wished.emit(GoTo(Place.QUEUE))
