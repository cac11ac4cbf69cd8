"""A card with a title and some persons; what does not fit is told as a number."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.person_row import PersonRow
from kiosk.ui.parts.text import Text


class PersonLine(NamedTuple):
    """What one row shows; `key` comes back in ``PersonList.pressed``."""

    key: str
    name: str
    reference: str
    pill: str
    tone: str
    action: str
    more: str = ""
    """The words of a second, quiet button; "" for none. It comes back in ``more_pressed``."""


class PersonList(Card):
    """``present(title, lines, empty)``; rows of the same persons are kept, and so is the focus."""

    pressed = Signal(str)
    more_pressed = Signal(str)

    def __init__(self, icon: str = "inbox") -> None:
        super().__init__()
        self._rows: dict[str, PersonRow] = {}
        self._spare: list[PersonRow] = []
        self._shown: tuple[str, ...] = ()
        self._empty = EmptyState(icon)
        self._more = Text("", "caption")
        self.body.addWidget(self._empty)
        self.body.addWidget(self._more)
        self.body.setSpacing(0)

    def present(
        self, title: str, lines: Sequence[PersonLine], empty: str, hint: str = "", more: str = ""
    ) -> None:
        """Show these persons in this order; `empty` and `hint` where there are none."""
        self.set_title(title)
        self._empty.setText(empty, hint)
        self._empty.setVisible(not lines)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        keys = tuple(line.key for line in lines)
        if keys != self._shown:
            self._reorder(keys)
        for line in lines:
            self._rows[line.key].present(*line[1:])

    def rows(self) -> list[PersonRow]:
        """The rows as they stand, from the top."""
        return [self._rows[key] for key in self._shown]

    def _reorder(self, keys: tuple[str, ...]) -> None:
        """Hiding a row first takes the focus from it, so that nobody's button becomes another's."""
        for gone in self._rows.keys() - set(keys):
            row = self._rows.pop(gone)
            row.hide()
            self._spare.append(row)
        for place, key in enumerate(keys, 1):
            if key not in self._rows:
                self._rows[key] = self._row_for(key)
            self.body.insertWidget(place, self._rows[key])
            self._rows[key].show()
        self._shown = keys

    def _row_for(self, key: str) -> PersonRow:
        """A row that has become free, or a new one, which costs 1 ms: too much at each key."""
        if self._spare:
            row = self._spare.pop()
            row.key = key
            return row
        row = PersonRow(key)
        row.pressed.connect(self.pressed)
        row.more_pressed.connect(self.more_pressed)
        return row
