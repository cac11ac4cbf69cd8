"""The left of Panduan: a line to type in, and the guides that it finds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.guide_row import GuideRow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.side import side_scroll
from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark


class GuidesList(QFrame):
    """`typed` at every key in the line; `chosen` carries the name of a pressed guide."""

    typed = Signal()
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="rail")
        self._title, self.search = Text("", "title"), Field(max_length=80)
        self._nothing, self._flawed = EmptyState("life-buoy"), Message()
        self._rows: list[GuideRow] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 4, 12, 16)
        self._column.setSpacing(2)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._flawed)
        self._column.addStretch(1)
        self._scroll = side_scroll(self._inside)
        head = QVBoxLayout()
        head.setContentsMargins(20, 24, 20, 8)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self.search)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 1, 0)
        outside.setSpacing(0)
        outside.addLayout(head)
        outside.addWidget(self._scroll, 1)
        self.search.changed.connect(self.typed)
        self.setFocusProxy(self.search)
        self._say()

    def text(self) -> str:
        """What is looked for."""
        return self.search.text()

    def clear(self) -> None:
        """Looks for nothing."""
        self.search.setText("")

    def is_typing(self) -> bool:
        return self.search.edit.hasFocus()

    def focus_first(self) -> None:
        """To the first guide that was found."""
        if self._rows and self._rows[0].isVisible():
            self._rows[0].setFocus()

    def present(self, titles: Sequence[tuple[str, str]], opened: str, flawed: str) -> None:
        """(name, title) of what was found; rows are kept, so the focus stays where it was."""
        while len(self._rows) < len(titles):
            self._add_row()
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(titles))
            if at < len(titles):
                name, title = titles[at]
                row.present(name, title, opened=name == opened)
        QTimer.singleShot(0, self, self._bring_into_sight)  # once the rows have their places
        self._nothing.setVisible(not titles)
        self._flawed.say(flawed, "warning")

    def _bring_into_sight(self) -> None:
        """The guide that is open, unless somebody looks for another."""
        opened = next((row for row in self._rows if row.isChecked() and row.isVisible()), None)
        if opened and not self.text():
            self._scroll.ensureWidgetVisible(opened, 0, opened.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _add_row(self) -> None:
        row = GuideRow()
        row.clicked.connect(self._choose)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        place_in_order(self._inside, self._rows)

    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, GuideRow):
            self.chosen.emit(row.name)

    def _say(self) -> None:
        self._title.setText(self.tr("Panduan"))
        self.search.say(label="", hint=self.tr("Cari: kode, spam, nomor"))
        self._nothing.setText(
            self.tr("Tidak ada panduan yang cocok."), self.tr("Coba satu kata saja.")
        )
