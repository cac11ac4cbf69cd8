"""The line of time of a case as a paper: its days, each with its rows."""

from datetime import datetime

import msgspec


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event in words; `time` is of the kiosk's zone, `small` what belongs to it."""

    time: str
    words: str
    small: str = ""


class TimelineDay(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    rows: tuple[TimelineRow, ...]


class TimelinePaper(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Everything on the sheet; `name` is masked, `head` the journal's 64 hex digits."""

    reference: str
    site: str
    name: str
    days: tuple[TimelineDay, ...]
    made_at: datetime
    zone: str
    head: str
    practice: bool = False
