"""A mailbox to read, and the letter whose answers are looked for."""

from kiosk.outbox.mailbox import Harvest, Mailbox
from kiosk.outbox.replies.mailbox_server import MailboxServer
from tests.mail.dovecot import PASSWORD
from tests.mail.scripted_imap import ScriptedImap
from tests.outbox.replies.given_replies import MESSAGE_ID


def scripted(server: ScriptedImap, patience_s: float = 20.0, **more: object) -> Mailbox:
    """A mailbox on the scripted server."""
    settings: dict[str, object] = {"host": "127.0.0.1", "port": server.port, "security": "none"}
    settings |= {"user": "kios", "timeout_s": patience_s, "deadline_s": 2 * patience_s, **more}
    return Mailbox(MailboxServer(**settings), PASSWORD)  # type: ignore[arg-type]


def answer_number(number: int, text: str = "Sudah beres.") -> bytes:
    """An answer to the letter; each number is a message of its own."""
    return (
        f"Message-ID: <answer-{number}@prakerja.example>\r\n"
        f"In-Reply-To: <{MESSAGE_ID}>\r\n"
        f"From: Ani Uji <ani.uji@prakerja.example>\r\n"
        f"Subject: Re: Permohonan bantuan\r\n\r\n{text}\r\n"
    ).encode()


def other_mail(number: int) -> bytes:
    """Somebody else's message."""
    return (
        f"Message-ID: <other-{number}@toko.example>\r\nFrom: promo@toko.example\r\n"
        f"Subject: Diskon {number}\r\n\r\nIsi.\r\n"
    ).encode()


def texts(harvest: Harvest[str]) -> list[str]:
    return [answered.reply.text for answered in harvest.replies]
