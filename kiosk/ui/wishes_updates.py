"""What a supervisor may wish for to keep the kiosk up to date."""

from enum import StrEnum

from kiosk.ui.wishes import Wish


class Where(StrEnum):
    STICK = "stick"
    ADDRESS = "address"


class LookForUpdates(Wish, frozen=True):
    """Look in the background; the answer arrives in `View.updating`."""

    where: Where


class TakeResources(Wish, frozen=True):
    """Take in the set of resources that was found."""


class TakeProgram(Wish, frozen=True):
    """Wish for the program version that was found; another program installs it."""


class GoBackResources(Wish, frozen=True):
    """The set of resources before counts again from the next start on."""


class SaveUpdatesAddress(Wish, frozen=True):
    """The folder on a server; confirmed apart."""

    url: str


class Restart(Wish, frozen=True):
    """End Loket, so that it begins with what was taken in; a kiosk session starts it again."""
