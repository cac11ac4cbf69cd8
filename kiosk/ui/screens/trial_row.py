"""Sending one test message over the mail server as typed, and what came of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.outbox.address import is_plain
from kiosk.settings import Mail
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.screens.mail_form import MailForm
from kiosk.ui.wishes import SendTest


class TrialRow(QWidget):
    """`wished` carries a SendTest once the form is fine and ticked as checked."""

    wished = Signal(object)

    def __init__(self, form: MailForm) -> None:
        super().__init__()
        self._form = form
        self.to, self.send = Field(max_length=254, entry=Entry.EMAIL), Button(icon="send")
        self._answer = Message()
        self.send.clicked.connect(self._send)
        self.to.changed.connect(self._forget_message)
        self.to.edit.returnPressed.connect(self._send, Qt.ConnectionType.QueuedConnection)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.to, 1)
        row.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._answer)
        self._say()

    def answer(self, words: str, tone: str) -> None:
        """What the server said, or that it is being asked."""
        self._answer.say(words, tone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.to.say(self.tr("Coba dulu: kirim surat uji ke"), self.tr("alamat email Anda sendiri"))
        self.send.setText(self.tr("Kirim surat uji"))

    def _forget_message(self) -> None:
        self._answer.say()

    def _send(self) -> None:
        mail: Mail | None = self._form.checked_mail()
        if mail is None:
            return
        to = self.to.text().strip()
        if not is_plain(to):
            self._answer.say(self.tr("Tulis alamat email yang bisa Anda buka."), "bad")
            self.to.setFocus()
            return
        self.wished.emit(SendTest(mail, to, self._form.password.text() or None))
