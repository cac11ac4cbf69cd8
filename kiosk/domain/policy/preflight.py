"""From which number on a line of the preflight is worth a word, a supervisor, or a stop."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

Days = Annotated[int, Meta(ge=1, le=3650)]
Megabytes = Annotated[int, Meta(ge=1, le=1_000_000)]


class PreflightRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    checked: date = date(2026, 11, 30)
    source: str = "Figures of Loket; no published rule was found"
    disk_warn_mb: Megabytes = 512
    disk_override_mb: Megabytes = 64
    disk_stop_mb: Megabytes = 16
    waiting_warn_days: Days = 2
    waiting_override_days: Days = 14
    waiting_warn_count: Annotated[int, Meta(ge=1)] = 50
    checked_months: Annotated[int, Meta(ge=1, le=120)] = 12
    verified_days: Days = 7
