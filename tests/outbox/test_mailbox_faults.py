"""Each fault of a mailbox, and that none of them costs Loket more than a try."""

import socket
import ssl
import tracemalloc
from functools import partial
from threading import Event

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.mailbox import MOST_HEADS, Harvest
from kiosk.outbox.replies.imap import trouble_of
from tests.mail.dovecot import PASSWORD
from tests.mail.hostile import Talk, drips, drop, floods, hang, says
from tests.mail.scripted_imap import EXAMINED, HEAD, Answer, ScriptedImap, literal, replies
from tests.outbox.given_mailbox import scripted, texts
from tests.outbox.replies.given_replies import KNOWN, MESSAGE_ID
from tests.ports import closed_port


def bare(answer: object) -> Answer:
    """What is said whatever the tag is."""
    return lambda talk, _: answer(talk)  # type: ignore[operator]


def read(server: ScriptedImap, patience_s: float = 20.0) -> Harvest[str]:
    return scripted(server, patience_s).read_new(None, KNOWN)


FAULTS = {
    "greets with garbage": partial(ScriptedImap, greeting=says(b"\x00\xff\xfe\r\n")),
    "speaks HTTP": partial(ScriptedImap, greeting=says(b"HTTP/1.1 302 Found\r\n\r\n")),
    "says BYE": partial(ScriptedImap, greeting=says(b"* BYE too many\r\n")),
    "greets with a line of 10 MB": partial(ScriptedImap, greeting=says(b"* OK " + b"x" * 10**7)),
    "greets without end": partial(ScriptedImap, greeting=floods(b"x" * 1000)),
    "drops at the greeting": partial(ScriptedImap, greeting=drop),
    "can do odd things": partial(
        ScriptedImap, {b"CAPABILITY": replies(b"* CAPABILITY \xff\xfe\r\n")}
    ),
    "can do a literal": partial(
        ScriptedImap, {b"CAPABILITY": replies(b"* CAPABILITY {3}\r\nabc\r\n")}
    ),
    "can do nothing": partial(ScriptedImap, {b"CAPABILITY": replies(b"")}),
    "is no IMAP4rev1": partial(ScriptedImap, {b"CAPABILITY": replies(b"* CAPABILITY IMAP2\r\n")}),
    "is logged in already": partial(ScriptedImap, greeting=says(b"* PREAUTH come in\r\n")),
    "drops at the login": partial(ScriptedImap, {b"LOGIN": bare(drop)}),
    "cannot log in now": partial(ScriptedImap, {b"LOGIN": replies(b"", b"NO [UNAVAILABLE] later")}),
    "answers another command": partial(ScriptedImap, {b"LOGIN": bare(says(b"ZZZZ9 OK done\r\n"))}),
    "says BYE after the login": partial(ScriptedImap, {b"EXAMINE": bare(says(b"* BYE x\r\n"))}),
    "says BYE as a literal": partial(ScriptedImap, {b"EXAMINE": bare(says(b"* BYE {1}\r\nx\r\n"))}),
    "opens no folder": partial(ScriptedImap, {b"EXAMINE": replies(b"", b"NO no such folder")}),
    "keeps no UIDs": partial(ScriptedImap, {b"EXAMINE": replies(b"* 1 EXISTS\r\n")}),
    "has odd UIDs": partial(ScriptedImap, {b"EXAMINE": replies(b"* OK [UIDVALIDITY abc] x\r\n")}),
    "cannot search": partial(ScriptedImap, {b"UID SEARCH": replies(b"", b"NO no")}),
    "knows no search": partial(ScriptedImap, {b"UID SEARCH": replies(b"", b"BAD what")}),
    "finds without end": partial(
        ScriptedImap, {b"UID SEARCH": bare(floods(b"* SEARCH 1\r\n" * 99))}
    ),
    "drops at the heads": partial(ScriptedImap, {b"UID FETCH HEADER": bare(drop)}),
    "announces 4 GB": partial(
        ScriptedImap, {b"UID FETCH HEADER": replies(literal(1, HEAD, "4294967296"))}
    ),
    "announces a size of 5,000 digits": partial(
        ScriptedImap, {b"UID FETCH HEADER": replies(literal(1, HEAD, "9" * 5000))}
    ),
    "sends 50 MB": partial(
        ScriptedImap, {b"UID FETCH HEADER": bare(floods(b"* 1 EXISTS\r\n" * 999))}
    ),
    "drops at the message": partial(ScriptedImap, {b"UID FETCH": bare(drop)}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_mailbox_that_fails_is_tried_again_later_and_costs_no_memory(fault: str) -> None:
    tracemalloc.start()
    try:
        with FAULTS[fault]() as server, pytest.raises(Trouble) as trouble:
            read(server)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert trouble.value.what is What.MAILBOX_FAILED
    assert len(trouble.value.detail) <= 200
    assert peak < 20_000_000


SILENT = {
    "hangs at the greeting": partial(ScriptedImap, greeting=hang),
    "drips the greeting": partial(ScriptedImap, greeting=drips(b"* OK")),
    "drips untagged lines": partial(ScriptedImap, {b"LOGIN": bare(drips(b"* OK x\r\n"))}),
    "hangs at the login": partial(ScriptedImap, {b"LOGIN": bare(hang)}),
    "hangs at the search": partial(ScriptedImap, {b"UID SEARCH": bare(hang)}),
    "drips a message": partial(ScriptedImap, {b"UID FETCH": bare(drips(b"* 1 FETCH {99}\r\n"))}),
}


@pytest.mark.parametrize("fault", SILENT)
def test_a_mailbox_that_never_answers_is_left_in_time(fault: str) -> None:
    with SILENT[fault]() as server, pytest.raises(Trouble) as trouble:
        read(server, patience_s=0.2)
    assert trouble.value.what is What.MAILBOX_FAILED


def test_where_nobody_listens_the_mailbox_failed() -> None:
    with ScriptedImap() as server:
        mailbox = scripted(server, port=closed_port())
        with pytest.raises(Trouble) as trouble:
            mailbox.read_new(None, KNOWN)
    assert trouble.value.what is What.MAILBOX_FAILED


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (socket.gaierror("no address"), What.OFFLINE),
        (OSError("network is unreachable"), What.OFFLINE),
        (TimeoutError(), What.MAILBOX_FAILED),
        (ConnectionRefusedError("refused"), What.MAILBOX_FAILED),
        (ssl.SSLEOFError("cut"), What.MAILBOX_FAILED),
        (ssl.SSLCertVerificationError("expired"), What.MAIL_CERTIFICATE),
    ],
)
def test_an_error_of_the_network_is_called_by_its_name(error: OSError, what: What) -> None:
    trouble = trouble_of(error)
    assert trouble.what is what
    assert trouble.detail


