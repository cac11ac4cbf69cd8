"""Reading a real mailbox: Dovecot on loopback."""

import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.mailbox import MOST_OPENED, Mailbox
from kiosk.outbox.outcome import Accepted
from kiosk.outbox.replies.known import Known
from tests.mail.dovecot import PASSWORD, Dovecot, dovecot
from tests.outbox.given_mailbox import answer_number, other_mail, texts
from tests.outbox.replies.given_replies import KNOWN, LETTER, MESSAGE_ID, REFERENCE, corpus

NOW = datetime(2020, 1, 15, 3, 0, tzinfo=UTC)
"""After `KNOWN.since`; no server takes mail from the future, whatever clock it has."""
NOBODY: Known[str] = Known({}, {}, KNOWN.since)


@pytest.fixture(scope="module")
def imap() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture
def user(request: pytest.FixtureRequest) -> str:
    """A mailbox of the test's own."""
    return "".join(sign for sign in request.node.name if sign.isalnum())


def mailbox(imap: Dovecot, user: str, password: str = PASSWORD, folder: str = "INBOX") -> Mailbox:
    return Mailbox(imap.server(user, folder=folder), password)


def test_an_answer_is_read_with_the_time_it_arrived(imap: Dovecot, user: str) -> None:
    imap.deliver(user, corpus("answer-above-quote"), at=NOW)
    [answered] = mailbox(imap, user).read_new(None, KNOWN).replies
    assert answered.letter == LETTER
    assert answered.reply.number == "PKJ/2026/004711"
    assert answered.reply.at == NOW


def test_mail_stays_unread(imap: Dovecot, user: str) -> None:
    for number in range(3):
        imap.deliver(user, answer_number(number), at=NOW)
    mailbox(imap, user).read_new(None, KNOWN)
    mailbox(imap, user).find_sent(MESSAGE_ID)
    flags = imap.flags(user)
    assert len(flags) == 3
    assert not any(b"Seen" in line for line in flags)
    assert all(b"Recent" in line for line in flags), "not even that somebody looked is left"


def test_only_what_is_new_is_read_again(imap: Dovecot, user: str) -> None:
    box = mailbox(imap, user)
    imap.deliver(user, answer_number(1, "Pertama."), at=NOW)
    first = box.read_new(None, KNOWN)
    again = box.read_new(first.position, KNOWN)
    imap.deliver(user, answer_number(2, "Kedua."), at=NOW)
    second = box.read_new(again.position, KNOWN)
    assert [texts(harvest) for harvest in (first, again, second)] == [["Pertama."], [], ["Kedua."]]
    assert first.position == again.position != second.position
    assert again.passed == 0


def test_a_folder_made_anew_is_read_from_its_beginning_with_the_same_keys(
    imap: Dovecot, user: str
) -> None:
    box = mailbox(imap, user, folder="Balasan")
    for number in range(3):
        imap.deliver(user, other_mail(number), "Balasan", NOW)
    imap.deliver(user, answer_number(1), "Balasan", NOW)
    before = box.read_new(None, KNOWN)
    imap.make_anew(user, "Balasan")
    imap.deliver(user, answer_number(1), "Balasan", NOW)
    after = box.read_new(before.position, KNOWN)
    assert before.position is not None
    assert after.position is not None
    assert after.position[0] != before.position[0]
    assert after.position[1] < before.position[1]
    assert [one.reply.key for one in after.replies] == [one.reply.key for one in before.replies]


def test_the_first_time_nothing_older_than_the_oldest_letter_is_looked_at(
    imap: Dovecot, user: str
) -> None:
    imap.deliver(user, answer_number(1), at=NOW - timedelta(days=400))
    imap.deliver(user, other_mail(2), at=NOW)
    last = imap.deliver(user, answer_number(3, "Baru."), at=NOW)
    harvest = mailbox(imap, user).read_new(None, KNOWN)
    assert texts(harvest) == ["Baru."]
    assert harvest.passed == 1
    assert harvest.position is not None
    assert harvest.position[1] == last


def test_where_nothing_can_be_answered_the_position_goes_to_the_end(
    imap: Dovecot, user: str
) -> None:
    last = [imap.deliver(user, other_mail(number), at=NOW) for number in range(3)][-1]
    harvest = mailbox(imap, user).read_new(None, NOBODY)
    assert (harvest.replies, harvest.passed) == ([], 0)
    assert harvest.position is not None
    assert harvest.position[1] == last


def test_an_empty_mailbox_is_no_trouble(imap: Dovecot, user: str) -> None:
    imap.hands(user)
    first = mailbox(imap, user).read_new(None, KNOWN)
    assert first.replies == []
    imap.deliver(user, answer_number(1), at=NOW)
    assert len(mailbox(imap, user).read_new(first.position, KNOWN).replies) == 1


def test_more_answers_than_fit_into_a_round_come_in_the_next(imap: Dovecot, user: str) -> None:
    for number in range(MOST_OPENED + 5):
        imap.deliver(user, answer_number(number, f"Jawaban {number}."), at=NOW)
    box = mailbox(imap, user)
    first = box.read_new(None, KNOWN)
    second = box.read_new(first.position, KNOWN)
    assert (len(first.replies), first.more) == (MOST_OPENED, True)
    assert (len(second.replies), second.more) == (5, False)
    assert len({*texts(first), *texts(second)}) == MOST_OPENED + 5


