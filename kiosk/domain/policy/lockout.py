"""How long a staff member is locked out after wrong PINs; grows, and no wall clock shortens it."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import msgspec

from kiosk.domain.clock import Moment, proven_elapsed_ms


class LockoutRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    checked: date = date(2026, 11, 23)
    source: str = "OWASP Authentication Cheat Sheet, account lockout"
    free_tries: Annotated[int, msgspec.Meta(ge=1)] = 4
    first_s: int = 60
    cap_s: int = 3600


def locked_for_ms(refusals: Sequence[Moment], rules: LockoutRules, now: Moment) -> int:
    """Milliseconds until the next PIN is looked at; 0 when it may be tried now.

    `refusals` are the trusted moments of the wrong PINs since the last right one or unlock.
    After a reboot only the time since that boot counts as passed.
    """
    over = len(refusals) - rules.free_tries
    if over < 0 or not refusals:
        return 0
    total_ms = min(rules.first_s << min(over, 20), rules.cap_s) * 1000
    return max(0, total_ms - proven_elapsed_ms(refusals[-1], now))


def tries_left(refusals: Sequence[Moment], rules: LockoutRules) -> int:
    """How many wrong PINs remain before the next lockout begins."""
    return max(0, rules.free_tries - len(refusals))
