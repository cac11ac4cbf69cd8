"""What the participant can look up with their own phone, by the brand of the number."""

from PySide6.QtCore import QEvent, Signal

from kiosk.domain.self_service import SelfService
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.foreign import bounded
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.guide_links import GuideLinks
from kiosk.ui.wording.guides import FOR_NUMBERS
from kiosk.ui.wording.phone import self_service

MOST_HINTS = 3


class HintsCard(Card):
    """``present("Telkomsel", entry)``; "" while no brand is known. `guide_asked` names a guide."""

    guide_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._brand = ""
        self._known: SelfService | None = None
        self._hints = [Text() for _ in range(MOST_HINTS)]
        self._note = Text("", "caption")
        for line in (*self._hints, self._note):
            self.body.addWidget(line)
        guides = GuideLinks(*FOR_NUMBERS)
        guides.asked.connect(self.guide_asked)
        self.body.addWidget(guides)
        self.body.addStretch(1)
        self._say()

    def present(self, brand: str, known: SelfService | None) -> None:
        """Only words: the kiosk dials and opens nothing."""
        if (brand, known) != (self._brand, self._known):
            self._brand, self._known = brand, known
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        title = self.tr("Bisa dicek peserta sendiri")
        self.set_title(f"{title} · {self._brand}" if self._brand else title)
        nothing = self.tr("Cara mengecek muncul di sini setelah operator nomornya dikenali.")
        *hints, note = self_service(self._known) if self._known else (nothing,)
        self._note.setText(bounded(note))
        for index, line in enumerate(self._hints):
            line.setText(bounded(hints[index]) if index < len(hints) else "")
            line.setVisible(index < len(hints))
