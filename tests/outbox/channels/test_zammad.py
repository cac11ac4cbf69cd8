"""Zammad: what it gets, how a letter in doubt is found there, and what is read back."""

from threading import Event

import pytest

from kiosk.domain.errors import What
from kiosk.domain.events import ReplyKind
from kiosk.outbox.carrier import Readback
from kiosk.outbox.channels.zammad import ZammadCarrier, ZammadPost
from kiosk.outbox.outcome import Absent, Accepted, Postponed, Recalled, Rejected, Sighting
from kiosk.outbox.parcel import Parcel
from tests.helpdesk.given import (
    PICTURE,
    REFERENCE,
    carried,
    letter,
    parcel,
    sent,
    server_at,
    zammad,
)
from tests.helpdesk.host import START, Faults, Host, Talk, as_json, drop, reply, says
from tests.helpdesk.zammad import Zammad

OWN_LINE = f"Rujukan: {REFERENCE}.1@kios.example"


def looked(host: Host, it: Parcel | None = None, recall: Event | None = None) -> Sighting:
    carrier = zammad(server_at(host.url)).carrier()
    try:
        return carrier.look(it or parcel(), recall or Event())
    finally:
        carrier.close()


def read(host: Host, remote: str = "19") -> Readback | Postponed | Recalled:
    carrier = zammad(server_at(host.url)).carrier()
    try:
        return carrier.read(remote, Event())
    finally:
        carrier.close()


def filed(*numbers: int) -> Zammad:
    """A Zammad that took these letters of the case."""
    program = Zammad()
    with Host(program) as host:
        for number in numbers:
            assert isinstance(sent("zammad", host, parcel(number)), Accepted)
    return program


def test_a_ticket_holds_the_letter_under_its_participant() -> None:
    program = Zammad()
    with Host(program) as host:
        outcome = sent("zammad", host, parcel(1, PICTURE))
        [request] = host.requests
    wish = request.json()
    assert outcome == Accepted("201 ticket 22019", "19", "22019")
    assert (wish["group"], wish["customer_id"]) == ("Users", "guess:siti@peserta.example")
    [ticket], [article] = program.tickets, program.articles
    assert ticket["title"] == letter().subject
    assert article["body"] == f"{letter().text}\n{OWN_LINE}\n"
    assert (article["content_type"], article["internal"]) == ("text/plain", False)
    assert article["sender"] == "Customer"
    assert program.files == [PICTURE.content]


def test_a_subject_without_the_reference_gets_it() -> None:
    program = Zammad()
    with Host(program) as host:
        assert isinstance(sent("zammad", host, parcel(subject="Limit OTP\r\nX: y")), Accepted)
    assert program.tickets[0]["title"] == f"Limit OTP X: y [{REFERENCE}]"


def test_a_group_that_does_not_exist_is_refused_in_zammads_words() -> None:
    with Host(Zammad()) as host:
        post = ZammadPost(server_at(host.url), zammad(server_at(host.url)).token, "Tidak Ada")
        outcome = carried(post)
    assert isinstance(outcome, Rejected)
    assert outcome.detail == "422 No lookup value found for 'group': 'Tidak Ada'"


def test_a_wrong_token_lets_the_letter_wait() -> None:
    with Host(Zammad()) as host:
        outcome = carried(zammad(server_at(host.url), "token-salah"))
    assert outcome == Postponed(What.HELPDESK_KEY, "401 Invalid token!")


@pytest.mark.parametrize(
    "promise",
    [
        {"id": "19", "number": "22019", "title": letter().subject},
        {"id": True, "number": "22019", "title": letter().subject},
        {"id": 0, "number": "22019", "title": letter().subject},
        {"id": 19, "number": 22019, "title": letter().subject},
        {"id": 19, "number": " ", "title": letter().subject},
        {"id": 19, "number": "22019"},
        {"id": 19, "number": "22019", "title": "Yang lain"},
    ],
)
def test_a_201_that_is_not_our_ticket_is_no_proof(promise: dict[str, object]) -> None:
    with Host(Zammad(), Faults(answer=says(as_json(201, promise)))) as host:
        outcome = sent("zammad", host)
    assert type(outcome).__name__ == "Uncertain"


