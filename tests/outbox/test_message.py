"""The octets that travel."""

from datetime import timedelta, timezone
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.address import PLAIN, is_plain
from kiosk.outbox.message import as_message
from tests.outbox.given import START, letter

WIT = timezone(timedelta(hours=9))
LETTER = msgspec.structs.replace(letter("a"), text="Nomor HP: 0812…\n.\n" + "é" * 300 + "\n")
HEADERS = {
    "From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Auto-Submitted",
    "X-Loket-Reference", "MIME-Version", "Content-Type",
}  # fmt: skip


def octets(**facts: object) -> bytes:
    given_facts: dict[str, object] = {
        "sender": "kios@kios.example",
        "reply_to": "jawab@kios.example",
        "reference": "PK-LATIHAN-a",
        "written_at": START.astimezone(WIT),
        **facts,
    }
    return bytes(as_message(given_facts.pop("letter", LETTER), **given_facts))  # type: ignore[arg-type]


def read(message: bytes) -> EmailMessage:
    parsed = message_from_bytes(message, policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def test_the_headers_tell_what_a_helpdesk_needs() -> None:
    message = read(octets())
    assert message["Message-ID"] == LETTER.message_id
    assert message["Subject"] == LETTER.subject
    assert message["From"] == "kios@kios.example"
    assert message["To"] == LETTER.recipient
    assert message["Reply-To"] == "jawab@kios.example"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Loket-Reference"] == "PK-LATIHAN-a"
    assert message["Date"] == "Mon, 23 Nov 2026 11:00:00 +0900"


def test_text_and_html_arrive_as_they_were_written() -> None:
    message = read(octets())
    plain, html = message.iter_parts()
    assert message.get_content_type() == "multipart/alternative"
    assert [plain.get_content_type(), html.get_content_type()] == ["text/plain", "text/html"]
    assert plain.get_content().replace("\r\n", "\n") == LETTER.text
    assert html.get_content().replace("\r\n", "\n") == LETTER.html


def test_any_server_can_carry_it() -> None:
    message = octets()
    assert message.isascii()
    assert max(map(len, message.split(b"\r\n"))) <= 998
    assert b"\n" not in message.replace(b"\r\n", b"")


def test_every_try_carries_the_same_octets() -> None:
    assert octets() == octets()
    assert octets() != octets(letter=letter("b"))


def test_without_an_address_for_replies_none_is_named() -> None:
    assert read(octets(reply_to=""))["Reply-To"] is None


def test_a_plain_letter_has_one_part() -> None:
    message = read(octets(letter=msgspec.structs.replace(LETTER, html="")))
    assert message.get_content_type() == "text/plain"


nasty = st.text(max_size=80) | st.sampled_from(
    ["x\r\nBcc: korban@lain.example", "x\nSubject: lain", "\r\n\r\nisi", "é" * 200, "a@b\x00", "<>"]
)
plain = st.from_regex(PLAIN, fullmatch=True).filter(is_plain)


@given(nasty, nasty, nasty)
def test_nobody_can_smuggle_in_a_header(subject: str, reference: str, text: str) -> None:
    odd = msgspec.structs.replace(LETTER, subject=subject, text=text)
    message = octets(letter=odd, reference=reference)
    assert set(read(message).keys()) == HEADERS
    assert message.isascii()


@given(plain, plain, plain)
def test_addresses_and_ids_of_any_length_travel_unchanged(to: str, sender: str, own: str) -> None:
    odd = msgspec.structs.replace(LETTER, recipient=to, message_id=f"<{own}>")
    head, _ = octets(letter=odd, sender=sender).split(b"\r\n\r\n", 1)
    written = {f"From: {sender}", f"To: {to}", f"Message-ID: <{own}>"}
    assert written <= set(head.decode().split("\r\n"))


@pytest.mark.parametrize("field", ["recipient", "message_id"])
def test_an_address_that_is_more_than_one_makes_no_message(field: str) -> None:
    odd = msgspec.structs.replace(LETTER, **{field: "a@prakerja.example\r\nBcc: x@y.example"})
    with pytest.raises(ValueError, match="not a plain address"):
        octets(letter=odd)
