"""One out of a few, as a row of buttons: Laki-laki / Perempuan."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.icon import button_icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import scaled


class ChoiceRow(QWidget):
    """``ChoiceRow("Jenis kelamin", {"L": "Laki-laki", "P": "Perempuan"})``.

    ``value()`` is the key chosen or "", ``choose(key)`` sets it ("" for none), `chosen(str)` tells
    when a person chooses. The chosen one has a tick. Arrow keys move, Space chooses. The row
    breaks where it is too narrow. ``say(label, options)`` puts it in another language.
    """

    chosen = Signal(str)

    def __init__(self, label: str, options: Mapping[str, str], *, steady: bool = False) -> None:
        """`steady`: each keeps room for its tick, so that none moves when another is chosen."""
        super().__init__()
        self._steady = steady
        self._label = Text("", "label")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        flow = Flow(spacing=8)
        for key in options:
            button = self._buttons[key] = Button("", "choice")
            button.setCheckable(True)
            button.toggled.connect(self._tick)
            self._group.addButton(button)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._label)
        column.addLayout(flow)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._choose)
        self.setFocusProxy(next(iter(self._buttons.values())))
        self.say(label, options)

    def say(self, label: str, options: Mapping[str, str]) -> None:
        """The words for the same keys."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        for key, button in self._buttons.items():
            button.setText(options[key])
            button.setAccessibleName(f"{label}: {options[key]}" if label else options[key])
        self._tick()

    def value(self) -> str:
        """The key chosen, "" for none yet."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose without telling anybody; "" chooses none."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == key)
        self._group.setExclusive(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tick()
        if self._steady and event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._tick)  # once the buttons have the new size too

    def _tick(self) -> None:
        px = scaled(18)
        for button in self._buttons.values():
            button.setIconSize(QSize(px + 4, px))
            tick = button_icon("check", "brand", px, 4)
            if self._steady:
                button.setIcon(tick)
                button.setMinimumWidth(button.sizeHint().width())
            button.setIcon(tick if button.isChecked() else QIcon())

    def _choose(self) -> None:
        self.chosen.emit(self.value())