@pytest.mark.parametrize("expanded", [False, True])
@pytest.mark.parametrize("literal", [False, True])
def test_a_letter_whose_verdict_was_lost_is_found(expanded: bool, literal: bool) -> None:
    program, faults = Zammad(expanded=expanded, literal=literal), Faults(answer=drop)
    with Host(program, faults) as host:
        sent("zammad", host)
        faults.answer = None
        sighting = looked(host)
    assert sighting == Accepted("found as ticket 22019", "19", "22019")
    assert len(program.tickets) == 1


def test_a_letter_is_found_before_the_search_by_words_knows_it() -> None:
    program = filed(1)
    program.indexed = False
    with Host(program) as host:
        assert isinstance(looked(host), Accepted)


@pytest.mark.parametrize("literal", [False, True])
def test_a_letter_is_found_although_an_agent_renamed_the_ticket(literal: bool) -> None:
    program = filed(1)
    program.literal = literal
    program.tickets[0]["title"] = "Sudah dibaca"
    with Host(program) as host:
        assert isinstance(looked(host), Accepted)


def test_a_letter_is_found_in_the_ticket_into_which_it_was_merged() -> None:
    program = filed(1, 2)
    program.articles[0]["ticket_id"] = 20
    with Host(program) as host:
        assert looked(host, parcel(1)) == Accepted("found as ticket 22020", "20", "22020")


def test_another_step_of_the_same_case_is_not_the_letter() -> None:
    with Host(filed(1, 3)) as host:
        assert looked(host, parcel(2)) == Absent()
        assert looked(host, parcel(3)) == Accepted("found as ticket 22020", "20", "22020")


def test_a_longer_id_is_not_the_letter() -> None:
    with Host(filed(11)) as host:
        assert looked(host, parcel(1)) == Absent()


def test_of_two_tickets_with_the_letter_the_oldest_counts() -> None:
    with Host(filed(1, 1)) as host:
        assert looked(host) == Accepted("found as ticket 22019", "19", "22019")


@pytest.mark.parametrize(
    "article",
    [
        {"body": f"> {OWN_LINE}"},
        {"body": f"<p>{OWN_LINE}</p>", "content_type": "text/html"},
        {"body": f"Tentang {OWN_LINE} itu"},
    ],
)
def test_a_mail_that_quotes_the_letter_is_not_the_letter(article: dict[str, str]) -> None:
    program = Zammad()
    program.tickets = [{"id": 7, "number": "22007", "title": letter().subject}]
    program.write(7, **article)  # type: ignore[arg-type]
    with Host(program) as host:
        assert looked(host) == Absent()


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (reply(401, b"{}"), What.HELPDESK_KEY),
        (reply(403, b"{}"), What.HELPDESK_KEY),
        (reply(404, b"{}"), What.HELPDESK_ODD),
        (reply(422, b"{}"), What.HELPDESK_ODD),
        (reply(500, b"{}"), What.HELPDESK_SILENT),
        (reply(502, b"<html>"), What.HELPDESK_SILENT),
        (reply(200, b"<html>Masuk</html>", "text/html"), What.HELPDESK_ODD),
        (reply(200, b'{"tickets": "none"}'), What.HELPDESK_ODD),
        (reply(200, b"[]garbage"), What.HELPDESK_ODD),
        (reply(302, Location="https://masuk.example/"), What.HELPDESK_ODD),
        (b"\x00garbage\r\n", What.HELPDESK_SILENT),
    ],
)
def test_a_search_without_a_clear_answer_leaves_the_letter_in_doubt(
    answer: bytes, what: What
) -> None:
    def says_and_hangs_up(talk: Talk) -> None:
        talk.write(answer)
        talk.sock.close()

    with Host(filed(1), Faults(instead=says_and_hangs_up)) as host:
        sighting, told = looked(host), read(host)
    assert isinstance(sighting, Postponed)
    assert isinstance(told, Postponed)
    assert (sighting.what, told.what) == (what, what)


