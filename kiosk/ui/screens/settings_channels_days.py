"""Days off that the calendar of public holidays does not know."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.errors import Refused
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.date_field import DateField
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wishes import SaveDaysOff
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import date_text

MOST = 100


class DayOff(Button):
    """One day; a press takes it off the list."""

    gone = Signal(object)

    def __init__(self, day: date) -> None:
        super().__init__(date_text(day), icon="x")
        self.day = day
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self.gone.emit(self.day)


class DaysOff(Card):
    """The list, and a line to add one more."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[date, ...] = ()
        self._adding: date | None = None
        self._words = Text("", "muted")
        self.new, self.add = DateField(), Button(icon="plus")
        self.days: dict[date, DayOff] = {}
        self._list = Flow(spacing=8)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.new, 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        line.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._words)
        self.body.addLayout(self._list)
        self.body.addLayout(line)
        self.new.changed.connect(self._forget_message)
        self.new.edit.returnPressed.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self.add.clicked.connect(self._add)
        self._say()

    def present(self, view: View) -> None:
        """The days in force; those of the past too, until somebody takes them off."""
        self._days = view.rules.ladder.days_off
        for gone in self.days.keys() - set(self._days):
            button = self.days.pop(gone)
            button.hide()
            self._list.removeWidget(button)
            button.deleteLater()
        for day in self._days:
            if day not in self.days:
                button = self.days[day] = DayOff(day)
                button.gone.connect(self._remove)
                self._list.addWidget(button)
        if self._adding in self._days:
            self._adding = None
            self.new.setText("")
        self._name(self.days.values())

    def refuse(self, refused: Refused) -> None:
        """The last wish was refused."""
        self.new.set_message(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Hari libur tambahan"))
        self._words.setText(
            self.tr("Libur nasional sudah dikenal. Tambahkan cuti bersama atau libur setempat.")
        )
        self.new.say(self.tr("Tanggal"), self.tr("26-12-2026"))
        self.add.setText(self.tr("Tambahkan"))
        self._name(self.days.values())

    def _name(self, buttons: Iterable[DayOff]) -> None:
        for button in buttons:
            button.setAccessibleName(self.tr("Hapus {day}").format(day=button.text()))

    def _add(self) -> None:
        day = self.new.day()
        if day is None:
            self._stop(self.tr("Tulis tanggal seperti 26-12-2026."))
        elif day in self._days:
            self._stop(self.tr("Tanggal ini sudah ada."))
        elif len(self._days) >= MOST:
            self._stop(self.tr("Daftar penuh. Hapus tanggal yang sudah lewat."))
        else:
            self._adding = day
            self.wished.emit(SaveDaysOff((*self._days, day)))

    def _stop(self, words: str) -> None:
        self.new.set_message(words, "bad")
        self.new.setFocus()

    def _remove(self, gone: date) -> None:
        self.wished.emit(SaveDaysOff(tuple(day for day in self._days if day != gone)))
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_message(self) -> None:
        self.new.set_message("")
