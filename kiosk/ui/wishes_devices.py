"""What staff may wish of the devices beside the kiosk: its printer and its modem."""

from kiosk.settings import SlipPaper
from kiosk.ui.wishes import Wish


class LookForDevices(Wish, frozen=True):
    """Find the printers and modems that are plugged in."""


class ChoosePrinter(Wish, frozen=True):
    """Print on this one from now on, slips on that paper; "" is the usual printer."""

    printer: str
    slip: SlipPaper


class PrintTrial(Wish, frozen=True):
    """One test page, on the printer and paper of the slips."""


class UseModem(Wish, frozen=True):
    """Ask the ports of a modem who is there; by the one that answers test SMS go out."""

    ports: tuple[str, ...]


class DevicesSeenTo(Wish, frozen=True):
    """Beranda need not speak of printer and modem any more."""
