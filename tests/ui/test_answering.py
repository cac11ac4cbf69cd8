"""Replies come home from a real mailbox: once, provably ours, and only where that was allowed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Trouble, What
from kiosk.domain.steps import News, Standing, Step
from kiosk.settings import Mail, Replies, Security
from kiosk.ui import wishes
from kiosk.ui.answering import LOOK_AFTER_MS, Answering
from tests import given
from tests.given import Days
from tests.mail.dovecot import PASSWORD, Dovecot, dovecot
from tests.mail.hostile import Talk, hang
from tests.mail.scripted_imap import ScriptedImap, replies
from tests.ports import closed_port
from tests.ui.rooms import Furnished, furnished

PAST = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
"""A mailbox is asked for mail since the complaint was filed, and dates mail by its own clock."""
ROUND_MS = 60_000
MINUTE_S = 60


@pytest.fixture(scope="module")
def imap() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture
def user(request: pytest.FixtureRequest) -> str:
    """A mailbox of the test's own."""
    return "".join(sign for sign in request.node.name if sign.isalnum())


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    """A complaint whose letter the mail server took."""
    with furnished(tmp_path / "home", Days(PAST)) as opened:
        opened.sign_in()
        file_complaint(opened)
        letter_went(opened)
        yield opened


def file_complaint(desk: Furnished) -> None:
    desk.room.settings = replace(
        desk.room.settings, mail=Mail(complaint_to="pengaduan@prakerja.example")
    )
    desk.grant(wishes.GiveConsent(given.consent()))
    desk.grant(wishes.RecordPerson(given.person()))
    desk.grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
    for _ in range(2):
        desk.grant(wishes.AnswerCode(ev.OtpChannel.SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)


def letter_went(desk: Furnished, *, surely: bool = True) -> None:
    when, case = desk.days.moment(), desk.room.session.case
    ended = ev.SendingAccepted(when=when, case=case, complaint=1, receipt="250 ok")
    unknown = ev.SendingUncertain(when=when, case=case, complaint=1)
    started = ev.SendingStarted(when=when, case=case, complaint=1, attempt=1)
    desk.room.record(started, ended if surely else unknown)


@pytest.fixture
def uncertain(qapp, tmp_path: Path) -> Iterator[Furnished]:
    """A complaint of which nobody knows whether its letter arrived."""
    with furnished(tmp_path / "home", Days(PAST)) as opened:
        opened.sign_in()
        file_complaint(opened)
        letter_went(opened, surely=False)
        yield opened


def use(desk: Furnished, port: int, user: str = "kios", **more: object) -> None:
    told = Replies(
        host="127.0.0.1",
        port=port,
        security=Security.NONE,
        user=user,
        timeout_s=20,
        same_password=False,
    )
    desk.room.settings = replace(desk.room.settings, replies=replace(told, **more))
    desk.room.tools.vault.put("replies", PASSWORD)


def confirm(desk: Furnished, port: int) -> None:
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes.ConfirmAddress(ev.Purpose.MAILBOX, f"127.0.0.1:{port}"))
    desk.sign_in()


def reading(desk: Furnished, port: int, user: str = "kios", **more: object) -> Answering:
    """The mailbox of that user is told and confirmed."""
    use(desk, port, user, **more)
    confirm(desk, port)
    return Answering(desk.room, chance=lambda: 0.999)


def look(desk: Furnished, qtbot: QtBot, once: Callable[[], object]) -> None:
    """One look, until all of it has come home."""
    once()
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)


def step(desk: Furnished) -> Step:
    complaint = desk.room.case().complaint
    assert complaint
    return complaint.first


def how_far(desk: Furnished) -> DeliveryState | None:
    delivery = step(desk).delivery
    return delivery.state if delivery else None


def mail(desk: Furnished, *headers: str, number: int = 1, text: str = "Sudah beres.") -> bytes:
    """An answer to the letter, or with other headers anything else."""
    letter = step(desk).letter
    assert letter
    told = headers or (f"In-Reply-To: {letter.message_id}", "Subject: Re: Permohonan bantuan")
    lines = (
        f"Message-ID: <answer-{number}@prakerja.example>",
        "From: Ani Uji <ani.uji@prakerja.example>",
        *told,
    )
    return "\r\n".join((*lines, "", text, "")).encode()


def bounce(desk: Furnished) -> bytes:
    """As Postfix tells it, with the headers of the letter it speaks of."""
    letter = step(desk).letter
    assert letter
    sample = Path(__file__).parents[1] / "data" / "replies" / "postfix-dsn.eml"
    return sample.read_bytes().replace(
        b"<PK-UJI-20261123-1J.1@kios.example>", letter.message_id.encode()
    )


