"""What stands where there is nothing yet: an icon, one sentence, perhaps what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text


class EmptyState(QWidget):
    """``EmptyState("inbox", "Belum ada yang menunggu.")``; ``setText`` for translations."""

    def __init__(self, icon: str = "inbox", text: str = "", hint: str = "") -> None:
        super().__init__()
        self._text, self._hint = Text("", "muted"), Text("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 12, 8, 12)
        row.setSpacing(12)
        row.addWidget(Icon(icon, "muted", 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addWidget(self._hint)
        row.addLayout(column, 1)
        self.setText(text, hint)

    def setText(self, text: str, hint: str = "") -> None:
        """Say something else."""
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
