"""The guided reset of a password: what the participant does on their own phone, step by step."""

from PySide6.QtCore import QEvent

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.wording import otp


class ResetCard(Card):
    """The steps, numbered, and a note that the site may look different by now."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = [Text() for _ in otp.RESET_STEPS]
        self._note = Text("", "caption")
        for text in (*self._steps, self._note):
            self.body.addWidget(text)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Reset kata sandi, dikerjakan peserta"))
        for number, (text, words) in enumerate(zip(self._steps, otp.reset_steps(), strict=True), 1):
            text.setText(f"{number}. {words}")
        self._note.setText(otp.reset_note())
