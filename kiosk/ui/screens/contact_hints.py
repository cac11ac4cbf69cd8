"""What the participant can look up with their own phone, by the brand of the number."""

from PySide6.QtCore import QEvent

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.wording.phone import self_service

MOST_HINTS = 3


class HintsCard(Card):
    """``present("Telkomsel")``; "" while no brand is known."""

    def __init__(self) -> None:
        super().__init__()
        self._brand = ""
        self._hints = [Text() for _ in range(MOST_HINTS)]
        self._note = Text("", "caption")
        for line in (*self._hints, self._note):
            self.body.addWidget(line)
        self.body.addStretch(1)
        self._say()

    def present(self, brand: str) -> None:
        """Only words: the kiosk dials and opens nothing."""
        if brand != self._brand:
            self._brand = brand
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        title = self.tr("Bisa dicek peserta sendiri")
        self.set_title(f"{title} · {self._brand}" if self._brand else title)
        nothing = self.tr("Cara mengecek muncul di sini setelah operator nomornya dikenali.")
        *hints, note = self_service(self._brand) or (nothing,)
        self._note.setText(note)
        for index, line in enumerate(self._hints):
            line.setText(hints[index] if index < len(hints) else "")
            line.setVisible(index < len(hints))
