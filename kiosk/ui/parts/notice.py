"""A block of text that asks for attention, with an icon that says how much."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark

_SIGNS = {
    "neutral": ("info", "muted"),
    "info": ("info", "brand"),
    "good": ("circle-check", "good"),
    "warning": ("triangle-alert", "warning"),
    "bad": ("circle-alert", "bad"),
    "safety": ("shield-alert", "bad-deep"),
}


class Notice(QFrame):
    """``Notice("Nomor KK bisa berubah.", tone="info", lead="Periksa dulu")``.

    `tone`: neutral, info, good, warning, bad, safety. `lead` is a bold line above the text.
    """

    def __init__(self, text: str = "", *, tone: str = "info", lead: str = "") -> None:
        super().__init__()
        self._icon = Icon(*_SIGNS[tone], 18)
        self._lead, self._text = Text("", "strong"), Text()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._lead)
        column.addWidget(self._text)
        row.addLayout(column, 1)
        mark(self, kind="notice", tone=tone)
        self.setText(text, lead)

    def setText(self, text: str, lead: str = "") -> None:
        """Say something else; a screen reader hears it as one sentence."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setAccessibleName(f"{lead} {text}".strip())

    def text(self) -> str:
        """The words it shows, lead first."""
        return f"{self._lead.text()} {self._text.text()}".strip()

    def set_tone(self, tone: str) -> None:
        """Take another tone, icon included."""
        self._icon.show_icon(*_SIGNS[tone])
        mark(self, tone=tone)
