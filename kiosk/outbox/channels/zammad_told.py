"""What Zammad tells of a ticket: its state, and what was written in it."""

from datetime import datetime
from typing import Any

import msgspec

from kiosk.domain.events import ReplyKind
from kiosk.outbox.channels.ticket import is_ours, is_signed
from kiosk.outbox.outcome import one_line
from kiosk.outbox.parcel import Parcel
from kiosk.outbox.plain_text import harmless
from kiosk.outbox.replies.plain import plain
from kiosk.outbox.reply import Reply

BY_A_MACHINE = ("is-auto-response", "notification", "perform_origin")


class Ticket(msgspec.Struct, frozen=True):
    """`state` is a name only where it was asked for with `expand`."""

    id: int
    number: str
    state: str = ""


class Found(msgspec.Struct, frozen=True):
    tickets: list[int]


class Article(msgspec.Struct, frozen=True):
    id: int
    internal: bool
    sender: str
    type: str | None = None
    body: str | None = None
    subject: str | None = None
    content_type: str | None = None
    created_at: datetime | None = None
    preferences: dict[str, Any] | None = None
    author: str | None = msgspec.field(name="from", default=None)

    @property
    def is_plain(self) -> bool:
        return "html" not in (self.content_type or "").lower()

    def holds(self, parcel: Parcel) -> bool:
        """Whether it is this very letter, not a mail that quotes it."""
        return self.is_plain and is_signed(self.body or "", parcel)

    @property
    def is_reply(self) -> bool:
        """Neither internal, nor the participant's, nor one of our own letters."""
        if self.internal or self.sender == "Customer":
            return False
        return not (self.is_plain and is_ours(self.body or ""))

    def as_reply(self, host: str) -> Reply:
        """What a machine wrote only acknowledges. `host` is the Zammad's."""
        preferences = self.preferences or {}
        automatic = self.sender == "System" or any(preferences.get(key) for key in BY_A_MACHINE)
        body = self.body or ""
        return Reply(
            key=f"zammad-{host}-{self.id}",
            what=ReplyKind.ACKNOWLEDGEMENT if automatic else ReplyKind.ANSWER,
            at=self.created_at if self.created_at and self.created_at.tzinfo else None,
            sender=one_line(self.author or ""),
            subject=one_line(self.subject or ""),
            text=harmless(body if self.is_plain else plain(body)),
        )
