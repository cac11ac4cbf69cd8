"""A quiet table: headings, rows of words or pills, a line between them; it never needs a mouse."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark


class Cell(NamedTuple):
    """One cell. With a `tone` it is a pill; `kind` is that of Text (body, mono, strong, muted)."""

    text: str
    kind: str = "body"
    tone: str = ""
    icon: str = ""


class Table(QWidget):
    """``table.present(("Waktu", "Hasil", "Oleh"), rows)``, where a row is a sequence of Cells.

    The last column takes the spare room, or the one named by `stretch`. Empty headings make a
    list without a head. It grows with its rows: put it in a ScrollPage.
    """

    def __init__(self, *, stretch: int = -1) -> None:
        super().__init__()
        self._stretch = stretch
        self._shown: tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]] = ((), ())
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def present(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows; nothing is rebuilt while they stay the same."""
        shown = (tuple(headings), tuple(tuple(row) for row in rows))
        if shown != self._shown or not self._inside:
            self._shown = shown
            self._rebuild()

    def _rebuild(self) -> None:
        if self._inside:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        headings, rows = self._shown
        if any(headings):
            self._add_row(grid, 0, [Cell(text, "label") for text in headings], height=36)
        for index, row in enumerate(rows, 1):
            self._add_rule(grid, index * 2 - 1, len(row), wanted=index > 1 or any(headings))
            self._add_row(grid, index * 2, row, height=50)
        columns = len(headings) or max((len(row) for row in rows), default=1)
        grid.setColumnStretch(self._stretch % columns, 1)
        self._column.addWidget(self._inside)

    def _add_row(self, grid: QGridLayout, at: int, cells: Sequence[Cell], height: int) -> None:
        grid.setRowMinimumHeight(at, height)
        for column, cell in enumerate(cells):
            holder = QVBoxLayout()
            holder.setContentsMargins(8, 4, 14, 4)
            holder.addWidget(_widget(cell), 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addLayout(holder, at, column)

    def _add_rule(self, grid: QGridLayout, at: int, columns: int, *, wanted: bool) -> None:
        if wanted:
            rule = QFrame()
            mark(rule, kind="rule")
            grid.addWidget(rule, at, 0, 1, columns)


def _widget(cell: Cell) -> QWidget:
    if cell.tone:
        return Pill(cell.text, cell.tone, cell.icon)
    return Text(cell.text, cell.kind, wrap=cell.kind not in ("mono", "label"))
