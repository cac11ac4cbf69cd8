"""When a destination may be tried again: capped exponential waits with full jitter, and a gate."""

from collections import deque
from dataclasses import dataclass, field

from kiosk.domain.policy.delivery import DeliveryRules, ceiling_s, heeded_s

HOUR_S = 3600.0


def wait_s(
    tries: int, rules: DeliveryRules, chance: float, retry_after_s: int | None = None
) -> float:
    """Seconds to wait after `tries` tries without success; `chance` is random in [0, 1)."""
    return max(chance * ceiling_s(tries, rules), float(heeded_s(retry_after_s, rules)))


@dataclass(slots=True)
class Gate:
    """The breaker of one destination: shut for a while after every try without success.

    Whatever the other side does, at most `rules.per_hour` tries without success pass in any hour.
    Times are seconds of a monotonic clock.
    """

    rules: DeliveryRules
    failures: int = 0
    shut_until: float = float("-inf")
    _recent: deque[float] = field(default_factory=deque)

    def opens_at(self) -> float:
        """From when on a try may pass."""
        if len(self._recent) < self.rules.per_hour:
            return self.shut_until
        return max(self.shut_until, self._recent[0] + HOUR_S)

    def succeeded(self) -> None:
        """The other side is there again: nothing to wait for."""
        self.failures = 0
        self.shut_until = float("-inf")

    def failed(self, now: float, chance: float, retry_after_s: int | None = None) -> None:
        """A try that began at or before `now` brought nothing."""
        self.count(now)
        self.shut(now, chance, retry_after_s)

    def shut(self, now: float, chance: float, retry_after_s: int | None = None) -> None:
        """A try that was counted before brought nothing."""
        self.failures += 1
        self.shut_until = now + wait_s(self.failures, self.rules, chance, retry_after_s)

    def count(self, now: float) -> None:
        """A try passed at `now`: it counts within the hour, whatever came of it."""
        self._recent.append(now)
        if len(self._recent) > self.rules.per_hour:
            self._recent.popleft()

    def uncount(self) -> None:
        """The newest try was none without success."""
        if self._recent:
            self._recent.pop()

    def restore(self, now: float, passed_s: float, left_s: float, failures: int) -> None:
        """Takes over, oldest first, a try before the restart and how long it still shuts."""
        self.count(now - passed_s)
        self.failures = failures
        self.shut_until = now + left_s

    def hurry(self) -> None:
        """A person asked for a try now; only the bound per hour still holds."""
        self.shut_until = float("-inf")
