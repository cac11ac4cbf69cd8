"""Every test of the UI sees Loket as people do: with its fonts and its style sheet."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.theme import BASE_PX, Theme


@pytest.fixture(autouse=True)
def in_the_look_of_loket(qapp: QApplication) -> None:
    """At 100 % text; a test that wants another size applies its own Theme."""
    if not qapp.styleSheet() or qapp.font().pixelSize() != BASE_PX:
        Theme().apply(qapp)
