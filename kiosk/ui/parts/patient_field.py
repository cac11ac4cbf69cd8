"""A line that is read at every key, but whose slips are let be until it is left."""

from PySide6.QtCore import QSignalBlocker, Signal

from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field


class PatientField(Field):
    """`judged` asks for the verdict; while `due` is False, what is not whole yet is no slip."""

    judged = Signal()

    def __init__(self, *, mono: bool = False, max_length: int, entry: Entry = Entry.TEXT) -> None:
        super().__init__(mono=mono, max_length=max_length, entry=entry)
        self.due = False
        self.changed.connect(self._type)
        self.finished.connect(self._leave)

    def fill(self, text: str) -> None:
        """What was typed or recorded before; nobody is asked for a verdict yet."""
        with QSignalBlocker(self):
            self.setText(text)
        self.due = bool(text.strip())

    def insist(self) -> None:
        """Has even an empty line judged."""
        self.due = True
        self.judged.emit()

    def _type(self) -> None:
        self.due = False
        self.judged.emit()

    def _leave(self) -> None:
        self.due = self.due or bool(self.text().strip())
        self.judged.emit()
