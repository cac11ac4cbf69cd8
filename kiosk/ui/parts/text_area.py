"""A labelled page to type on, a few lines high, with a message below."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from kiosk.ui.parts.entry import Entry, declare
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark, sans


class TextArea(QWidget):
    """``lines()`` are the paragraphs typed, empty ones left out; Tab goes on to the next stop."""

    def __init__(self, high: int = 4) -> None:
        super().__init__()
        self._high = high
        self._label, self._message = Text("", "label"), Message()
        self.page = QPlainTextEdit()
        self.page.setTabChangesFocus(True)
        declare(self.page, Entry.TEXT)
        self._label.setBuddy(self.page)
        mark(self.page, tone="")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for widget in (self._label, self.page, self._message):
            column.addWidget(widget)
        self.setFocusProxy(self.page)
        self._heighten()

    def say(self, label: str) -> None:
        """The label above."""
        self._label.setText(label)
        self.page.setAccessibleName(label)

    def lines(self) -> tuple[str, ...]:
        """What is typed, a paragraph each."""
        typed = (line.strip() for line in self.page.toPlainText().splitlines())
        return tuple(line for line in typed if line)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Put these paragraphs on the page."""
        self.page.setPlainText("\n".join(lines))

    def set_message(self, text: str, tone: str = "neutral") -> None:
        """The words below; "" clears them."""
        self._message.say(text, tone)
        self.page.setAccessibleDescription(text)

    def message(self) -> str:
        """The words below."""
        return self._message.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heighten()

    def _heighten(self) -> None:
        self.page.setFixedHeight(self._high * QFontMetrics(sans(16)).lineSpacing() + 34)
