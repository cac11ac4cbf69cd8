"""How far a longer measurement has come, told between two threads by plain values."""

from threading import Event
from time import perf_counter
from typing import Protocol

GLANCE_S = 0.2
"""How long somebody who wants to stop waits at most."""


class Course:
    """How far a measurement has come, for whoever looks on from another thread; `stop` ends it.

    Plain values only: one thread writes them and the other reads.
    """

    def __init__(self, over_s: int, leaving: Event | None = None) -> None:
        self.over_s = over_s
        self.passed_s = 0.0
        self.tries = self.lost = 0
        self._stop, self._leaving = Event(), leaving or Event()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set() or self._leaving.is_set()

    def stop(self) -> None:
        """It ends within one try, and nothing comes of it."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Lets time pass, unless it is stopped meanwhile."""
        until = perf_counter() + seconds
        while not self.stopped and (left := until - perf_counter()) > 0:
            self._stop.wait(min(left, GLANCE_S))


class Watch(Protocol):
    """What passes the time: the machine's clock, or a quick one in tests."""

    def now_s(self) -> float: ...

    def pause(self, course: Course, seconds: float) -> None: ...


class RealWatch:
    """Seconds as they pass."""

    def now_s(self) -> float:
        return perf_counter()

    def pause(self, course: Course, seconds: float) -> None:
        course.wait(seconds)
