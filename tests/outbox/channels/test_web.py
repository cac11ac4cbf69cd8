"""One connection for many letters, called back in time, and never a letter twice."""

import errno
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.carrier import Carrier
from kiosk.outbox.channels.web import CUT_OFF
from kiosk.outbox.channels.web_line import WebLine
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Recalled, Rejected, Uncertain
from kiosk.outbox.parcel import Attachment, Parcel
from tests.helpdesk.given import (
    CHANNELS,
    LARGE,
    carried,
    letter,
    osticket,
    parcel,
    sent,
    server_at,
    webhook,
    zammad,
)
from tests.helpdesk.host import START, Answer, Faults, Host, Talk, as_json, reply, says
from tests.helpdesk.proxy import proxy_to
from tests.helpdesk.zammad import Zammad
from tests.mail.hostile import drop
from tests.mail.post_office import identity
from tests.ports import closed_port

EACH = pytest.mark.parametrize("channel", CHANNELS)


def carrier_at(host: Host, **more: object) -> Carrier:
    return zammad(server_at(host.url, **more)).carrier()


def test_one_connection_carries_many_letters() -> None:
    with Host(Zammad()) as host:
        carrier = carrier_at(host)
        outcomes = [carrier.carry(parcel(number), Event()) for number in range(1, 11)]
        assert carrier.connected
        carrier.close()
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    assert host.connections == 1
    assert not carrier.connected


def test_a_secured_connection_carries_many_letters(tmp_path: Path) -> None:
    who = identity(tmp_path)
    with Host(Zammad(), tls=who.context) as host:
        carrier = carrier_at(host, ca_file=who.ca_file)
        outcomes = [carrier.carry(parcel(number), Event()) for number in range(1, 6)]
        carrier.close()
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    assert host.connections == 1


@pytest.mark.parametrize("secured", [False, True])
def test_a_connection_that_died_while_idle_is_opened_again_before_the_letter_goes(
    tmp_path: Path, secured: bool
) -> None:
    gone = threading.Event()

    def hangs_up(talk: Talk) -> None:
        talk.sock.close()
        gone.set()

    who, program = identity(tmp_path), Zammad()
    with Host(program, Faults(goodbye=hangs_up), who.context if secured else None) as host:
        carrier = carrier_at(host, ca_file=who.ca_file)
        for number in (1, 2, 3):
            assert isinstance(carrier.carry(parcel(number), Event()), Accepted)
            assert gone.wait(5)
            gone.clear()
        carrier.close()
    assert host.connections == 3
    assert len(program.tickets) == 3


def test_after_a_letter_in_doubt_the_next_one_goes_over_a_new_connection() -> None:
    faults = Faults(answer=drop)
    with Host(Zammad(), faults) as host:
        carrier = carrier_at(host)
        first = carrier.carry(parcel(1), Event())
        assert not carrier.connected
        faults.answer = None
        second = carrier.carry(parcel(2), Event())
        carrier.close()
    assert isinstance(first, Uncertain)
    assert isinstance(second, Accepted)


@EACH
def test_what_was_called_back_before_it_began_reaches_nobody(channel: str) -> None:
    recall = Event()
    recall.set()
    with Host(CHANNELS[channel].program()) as host:
        carrier = CHANNELS[channel].post(server_at(host.url)).carrier()
        assert carrier.carry(parcel(), recall) == Recalled()
        assert host.connections == 0


def interrupted(host: Host, reached: Event, it: Parcel, **more: object) -> Outcome:
    """What becomes of a letter whose line is ended, for no longer wanted, once `reached` is set."""
    carrier, recall = carrier_at(host, **more), Event()
    with ThreadPoolExecutor(1) as pool:
        outcome = pool.submit(carrier.carry, it, recall)
        assert reached.wait(5)
        recall.set()
        carrier.interrupt()
        answer = outcome.result(5)
    assert not carrier.connected
    return answer


def halt(reached: Event) -> Answer:
    def halts(talk: Talk) -> None:
        reached.set()
        talk.stopping.wait()

    return halts


@pytest.mark.parametrize("secured", [False, True])
def test_a_letter_interrupted_in_the_middle_was_called_back(tmp_path: Path, secured: bool) -> None:
    who, program, reached = identity(tmp_path), Zammad(), Event()
    faults = Faults(body=halt(reached))
    with Host(program, faults, who.context if secured else None) as host:
        outcome = interrupted(host, reached, parcel(1, LARGE), ca_file=who.ca_file)
    assert outcome == Recalled()
    assert not program.tickets


@pytest.mark.parametrize("secured", [False, True])
def test_a_letter_interrupted_after_its_end_is_uncertain(tmp_path: Path, secured: bool) -> None:
    who, program, reached = identity(tmp_path), Zammad(), Event()
    faults = Faults(answer=halt(reached))
    with Host(program, faults, who.context if secured else None) as host:
        outcome = interrupted(host, reached, parcel(), ca_file=who.ca_file)
    assert outcome == Uncertain(CUT_OFF)
    assert len(program.tickets) == 1


