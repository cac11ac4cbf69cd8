"""A letter nobody may send any more is called back, and closing waits for no server."""

import asyncio
from pathlib import Path
from threading import Event, Thread

import pytest
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as Talking
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.smtp import Session
from kiosk.outbox.outcome import Outcome, Recalled, Uncertain
from tests.mail.hostile import Answer, HostileServer, Manners, Talk, hang
from tests.mail.post_office import Mailbox, identity, post_office
from tests.outbox.channels.test_smtp_faults import LETTER, RECIPIENTS, SENDER, server_at
from tests.outbox.given import PRAKERJA, WITA, Kiosk, confirmed, filed, moment, post_to, ways

SOON_S = 5


def consent(*, complaint: bool) -> ev.Event:
    agreed = ev.Consent(
        version="1", language="id", method=ev.ConsentMethod.READ_ALOUD, complaint=complaint
    )
    return ev.ConsentRenewed(when=moment(), case="a", consent=agreed)


ERASED = ev.PersonErased(
    when=moment(), case="a", reference="PK-LATIHAN-a", cause=ev.EraseCause.ASKED
)
CLOSED = ev.CaseClosed(when=moment(), case="a", outcome=ev.CloseOutcome.SOLVED)
WITHDRAWN = ev.AddressWithdrawn(
    when=moment(), purpose=ev.Purpose.COMPLAINT_RECIPIENT, address=PRAKERJA
)
STOPS = [ERASED, CLOSED, WITHDRAWN, consent(complaint=False)]


def kiosk_with(post: MailPost, *cases: str) -> Kiosk:
    kiosk = Kiosk()
    kiosk.record(*confirmed(post, PRAKERJA))
    for case in cases:
        kiosk.record(*filed(case))
    kiosk.outbox.use(ways(post))
    return kiosk


@pytest.mark.parametrize("stop", STOPS)
def test_a_letter_that_waits_for_a_worker_is_called_back(stop: ev.Event) -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.outbox.look()
        kiosk.record(stop)
        kiosk.run()
        assert server.connections == 0
    assert "Accepted" not in kiosk.kinds("a")


@pytest.mark.parametrize("stop", STOPS)
def test_a_letter_under_way_is_called_back_as_long_as_it_cannot_have_been_accepted(
    stop: ev.Event,
) -> None:
    def data(talk: Talk) -> None:
        kiosk.record(stop)
        talk.write(b"354 go ahead\r\n")

    with HostileServer(Manners(data=data)) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.run()
    assert server.messages == []
    assert b"DATA" in map(bytes.upper, server.commands)
    assert "Accepted" not in kiosk.kinds("a")


def test_what_the_server_may_have_accepted_is_heard_to_the_end() -> None:
    def verdict(talk: Talk) -> None:
        kiosk.record(consent(complaint=False))
        talk.write(b"250 2.0.0 ok\r\n")

    with HostileServer(Manners(verdict=verdict)) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.run()
    assert kiosk.standing("a") is DeliveryState.ACCEPTED


def test_a_letter_called_back_goes_out_once_when_the_participant_agrees_again() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.outbox.look()
        kiosk.record(consent(complaint=False))
        kiosk.run()
        kiosk.record(consent(complaint=True))
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Postponed", "Started", "Accepted"]
    assert list(server.seen.values()) == [1]


def test_a_letter_of_somebody_else_is_not_called_back() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port), "a", "b")
        kiosk.outbox.look()
        kiosk.record(replace(CLOSED, case="b"))
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Accepted"]


def hangs_at(stage: str, reached: Event) -> HostileServer:
    def answer(talk: Talk) -> None:
        reached.set()
        hang(talk)

    answers: dict[str, Answer] = {stage: answer}
    return HostileServer(Manners(**answers))


@pytest.mark.parametrize(
    ("stage", "standing"),
    [
        ("banner", DeliveryState.QUEUED),
        ("rcpt", DeliveryState.QUEUED),
        ("data", DeliveryState.QUEUED),
        ("verdict", DeliveryState.UNCERTAIN),
    ],
)
def test_closing_does_not_wait_for_a_silent_server(stage: str, standing: DeliveryState) -> None:
    reached = Event()
    with hangs_at(stage, reached) as server:
        patient = replace(post_to(server.port).server, timeout_s=60.0, deadline_s=60.0)
        kiosk = kiosk_with(MailPost(patient, "kios@kios.example", WITA), "a")
        kiosk.outbox.look()
        [(call, _)] = kiosk.jobs
        worker = Thread(target=call)
        worker.start()
        assert reached.wait(SOON_S)
        kiosk.outbox.interrupt()
        worker.join(SOON_S)
        assert not worker.is_alive()
        kiosk.outbox.close()
    assert kiosk.standing("a") is standing
    assert server.connections == 1