def test_a_search_asks_to_wait_when_the_server_does() -> None:
    with Host(Zammad(), Faults(instead=says(reply(429, b"", Retry_After="60")))) as host:
        sighting = looked(host)
    assert sighting == Postponed(What.HELPDESK_SILENT, "429", 60)


def test_a_search_that_is_called_back_reaches_nobody() -> None:
    recall = Event()
    recall.set()
    with Host(Zammad()) as host:
        assert looked(host, recall=recall) == Recalled()
        assert host.connections == 0


def test_a_search_without_a_key_reaches_nobody() -> None:
    with Host(Zammad()) as host:
        sighting = zammad(server_at(host.url), None).carrier().look(parcel(), Event())
        assert isinstance(sighting, Postponed)
        assert sighting.what is What.HELPDESK_KEY
        assert host.connections == 0


def test_what_agents_wrote_is_read_back_with_the_state() -> None:
    program = filed(1)
    program.write(19, "<p>Halo <b>Siti</b>,<br>sudah beres.</p>", content_type="text/html")
    with Host(program) as host:
        told = read(host)
    assert isinstance(told, Readback)
    assert (told.state, told.number) == ("open", "22019")
    [answer] = told.replies
    assert (answer.key, answer.what) == ("zammad-127.0.0.1-31", ReplyKind.ANSWER)
    assert (answer.sender, answer.subject) == ("Budi Petugas", "Re: Permohonan")
    assert answer.text == "Halo Siti,\nsudah beres."
    assert answer.at == START


@pytest.mark.parametrize(
    "article",
    [
        {"internal": True},
        {"sender": "Customer"},
        {"type": "note", "body": f"Langkah berikut\n\n{OWN_LINE}"},
    ],
)
def test_notes_among_agents_and_what_we_wrote_ourselves_are_no_replies(
    article: dict[str, object],
) -> None:
    program = filed(1)
    program.write(19, **{"body": "Isi", **article})  # type: ignore[arg-type]
    with Host(program) as host:
        assert read(host) == Readback("open", (), "22019")


@pytest.mark.parametrize(
    "article",
    [
        {"sender": "System"},
        {"preferences": {"is-auto-response": True}},
        {"preferences": {"perform_origin": "trigger", "notification": True}},
    ],
)
def test_what_a_machine_wrote_is_an_acknowledgement(article: dict[str, object]) -> None:
    program = filed(1)
    program.write(19, "Sudah kami terima.", **article)
    with Host(program) as host:
        told = read(host)
    assert isinstance(told, Readback)
    assert [one.what for one in told.replies] == [ReplyKind.ACKNOWLEDGEMENT]


def test_a_hostile_article_is_harmless() -> None:
    program = filed(1)
    program.write(
        19,
        "<script>alert(1)</script>\u202e" + "<p>x</p>" * 20_000 + "<a" * 100_000,
        content_type="text/html",
        subject="Re:\r\nBcc: x",
        created_at=None,
        **{"from": None, "preferences": None},
    )
    with Host(program) as host:
        told = read(host)
    assert isinstance(told, Readback)
    [answer] = told.replies
    assert len(answer.text) <= 4000
    assert "alert" not in answer.text
    assert "\u202e" not in answer.text
    assert (answer.subject, answer.sender, answer.at) == ("Re: Bcc: x", "", None)


@pytest.mark.parametrize("remote", ["", "19/../1", "x", "²"])
def test_only_a_tickets_key_is_asked_for(remote: str) -> None:
    with Host(Zammad()) as host:
        assert isinstance(read(host, remote), Postponed)
        assert host.connections == 0


def test_a_ticket_that_is_gone_is_no_error() -> None:
    with Host(Zammad()) as host:
        told = read(host, "4711")
    assert isinstance(told, Postponed)
    assert told.what is What.HELPDESK_ODD


def test_one_connection_carries_looks_and_reads() -> None:
    with Host(Zammad()) as host:
        carrier: ZammadCarrier = zammad(server_at(host.url)).carrier()
        assert isinstance(carrier.carry(parcel(), Event()), Accepted)
        assert isinstance(carrier.look(parcel(), Event()), Accepted)
        assert isinstance(carrier.read("19", Event()), Readback)
        carrier.close()
    assert host.connections == 1
