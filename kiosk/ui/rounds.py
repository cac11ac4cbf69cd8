"""The kiosk's rounds: one timer that beats each second and calls what is due by then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.room import Clock

BEAT_MS = 1000


class Duty(QObject):
    """One thing to do. Called by a signal, so that a bug in it reaches the excepthook alone."""

    due = Signal()

    def __init__(self, period_ms: int, call: Callable[[], object], first_ms: int) -> None:
        super().__init__()
        self.period_ms, self.next_ms = period_ms, first_ms
        self._call = call  # a connection alone keeps nobody alive
        self.due.connect(call)


class Rounds(QObject):
    """Calls each duty when its period has passed by the monotonic clock."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._duties: list[Duty] = []
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def add(self, period_ms: int, duty: Callable[[], None]) -> None:
        """Calls `duty` at the next beat and then every `period_ms`."""
        self._duties.append(Duty(period_ms, duty, self._clock.moment().mono_ms))

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def beat(self) -> None:
        """Calls what is due; a long sleep of the machine costs one call, not a burst.

        One duty that fails keeps no other waiting.
        """
        now = self._clock.moment().mono_ms
        for duty in self._duties:
            if now >= duty.next_ms:
                duty.next_ms = now + duty.period_ms
                duty.due.emit()
