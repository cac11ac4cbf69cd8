"""A person in a list: the button tells whose it is, and its name says so to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kiosk.ui.parts.person_row import PersonRow
from kiosk.ui.theme import Theme
from tests.ui.clipping import clipped


@pytest.mark.parametrize(("scale", "width"), [(1.0, 560), (1.4, 860)])
def test_a_row_shows_everything_and_tells_its_key(qtbot, qapp, scale: float, width: int):
    Theme(scale).apply(qapp)
    row = PersonRow("case-7")
    qtbot.addWidget(row)
    row.present("Siti N••••••", "PK-07-20261123-4F", "Jeda selesai 2 menit lalu", "good", "Buka")
    row.resize(width, row.heightForWidth(width))
    row.show()
    assert clipped(row) == []
    texts = {label.text() for label in row.findChildren(QLabel)}
    assert texts == {"Siti N••••••", "PK-07-20261123-4F", "Jeda selesai 2 menit lalu"}
    button = row.findChild(QPushButton)
    assert button.height() >= 48
    assert "Siti N••••••" in button.accessibleName()
    with qtbot.waitSignal(row.pressed) as pressed:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed.args == ["case-7"]
