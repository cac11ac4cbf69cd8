"""The kiosk's rounds: one timer that beats each second and calls what is due by then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.room import Clock

BEAT_MS = 1000


class Rounds(QObject):
    """Calls each duty when its period has passed by the monotonic clock."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._duties: list[tuple[int, Callable[[], None]]] = []
        self._next: list[int] = []
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def add(self, period_ms: int, duty: Callable[[], None]) -> None:
        """Calls `duty` at the next beat and then every `period_ms`."""
        self._duties.append((period_ms, duty))
        self._next.append(self._clock.moment().mono_ms)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def beat(self) -> None:
        """Calls what is due; a long sleep of the machine costs one call, not a burst."""
        now = self._clock.moment().mono_ms
        for index, (period_ms, duty) in enumerate(self._duties):
            if now >= self._next[index]:
                self._next[index] = now + period_ms
                duty()
