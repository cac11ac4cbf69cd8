"""A push button of the house: kind, grade and icon."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton

from kiosk.ui.parts.icon import button_icon
from kiosk.ui.theme import mark, scaled

ButtonKind = Literal["primary", "good", "secondary", "danger", "quiet", "chip", "choice", "digit"]
_ICON_COLOURS = {"primary": "card", "good": "card", "danger": "bad", "quiet": "brand"}


class Button(QPushButton):
    """``Button("Buka")``; connect ``clicked``.

    At least 48 px high, 54 when `grade` is "large", 110 when "huge". Return and Enter press it as
    well as Space. `icon` is a file stem in ``resources/icons``.
    """

    def __init__(
        self, text: str = "", kind: ButtonKind = "secondary", *, icon: str = "", grade: str = ""
    ) -> None:
        super().__init__(text)
        self._icon = icon
        self._kind: str = kind
        self.setAutoDefault(True)
        mark(self, kind=kind, grade=grade)
        self._draw_icon()

    def set_kind(self, kind: ButtonKind) -> None:
        """Give it another weight, for instance when it becomes the primary action."""
        self._kind = kind
        mark(self, kind=kind)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon:
            px = scaled(28 if self._kind == "digit" else 20)
            gap = scaled(6) if self.text() else 0
            self.setIcon(button_icon(self._icon, _ICON_COLOURS.get(self._kind, "ink"), px, gap))
            self.setIconSize(QSize(px + gap, px))
