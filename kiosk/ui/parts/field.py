"""A labelled line to type in, with a message below that has a tone, an icon and words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.parts.entry import Entry, declare
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import TONES, mark

SIGNS = {
    "": "",
    "neutral": "info",
    "info": "info",
    "good": "check",
    "warning": "triangle-alert",
    "bad": "x",
}


class Line(QLineEdit):
    """A line in which Enter moves on to the next stop, as Tab does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            event.accept()


class Field(QWidget):
    """``Field("NIK", mono=True, max_length=40)``.

    ``text()``, ``setText(…)``; `changed(str)` at every keystroke, `finished()` when the line is
    left or Enter pressed (Enter also moves on). What a person types is never altered, not even
    spaces in a NIK: read it with the domain's parser, and say what was understood with
    ``set_message(text, tone)`` (neutral, info, good, warning, bad; "" clears it). Leave room in
    `max_length` for spaces and dashes of pasted numbers. `entry` says which keys the screen
    offers for it. ``say(label, hint)`` for translations.
    """

    changed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        label: str = "",
        hint: str = "",
        *,
        mono: bool = False,
        max_length: int = 120,
        entry: Entry = Entry.TEXT,
    ) -> None:
        super().__init__()
        self._label = Text("", "label")
        self.edit = Line()
        self.edit.setMaxLength(max_length)
        declare(self.edit, entry)
        mark(self.edit, kind="mono" if mono else "", tone="")
        self._label.setBuddy(self.edit)
        self._icon = Icon("info", "muted", 16)
        self._message = Text("", "message")
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._message, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._label)
        column.addWidget(self.edit)
        column.addLayout(below)
        column.addStretch(1)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self.changed)
        self.edit.editingFinished.connect(self.finished)
        self.say(label, hint)
        self.set_message("")

    def say(self, label: str, hint: str = "") -> None:
        """The label above, and the grey words in an empty line."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(label or hint)

    def take(self, entry: Entry) -> None:
        """Which keys the screen offers for the line from now on."""
        declare(self.edit, entry)

    def text(self) -> str:
        """Exactly what stands in the line."""
        return self.edit.text()

    def setText(self, text: str) -> None:
        """Put a text in the line, leaving the cursor alone when it stands there already."""
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(len(text) if self.edit.hasFocus() else 0)

    def set_message(self, text: str, tone: str = "neutral") -> None:
        """The words below; a screen reader hears them as the description of the line."""
        tone = tone if text else ""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._icon.setVisible(bool(text))
        if text:
            self._icon.show_icon(SIGNS[tone], TONES[tone])
        self._message.set_tone(tone)
        mark(self.edit, tone=tone if tone in ("bad", "warning") else "")
        self.edit.setAccessibleDescription(text)

    def message(self) -> str:
        """The words below, "" when there are none."""
        return self._message.text()
