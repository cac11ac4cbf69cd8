"""A letter as the octets that travel: headers nobody can inject into, and a body in UTF-8."""

import re
from base64 import encodebytes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from kiosk.domain.events import Letter
from kiosk.outbox.address import is_plain
from kiosk.outbox.outcome import one_line
from kiosk.outbox.parcel import Attachment

LINE = 57
"""Octets that make one line of base64."""
PIECE = 512 * LINE
MEDIA = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,100}")


@dataclass(frozen=True, slots=True)
class Octets:
    """One finished message; what goes along is encoded piece by piece, never as a whole.

    `text` is all that comes before it, with attachments the beginning of a multipart/mixed with
    this `boundary`.
    """

    text: bytes
    attachments: Sequence[Attachment] = ()
    boundary: str = ""

    def enclosed(self) -> Iterator[bytes]:
        """All that comes after `text`, in whole lines of which none begins with a full stop."""
        for each in self.attachments:
            yield _head(each, self.boundary)
            yield from _encoded(each.content)
        if self.attachments:
            yield f"--{self.boundary}--\r\n".encode("ascii")

    def __bytes__(self) -> bytes:
        return b"".join([self.text, *self.enclosed()])

    def __len__(self) -> int:
        heads = (len(_head(each, self.boundary)) for each in self.attachments)
        bodies = (_encoded_length(len(each.content)) for each in self.attachments)
        end = len(self.boundary) + 6 if self.attachments else 0
        return len(self.text) + sum(heads) + sum(bodies) + end


def as_message(
    letter: Letter,
    attachments: Sequence[Attachment] = (),
    *,
    sender: str,
    reply_to: str,
    reference: str,
    written_at: datetime,
) -> Octets:
    """The whole message. The same letter and attachments always give the same octets.

    Addresses are plain (``address.py``), as is the Message-ID: those headers are written as they
    are, because a mail library that folds or encodes them would break them. Raises ValueError.
    `written_at` is aware; its offset shows in the Date header (handbook 6.4).
    """
    for address in filter(None, (sender, letter.recipient, reply_to, letter.message_id[1:-1])):
        if not is_plain(address):
            raise ValueError(f"not a plain address: {address!r}")
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import format_datetime

    message = EmailMessage(SMTP.clone(cte_type="7bit"))
    message["From"] = sender
    message["To"] = letter.recipient
    message["Subject"] = one_line(letter.subject)
    message["Date"] = format_datetime(written_at)
    message["Message-ID"] = letter.message_id
    if reply_to:
        message["Reply-To"] = reply_to
    message["Auto-Submitted"] = "auto-generated"
    message["X-Loket-Reference"] = one_line(reference)
    message.set_content(letter.text, cte="quoted-printable")
    if letter.html:
        message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
        message.set_boundary(_boundary(letter.message_id))
    boundary = _boundary(letter.message_id + " with enclosures") if attachments else ""
    if attachments:
        message.make_mixed(boundary=boundary)
    text = message.as_bytes(policy=message.policy.clone(max_line_length=998))
    end = f"--{boundary}--\r\n".encode("ascii") if attachments else b""
    return Octets(text.removesuffix(end), attachments, boundary)


def _boundary(of: str) -> str:
    return sha256(of.encode()).hexdigest()[:40]


def _head(attachment: Attachment, boundary: str) -> bytes:
    """Plain ASCII whatever the attachment is called, so that nothing is folded or encoded."""
    name = re.sub(r"[^A-Za-z0-9._-]", "_", attachment.name)[:100] or "lampiran"
    media = attachment.media if MEDIA.fullmatch(attachment.media) else "application/octet-stream"
    return (
        f'--{boundary}\r\nContent-Type: {media}; name="{name}"\r\n'
        f'Content-Disposition: attachment; filename="{name}"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n"
    ).encode("ascii")


def _encoded(content: bytes) -> Iterator[bytes]:
    view = memoryview(content)
    for start in range(0, len(view), PIECE):
        yield encodebytes(view[start : start + PIECE]).replace(b"\n", b"\r\n")


def _encoded_length(size: int) -> int:
    lines, rest = divmod(size, LINE)
    last = (rest + 2) // 3 * 4 + 2 if rest else 0
    return lines * 78 + last
