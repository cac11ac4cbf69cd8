"""The guides of a running kiosk: read when first asked for, and anew when Panduan is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # nobody reads a guide while Loket starts
    from kiosk.guides import Operators, Shelf


class Bookcase:
    """`own` is the folder of guides that this kiosk wrote itself; it need not exist."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self._shelf: Shelf | None = None
        self._operators: Operators | None = None

    def shelf(self) -> Shelf:
        """All guides."""
        if self._shelf is None:
            from kiosk.guides import read_shelf

            self._shelf = read_shelf(self._own)
        return self._shelf

    def operators(self) -> Operators:
        """What participants can look up, by brand."""
        if self._operators is None:
            from kiosk.guides import read_operators

            self._operators = read_operators(self._own)
        return self._operators

    def forget(self) -> None:
        """Somebody may have changed the kiosk's own files meanwhile."""
        self._shelf = self._operators = None
