"""What staff may wish of the look at the kiosk itself."""

from kiosk.ui.wishes import Wish


class LookAgain(Wish, frozen=True):
    """ "Periksa lagi": look at the kiosk itself, the whole chain of the records included."""


class OverridePreflight(Wish, frozen=True):
    """The supervisor `staff` answers for what stands in the way today."""

    staff: str
    pin: str


class SaveSupport(Wish, frozen=True):
    """Write the support file to a stick."""
