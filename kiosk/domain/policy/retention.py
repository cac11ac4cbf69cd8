"""When a record has to go: the days consented to, counted from the closing of the case."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from kiosk.domain.clock import Moment
from kiosk.domain.state import State


class RetentionRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Handbook 5 proposes 30 days after closing; a case nobody closes goes after `idle_days`."""

    checked: date = date(2026, 11, 23)
    source: str = "UU 27/2022 art. 43-44; handbook 5 (30 days is a proposal)"
    keep_days: int = 30
    idle_days: int = 180


def due_for_erasure(state: State, rules: RetentionRules, now: Moment) -> Iterator[str]:
    """The ids of the cases to erase now; `now` is trusted. The caller records each."""
    for case in state.cases.values():
        if case.closed:
            kept_until = case.closed.at + timedelta(days=case.consent.keep_days)
        else:
            kept_until = case.touched.at + timedelta(days=rules.idle_days)
        if now.at >= kept_until:
            yield case.id
