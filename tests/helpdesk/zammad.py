"""A Zammad in memory: what its published API does with tokens, tickets, articles and search."""

from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import dataclass, field
from typing import Any

from tests.helpdesk.host import Request, as_json

TOKEN = "token-latihan-zammad"
WHEN = "2026-11-23T02:00:00.000Z"


@dataclass
class Zammad:
    """`indexed` False: the search by words has not caught up with the newest tickets yet.

    `literal`: there is no Elasticsearch, so the query is looked for as it stands. `expanded`: the
    search answers with a list of tickets.
    """

    groups: tuple[str, ...] = ("Users", "Prakerja")
    tickets: list[dict[str, Any]] = field(default_factory=list)
    articles: list[dict[str, Any]] = field(default_factory=list)
    files: list[bytes] = field(default_factory=list)
    indexed: bool = True
    literal: bool = False
    expanded: bool = False

    def __call__(self, request: Request) -> bytes:
        if request.headers.get("authorization") != f"Token token={TOKEN}":
            return as_json(401, {"error": "Invalid token!", "error_human": "Invalid token!"})
        match request.method, request.path.split("/")[3:]:
            case "POST", ["tickets"]:
                return self._create(request.json())
            case "GET", ["tickets", "search"]:
                return self._search(dict(request.query))
            case "GET", ["tickets", key]:
                return self._show(key, expand=request.query.get("expand") == "true")
            case "GET", ["ticket_articles", "by_ticket", key]:
                return as_json(200, [a for a in self.articles if a["ticket_id"] == int(key)])
        return as_json(404, {"error": "No route matches"})

    def write(self, ticket: int, body: str, **more: object) -> dict[str, Any]:
        """Somebody adds an article to a ticket."""
        article = {
            "id": 30 + len(self.articles),
            "ticket_id": ticket,
            "type": "email",
            "sender": "Agent",
            "from": "Budi Petugas",
            "subject": "Re: Permohonan",
            "body": body,
            "content_type": "text/plain",
            "internal": False,
            "preferences": {},
            "created_at": WHEN,
            **more,
        }
        self.articles.append(article)
        return article

    def _create(self, wish: dict[str, Any]) -> bytes:
        if wish.get("group") not in self.groups:
            return _unprocessable(f"No lookup value found for 'group': {wish.get('group')!r}")
        customer = wish.get("customer_id", "")
        if not customer.startswith("guess:") or "@" not in customer:
            return _unprocessable(f"Invalid email '{customer[6:]}' of customer")
        article = wish["article"]
        for index, attachment in enumerate(article.pop("attachments", [])):
            if trouble := self._keep(index, attachment):
                return trouble
        number = len(self.tickets) + 19
        ticket = {
            "id": number,
            "number": f"22{number:03}",
            "title": wish["title"],
            "group_id": 2,
            "state_id": 1,
            "customer_id": 10,
            "created_at": WHEN,
            "article_ids": [30 + len(self.articles)],
        }
        self.tickets.append(ticket)
        self.write(number, **{"sender": "Agent", **article})
        return as_json(201, ticket)

    def _keep(self, index: int, attachment: dict[str, str]) -> bytes | None:
        for needed in ("mime-type", "filename", "data"):
            if needed not in attachment:
                return _unprocessable(
                    f"Attachment needs '{needed}' param for attachment with index '{index}'"
                )
        try:
            self.files.append(b64decode(attachment["data"], validate=True))
        except NotBase64:
            return _unprocessable(f"Invalid base64 for attachment with index '{index}'")
        return None

    def _search(self, query: dict[str, str]) -> bytes:
        limit = int(query.get("limit", "50"))
        if wanted := query.get("query"):
            found = [one for one in self.tickets if self.indexed and self._matches(one, wanted)]
        else:
            value = query["condition[ticket.title][value]"]
            found = [one for one in self.tickets if value in one["title"]]
        found = found[::-1][:limit]  # the youngest first
        if self.expanded:
            return as_json(200, [one | {"state": "open"} for one in found])
        assets = {"Ticket": {str(one["id"]): one for one in found}}
        keys = [one["id"] for one in found]
        return as_json(200, {"tickets": keys, "tickets_count": len(keys), "assets": assets})

    def _matches(self, ticket: dict[str, Any], wanted: str) -> bool:
        bodies = [a["body"] for a in self.articles if a["ticket_id"] == ticket["id"]]
        wanted = wanted if self.literal else wanted.strip('"')
        return any(wanted in text for text in (ticket["title"], *bodies))

    def _show(self, key: str, *, expand: bool) -> bytes:
        for one in self.tickets:
            if str(one["id"]) == key:
                named = {"state": "open", "group": "Users"} if expand else {}
                return as_json(200, one | named)
        return as_json(404, {"error": "Couldn't find Ticket"})


def _unprocessable(words: str) -> bytes:
    return as_json(422, {"error": words, "error_human": words})
