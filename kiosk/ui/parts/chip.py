"""A word in a round-ended capsule with a tone, and perhaps a light or an icon before it.

Part of the first paint: no ``Qt`` namespace and no ``QBrush`` until a light is shown (see
``top_bar``); the style sheet paints the capsule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kiosk.ui.theme import TONES, colour, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_LEFT = 13


class Dot(QWidget):
    """The small round light before a word; the word says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "neutral"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: str) -> None:
        """Take the colour of a tone."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(9, 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(TONES[self._tone]))
        painter.setBrush(colour(TONES[self._tone]))
        painter.drawEllipse(QRectF(0.5, 0.5, 8, 8))


class Chip(QFrame):
    """``chip.say("Luring · 3 menunggu kirim", "warning")``; hidden while it has nothing to say."""

    def __init__(self, sign: QWidget | None = None, text: str = "", tone: str = "neutral") -> None:
        super().__init__()
        self._sign = sign
        self._label = QLabel(text)
        for widget in (self, self._label):
            mark(widget, kind="chip", tone=tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(7)
        if sign:
            row.addWidget(sign)
        row.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not text:  # with one it appears with its parent, never as a window of its own
            self.hide()

    def say(self, text: str, tone: str = "neutral") -> None:
        """Show `text` in `tone`; an empty text hides the chip."""
        self._label.setText(text)
        for widget in (self, self._label):
            mark(widget, tone=tone)
        if isinstance(self._sign, Dot):
            self._sign.set_tone(tone)
        self.setVisible(bool(text))

    def text(self) -> str:
        """The words shown."""
        return self._label.text()


class ConnectionPill(QPushButton):
    """How the connection is and how many letters wait; a press shows them.

    ``pill.say("Luring · 3 menunggu kirim", "warning")``; hidden while it has nothing to say.
    """

    def __init__(self) -> None:
        super().__init__()
        self._dot = Dot()
        self._dot.setParent(self)
        mark(self, kind="chip", tone="neutral", light=True)
        self.setEnabled(False)
        self.hide()

    def say(self, text: str, tone: str) -> None:
        """Show `text` in `tone`; the words say what the light says."""
        self.setText(text)
        mark(self, tone=tone)
        self._dot.set_tone(tone)
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._dot.sizeHint()
        self._dot.setGeometry(
            _LEFT, (self.height() - side.height()) // 2, side.width(), side.height()
        )
