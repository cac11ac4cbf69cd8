"""The letter as it went or will go out, to read on the screen."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from kiosk.domain.events import Letter
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark, scaled


class LetterCard(Card):
    """Recipient, subject and the plain text; it scrolls by keyboard, and Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self._letter: Letter | None = None
        self._head = Text("", "muted")
        self.page = QPlainTextEdit()
        mark(self.page, kind="mono")
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.body.addWidget(self._head)
        self.body.addWidget(self.page, 1)
        self._say()

    def present(self, letter: Letter) -> None:
        """Shows `letter`; the place one has read to is kept while it stays the same."""
        if letter != self._letter:
            self._letter = letter
            self.page.setPlainText(letter.text)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange:
            self.page.setMinimumHeight(scaled(260))

    def _say(self) -> None:
        self.set_title(self.tr("Surat pengaduan"))
        self.page.setAccessibleName(self.tr("Isi surat pengaduan"))
        self.page.setMinimumHeight(scaled(260))
        if self._letter:
            head = self.tr("Kepada {recipient}\nPerihal {subject}")
            facts = {"recipient": self._letter.recipient, "subject": self._letter.subject}
            self._head.setText(head.format(**facts))
