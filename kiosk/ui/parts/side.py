"""What stands at a side of the work, and scrolls only up and down where room is short."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.ui.theme import mark


def side_scroll(inside: QWidget) -> QScrollArea:
    """A scroll area around the contents of the rail or the guide; it takes no focus itself."""
    scroll = QScrollArea()
    mark(scroll, kind="side")
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll
