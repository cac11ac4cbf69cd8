"""What staff may wish for to know the network of the desk."""

from kiosk.domain.steadiness import Via
from kiosk.ui.wishes import Wish


class CheckNetwork(Wish, frozen=True):
    """Run the probes in the background; the result arrives in `View.probing`."""


class GaugeNetwork(Wish, frozen=True):
    """Measure for half a minute, on the network that staff say the kiosk is on."""

    via: Via


class StopGauging(Wish, frozen=True):
    """End the longer measurement; nothing comes of it."""
