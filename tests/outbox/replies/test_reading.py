"""Real shapes of replies, and what Loket makes of each."""

from typing import NamedTuple

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.events import ReplyKind
from kiosk.outbox.replies.reading import LONGEST_TEXT, is_worth_opening, read_reply
from kiosk.outbox.reply import Reply
from tests.outbox.replies.given_replies import (
    KNOWN,
    LETTER,
    MESSAGE_ID,
    REFERENCE,
    REPLIES,
    answer,
    corpus,
    message,
)

ACK, ANSWER, BOUNCE = ReplyKind.ACKNOWLEDGEMENT, ReplyKind.ANSWER, ReplyKind.BOUNCE


class Expected(NamedTuple):
    what: ReplyKind
    by: str
    number: str = ""
    line: str = ""
    text: str = ""


EXPECTED = {
    "answer-above-quote": Expected(
        ANSWER,
        "in-reply-to",
        "PKJ/2026/004711",
        "Nomor laporan Anda adalah PKJ/2026/004711. Mohon ditunggu 2 hari kerja.",
        "Selamat pagi,\n\nNomor laporan Anda adalah PKJ/2026/004711."
        " Mohon ditunggu 2 hari kerja.\n\nSalam,\nAni",
    ),
    "answer-below-quote": Expected(
        ANSWER, "references", text="Sudah kami bantu, silakan masuk kembali."
    ),
    "exchange-ndr": Expected(
        BOUNCE,
        "in-reply-to",
        text="smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient"
        " pengaduan@prakerja.example not found by SMTP address lookup",
    ),
    "exim-failed": Expected(BOUNCE, "original", text="550 5.1.1 User unknown"),
    "gmail-vacation": Expected(
        ACK,
        "in-reply-to",
        text="Terima kasih. Saya cuti sampai 30-11-2026. Untuk yang mendesak: 0812-0000-0009.",
    ),
    "group-answer": Expected(ANSWER, "in-reply-to", text="Sudah kami teruskan."),
    "html-only": Expected(
        ANSWER,
        "in-reply-to",
        "BRI-0099-1234",
        "No. Tiket : BRI-0099-1234",
        "No. Tiket : BRI-0099-1234\nTerima kasih, laporan Anda kami proses.",
    ),
    "latin-charset": Expected(ANSWER, "in-reply-to", text="Bertemu di café."),
    "lying-charset": Expected(ANSWER, "in-reply-to", text="Terima kasih – sudah “beres”."),
    "number-in-words": Expected(
        ANSWER,
        "in-reply-to",
        "ADU-2026-11-00042",
        "No. Pengaduan : ADU-2026-11-00042",
        "Hubungi 0800-150-3001 atau 021-25541246, sebutkan #0812000000091 bila perlu.\n"
        "Terkait laporan PK-UJI-20261123-1J tanggal 23-11-2026 atas NIK 3171234101909901:\n"
        "No. Pengaduan : ADU-2026-11-00042",
    ),
    "osticket-received": Expected(
        ACK,
        "references",
        "618234",
        "Support Ticket Opened [#618234]",
        "A request for support has been created and assigned #618234.",
    ),
    "out-of-office-by-subject": Expected(ACK, "in-reply-to", text="Saya sedang dinas luar."),
    "outlook-answer": Expected(
        ANSWER, "in-reply-to", text="Mohon lampirkan foto KTP – terima kasih."
    ),
    "postfix-delivered": Expected(
        ACK,
        "original",
        text="This is the mail system at host mail.kios.example.\n\n"
        "<pengaduan@prakerja.example>: 250 2.0.0 Ok: queued",
    ),
    "postfix-dsn": Expected(BOUNCE, "original", text="smtp; 552 5.2.2 Mailbox full"),
    "punycode-charset": Expected(ANSWER, "in-reply-to", text="Sudah beres."),
    "qmail-failed": Expected(BOUNCE, "original", text="550 5.1.1 no such user here"),
    "read-receipt": Expected(ACK, "references", text="Pesan Anda ditampilkan."),
    "subject-only": Expected(ANSWER, "subject", text="Sudah selesai, tutup saja."),
    "turned-around": Expected(ANSWER, "in-reply-to", text="Buka gpj.exe sekarang [31m."),
    "with-a-code": Expected(
        ANSWER,
        "in-reply-to",
        "220193",
        "Nomor tiket: 220193",
        "Kode OTP Anda adalah ••••••.\nKode OTP:\n••• •••\nNomor tiket: 220193",
    ),
    "zammad-answered": Expected(
        ANSWER,
        "in-reply-to",
        "22019",
        "Re: [Ticket#22019] Permohonan bantuan [PK-UJI-20261123-1J]",
        "Silakan datang ke kantor desa besok pukul 09.00.",
    ),
    "zammad-received": Expected(
        ACK,
        "in-reply-to",
        "22019",
        "[Ticket#22019] Permohonan bantuan [PK-UJI-20261123-1J]",
        "Terima kasih atas permintaan Anda.",
    ),
    "zendesk-answered": Expected(
        ANSWER,
        "references",
        "220193",
        "Permintaan #220193 diperbarui.",
        "Permintaan #220193 diperbarui.\n\n----------------------------------------------\n"
        "Rina Uji, 24 Nov 2026 09.11 WIB\n\n"
        "Batas pengiriman sudah kami atur ulang. Silakan coba lagi besok pagi.",
    ),
    "zendesk-received": Expected(
        ACK,
        "in-reply-to",
        "220193",
        "Permintaan Anda (220193) telah kami terima dan sedang ditinjau oleh tim kami.",
        "Permintaan Anda (220193) telah kami terima dan sedang ditinjau oleh tim kami.\n\n"
        "Untuk menambahkan komentar, balas email ini.",
    ),
}
NOTHING_OF_OURS = {
    "newsletter",
    "our-own-copy",
    "our-own-copy-renamed",
    "postfix-delayed",
    "wrong-check-character",
}


