"""The line of time on Kasus: one card a day, one row an event, the newest on top."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.chip import Dot
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.case_story import Entry
from kiosk.ui.theme import scaled
from kiosk.ui.wording.times import hour, long_day

TIME_PX = 48


class Around(NamedTuple):
    """What the rows say beside the story, in the language of the moment."""

    zone: str
    new: str
    open: str


class Line(QWidget):
    """One event: time, a light, the sentence, what belongs to it, and perhaps the way there."""

    opened = Signal(int)

    def __init__(self, entry: Entry, around: Around) -> None:
        super().__init__()
        self.entry = entry
        self._time = Text(hour(entry.at, around.zone), "mono-small", wrap=False)
        dot = Dot()
        dot.set_tone(entry.told.tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 6, 4, 6)
        row.setSpacing(12)
        for sign, top in ((self._time, 2), (dot, 6)):
            column = QVBoxLayout()
            column.setContentsMargins(0, top, 0, 0)
            column.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(column)
        row.addLayout(self._words(entry), 1)
        if entry.is_new:
            row.addWidget(Pill(around.new, "info"), 0, Qt.AlignmentFlag.AlignVCenter)
        if entry.step:
            row.addWidget(self._way(entry, around), 0, Qt.AlignmentFlag.AlignVCenter)
        self._widen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _words(self, entry: Entry) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Text(entry.told.words, "strong" if entry.is_new else "body"))
        if more := " · ".join(filter(None, (entry.by, entry.told.more))):
            column.addWidget(Text(more, "caption"))
        if entry.told.raw:
            column.addWidget(Text(entry.told.raw, "mono-small"))
        column.addStretch(1)
        return column

    def _way(self, entry: Entry, around: Around) -> Button:
        button = Button(around.open, "quiet")
        button.setAccessibleName(f"{around.open}: {entry.told.words}")
        button.clicked.connect(self._open)
        return button

    def _widen(self) -> None:
        self._time.setFixedWidth(scaled(TIME_PX))

    def _open(self) -> None:
        self.opened.emit(self.entry.step)


class TimeLine(QWidget):
    """``present(entries, around)`` lays the rows anew; `opened` tells the step of a pressed one."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._cards: list[Card] = []

    def present(self, entries: Sequence[Entry], around: Around) -> None:
        """Show these, in this order."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for title, rows in by_day(entries, around.zone):
            card = Card(title)
            card.body.setSpacing(2)
            for entry in rows:
                line = Line(entry, around)
                line.opened.connect(self.opened)
                card.body.addWidget(line)
            self._column.addWidget(card)
            self._cards.append(card)
        for card in self._cards:
            card.show()  # else Qt shows them after the next paint, and the page blinks

    def ways(self) -> list[Button]:
        """The buttons of the rows, from the top."""
        return [button for line in self.lines() for button in line.findChildren(Button)]

    def lines(self) -> list[Line]:
        """The rows as they stand, from the top."""
        return [line for card in self._cards for line in card.findChildren(Line)]


def by_day(entries: Sequence[Entry], zone: str) -> Iterator[tuple[str, list[Entry]]]:
    """The same in days of the kiosk's zone, each with its headline: "Senin, 23 November 2026"."""
    for _, group in groupby(entries, key=lambda entry: _day(entry.at, zone)):
        rows = list(group)
        local = rows[0].at.astimezone(ZoneInfo(zone))
        yield f"{long_day(rows[0].at, zone)} {local.year}", rows


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
