"""A limit that the participant reads on their own screen, taken down in hours and minutes."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.case import MAX_OWN_LIMIT_MIN
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.text import Text


class LimitPanel(QWidget):
    """`read` carries minutes, from 1 to 31 days."""

    read = Signal(int)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._hint = Text("", "heading"), Text("", "muted")
        self.hours, self.minutes = (
            Field(max_length=4, entry=Entry.DIGITS),
            Field(max_length=6, entry=Entry.DIGITS),
        )
        self.save = Button(kind="primary", icon="check")
        fields = QHBoxLayout()
        for field in (self.hours, self.minutes):
            field.edit.textEdited.connect(self._edited)
            fields.addWidget(field)
        self.save.clicked.connect(self._read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(fields)
        column.addWidget(self.save)
        column.addStretch(1)
        self.setFocusProxy(self.hours)
        self._say()

    def fill(self, hours: str, minutes: str) -> None:
        """Puts kept figures in the lines, or empties them after they were recorded."""
        self.hours.setText(hours)
        self.minutes.setText(minutes)
        self._unmark()

    def kept(self) -> dict[str, str]:
        """What may lie in a draft, field name to text: no figure too large to be a limit."""
        typed = {"hours": (self.hours.text(), 60), "minutes": (self.minutes.text(), 1)}
        return {
            name: text
            for name, (text, unit) in typed.items()
            if 0 < (_number(text) or 0) * unit <= MAX_OWN_LIMIT_MIN
        }

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _edited(self) -> None:
        self._unmark()
        self.typed.emit()

    def _unmark(self) -> None:
        for field in (self.hours, self.minutes):
            field.set_message("")

    def _read(self) -> None:
        hours, minutes = _number(self.hours.text()), _number(self.minutes.text())
        if hours is None or minutes is None:
            wrong = self.hours if hours is None else self.minutes
            self._refuse(wrong, self.tr("Tulis angka saja."))
        elif not 0 < hours * 60 + minutes <= MAX_OWN_LIMIT_MIN:
            self._refuse(self.hours, self.tr("Antara 1 menit dan 31 hari."))
        else:
            self.read.emit(hours * 60 + minutes)

    def _refuse(self, field: Field, words: str) -> None:
        field.set_message(words, "bad")
        field.setFocus()

    def _say(self) -> None:
        self._title.setText(self.tr("Limit di layar peserta"))
        self._hint.setText(
            self.tr(
                "Tulis sisa waktu yang dibaca peserta di HP sendiri. "
                "Waktu ini menggantikan hitungan Loket."
            )
        )
        self.hours.say(self.tr("Jam"))
        self.minutes.say(self.tr("Menit"))
        self.save.setText(self.tr("Pakai waktu ini"))


def _number(text: str) -> int | None:
    """A whole number as typed, 0 for an empty line, None for anything else."""
    typed = text.strip()
    if not typed:
        return 0
    return int(typed) if typed.isdecimal() else None
