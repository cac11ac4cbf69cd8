"""How much evidence is kept, and how long (handbook 5: a deadline for every attachment)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk.domain.case import Case, Picture
from kiosk.domain.clock import Moment
from kiosk.domain.steps import DeliveryState

MB = 1_000_000


class EvidenceRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`keep_days` after it was added, or when the case is closed, a picture is deleted."""

    checked: date = date(2026, 11, 23)
    source: str = "handbook 5 and 6.4; the numbers are defaults of Loket"
    keep_days: Annotated[int, Meta(ge=1, le=365)] = 30
    most: Annotated[int, Meta(ge=1, le=20)] = 6
    total_mb: Annotated[int, Meta(ge=1, le=20)] = 5


def outdated(case: Case, rules: EvidenceRules, now: Moment) -> Iterator[Picture]:
    """The pictures whose date has come; while a letter is on its way with them, none."""
    if case.closed is None and _is_sending(case):
        return
    for picture in case.pictures.values():
        if case.closed or now.at - picture.added.at >= timedelta(days=rules.keep_days):
            yield picture


def has_room(case: Case, size: int, rules: EvidenceRules) -> bool:
    """Whether another picture of so many bytes fits."""
    total = sum(picture.size for picture in case.pictures.values()) + size
    return len(case.pictures) < rules.most and total <= rules.total_mb * MB


def _is_sending(case: Case) -> bool:
    steps = case.complaint.steps if case.complaint else ()
    return any(step.delivery and step.delivery.state is DeliveryState.SENDING for step in steps)
