"""Which letter a message names."""

import pytest

from kiosk.outbox.replies.incoming import Incoming
from kiosk.outbox.replies.known import By, Known
from kiosk.outbox.replies.matching import by_headers, is_ours, references_in
from tests.outbox.replies.given_replies import KNOWN, LETTER, MESSAGE_ID, REFERENCE, message

LOCAL, DOMAIN = MESSAGE_ID.split("@")


@pytest.mark.parametrize(
    ("header", "by"),
    [
        (f"In-Reply-To: <{MESSAGE_ID}>", By.IN_REPLY_TO),
        (f"In-Reply-To: {MESSAGE_ID}", By.IN_REPLY_TO),
        (f'In-Reply-To: Your message of "Mon" <{MESSAGE_ID}>', By.IN_REPLY_TO),
        (f"In-Reply-To: <{LOCAL}\r\n @{DOMAIN}>", By.IN_REPLY_TO),
        (f"In-Reply-To: <lain@x.example> <{MESSAGE_ID}>", By.IN_REPLY_TO),
        (f"References: <a@x.example>\r\n\t<{MESSAGE_ID}>\r\n <b@x.example>", By.REFERENCES),
        (f"Subject: Re: bantuan [{REFERENCE}]", By.SUBJECT),
        (f"Subject: =?utf-8?Q?Re=3A_=5B{REFERENCE}=5D?=", By.SUBJECT),
        (f"Subject: {REFERENCE.replace('-', '- ').lower()}", By.SUBJECT),
    ],
)
def test_a_letter_is_found_by_the_strongest_thing_that_names_it(header: str, by: By) -> None:
    assert by_headers(Incoming(message(header)), KNOWN) == (LETTER, by)


@pytest.mark.parametrize(
    "header",
    [
        f"In-Reply-To: <x{MESSAGE_ID}>",
        f"In-Reply-To: <{MESSAGE_ID}.example>",
        f"X-Other: <{MESSAGE_ID}>",
        f"Subject: {REFERENCE[:-1]}K",
        f"Subject: X{REFERENCE}",
        f"Subject: {REFERENCE}9",
        "Subject: PK-UJI-20261123-",
    ],
)
def test_what_only_looks_like_it_names_no_letter(header: str) -> None:
    assert by_headers(Incoming(message(header)), KNOWN) is None


def test_ids_go_before_a_reference_in_the_subject() -> None:
    known = Known({MESSAGE_ID: "by id"}, {REFERENCE: "by subject"}, KNOWN.since)
    octets = message(f"References: <{MESSAGE_ID}>", f"Subject: {REFERENCE}")
    assert by_headers(Incoming(octets), known) == ("by id", By.REFERENCES)


def test_several_references_are_all_seen() -> None:
    assert references_in(f"{REFERENCE} dan {REFERENCE}") == [REFERENCE, REFERENCE]


def test_a_subject_of_dashes_ends() -> None:
    assert references_in("PK-" * 5000) == []


def test_a_copy_of_our_own_letter_is_known() -> None:
    assert is_ours(Incoming(message(f"Message-ID: <{MESSAGE_ID}>")), KNOWN)
    assert is_ours(Incoming(message(f"X-Loket-Reference: {REFERENCE}")), KNOWN)
    assert not is_ours(Incoming(message(f"In-Reply-To: <{MESSAGE_ID}>")), KNOWN)
