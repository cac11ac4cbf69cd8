"""A watch for the longer measurement that skips what it should wait for."""

from collections.abc import Callable
from time import perf_counter

from kiosk.probes.course import Course


class QuickWatch:
    """Answers take their real time; pauses take none. `meanwhile` is called in each pause."""

    def __init__(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        self._meanwhile = meanwhile
        self.skipped_s = 0.0

    def now_s(self) -> float:
        return perf_counter() + self.skipped_s

    def pause(self, _course: Course, seconds: float) -> None:
        self._meanwhile()
        self.skipped_s += seconds
