"""A secret typed twice, never shown: a new PIN, or the passphrase of the store."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.wording.refusals import refusal


class SecretPair(QWidget):
    """``SecretPair(check_pin, max_length=6, entry=Entry.PIN)``.

    `check` raises Refused for what will not do.

    ``value()`` is the secret, or "" after saying below which line why not. `entered` when Enter
    is pressed in the second line.
    """

    entered = Signal()

    def __init__(
        self,
        check: Callable[[str], None],
        *,
        max_length: int = 200,
        entry: Entry = Entry.PASSWORD,
    ) -> None:
        super().__init__()
        self._check = check
        self._missing = self._unlike = ""
        self.first, self.again = (Field(max_length=max_length, entry=entry) for _ in range(2))
        for field in (self.first, self.again):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
            field.changed.connect(self._forget_messages)
        self.first.finished.connect(self._look_at_first)
        self.again.edit.returnPressed.connect(self.entered, Qt.ConnectionType.QueuedConnection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((self.first, 1), (self.again, 1), beside_from=420, spacing=16))
        self.setFocusProxy(self.first)

    def say(self, first: str, again: str, missing: str, unlike: str) -> None:
        """The two labels, and the words for nothing typed and for two that differ."""
        self.first.say(first)
        self.again.say(again)
        self._missing, self._unlike = missing, unlike

    def value(self) -> str:
        """The secret once it is fine and was typed twice alike, else ""."""
        if not self.first.text():
            return self._stop(self.first, self._missing)
        if words := self._objection():
            return self._stop(self.first, words)
        if self.first.text() != self.again.text():
            return self._stop(self.again, self._unlike)
        return self.first.text()

    def refuse(self, words: str) -> None:
        """The desk said no to it."""
        self._stop(self.first, words)

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.setText("")
        self.again.setText("")
        self._forget_messages()

    def _objection(self) -> str:
        try:
            self._check(self.first.text())
        except Refused as refused:
            return refusal(refused)
        return ""

    def _look_at_first(self) -> None:
        if self.first.text():
            self.first.set_message(self._objection(), "bad")

    def _forget_messages(self) -> None:
        self.first.set_message("")
        self.again.set_message("")

    def _stop(self, field: Field, words: str) -> str:
        field.set_message(words, "bad")
        field.setFocus()
        return ""
