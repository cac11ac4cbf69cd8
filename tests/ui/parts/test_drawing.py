"""The line drawings of the house: each is drawn, small, ours, and named for ears."""

import re

import pytest
from PySide6.QtGui import QAccessible

from kiosk import resources
from kiosk.ui.parts.drawing import Drawing
from kiosk.ui.parts.icon import svg_pixmap
from kiosk.ui.parts.progress import Progress
from kiosk.ui.theme import COLOURS, Theme
from kiosk.ui.wording.device import Point

DRAWINGS = sorted(resources.path("drawings").glob("*.svg"))


def inked(name: str, px: int) -> int:
    """How many pixels have the colour in full."""
    image = svg_pixmap(f"drawings/{name}.svg", "brand", px, 1.0).toImage()
    brand = COLOURS["brand"]
    return sum(
        image.pixelColor(x, y).name() == brand and image.pixelColor(x, y).alpha() == 255
        for x in range(px)
        for y in range(px)
    )


def test_every_point_of_the_device_check_has_a_drawing_and_no_drawing_is_left_over():
    assert {file.stem for file in DRAWINGS} == set(map(str, Point))


@pytest.mark.parametrize("px", [40, 56])
@pytest.mark.parametrize("name", [file.stem for file in DRAWINGS])
def test_a_drawing_has_ink_at_usual_and_at_large_text(qapp, name: str, px: int):
    assert inked(name, px) >= px


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_a_drawing_is_small_says_whose_it_is_and_fetches_nothing(file):
    text = file.read_text("utf-8")
    assert len(text) < 1500
    assert "Drawn for Loket, MIT" in text
    assert re.findall(r"(?:href|url|data)\W", text) == []
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"none", "currentColor"}


def test_a_drawing_grows_with_the_text_and_says_what_it_shows(qtbot, qapp):
    drawing = Drawing("signal")
    qtbot.addWidget(drawing)
    drawing.describe("Gambar: HP")
    small = drawing.sizeHint().width()
    Theme(1.4).apply(qapp)
    assert drawing.sizeHint().width() == round(small * 1.4)
    drawing.show()
    assert drawing.pixmap().width() == drawing.sizeHint().width()
    heard = QAccessible.queryAccessibleInterface(drawing)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "Gambar: HP"


@pytest.mark.parametrize(("told", "shown"), [(-1, 0.0), (0.4, 0.4), (7, 1.0)])
def test_a_bar_is_never_less_than_empty_nor_more_than_full(qtbot, told: float, shown: float):
    bar = Progress()
    qtbot.addWidget(bar)
    bar.resize(100, 10)
    bar.show_share(told)
    assert bar.share() == shown
    middle = bar.grab().toImage().pixelColor(round(100 * max(shown, 0.1)) - 8, 5).name()
    assert (middle == COLOURS["brand"]) is (shown > 0)
