"""Days and hours of one channel, in WIB; no day at all says that nobody knows."""

import re
from datetime import time

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.ladder import Day
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.icon import button_icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import scaled
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import WEEKDAYS

CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})")


class HoursForm(QWidget):
    """``fill(days, opens, closes)``; ``days()``, ``opens()`` and ``closes()`` are what is typed."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = Text("", "label")
        self.day_buttons = {day: Button("", "choice") for day in Day}
        self.opens_field, self.closes_field = (
            Field(mono=True, max_length=5, entry=Entry.TIME) for _ in range(2)
        )
        flow = Flow(spacing=8)
        for button in self.day_buttons.values():
            button.setCheckable(True)
            button.toggled.connect(self._tick)
            button.clicked.connect(self.typed)
            flow.addWidget(button)
        for field in (self.opens_field, self.closes_field):
            field.edit.textEdited.connect(self.typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label)
        column.addLayout(flow)
        column.addWidget(
            Columns((self.opens_field, 1), (self.closes_field, 1), beside_from=320, spacing=16)
        )
        self.say()

    def fill(self, days: tuple[Day, ...], opens: time | None, closes: time | None) -> None:
        """Write these hours in the form."""
        for day, button in self.day_buttons.items():
            button.setChecked(day in days)
        self.opens_field.setText(f"{opens:%H.%M}" if opens else "")
        self.closes_field.setText(f"{closes:%H.%M}" if closes else "")

    def days(self) -> tuple[Day, ...]:
        return tuple(day for day, button in self.day_buttons.items() if button.isChecked())

    def opens(self) -> time | None:
        """None for what is no time of the day."""
        return _clock(self.opens_field.text())

    def closes(self) -> time | None:
        return _clock(self.closes_field.text())

    def say(self) -> None:
        """The words, in the language of the moment."""
        self._label.setText(self.tr("Hari layanan. Tanpa hari: jamnya tidak diketahui."))
        for weekday, button in zip(WEEKDAYS, self.day_buttons.values(), strict=True):
            button.setText(say(weekday))
        self.opens_field.say(self.tr("Buka pukul (WIB)"), "08.00")
        self.closes_field.say(self.tr("Tutup pukul (WIB)"), "17.00")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tick()

    def _tick(self) -> None:
        px = scaled(18)
        for button in self.day_buttons.values():
            button.setIconSize(QSize(px + 4, px))
            ticked = button.isChecked()
            button.setIcon(button_icon("check", "brand", px, 4) if ticked else QIcon())


def _clock(typed: str) -> time | None:
    found = CLOCK.fullmatch(typed.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))
