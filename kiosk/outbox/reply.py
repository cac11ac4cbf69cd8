"""A message of the other side, made harmless: bounded, printable, and what kind it is."""

from datetime import datetime

import msgspec

from kiosk.domain.events import ReplyKind


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """`key` tells it from every other one; `line` is the raw line in which `number` stands."""

    key: str
    what: ReplyKind
    at: datetime | None = None
    sender: str = ""
    subject: str = ""
    text: str = ""
    number: str = ""
    line: str = ""
