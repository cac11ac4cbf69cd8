"""A small bar chart of the day, 07 to 17 o'clock: how often it works, and how sure that is."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.forecast import HOURS, Chance
from kiosk.ui.theme import colour, sans, scaled


class HourChart(QWidget):
    """``chart.present({9: Chance(0.7, 0.6, 0.8)}, best={9}, empty="Belum cukup data", words="…")``.

    A bar reaches to what is expected, of a hundred attempts at full height; the thin line goes
    from the low to the high end of what is likely. Best hours carry their number besides being
    darker. An hour without a chance has a dot. `empty` is shown while there is nothing to show;
    `words` tell a screen reader the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._chances: dict[int, Chance] = {}
        self._best: frozenset[int] = frozenset()
        self._empty = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(
        self, chances: Mapping[int, Chance], best: Collection[int], empty: str, words: str = ""
    ) -> None:
        """Show these chances."""
        self._chances = {hour: chances[hour] for hour in HOURS if hour in chances}
        self._best = frozenset(best)
        self._empty = empty
        self.setAccessibleName(words if self._chances else empty)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(90))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._chances:
            painter.setFont(sans(15))
            painter.setPen(colour("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._empty)
            return
        painter.setFont(sans(12))
        slot = self.width() / len(HOURS)
        label = painter.fontMetrics().height()
        room = QRectF(0, label + 4, slot, self.height() - 2 * label - 10)
        for index, hour in enumerate(HOURS):
            self._paint_hour(painter, room.translated(index * slot, 0), hour, label)

    def _paint_hour(self, painter: QPainter, room: QRectF, hour: int, label: int) -> None:
        chance = self._chances.get(hour)
        if chance:
            self._paint_bar(painter, room, chance, hour in self._best)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("faint"))
            painter.drawEllipse(QRectF(room.center().x() - 2, room.bottom() - 4, 4, 4))
        painter.setPen(colour("muted"))
        if hour % 2:
            foot = QRectF(room.x() - 10, room.bottom() + 4, room.width() + 20, label)
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, f"{hour:02}")
        if chance and hour in self._best:
            top = _height(room, chance.high) - label - 1
            head = QRectF(room.x() - 10, top, room.width() + 20, label)
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, str(round(chance.mean * 100)))

    def _paint_bar(self, painter: QPainter, room: QRectF, chance: Chance, best: bool) -> None:
        middle, width = room.center().x(), min(room.width() * 0.72, scaled(22))
        top = _height(room, chance.mean)
        bar = QRectF(middle - width / 2, top, width, room.bottom() - top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("brand" if best else "brand-pale"))
        painter.drawRoundedRect(bar, min(4.0, bar.height() / 2), min(4.0, bar.height() / 2))
        low, high = _height(room, chance.low), _height(room, chance.high)
        lines = [QLineF(middle, high, middle, low)]
        lines += [QLineF(middle - width / 5, end, middle + width / 5, end) for end in (low, high)]
        for pen in (QPen(colour("card"), 4), QPen(colour("ink"), 1.5)):  # seen on dark, too
            painter.setPen(pen)
            painter.drawLines(lines)


def _height(room: QRectF, share: float) -> float:
    """Where a share stands: none of the attempts at the foot, all of them at the top."""
    return room.bottom() - room.height() * share