def test_practice_reads_no_mailbox_even_if_one_was_confirmed(desk: Furnished, qtbot: QtBot):
    with ScriptedImap() as server:
        use(desk, server.port)
        confirm(desk, server.port)
        desk.room.tools.practice = True
        look(desk, qtbot, Answering(desk.room).look)
        assert server.connections == 0


def test_nobody_is_contacted_before_a_supervisor_confirmed_the_mailbox(
    desk: Furnished, qtbot: QtBot
):
    with ScriptedImap() as server:
        use(desk, server.port)
        answering = Answering(desk.room)
        look(desk, qtbot, answering.look)
        look(desk, qtbot, answering.look_now)
        confirmed = ev.Purpose.MAIL_SERVER, f"127.0.0.1:{server.port}"
        desk.sign_in(ev.Role.SUPERVISOR)
        desk.grant(wishes.ConfirmAddress(*confirmed))
        look(desk, qtbot, answering.look)
        assert server.connections == 0
        confirm(desk, server.port)
        look(desk, qtbot, answering.look)
        assert server.connections == 1


def test_nobody_is_contacted_while_no_letter_can_be_answered(qapp, tmp_path: Path, qtbot: QtBot):
    with furnished(tmp_path, Days(PAST)) as desk, ScriptedImap() as server:
        answering = reading(desk, server.port)
        look(desk, qtbot, answering.look)
        assert server.connections == 0


