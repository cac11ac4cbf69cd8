"""The look: every token is there, every pair of colours can be read, everything grows together."""

import re

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kiosk import resources
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import COLOURS, MONO, SANS, TONES, Theme, mark, sans, scaled

READ = 4.5
SEEN = 3.0


def luminance(name: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(COLOURS[name][at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_names():
    assert contrast("card", "card") == 1.0
    assert 15 < contrast("ink", "card") < 21


@pytest.mark.parametrize("surface", ["page", "card", "brand-soft", "neutral-soft"])
@pytest.mark.parametrize("writing", ["ink", "muted", "brand"])
def test_usual_writing_can_be_read_on_every_surface(writing: str, surface: str):
    assert contrast(writing, surface) >= READ


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_can_be_read_on_its_own_ground_on_a_card_and_on_the_page(tone: str):
    ground = {"neutral": "neutral-soft", "info": "brand-soft"}.get(tone, f"{tone}-soft")
    for surface in (ground, "card", "page"):
        assert contrast(TONES[tone], surface) >= READ


@pytest.mark.parametrize(
    ("writing", "surface"),
    [
        ("card", "brand"),
        ("card", "good"),
        ("card", "brand-deep"),
        ("card", "good-deep"),
        ("bad-deep", "bad-soft"),
        ("ink", "warning-soft"),
        ("ink", "bad-soft"),
        ("ink", "good-soft"),
        ("ink", "bad-pale"),
        ("ink", "line"),
        ("ink", "brand-pale"),
    ],
)
def test_writing_on_buttons_and_notices_can_be_read(writing: str, surface: str):
    assert contrast(writing, surface) >= READ


@pytest.mark.parametrize(
    ("sign", "surface"),
    [
        ("edge", "card"),
        ("edge", "page"),
        ("edge", "neutral-soft"),
        ("brand", "page"),
        ("warning-bold", "card"),
        ("warning-ring", "card"),
        ("bad", "page"),
        ("good", "card"),
    ],
)
def test_edges_rings_and_big_numbers_can_be_seen(sign: str, surface: str):
    assert contrast(sign, surface) >= SEEN


def test_no_token_is_left_in_the_style_sheet():
    sheet = re.sub(r"/\*.*?\*/", "", Theme().style_sheet(), flags=re.DOTALL)
    assert "@" not in sheet
    assert "font-size: 15px" in sheet


def test_every_text_size_grows_with_the_scale(qapp: QApplication):
    sizes = [re.findall(r"font-size: (\d+)px", Theme(scale).style_sheet()) for scale in (1, 1.4)]
    assert len(sizes[0]) == len(sizes[1])
    assert all(int(big) == round(int(usual) * 1.4) for usual, big in zip(*sizes, strict=True))
    Theme(1.4).apply(qapp)
    assert scaled(100) == 140
    assert sans(15).pixelSize() == 21


def test_the_fonts_of_the_house_are_the_ones_on_the_screen(qtbot):
    assert {SANS, MONO} <= set(QFontDatabase.families())
    label = Text("3374", "mono")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert QFontInfo(label.font()).family() == MONO
    assert QFontInfo(sans(15)).family() == SANS


def test_a_font_and_its_licence_lie_side_by_side():
    fonts = resources.path("fonts")
    families = {file.stem.rpartition("-")[0] for file in fonts.glob("*.ttf")}
    assert families == {"jetbrains-mono", "plus-jakarta-sans"}
    for family in families:
        assert "SIL Open Font License" in (fonts / f"{family}-LICENSE.txt").read_text("utf-8")
    assert "ISC License" in resources.path("icons/lucide-LICENSE.txt").read_text("utf-8")


def test_a_widget_marked_anew_looks_anew(qtbot):
    button = QPushButton("Kirim")
    label = QLabel("Terkirim")
    for widget in (button, label):
        qtbot.addWidget(widget)
        mark(widget, kind="body", tone="")
        widget.ensurePolished()
    before = label.palette().windowText().color().name()
    mark(label, tone="good")
    assert before == COLOURS["ink"]
    assert label.palette().windowText().color().name() == COLOURS["good"]
