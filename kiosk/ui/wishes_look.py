"""What staff may wish for to read and type with ease at this kiosk."""

from kiosk.settings import Typing
from kiosk.ui.wishes import Wish


class SetTextScale(Wish, frozen=True):
    """1.0 is 15 px text."""

    scale: float


class SetTyping(Wish, frozen=True):
    """When the keys on the screen come."""

    mode: Typing