def read(octets: bytes) -> Reply:
    answered = read_reply(octets, KNOWN)
    assert answered is not None
    assert answered.letter == LETTER
    return answered.reply


@pytest.mark.parametrize("name", EXPECTED)
def test_every_reply_of_the_corpus_is_read_for_what_it_is(name: str) -> None:
    reply = read(corpus(name))
    assert Expected(reply.what, reply.by, reply.number, reply.line, reply.text) == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(NOTHING_OF_OURS))
def test_what_is_none_of_our_business_is_no_reply(name: str) -> None:
    assert read_reply(corpus(name), KNOWN) is None


def test_the_corpus_and_the_expectations_are_the_same() -> None:
    names = {path.stem for path in REPLIES.glob("*.eml")}
    assert names == EXPECTED.keys() | NOTHING_OF_OURS


@pytest.mark.parametrize("name", EXPECTED)
def test_every_reply_of_the_corpus_is_worth_opening_by_its_headers_alone(name: str) -> None:
    head = corpus(name).partition(b"\n\n")[0] + b"\n\n"
    assert is_worth_opening(head, KNOWN)


def test_a_newsletter_is_not_worth_opening() -> None:
    assert not is_worth_opening(corpus("newsletter"), KNOWN)
    assert not is_worth_opening(corpus("our-own-copy"), KNOWN)


def test_the_sender_is_the_address_and_not_the_name_that_it_gives_itself() -> None:
    assert read(corpus("subject-only")).sender == "orang@lain.example"
    assert read(corpus("postfix-dsn")).sender.startswith("MAILER-DAEMON@mail.kios.example")


def test_a_subject_is_shown_as_it_was_meant() -> None:
    assert read(corpus("html-only")).subject == "Re: Limit OTP PraKerja"
    assert read(corpus("gmail-vacation")).subject.startswith("Sedang cuti Re: Permohonan")
    assert read(corpus("turned-around")).subject == "Re: gpj.exe"


def test_the_same_message_has_the_same_key_and_another_has_another() -> None:
    first, again = read(corpus("html-only")), read(corpus("html-only"))
    other = read(corpus("outlook-answer"))
    assert first.key == again.key != other.key
    assert len(first.key) == 32


def test_the_beginning_of_a_message_is_enough() -> None:
    whole = answer(text="Nomor tiket: 220193\r\n" + "a" * 100_000)
    assert read(whole[:50_000]).number == "220193"


