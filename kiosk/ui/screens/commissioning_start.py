"""First start, before anything: set this kiosk up, or practise."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.text import Text


class StartPage(QWidget):
    """Two ways, each with what it means."""

    set_up = Signal()
    practise = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages, self._paper = 4, True
        self._set_up = Button(kind="primary", icon="settings", grade="large")
        self._practise = Button(icon="life-buoy", grade="large")
        self._words = [Text("", "muted") for _ in range(2)]
        self._cards = [Card(), Card()]
        for card, words, button in zip(
            self._cards, self._words, (self._set_up, self._practise), strict=True
        ):
            card.body.addWidget(words)
            card.body.addStretch(1)
            card.body.addWidget(button)
        self._set_up.clicked.connect(self.set_up)
        self._practise.clicked.connect(self.practise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((self._cards[0], 1), (self._cards[1], 1), beside_from=620))
        self.setFocusProxy(self._set_up)
        self._say()

    def expect(self, pages: int, *, paper: bool) -> None:
        """So many pages follow, and whether a key has to be written on paper."""
        self._pages, self._paper = pages, paper
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        set_up, practise = self._cards
        set_up.set_title(self.tr("Untuk melayani peserta"))
        practise.set_title(self.tr("Untuk belajar"))
        self._set_up.setText(self.tr("Siapkan loket ini"))
        self._practise.setText(self.tr("Mode latihan"))
        needs = (
            self.tr("Siapkan kertas dan pena; alamat email loket boleh menyusul.")
            if self._paper
            else self.tr("Alamat email loket boleh menyusul.")
        )
        pages = self.tr("%n halaman, paling lama tiga menit.", "", self._pages)
        self._words[0].setText(f"{pages} {needs}")
        self._words[1].setText(
            self.tr(
                "Semua layar bisa dicoba dengan data karangan. Ada tanda latihan di setiap layar "
                "dan surat, dan tidak ada yang dikirim ke luar."
            )
        )
