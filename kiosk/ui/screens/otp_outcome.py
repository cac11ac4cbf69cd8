"""What came of a request: six answers, and the words that stood on the participant's screen."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.actions.otp import MESSAGE_LENGTH
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import OtpOutcome
from kiosk.domain.free_text import may_be_a_code
from kiosk.ui.parts.button import Button, ButtonKind
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import scaled
from kiosk.ui.wording import otp
from kiosk.ui.wording.refusals import refusal

LOOKS: dict[OtpOutcome, tuple[str, ButtonKind]] = {
    OtpOutcome.WORKED: ("circle-check", "good"),
    OtpOutcome.NOT_DELIVERED: ("inbox", "secondary"),
    OtpOutcome.WRONG_CODE: ("circle-x", "secondary"),
    OtpOutcome.EXPIRED: ("hourglass", "secondary"),
    OtpOutcome.LIMIT_MESSAGE: ("shield-alert", "danger"),
    OtpOutcome.SITE_ERROR: ("server", "secondary"),
}


class OutcomeButton(Button):
    """A button that knows its outcome."""

    def __init__(self, outcome: OtpOutcome) -> None:
        icon, kind = LOOKS[outcome]
        super().__init__(kind=kind, icon=icon)
        self.outcome = outcome


class OutcomePanel(QWidget):
    """`answered` carries an OtpOutcome; `message` is what a person typed with it."""

    answered = Signal(object)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = Text("", "heading")
        self.field = Field(max_length=MESSAGE_LENGTH)
        self.buttons = {outcome: OutcomeButton(outcome) for outcome in LOOKS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self.field)
        self._pairs = [QBoxLayout(QBoxLayout.Direction.TopToBottom) for _ in range(3)]
        for at, button in enumerate(self.buttons.values()):
            button.clicked.connect(self._answer)
            self._pairs[at // 2].addWidget(button, 1)
        for pair in self._pairs:
            pair.setSpacing(8)
            column.addLayout(pair)
        column.addStretch(1)
        self.setFocusProxy(self.field)
        self.field.edit.textEdited.connect(self._edited)
        self._say()

    def message(self) -> str:
        """What stood on the participant's screen, as typed."""
        return self.field.text()

    def kept(self) -> str:
        """The message as it may lie in a draft: nothing of it where it may hold a code."""
        message = self.message()
        return "" if may_be_a_code(message) else message

    def fill(self, message: str) -> None:
        """Puts a kept message in the line, or empties it after it was recorded."""
        self.field.setText(message)
        self.field.set_message("")

    def refuse(self, words: str) -> None:
        """The message cannot be kept; it stays in the line to be put right."""
        self.field.set_message(words, "bad")
        self.field.setFocus()

    def minimumSizeHint(self) -> QSize:
        """That of one column: if pairs asked for their own width, the two would chase each other
        with the page, which gives room by what is asked for."""
        parts = (self._question, self.field, *self.buttons.values())
        widest = max(part.minimumSizeHint().width() for part in parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two answers side by side where there is room: fewer to scroll to on a low screen."""
        super().resizeEvent(event)
        beside = event.size().width() >= scaled(520)
        direction = QBoxLayout.Direction
        for pair in self._pairs:
            pair.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _edited(self) -> None:
        words = refusal(Refused(Reason.LOOKS_LIKE_A_CODE)) if may_be_a_code(self.message()) else ""
        self.field.set_message(words, "bad")
        self.typed.emit()

    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, OutcomeButton):
            self.answered.emit(button.outcome)

    def _say(self) -> None:
        self._question.setText(self.tr("Apa yang terjadi di HP peserta?"))
        hint = self.tr("boleh kosong")
        self.field.say(self.tr("Pesan di layar peserta"), hint)
        for outcome, button in self.buttons.items():
            button.setText(otp.outcome(outcome))
        worked = self.tr("Berhasil, kode cocok")
        self.buttons[OtpOutcome.WORKED].setText(worked)
