"""The watermark is over everything, in nobody's way, and everything stays legible under it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.parts.watermark import OPACITY, Watermark
from kiosk.ui.theme import COLOURS

LEAST = 4.5
"""WCAG 2.1, AA, for text of the usual size."""


def mixed(under: str, over: str) -> QColor:
    """`over` laid on `under` as the watermark is."""
    below, above = QColor(under), QColor(over)
    parts = zip(below.getRgbF()[:3], above.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(low + (high - low) * OPACITY for low, high in parts))


def light(shade: QColor) -> float:
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in rgb(shade)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def rgb(shade: QColor) -> tuple[float, ...]:
    return shade.getRgbF()[:3]


def contrast(one: QColor, other: QColor) -> float:
    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "card"),
        ("ink", "page"),
        ("muted", "card"),
        ("muted", "page"),
        ("brand", "brand-soft"),
        ("card", "brand"),
        ("bad-deep", "bad-soft"),
        ("warning", "warning-soft"),
    ],
)
def test_the_texts_of_the_house_keep_their_contrast_under_it(ink: str, ground: str):
    """At the worst the word lies under a letter's edge: the ground is tinted, the letter not."""
    tinted = mixed(COLOURS[ground], COLOURS["brand"])
    assert contrast(QColor(COLOURS[ink]), tinted) >= LEAST


def test_it_covers_the_window_whatever_its_size_and_stays_on_top(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    mark = Watermark(window)
    later = QPushButton("Lanjut", window)
    later.show()
    window.resize(900, 700)
    assert mark.geometry() == window.rect()
    assert window.children()[-1] is mark


def test_what_lies_under_it_can_be_pressed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Lanjut", window)
    window.show()
    mark = Watermark(window)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=button.pos())
    assert mark.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_it_can_be_seen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    plain = window.grab().toImage()
    Watermark(window)
    assert window.grab().toImage() != plain
