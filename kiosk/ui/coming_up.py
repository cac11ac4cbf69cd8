"""Says once that Loket came up well, to those who wait for it: its resources and the updater."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.founding import House
from kiosk.ui.room import Clock

AFTER_MS = 500
"""What a person waits for is the screen, not this."""


class ComingUp(QObject):
    """`stand` is called when a screen is shown at which somebody can go on.

    `stood` comes soon after each of them: the desk that a passphrase opens is there long after the
    first, and those who came with it wait for it too.
    """

    stood = Signal()

    def __init__(self, house: House, clock: Clock) -> None:
        super().__init__()
        self._house, self._clock = house, clock
        self._told = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._say)

    def stand(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def stop(self) -> None:
        """Loket closes before it has told anybody; the next start is another try."""
        self._soon.stop()

    def _say(self) -> None:
        if not self._told:
            self._told = True
            self._tell()
        self.stood.emit()

    def _tell(self) -> None:
        """A disk that cannot be told anything has its own banner; here it costs a way back."""
        from kiosk import resources
        from kiosk.updates.handover import Handover, place
        from kiosk.updates.program import program_version
        from kiosk.updates.shelf import Shelf

        with suppress(OSError):
            Shelf(self._house.home, resources.shipped_number()).prove()
        folder = None if self._house.practice else place()
        if folder:
            with suppress(OSError):
                Handover(folder).tell_healthy(program_version(), self._clock.moment().at)
