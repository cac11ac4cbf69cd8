"""A line drawing that ships; it grows with the text size and says what it shows."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk import resources
from kiosk.ui.parts.icon import svg_pixmap
from kiosk.ui.theme import scaled

HOUSE, OF_GUIDES = "drawings", "guides/drawings"
SQUARE, WIDE = (40, 40), (240, 150)


def drawing_pixmap(folder: str, name: str, size: tuple[int, int], ratio: float) -> QPixmap:
    """`name` in so many logical pixels at a screen's device pixel `ratio`.

    Raises LookupError for anything that does not ship in `folder`, whatever the name says.
    """
    if name not in resources.drawings(folder):
        raise LookupError(name)
    width, height = size
    return svg_pixmap(f"{folder}/{name}.svg", "brand", width, ratio, height)


class Drawing(QLabel):
    """``Drawing("sim-slot")``, or ``Drawing("sinyal", OF_GUIDES, WIDE)``: a file stem, where it
    lies, and its size at the usual text size; `describe` is for ears.

    A label with a picture, since a screen reader knows that as a graphic with a name.
    """

    def __init__(self, name: str, folder: str = HOUSE, size: tuple[int, int] = SQUARE) -> None:
        super().__init__()
        self._name, self._folder, self._size = name, folder, size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    def describe(self, words: str) -> None:
        """What a screen reader says of it."""
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(*map(scaled, self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it is known how fine the screen is."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        wide, high = map(scaled, self._size)
        ratio = self.devicePixelRatioF()
        self.setPixmap(drawing_pixmap(self._folder, self._name, (wide, high), ratio))
