"""Each fault of a mail server, and what Loket makes of it."""

import pytest

from kiosk.domain.errors import What
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.channels.smtp import Session, send
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Rejected, Uncertain
from tests.mail.hostile import (
    Answer,
    HostileServer,
    Manners,
    drips,
    drop,
    floods,
    hang,
    says,
)
from tests.ports import closed_port

LETTER = b"Message-ID: <PK-LATIHAN-20261123-1A.1@kios.example>\r\nSubject: Uji\r\n\r\nIsi.\r\n"
LARGE = LETTER + b"x" * 78 * 200_000
"""Larger than what the two kernels can hold, so that a server that stops reading is noticed."""
SENDER, RECIPIENTS = "kios@kios.example", ["pengaduan@prakerja.example"]
HUGE_LINE = b"250 " + b"x" * 10_000 + b"\r\n"


def server_at(port: int, **more: object) -> MailServer:
    return MailServer(
        host="127.0.0.1",
        port=port,
        **{"security": "none", "timeout_s": 5.0, "deadline_s": 10.0, **more},  # type: ignore[arg-type]
    )


def carried(
    hostile: HostileServer, letter: bytes = LETTER, patience_s: float | None = None
) -> Outcome:
    times = {"timeout_s": patience_s, "deadline_s": 2 * patience_s} if patience_s else {}
    return send(letter, SENDER, RECIPIENTS, server_at(hostile.port, **times), None)


def patience_s(fault: str, seconds: float) -> float | None:
    """Only where the server never answers does the test wait until Loket gives up."""
    return seconds if "hang" in fault or "drip" in fault else None


SURELY_NOT_TAKEN = {
    "hangs at the banner": (Manners(banner=hang), What.MAIL_SILENT),
    "drips the banner": (Manners(banner=drips(b"220-x\r\n")), What.MAIL_SILENT),
    "drips one endless line": (Manners(banner=drips(b"2")), What.MAIL_SILENT),
    "drops at the banner": (Manners(banner=drop), What.MAIL_SILENT),
    "is busy at the banner": (Manners(banner=says(b"421 later\r\n")), What.MAIL_REFUSED),
    "speaks HTTP": (Manners(banner=says(b"HTTP/1.1 302 Found\r\n\r\n")), What.MAIL_REFUSED),
    "floods the banner": (Manners(banner=floods(b"220-hi\r\n")), What.MAIL_REFUSED),
    "sends a huge banner": (Manners(banner=says(b"220 " + b"x" * 10**6)), What.MAIL_REFUSED),
    "hangs at EHLO": (Manners(ehlo=hang), What.MAIL_SILENT),
    "floods at EHLO": (Manners(ehlo=floods(b"250-SIZE\r\n")), What.MAIL_REFUSED),
    "is busy at MAIL": (Manners(mail=says(b"451 later\r\n")), What.MAIL_REFUSED),
    "wants a login": (Manners(mail=says(b"530 5.7.0 login first\r\n")), What.MAIL_PASSWORD),
    "drops after MAIL": (Manners(rcpt=drop), What.MAIL_SILENT),
    "greylists": (Manners(rcpt=says(b"450 4.2.0 greylisted\r\n")), What.MAIL_REFUSED),
    "answers RCPT with garbage": (Manners(rcpt=says(b"\x00\xff\r\n")), What.MAIL_REFUSED),
    "answers RCPT too early": (Manners(rcpt=says(b"354 go\r\n")), What.MAIL_REFUSED),
    "hangs at DATA": (Manners(data=hang), What.MAIL_SILENT),
    "is full at DATA": (Manners(data=says(b"452 4.3.1 full\r\n")), What.MAIL_REFUSED),
    "drops at DATA": (Manners(data=drop), What.MAIL_SILENT),
    "has a verdict before the letter": (
        Manners(data=says(b"354 go\r\n250 2.0.0 queued\r\n")),
        What.MAIL_REFUSED,
    ),
    "defers after DATA": (Manners(verdict=says(b"451 4.3.0 try again\r\n")), What.MAIL_REFUSED),
    "closes after DATA with 421": (Manners(verdict=says(b"421 down\r\n")), What.MAIL_REFUSED),
}


