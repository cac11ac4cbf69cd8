"""The longer measurement of the network, loaded when somebody first asks for it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # what it needs takes a tenth of a second to load
    from kiosk.probes.steadiness import Sighting


def gauge(*told: Any, **more: Any) -> "Sighting | None":
    """As ``probes/steadiness.py`` has it. Runs in the worker."""
    from kiosk.probes import steadiness

    return steadiness.gauge(*told, **more)
