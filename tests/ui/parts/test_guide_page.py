"""A guide on the screen: plain letters, drawings that are not blank, and nothing fetched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.domain.guides import Block, Kind
from kiosk.guides import drawings
from kiosk.ui.parts.drawing import OF_GUIDES, WIDE, Drawing, drawing_pixmap
from kiosk.ui.parts.guide_page import GuidePage
from tests.ui.clipping import clipped


@pytest.mark.parametrize("ratio", [1.0, 1.4])
@pytest.mark.parametrize("name", sorted(drawings()))
def test_every_drawing_renders_with_ink_on_it(qapp, name: str, ratio: float):
    image = drawing_pixmap(OF_GUIDES, name, WIDE, ratio).toImage()
    assert (image.width(), image.height()) == tuple(round(side * ratio) for side in WIDE)
    inked = sum(
        image.pixelColor(x, y).alpha() > 100
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert inked > 200


def test_only_what_ships_is_ever_drawn(qapp):
    with pytest.raises(LookupError):
        drawing_pixmap(OF_GUIDES, "../icons/x", WIDE, 1.0)


def test_markup_is_shown_as_the_letters_it_is(qtbot):
    page = GuidePage()
    qtbot.addWidget(page)
    hostile = '<img src="file:///etc/passwd"> [x](http://example.com) *888*89#'
    page.present("<b>Judul</b>", (Block(Kind.TEXT, hostile), Block(Kind.POINT, "&amp;")), "", "")
    page.show()
    labels = page.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert hostile in [label.text() for label in labels]


def test_another_guide_takes_the_place_of_the_last(qtbot):
    page = GuidePage()
    qtbot.addWidget(page)
    page.show()
    for title in ("Satu", "Dua"):
        page.present(title, (Block(Kind.STEP, title, 1),), "Aman.", "Sumber.")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Satu" not in shown
    assert shown.count("Dua") == 2


def test_an_endless_word_pushes_nothing_apart(qtbot):
    page = GuidePage()
    qtbot.addWidget(page)
    page.resize(500, 400)
    page.present("Judul", (Block(Kind.STEP, "x" * 900, 1),), "Aman.", "y" * 200)
    page.show()
    assert page.width() == 500
    assert clipped(page) == []


def test_a_screen_reader_hears_numbers_and_what_a_drawing_shows(qtbot):
    page = GuidePage()
    qtbot.addWidget(page)
    blocks = (Block(Kind.STEP, "Lihat.", 2), Block(Kind.PICTURE, "Sinyal", drawing="sinyal"))
    page.present("Judul", blocks, "", "")
    assert "2. Lihat." in [label.accessibleName() for label in page.findChildren(QLabel)]
    assert page.findChild(Drawing).accessibleName() == "Sinyal"
