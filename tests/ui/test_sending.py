"""Sending goes by the settings, waits for a supervisor, and tells honestly what came of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, current_thread

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Trouble, What
from kiosk.domain.ladder import Ladder
from kiosk.domain.steps import LetterKey
from kiosk.outbox.hold import Held, Hold
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.settings import Mail, Security, Settings
from kiosk.ui import wishes
from kiosk.ui.sending import Sending, trial_sender
from tests import given
from tests.given import Days, rung
from tests.helpdesk.host import Host
from tests.helpdesk.zammad import TOKEN, Zammad
from tests.mail.hostile import HostileServer, Manners, Talk, hang, says
from tests.ui.rooms import Furnished, furnished

RECIPIENT = "pengaduan@prakerja.example"
RUNG = "meja-bantuan"


def mail_by(port: int) -> Mail:
    return Mail(
        host="127.0.0.1",
        port=port,
        security=Security.NONE,
        sender="kios@loket.example",
        complaint_to=RECIPIENT,
        timeout_s=5,
    )


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as opened:
        opened.sign_in()
        yield opened


@pytest.fixture
def post_office(tmp_path: Path) -> Iterator[PracticeMail]:
    with PracticeMail(tmp_path / "mail") as server:
        yield server


def confirm(desk: Furnished, port: int) -> None:
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes.ConfirmAddress(ev.Purpose.MAIL_SERVER, f"127.0.0.1:{port}"))
    desk.grant(wishes.ConfirmAddress(ev.Purpose.COMPLAINT_RECIPIENT, RECIPIENT))
    desk.sign_in()


def file_complaint(desk: Furnished) -> None:
    desk.grant(wishes.GiveConsent(given.consent()))
    desk.grant(wishes.RecordPerson(given.person()))
    desk.grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
    for _ in range(2):
        desk.grant(wishes.AnswerCode(ev.OtpChannel.SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)


def delivery(desk: Furnished) -> DeliveryState:
    complaint = desk.room.case().complaint
    assert complaint
    return complaint.delivery.state


def test_a_complaint_goes_out_by_itself_once(desk: Furnished, post_office, qtbot: QtBot):
    port = post_office.server.port
    desk.room.settings = replace(desk.room.settings, mail=mail_by(port))
    confirm(desk, port)
    sending = Sending(desk.room)
    sending.begin()
    file_complaint(desk)
    qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
    complaint = desk.room.case().complaint
    assert complaint
    assert post_office.counted() == {complaint.letter.message_id: 1}
    assert desk.room.online is True
    sending.look(at_once=True)
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert post_office.counted() == {complaint.letter.message_id: 1}


def test_without_a_confirmed_address_nobody_is_contacted(desk: Furnished, post_office, qtbot):
    desk.room.settings = replace(desk.room.settings, mail=mail_by(post_office.server.port))
    sending = Sending(desk.room)
    sending.begin()
    file_complaint(desk)
    sending.look(at_once=True)
    assert delivery(desk) is DeliveryState.QUEUED
    assert What.ADDRESS_UNCONFIRMED in desk.room.troubles
    assert post_office.messages() == []
    confirm(desk, post_office.server.port)
    qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
    assert What.ADDRESS_UNCONFIRMED not in desk.room.troubles


def test_a_complaint_from_before_mail_was_set_up_goes_out_once(desk: Furnished, post_office, qtbot):
    sending = Sending(desk.room)
    desk.room.settings = replace(desk.room.settings, mail=Mail())
    sending.begin()
    file_complaint(desk)
    complaint = desk.room.case().complaint
    assert complaint
    assert complaint.letter.recipient == ""
    port = post_office.server.port
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes.SaveMail(mail_by(port)))
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert post_office.messages() == []
    confirm(desk, port)
    desk.grant(wishes.SendNow())
    qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
    assert post_office.counted() == {complaint.letter.message_id: 1}


def test_a_refused_connection_leaves_the_letter_waiting_with_a_time(desk: Furnished, qtbot):
    with HostileServer(Manners()) as server:
        port = server.port
    desk.room.settings = replace(desk.room.settings, mail=mail_by(port))
    confirm(desk, port)
    sending = Sending(desk.room)
    sending.begin()
    file_complaint(desk)
    qtbot.waitUntil(lambda: bool(desk.room.next_try), timeout=20_000)
    assert delivery(desk) is DeliveryState.QUEUED
    assert desk.room.view().next_try.keys() == {LetterKey(desk.room.session.case, 1)}


def test_who_is_erased_before_the_letter_began_is_written_to_no_more(
    desk: Furnished, post_office, qtbot: QtBot
):
    port, busy = post_office.server.port, Event()
    desk.room.settings = replace(desk.room.settings, mail=mail_by(port))
    confirm(desk, port)
    sending = Sending(desk.room)
    sending.begin()
    desk.work.submit(lambda: busy.wait(20), lambda _: None)
    file_complaint(desk)
    assert delivery(desk) is DeliveryState.SENDING
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    busy.set()
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
    assert post_office.messages() == []


def test_closing_waits_for_no_mail_server(desk: Furnished, qtbot: QtBot):
    reached = Event()

    def verdict(talk: Talk) -> None:
        reached.set()
        hang(talk)

    with HostileServer(Manners(verdict=verdict)) as server:
        mail = replace(mail_by(server.port), timeout_s=120)
        desk.room.settings = replace(desk.room.settings, mail=mail)
        confirm(desk, server.port)
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        qtbot.waitUntil(reached.is_set, timeout=20_000)
        sending.interrupt()
        desk.work.close()
        sending.close()
        assert delivery(desk) is DeliveryState.UNCERTAIN


@contextmanager
def helpdesk(desk: Furnished) -> Iterator[Zammad]:
    """A Zammad on the first rung, confirmed; its key has not been told."""
    program = Zammad()
    with Host(program) as host:
        told = {RUNG: rung(1, ev.RungKind.ZAMMAD, name="Meja bantuan", address=host.url)}
        policy = replace(desk.room.settings.policy, ladder=Ladder(rung=told))
        desk.room.settings = replace(desk.room.settings, mail=Mail(), policy=policy)
        desk.sign_in(ev.Role.SUPERVISOR)
        desk.grant(wishes.ConfirmAddress(ev.Purpose.HELPDESK, host.url))
        desk.sign_in()
        yield program


def test_a_helpdesk_whose_key_is_missing_is_not_ready_and_then_takes_the_letter(
    desk: Furnished, qtbot: QtBot
):
    with helpdesk(desk) as zammad:
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
        key = LetterKey(desk.room.session.case, 1)
        assert desk.room.holds == {key: Held(Hold.NO_POST)}
        assert What.ADDRESS_UNCONFIRMED not in desk.room.troubles
        desk.room.tools.vault.put(f"rung/{RUNG}", TOKEN)
        sending.renew()
        qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
        complaint = desk.room.case().complaint
        assert complaint
        assert complaint.case_number == zammad.tickets[0]["number"]
        assert desk.room.holds == {}


def test_a_letter_follows_a_corrected_helpdesk_once_that_is_confirmed(
    desk: Furnished, qtbot: QtBot
):
    with helpdesk(desk) as zammad:
        right = desk.room.rules.ladder.rung[RUNG]
        wrong = replace(right, address=f"{right.address}/salah")
        policy = desk.room.settings.policy
        desk.room.settings = replace(
            desk.room.settings, policy=replace(policy, ladder=Ladder(rung={RUNG: wrong}))
        )
        desk.room.tools.vault.put(f"rung/{RUNG}", TOKEN)
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
        assert delivery(desk) is DeliveryState.QUEUED
        desk.sign_in(ev.Role.SUPERVISOR)
        desk.grant(wishes.WithdrawAddress(ev.Purpose.HELPDESK, right.address))
        desk.grant(wishes.SaveRung(RUNG, right))
        qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
        assert zammad.tickets == []
        desk.grant(wishes.ConfirmAddress(ev.Purpose.HELPDESK, right.address))
        qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
        assert len(zammad.tickets) == 1


def test_what_an_agent_of_the_helpdesk_wrote_is_read_back(desk: Furnished, qtbot: QtBot):
    with helpdesk(desk) as zammad:
        desk.room.tools.vault.put(f"rung/{RUNG}", TOKEN)
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
        zammad.write(zammad.tickets[0]["id"], "Akun sudah kami buka.")
        desk.days.walk(minutes=desk.room.rules.delivery.readback_minutes)
        sending.look()
        qtbot.waitUntil(lambda: bool(desk.room.case().complaint.answered), timeout=20_000)
        complaint = desk.room.case().complaint
        assert complaint
        assert complaint.answered
        assert complaint.answered.answer.text == "Akun sudah kami buka."


def test_practice_builds_no_way_to_any_helpdesk(desk: Furnished, qtbot: QtBot):
    with helpdesk(desk) as zammad:
        desk.room.tools.vault.put(f"rung/{RUNG}", TOKEN)
        desk.room.tools.practice = True
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        sending.look(at_once=True)
        qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
        assert zammad.tickets == []
        assert not sending.outbox.ready


def test_settings_that_leave_the_mail_as_it_is_cut_no_letter_off(desk: Furnished, qtbot: QtBot):
    reached, go_on = Event(), Event()

    def verdict(talk: Talk) -> None:
        reached.set()
        go_on.wait(20)
        talk.write(b"250 2.0.0 ok\r\n")

    with HostileServer(Manners(verdict=verdict)) as server:
        desk.room.settings = replace(desk.room.settings, mail=mail_by(server.port))
        confirm(desk, server.port)
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        qtbot.waitUntil(reached.is_set, timeout=20_000)
        sending.renew()
        go_on.set()
        qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
        assert list(server.seen.values()) == [1]
        assert server.connections == 1


class Sulking:
    """A keyring that keeps silent until somebody opens it."""

    def __init__(self) -> None:
        self.open, self.asked_by = False, []

    def get(self, name: str) -> str | None:
        self.asked_by.append(current_thread())
        if not self.open:
            raise Trouble(What.NO_KEYRING, name)
        return "sandi-surat"

    def question(self, name: str) -> Callable[[], str | None]:
        return partial(self.get, name)

    def put(self, name: str, secret: str) -> None:
        raise Trouble(What.NO_KEYRING, name + secret)


def test_a_record_of_anything_else_costs_the_queue_nothing(desk: Furnished):
    sending, asked = Sending(desk.room), []
    file_complaint(desk)
    now = sending.outbox.now
    sending.outbox.now = lambda: asked.append(1) or now()
    desk.grant(wishes.RecordDevice((), ()))
    desk.room.view()
    assert not asked


def test_a_silent_keyring_is_asked_again_each_minute_away_from_the_window(
    desk: Furnished, qtbot: QtBot
):
    with HostileServer(Manners()) as server:
        desk.room.settings = replace(
            desk.room.settings, mail=replace(mail_by(server.port), user="kios@loket.example")
        )
        desk.room.tools.vault = keyring = Sulking()
        confirm(desk, server.port)
        sending = Sending(desk.room)
        sending.begin()
        file_complaint(desk)
        qtbot.waitUntil(lambda: What.NO_KEYRING in desk.room.troubles, timeout=20_000)
        sending.look()
        qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
        asked = len(keyring.asked_by)
        desk.days.walk(seconds=30)
        sending.look()
        assert desk.work.running == 0
        assert What.ADDRESS_UNCONFIRMED not in desk.room.troubles
        keyring.open = True
        desk.days.walk(seconds=31)
        sending.look()
        qtbot.waitUntil(lambda: delivery(desk) is DeliveryState.ACCEPTED, timeout=20_000)
        assert What.NO_KEYRING not in desk.room.troubles
    assert len(keyring.asked_by) == asked + 1
    assert current_thread() not in keyring.asked_by


def test_a_test_message_asks_a_silent_keyring_away_from_the_window_too(desk: Furnished, qtbot):
    with HostileServer(Manners()) as server:
        mail = mail_by(server.port)
        desk.room.settings = replace(desk.room.settings, mail=mail)
        desk.room.tools.vault = keyring = Sulking()
        desk.sign_in(ev.Role.SUPERVISOR)
        desk.grant(wishes.SendTest(mail, "ibu@desa.example", "sandi-baru"))
        qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)
        assert keyring.asked_by == []
        desk.grant(wishes.SendTest(mail, "ibu@desa.example"))
        qtbot.waitUntil(lambda: What.NO_KEYRING in desk.room.troubles, timeout=20_000)
        assert len(server.messages) == len(keyring.asked_by) == 1
    assert current_thread() not in keyring.asked_by


def test_a_disk_that_is_full_at_the_start_holds_sending_up_and_nothing_else(
    desk: Furnished, post_office, qtbot: QtBot
):
    port = post_office.server.port
    desk.room.settings = replace(desk.room.settings, mail=mail_by(port))
    confirm(desk, port)
    file_complaint(desk)
    case = desk.room.session.case
    started = ev.SendingStarted(when=desk.days.moment(), case=case, complaint=1, attempt=1)
    desk.room.record(started)
    sending = Sending(desk.room)
    put_down, sending.outbox.record = sending.outbox.record, refuse_to_write
    sending.begin()
    assert What.DISK_FULL in desk.room.troubles
    assert delivery(desk) is DeliveryState.SENDING
    sending.outbox.record = put_down
    sending.look()
    assert delivery(desk) is DeliveryState.UNCERTAIN
    assert What.DISK_FULL not in desk.room.troubles
    assert post_office.messages() == []


def refuse_to_write(*_: ev.Event) -> None:
    raise Trouble(What.DISK_FULL)


def test_what_was_on_its_way_when_the_power_went_is_uncertain(qapp, tmp_path: Path):
    with furnished(tmp_path) as before:
        before.sign_in()
        file_complaint(before)
        case = before.room.session.case
        started = ev.SendingStarted(when=before.days.moment(), case=case, complaint=1, attempt=1)
        before.room.record(started)
        days = before.days
    days.reboot(minutes=5)
    with furnished(tmp_path, days) as after:
        Sending(after.room).begin()
        after.room.session.case = case
        assert delivery(after) is DeliveryState.UNCERTAIN


def test_a_wrong_password_is_not_tried_again_because_loket_starts_anew(qapp, tmp_path, qtbot):
    days = Days()
    with HostileServer(Manners(mail=says(b"535 5.7.8 wrong\r\n"))) as server:
        mail = mail_by(server.port)
        for start in range(3):
            with furnished(tmp_path, days) as desk:
                desk.room.settings = replace(desk.room.settings, mail=mail)
                confirm(desk, server.port)
                sending = Sending(desk.room, chance=lambda: 0.9)
                sending.begin()
                if not start:
                    file_complaint(desk)
                    case = desk.room.session.case
                    qtbot.waitUntil(lambda desk=desk: bool(desk.room.next_try), timeout=20_000)
                desk.room.session.case = case
                qtbot.waitUntil(lambda desk=desk: desk.work.running == 0, timeout=20_000)
                assert delivery(desk) is DeliveryState.QUEUED
                desk.work.close()
                sending.close()
            days.reboot(minutes=15)
        assert server.connections == 1


def test_the_test_message_says_what_the_server_answered(post_office: PracticeMail):
    send = trial_sender(Settings)
    said = send(mail_by(post_office.server.port), "penyelia@loket.example", None)
    assert "250" in said
    assert len(post_office.messages()) == 1


def test_the_test_message_tells_the_trouble():
    with HostileServer(Manners()) as server:
        port = server.port
    with pytest.raises(Trouble) as trouble:
        trial_sender(Settings)(mail_by(port), "penyelia@loket.example", None)
    assert trouble.value.what is What.MAIL_SILENT


def test_a_remote_server_without_protection_is_a_trouble_and_no_crash(desk: Furnished):
    mail = replace(mail_by(25), host="mail.example.com", user="")
    desk.room.settings = replace(desk.room.settings, mail=mail)
    Sending(desk.room).begin()
    assert What.SETTINGS_WRONG in desk.room.troubles
