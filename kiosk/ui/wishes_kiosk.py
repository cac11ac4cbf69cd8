"""What can be wished of a kiosk that fills the screen: the ways out of it, and how it rests."""

from enum import StrEnum

from kiosk.ui.wishes import Wish


class Way(StrEnum):
    """A way out of Loket."""

    LOKET = "loket"
    """Loket ends and the session starts it again."""
    REBOOT = "reboot"
    OFF = "off"
    SYSTEM = "system"
    """To the system behind Loket, which only a supervisor may see."""


EXIT_CODES = {Way.LOKET: 0, Way.REBOOT: 0, Way.OFF: 0, Way.SYSTEM: 42}
"""42 tells the session not to start Loket again."""


class LeaveKiosk(Wish, frozen=True):
    """`staff` and `pin` are asked for Way.SYSTEM alone."""

    way: Way
    staff: str = ""
    pin: str = ""


class Stay(Wish, frozen=True):
    """Back to the screen one came from, as it was."""


class SetResting(Wish, frozen=True):
    """Whether the screen grows dim and dark, and after how many minutes dark."""

    dim: bool
    dark_minutes: int


class SetSecondScreen(Wish, frozen=True):
    """Whether a second screen shows the participant what to do."""

    on: bool
