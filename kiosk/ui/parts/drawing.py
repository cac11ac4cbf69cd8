"""A small line drawing of the house, which grows with the text size and says what it shows."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.parts.icon import svg_pixmap
from kiosk.ui.theme import scaled


class Drawing(QLabel):
    """``Drawing("sim-slot")``: a file stem in ``resources/drawings``; `describe` is for ears.

    A label with a picture, since a screen reader knows that as a graphic with a name.
    """

    def __init__(self, name: str, px: int = 40) -> None:
        super().__init__()
        self._name, self._px = name, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    def describe(self, words: str) -> None:
        """What a screen reader says of it."""
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._px), scaled(self._px))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw()

    def _draw(self) -> None:
        file = f"drawings/{self._name}.svg"
        self.setPixmap(svg_pixmap(file, "brand", scaled(self._px), self.devicePixelRatioF()))
