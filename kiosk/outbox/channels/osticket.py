"""osTicket: a ticket for each letter; nothing can be looked up or read back.

Shapes: handbook 6.2, and osTicket's own documentation and source (setup/doc/api/tickets.md,
include/api.tickets.php, class.api.php, class.format.php).
"""

import re
from base64 import b64encode
from dataclasses import dataclass, field

import msgspec

from kiosk.domain.errors import What
from kiosk.domain.events import Purpose
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.channels.answer import Answer, without_promise
from kiosk.outbox.channels.ticket import signed, titled
from kiosk.outbox.channels.web import Form, WebCarrier
from kiosk.outbox.helpdesk import WebServer, check_secret
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Rejected, Uncertain
from kiosk.outbox.parcel import Attachment, Parcel

NUMBER = re.compile(rb"\s*([A-Za-z0-9][A-Za-z0-9#/._-]{0,31})\s*")
SURELY_NOT_MADE = b"Unable to create new ticket"


@dataclass(frozen=True, slots=True)
class OsTicketPost:
    """An osTicket. Its key is bound to the address from which the kiosk is seen."""

    server: WebServer
    key: str | None = field(repr=False)
    topic: str = ""

    def __post_init__(self) -> None:
        check_secret(self.key)
        if self.topic and not (self.topic.isascii() and self.topic.isdecimal()):
            raise ValueError("topic must be the number of a help topic")

    @property
    def address(self) -> str:
        return self.server.url

    @property
    def purpose(self) -> Purpose:
        return Purpose.HELPDESK

    @property
    def doubt(self) -> Doubt:
        return Doubt.ASK

    @property
    def reads(self) -> bool:
        return False

    @property
    def has_key(self) -> bool:
        return self.key is not None

    @property
    def needs_email(self) -> bool:
        return True

    def carrier(self) -> WebCarrier:
        return WebCarrier(self)

    def form(self, parcel: Parcel) -> Form:
        """Only fields that the strict mode knows.

        The text is written as it is behind "charset=utf-8,": osTicket decodes no percent signs,
        takes a text without that word for ISO 8859-1, and does not see "base64" behind it.
        """
        letter = parcel.letter
        ticket: dict[str, object] = {
            "alert": True,
            "autorespond": True,
            "source": "API",
            "name": letter.name or letter.email,
            "email": letter.email,
            "subject": titled(parcel),
            "message": f"data:text/plain;charset=utf-8,{signed(parcel)}",
        }
        if letter.phone:
            ticket["phone"] = letter.phone
        if self.topic:
            ticket["topicId"] = self.topic
        if attachments := parcel.attachments():
            ticket["attachments"] = [{each.name: _data_url(each)} for each in attachments]
        headers = {"X-API-Key": self.key or "", "Content-Type": "application/json"}
        return Form("POST", "/api/tickets.json", headers, msgspec.json.encode(ticket))

    def verdict(self, answer: Answer, parcel: Parcel) -> Outcome:  # noqa: ARG002
        """Only 201 with nothing but the ticket's number is proof."""
        if answer.status == 201 and not answer.early:
            number = NUMBER.fullmatch(answer.body) if answer.whole else None
            if number is None or not re.search(rb"\d", number[1]):
                return Uncertain(answer.words)
            shown = number[1].decode("ascii")
            return Accepted(f"201 ticket {shown}", "", shown)
        if answer.status == 403 and answer.body and not answer.body.lstrip().startswith(b"<"):
            return Rejected(What.HELPDESK_REFUSED, 403, answer.words)  # a filter, not the key
        if answer.status == 500 and answer.body.startswith(SURELY_NOT_MADE):
            return Postponed(What.HELPDESK_REFUSED, answer.words)
        return without_promise(answer)


def _data_url(attachment: Attachment) -> str:
    return f"data:{attachment.media};base64,{b64encode(attachment.content).decode('ascii')}"
