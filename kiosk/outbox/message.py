"""A letter as the octets that travel: headers nobody can inject into, and a body in UTF-8."""

from datetime import datetime
from hashlib import sha256

from kiosk.domain.events import Letter
from kiosk.outbox.address import is_plain
from kiosk.outbox.outcome import one_line


def as_message(
    letter: Letter, *, sender: str, reply_to: str, reference: str, written_at: datetime
) -> bytes:
    """The whole message. The same letter always gives the same octets.

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
        message.set_boundary(sha256(letter.message_id.encode()).hexdigest()[:40])
    return message.as_bytes(policy=message.policy.clone(max_line_length=998))
