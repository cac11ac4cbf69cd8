"""A line below something that has none of its own: an icon and words with a tone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.parts.field import SIGNS
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import TONES


class Message(QWidget):
    """``message.say("Pilih seperti di KTP.", "bad")``; looks as the message of a Field does.

    `tone` is neutral, info, good, warning or bad; without words it is hidden.
    """

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words = Icon("info", "muted", 16), Text("", "message")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str = "", tone: str = "neutral") -> None:
        """Show these words; none take the line away."""
        if words:
            self._icon.show_icon(SIGNS[tone], TONES[tone])
        self._words.setText(words)
        self._words.set_tone(tone if words else "")
        self.setVisible(bool(words))

    def text(self) -> str:
        """The words shown."""
        return self._words.text()
