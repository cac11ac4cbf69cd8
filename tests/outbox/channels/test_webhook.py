"""The webhook: what is sent is what is published, signed, and taken once however often it comes."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from kiosk.domain.errors import What
from kiosk.outbox.channels.webhook import content, signature
from kiosk.outbox.outcome import Accepted, Postponed, Uncertain
from tests.helpdesk.given import (
    LARGE,
    PICTURE,
    REFERENCE,
    carried,
    letter,
    parcel,
    sent,
    server_at,
    webhook,
)
from tests.helpdesk.host import START, Faults, Host, as_json, drop, says
from tests.helpdesk.receiver import SECRET, WINDOW_S, Receiver

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "webhook.schema.json").read_text("utf-8"))
LETTER, RECEIPT = Draft202012Validator(SCHEMA), Draft202012Validator(SCHEMA["$defs"]["receipt"])


def test_a_letter_arrives_signed_and_as_published() -> None:
    receiver = Receiver()
    with Host(receiver) as host:
        outcome = sent("webhook", host, parcel(1, PICTURE))
        [request] = host.requests
    assert outcome == Accepted("201 W-1", "", "W-1")
    body = request.json()
    LETTER.validate(body)
    key = f"{REFERENCE}.1@kios.example"
    assert request.headers["idempotency-key"] == body["id"] == key
    assert request.headers["loket-timestamp"] == str(int(START.timestamp()))
    assert (body["reference"], body["text"]) == (REFERENCE, letter().text)
    assert body["dossier"] == {"reference": REFERENCE, "findings": []}
    assert body["written_at"] == "2026-11-23T02:00:00Z"
    [attachment] = body["attachments"]  # type: ignore[misc]
    assert attachment["sha256"] == sha256(PICTURE.content).hexdigest()


@given(
    subject=st.text(max_size=300),
    text=st.text(),
    name=st.text(max_size=20),
    dossier=st.text() | st.sampled_from(["{}", "[]", "null", '{"a": [1]}', "[" * 10_000]),
)
def test_every_letter_is_as_published(subject: str, text: str, name: str, dossier: str) -> None:
    it = parcel(1, PICTURE, subject=subject, text=text, name=name, dossier=dossier)
    LETTER.validate(json.loads(msgspec.json.encode(content(it))))


def without(name: str) -> Iterator[dict[str, Any]]:
    full = json.loads(msgspec.json.encode(content(parcel(1, PICTURE))))
    yield {key: value for key, value in full.items() if key != name}
    yield full | {name: 7}
    yield full | {"unknown": ""}


@pytest.mark.parametrize("name", SCHEMA["required"])
def test_the_schema_refuses_what_is_not_a_letter(name: str) -> None:
    for odd in without(name):
        with pytest.raises(ValidationError):
            LETTER.validate(odd)


def test_the_same_letter_is_the_same_octets_on_every_try() -> None:
    receiver = Receiver()
    faults = Faults(answer=drop)
    with Host(receiver, faults) as host:
        assert isinstance(sent("webhook", host, parcel(1, PICTURE)), Uncertain)
        faults.answer = None
        outcome = sent("webhook", host, parcel(1, PICTURE))
        bodies = {request.body for request in host.requests}
    assert outcome == Accepted("201 W-1", "", "W-1")
    assert len(receiver.kept) == len(bodies) == 1


def test_two_letters_of_one_case_are_kept_apart() -> None:
    receiver = Receiver()
    with Host(receiver) as host:
        carrier = webhook(server_at(host.url)).carrier()
        numbers = [carrier.carry(parcel(number), Event()) for number in (1, 2)]
        carrier.close()
    assert numbers == [Accepted("201 W-1", "", "W-1"), Accepted("201 W-2", "", "W-2")]


def test_another_letter_under_the_same_key_is_for_a_person_to_decide() -> None:
    with Host(Receiver()) as host:
        assert isinstance(sent("webhook", host), Accepted)
        outcome = sent("webhook", host, parcel(text="Yang lain.\n"))
    assert outcome == Uncertain("422 idempotency-key-reused")


@pytest.mark.parametrize("seconds", [-WINDOW_S - 1, WINDOW_S + 1])
def test_a_wrong_clock_lets_the_letter_wait(seconds: int) -> None:
    receiver = Receiver(now=START.timestamp() + seconds)
    with Host(receiver) as host:
        outcome = sent("webhook", host)
    assert outcome == Postponed(What.HELPDESK_KEY, "401 signature or time")
    assert not receiver.kept


def test_a_wrong_secret_lets_the_letter_wait() -> None:
    receiver = Receiver()
    with Host(receiver) as host:
        outcome = carried(webhook(server_at(host.url), SECRET[::-1]))
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.HELPDESK_KEY
    assert not receiver.kept


@pytest.mark.parametrize(
    "receipt",
    [
        {"accepted": True, "reference": REFERENCE},
        {"accepted": True, "reference": REFERENCE, "number": "W-9"},
    ],
)
def test_a_published_receipt_is_a_proof(receipt: dict[str, object]) -> None:
    RECEIPT.validate(receipt)
    with Host(Receiver(), Faults(answer=says(as_json(201, receipt)))) as host:
        assert isinstance(sent("webhook", host), Accepted)


@pytest.mark.parametrize(
    "receipt",
    [
        {"accepted": False, "reference": REFERENCE},
        {"accepted": 1, "reference": REFERENCE},
        {"accepted": True},
        {"accepted": True, "reference": REFERENCE, "number": 9},
        {"accepted": True, "reference": REFERENCE, "more": 1},
        [],
    ],
)
def test_what_is_not_the_published_receipt_is_no_proof(receipt: object) -> None:
    assert not RECEIPT.is_valid(receipt)
    with Host(Receiver(), Faults(answer=says(as_json(201, receipt)))) as host:
        assert isinstance(sent("webhook", host), Uncertain)


def test_the_receipt_of_another_case_is_no_proof() -> None:
    receipt = {"accepted": True, "reference": "PK-LATIHAN-20261123-0008A"}
    with Host(Receiver(), Faults(answer=says(as_json(201, receipt)))) as host:
        assert isinstance(sent("webhook", host), Uncertain)


def test_a_large_letter_arrives_whole() -> None:
    receiver = Receiver()
    with Host(receiver) as host:
        assert isinstance(sent("webhook", host, parcel(1, LARGE)), Accepted)
    assert len(receiver.kept) == 1


def test_the_page_for_receivers_tells_the_truth() -> None:
    page = (DOCS / "webhook.md").read_text("utf-8")
    found = re.search(
        r"secret `([^`]+)`, timestamp `(\d+)`, body `([^`]+)`.*?v1=([0-9a-f]{64})", page, re.S
    )
    assert found
    secret, timestamp, body, signed = found.groups()
    assert signature(secret, timestamp, body.encode()) == signed
    [receipt] = re.findall(r"```json\n(.*?)\n```", page)
    RECEIPT.validate(json.loads(receipt))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
