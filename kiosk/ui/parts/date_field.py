"""A date typed as on the card, DD-MM-YYYY, with any separator or none, never altered."""

import re
from datetime import date

from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field

_SHAPES = (
    re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})"),
    re.compile(r"(\d{2})(\d{2})(\d{4})"),
)


class DateField(Field):
    """A Field that understands a date: ``day()`` is it, or None while it is none."""

    def __init__(self, label: str = "", hint: str = "") -> None:
        super().__init__(label, hint, mono=True, max_length=20, entry=Entry.DATE)

    def day(self) -> date | None:
        """The date in the line; None for anything else, such as 31-02-1990."""
        typed = self.text().strip()
        found = next((match for shape in _SHAPES if (match := shape.fullmatch(typed))), None)
        if not found:
            return None
        day, month, year = (int(part) for part in found.groups())
        try:
            return date(year, month, day)
        except ValueError:
            return None
