"""What lies over the window while nobody is there: a soft dimness, or the dark with a clock."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import COLOURS, sans, scaled
from kiosk.ui.window import Window

FADE_MS = 1_200
DIMNESS = 0.62
"""How much of the light goes; nobody takes it for a screen that is off."""
DARK, CALM = "#0a121c", "#6f8096"
"""The ground of the clock, and its figures: 4.6 to 1, and not a lamp in a dark room."""
STEPS = ((0, 0), (1, -1), (-1, 1), (1, 1), (-1, -1), (0, 1), (1, 0), (0, -1), (-1, 0))
"""Where the clock stands from minute to minute, so that nothing burns into the screen."""


class Veil(QWidget):
    """A child of `window`; `dim` and `darken` show it, `lift` takes it away at once."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._depth = 0.0
        self._clock: tuple[str, str] | None = None
        self._step = STEPS[0]
        self._lead, self._hint = Text("", "title"), Text("", "muted")
        self._card = Card()
        self._card.body.addWidget(self._lead)
        self._card.body.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        for text in (self._lead, self._hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setWordWrap(False)
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(FADE_MS)
        self._fading.setStartValue(0.0)
        self._fading.setEndValue(DIMNESS)
        self._fading.valueChanged.connect(self._deepen)
        self._seconds = 0
        window.installEventFilter(self)
        self.hide()

    def dim(self, seconds: int) -> None:
        """Half the light, and how long until the lock."""
        self._clock, self._seconds = None, seconds
        self._card.show()
        self._say()
        if self.isHidden():
            self._spread()
            self._fading.start()

    def darken(self, clock: str, day: str, minute: int) -> None:
        """Nothing but the time; `minute` says where it stands."""
        shown, step = (clock, day), STEPS[minute % len(STEPS)]
        if (shown, step) == (self._clock, self._step) and not self.isHidden():
            return
        self._clock, self._step = shown, step
        self._fading.stop()
        self._card.hide()
        self._say()
        self._spread()
        self.update()

    def lift(self) -> None:
        """The light is back."""
        self._fading.stop()
        self._clock = None
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stays over the whole window, whatever size it takes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._spread()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._clock is None:
            ground = QColor(COLOURS["ink"])
            ground.setAlphaF(self._depth)
            painter.fillRect(self.rect(), ground)
            return
        painter.fillRect(self.rect(), QColor(DARK))
        painter.setPen(QColor(CALM))
        clock, day = self._clock
        middle = self.rect().translated(QPoint(*self._step) * scaled(24))
        high = max(scaled(60), self.height() // 6)
        figures = sans(15, QFont.Weight.Light)
        figures.setPixelSize(high)
        self._write(painter, middle.adjusted(0, -high, 0, -high // 3), figures, clock)
        self._write(painter, middle.adjusted(0, high, 0, 0), sans(20), day)
        self._write(painter, middle.adjusted(0, 2 * high, 0, 0), sans(17), self._touch())

    def _write(self, painter: QPainter, room: QRect, font: QFont, words: str) -> None:
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, words)

    def _touch(self) -> str:
        return self.tr("Sentuh layar untuk mulai")

    def _say(self) -> None:
        self._lead.setText(self.tr("Terkunci dalam %n detik", "", self._seconds))
        self._hint.setText(self.tr("Sentuh layar atau tekan tombol apa saja untuk lanjut."))
        clock = self._clock
        spoken = " · ".join((*clock, self._touch())) if clock else self._lead.text()
        self.setAccessibleName(spoken)

    def _spread(self) -> None:
        self.setGeometry(self._window.area())
        self.raise_()
        self.show()

    def _deepen(self, depth: float) -> None:
        self._depth = float(depth)
        self.update()
