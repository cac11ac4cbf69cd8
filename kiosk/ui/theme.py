"""The look in one place: colours, text sizes, fonts, and the style sheet filled with them.

``Theme(scale).apply(app)`` once at start (and again when the text size setting changes). Parts
never carry a style sheet of their own: they ``mark()`` themselves with the dynamic properties
``kind`` and ``tone``, and ``resources/style.qss`` says how those look. Parts that paint by hand
take colours from ``colour()`` and lengths that follow the text size from ``scaled()``.
"""

import re

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import resources

SANS = "Plus Jakarta Sans"
MONO = "JetBrains Mono"
BASE_PX = 15
WORK_PX = 1060  # the widest that work is laid out, so that lines stay readable

COLOURS = {
    "page": "#f3f6fa",
    "card": "#ffffff",
    "line": "#dee5ed",
    "edge": "#7c8ca2",
    "ink": "#10233a",
    "muted": "#56667a",
    "faint": "#a9b6c6",
    "brand": "#0b4f9e",
    "brand-deep": "#083d7c",
    "brand-soft": "#e6effa",
    "brand-pale": "#b9cfea",
    "good": "#18794e",
    "good-deep": "#12603d",
    "good-soft": "#e3f5eb",
    "warning": "#8a5600",
    "warning-bold": "#b86e00",
    "warning-fill": "#e08a00",
    "warning-ring": "#cf7d00",
    "warning-soft": "#fff3dd",
    "warning-track": "#f1e6cf",
    "bad": "#b92a22",
    "bad-deep": "#7e1f18",
    "bad-soft": "#fce9e7",
    "bad-pale": "#fffbfa",
    "bad-line": "#efc3bf",
    "neutral-soft": "#edf1f6",
}

TONES = {
    "neutral": "muted",
    "info": "brand",
    "good": "good",
    "warning": "warning",
    "bad": "bad",
}
"""What a tone is written in: names in COLOURS. The style sheet has the ground it stands on."""


def colour(name: str) -> QColor:
    """A colour of the house by its name in COLOURS."""
    return QColor(COLOURS[name])


def scaled(px: float) -> int:
    """A length in pixels that follows the text size in force (15 px text is 1.0)."""
    return round(px * QApplication.font().pixelSize() / BASE_PX)


def sans(px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The house font for parts that paint by hand, at a size that follows the text size."""
    font = QFont(SANS)
    font.setPixelSize(max(1, scaled(px)))
    font.setWeight(weight)
    return font


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set the dynamic properties the style sheet looks at, and have it look again.

    Mark a widget once at birth with every property it will ever have: the first marking is taken
    up by the polish that comes before the first paint, and costs nothing here. (The first call of
    ``QStyle.polish`` makes PySide6 build every enum of ``Qt``: 12 ms.)
    """
    before = {name: widget.property(name) for name in properties}
    for name, value in properties.items():
        if before[name] != value:
            widget.setProperty(name, value)
    if any(before[name] not in (None, value) for name, value in properties.items()):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()


def new_application(name: str) -> QApplication:
    """An application that has its widget style from the start.

    Setting one later makes PySide6 wrap every kind of QStyle there is: 4 ms before the first paint.
    """
    app = QApplication([name, "-style", "fusion"])
    app.setProperty("is_fusion", True)
    return app


class Theme:
    """The look at one text size; `scale` 1.0 is 15 px body text, 1.4 is 140 %."""

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale

    def style_sheet(self) -> str:
        """``style.qss`` with ``@colour-name`` and ``@text-<px>`` filled in."""
        sheet = resources.path("style.qss").read_text("utf-8")
        return re.sub(r"@([a-z]+(?:-[a-z0-9]+)*)", self._token, sheet)

    def apply(self, app: QApplication) -> None:
        """Give the whole application this look; cheap enough to do before the first paint.

        The sheet names every size, so a look that is in force already is known by it.
        """
        if not app.property("has_fonts"):
            for name in resources.FONTS:
                QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))
            app.setProperty("has_fonts", True)
        if not app.property("is_fusion"):
            app.setStyle("Fusion")
            app.setProperty("is_fusion", True)
        sheet = self.style_sheet()
        if app.styleSheet() == sheet:
            return
        app.setStyleSheet("")  # bare widgets are dressed four times as fast as dressed ones anew
        app.setPalette(_palette())
        font = QFont(SANS)
        font.setPixelSize(round(BASE_PX * self.scale))
        app.setFont(font)
        app.setStyleSheet(sheet)

    def _token(self, match: re.Match[str]) -> str:
        name = match[1]
        if name == "half-chip":
            return f"{self._chip_height() // 2}px"
        if name.startswith("text-"):
            return f"{round(int(name[5:]) * self.scale)}px"
        return {"sans": SANS, "mono": MONO}.get(name) or COLOURS[name]

    def _chip_height(self) -> int:
        """Of a capsule around 13 px text: Qt leaves ends square whose radius is more than half."""
        return int(round(13 * self.scale) * 1.26) + 10


def _palette() -> QPalette:
    palette = QPalette(colour("card"), colour("page"))
    for role, name in (
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "muted"),
        (QPalette.ColorRole.Highlight, "brand"),
        (QPalette.ColorRole.HighlightedText, "card"),
        (QPalette.ColorRole.ToolTipBase, "ink"),
        (QPalette.ColorRole.ToolTipText, "card"),
    ):
        palette.setColor(role, colour(name))
    return palette
