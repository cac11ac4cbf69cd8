"""Which settings of a mailbox are never safe."""

import pytest

from kiosk.outbox.replies.mailbox_server import MailboxServer


def test_the_address_is_what_a_supervisor_confirms() -> None:
    assert MailboxServer(host="IMAP.Kios.Example", user="kios").address == "imap.kios.example:993"


@pytest.mark.parametrize(
    "wrong",
    [
        {"host": ""},
        {"host": "a b"},
        {"port": 0},
        {"port": 65536},
        {"user": ""},
        {"user": "kios\r\nA1 LOGOUT"},
        {"folder": ""},
        {"folder": "INBOX\r\n"},
        {"security": "none"},
        {"timeout_s": 0},
        {"deadline_s": 1.0},
    ],
)
def test_settings_that_are_never_safe_are_refused(wrong: dict[str, object]) -> None:
    settings: dict[str, object] = {"host": "imap.kios.example", "user": "kios"}
    with pytest.raises(ValueError):
        MailboxServer(**{**settings, **wrong})  # type: ignore[arg-type]


def test_no_encryption_is_for_this_computer_alone() -> None:
    assert MailboxServer(host="127.0.0.1", user="kios", security="none").security == "none"
