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
    by: str = ""
    """How it was matched: "in-reply-to", "references", "original" (a bounce that encloses the
    letter), or "subject", the weakest: a reference that anybody may have read.
    """
