"""Row 11: letters over one connection, against a bare smtplib loop that does nothing else."""

import smtplib
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from aiosmtpd.controller import Controller

from kiosk.apart import measured
from kiosk.bench.child import surroundings
from kiosk.bench.figure import Effort, Figure, against, alternate, spend
from kiosk.domain import events as ev
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.channels.smtp import Session
from kiosk.outbox.draft import ComplaintDraft, Origin, Try
from kiosk.outbox.letter import write_letter
from kiosk.outbox.message import as_message
from kiosk.outbox.outcome import Accepted
from kiosk.outbox.parcel import Attachment, Parcel, nothing

HOST = "127.0.0.1"
SENDER, RECIPIENT = "loket@ukur.example", "pengaduan@prakerja.example"


def letters(effort: Effort) -> Iterator[Figure]:
    """The second half of row 11. The first needs `persist-queue`, which Loket does not have."""
    messages = [_message(number) for number in range(1, effort.letters + 1)]
    with smtp_sink() as port:
        ours, bare = alternate(
            effort.times,
            lambda: spend(lambda: _by_outbox(port, messages)),
            lambda: spend(lambda: _by_smtplib(port, messages)),
        )
    yield Figure(
        row=11,
        what="letters a second to a local server ÷ bare smtplib (wall)",
        measured=f"{effort.letters / ours.wall_s:.0f}/s: {against(ours, bare)}",
        value=bare.wall_s / ours.wall_s,
        budget=0.8,
        at_least=True,
    )


def _by_outbox(port: int, messages: list[bytes]) -> None:
    server = MailServer(host=HOST, port=port, security="none")
    with Session(server, None) as session:
        for message in messages:
            outcome = session.send(message, SENDER, [RECIPIENT])
            if not isinstance(outcome, Accepted):
                raise RuntimeError(f"the server of the bench did not take a letter: {outcome}")


def _by_smtplib(port: int, messages: list[bytes]) -> None:
    with smtplib.SMTP(HOST, port) as connection:
        for message in messages:
            connection.sendmail(SENDER, [RECIPIENT], message)


def complaint_letter(
    number: int, attachments: Callable[[], Sequence[Attachment]] = nothing
) -> Parcel:
    """A letter as it is filed, with five tries in it; each number has a Message-ID of its own."""
    at = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    tries = tuple(
        Try(at=at, channel=ev.OtpChannel.SMS, outcome=ev.OtpOutcome.LIMIT_MESSAGE) for _ in range(5)
    )
    draft = ComplaintDraft(
        reference="PK-UKUR-20261123-1",
        number=number,
        origin=Origin(kiosk="UKUR", site="Loket Ukur", domain="ukur.loket.invalid"),
        recipient=RECIPIENT,
        name="SITI UJI",
        nik="............9901",
        email="siti@peserta.example",
        phone="+6281200000001",
        tries=tries,
        findings=("nik-shape-right", "phone-shape-right"),
        why=ev.Persistence.ON_TWO_DAYS,
        head="",
        made_at=at,
    )
    return Parcel(write_letter(draft), draft.reference, at, attachments)


def _message(number: int) -> bytes:
    it = complaint_letter(number)
    return bytes(
        as_message(
            it.letter,
            sender=SENDER,
            reply_to="",
            reference=it.reference,
            written_at=it.written_at,
        )
    )


@contextmanager
def smtp_sink() -> Iterator[int]:
    """A mail server in a process of its own that accepts and forgets; yields its port."""
    with subprocess.Popen(
        measured("kiosk.bench.posting"),
        env=surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the server of the bench has no pipes")
        yield int(process.stdout.readline())
        process.stdin.close()


class Sink:
    """Takes every message and keeps none."""

    async def handle_DATA(self, *_: Any) -> str:
        """Called by aiosmtpd for each message."""
        return "250 2.0.0 taken"


def serve(until: Callable[[], object]) -> None:
    """Listens on a free port of loopback, writes its number, and ends after `until` returns."""
    controller = _OnFreePort(Sink(), hostname=HOST, port=0)
    controller.start()
    sys.stdout.write(f"{controller.port}\n")
    sys.stdout.flush()
    until()
    controller.stop()


class _OnFreePort(Controller):
    def _trigger_server(self) -> None:
        server: Any = self.server
        self.port = server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    serve(sys.stdin.read)
