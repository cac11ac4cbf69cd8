"""How sure it is that the number lives: five levels, and which of them is reached."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.phone_test import PROVEN
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.marker import paint_marker
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.contact_proof import PhoneProof
from kiosk.ui.theme import colour, mark, scaled
from kiosk.ui.wording.phone import LEVELS, explanation, level


class LevelMark(QWidget):
    """The small circle of a level and the line on to the next."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._state = number, "todo"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def present(self, state: str) -> None:
        """`state` as in ``parts/marker.py``."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(26), scaled(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = scaled(24)
        if self._number < len(LEVELS) - 1:
            painter.setPen(QPen(colour("line"), 2))
            painter.drawLine(self.width() // 2, side, self.width() // 2, self.height())
        circle = QRectF((self.width() - side) / 2, 1, side, side)
        paint_marker(painter, circle, self._state, self._number)


class LevelRow(QWidget):
    """One level: its mark, its words, and what may be said of it now."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._mark = LevelMark(number)
        self._level, self._note = Text("", "body"), Text("", "caption")
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words.setContentsMargins(0, 2, 0, 7)
        words.setSpacing(1)
        words.addWidget(self._level)
        words.addWidget(self._note)
        words.addStretch(1)
        row.addWidget(self._mark)
        row.addLayout(words, 1)

    def present(self, note: str, *, reached: bool) -> None:
        """Puts it in the language of the moment."""
        proven = self._number >= PROVEN
        self._mark.present(("done" if proven else "current") if reached else "todo")
        mark(self._level, kind="strong" if reached else "muted")
        self._level.setText(level(self._number))
        self._note.setText(note)
        self._note.setVisible(bool(note))


class EvidenceCard(Card):
    """``present(1)``, or None while there is no number that could have any."""

    def __init__(self) -> None:
        super().__init__()
        self._reached: int | None = None
        self._rows = [LevelRow(number) for number in range(len(LEVELS))]
        ladder = QVBoxLayout()
        ladder.setSpacing(0)
        for row in self._rows:
            ladder.addWidget(row)
        self.proof = PhoneProof()
        self.body.addWidget(self.proof)
        self.body.addLayout(ladder)
        self.body.addStretch(1)
        self._say()

    def present(self, reached: int | None) -> None:
        """The level that is reached, 0 to 4 (handbook 4.4)."""
        if reached != self._reached:
            self._reached = reached
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Bukti nomor ini aktif"))
        for number, row in enumerate(self._rows):
            reached = number == self._reached
            row.present(explanation(number) if reached else "", reached=reached)
        now = self.tr("belum ada nomor") if self._reached is None else level(self._reached)
        self.setAccessibleName(self.tr("Bukti nomor aktif: {level}").format(level=now))
