"""The mailbox of the replies: read without leaving a trace, and matched to our letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Generic

from kiosk.domain.errors import Trouble
from kiosk.outbox.address import is_plain
from kiosk.outbox.outcome import Accepted, one_line
from kiosk.outbox.replies.known import Answered, K, Known
from kiosk.outbox.replies.mailbox_server import MailboxServer

if TYPE_CHECKING:
    from kiosk.outbox.replies.folder import Folder, Octets
    from kiosk.outbox.replies.imap import Box
    from kiosk.outbox.replies.stream import Stream

Position = tuple[int, int]
"""UIDVALIDITY of the folder, and the UID up to which it has been read (RFC 3501)."""
MOST_HEADS = 2000
MOST_OPENED = 100
"""Of one round; the rest comes in the next."""
BATCH = 100
MOST_SIGHTED = 20


@dataclass(slots=True)
class Harvest(Generic[K]):
    """What one round found: the new position, the replies, and how many were passed over.

    `more` says that another round is worth it at once.
    """

    position: Position | None
    replies: list[Answered[K]] = field(default_factory=list)
    passed: int = 0
    more: bool = False


class Mailbox:
    """One mailbox, for one thread at a time; every call is a connection of its own."""

    def __init__(self, server: MailboxServer, password: str | None) -> None:
        self.server = server
        self._password = password
        self._stream: Stream | None = None

    def read_new(
        self, position: Position | None, known: Known[K], recall: Event | None = None
    ) -> Harvest[K]:
        """Reads on from `position`; without one, or where it holds no more, from `known.since`.

        Raises Trouble only if nothing at all was read. Once `recall` is set, on any thread, it
        ends with what was read until then. A reply that was read before comes with the same key.
        """
        from kiosk.outbox.replies.stream import CalledBack

        harvest: Harvest[K] = Harvest(position)
        try:
            with self._opened(recall or Event()) as box:
                _gather(box, self.server.folder, known, harvest)
        except CalledBack:
            return harvest
        except Trouble:
            if not (harvest.passed or harvest.replies):
                raise
        return harvest

    def find_sent(self, message_id: str, recall: Event | None = None) -> Accepted | None:
        """Looks for a letter of which nobody knows whether it arrived.

        An answer to it, or itself in the folder for sent mail, is proof that a server took it;
        None proves nothing. `message_id` may have its brackets. Raises Trouble.
        """
        from kiosk.outbox.replies.stream import CalledBack

        bare = message_id.strip("<>")
        if not is_plain(bare):
            return None
        with suppress(CalledBack), self._opened(recall or Event()) as box:
            return _sighted(box, self.server.folder, bare)
        return None

    def interrupt(self) -> None:
        """From any thread, once `recall` is set: what is under way ends at once."""
        stream = self._stream
        if stream is not None:
            stream.interrupt()

    @contextmanager
    def _opened(self, recall: Event) -> Iterator[Box]:
        from kiosk.outbox.replies.imap import Box, only_trouble
        from kiosk.outbox.replies.stream import CalledBack, Stream

        stream = self._stream = Stream(self.server, recall)
        try:
            with only_trouble():
                box = Box(stream, self.server, self._password)
                yield box
                with suppress(OSError):  # what was to be read is read
                    stream.send(b"BYE LOGOUT\r\n")
        except Trouble:
            if recall.is_set():  # the line was ended by ourselves
                raise CalledBack from None
            raise
        finally:
            stream.close()
            self._stream = None


def _gather(box: Box, name: str, known: Known[K], harvest: Harvest[K]) -> None:
    from kiosk.outbox.replies.folder import Folder

    folder = Folder(box, name)
    read = _read_until(folder, harvest.position)
    waiting = _unread(folder, read, known)
    now = waiting[:MOST_HEADS]
    opened = 0
    for start in range(0, len(now), BATCH):
        batch = now[start : start + BATCH]
        heads = folder.heads(batch)
        for uid in batch:
            if opened == MOST_OPENED:
                harvest.more = True
                return
            opened += _consider(folder, uid, heads.get(uid), known, harvest)
            harvest.position = folder.validity, uid
    harvest.more = len(waiting) > len(now)
    if not harvest.more:
        seen = (folder.uid_next or 1) - 1  # nothing that was there at the beginning is left
        harvest.position = folder.validity, max(read, seen, *now[-1:])


def _read_until(folder: Folder, position: Position | None) -> int:
    """The UID to go on from; 0 where the folder is new, was made anew, or was wound back."""
    if position is None or position[0] != folder.validity:
        return 0
    rewound = folder.uid_next is not None and folder.uid_next <= position[1]
    return 0 if rewound else position[1]


def _unread(folder: Folder, read: int, known: Known[K]) -> Sequence[int]:
    """All of it, the oldest first, so that none is passed over when a round takes only a part."""
    if not known:
        return []
    return folder.after(read) if read else folder.since(known.since)


def _consider(
    folder: Folder, uid: int, head: Octets | None, known: Known[K], harvest: Harvest[K]
) -> int:
    """Opens one message if it may be ours; answers how many were opened."""
    from kiosk.outbox.replies.reading import is_worth_opening, read_reply

    if head is None or not is_worth_opening(head.octets, known):
        harvest.passed += 1
        return 0
    whole = folder.message(uid) or head
    reply = read_reply(whole.octets, known, whole.arrived_at)
    if reply is None:
        harvest.passed += 1
    else:
        harvest.replies.append(reply)
    return 1


def _sighted(box: Box, name: str, message_id: str) -> Accepted | None:
    from kiosk.outbox.replies.folder import Folder, sent_folders

    if _names(Folder(box, name), message_id, "Message-ID", "In-Reply-To", "References"):
        return Accepted(one_line(f"found in {name}"))
    for sent in sent_folders(box):
        if _names(Folder(box, sent), message_id, "Message-ID"):
            return Accepted(one_line(f"found in {sent.decode('ascii', 'replace')}"))
    return None


def _names(folder: Folder, message_id: str, *fields: str) -> bool:
    """Servers search by parts of words, so what they find is looked at."""
    from kiosk.outbox.replies.incoming import Incoming

    heads = folder.heads(folder.naming(message_id)[-MOST_SIGHTED:])
    messages = [Incoming(head.octets) for head in heads.values()]
    return any(message_id in message.ids(field) for message in messages for field in fields)
