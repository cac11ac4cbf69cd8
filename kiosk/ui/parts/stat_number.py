"""A big number with its word below: "6 selesai"."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.text import Text


class StatNumber(QWidget):
    """``StatNumber(); stat.present(4, "menunggu", "warning")``."""

    def __init__(self) -> None:
        super().__init__()
        self._number = Text("", "number", wrap=False)
        self._label = Text("", "muted", wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._label)

    def present(self, number: int, label: str, tone: str = "") -> None:
        """Show a number, its word and a tone ("" for none)."""
        self._number.setText(str(number))
        self._number.set_tone(tone)
        self._label.setText(label)
        self.setAccessibleName(f"{number} {label}")
