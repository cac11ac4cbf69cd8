"""One letter on its way, whole: composed, carried, received."""

from dataclasses import replace
from email import message_from_bytes
from pathlib import Path
from threading import Event

import msgspec
import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.channels.mail import MailPost, send_trial
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Rejected
from kiosk.outbox.parcel import Attachment, Parcel
from kiosk.outbox.practice_mail import PracticeMail
from tests.mail.hostile import HostileServer, Manners, says
from tests.outbox.given import START, WITA, letter, post_to

PARCEL = Parcel(letter("a"), "PK-LATIHAN-a", START)


def carried(practice: PracticeMail, parcel: Parcel = PARCEL, **more: str) -> Outcome:
    facts = {"sender": "kios@kios.example", **more}
    post = MailPost(server=practice.server, zone=WITA, **facts)  # type: ignore[arg-type]
    with post.carrier() as carrier:
        return carrier.carry(parcel, Event())


def test_a_letter_arrives_with_the_kiosks_own_time_and_the_same_octets_each_time(
    tmp_path: Path,
) -> None:
    with PracticeMail(tmp_path) as practice:
        outcomes = [carried(practice, reply_to="jawab@kios.example") for _ in range(2)]
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    first, second = (file.read_bytes() for file in practice.messages())
    assert first == second
    message = message_from_bytes(first)
    assert message["Date"] == "Mon, 23 Nov 2026 10:00:00 +0800"
    assert message["Reply-To"] == "jawab@kios.example"
    assert practice.counted() == {"<PK-LATIHAN-20261123-a.1@kios.example>": 2}


@pytest.mark.parametrize("where", ["sender", "reply_to", "recipient"])
def test_a_wrong_address_is_refused_before_anybody_is_asked(tmp_path: Path, where: str) -> None:
    wrong = "bukan alamat\r\nBcc: x@y.example"
    changes = {"recipient": wrong} if where == "recipient" else {}
    parcel = Parcel(msgspec.structs.replace(PARCEL.letter, **changes), PARCEL.reference, START)
    with PracticeMail(tmp_path) as practice:
        outcome = carried(practice, parcel, **({} if where == "recipient" else {where: wrong}))
    assert isinstance(outcome, Rejected)
    assert (outcome.what, outcome.code) == (What.MAIL_REFUSED, 0)
    assert not practice.messages()


def test_the_trial_is_a_real_message(tmp_path: Path) -> None:
    with PracticeMail(tmp_path) as practice:
        post = MailPost(server=practice.server, sender="kios@kios.example", zone=WITA)
        outcome = send_trial(post, "teknisi@kios.example", "Desa Mekar", START, "x1")
    assert isinstance(outcome, Accepted)
    [file] = practice.messages()
    message = message_from_bytes(file.read_bytes())
    assert message["To"] == "teknisi@kios.example"
    assert message["Message-ID"] == "<LOKET-UJI-x1.1@kios.example>"


def test_the_password_never_shows_when_the_settings_are_printed(tmp_path: Path) -> None:
    with PracticeMail(tmp_path) as practice:
        post = MailPost(server=practice.server, sender="a@b.example", zone=WITA, password="rahasia")
    assert "rahasia" not in repr(post)


def test_what_goes_along_arrives_whole_and_the_same_each_time(tmp_path: Path) -> None:
    files = [
        Attachment("layar.png", "image/png", bytes(range(256)) * 5000),
        Attachment("dossier.json", "application/json", b"{}"),
    ]
    parcel = replace(PARCEL, attachments=lambda: files)
    with PracticeMail(tmp_path) as practice:
        outcomes = [carried(practice, parcel) for _ in range(2)]
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    first, second = (file.read_bytes() for file in practice.messages())
    assert first == second
    _, *parts = message_from_bytes(first).get_payload()
    assert [part.get_payload(decode=True) for part in parts] == [file.content for file in files]


def test_the_size_is_told_beforehand_where_the_server_asks_for_it() -> None:
    told = Manners(ehlo=says(b"250-mail.example\r\n250 SIZE 9000000\r\n"))
    files = [Attachment("layar.png", "image/png", b"x" * 100_000)]
    with HostileServer(told) as server, post_to(server.port).carrier() as carrier:
        carrier.carry(replace(PARCEL, attachments=lambda: files), Event())
    [mail] = [line for line in server.commands if line.lower().startswith(b"mail")]
    assert int(mail.rpartition(b"=")[2]) == len(server.messages[0]) - len(b".\r\n")


def test_what_cannot_be_had_puts_the_letter_off_and_nobody_is_asked(tmp_path: Path) -> None:
    def missing() -> list[Attachment]:
        raise Trouble(What.EVIDENCE_MISSING, "layar.png")

    with PracticeMail(tmp_path) as practice:
        outcome = carried(practice, replace(PARCEL, attachments=missing))
    assert outcome == Postponed(What.EVIDENCE_MISSING, "layar.png")
    assert not practice.messages()


def test_mail_can_be_asked_nothing(tmp_path: Path) -> None:
    with PracticeMail(tmp_path) as practice:
        post = MailPost(server=practice.server, sender="a@b.example", zone=WITA)
        carrier = post.carrier()
        assert (post.doubt, post.reads) == (Doubt.ASK, False)
        assert isinstance(carrier.look(PARCEL, Event()), Postponed)
        assert isinstance(carrier.read("17", Event()), Postponed)
