"""A small rounded word about a state: "Terkirim", "Beda spasi", "04.12 lagi"."""

from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.icon import Icon
from kiosk.ui.theme import TONES


class Pill(Chip):
    """``Pill("Beda", "bad", "x")``; `tone` is neutral, info, good, warning or bad; `icon` optional.

    As wide as its words. ``present(…)`` changes it; without words it is hidden.
    """

    def __init__(self, text: str = "", tone: str = "neutral", icon: str = "") -> None:
        self._icon = Icon("minus", "muted", 16)
        super().__init__(self._icon, text, tone)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon, TONES[tone])

    def present(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Show other words, tone or icon; empty words hide it."""
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon, TONES[tone])
        self.say(text, tone)