@pytest.mark.parametrize("ending", [b"NO wrong: " + PASSWORD.encode(), b"BAD " + PASSWORD.encode()])
def test_a_refused_login_tells_no_password(ending: bytes) -> None:
    with ScriptedImap({b"LOGIN": replies(b"", ending)}) as server:
        with pytest.raises(Trouble) as trouble:
            read(server)
        assert trouble.value.what is What.MAILBOX_PASSWORD
        assert PASSWORD not in str(trouble.value)


def test_a_well_behaved_mailbox_is_only_looked_at_and_only_the_beginnings_are_asked_for() -> None:
    with ScriptedImap() as server:
        assert texts(read(server)) == ["Sudah beres."]
    verbs = [command.split()[0] for command in server.commands]
    assert b"EXAMINE" in verbs
    assert not {b"SELECT", b"STORE", b"CLOSE", b"EXPUNGE"} & set(verbs)
    fetches = [command for command in server.commands if b"UID FETCH" in command]
    assert len(fetches) == 2
    assert all(b"BODY.PEEK[" in fetch and b"]<0." in fetch for fetch in fetches)


def test_the_first_look_into_a_full_mailbox_begins_with_the_oldest_and_leaves_none_out() -> None:
    numbers = b" ".join(b"%d" % uid for uid in range(1, MOST_HEADS + 3))

    def search(talk: Talk, tag: bytes) -> None:
        later = b"%d:*" % (MOST_HEADS + 1) in server.commands[-1]
        found = b"%d %d" % (MOST_HEADS + 1, MOST_HEADS + 2) if later else numbers
        replies(b"* SEARCH " + found + b"\r\n")(talk, tag)

    examined = EXAMINED.replace(b"UIDNEXT 2", b"UIDNEXT %d" % (MOST_HEADS + 3))
    odd = {b"EXAMINE": replies(examined), b"UID SEARCH": search}
    with ScriptedImap(odd) as server:
        box = scripted(server)
        first = box.read_new(None, KNOWN)
        second = box.read_new(first.position, KNOWN)
    assert texts(first) == ["Sudah beres."]
    assert (first.position, first.more) == ((7, MOST_HEADS), True)
    assert (second.position, second.more) == ((7, MOST_HEADS + 2), False)
    assert (first.passed, second.passed) == (MOST_HEADS - 1, 2)


