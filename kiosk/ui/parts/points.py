"""Points to tick on the way through a script, in the words of the ladder."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.parts.tick import Tick


class Points(QWidget):
    """``points.present(["Minta nomor kasus."])``; `ticked` answers the words of those ticked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[Tick] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def present(self, points: Sequence[str]) -> None:
        """Shows these points; those that stay keep their ticks."""
        if list(points) == [tick.text() for tick in self._ticks]:
            return
        ticked = self.ticked()
        for tick in self._ticks:
            tick.hide()
            tick.deleteLater()
        self._ticks = [Tick(words) for words in points]
        for tick in self._ticks:
            tick.toggled.connect(self.changed)
            self._column.addWidget(tick)
        place_in_order(self, self._ticks)
        self.fill(ticked)

    def fill(self, ticked: Sequence[str]) -> None:
        """Ticks these and no others, without telling."""
        for tick in self._ticks:
            tick.blockSignals(True)
            tick.setChecked(tick.text() in ticked)
            tick.blockSignals(False)

    def ticked(self) -> tuple[str, ...]:
        return tuple(tick.text() for tick in self._ticks if tick.isChecked())
