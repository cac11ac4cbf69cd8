"""The comparison KTP and account: per field what each says, the verdict, and what to change."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from kiosk.ui.parts.entry import Entry, declare
from kiosk.ui.parts.field import Line
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark

_SIGNS = {"good": "check", "warning": "triangle-alert", "bad": "x"}


class CompareRow:
    """The widgets of one compared field, in the grid of a CompareTable."""

    def __init__(self, key: str, table: "CompareTable", grid: QGridLayout, at: int) -> None:
        self.key = key
        self.label, self.remedy = Text("", "body"), Text("", "message")
        self.card, self.account = Line(), Line()
        self.verdict = Pill()
        self.verdict.hide()
        rule = QFrame()
        mark(rule, kind="rule")
        grid.addWidget(rule, at, 0, 1, 4)
        for column, widget in enumerate((self.label, self.card, self.account)):
            grid.addWidget(widget, at + 1, column)
        grid.addWidget(self.verdict, at + 1, 3, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.remedy, at + 2, 1, 1, 3)
        self.remedy.hide()
        for edit in (self.card, self.account):
            edit.setMaxLength(200)
            edit.setProperty("field", key)
            declare(edit, Entry.TEXT)
            edit.textChanged.connect(table.tell)
        self.account.editingFinished.connect(table.tell_left)


class CompareTable(QWidget):
    """``CompareTable(("name", "birth_date", "address"))`` with `changed(str)` telling the key.

    ``say({"name": "Nama", …})`` names the rows, ``values(key)`` are the two texts as typed,
    ``fill(key, card, account)`` sets them, ``judge(key, "Beda spasi", "warning", remedy)`` shows
    the verdict (tone good, warning or bad; "" hides it) and what to change where. The card's side
    of the keys in `copied` stands elsewhere on the screen already and cannot be typed in.
    `left(str)` tells the key of a line of the account that was left; `completed` that Enter was
    pressed in the last one.
    """

    changed = Signal(str)
    left = Signal(str)
    completed = Signal()

    def __init__(self, keys: tuple[str, ...], copied: tuple[str, ...] = ()) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, share in ((1, 3), (2, 3), (3, 1)):
            grid.setColumnStretch(column, share)
        self._headings = tuple(Text("", "label") for _ in range(3))
        for column, heading in enumerate(self._headings):
            grid.addWidget(heading, 0, column)
        self._rows = {key: CompareRow(key, self, grid, 1 + n * 3) for n, key in enumerate(keys)}
        for key in copied:
            self._rows[key].card.setReadOnly(True)
            self._rows[key].card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows[keys[-1]].account.returnPressed.connect(self.completed)
        self._say()

    def say(self, labels: Mapping[str, str]) -> None:
        """The name of each field."""
        for key, row in self._rows.items():
            row.label.setText(labels[key])
        self._say()

    def take(self, key: str, entry: Entry) -> None:
        """Which keys the screen offers for the lines of this field."""
        for edit in (self._rows[key].card, self._rows[key].account):
            declare(edit, entry)

    def values(self, key: str) -> tuple[str, str]:
        """What card and account say, exactly as typed."""
        row = self._rows[key]
        return row.card.text(), row.account.text()

    def is_typing(self, key: str) -> bool:
        """Whether somebody is at the account's line of this field."""
        return self._rows[key].account.hasFocus()

    def fill(self, key: str, card: str, account: str) -> None:
        """Put texts in, leaving alone what stands there already."""
        row = self._rows[key]
        for edit, text in ((row.card, card), (row.account, account)):
            if edit.text() != text:
                edit.setText(text)
                edit.setCursorPosition(0)

    def judge(self, key: str, text: str, tone: str = "neutral", remedy: str = "") -> None:
        """The verdict on one field; an empty text takes it away."""
        row = self._rows[key]
        row.verdict.present(text, tone, _SIGNS.get(tone, ""))
        row.remedy.setText(remedy)
        row.remedy.setVisible(bool(remedy))
        row.account.setAccessibleDescription(f"{text}. {remedy}" if remedy else text)

    def tell(self) -> None:
        """Somebody typed in one of the lines."""
        self.changed.emit(self.sender().property("field"))

    def tell_left(self) -> None:
        """Somebody left one of the account's lines."""
        self.left.emit(self.sender().property("field"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        words = (self.tr("Bandingkan"), self.tr("KTP"), self.tr("Akun Prakerja"))
        for heading, word in zip(self._headings, words, strict=True):
            heading.setText(word)
        for row in self._rows.values():
            row.card.setAccessibleName(f"{row.label.text()}, {words[1]}")
            row.account.setAccessibleName(f"{row.label.text()}, {words[2]}")
