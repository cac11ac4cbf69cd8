"""A QR code a phone can read: whole pixels, black on white, with its quiet zone."""

import segno
from PySide6.QtGui import QImage

from kiosk.ui.parts.qr_view import QrView


def modules(image: QImage, count: int) -> list[list[bool]]:
    """Read the matrix back from the middle of each module."""
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 64
    ]
    left, top = min(x for x, _ in dark), min(y for _, y in dark)
    side = (max(x for x, _ in dark) - left + 1) // count
    return [
        [
            image.pixelColor(left + x * side + side // 2, top + y * side + side // 2).lightness()
            < 64
            for x in range(count)
        ]
        for y in range(count)
    ]


def test_the_matrix_can_be_read_back_from_the_screen(qtbot):
    matrix = [[bool(module) for module in row] for row in segno.make("PK-07-20261123-4F").matrix]
    view = QrView()
    qtbot.addWidget(view)
    view.present(matrix, "Nomor kasus")
    view.resize(view.sizeHint())
    assert modules(view.grab().toImage(), len(matrix)) == matrix
    assert view.accessibleName() == "Nomor kasus"


def test_four_modules_around_it_are_white(qtbot):
    view = QrView(174)
    qtbot.addWidget(view)
    view.present([[True] * 21] * 21)
    view.resize(174, 174)
    image = view.grab().toImage()
    assert all(image.pixelColor(x, 87).name() == "#ffffff" for x in range(24))
    assert image.pixelColor(24, 87).name() == "#000000"


def test_a_big_code_asks_for_two_pixels_a_module(qtbot):
    view = QrView(100)
    qtbot.addWidget(view)
    view.present([[True] * 177] * 177)
    assert view.sizeHint().width() >= 2 * (177 + 8)


def test_a_code_full_of_text_may_ask_for_bigger_modules(qtbot):
    view = QrView(100, module_px=3)
    qtbot.addWidget(view)
    view.present([[True] * 77] * 77)
    assert view.sizeHint().width() == 3 * (77 + 8)
