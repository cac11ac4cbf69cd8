"""When a record has to go: the days consented to, counted from the closing of the case."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from kiosk.domain.case import Case
from kiosk.domain.clock import REST, Moment
from kiosk.domain.state import State

LONGEST_DAYS = 365


class RetentionRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Handbook 5 proposes 30 days after closing; a case nobody closes goes after `idle_days`."""

    checked: date = date(2026, 11, 23)
    source: str = "UU 27/2022 art. 43-44; handbook 5 (30 days is a proposal)"
    idle_days: int = 180


def due_for_erasure(state: State, rules: RetentionRules, now: Moment) -> Iterator[str]:
    """The ids of the cases to erase now; `now` is trusted. The caller records each.

    Nobody is erased on the word of a clock that leapt too far; first somebody confirms it.
    """
    if state.clock.leapt(now) > REST:
        return
    for case in tuple(state.cases.values()):
        if now.at >= _kept_until(case, rules):
            yield case.id


def outlived(state: State, rules: RetentionRules, since: datetime, now: Moment) -> bool:
    """Whether records set aside at `since` (aware) have outlived every case that lay idle since.

    Cases that a salvage lost are known only there, so nothing else would ever erase them.
    """
    trusted = state.clock.leapt(now) <= REST
    return trusted and now.at >= since + timedelta(days=rules.idle_days)


def _kept_until(case: Case, rules: RetentionRules) -> datetime:
    if case.closed is None:
        return case.touched.at + timedelta(days=rules.idle_days)
    return case.closed.at + timedelta(days=min(max(case.consent.keep_days, 0), LONGEST_DAYS))
