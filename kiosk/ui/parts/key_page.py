"""One page of keys, each with its share of the room there is."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.parts.key_button import KeyButton
from kiosk.ui.parts.key_layouts import Does, Key, Rows

GAP = 6
"""Between keys, in px."""


class KeyPage(QWidget):
    """`keys` are its buttons in reading order; `struck` and `let_go` come from any of them."""

    struck = Signal(object)
    let_go = Signal()

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._high, self._wide = len(rows), max(sum(key.wide for key in row) for row in rows)
        self._places: list[tuple[KeyButton, QRect]] = []
        for y, row in enumerate(rows):
            x = 0
            for key in row:
                if key.does is not Does.GAP:
                    self._places.append((self._button(key), QRect(x, y, key.wide, key.high)))
                x += key.wide
        self.keys = [button for button, _place in self._places]

    def held(self) -> bool:
        """Whether a finger or the mouse is on one of the keys."""
        return any(button.held for button in self.keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Not by a grid layout, which gives columns that only wide keys cross less than others."""
        super().resizeEvent(event)
        across, down = (self.width() + GAP) / self._wide, (self.height() + GAP) / self._high
        for button, place in self._places:
            left, top = round(place.x() * across), round(place.y() * down)
            right = round((place.x() + place.width()) * across)
            bottom = round((place.y() + place.height()) * down)
            button.setGeometry(left, top, right - left - GAP, bottom - top - GAP)

    def _button(self, key: Key) -> KeyButton:
        button = KeyButton(key)
        button.setParent(self)
        button.struck.connect(self.struck)
        button.let_go.connect(self.let_go)
        return button