def test_what_nobody_asked_for_is_not_taken() -> None:
    fetched = literal(9, HEAD) + b"* 1 FETCH (FLAGS (\\Seen))\r\n" + literal(1, HEAD)
    with ScriptedImap({b"UID FETCH HEADER": replies(fetched)}) as server:
        harvest = read(server)
    assert len(harvest.replies) == 1
    assert harvest.position == (7, 1)


def test_a_uid_may_stand_behind_the_message() -> None:
    fetched = b"* 1 FETCH (BODY[] {%d}\r\n%s UID 1)\r\n" % (len(HEAD), HEAD)
    with ScriptedImap({b"UID FETCH HEADER": replies(fetched)}) as server:
        assert len(read(server).replies) == 1


def test_a_head_that_the_server_cannot_read_does_not_hide_the_others() -> None:
    def some(talk: Talk, tag: bytes) -> None:
        several = b"1,2" in server.commands[-1] or b"FETCH 1 " in server.commands[-1]
        (replies(b"", b"NO broken") if several else replies(literal(2, HEAD)))(talk, tag)

    found = {b"UID SEARCH": replies(b"* SEARCH 2 1\r\n"), b"UID FETCH HEADER": some}
    found[b"UID FETCH"] = replies(literal(2, HEAD + b"Kedua.\r\n"))
    with ScriptedImap(found) as server:
        harvest = read(server)
    assert texts(harvest) == ["Kedua."]
    assert harvest.passed == 1
    assert harvest.position == (7, 2)


def test_an_answer_that_the_server_cannot_read_is_known_by_its_head() -> None:
    with ScriptedImap({b"UID FETCH": replies(b"", b"NO broken")}) as server:
        [answered] = read(server).replies
    assert (answered.reply.sender, answered.reply.text) == ("a@b.example", "")


def test_a_folder_wound_back_is_read_from_its_beginning() -> None:
    with ScriptedImap() as server:
        harvest = scripted(server).read_new((7, 500), KNOWN)
    assert len(harvest.replies) == 1
    assert harvest.position == (7, 1)


def test_the_last_message_is_not_read_again_because_a_server_names_it_again() -> None:
    examined = replies(EXAMINED.replace(b"UIDNEXT 2", b"UIDNEXT 6"))
    odd = {b"EXAMINE": examined, b"UID SEARCH": replies(b"* SEARCH 5\r\n")}
    with ScriptedImap(odd) as server:
        harvest = scripted(server).read_new((7, 5), KNOWN)
    assert (harvest.replies, harvest.passed, harvest.position) == ([], 0, (7, 5))


@pytest.mark.parametrize("stage", [b"LOGIN", b"UID SEARCH", b"UID FETCH"])
def test_a_call_that_nobody_waits_for_any_more_ends_at_once(stage: bytes) -> None:
    recall = Event()

    def leave(talk: Talk, _: bytes) -> None:
        recall.set()
        mailbox.interrupt()
        hang(talk)

    with ScriptedImap({stage: leave}) as server:
        mailbox = scripted(server)
        harvest = mailbox.read_new((7, 0), KNOWN, recall)
    assert (harvest.replies, harvest.position, harvest.more) == ([], (7, 0), False)


def test_nobody_is_contacted_once_it_is_called_back() -> None:
    recall = Event()
    recall.set()
    with ScriptedImap() as server:
        mailbox = scripted(server)
        assert mailbox.read_new(None, KNOWN, recall).position is None
        assert mailbox.find_sent(MESSAGE_ID, recall) is None
        mailbox.interrupt()
    assert server.connections == 0


def test_folders_that_are_usually_called_so_are_searched_where_none_is_marked() -> None:
    listed = (
        b'* LIST (\\Noselect) "/" Sent\r\n* LIST () "/" "Sent Items"\r\n'
        b'* LIST () NIL {3}\r\nabc\r\n* LIST broken\r\n* LIST () "/" Lain\r\n'
    )
    head = f"Message-ID: <{MESSAGE_ID}>\r\n\r\n".encode()
    odd = {b"LIST": replies(listed), b"UID FETCH HEADER": replies(literal(1, head))}

    def searched(talk: Talk, tag: bytes) -> None:
        in_sent = b'EXAMINE "Sent Items"' in server.commands
        replies(b"* SEARCH 1\r\n" if in_sent else b"* SEARCH\r\n")(talk, tag)

    with ScriptedImap({**odd, b"UID SEARCH": searched}) as server:
        sighted = scripted(server).find_sent(MESSAGE_ID)
    assert sighted is not None
    assert sighted.receipt == 'found in "Sent Items"'
    assert not any(b"EXAMINE Sent" in command for command in server.commands)
