"""The white rounded surface that groups what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark


class Card(QFrame):
    """``card = Card(); card.body.addWidget(…)``; `set_title` heads it and can be called again."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        mark(self, kind="card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 18, 20, 18)
        self.body.setSpacing(10)
        self._title = Text("", "heading")
        self.body.addWidget(self._title)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """The heading; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
