"""The page of a screen: centred content with margins that scrolls rather than clips."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.parts.text import Text
from kiosk.ui.theme import WORK_PX, scaled


class ScrollPage(QScrollArea):
    """``page = ScrollPage(); page.body.addWidget(…)``, then put the page in the screen's layout.

    ``page.say(title, subtitle)`` heads it; `page.head` is a row at the right of the title for one
    button. The content is centred and at most `widest` px wide (in units of the text size). What
    takes the focus by keyboard is scrolled into view.
    """

    def __init__(self, widest: int = WORK_PX) -> None:
        super().__init__()
        self._widest = widest
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inside = QWidget()
        inside.setObjectName("page")
        outer = QHBoxLayout(inside)
        self._outer = outer
        self._content = QWidget()
        outer.addStretch(1)
        outer.addWidget(self._content, 1000)
        outer.addStretch(1)
        self._title, self._subtitle = Text("", "title"), Text("", "subtitle")
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        self.head = QHBoxLayout()
        self.head.addLayout(titles, 1)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column.addLayout(self.body, 1)
        self.setWidget(inside)
        self.say()
        self._widen()

    def say(self, title: str = "", subtitle: str = "") -> None:
        """The words at the head; empty ones take no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def fill(self, screen: QWidget) -> None:
        """Be all there is on a screen."""
        around = QVBoxLayout(screen)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scroll bar stands in the right margin, so the content keeps its width."""
        super().resizeEvent(event)
        bar = self.width() - self.viewport().width()
        self._outer.setContentsMargins(30, 24, max(8, 30 - bar), 16)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _widen(self) -> None:
        self._content.setMaximumWidth(scaled(self._widest))
