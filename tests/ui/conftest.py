"""Every test of the UI sees Loket as people do: with its fonts and its style sheet."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.ui.theme import BASE_PX, Theme


@pytest.fixture(autouse=True)
def in_the_look_of_loket(qapp: QApplication) -> None:
    """At 100 % text; a test that wants another size applies its own Theme.

    The windows of earlier tests go first: without an event loop Qt keeps them, and each change of
    the theme would style them all again.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not qapp.styleSheet() or qapp.font().pixelSize() != BASE_PX:
        Theme().apply(qapp)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what it cannot do, at every window with a least size."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