@pytest.mark.parametrize("fault", SURELY_NOT_TAKEN)
def test_what_cannot_have_been_taken_waits_for_another_try(fault: str) -> None:
    manners, what = SURELY_NOT_TAKEN[fault]
    with HostileServer(manners) as hostile:
        outcome = carried(hostile, patience_s=patience_s(fault, 0.2))
    assert isinstance(outcome, Postponed)
    assert outcome.what is what
    assert outcome.detail
    assert len(outcome.detail) <= 200


REFUSED_FOR_GOOD = {
    "at the banner": (Manners(banner=says(b"554 5.7.1 not you\r\n")), 554),
    "at EHLO": (Manners(ehlo=says(b"550 no\r\n")), 550),
    "at MAIL": (Manners(mail=says(b"550 5.1.8 unknown sender\r\n")), 550),
    "at RCPT": (Manners(rcpt=says(b"550-5.1.1 no such\r\n550 5.1.1 mailbox\r\n")), 550),
    "at DATA": (Manners(data=says(b"554 5.5.1 no\r\n")), 554),
    "after DATA": (Manners(verdict=says(b"554 5.6.0 spam\r\n")), 554),
}


@pytest.mark.parametrize("stage", REFUSED_FOR_GOOD)
def test_a_refusal_for_good_is_kept_with_its_reason(stage: str) -> None:
    manners, code = REFUSED_FOR_GOOD[stage]
    with HostileServer(manners) as hostile:
        outcome = carried(hostile)
    assert isinstance(outcome, Rejected)
    assert (outcome.what, outcome.code) == (What.MAIL_REFUSED, code)
    assert outcome.detail.startswith(str(code))
    assert "\n" not in outcome.detail


NO_VERDICT = {
    "drops": drop,
    "hangs": hang,
    "drips": drips(b"250-x\r\n"),
    "answers garbage": says(b"\x00\x01\x02\r\n"),
    "answers a huge line": says(HUGE_LINE),
    "floods": floods(b"250-queued\r\n"),
    "asks for more": says(b"354 go on\r\n"),
}


@pytest.mark.parametrize("fault", NO_VERDICT)
def test_a_letter_without_a_verdict_is_uncertain_and_was_handed_over_once(fault: str) -> None:
    with HostileServer(Manners(verdict=NO_VERDICT[fault])) as hostile:
        outcome = carried(hostile, patience_s=patience_s(fault, 0.5))
    assert isinstance(outcome, Uncertain)
    assert list(hostile.seen.values()) == [1]


@pytest.mark.parametrize(
    ("stops", "patience"), [(drop, None), (lambda talk: talk.stopping.wait(), 0.2)]
)
def test_a_server_that_stops_reading_in_the_middle_has_taken_nothing(
    stops: Answer, patience: float | None
) -> None:
    with HostileServer(Manners(body=stops)) as hostile:
        outcome = carried(hostile, LARGE, patience)
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_SILENT
    assert not hostile.messages


def test_a_refusal_in_the_middle_of_the_letter_is_heard_before_the_end_is_sent() -> None:
    with HostileServer(Manners(data=says(b"354 go\r\n552 5.3.4 too big\r\n"))) as hostile:
        outcome = carried(hostile)
    assert isinstance(outcome, Rejected)
    assert outcome.code == 552
    assert not hostile.messages


def test_a_port_where_nobody_listens_is_silent() -> None:
    outcome = send(LETTER, SENDER, RECIPIENTS, server_at(closed_port()), None)
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_SILENT


def test_a_server_without_starttls_is_left_before_any_password_is_said() -> None:
    with HostileServer(Manners()) as hostile:
        server = server_at(hostile.port, security="starttls", user="kios")
        outcome = send(LETTER, SENDER, RECIPIENTS, server, "rahasia-latihan")
    assert outcome == Postponed(What.MAIL_CERTIFICATE, "the server offers no STARTTLS")
    assert all(command.lower().startswith((b"ehlo", b"quit")) for command in hostile.commands)


