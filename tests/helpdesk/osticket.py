"""An osTicket in memory: one address that takes tickets, strict about their fields."""

from base64 import b64decode
from dataclasses import dataclass, field
from typing import Any

from tests.helpdesk.host import Request, reply

KEY = "KUNCILATIHANOSTICKET"
FIELDS = {
    "alert",
    "autorespond",
    "source",
    "name",
    "email",
    "phone",
    "subject",
    "ip",
    "topicId",
    "message",
    "attachments",
    "priorityId",
}


@dataclass
class OsTicket:
    """Like 1.18, it answers in plain words under the type text/html."""

    tickets: list[dict[str, Any]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    files: list[tuple[str, str, bytes]] = field(default_factory=list)
    banned: str = ""

    def __call__(self, request: Request) -> bytes:
        if request.headers.get("x-api-key") != KEY:
            return _said(401, "API key not found/active or source IP/hostname not authorized")
        if (request.method, request.path) != ("POST", "/api/tickets.json"):
            return _said(404, "")
        wish = request.json()
        for name in wish.keys() - FIELDS:
            return _said(400, f"{name}: Unexpected data received in API request")
        if missing := [name for name in ("name", "email", "subject") if not wish.get(name)]:
            words = "\n".join(f"{name}: {name} is a required field" for name in missing)
            return _said(400, f"Unable to create new ticket: validation errors:\n{words}")
        if wish["email"] == self.banned:
            return _said(403, "Ticket denied")
        self._keep(wish)
        return _said(201, str(123455 + len(self.tickets)))

    def _keep(self, wish: dict[str, Any]) -> None:
        self.tickets.append(wish)
        self.texts.append(_data(wish["message"], always=True)[1].decode())
        for each in wish.get("attachments", []):
            [(name, url)] = each.items()
            self.files.append((name, *_data(url, always=False)))


def _data(url: str, *, always: bool) -> tuple[str, bytes]:
    """As class.format.php reads it: only the whole rest behind the type is compared."""
    meta, _, text = url.removeprefix("data:").partition(",")
    kind, _, extra = meta.partition(";")
    word, _, value = extra.partition("=")
    octets = text.encode()
    if word == "base64":
        return kind, b64decode(octets)
    charset = value if word == "charset" else "iso-8859-1" if always else ""
    return kind, octets.decode(charset).encode() if charset else octets


def _said(status: int, words: str) -> bytes:
    return reply(status, words.encode(), "text/html; charset=UTF-8", Connection="Close")
