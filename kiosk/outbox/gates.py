"""The gates of all destinations, remembered on the disk so that a restart opens none of them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Protocol

from kiosk.domain.clock import Moment
from kiosk.domain.errors import Trouble
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.outbox.backoff import HOUR_S, Gate

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MS = timedelta(milliseconds=1)


class Memory(Protocol):
    """Where back-off is kept: for each item how often it failed, and when to try next."""

    def backoff(self) -> dict[str, tuple[int, datetime]]: ...

    def set_backoff(self, item: str, tries: int, next_at: datetime) -> None: ...

    def clear_backoff(self, item: str) -> None: ...


@dataclass(slots=True)
class Gates:
    """One gate a destination. `now` is the moment in trusted time.

    Each try without success of the last hour is one item, "destination/milliseconds", with the
    failures in a row by then and the time until which the gate is shut. Disks in trouble are
    passed over: the waits then hold until the next start.
    """

    rules: DeliveryRules
    now: Callable[[], Moment]
    memory: Memory | None = None
    _gates: dict[str, Gate] = field(default_factory=dict)
    _kept: dict[str, list[str]] = field(default_factory=dict)
    _restored: bool = False

    def at(self, server: str, recipient: str) -> tuple[str, Gate]:
        """The gate of a destination, and the name that tells neither of the two."""
        name = sha256(f"{server} {recipient}".encode()).hexdigest()
        if name not in self._gates:
            self._gates[name] = Gate(self.rules)
        return name, self._gates[name]

    def restore(self) -> None:
        """At start-up, once: what was remembered holds on. Raises Trouble; then try again."""
        items = self.memory.backoff() if self.memory and not self._restored else {}
        self._restored = True
        now, oldest = self.now(), _ms(self.now().at) - int(HOUR_S * 1000)
        longest = timedelta(seconds=max(self.rules.cap_s, self.rules.longest_retry_after_s))
        for item in sorted(items, key=_failed_ms):
            (failures, next_at), name = items[item], item.partition("/")[0]
            if _failed_ms(item) < oldest and next_at <= now.at:
                self._forget(item)
                continue
            gate = self._gates.setdefault(name, Gate(self.rules))
            passed_s = max(0, _ms(now.at) - _failed_ms(item)) / 1000
            left_s = min(next_at - now.at, longest).total_seconds()
            gate.restore(now.mono_ms / 1000, passed_s, left_s, failures)
            self._kept.setdefault(name, []).append(item)

    def succeeded(self, name: str) -> None:
        """The other side is there again; the tries of the last hour still count."""
        gate = self._gates[name]
        if gate.failures:
            gate.succeeded()
            for item in self._kept.get(name, [])[-1:]:
                self._keep(item, 0, self.now().at)

    def count(self, name: str) -> None:
        """A try begins: it counts in the hour, whoever sees the end of it, and shuts nothing."""
        now = self.now()
        self._gates[name].count(now.mono_ms / 1000)
        kept, at = self._kept.setdefault(name, []), _ms(now.at)
        while f"{name}/{at}" in kept:
            at += 1
        kept.append(f"{name}/{at}")
        self._write(name, now)
        while len(kept) > self.rules.per_hour:
            self._forget(kept.pop(0))

    def shut(self, name: str, chance: float, retry_after_s: int | None = None) -> None:
        """The newest try that was counted brought nothing."""
        now = self.now()
        self._gates[name].shut(now.mono_ms / 1000, chance, retry_after_s)
        self._write(name, now)

    def uncount(self, name: str) -> None:
        """The newest try that was counted had success, or was called back."""
        self._gates[name].uncount()
        if kept := self._kept.get(name):
            self._forget(kept.pop())

    def hurry(self) -> None:
        """A person asked for a try now, or changed what stood in the way."""
        for gate in self._gates.values():
            gate.hurry()

    def _write(self, name: str, now: Moment) -> None:
        gate = self._gates[name]
        shut_s = max(0.0, gate.shut_until - now.mono_ms / 1000)
        self._keep(self._kept[name][-1], gate.failures, now.at + timedelta(seconds=shut_s))

    def _keep(self, item: str, failures: int, next_at: datetime) -> None:
        if self.memory:
            with suppress(Trouble):
                self.memory.set_backoff(item, failures, next_at)

    def _forget(self, item: str) -> None:
        if self.memory:
            with suppress(Trouble):
                self.memory.clear_backoff(item)


def _ms(at: datetime) -> int:
    return (at - EPOCH) // MS


def _failed_ms(item: str) -> int:
    """When the try was; what cannot be read is long ago."""
    _, _, ms = item.partition("/")
    return int(ms) if ms.isdecimal() and ms.isascii() and len(ms) < 16 else 0
