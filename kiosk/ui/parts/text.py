"""Text on the screen: one label with a kind, plain text only, wrapped unless told otherwise."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.theme import mark


class Text(QLabel):
    """A label: ``Text("Cocokkan data KTP", "title")``; ``setText`` changes it later.

    `kind`: display, title, subtitle, heading, name, strong, body, muted, label, caption,
    overline, mono, mono-small, message, number. `tone` colours it (info, good, warning, bad):
    only beside a word or an icon that says the same. Markup in the text is shown as typed, so a
    participant's name can never become HTML.
    """

    def __init__(self, text: str = "", kind: str = "body", *, tone: str = "", wrap: bool = True):
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        mark(self, kind=kind, tone=tone)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Colour the words; "" for the usual colour."""
        mark(self, tone=tone)