def test_closing_does_not_wait_for_a_handshake() -> None:
    reached, recall, outcomes = Event(), Event(), []
    with hangs_at("banner", reached) as server:
        secure = server_at(server.port, security="tls", timeout_s=60.0, deadline_s=60.0)
        session = Session(secure, None)
        worker = Thread(
            target=lambda: outcomes.append(session.send(LETTER, SENDER, RECIPIENTS, recall))
        )
        worker.start()
        assert reached.wait(SOON_S)
        recall.set()
        session.interrupt()
        worker.join(SOON_S)
    assert outcomes == [Recalled()]


class Thinking(Mailbox):
    """Has the whole letter, and never comes to a verdict."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = Event()

    async def handle_DATA(self, server: SMTP, session: Talking, envelope: Envelope) -> str:
        self.reached.set()
        await asyncio.sleep(60)
        return await super().handle_DATA(server, session, envelope)


def test_a_secured_line_is_cut_after_the_letter_and_says_that_it_is_uncertain(
    tmp_path: Path,
) -> None:
    mailbox, who, recall = Thinking(), identity(tmp_path), Event()
    outcomes: list[Outcome] = []
    with post_office(mailbox, who) as port:
        secure = replace(
            server_at(port, security="starttls", timeout_s=60.0, deadline_s=60.0),
            host="localhost",
            ca_file=who.ca_file,
        )
        session = Session(secure, None)
        worker = Thread(
            target=lambda: outcomes.append(session.send(LETTER, SENDER, RECIPIENTS, recall))
        )
        worker.start()
        assert mailbox.reached.wait(SOON_S)
        recall.set()
        session.interrupt()
        worker.join(SOON_S)
    assert [type(outcome) for outcome in outcomes] == [Uncertain]


def test_after_the_interruption_nothing_more_begins() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.outbox.interrupt()
        kiosk.run()
        assert server.connections == 0
    assert kiosk.kinds("a") == []


def test_a_letter_no_worker_took_up_before_closing_is_not_uncertain_and_goes_later() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.outbox.look()
        kiosk.outbox.close()
        assert kiosk.kinds("a") == ["Started", "Postponed"]
        again = Kiosk(state=kiosk.state)
        again.outbox.recover()
        again.outbox.use(ways(post_to(server.port)))
        again.run()
    assert again.kinds("a") == ["Started", "Accepted"]
    assert list(server.seen.values()) == [1]


def test_a_goodbye_that_no_worker_came_to_is_said_at_closing() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.outbox.look()
        kiosk.work()
        kiosk.outbox.use({})
        kiosk.outbox.close()
    assert kiosk.kinds("a") == ["Started", "Accepted"]
    assert server.commands[-1] == b"QUIT"


def test_when_loket_itself_fails_before_the_letter_is_out_the_line_goes_on() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(post_to(server.port))
        *before, complaint = filed("a")
        assert isinstance(complaint, ev.ComplaintFiled)
        odd = replace(complaint.letter, message_id="<not an id>")
        kiosk.record(*before, replace(complaint, letter=odd), *filed("b"))
        kiosk.outbox.look()
        with pytest.raises(ValueError, match="not a plain address"):
            kiosk.work()
        kiosk.outbox.look()
        assert kiosk.kinds("a") == ["Started", "Postponed"]
        assert kiosk.complaint("a").delivery.what == "bug"
        kiosk.outbox.look(at_once=True)
        kiosk.work()
        kiosk.outbox.close()
    assert kiosk.standing("b") is DeliveryState.ACCEPTED


def test_when_loket_itself_fails_after_the_letter_is_out_it_is_uncertain() -> None:
    def verdict(talk: Talk) -> None:
        [line] = kiosk.outbox._lines
        line.carrier._wire._heard = None
        talk.write(b"250 2.0.0 ok\r\n")

    with HostileServer(Manners(verdict=verdict)) as server:
        kiosk = kiosk_with(post_to(server.port), "a")
        kiosk.outbox.look()
        with pytest.raises((TypeError, AttributeError)):
            kiosk.work()
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Uncertain"]
    assert list(server.seen.values()) == [1]
