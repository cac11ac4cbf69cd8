"""How long a reply takes from the mailbox to the screen, beside the round that looks for it.

Run as ``python -m tests.soak.reply_to_screen [REPLIES]``: a whole kiosk in its window, and Dovecot.
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from kiosk.app import REPLIES_MS, Kiosk
from kiosk.bench.figure import percentile
from kiosk.domain import events as ev
from kiosk.settings import Mail, Replies, Security
from kiosk.ui import wishes
from kiosk.ui.founding import House
from kiosk.ui.room import Room
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from tests.given import LIMIT, SMS, Days, consent, person
from tests.mail.dovecot import PASSWORD, Dovecot, dovecot

PATIENCE_S = 20
PAST = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
"""A mailbox is asked for mail since the complaint was filed, and dates mail by its own clock."""


def until(app: QApplication, came: Callable[[], bool]) -> None:
    """Lets the window live until then; raises TimeoutError."""
    end = perf_counter() + PATIENCE_S
    while not came():
        if perf_counter() > end:
            raise TimeoutError
        app.processEvents()


def file_complaint(kiosk: Kiosk, days: Days, imap: Dovecot) -> Room:
    """A letter that the mail server took, and the mailbox of its answers."""
    assert kiosk.reception
    room, grant = kiosk.reception.room, kiosk.reception.grant
    plain = Replies(host="127.0.0.1", port=imap.port, security=Security.NONE, user="kios")
    room.settings = replace(
        room.settings,
        replies=replace(plain, same_password=False),
        mail=Mail(complaint_to="pengaduan@prakerja.example"),
    )
    room.tools.vault.put("replies", PASSWORD)
    room.session.staff = next(
        one.id for one in room.desk.state.active_staff() if one.role is ev.Role.SUPERVISOR
    )
    address = f"127.0.0.1:{imap.port}"
    room.record(
        ev.AddressConfirmed(when=room.now(), purpose=ev.Purpose.MAILBOX, address=address)
    )  # as a supervisor does, but never in practice
    grant(wishes.GiveConsent(consent()))
    grant(wishes.RecordPerson(person()))
    grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
    for _ in range(2):
        grant(wishes.AnswerCode(SMS, LIMIT))
        days.walk(days=1, minutes=1)
    where = {"when": days.moment(), "case": room.session.case, "complaint": 1}
    room.record(
        ev.SendingStarted(attempt=1, **where), ev.SendingAccepted(receipt="250 ok", **where)
    )
    return room


def measure(app: QApplication, kiosk: Kiosk, room: Room, imap: Dovecot, most: int) -> list[float]:
    """Seconds from the mailbox's "OK" to the painted window, for each reply."""
    complaint = room.case().complaint
    assert complaint
    assert kiosk.reception
    assert kiosk.answering
    took = []
    for _ in range(most):
        before = len(room.case().complaint.first.replies)
        imap.deliver(
            "kios",
            f"Message-ID: <jawaban-{before}@prakerja.example>\r\n"
            f"In-Reply-To: {complaint.letter.message_id}\r\n"
            f"From: Ani Uji <ani.uji@prakerja.example>\r\nSubject: Re\r\n\r\nSudah.\r\n".encode(),
        )
        began = perf_counter()
        kiosk.answering.look()
        until(app, lambda before=before: len(room.case().complaint.first.replies) > before)
        kiosk.window.repaint()
        took.append(perf_counter() - began)
    return took


def main(most: int) -> None:
    app, days = QApplication(sys.argv[:1]), Days(PAST)
    Theme().apply(app)
    window = Window()
    window.show()
    with TemporaryDirectory() as home, dovecot() as imap:
        kiosk = Kiosk(app, window, House(Path(home), practice=True), days)
        kiosk.begin()
        until(app, lambda: kiosk.practice_mail is not None)
        room = file_complaint(kiosk, days, imap)
        for place in (Place.HOME, Place.COMPLAINT):
            room.go(place)
            room.changed.emit()
            took = [s * 1000 for s in measure(app, kiosk, room, imap, most)]
            middle, most_ms = median(took), percentile(took, 0.99)
            sys.stdout.write(f"reply → {place}: median {middle:.0f} ms, p99 {most_ms:.0f} ms\n")
        sys.stdout.write(f"before that, at most {REPLIES_MS / 1000:.0f} s until the next round\n")
        kiosk.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
