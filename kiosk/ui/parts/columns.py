"""Columns that stand side by side where there is room, and under each other where there is not."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.theme import scaled


class Columns(QWidget):
    """``Columns((left, 2), (right, 5), beside_from=860)``: widgets with their share of the width.

    Below `beside_from` px (in units of the text size), and where their words need more than there
    is, they stand under each other, in the order given.
    """

    def __init__(
        self, *columns: tuple[QWidget, int], beside_from: int = 700, spacing: int = 24
    ) -> None:
        super().__init__()
        self._beside_from = beside_from
        self._columns = columns
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for widget, share in columns:
            self._box.addWidget(widget, share)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of them, or they would never come to stand under each other."""
        widest = max(widget.minimumSizeHint().width() for widget, _share in self._columns)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width())

    def event(self, event: QEvent) -> bool:
        """Other words may need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold(self.width())
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold(self.width())

    def _fold(self, width: int) -> None:
        needed = sum(widget.minimumSizeHint().width() for widget, _share in self._columns)
        needed += self._box.spacing() * (len(self._columns) - 1)
        beside = width >= max(needed, scaled(self._beside_from))
        for index, (_widget, share) in enumerate(self._columns):
            self._box.setStretch(index, share if beside else 0)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
