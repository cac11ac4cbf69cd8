"""The keys for a PIN: dots that fill, twelve big keys, and the physical keyboard alike."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import colour, scaled

_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter")
_ICONS = {"erase": "delete", "enter": "corner-down-left"}


class Dots(QWidget):
    """One dot for each place of the PIN, filled as typed; never the digits."""

    def __init__(self, places: int) -> None:
        super().__init__()
        self._places = places
        self._filled = 0
        self._shift = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shaking = QVariantAnimation(self)
        self._shaking.setDuration(360)
        for at, shift in ((0.0, 0.0), (0.2, -10.0), (0.5, 10.0), (0.8, -5.0), (1.0, 0.0)):
            self._shaking.setKeyValueAt(at, shift)
        self._shaking.valueChanged.connect(self._move)

    def fill(self, filled: int) -> None:
        """Fill the first `filled` dots."""
        self._filled = filled
        self.update()

    def shake(self) -> None:
        """Shake the head: not this one."""
        self._shaking.start()

    def sizeHint(self) -> QSize:
        return QSize(self._places * scaled(32), scaled(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, radius = scaled(32), scaled(18) / 2 - 1
        left = (self.width() - step * (self._places - 1)) / 2 + self._shift
        for place in range(self._places):
            filled = place < self._filled
            painter.setPen(QPen(colour("brand" if filled else "edge"), 2))
            painter.setBrush(colour("brand" if filled else "page"))
            painter.drawEllipse(
                QPointF(left + place * step, self.height() / 2), radius - 1, radius - 1
            )

    def _move(self, shift: float) -> None:
        self._shift = float(shift)
        self.update()


class PinPad(QWidget):
    """``PinPad(places=6)``; `entered(str)` when Enter is pressed with at least 4 digits.

    The pad keeps the digits until ``clear()``. ``refuse(text)`` shakes, clears and says why;
    ``block(text)`` does so and takes no more digits until ``allow()``. Digits, Backspace and
    Enter of a keyboard work while the pad has the focus; it is one stop of the Tab key.
    """

    entered = Signal(str)

    def __init__(self, places: int = 6, least: int = 4) -> None:
        super().__init__()
        self._places, self._least = places, least
        self._digits = ""
        self._blocked = False
        self._dots = Dots(places)
        self._message = Text("", "strong")
        self._message.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._keys = {
            key: Button("" if key in _ICONS else key, "digit", icon=_ICONS.get(key, ""))
            for key in _KEYS
        }
        grid = QGridLayout()
        grid.setSpacing(14)
        for index, (key, button) in enumerate(self._keys.items()):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setObjectName(key)
            button.clicked.connect(self._press)
            grid.addWidget(button, index // 3, index % 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._dots)
        column.addWidget(self._message)
        column.addLayout(grid)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaximumWidth(scaled(330))
        self.refuse("", shake=False)
        self._say()

    def clear(self) -> None:
        """Forget the digits."""
        self._digits = ""
        self._dots.fill(0)

    def refuse(self, text: str, *, shake: bool = True) -> None:
        """Clear, and say `text` below the dots; it goes away at the next digit."""
        self.clear()
        self._show(text)
        if shake:
            self._dots.shake()

    def block(self, text: str) -> None:
        """Take no digits, and say until when or why; may be called again with other words."""
        self._blocked = True
        self.clear()
        self._show(text)
        for button in self._keys.values():
            button.setEnabled(False)

    def allow(self) -> None:
        """Take digits again."""
        if not self._blocked:
            return
        self._blocked = False
        self._show("")
        for button in self._keys.values():
            button.setEnabled(True)

    def message(self) -> str:
        """The words below the dots."""
        return self._message.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange:
            self.setMaximumWidth(scaled(330))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and event.text().isascii():
            self._type(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._type("erase")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._type("enter")
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("PIN petugas"))
        self._keys["erase"].setAccessibleName(self.tr("Hapus satu angka"))
        self._keys["enter"].setAccessibleName(self.tr("Masuk"))

    def _press(self) -> None:
        self.setFocus()
        self._type(self.sender().objectName())

    def _type(self, key: str) -> None:
        if self._blocked:
            return
        if key == "enter":
            if len(self._digits) >= self._least:
                self.entered.emit(self._digits)
            return
        self._digits = self._digits[:-1] if key == "erase" else self._digits + key
        self._digits = self._digits[: self._places]
        self._dots.fill(len(self._digits))
        self._show("")

    def _show(self, text: str) -> None:
        self._message.setText(text)
        self._message.set_tone("bad" if text else "")
