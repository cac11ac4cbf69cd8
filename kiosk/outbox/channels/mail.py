"""The e-mail channel as the outbox knows it: in whose name letters go out, by which server."""

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from threading import Event

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.outbox.address import is_plain
from kiosk.outbox.carrier import Doubt, Readback
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.channels.smtp import Session
from kiosk.outbox.message import as_message
from kiosk.outbox.outcome import Outcome, Postponed, Recalled, Rejected, Sighting, one_line
from kiosk.outbox.parcel import Parcel

NOT_BY_MAIL = Postponed(What.MAIL_REFUSED, "a mail server cannot be asked")


@dataclass(frozen=True, slots=True)
class MailPost:
    """By which server and in whose name letters go out; `zone` is the kiosk's."""

    server: MailServer
    sender: str
    zone: tzinfo
    reply_to: str = ""
    password: str | None = field(default=None, repr=False)

    @property
    def address(self) -> str:
        return self.server.address

    @property
    def purpose(self) -> Purpose:
        return Purpose.MAIL_SERVER

    @property
    def doubt(self) -> Doubt:
        return Doubt.ASK

    @property
    def reads(self) -> bool:
        return False

    def carrier(self) -> "MailCarrier":
        return MailCarrier(self)


class MailCarrier(Session):
    """Several letters over one connection."""

    def __init__(self, post: MailPost) -> None:
        super().__init__(post.server, post.password)
        self._post = post

    def carry(self, parcel: Parcel, recall: Event) -> Outcome:
        """Hands one letter over and says honestly what came of it."""
        post, letter = self._post, parcel.letter
        if recall.is_set():
            return Recalled()
        addresses = filter(None, (post.sender, post.reply_to, letter.recipient))
        if odd := [address for address in addresses if not is_plain(address)]:
            return Rejected(What.MAIL_REFUSED, 0, one_line(f"not an address: {odd}"))
        try:
            attachments = parcel.attachments()
        except Trouble as trouble:
            return Postponed(trouble.what, trouble.detail)
        message = as_message(
            letter,
            attachments,
            sender=post.sender,
            reply_to=post.reply_to,
            reference=parcel.reference,
            written_at=parcel.written_at.astimezone(post.zone),
        )
        return self.send(message, post.sender, [letter.recipient], recall)

    def look(self, parcel: Parcel, recall: Event) -> Sighting:  # noqa: ARG002
        """What a server has taken cannot be asked by SMTP; see `Post.doubt`."""
        return NOT_BY_MAIL

    def read(self, remote: str, recall: Event) -> Readback | Postponed | Recalled:  # noqa: ARG002
        """Answers come to the mailbox; see `Post.reads`."""
        return NOT_BY_MAIL


def send_trial(post: MailPost, recipient: str, site: str, at: datetime, token: str) -> Outcome:
    """What the "send a test" button does: a real message; `token` makes its id unique."""
    from kiosk.outbox.letter import trial_letter

    domain = post.sender.rpartition("@")[2]
    letter = trial_letter(recipient, site, at, token, domain)
    with post.carrier() as carrier:
        return carrier.carry(Parcel(letter, "LOKET-UJI", at), Event())
