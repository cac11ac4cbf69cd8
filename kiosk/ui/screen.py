"""What the reception expects of every screen; satisfied by shape, never inherited.

A screen is a QWidget with these signals and methods. It is built when first shown, kept, and
holds nothing but what a person is typing. It never records: it emits a wish.
"""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.domain.errors import Refused
from kiosk.ui.parts.frame import Frame
from kiosk.ui.view import View
from kiosk.ui.wishes import Draft


class Screen(Protocol):
    @property
    def wished(self) -> SignalInstance:
        """``Signal(object)``: a Wish of ``ui/wishes.py``."""

    @property
    def typed(self) -> SignalInstance:
        """``Signal()``: something was typed that `draft` would tell; screens without fields
        declare it and never emit it."""

    @property
    def frame_changed(self) -> SignalInstance:
        """``Signal()``: `frame` would answer otherwise now."""

    def enter(self, view: View, draft: Draft) -> None:
        """Comes to the front for `view.case`: fill the fields from `draft`, else from what is
        recorded, else leave them blank, and put the focus where typing starts."""

    def present(self, view: View) -> None:
        """The truth has changed: show it, and leave alone what a person is typing."""

    def refuse(self, refused: Refused) -> None:
        """The last wish was refused: say so beside the field it concerns; keep what was typed."""

    def draft(self) -> Draft:
        """What is typed now, field name to text; empty when there is nothing to keep."""

    def frame(self) -> Frame:
        """Rail, guide and actions for this moment."""

    def act(self, name: str) -> None:
        """An action of `frame` was pressed."""
