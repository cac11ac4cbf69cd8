"""Widgets that were made late are reached by Tab where they stand, not after everything else."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def place_in_order(container: QWidget, widgets: Iterable[QWidget]) -> None:
    """Has Tab come to `widgets`, in their order, when it comes to their container.

    Qt takes no widget without focus as an anchor, so the container is given one for the while.
    """
    container.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    before = container
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
    container.setFocusPolicy(Qt.FocusPolicy.NoFocus)
