"""osTicket: the strict fields it gets, and which of its words mean what."""

from threading import Event

import pytest

from kiosk.domain.errors import What
from kiosk.outbox.channels.osticket import OsTicketPost
from kiosk.outbox.outcome import Accepted, Postponed, Rejected, Uncertain
from kiosk.outbox.parcel import Attachment
from tests.helpdesk.given import (
    PICTURE,
    REFERENCE,
    carried,
    letter,
    osticket,
    parcel,
    sent,
    server_at,
)
from tests.helpdesk.host import Faults, Host, reply, says
from tests.helpdesk.osticket import KEY, OsTicket

DOSSIER = Attachment("berkas.json", "application/json", b'{"a": "\xc3\xbc, 100 %"}')


def test_a_ticket_holds_the_letter_word_for_word() -> None:
    program = OsTicket()
    with Host(program) as host:
        outcome = sent("osticket", host, parcel(1, PICTURE, DOSSIER))
    assert outcome == Accepted("201 ticket 123456", "", "123456")
    [ticket], [text] = program.tickets, program.texts
    assert text == f"{letter().text}\nRujukan: {REFERENCE}.1@kios.example\n"
    assert program.files == [
        ("layar.png", "image/png", PICTURE.content),
        ("berkas.json", "application/json", DOSSIER.content),
    ]
    assert ticket["subject"] == letter().subject
    assert (ticket["name"], ticket["email"]) == ("SITI UJI", "siti@peserta.example")
    assert (ticket["phone"], ticket["topicId"]) == ("+6281200000001", "1")


def test_fields_without_a_value_are_left_out() -> None:
    program = OsTicket()
    with Host(program) as host:
        post = OsTicketPost(server_at(host.url), KEY)
        assert isinstance(carried(post, parcel(name="", phone="")), Accepted)
    [ticket] = program.tickets
    assert ticket.keys() == {
        "alert",
        "autorespond",
        "source",
        "name",
        "email",
        "subject",
        "message",
    }
    assert ticket["name"] == "siti@peserta.example"


def test_a_key_bound_to_another_address_lets_the_letter_wait() -> None:
    with Host(OsTicket()) as host:
        outcome = carried(osticket(server_at(host.url), "KUNCISALAH"))
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.HELPDESK_KEY
    assert "source IP" in outcome.detail


def test_a_participant_whom_a_filter_denies_is_refused_for_good() -> None:
    with Host(OsTicket(banned="siti@peserta.example")) as host:
        outcome = sent("osticket", host)
    assert outcome == Rejected(What.HELPDESK_REFUSED, 403, "403 Ticket denied")


@pytest.mark.parametrize("number", ["123456", " 123456\r\n", "T-2026/0042", "BRI#7"])
def test_a_number_of_any_house_style_is_a_receipt(number: str) -> None:
    answer = says(reply(201, number.encode(), "text/html"))
    with Host(OsTicket(), Faults(answer=answer)) as host:
        outcome = sent("osticket", host)
    assert outcome == Accepted(f"201 ticket {number.strip()}", "", number.strip())


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (201, b"OK"),
        (201, b"123456 and more"),
        (201, b"9" * 33),
        (201, b"<br /><b>Warning</b>: mail() failed<br />123456"),
        (200, b"<br /><b>Warning</b>: headers already sent<br />123456"),
        (200, b"123456"),
        (500, b"<b>Fatal error</b>: Maximum execution time exceeded"),
        (500, b""),
    ],
)
def test_a_ticket_may_hide_behind_an_odd_answer(status: int, body: bytes) -> None:
    with Host(OsTicket(), Faults(answer=says(reply(status, body, "text/html")))) as host:
        assert isinstance(sent("osticket", host), Uncertain)


def test_there_is_nothing_to_look_up() -> None:
    with Host(OsTicket()) as host:
        sighting = osticket(server_at(host.url)).carrier().look(parcel(), Event())
        assert isinstance(sighting, Postponed)
        assert host.connections == 0
