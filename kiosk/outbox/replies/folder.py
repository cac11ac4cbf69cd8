"""One mail folder, opened to look and never to touch (RFC 3501: EXAMINE and BODY.PEEK)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from imap_tools import AND, OR, H, UidRange

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.replies.imap import Box

MOST_OF_A_HEAD = 16 * 1024
MOST_OF_A_MESSAGE = 256 * 1024
HEAD_FIELDS = (
    "Message-ID In-Reply-To References Subject From Date Content-Type Return-Path"
    " Auto-Submitted Precedence X-Autoreply X-Autorespond X-Autoresponder X-Mail-Autoreply"
    " X-Failed-Recipients X-Loket-Reference X-Mailer X-Zendesk-From-Account-Id RT-Ticket"
)
FETCH_HEADS = (
    f"(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS ({HEAD_FIELDS.upper()})]<0.{MOST_OF_A_HEAD}>)"
)
FETCH_MESSAGE = f"(UID INTERNALDATE BODY.PEEK[]<0.{MOST_OF_A_MESSAGE}>)"
SENT_NAMES = {"sent", "sent items", "sent mail", "sent messages", "terkirim", "inbox.sent"}
NOT_TO_OPEN = {b"\\noselect", b"\\nonexistent"}
_UID = re.compile(rb"\bUID ([0-9]{1,10})\b")
_ARRIVED = re.compile(rb'\bINTERNALDATE "([^"]{1,40})"')
_LISTED = re.compile(rb'\(([^()]*)\) (?:NIL|"[^"]{1,2}") ("(?:[^"\\]|\\.)+"|[^" ]+)')
Fetched = bytes | tuple[bytes, bytes]
"""A piece of an answer as ``imaplib`` gives it: a line, or a line and the literal after it."""


@dataclass(frozen=True, slots=True)
class Octets:
    """What was fetched of one message, and when the mailbox took it in."""

    uid: int
    octets: bytes
    arrived_at: datetime | None


class Folder:
    """A folder of an open mailbox. Every method raises what `Box` raises."""

    def __init__(self, box: Box, name: str | bytes) -> None:
        self._box = box
        box.folder.set(name, readonly=True)
        validity = self._told("UIDVALIDITY")
        if validity is None:
            raise Trouble(What.MAILBOX_FAILED, "the server keeps no numbers of its messages")
        self.validity = validity
        self.uid_next = self._told("UIDNEXT")

    def after(self, uid: int) -> list[int]:
        """The numbers above `uid`, in order. `n:*` names the last message even if it is older."""
        found = self._search(AND(uid=UidRange(str(uid + 1), "*")))
        return [number for number in found if number > uid]

    def since(self, day: date) -> list[int]:
        """Those that came on that day or later; a day more, since no zone is said with it."""
        return self._search(AND(date_gte=day - timedelta(days=1)))

    def naming(self, message_id: str) -> list[int]:
        """Those that are the message of that id, or may answer it."""
        names = [
            H(field, f"<{message_id}>") for field in ("Message-ID", "In-Reply-To", "References")
        ]
        return self._search(OR(header=names))

    def heads(self, uids: Sequence[int]) -> dict[int, Octets]:
        """The beginning of the headers that matter, for those that are still there."""
        if not uids:
            return {}
        found = self._fetch(uids, FETCH_HEADS)
        if found is None and len(uids) > 1:  # one broken message does not hide the others
            return {uid: head for one in uids for uid, head in self.heads([one]).items()}
        return found or {}

    def message(self, uid: int) -> Octets | None:
        """The beginning of one message; None if it is gone or the server cannot read it."""
        return (self._fetch([uid], FETCH_MESSAGE) or {}).get(uid)

    def _fetch(self, uids: Sequence[int], parts: str) -> dict[int, Octets] | None:
        answer, pieces = self._box.line.uid("FETCH", ",".join(map(str, uids)), parts)
        if answer != "OK":
            return None
        wanted = set(uids)
        fetched = map(_as_octets, _grouped(pieces))
        return {one.uid: one for one in fetched if one is not None and one.uid in wanted}

    def _search(self, criteria: object) -> list[int]:
        answer, pieces = self._box.line.uid("SEARCH", str(criteria))
        if answer != "OK":
            raise Trouble(What.MAILBOX_FAILED, "the server cannot search")
        lines = (piece for piece in pieces if isinstance(piece, bytes))
        return sorted({int(number) for line in lines for number in _numbers(line)})

    def _told(self, what: str) -> int | None:
        _, (said, *_) = self._box.line.response(what)
        return int(said) if isinstance(said, bytes) and _is_number(said) else None


def sent_folders(box: Box) -> list[bytes]:
    """The folders for sent mail as the server names them (RFC 6154), or those usually called so."""
    _, lines = box.line.list()
    listed = [_LISTED.match(line) for line in lines if isinstance(line, bytes)]
    folders = [(set(found[1].lower().split()), found[2]) for found in listed if found]
    folders = [(flags, name) for flags, name in folders if not flags & NOT_TO_OPEN]
    marked = [name for flags, name in folders if b"\\sent" in flags]
    usual = [name for _, name in folders if _plain(name) in SENT_NAMES]
    return (marked or usual)[:3]


def _grouped(pieces: Sequence[Fetched | None]) -> list[list[Fetched]]:
    """One list a message: each has one literal; a line after it still belongs to it."""
    groups: list[list[Fetched]] = []
    for piece in pieces:
        if isinstance(piece, tuple):
            groups.append([piece])
        elif piece is not None and groups:
            groups[-1].append(piece)
    return groups


def _as_octets(group: list[Fetched]) -> Octets | None:
    said = b" ".join(piece[0] if isinstance(piece, tuple) else piece for piece in group)
    literal = group[0][1]
    uid = _UID.search(said)
    if uid is None or not isinstance(literal, bytes):
        return None
    return Octets(int(uid[1]), literal, _moment(said))


def _moment(said: bytes) -> datetime | None:
    written = _ARRIVED.search(said)
    if written is None:
        return None
    try:
        at = parsedate_to_datetime(written[1].decode("ascii", "replace"))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def _numbers(line: bytes) -> list[bytes]:
    return [number for number in line.split() if _is_number(number)]


def _is_number(word: bytes) -> bool:
    return word.isdigit() and len(word) <= 10


def _plain(name: bytes) -> str:
    return name.strip(b'"').decode("ascii", "replace").lower()
