"""The second step of what cannot be undone: what will happen, and the two ways on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button, ButtonKind
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.notice import Notice


class Confirm(QWidget):
    """``confirm.ask(words, "Ya, hapus sekarang")`` shows it, with the focus on "Batal".

    `confirmed` and `cancelled` tell the answer; it hides itself after either. ``say`` gives the
    same question in other words, for translations.
    """

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, tone: str = "bad", kind: ButtonKind = "danger") -> None:
        super().__init__()
        self._notice = Notice(tone=tone)
        self._no, self._yes = Button(), Button("", kind)
        self._no.clicked.connect(self._cancel)
        self._yes.clicked.connect(self._confirm)
        answers = Flow()
        answers.addWidget(self._no)
        answers.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._notice)
        column.addLayout(answers)
        self._say()
        self.hide()

    def ask(self, words: str, yes: str, lead: str = "") -> None:
        """Show the question; Enter alone answers no."""
        self.say(words, yes, lead)
        self.show()
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str, yes: str, lead: str = "") -> None:
        """The words of the question and of the button that does it."""
        self._notice.setText(words, lead)
        self._yes.setText(yes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._no.setText(self.tr("Batal"))

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
