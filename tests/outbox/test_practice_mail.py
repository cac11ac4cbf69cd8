"""Practice mode's own mail server."""

from email import message_from_bytes
from pathlib import Path

import pytest

from kiosk.outbox.channels.mail_server import is_loopback
from kiosk.outbox.channels.smtp import send
from kiosk.outbox.outcome import Accepted, Uncertain
from kiosk.outbox.practice_mail import PracticeMail


def posted(practice: PracticeMail, number: int) -> object:
    letter = f"Message-ID: <PK-LATIHAN.{number}@kios.example>\r\nSubject: {number}\r\n\r\nIsi.\r\n"
    server = practice.server
    return send(letter.encode(), "kios@kios.example", ["a@prakerja.example"], server, None)


def test_each_message_becomes_a_file_and_repeats_are_counted(tmp_path: Path) -> None:
    with PracticeMail(tmp_path / "kotak") as practice:
        outcomes = [posted(practice, number) for number in (1, 2, 2)]
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    subjects = [message_from_bytes(file.read_bytes())["Subject"] for file in practice.messages()]
    assert subjects == ["1", "2", "2"]
    assert practice.counted()["<PK-LATIHAN.1@kios.example>"] == 1
    assert practice.counted()["<PK-LATIHAN.2@kios.example>"] == 2


def test_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    for number in (1, 2):
        with PracticeMail(tmp_path) as practice:
            posted(practice, number)
    assert [file.name for file in practice.messages()] == ["000001.eml", "000002.eml"]


def test_it_listens_on_this_computer_only_and_not_after_it_stopped(tmp_path: Path) -> None:
    practice = PracticeMail(tmp_path)
    assert is_loopback(practice.start().host)
    practice.stop()
    with pytest.raises(LookupError):
        _ = practice.server


@pytest.mark.parametrize("kept", [True, False])
def test_it_breaks_off_once_after_the_closing_dot_of_a_letter_it_is_to_lose(
    tmp_path: Path, kept: bool
) -> None:
    with PracticeMail(tmp_path) as practice:
        practice.losing = {"7": kept}
        assert isinstance(posted(practice, 7), Uncertain)
        assert len(practice.messages()) == kept
        assert isinstance(posted(practice, 7), Accepted)
        assert len(practice.messages()) == kept + 1


def test_other_letters_get_their_receipt_meanwhile(tmp_path: Path) -> None:
    with PracticeMail(tmp_path) as practice:
        practice.losing = {"7": True}
        assert isinstance(posted(practice, 8), Accepted)
