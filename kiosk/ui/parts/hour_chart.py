"""A small bar chart of the day, 07 to 17 o'clock, with the best hours dark."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import colour, sans, scaled

HOURS = range(7, 18)


class HourChart(QWidget):
    """``chart.present({8: 3, 9: 5}, best={9}, empty="Belum ada data", words="…")``.

    Counts by hour of the day; hours outside 07–17 are left out. Best hours carry their number
    besides being darker. `empty` is shown while there is nothing to show; `words` tell a screen
    reader the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[int, int] = {}
        self._best: frozenset[int] = frozenset()
        self._empty = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(
        self, counts: Mapping[int, int], best: Collection[int], empty: str, words: str = ""
    ) -> None:
        """Show these counts."""
        self._counts = {hour: counts[hour] for hour in HOURS if counts.get(hour)}
        self._best = frozenset(best)
        self._empty = empty
        self.setAccessibleName(words if self._counts else empty)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(90))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._counts:
            painter.setFont(sans(15))
            painter.setPen(colour("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._empty)
            return
        painter.setFont(sans(12))
        slot = self.width() / len(HOURS)
        label = painter.fontMetrics().height()
        tallest = self.height() - 2 * label - 10
        for index, hour in enumerate(HOURS):
            column = QRectF(index * slot, 0, slot, self.height())
            self._paint_hour(painter, column, hour, tallest, label)

    def _paint_hour(
        self, painter: QPainter, column: QRectF, hour: int, tallest: float, label: int
    ) -> None:
        count, best = self._counts.get(hour, 0), hour in self._best
        height = max(3.0, tallest * count / max(self._counts.values()))
        width = min(column.width() * 0.72, scaled(22))
        foot = self.height() - label - 6
        bar = QRectF(column.center().x() - width / 2, foot - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("brand" if best and count else "brand-pale"))
        painter.drawRoundedRect(bar, min(4.0, height / 2), min(4.0, height / 2))
        painter.setPen(colour("muted"))
        middle = Qt.AlignmentFlag.AlignHCenter
        if hour % 2:
            foot_room = QRectF(column.x() - 10, foot + 4, column.width() + 20, label)
            painter.drawText(foot_room, middle, f"{hour:02}")
        if best and count:
            head_room = QRectF(column.x() - 10, bar.top() - label - 1, column.width() + 20, label)
            painter.drawText(head_room, middle, str(count))