def test_a_handshake_can_be_interrupted(tmp_path: Path) -> None:
    who, reached = identity(tmp_path), Event()
    with Host(Zammad(), Faults(greeting=halt(reached))) as host:
        url = host.url.replace("http://127.0.0.1", "https://localhost")
        carrier, recall = zammad(server_at(url, ca_file=who.ca_file)).carrier(), Event()
        with ThreadPoolExecutor(1) as pool:
            outcome = pool.submit(carrier.carry, parcel(), recall)
            assert reached.wait(5)
            recall.set()
            carrier.interrupt()
            assert outcome.result(5) == Recalled()


def test_a_letter_that_loket_failed_in_is_uncertain_only_once_it_was_out() -> None:
    with Host(Zammad()) as host:
        carrier = carrier_at(host)
        assert carrier.give_up("broke") == Postponed(What.BUG, "broke")
        assert isinstance(carrier.carry(parcel(), Event()), Accepted)
        assert carrier.give_up("broke") == Uncertain("broke")
        assert not carrier.connected


def test_a_later_letter_that_never_left_is_not_uncertain_for_an_earlier_one() -> None:
    def breaks() -> tuple[Attachment, ...]:
        raise ZeroDivisionError

    with Host(Zammad()) as host:
        carrier = carrier_at(host)
        assert isinstance(carrier.carry(parcel(1), Event()), Accepted)
        with pytest.raises(ZeroDivisionError):
            carrier.carry(Parcel(letter(2), "PK-LATIHAN-20261123-0007C", START, breaks), Event())
        assert carrier.give_up("broke") == Postponed(What.BUG, "broke")


@EACH
def test_a_missing_attachment_lets_the_letter_wait_and_contacts_nobody(channel: str) -> None:
    def missing() -> tuple[Attachment, ...]:
        raise Trouble(What.EVIDENCE_MISSING, "gone")

    with Host(CHANNELS[channel].program()) as host:
        post = CHANNELS[channel].post(server_at(host.url))
        outcome = carried(post, Parcel(letter(), "PK-LATIHAN-20261123-0007C", START, missing))
        assert outcome == Postponed(What.EVIDENCE_MISSING, "gone")
        assert host.connections == 0


@pytest.mark.parametrize("post", [zammad, osticket, webhook])
def test_without_a_stored_key_nobody_is_contacted(post: Callable[..., object]) -> None:
    with Host(Zammad()) as host:
        outcome = carried(post(server_at(host.url), None))  # type: ignore[arg-type]
        assert isinstance(outcome, Postponed)
        assert outcome.what is What.HELPDESK_KEY
        assert host.connections == 0


@pytest.mark.parametrize("channel", ["zammad", "osticket"])
@pytest.mark.parametrize("email", ["", "a b@c.example", "é@b.example", "x@y\r\nBcc: z@y.example"])
def test_a_customer_without_a_plain_address_is_refused_here(channel: str, email: str) -> None:
    with Host(CHANNELS[channel].program()) as host:
        outcome = sent(channel, host, parcel(email=email))
        assert isinstance(outcome, Rejected)
        assert outcome.what is What.HELPDESK_REFUSED
        assert outcome.detail == "the participant's email is no plain address"
        assert host.connections == 0


@EACH
def test_an_id_that_cannot_stand_in_a_header_is_refused_here(channel: str) -> None:
    with Host(CHANNELS[channel].program()) as host:
        outcome = sent(channel, host, parcel(message_id="<PK-1\r\nX-Evil: 1@kios.example>"))
        assert isinstance(outcome, Rejected)
        assert host.connections == 0


@pytest.mark.parametrize("number", [errno.ECONNRESET, errno.EPIPE, errno.EHOSTUNREACH])
def test_a_connection_that_fails_at_once_has_a_name(number: int) -> None:
    class Unlucky(WebLine):
        def reach(self, *_: object) -> socket.socket:
            raise OSError(number, "gone")

    server = server_at("http://127.0.0.1:1")
    line = Unlucky(server)
    with pytest.raises(Trouble) as raised:
        line.ask(zammad(server).form(parcel()), Event())
    line.close()
    assert not line.committed
    what = What.OFFLINE if number == errno.EHOSTUNREACH else What.HELPDESK_SILENT
    assert raised.value.what is what


def test_a_redirect_is_not_followed_and_its_question_mark_is_not_told() -> None:
    with Host(Zammad()) as elsewhere:
        answer = reply(307, Location=f"{elsewhere.url}/masuk?nama=siti")
        with Host(Zammad(), Faults(instead=says(answer))) as host:
            outcome = sent("zammad", host)
        assert elsewhere.connections == 0
        assert outcome == Postponed(What.HELPDESK_ODD, f"307 to {elsewhere.url}/masuk")


