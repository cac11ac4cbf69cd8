"""The right panel: what to say to the participant, why it matters, and the safety line."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.frame import GuideText
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.side import side_scroll
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark, scaled


class Section(QWidget):
    """A small heading with what stands under it; hidden when that is empty."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._title = Text("", "overline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(body)

    def present(self, title: str, *, shown: bool) -> None:
        """Head it with `title`."""
        self._title.setText(title.upper())
        self.setVisible(shown)


class Guide(QFrame):
    """The panel; ``present(GuideText(…))`` fills it and leaves out what is empty."""

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="guide")
        self._say_text, self._why_text = Text(), Text("", "muted")
        self._items = QVBoxLayout()
        self._labels: list[Text] = []
        self._items.setSpacing(10)
        self._safety = Notice(tone="safety")
        bubble, numbered = QFrame(), QWidget()
        mark(bubble, kind="bubble")
        inside_bubble = QVBoxLayout(bubble)
        inside_bubble.setContentsMargins(16, 14, 16, 14)
        inside_bubble.addWidget(self._say_text)
        self._items.setContentsMargins(0, 0, 0, 0)
        numbered.setLayout(self._items)
        self._say_part, self._why_part = Section(bubble), Section(self._why_text)
        self._list_part = Section(numbered)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 24, 22, 20)
        column.setSpacing(6)
        for widget in (self._say_part, self._why_part, self._list_part, self._safety):
            column.addWidget(widget)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)
        outside.addWidget(side_scroll(inside))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._text = GuideText()
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), 0)

    def present(self, text: GuideText) -> None:
        """Show these words."""
        self._text = text
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        text = self._text
        self._say_text.setText(text.say)
        self._why_text.setText(text.why)
        self._say_part.present(self.tr("Katakan ke peserta"), shown=bool(text.say))
        self._why_part.present(self.tr("Mengapa penting"), shown=bool(text.why))
        self._list_part.present(text.list_title, shown=bool(text.list_items))
        self._list(text.list_items)
        self._safety.setText(text.safety)
        self._safety.setVisible(bool(text.safety))

    def _list(self, items: tuple[str, ...]) -> None:
        while len(self._labels) < len(items):
            self._labels.append(Text())
            self._items.addWidget(self._labels[-1])
        for index, label in enumerate(self._labels):
            label.setText(f"{index + 1}. {items[index]}" if index < len(items) else "")
            label.setVisible(index < len(items))