def test_an_answer_is_news_and_is_read_once(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    imap.deliver(user, mail(desk, text="Akun sudah dibuka. Nomor kasus: PKJ/2026/004711"))
    look(desk, qtbot, answering.look)
    assert step(desk).standing is Standing.ANSWERED
    assert step(desk).answer
    assert step(desk).answer.number == "PKJ/2026/004711"
    assert desk.room.case().news == (News.ANSWER,)
    assert [case for _, case in desk.room.agenda.news.newest(5)] == [desk.room.session.case]
    before = desk.room.desk.state.events
    look(desk, qtbot, answering.look)
    assert desk.room.desk.state.events == before


def test_where_the_mailbox_was_made_anew_an_old_answer_is_no_news(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user, folder="Balasan")
    imap.deliver(user, mail(desk), "Balasan")
    look(desk, qtbot, answering.look)
    desk.grant(wishes.OpenCase(desk.room.session.case))
    imap.make_anew(user, "Balasan")
    imap.deliver(user, mail(desk), "Balasan")
    position = dict(desk.room.desk.state.mailboxes)
    look(desk, qtbot, answering.look)
    assert desk.room.desk.state.mailboxes.keys() == position.keys()
    assert desk.room.desk.state.mailboxes != position
    assert len(step(desk).replies) == 1


def test_each_account_and_folder_is_read_from_where_it_was_left(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    imap.deliver(user, mail(desk))
    look(desk, qtbot, answering.look)
    imap.deliver(f"{user}2", mail(desk, number=2))
    use(desk, imap.port, f"{user}2")
    look(desk, qtbot, answering.look)
    imap.deliver(user, mail(desk, number=3), "Balasan")
    use(desk, imap.port, user, folder="Balasan")
    look(desk, qtbot, answering.look)
    address = f"127.0.0.1:{imap.port}"
    assert desk.room.desk.state.mailboxes.keys() == {
        f"{user}@{address}/INBOX", f"{user}2@{address}/INBOX", f"{user}@{address}/Balasan",
    }  # fmt: skip
    assert len(step(desk).replies) == 3


def test_a_letter_written_during_the_round_keeps_the_mailbox_unread(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering, busy = reading(desk, imap.port, user), Event()
    desk.work.submit(lambda: busy.wait(20), lambda _: None)
    answering.look()
    first = desk.room.session.case
    desk.room.lay("")
    file_another(desk)
    imap.deliver(user, mail(desk))
    busy.set()
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert desk.room.desk.state.mailboxes == {}
    look(desk, qtbot, answering.look)
    assert step(desk).standing is Standing.ANSWERED
    assert len(desk.room.desk.state.mailboxes) == 1
    assert desk.room.desk.state.cases[first].news == ()


def file_another(desk: Furnished) -> None:
    desk.grant(wishes.GiveConsent(given.consent()))
    desk.grant(wishes.RecordPerson(given.person("BUDI UJI", "3171231001909902")))
    desk.grant(wishes.RecordContact("+6281200000002", "budi@peserta.example", 1))
    for _ in range(2):
        desk.grant(wishes.AnswerCode(ev.OtpChannel.SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)


def test_an_uncertain_letter_that_is_answered_has_arrived(
    uncertain: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(uncertain, imap.port, user)
    imap.deliver(user, mail(uncertain))
    look(uncertain, qtbot, answering.look)
    assert how_far(uncertain) is DeliveryState.ACCEPTED
    [settled] = [
        event
        for event in uncertain.room.history(uncertain.room.session.case)
        if isinstance(event, ev.UncertaintySettled)
    ]
    assert (settled.arrived, settled.found) == (True, "mailbox")


def test_a_forged_reference_in_a_subject_proves_no_letter(
    uncertain: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(uncertain, imap.port, user)
    reference = uncertain.room.case().reference
    imap.deliver(user, mail(uncertain, f"Subject: Re: [{reference}]"))
    look(uncertain, qtbot, answering.look)
    [said] = step(uncertain).replies
    assert said.matched == "subject"
    assert how_far(uncertain) is DeliveryState.UNCERTAIN


def test_a_copy_in_the_folder_of_sent_mail_settles_an_uncertain_letter_in_time(
    uncertain: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(uncertain, imap.port, user)
    letter = step(uncertain).letter
    assert letter
    imap.deliver(user, f"Message-ID: {letter.message_id}\r\n\r\nIsi.\r\n".encode(), "Sent")
    look(uncertain, qtbot, answering.look)
    assert how_far(uncertain) is DeliveryState.UNCERTAIN, "the server may not be done with it yet"
    uncertain.days.walk(milliseconds=LOOK_AFTER_MS[0])
    look(uncertain, qtbot, answering.look)
    assert how_far(uncertain) is DeliveryState.ACCEPTED


def test_looks_that_the_network_prevented_do_not_count(
    uncertain: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    letter = step(uncertain).letter
    assert letter
    imap.deliver(user, f"Message-ID: {letter.message_id}\r\n\r\nIsi.\r\n".encode(), "Sent")
    answering = reading(uncertain, closed_port(), user)
    for _ in range(2 * len(LOOK_AFTER_MS)):
        uncertain.days.walk(milliseconds=LOOK_AFTER_MS[-1])
        look(uncertain, qtbot, answering.look)
    use(uncertain, imap.port, user)
    confirm(uncertain, imap.port)
    uncertain.days.walk(milliseconds=LOOK_AFTER_MS[-1])
    look(uncertain, qtbot, answering.look)
    assert how_far(uncertain) is DeliveryState.ACCEPTED


def test_an_uncertain_letter_is_looked_for_three_times_and_then_people_are_asked(
    uncertain: Furnished, qtbot: QtBot
):
    with ScriptedImap({b"UID SEARCH": replies(b"* SEARCH\r\n")}) as server:
        answering = reading(uncertain, server.port)
        for _ in range(3 * len(LOOK_AFTER_MS)):
            look(uncertain, qtbot, answering.look)
            uncertain.days.walk(hours=1)
        looked = [command for command in server.commands if b"Message-ID" in command]
        assert len(looked) == len(LOOK_AFTER_MS)
    assert how_far(uncertain) is DeliveryState.UNCERTAIN


def test_a_letter_that_comes_back_is_refused_after_all(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    imap.deliver(user, bounce(desk))
    look(desk, qtbot, answering.look)
    delivery = step(desk).delivery
    assert delivery
    assert (delivery.state, delivery.what) == (DeliveryState.REJECTED, What.BOUNCED)
    assert desk.room.case().news == (News.BOUNCE,)


def test_a_bounce_that_names_only_the_reference_undoes_nothing(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    reference = desk.room.case().reference
    head, _, body = bounce(desk).partition(b"Subject: Undelivered Mail Returned to Sender")
    letter = step(desk).letter
    assert letter
    forged = head + f"Subject: Undelivered: [{reference}]".encode() + body
    imap.deliver(user, forged.replace(letter.message_id.encode(), b"<unknown@kios.example>"))
    look(desk, qtbot, answering.look)
    [said] = step(desk).replies
    assert (said.what, said.matched) == (ev.ReplyKind.BOUNCE, "subject")
    assert how_far(desk) is DeliveryState.ACCEPTED


def test_a_wrong_password_is_said_and_not_tried_again_soon(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    desk.room.tools.vault.put("replies", "bukan-ini")
    imap.deliver(user, mail(desk))
    look(desk, qtbot, answering.look)
    assert What.MAILBOX_PASSWORD in desk.room.troubles
    desk.room.tools.vault.put("replies", PASSWORD)
    desk.days.walk(minutes=59)
    look(desk, qtbot, answering.look)
    assert step(desk).replies == (), "many tries would lock the mailbox"
    desk.days.walk(minutes=2)
    look(desk, qtbot, answering.look)
    assert len(step(desk).replies) == 1
    assert What.MAILBOX_PASSWORD not in desk.room.troubles


def test_a_password_told_anew_is_tried_at_the_next_round(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    desk.room.tools.vault.put("replies", "bukan-ini")
    imap.deliver(user, mail(desk))
    look(desk, qtbot, answering.look)
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes.SaveReplies(desk.room.settings.replies, PASSWORD))
    assert What.MAILBOX_PASSWORD not in desk.room.troubles
    desk.sign_in()
    look(desk, qtbot, answering.look)
    assert len(step(desk).replies) == 1


def test_a_server_that_is_away_is_no_failure_of_anybody_and_is_tried_so_often_an_hour(
    desk: Furnished, qtbot: QtBot
):
    def away(talk: Talk) -> None:
        talk.sock.close()

    per_hour = desk.room.rules.delivery.per_hour
    with ScriptedImap(greeting=away) as server:
        answering = reading(desk, server.port)
        for _ in range(2 * MINUTE_S):
            look(desk, qtbot, answering.look_now)
            desk.days.walk(milliseconds=ROUND_MS // 2)
        assert server.connections == per_hour
        desk.days.walk(hours=1)
        look(desk, qtbot, answering.look)
        assert server.connections == per_hour + 1


class Silent:
    """A keyring that cannot be asked until somebody opens it."""

    def __init__(self, what: What) -> None:
        self.what: What | None = what

    def get(self, name: str) -> str | None:
        if self.what:
            raise Trouble(self.what, name)
        return PASSWORD

    def question(self, name: str) -> Callable[[], str | None]:
        return partial(self.get, name)

    def put(self, name: str, secret: str) -> None:
        raise Trouble(What.NO_KEYRING, name + secret)


def test_without_a_network_loket_says_it_is_offline_and_shows_no_trouble(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    desk.room.tools.vault = keyring = Silent(What.OFFLINE)
    look(desk, qtbot, answering.look)
    assert desk.room.online is False
    assert desk.room.troubles == {}
    keyring.what = None
    desk.days.walk(minutes=1)
    look(desk, qtbot, answering.look)
    assert desk.room.online is True


def test_a_silent_keyring_is_shown_until_it_speaks(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, imap.port, user)
    imap.deliver(user, mail(desk))
    desk.room.tools.vault = keyring = Silent(What.NO_KEYRING)
    look(desk, qtbot, answering.look)
    assert What.NO_KEYRING in desk.room.troubles
    keyring.what = None
    desk.days.walk(minutes=1)
    look(desk, qtbot, answering.look)
    assert len(step(desk).replies) == 1
    assert What.NO_KEYRING not in desk.room.troubles


def test_somebody_who_asks_need_not_wait_for_the_back_off(
    desk: Furnished, imap: Dovecot, user: str, qtbot: QtBot
):
    answering = reading(desk, closed_port(), user)
    look(desk, qtbot, answering.look)
    use(desk, imap.port, user)
    confirm(desk, imap.port)
    imap.deliver(user, mail(desk))
    look(desk, qtbot, answering.look)
    assert step(desk).replies == ()
    look(desk, qtbot, lambda: desk.grant(wishes.CheckReplies()))
    assert len(step(desk).replies) == 1


def test_replies_come_home_even_if_letters_cannot_be_looked_for(uncertain: Furnished, qtbot: QtBot):
    searches: list[bytes] = []

    def search(talk: Talk, tag: bytes) -> None:
        searches.append(tag)
        if len(searches) % 2:
            replies(b"* SEARCH 1\r\n")(talk, tag)
        else:
            talk.sock.close()

    with ScriptedImap({b"UID SEARCH": search}) as server:
        answering = reading(uncertain, server.port)
        uncertain.days.walk(milliseconds=LOOK_AFTER_MS[0])
        look(uncertain, qtbot, answering.look)
        assert len(searches) == 2
    assert len(uncertain.room.desk.state.mailboxes) == 1


def test_closing_waits_for_no_mailbox(desk: Furnished, qtbot: QtBot):
    reached = Event()

    def greeting(talk: Talk) -> None:
        reached.set()
        hang(talk)

    with ScriptedImap(greeting=greeting) as server:
        answering = reading(desk, server.port, timeout_s=120)
        answering.look()
        qtbot.waitUntil(reached.is_set, timeout=20_000)
        desk.room.leaving.set()
        answering.interrupt()
        desk.work.close()
        answering.look()
        assert server.connections == 1
    assert What.MAILBOX_FAILED not in desk.room.troubles


def test_settings_that_are_never_safe_are_a_trouble_and_no_crash(desk: Furnished):
    answering = reading(desk, 143, host="imap.example")
    answering.look()
    assert What.SETTINGS_WRONG in desk.room.troubles
