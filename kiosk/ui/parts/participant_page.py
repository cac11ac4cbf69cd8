"""The participant's page: the wait in large digits, what to do, and the safety line.

Everything grows with the screen it stands on, and shrinks where the words would not fit.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QFont, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.participant import Told
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.ring import Ring
from kiosk.ui.theme import mark, sans
from kiosk.ui.wording import participant as words

DRAWN_FOR = QSize(1920, 1080)
SIZES = (1.4, 1.25, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Of what was drawn: the first in which everything fits."""
MOST_STEPS = 3
TITLE_PX, STEP_PX, SAFETY_PX, SITE_PX, RING_PX = 68, 40, 34, 30, 620


class Line(QLabel):
    """Words in a size of their own, that wrap."""

    def __init__(self, px: int, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        super().__init__()
        self._px, self._weight = px, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def grow(self, factor: float) -> None:
        """Of the size it was drawn for."""
        font = sans(15, self._weight)
        font.setPixelSize(max(11, round(self._px * factor)))
        self.setFont(font)


class ParticipantPage(QWidget):
    """``page.present(told)``, as often as you like; it paints only what has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told: Told | None = None
        self._shown: tuple[object, ...] = ()
        bold, medium = QFont.Weight.Bold, QFont.Weight.DemiBold
        self._site, self._clock = Line(SITE_PX, medium), Line(SITE_PX, medium)
        self._practice = Line(SITE_PX, bold)
        self._title, self._safety = Line(TITLE_PX, bold), Line(SAFETY_PX, medium)
        self._steps = [Line(STEP_PX) for _ in range(MOST_STEPS)]
        self._lines = (
            *(self._site, self._clock, self._practice, self._title, self._safety),
            *self._steps,
        )
        self.ring = Ring(largest=RING_PX)
        self._shield = Icon("shield-alert", "bad-deep", 34)
        self._lay_out()

    def present(self, told: Told) -> None:
        """Shows the page; only the wait changes from second to second."""
        self._told = told
        waiting = told.total_ms > 0
        if waiting:
            self.ring.present(told.remaining_ms, told.total_ms, told.ends)
        shown = (told.card, told.site, told.practice, waiting)
        self._clock.setText(told.clock)
        if shown != self._shown:
            self._shown = shown
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody closes it; it goes with its screen."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._site, 1)
        head.addWidget(self._practice)
        head.addWidget(self._clock)
        for line in (self._practice, self._clock):
            line.setWordWrap(False)
        mark(self._practice, tone="info")
        self._texts = QVBoxLayout()
        self._texts.addStretch(1)
        self._texts.addWidget(self._title)
        for step in self._steps:
            self._texts.addWidget(step)
        self._texts.addStretch(1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.ring, 4)
        self._middle.addLayout(self._texts, 6)
        band = QFrame()
        mark(band, kind="notice", tone="safety")
        self._band = QHBoxLayout(band)
        self._band.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        self._band.addWidget(self._safety, 1)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen rules
        self._column.addLayout(head)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(band)

    def _say(self) -> None:
        told = self._told
        if told is None:
            return
        self._site.setText(told.site)
        self._practice.setText(words.practice() if told.practice else "")
        self._practice.setVisible(told.practice)
        self._title.setText(words.title(told.card))
        steps = words.steps(told.card)
        numbered = len(steps) > 1
        for index, line in enumerate(self._steps):
            text = steps[index] if index < len(steps) else ""
            line.setText(f"{index + 1}. {text}" if text and numbered else text)
            line.setVisible(bool(text))
        self._safety.setText(words.safety())
        self.ring.setVisible(told.total_ms > 0)
        self._fit()

    def _fit(self) -> None:
        """The largest size in which everything stands on the screen whole."""
        wide, high = self.width() / DRAWN_FOR.width(), self.height() / DRAWN_FOR.height()
        best = min(wide, high)
        for size in SIZES:
            self._grow(best * size)
            high_enough = self._column.totalMinimumHeightForWidth(self.width()) <= self.height()
            if high_enough and self._column.totalMinimumSize().width() <= self.width():
                return

    def _grow(self, factor: float) -> None:
        for line in self._lines:
            line.grow(factor)
        side, gap = round(72 * factor), round(30 * factor)
        self._column.setContentsMargins(side, round(48 * factor), side, round(48 * factor))
        self._column.setSpacing(gap)
        self._middle.setSpacing(side)
        self._texts.setSpacing(gap)
        self._band.setContentsMargins(gap, round(22 * factor), gap, round(22 * factor))
        self._band.setSpacing(round(20 * factor))
        self._column.invalidate()
