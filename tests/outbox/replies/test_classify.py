"""A person's answer, a machine's word that it came in, or a letter that came back."""

import pytest

from kiosk.domain.events import ReplyKind
from kiosk.outbox.replies.classify import kind_of
from kiosk.outbox.replies.incoming import Incoming
from tests.outbox.replies.given_replies import answer

ACK, ANSWER = ReplyKind.ACKNOWLEDGEMENT, ReplyKind.ANSWER
ZENDESK = "X-Zendesk-From-Account-Id: 6f1b3"


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        (["Auto-Submitted: no"], ANSWER),
        (["Auto-Submitted: No (a person)"], ANSWER),
        (["Auto-Submitted: auto-replied (vacation)"], ACK),
        (["Auto-Submitted: AUTO-GENERATED; type=x"], ACK),
        (["Auto-Submitted: auto-notified"], ACK),
        (["Precedence: Bulk"], ACK),
        (["Precedence: auto_reply"], ACK),
        (["Precedence: list"], ANSWER),
        (["Precedence: first-class"], ANSWER),
        (["X-Autoreply: yes"], ACK),
        (["X-Autorespond: Re"], ACK),
        (["X-Auto-Response-Suppress: All"], ANSWER),
        (["Subject: Automatic reply: cuti"], ACK),
        (["Subject: Out of Office"], ACK),
        (["Subject: Re: Balasan otomatis Anda kami terima"], ANSWER),
        ([ZENDESK, "Auto-Submitted: auto-generated"], ANSWER),
        ([ZENDESK, "Auto-Submitted: auto-replied"], ACK),
        ([ZENDESK, "Auto-Submitted: auto-generated", "Subject: Request received"], ANSWER),
        ([ZENDESK, "Auto-Submitted: auto-generated", "Subject: It has been received"], ACK),
        (["RT-Ticket: x #12", "Precedence: bulk"], ANSWER),
        (["RT-Ticket: x #12", "Precedence: bulk", "Auto-Submitted: auto-replied"], ACK),
        (["From: MAILER-DAEMON@x.example"], ANSWER),
        (["Content-Type: multipart/report; report-type=feedback-report; boundary=a"], None),
        (["Content-Type: multipart/report; boundary=a"], None),
    ],
)
def test_headers_tell_a_machine_from_a_person(headers: list[str], kind: ReplyKind | None) -> None:
    assert kind_of(Incoming(answer(*headers)), "Sudah beres.") is kind


@pytest.mark.parametrize(
    "text",
    [
        "Permintaan Anda telah kami terima.",
        "Laporan Anda sudah diterima.",
        "Tiket Anda berhasil dibuat.",
        "Your ticket has been created.",
        "We have received your request.",
    ],
)
def test_where_every_message_is_called_automatic_the_words_of_a_receipt_tell(text: str) -> None:
    octets = answer(ZENDESK, "Auto-Submitted: auto-generated")
    assert kind_of(Incoming(octets), text) is ACK


def report(*actions: str) -> bytes:
    blocks = "".join(f"\nFinal-Recipient: rfc822; a@b.example\nAction: {one}\n" for one in actions)
    head = "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
    return answer(head, text=f"--b\nContent-Type: message/delivery-status\n\nX: y\n{blocks}\n--b--")


@pytest.mark.parametrize(
    ("actions", "kind"),
    [
        (["failed"], ReplyKind.BOUNCE),
        (["Failed (bad destination)"], ReplyKind.BOUNCE),
        (["delivered", "failed"], ReplyKind.BOUNCE),
        (["delivered"], ACK),
        (["delayed"], None),
        (["relayed"], None),
        (["expanded"], None),
        (["rahasia"], None),
    ],
)
def test_only_a_report_of_failure_is_a_bounce(actions: list[str], kind: ReplyKind | None) -> None:
    assert kind_of(Incoming(report(*actions)), "") is kind
