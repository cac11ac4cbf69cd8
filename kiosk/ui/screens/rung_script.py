"""What is said on a rung, in large type, a paragraph each; and the short form under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text


class ScriptCard(Card):
    """``present(["Selamat pagi.", …], "Limit OTP. Nomor P K, …")``; an empty script hides it."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[str], str] = ((), "")
        self._lines: list[Text] = []
        self._lead, self._spelled = Text("", "label"), Text("", "muted")
        self.body.setSpacing(14)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._spelled)
        self.body.addStretch(1)
        self._say()

    def present(self, paragraphs: Sequence[str], spelled: str) -> None:
        """Shows these paragraphs; a longer script adds labels. `spelled`: as one says it aloud."""
        self._shown = (paragraphs, spelled)
        while len(self._lines) < len(paragraphs):
            self._lines.append(Text("", "script"))
            self.body.insertWidget(len(self._lines), self._lines[-1])
        for at, line in enumerate(self._lines):
            line.setText(paragraphs[at] if at < len(paragraphs) else "")
            line.setVisible(at < len(paragraphs))
        self._spelled.setText(spelled)
        for text in (self._lead, self._spelled):
            text.setVisible(bool(spelled))
        self.setVisible(bool(paragraphs or spelled))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Bacakan pelan-pelan"))
        self._lead.setText(self.tr("Bila diminta mengeja"))
        self.present(*self._shown)
