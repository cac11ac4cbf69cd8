"""Whether the version that was started says of itself that its first screen is shown."""

from loket_update.handover import HEALTHY, Handover
from loket_update.kit import Kit

_EVERY = 1.0


def is_healthy(handover: Handover, version: str) -> bool:
    """Whatever lay there was removed before the version was started, so its word is new."""
    said = handover.read(HEALTHY)
    return said is not None and said.get("version") == version


def wait(kit: Kit, handover: Handover, version: str) -> bool:
    """Waits as long as a start may take; by the monotonic clock, whatever is done to the other."""
    until = kit.clock.monotonic() + kit.places.health_seconds
    while not is_healthy(handover, version):
        if kit.clock.monotonic() >= until:
            return False
        kit.clock.sleep(_EVERY)
    return True
