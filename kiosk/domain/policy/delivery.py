"""How patiently a letter is tried again (design section 2, "Delivery")."""

from datetime import date

import msgspec


class DeliveryRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Waits in seconds. `per_hour` bounds the tries without success at one destination.

    An uncertain letter is searched for `look_after_s` after it went; answers of a helpdesk are
    read every `readback_minutes`.
    """

    checked: date = date(2026, 11, 23)
    source: str = "design 3, handbook 6.4"
    base_s: int = 30
    cap_s: int = 3600
    per_hour: int = 12
    longest_retry_after_s: int = 86400
    look_after_s: int = 60
    readback_minutes: int = 15

    def __post_init__(self) -> None:
        if not 0 < self.base_s <= self.cap_s:
            raise ValueError("base_s must be above 0 and at most cap_s")
        if self.per_hour < 1 or self.longest_retry_after_s < 0:
            raise ValueError("per_hour must be at least 1, longest_retry_after_s at least 0")
        if self.look_after_s < 1 or self.readback_minutes < 1:
            raise ValueError("look_after_s and readback_minutes must be at least 1")


def ceiling_s(tries: int, rules: DeliveryRules) -> int:
    """The longest wait after so many tries without success: doubling, up to the cap."""
    doublings = min(max(tries - 1, 0), 20)
    return int(min(rules.cap_s, rules.base_s * 2**doublings))


def heeded_s(asked_s: int | None, rules: DeliveryRules) -> int:
    """What the other side asked us to wait, within bounds; 0 if it did not ask."""
    return min(max(asked_s or 0, 0), rules.longest_retry_after_s)