def test_a_huge_answer_costs_no_more_than_its_beginning(imap: Dovecot, user: str) -> None:
    attachment = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\r\n" * 600_000
    whole = (
        b"Content-Type: multipart/mixed; boundary=b\r\n"
        + answer_number(1).replace(
            b"\r\n\r\n", b"\r\n\r\n--b\r\n\r\nNomor tiket: 220193\r\n\r\n", 1
        )
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    imap.deliver(user, whole + attachment + b"--b--\r\n", at=NOW)
    box = mailbox(imap, user)
    box.read_new(None, NOBODY)  # what it takes to import and to connect is not measured
    tracemalloc.start()
    harvest = box.read_new(None, KNOWN)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(attachment) > 20_000_000
    assert peak < 4_000_000
    assert [one.reply.number for one in harvest.replies] == ["220193"]


def test_a_message_deleted_meanwhile_is_passed_over(imap: Dovecot, user: str) -> None:
    imap.deliver(user, answer_number(1, "Pertama."), at=NOW)
    imap.deliver(user, answer_number(2, "Kedua."), at=NOW)
    box = imap.hands(user)

    class Deleting(dict[str, str]):
        """The second message is gone when the first is about to be opened."""

        def __contains__(self, key: object) -> bool:
            box.select("INBOX")
            box.uid("STORE", "2", "+FLAGS", r"(\Deleted)")
            box.expunge()
            return super().__contains__(key)

    known = Known(Deleting(KNOWN.letters), {}, KNOWN.since)
    harvest = mailbox(imap, user).read_new(None, known)
    assert texts(harvest)[0] == "Pertama."
    assert harvest.position is not None
    assert harvest.position[1] == 2


def test_what_was_read_before_the_server_died_is_kept(user: str) -> None:
    with dovecot() as imap:
        for number in range(3):
            imap.deliver(user, answer_number(number, f"Jawaban {number}."), at=NOW)

        class Killing(dict[str, str]):
            """The server dies while the second message is looked at."""

            looked = 0

            def __getitem__(self, key: str) -> str:
                self.looked += 1
                if self.looked == 4:
                    imap.kill()
                return super().__getitem__(key)

        known = Known(Killing(KNOWN.letters), {}, KNOWN.since)
        harvest = mailbox(imap, user).read_new(None, known)
        assert 0 < len(harvest.replies) < 3
        assert harvest.position is not None
        assert harvest.position[1] == len(harvest.replies)
        with pytest.raises(Trouble) as trouble:
            mailbox(imap, user).read_new(harvest.position, KNOWN)
    assert trouble.value.what is What.MAILBOX_FAILED


@pytest.mark.parametrize("password", ["salah-latihan", "sandi-é-latihan"])
def test_a_wrong_password_is_said_and_not_repeated(imap: Dovecot, user: str, password: str) -> None:
    with pytest.raises(Trouble) as trouble:
        mailbox(imap, user, password).read_new(None, KNOWN)
    assert trouble.value.what is What.MAILBOX_PASSWORD
    assert "latihan" not in str(trouble.value)


@pytest.mark.parametrize("password", [None, "", "a\r\nA1 DELETE INBOX"])
def test_without_a_password_that_can_be_said_nothing_is_said(
    imap: Dovecot, user: str, password: str | None
) -> None:
    with pytest.raises(Trouble) as trouble:
        Mailbox(imap.server(user), password).read_new(None, KNOWN)
    assert trouble.value.what is What.MAILBOX_PASSWORD


def test_a_folder_that_is_not_there_is_said(imap: Dovecot, user: str) -> None:
    with pytest.raises(Trouble) as trouble:
        mailbox(imap, user, folder="Tidak ada").read_new(None, KNOWN)
    assert trouble.value.what is What.MAILBOX_FAILED
    assert trouble.value.detail


def test_a_letter_in_the_folder_for_sent_mail_was_accepted(imap: Dovecot, user: str) -> None:
    imap.deliver(user, corpus("our-own-copy"), "Terkirim")
    assert mailbox(imap, user).find_sent(f"<{MESSAGE_ID}>") == Accepted("found in Terkirim")


def test_a_letter_that_was_answered_was_accepted(imap: Dovecot, user: str) -> None:
    imap.deliver(user, answer_number(1))
    assert mailbox(imap, user).find_sent(MESSAGE_ID) == Accepted("found in INBOX")


def test_a_letter_that_is_nowhere_to_be_found_may_still_have_arrived(
    imap: Dovecot, user: str
) -> None:
    imap.deliver(user, corpus("subject-only"))
    imap.deliver(user, corpus("our-own-copy"), "Terkirim")
    for other in (f"1{MESSAGE_ID}", MESSAGE_ID[1:], "bukan alamat", f'"{MESSAGE_ID}'):
        assert mailbox(imap, user).find_sent(other) is None


def test_a_reference_in_the_subject_is_found_where_no_id_is(imap: Dovecot, user: str) -> None:
    imap.deliver(user, corpus("subject-only"), at=NOW)
    imap.deliver(user, corpus("wrong-check-character"), at=NOW)
    [answered] = mailbox(imap, user).read_new(None, KNOWN).replies
    assert (answered.reply.by, KNOWN.references[REFERENCE]) == ("subject", LETTER)
