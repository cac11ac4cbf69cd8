"""Letters with 5 MB each, one after another, in a process that then tells what it held at most."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC
from threading import Event

from kiosk.bench.http_sink import HOST
from kiosk.bench.posting import SENDER, complaint_letter
from kiosk.bench.report import most_mb, report
from kiosk.outbox.carrier import Carrier
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.channels.webhook import WebhookPost
from kiosk.outbox.helpdesk import WebServer
from kiosk.outbox.outcome import Accepted
from kiosk.outbox.parcel import Attachment, nothing

MB = 1_000_000
POSTS: dict[str, Callable[[int], MailPost | WebhookPost]] = {
    "e-mail": lambda port: MailPost(MailServer(host=HOST, port=port, security="none"), SENDER, UTC),
    "webhook": lambda port: WebhookPost(WebServer(url=f"http://{HOST}:{port}"), "x" * 40),
}


def pictures() -> Sequence[Attachment]:
    """Fresh from the disk each time, as far as the memory is concerned."""
    return [Attachment(f"layar-{n}.png", "image/png", os.urandom(MB)) for n in range(5)]


def send(carrier: Carrier, number: int, attachments: Callable[[], Sequence[Attachment]]) -> None:
    """As the outbox does it: what goes along is in memory only while its letter goes."""
    outcome = carrier.carry(complaint_letter(number, attachments), Event())
    if not isinstance(outcome, Accepted):
        raise RuntimeError(f"the server of the bench did not take a letter: {outcome}")


def main(channel: str, port: int, letters: int) -> None:
    carrier: Carrier = POSTS[channel](port).carrier()
    send(carrier, 1, nothing)
    before = most_mb()
    for number in range(2, letters + 2):
        send(carrier, number, pictures)
    after = most_mb()
    carrier.close()
    report(before_mb=before, grown_mb=None if before is None or after is None else after - before)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
