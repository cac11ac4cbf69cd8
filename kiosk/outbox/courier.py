"""Carries one letter; runs away from the GUI thread, on plain values only."""

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from threading import Event

from kiosk.domain.errors import What
from kiosk.outbox.address import is_plain
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.channels.smtp import Session
from kiosk.outbox.message import as_message
from kiosk.outbox.outcome import Outcome, Recalled, Rejected, one_line
from kiosk.outbox.parcel import Parcel


@dataclass(frozen=True, slots=True)
class Post:
    """By which server and in whose name letters go out; `zone` is the kiosk's."""

    server: MailServer
    sender: str
    zone: tzinfo
    reply_to: str = ""
    password: str | None = field(default=None, repr=False)


def carry(session: Session, parcel: Parcel, post: Post, recall: Event | None = None) -> Outcome:
    """Hands one letter over and says honestly what came of it. Never raises for the network.

    Nobody is contacted once `recall` is set, and a letter under way is not brought to its end.
    """
    if recall is not None and recall.is_set():
        return Recalled()
    addresses = filter(None, (post.sender, post.reply_to, parcel.letter.recipient))
    if odd := [address for address in addresses if not is_plain(address)]:
        return Rejected(What.MAIL_REFUSED, 0, one_line(f"not an address: {odd}"))
    message = as_message(
        parcel.letter,
        sender=post.sender,
        reply_to=post.reply_to,
        reference=parcel.reference,
        written_at=parcel.written_at.astimezone(post.zone),
    )
    return session.send(message, post.sender, [parcel.letter.recipient], recall)


def send_trial(post: Post, recipient: str, site: str, at: datetime, token: str) -> Outcome:
    """What the "send a test" button does: a real message; `token` makes its id unique."""
    from kiosk.outbox.letter import trial_letter

    domain = post.sender.rpartition("@")[2]
    letter = trial_letter(recipient, site, at, token, domain)
    with Session(post.server, post.password) as session:
        return carry(session, Parcel(letter, "LOKET-UJI", at), post)
