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
from kiosk.outbox.parcel import Attachment
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


PICTURE = Attachment("layar-1.png", "image/png", bytes(range(256)) * 300)
DOSSIER = Attachment("dossier.json", "application/json", b'{"nomor": 1}\r\n.\r\n')


def test_what_goes_along_arrives_as_it_was_beside_text_and_html() -> None:
    message = read(octets(attachments=[PICTURE, DOSSIER]))
    assert message.get_content_type() == "multipart/mixed"
    words, picture, dossier = message.iter_parts()
    assert words.get_content_type() == "multipart/alternative"
    plain, html = words.iter_parts()
    assert plain.get_content().replace("\r\n", "\n") == LETTER.text
    assert html.get_content().replace("\r\n", "\n") == LETTER.html
    for part, sent in ((picture, PICTURE), (dossier, DOSSIER)):
        assert part.get_content_disposition() == "attachment"
        assert (part.get_filename(), part.get_content_type()) == (sent.name, sent.media)
        assert part.get_payload(decode=True) == sent.content


def test_with_attachments_too_every_try_carries_the_same_octets_and_any_server_can() -> None:
    message = octets(attachments=[PICTURE, DOSSIER])
    assert message == octets(attachments=[PICTURE, DOSSIER])
    assert message != octets(attachments=[DOSSIER, PICTURE])
    assert message.isascii()
    assert message.endswith(b"--\r\n")
    lines = message.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert b"\n" not in b"".join(lines)
    assert set(read(message).keys()) == HEADERS


def test_a_plain_letter_keeps_its_text_beside_what_goes_along() -> None:
    bare = msgspec.structs.replace(LETTER, html="")
    text, dossier = read(octets(letter=bare, attachments=[DOSSIER])).iter_parts()
    assert text.get_content().replace("\r\n", "\n") == LETTER.text
    assert dossier.get_payload(decode=True) == DOSSIER.content


@given(st.lists(st.integers(0, 3000), max_size=4), st.binary(max_size=64))
def test_its_length_is_known_before_it_is_encoded(sizes: list[int], seed: bytes) -> None:
    contents = [((seed or b"x") * size)[:5000] for size in sizes]
    files = [Attachment(f"{n}.bin", "image/png", each) for n, each in enumerate(contents)]
    message = as_message(
        LETTER, files, sender="kios@kios.example", reply_to="", reference="PK", written_at=START
    )
    assert len(message) == len(bytes(message))
    assert not any(b"\r\n." in piece or piece.startswith(b".") for piece in message.enclosed())
    found = [part.get_payload(decode=True) for part in read(bytes(message)).iter_attachments()]
    assert found == [file.content for file in files]


@given(st.text(max_size=60), st.text(max_size=40))
def test_no_name_of_a_file_can_smuggle_in_a_header(name: str, media: str) -> None:
    odd = Attachment(name + '"\r\nBcc: korban@lain.example', media + "\r\nX-Lain: ya", b"isi")
    message = octets(attachments=[odd])
    assert set(read(message).keys()) == HEADERS
    [part] = read(message).iter_attachments()
    assert set(part.keys()) == {"Content-Type", "Content-Disposition", "Content-Transfer-Encoding"}
    assert part.get_content_type() == "application/octet-stream"
    assert part.get_payload(decode=True) == b"isi"
