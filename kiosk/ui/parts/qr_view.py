"""A QR code on white, each module a whole number of pixels, with its quiet zone."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET = 4


class QrView(QWidget):
    """``view.present(matrix, "Nomor kasus")``; rows of truth values, dark is true, no border.

    With segno: ``view.present([[bool(m) for m in row] for row in code.matrix], …)``. `words` say
    to a screen reader what the code holds. `module_px` is the least a module gets.
    """

    def __init__(self, px: int = 168, *, module_px: int = 2) -> None:
        super().__init__()
        self._px, self._module_px = px, module_px
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)

    def present(self, rows: Sequence[Sequence[bool]], words: str = "") -> None:
        """Show another code."""
        self._rows = tuple(tuple(bool(cell) for cell in row) for row in rows)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """At least two pixels a module, so that a phone can read it."""
        side = max(self._px, (len(self._rows) + 2 * _QUIET) * self._module_px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        modules = len(self._rows) + 2 * _QUIET
        module = min(self.width(), self.height()) // modules
        if not self._rows or not module:
            return
        left = (self.width() - modules * module) // 2
        top = (self.height() - modules * module) // 2
        painter.fillRect(QRect(left, top, modules * module, modules * module), Qt.GlobalColor.white)
        for y, row in enumerate(self._rows, _QUIET):
            for x, dark in enumerate(row, _QUIET):
                if dark:
                    at = QRect(left + x * module, top + y * module, module, module)
                    painter.fillRect(at, Qt.GlobalColor.black)
