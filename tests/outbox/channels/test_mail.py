"""One letter on its way, whole: composed, carried, received."""

from email import message_from_bytes
from pathlib import Path
from threading import Event

import msgspec
import pytest

from kiosk.domain.errors import What
from kiosk.outbox.channels.mail import MailPost, send_trial
from kiosk.outbox.outcome import Accepted, Outcome, Rejected
from kiosk.outbox.parcel import Parcel
from kiosk.outbox.practice_mail import PracticeMail
from tests.outbox.given import START, WITA, letter

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
