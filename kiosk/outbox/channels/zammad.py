"""Zammad: a ticket for each letter, searched for before any repeat, and read back.

Shapes: handbook 6.1, and Zammad's own API documentation and source (tickets_controller.rb,
can_search.rb, ticket_articles_controller.rb).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

import msgspec

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.outbox.carrier import Doubt, Readback
from kiosk.outbox.channels.answer import Answer, not_told, without_promise
from kiosk.outbox.channels.ticket import signed, titled
from kiosk.outbox.channels.web import (
    NO_KEY,
    CalledBack,
    Form,
    WebCarrier,
)
from kiosk.outbox.channels.zammad_told import Article, Found, Ticket
from kiosk.outbox.helpdesk import WebServer, check_secret
from kiosk.outbox.outcome import (
    Absent,
    Accepted,
    Outcome,
    Postponed,
    Recalled,
    Sighting,
    Uncertain,
    one_line,
)
from kiosk.outbox.parcel import Parcel

T = TypeVar("T")
MOST_TICKETS = 20
MOST_REPLIES = 100
LONGEST_THREAD = 8 << 20


class Created(msgspec.Struct, frozen=True):
    """What 201 promises."""

    id: int
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class ZammadPost:
    """A Zammad and the group its tickets go to.

    The token's user needs `ticket.agent` with the group permissions create *and* read: a ticket
    that may be made but not read would look absent.
    """

    server: WebServer
    token: str | None = field(repr=False)
    group: str = "Users"

    def __post_init__(self) -> None:
        check_secret(self.token)
        if not self.group.strip():
            raise ValueError("group must name a group of the helpdesk")

    @property
    def address(self) -> str:
        return self.server.url

    @property
    def purpose(self) -> Purpose:
        return Purpose.HELPDESK

    @property
    def doubt(self) -> Doubt:
        return Doubt.LOOK

    @property
    def reads(self) -> bool:
        return True

    @property
    def has_key(self) -> bool:
        return self.token is not None

    @property
    def needs_email(self) -> bool:
        return True

    @property
    def headers(self) -> Mapping[str, str]:
        """What every request shows."""
        return {"Authorization": f"Token token={self.token}", "Accept": "application/json"}

    def carrier(self) -> "ZammadCarrier":
        return ZammadCarrier(self)

    def form(self, parcel: Parcel) -> Form:
        title = titled(parcel)
        article = {
            "subject": title,
            "body": signed(parcel),
            "type": "note",
            "sender": "Customer",
            "internal": False,
            "content_type": "text/plain",
            "attachments": [
                {"filename": each.name, "data": each.content, "mime-type": each.media}
                for each in parcel.attachments()
            ],
        }
        ticket = {
            "title": title,
            "group": self.group,
            "customer_id": f"guess:{parcel.letter.email}",
            "article": article,
        }
        headers = {**self.headers, "Content-Type": "application/json"}
        return Form("POST", "/api/v1/tickets", headers, msgspec.json.encode(ticket))

    def verdict(self, answer: Answer, parcel: Parcel) -> Outcome:
        """Only 201 with the new ticket under our own title is proof."""
        if answer.status != 201 or answer.early:
            return without_promise(answer)
        created = answer.holds(Created)
        if created is None or created.id < 1 or parcel.reference not in created.title:
            return Uncertain(answer.words)
        number = one_line(created.number)
        if not number:
            return Uncertain(answer.words)
        return Accepted(f"201 ticket {number}", str(created.id), number)


class ZammadCarrier(WebCarrier):
    """Also looks for a letter, and reads back what became of it."""

    def __init__(self, post: ZammadPost) -> None:
        super().__init__(post)
        self._post = post

    def look(self, parcel: Parcel, recall: Event) -> Sighting:
        """Whether a ticket holds the letter: the oldest one with its id in an article of ours.

        The case's reference finds the tickets, also those that an agent renamed or merged; the
        id tells the letter from the other steps of the same case.
        """
        return self._asked(lambda: self._sighted(parcel, recall), recall)

    def read(self, remote: str, recall: Event) -> Readback | Postponed | Recalled:
        """The ticket's state, and what others wrote to the participant."""
        return self._asked(lambda: self._read(remote, recall), recall)

    def _sighted(self, parcel: Parcel, recall: Event) -> Sighting:
        looked: set[int] = set()
        for query in _searches(parcel.reference):
            for number in sorted(self._found(query, recall) - looked):
                looked.add(number)
                articles = self._thread(str(number), recall)
                if any(article.holds(parcel) for article in articles):
                    ticket = self._ticket(str(number), recall)
                    seen = one_line(ticket.number)
                    return Accepted(f"found as ticket {seen}", str(ticket.id), seen)
        return Absent()

    def _read(self, remote: str, recall: Event) -> Readback:
        if not (remote.isascii() and remote.isdecimal()):
            raise _NotTold(Postponed(What.HELPDESK_ODD, "not a ticket's key"))
        ticket = self._ticket(remote, recall)
        articles = self._thread(remote, recall)
        host = self._post.server.host
        replies = [article.as_reply(host) for article in articles if article.is_reply]
        return Readback(
            one_line(ticket.state), tuple(replies[-MOST_REPLIES:]), one_line(ticket.number)
        )

    def _found(self, query: Mapping[str, str], recall: Event) -> set[int]:
        """The keys of tickets; older and newer Zammads answer in two shapes."""
        either: Any = Found | list[Ticket]
        found = self._get("/api/v1/tickets/search", either, recall, query)
        return set(found.tickets if isinstance(found, Found) else (one.id for one in found))

    def _ticket(self, key: str, recall: Event) -> Ticket:
        return self._get(f"/api/v1/tickets/{key}", Ticket, recall, {"expand": "true"})

    def _thread(self, key: str, recall: Event) -> Sequence[Article]:
        return self._get(f"/api/v1/ticket_articles/by_ticket/{key}", list[Article], recall)

    def _get(
        self, path: str, kind: type[T], recall: Event, query: Mapping[str, str] | None = None
    ) -> T:
        form = Form("GET", path, self._post.headers, b"", query or {}, LONGEST_THREAD)
        answer = self.opened().ask(form, recall)
        held = answer.holds(kind) if answer.status == 200 else None
        if held is None:
            raise _NotTold(not_told(answer))
        return held

    def _asked(self, question: Callable[[], T], recall: Event) -> T | Postponed | Recalled:
        if recall.is_set():
            return Recalled()
        if not self._post.has_key:
            return NO_KEY
        try:
            return question()
        except _NotTold as none:
            return none.postponed
        except CalledBack:
            told: Postponed | Recalled = Recalled()
        except Trouble as trouble:
            postponed = Postponed(trouble.what, trouble.detail)
            told = Recalled() if recall.is_set() else postponed
        self.close()
        return told


class _NotTold(Exception):
    """The server answered, and not what was asked."""

    def __init__(self, postponed: Postponed) -> None:
        super().__init__(postponed.detail)
        self.postponed = postponed


def _searches(reference: str) -> Iterator[Mapping[str, str]]:
    """First by words, then in the titles in the database.

    Without quotes: a Zammad without Elasticsearch looks for the quotes too. And twice, because
    Elasticsearch learns of a ticket only some time after it was made.
    """
    limit = str(MOST_TICKETS)
    yield {"query": reference, "limit": limit}
    yield {
        "condition[ticket.title][operator]": "contains",
        "condition[ticket.title][value]": reference,
        "limit": limit,
    }
