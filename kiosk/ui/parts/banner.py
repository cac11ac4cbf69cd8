"""A quiet line below the top bar: a trouble, a doubt about the clock, practice mode."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import TONES, mark

_SIGNS = {
    "info": "info",
    "good": "circle-check",
    "warning": "triangle-alert",
    "bad": "circle-alert",
}


class Banner(QFrame):
    """``Banner("disk", "bad", "Ruang simpan habis.", "Lihat")``; `pressed` tells its `key`."""

    pressed = Signal(str)

    def __init__(self, key: str, tone: str, text: str, action: str = "") -> None:
        super().__init__()
        self._key = key
        self._icon = Icon(_SIGNS[tone], TONES[tone], 18)
        self._text = Text("", "strong")
        self._button = Button("", "quiet")
        self._button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 24, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.present(tone, text, action)

    def present(self, tone: str, text: str, action: str = "") -> None:
        """Say something else; `tone` is info, good, warning or bad; no `action`, no button."""
        mark(self, kind="banner", tone=tone)
        self._icon.show_icon(_SIGNS[tone], TONES[tone])
        self._text.setText(text)
        self._text.setMinimumHeight(0 if action else 28)
        self._button.setText(action)
        self._button.setVisible(bool(action))

    def _press(self) -> None:
        self.pressed.emit(self._key)
