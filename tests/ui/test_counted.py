"""An erasure hides to whom a test SMS went, and not that it went: the caps of the day hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.ui import wishes, wishes_phone
from kiosk.ui.counted import NAME, Counted
from kiosk.ui.view import Errand
from tests import given
from tests.helpdesk.host import Faults, Host, as_json
from tests.ui.grants.test_phone_grants import CONTACT, told_gateway
from tests.ui.rooms import Furnished, furnished

SUCCESS = as_json(200, {"messageId": 17, "status": "1", "text": "Success"})
OTHER = replace(CONTACT, phone="+6281200000002")


@pytest.fixture
def host() -> Iterator[Host]:
    with Host(lambda _: SUCCESS, Faults()) as host:
        yield host


@contextmanager
def opened(home: Path, host: Host, days: given.Days) -> Iterator[Furnished]:
    """A desk that sends by the gateway, with a new participant on the table."""
    with furnished(home, days) as desk:
        desk.sign_in(ev.Role.SUPERVISOR)
        desk.grant(wishes_phone.SaveSms(told_gateway(host.url), "rahasia"))
        desk.grant(wishes.ConfirmAddress(ev.Purpose.SMS_GATEWAY, host.url))
        welcome(desk)
        yield desk


def welcome(desk: Furnished) -> None:
    desk.room.session.case = ""
    desk.grant(wishes.StartCase())
    desk.grant(wishes.GiveConsent(given.consent()))
    desk.grant(wishes.RecordPerson(given.person()))


def send(desk: Furnished, qtbot: QtBot, contact: wishes.RecordContact = CONTACT) -> None:
    desk.days.walk(seconds=61)
    desk.grant(wishes_phone.SendTestSms(contact))
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=25_000)


def refused(desk: Furnished, contact: wishes.RecordContact = CONTACT) -> Reason:
    desk.days.walk(seconds=61)
    with pytest.raises(Refused) as no:
        desk.grant(wishes_phone.SendTestSms(contact))
    return no.value.reason


def erase(desk: Furnished) -> None:
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))


def test_the_cap_of_a_number_outlives_an_erasure_and_a_restart(
    qapp, tmp_path: Path, host: Host, qtbot: QtBot
):
    days = given.Days()
    with opened(tmp_path, host, days) as desk:
        for _ in range(3):
            send(desk, qtbot)
        erase(desk)
        welcome(desk)
        assert refused(desk) is Reason.SMS_NUMBER_CAP
        send(desk, qtbot, OTHER)
    days.reboot(minutes=5)
    with opened(tmp_path, host, days) as desk:
        assert refused(desk) is Reason.SMS_NUMBER_CAP
        days.walk(days=1)
        send(desk, qtbot)
    assert len(host.requests) == 5


def test_the_cap_of_the_kiosk_counts_the_erased_too(qapp, tmp_path: Path, host: Host, qtbot: QtBot):
    with opened(tmp_path, host, given.Days()) as desk:
        rules = replace(desk.room.settings.policy.phone_proof, per_kiosk=2)
        policy = replace(desk.room.settings.policy, phone_proof=rules)
        desk.room.settings = replace(desk.room.settings, policy=policy)
        send(desk, qtbot)
        erase(desk)
        welcome(desk)
        send(desk, qtbot, OTHER)
        assert refused(desk, replace(CONTACT, phone="+6281200000003")) is Reason.SMS_KIOSK_CAP


def test_what_is_kept_names_nobody_and_is_let_go_with_the_day(
    qapp, tmp_path: Path, host: Host, qtbot: QtBot
):
    with opened(tmp_path, host, given.Days()) as desk:
        send(desk, qtbot)
        known = desk.room.case().contact.phone_hash
        erase(desk)
        journal, counted = desk.room.desk.journal, desk.room.counted
        kept = journal.secret(NAME)
        assert known.encode() not in kept
        counted.sweep()
        assert journal.secret(NAME) == kept
        desk.days.walk(days=1)
        assert counted.before(known) == []
        counted.sweep()
        assert len(journal.secret(NAME)) < 5


def test_marks_of_two_days_are_not_alike(qapp, tmp_path: Path, host: Host, qtbot: QtBot):
    marks = set()
    with opened(tmp_path, host, given.Days()) as desk:
        for _ in range(2):
            send(desk, qtbot)
            erase(desk)
            marks.update(one.phone_hash for one in desk.room.counted._kept())
            desk.days.walk(days=1)
            welcome(desk)
    assert len(marks) == 2


class Broken:
    def keep_secret(self, name: str, secret: bytes, /) -> None:
        raise Trouble(What.DISK_FULL, f"{name}: {len(secret)}")

    def secret(self, name: str, /) -> bytes | None:
        raise Trouble(What.STORE_DAMAGED, name)


def test_a_disk_in_trouble_holds_no_erasure_up(qapp, tmp_path: Path, host: Host, qtbot: QtBot):
    with opened(tmp_path, host, given.Days()) as desk:
        send(desk, qtbot)
        room = desk.room
        room.counted = Counted(room.desk.state, Broken(), room.tools.key_hash, room.trusted)
        erase(desk)
        assert room.desk.state.cases == {}
        assert room.counted.before("x") == []