def test_a_portals_title_and_a_refusals_words_are_told_in_one_line() -> None:
    page = b"<html><title>Masuk\nWiFi</title>"
    with Host(Zammad(), Faults(instead=says(reply(200, page, "text/html")))) as host:
        portal = sent("zammad", host)
    refusal = as_json(422, {"error": "Ex::X", "error_human": "Nama\tgrup\nsalah\x00"})
    with Host(Zammad(), Faults(instead=says(refusal))) as host:
        refused = sent("zammad", host)
    assert portal == Postponed(What.HELPDESK_ODD, "200 a web page: Masuk WiFi")
    assert refused == Rejected(What.HELPDESK_REFUSED, 422, "422 Nama grup salah")


def test_a_verdict_before_the_letters_end_is_no_proof() -> None:
    def early(talk: Talk) -> None:
        talk.write(as_json(201, {"id": 1, "number": "1", "title": letter().subject}))
        drop(talk)

    with Host(Zammad(), Faults(body=early)) as host:
        outcome = sent("zammad", host, parcel(1, LARGE))
    assert isinstance(outcome, Postponed)


def test_nothing_in_the_environment_changes_who_is_trusted_or_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    who, strange = identity(tmp_path), identity(other)
    netrc = tmp_path / "netrc"
    netrc.write_text("machine localhost login x password y\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, strange.ca_file)
    with Host(Zammad(), tls=who.context) as host:
        assert isinstance(sent("zammad", host, ca_file=who.ca_file), Accepted)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, who.ca_file)
    with Host(Zammad(), tls=who.context) as host:
        outcome = sent("zammad", host)
        assert isinstance(outcome, Postponed)
        assert outcome.what is What.HELPDESK_CERTIFICATE


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_file_of_authorities_that_is_none_is_said(tmp_path: Path, content: str | None) -> None:
    ca_file = tmp_path / "authorities.pem"
    if content is not None:
        ca_file.write_text(content)
    with Host(Zammad(), tls=identity(tmp_path).context) as host:
        outcome = sent("zammad", host, ca_file=str(ca_file))
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.HELPDESK_CERTIFICATE


def test_a_letter_passes_the_systems_proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    who = identity(tmp_path, "bantuan.example")
    with Host(Zammad(), tls=who.context) as host, proxy_to(host.port) as (proxy, heard):
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        outcome = carried(zammad(server_at("https://bantuan.example", ca_file=who.ca_file)))
    assert isinstance(outcome, Accepted)
    assert heard == [b"CONNECT bantuan.example:443 HTTP/1.0"]


def test_a_proxy_that_refuses_lets_the_letter_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    with proxy_to(0, refusal) as (proxy, _):
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        outcome = carried(zammad(server_at("https://bantuan.example")))
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.OFFLINE
    assert "407" in outcome.detail


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "http://", "nonsense://x"])
def test_a_proxy_that_cannot_be_used_is_no_error(
    monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    assert isinstance(carried(zammad(server_at("https://bantuan.invalid"))), Postponed)


def test_no_proxy_leads_to_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port()}")
    with Host(Zammad()) as host:
        assert isinstance(sent("zammad", host), Accepted)


@EACH
@given(octets=st.binary(max_size=400))
def test_random_octets_are_never_a_proof(channel: str, octets: bytes) -> None:
    def speaks(talk: Talk) -> None:
        talk.write(octets)
        drop(talk)

    with Host(CHANNELS[channel].program(), Faults(instead=speaks)) as host:
        outcome = sent(channel, host)
        assert len(host.requests) <= 1
    assert isinstance(outcome, Uncertain)


HEADS = st.sampled_from([b"201 Created", b"200 OK", b"202 Accepted", b"206 Part", b"299 ?"])
LINES = st.sampled_from(
    [
        b"Content-Type: application/json",
        b"Transfer-Encoding: chunked",
        b"Content-Encoding: gzip",
        b"Content-Length: -1",
        b"Content-Length: 7, 9",
        b"Retry-After: \xff",
        b"Location: //[",
        b": no name",
    ]
)


@pytest.mark.parametrize("channel", ["zammad", "webhook"])
@given(head=HEADS, lines=st.lists(LINES, max_size=3), body=st.binary(max_size=200))
def test_a_success_with_random_content_is_never_a_proof(
    channel: str, head: bytes, lines: list[bytes], body: bytes
) -> None:
    def speaks(talk: Talk) -> None:
        talk.write(b"\r\n".join([b"HTTP/1.1 " + head, *lines, b"", body]))
        talk.sock.close()

    with Host(CHANNELS[channel].program(), Faults(instead=speaks)) as host:
        outcome = sent(channel, host)
    page = isinstance(outcome, Postponed) and outcome.what is What.HELPDESK_ODD
    assert isinstance(outcome, Uncertain) or page  # a web page is surely no helpdesk