@pytest.mark.parametrize(
    "answer",
    [
        says(b"454 4.7.0 not now\r\n"),
        says(b"220 go\r\n250 injected\r\n"),
        says(b"220 go\r\nnot a handshake\r\n"),
    ],
)
def test_a_line_that_cannot_be_secured_is_not_used(answer: Answer) -> None:
    offer = says(b"250-mail.example\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n")
    with HostileServer(Manners(ehlo=offer, starttls=answer)) as hostile:
        server = server_at(hostile.port, security="starttls", user="kios")
        outcome = send(LETTER, SENDER, RECIPIENTS, server, "rahasia-latihan")
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_CERTIFICATE
    assert not any(command.lower().startswith(b"auth") for command in hostile.commands)


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (b"535 5.7.8 wrong: rahasia-latihan\r\n", What.MAIL_PASSWORD),
        (b"454 4.7.0 later\r\n", What.MAIL_REFUSED),
        (b"334 \r\n", What.MAIL_PASSWORD),
    ],
)
def test_a_refused_login_lets_the_letters_wait_and_tells_no_password(
    answer: bytes, what: What
) -> None:
    with HostileServer(Manners(auth=says(answer))) as hostile:
        server = server_at(hostile.port, user="kios")
        outcome = send(LETTER, SENDER, RECIPIENTS, server, "rahasia-latihan")
    assert isinstance(outcome, Postponed)
    assert outcome.what is what
    assert "rahasia" not in outcome.detail


@pytest.mark.parametrize("ehlo", [b"250 mail.example\r\n", b"250 AUTH XOAUTH2\r\n"])
def test_a_server_that_offers_no_login_gets_none(ehlo: bytes) -> None:
    with HostileServer(Manners(ehlo=says(ehlo))) as hostile:
        outcome = send(LETTER, SENDER, RECIPIENTS, server_at(hostile.port, user="kios"), "x")
    assert isinstance(outcome, Postponed)
    assert outcome.what is What.MAIL_PASSWORD


def test_a_user_without_a_stored_password_says_so() -> None:
    with HostileServer(Manners()) as hostile:
        outcome = send(LETTER, SENDER, RECIPIENTS, server_at(hostile.port, user="kios"), None)
    assert outcome == Postponed(What.MAIL_PASSWORD, "no password is stored")


@pytest.mark.parametrize("address", ["", "a b@c.example", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "é@b.c"])
def test_an_address_that_cannot_stand_in_a_command_opens_no_connection(address: str) -> None:
    with HostileServer(Manners()) as hostile:
        outcome = send(LETTER, SENDER, [address], server_at(hostile.port), None)
        assert isinstance(outcome, Rejected)
        assert hostile.connections == 0


def test_a_line_that_the_server_closed_meanwhile_is_opened_again() -> None:
    manners = Manners(verdict=says(b"250 2.0.0 queued\r\n421 4.4.2 idle\r\n"))
    with (
        HostileServer(manners) as hostile,
        Session(server_at(hostile.port), None) as session,
    ):
        outcomes = [session.send(LETTER, SENDER, RECIPIENTS) for _ in range(3)]
    assert outcomes == [Accepted("250 2.0.0 queued")] * 3
    assert hostile.connections == 3
    assert list(hostile.seen.values()) == [3]


def test_one_line_carries_many_letters() -> None:
    with (
        HostileServer(Manners()) as hostile,
        Session(server_at(hostile.port), None) as session,
    ):
        outcomes = [session.send(LETTER, SENDER, RECIPIENTS) for _ in range(20)]
    assert outcomes == [Accepted("250 2.0.0 queued as 4711")] * 20
    assert hostile.connections == 1


def test_one_refused_recipient_means_that_nobody_gets_it() -> None:
    answers = iter([b"250 ok\r\n", b"550 5.1.1 unknown\r\n"])
    manners = Manners(rcpt=lambda talk: talk.write(next(answers)))
    with HostileServer(manners) as hostile:
        outcome = send(
            LETTER, SENDER, [*RECIPIENTS, "dua@prakerja.example"], server_at(hostile.port), None
        )
    assert isinstance(outcome, Rejected)
    assert not hostile.messages


def test_dots_and_odd_line_ends_cannot_end_the_letter_early() -> None:
    letter = LETTER + b".\r\nQUIT\r\n.\nMAIL FROM:<x@y.example>\r.\rselesai"
    with HostileServer(Manners()) as hostile:
        outcome = carried(hostile, letter)
    assert isinstance(outcome, Accepted)
    [arrived] = hostile.messages
    assert arrived.endswith(
        b"..\r\nQUIT\r\n..\r\nMAIL FROM:<x@y.example>\r\n..\r\nselesai\r\n.\r\n"
    )