def test_a_long_answer_is_bounded() -> None:
    assert len(read(answer(text="kata " * 50_000)).text) <= LONGEST_TEXT
    assert len(read(answer(f"Subject: {'x' * 5000}")).subject) <= 200


def test_of_two_letters_the_one_that_is_answered_directly_counts() -> None:
    known = type(KNOWN)({"a@k.example": "a", "b@k.example": "b"}, {}, KNOWN.since)
    octets = message("In-Reply-To: <b@k.example>", "References: <b@k.example> <a@k.example>")
    answered = read_reply(octets, known)
    assert answered is not None
    assert answered.letter == "b"


BROKEN = {
    "nested without end": b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3000,
    "enclosed without end": b"Content-Type: message/rfc822\n\n" * 5000,
    "no boundary": b"Content-Type: multipart/mixed\n\n--a\nSudah beres.\n--a--\n",
    "a charset with a NUL": b"Content-Type: text/plain; charset*=a\x00b''x\n\nSudah.\n",
    "a boundary in no charset": b"Content-Type: multipart/mixed; boundary*=x\x00'y'z\n\nSudah.\n",
    "a counter of 5,000 digits": b"Content-Type: text/plain; a*" + b"9" * 5000 + b"=x\n\nSudah.\n",
    "base64 that is none": b"Content-Transfer-Encoding: base64\n\n\xff\xfe!!!\n",
    "uuencode that is none": b"Content-Transfer-Encoding: x-uuencode\n\nbegin 6 x\n\xff\xff\nend\n",
    "an unknown encoding": b"Content-Transfer-Encoding: rahasia\n\nSudah.\n",
    "HTML without end": b"Content-Type: text/html\n\n" + b"<a " * 40_000,
    "comments without end": b"Content-Type: text/html\n\n" + b"<!--" * 30_000,
    "entities": b"Content-Type: text/html\n\n" + b"&#x41;&#99999999999;&amp" * 5000,
    "parameters without end": b"Content-Type: text/plain" + b';"' * 100_000 + b"\n\nSudah.\n",
    "one header of 200 kB": b"X-A: " + b"x" * 200_000 + b"\n\nSudah.\n",
    "a report without a report": b"Content-Type: multipart/report; boundary=a\n\n--a\n\n--a--\n",
    "NULs": b"\n" + b"\x00" * 10_000,
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_message_is_harmless_and_still_known_by_its_headers(fault: str) -> None:
    octets = f"Message-ID: <x@y.example>\nIn-Reply-To: <{MESSAGE_ID}>\n".encode() + BROKEN[fault]
    answered = read_reply(octets, KNOWN)
    assert answered is None or answered.letter == LETTER
    assert is_worth_opening(octets, KNOWN)


@given(st.binary(max_size=400))
def test_random_octets_are_never_a_reply(octets: bytes) -> None:
    assert read_reply(octets, KNOWN) is None


HEADERS = st.sampled_from(
    [
        "Content-Type: multipart/report; report-type=delivery-status; boundary=a",
        "Content-Type: message/delivery-status",
        "Content-Type: text/html; charset=utf-16",
        "Content-Type: text/plain; charset=idna",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable",
        "From: MAILER-DAEMON@x.example",
        "Subject: =?utf-8?B?!!!?=",
        "X-Failed-Recipients: a",
        "\n--a",
    ]
)


@given(st.lists(HEADERS), st.binary(max_size=300), st.booleans())
@example(["Subject: =?utf-8?B?!!!?="], b"", True)
def test_only_what_names_our_letter_is_a_reply_however_broken_it_is(
    headers: list[str], octets: bytes, ours: bool
) -> None:
    named = [f"In-Reply-To: <{MESSAGE_ID}>"] if ours else []
    whole = "\n".join((*named, *headers)).encode() + b"\n\n" + octets
    answered = read_reply(whole, KNOWN)
    if answered is not None:
        assert ours
        assert msgspec.json.encode(answered.reply)
    assert is_worth_opening(whole, KNOWN) or not ours


def test_a_reference_without_a_letter_of_ours_is_nothing() -> None:
    known = type(KNOWN)({}, {}, KNOWN.since)
    assert read_reply(message(f"Subject: {REFERENCE}"), known) is None
