"""A gateway that repeats in its answer what it was told: nothing of it goes on record."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import msgspec
import pytest

from kiosk.probes.sms.gateway import Account, Form, Gateway
from kiosk.probes.sms.shapes import SHAPES
from tests.helpdesk.host import Host, reply

PHONE, TEXT, SECRET = "+6281200000001", "Tes nomor dari loket BRI. Kode tes: 4821.", "rahasia"
NEVER = Event().is_set


@pytest.mark.parametrize("make", SHAPES)
@pytest.mark.parametrize("status", [200, 201, 302, 400, 401, 418, 500])
def test_a_gateway_that_repeats_the_message_puts_nothing_of_it_on_record(make: str, status: int):
    """Neither the code nor the number, in whatever place of whatever answer."""
    whole = SHAPES[make].form(Account("", "AC1", SECRET, "LOKET"), PHONE, TEXT).body.decode()
    echoes = [whole, TEXT, PHONE, PHONE[1:], int(PHONE[1:]), "0812-0000-00001 4821", "4821", 4821]
    bodies = [body for echo in echoes for body in repeating(echo)]
    with Host(lambda asked: reply(status, bodies[int(asked.headers["x-turn"])])) as host:
        for turn in range(len(bodies)):
            kept = repr(asking(make, host.url, turn).send(PHONE, TEXT, NEVER))
            assert "4821" not in kept, bodies[turn]
            assert "00000001" not in kept, bodies[turn]
            assert "Tes" not in kept, bodies[turn]


def repeating(echo: str | int) -> Iterator[bytes]:
    """The echo wherever a gateway has a word of its own, in every answer it could mean."""
    yield f"{echo}".encode()
    yield f"<html>{echo}</html>".encode()
    yield f"<r><status>{echo}</status><text>{echo}</text></r>".encode()
    yield f"<r><messageId>{echo}</messageId><text>Success</text></r>".encode()
    for word in (echo, "Success", "Invalid key"):
        yield msgspec.json.encode({"messageId": echo, "status": echo, "text": word})
    for word in (echo, "queued", "failed"):
        yield msgspec.json.encode({"sid": echo, "status": word, "code": echo, "message": echo})
    for word in (echo, "PENDING", "REJECTED", "UNDELIVERABLE"):
        status = {"groupName": word, "name": echo, "description": echo}
        yield msgspec.json.encode({"messages": [{"messageId": echo, "status": status}]})


def asking(make: str, url: str, turn: int) -> Gateway:
    """A gateway that is told which answer is wanted."""

    def form(account: Account, phone: str, text: str) -> Form:
        usual = SHAPES[make].form(account, phone, text)
        return replace(usual, headers=usual.headers | {"X-Turn": str(turn)})

    return Gateway(replace(SHAPES[make], form=form), Account(url, "AC1", SECRET, "LOKET"))
