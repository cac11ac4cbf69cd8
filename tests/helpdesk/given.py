"""A letter to a helpdesk, and each channel beside the server that it speaks to."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from kiosk.domain.events import Letter
from kiosk.outbox.carrier import Post
from kiosk.outbox.channels.osticket import OsTicketPost
from kiosk.outbox.channels.webhook import WebhookPost
from kiosk.outbox.channels.zammad import ZammadPost
from kiosk.outbox.helpdesk import WebServer
from kiosk.outbox.outcome import Outcome
from kiosk.outbox.parcel import Attachment, Parcel
from tests.helpdesk.host import START, Host, Program
from tests.helpdesk.osticket import KEY, OsTicket
from tests.helpdesk.receiver import SECRET, Receiver
from tests.helpdesk.zammad import TOKEN, Zammad

REFERENCE = "PK-LATIHAN-20261123-0007C"
PICTURE = Attachment("layar.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
LARGE = Attachment("besar.pdf", "application/pdf", b"%PDF" + b"x" * 12_000_000)
"""Larger than what the two kernels can hold, so that a server that stops reading is noticed."""


def letter(number: int = 1, **more: str) -> Letter:
    return Letter(
        **{
            "recipient": "https://bantuan.example",
            "message_id": f"<{REFERENCE}.{number}@kios.example>",
            "subject": f"Permohonan bantuan limit OTP [{REFERENCE}]",
            "text": 'Kronologi – "tiga kali", 100 % gagal:\n\tbaris <b>dua</b> & Ünïcode.\n',
            "html": "<p>Isi.</p>",
            "name": "SITI UJI",
            "email": "siti@peserta.example",
            "phone": "+6281200000001",
            "dossier": '{"reference": "PK-LATIHAN-20261123-0007C", "findings": []}',
            **more,
        }
    )


def parcel(number: int = 1, *attachments: Attachment, **more: str) -> Parcel:
    return Parcel(letter(number, **more), REFERENCE, START, lambda: attachments)


@dataclass(frozen=True)
class Channel:
    """How a post is made, and the program on the other side, whose `made` counts its tickets."""

    post: Callable[[WebServer], Post]
    program: Callable[[], Program]
    made: Callable[[Program], int]


def zammad(server: WebServer, token: str | None = TOKEN) -> ZammadPost:
    return ZammadPost(server, token)


def osticket(server: WebServer, key: str | None = KEY) -> OsTicketPost:
    return OsTicketPost(server, key, "1")


def webhook(server: WebServer, secret: str | None = SECRET) -> WebhookPost:
    return WebhookPost(server, secret, START.timestamp)


CHANNELS = {
    "zammad": Channel(zammad, Zammad, lambda it: len(it.tickets)),  # type: ignore[attr-defined]
    "osticket": Channel(osticket, OsTicket, lambda it: len(it.tickets)),  # type: ignore[attr-defined]
    "webhook": Channel(webhook, Receiver, lambda it: len(it.kept)),  # type: ignore[attr-defined]
}


def server_at(url: str, **more: object) -> WebServer:
    times = {"timeout_s": 5.0, "deadline_s": 10.0}
    return WebServer(**{"url": url, **times, **more})  # type: ignore[arg-type]


def carried(post: Post, it: Parcel | None = None) -> Outcome:
    """By a connection of its own."""
    carrier = post.carrier()
    try:
        return carrier.carry(it or parcel(), Event())
    finally:
        carrier.close()


def sent(channel: str, host: Host, it: Parcel | None = None, **more: object) -> Outcome:
    return carried(CHANNELS[channel].post(server_at(host.url, **more)), it)
