"""Proving a phone through the room: real gammu on an AT modem, and gateways on loopback."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Purpose, Role
from kiosk.domain.phone_test import SmsEnd
from kiosk.journal.subjects import Forgotten
from kiosk.settings import Settings, SettingsError, Sms, SmsGateway, SmsKind, load
from kiosk.ui import wishes, wishes_phone
from kiosk.ui.proving import key_name
from kiosk.ui.view import Errand, Place
from tests import given
from tests.helpdesk.host import Faults, Host, Request, as_json, hang, reply
from tests.sms.at_modem import Modem
from tests.ui.rooms import Furnished, furnished

PHONE, OWN = "+6281200000001", "+62 812-0000-0099"
CONTACT = wishes.RecordContact(PHONE, "siti@peserta.example", 1, "Telkomsel")
SUCCESS = as_json(200, {"messageId": 17, "status": "1", "text": "Success"})
LONGEST_MS = 25_000


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as opened:
        opened.sign_in(Role.SUPERVISOR)
        opened.grant(wishes.StartCase())
        opened.grant(wishes.GiveConsent(given.consent()))
        opened.grant(wishes.RecordPerson(given.person()))
        yield opened


@pytest.fixture
def modem(desk: Furnished, tmp_path: Path) -> Iterator[Modem]:
    with Modem(tmp_path / "ttyUSB0") as plugged:
        told = Sms(kind=SmsKind.MODEM, device=str(plugged.link), own_number=OWN)
        desk.grant(wishes_phone.SaveSms(told))
        yield plugged


@pytest.fixture
def gateway(desk: Furnished) -> Iterator[Host]:
    with Host(lambda _: SUCCESS, Faults()) as host:
        desk.grant(wishes_phone.SaveSms(told_gateway(host.url), "rahasia"))
        desk.grant(wishes.ConfirmAddress(Purpose.SMS_GATEWAY, host.url))
        yield host


def told_gateway(url: str) -> Sms:
    return Sms(kind=SmsKind.GATEWAY, gateway=SmsGateway.ZENZIVA, url=url, user="loket")


def send(desk: Furnished, qtbot: QtBot) -> None:
    """Presses, and waits until what came of it is recorded."""
    desk.days.walk(seconds=61)
    desk.grant(wishes_phone.SendTestSms(CONTACT))
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)


def refused(desk: Furnished, wish: wishes.Wish) -> Reason:
    with pytest.raises(Refused) as no:
        desk.grant(wish)
    return no.value.reason


def last_test(desk: Furnished):
    return desk.room.case().sms_tests[-1]


def code_in(host: Host) -> str:
    found = re.search(r"Kode\+tes%3A\+(\d{4})", host.requests[-1].body.decode())
    assert found
    return found[1]


def test_with_a_modem_the_whole_way_to_a_proven_phone(desk: Furnished, modem: Modem, qtbot: QtBot):
    send(desk, qtbot)
    assert (last_test(desk).end, last_test(desk).reference) == (SmsEnd.ACCEPTED, "1")
    assert desk.room.case().evidence == 2
    ((number, text),) = modem.sent
    assert number == PHONE.removeprefix("+")
    assert text.startswith("Tes nomor dari loket Karang Taruna. Kode tes: ")
    code = re.findall(r"\d{4}", text)[0]
    desk.grant(wishes_phone.AnswerTestCode(" ".join(code)))
    assert desk.room.case().evidence == 3


@pytest.mark.parametrize("status", [200, 302, 400, 401, 500])
@pytest.mark.parametrize(
    "answer",
    [
        "SAID",
        "<html>SAID</html>",
        "<r><status>CODE</status><text>SAID</text></r>",
        '{"messageId": "SAID", "status": "CODE", "text": "SAID"}',
        '{"messageId": "CODE", "status": "1", "text": "Success"}',
        f'{{"messageId": "{PHONE[1:]}", "status": "1", "text": "Success"}}',
        pytest.param("[" * 60_000, id="nested too deep to be read"),
    ],
)
def test_the_code_lies_nowhere_to_be_read(
    desk: Furnished, gateway: Host, qtbot: QtBot, status: int, answer: str
):
    """Also where the gateway repeats in its answer all that it was told."""

    def program(request: Request) -> bytes:
        told = {"SAID": request.body.decode(), "CODE": code_in(gateway)}
        return reply(status, re.sub("SAID|CODE", lambda word: told[word[0]], answer).encode())

    gateway.program = program
    send(desk, qtbot)
    code = code_in(gateway)
    if last_test(desk).may_have_arrived:
        desk.grant(wishes_phone.AnswerTestCode(code))
    kept = kept_of_the_test(desk)
    assert code not in kept
    assert PHONE[3:] not in kept


def kept_of_the_test(desk: Furnished) -> str:
    """Everything recorded since the press, without times, ids and hashes, whose digits are any."""
    events = list(desk.room.history(desk.room.session.case))
    kinds = [type(event) for event in events]
    now, told = desk.days.moment(), []
    for event in events[kinds.index(ev.SmsTestStarted) :]:
        blank = {
            name: ""
            for name in ("by", "case", "phone_hash", "code_hash")
            if name in event.__struct_fields__
        }
        told.append(repr(replace(event, when=now, **blank)).replace(repr(now), ""))
    assert len(told) >= 2
    return "\n".join(told)


def test_the_intent_is_on_disk_before_anybody_is_asked(desk: Furnished, gateway: Host):
    gateway.faults.instead = hang
    desk.grant(wishes_phone.SendTestSms(CONTACT))
    kinds = [type(event) for event in desk.room.history(desk.room.session.case)]
    assert kinds[-1] is ev.SmsTestStarted
    assert last_test(desk).end is None
    assert refused(desk, wishes_phone.SendTestSms(CONTACT)) is Reason.SMS_RUNNING
    desk.room.leaving.set()


def test_a_silent_gateway_leaves_it_uncertain_and_the_code_still_counts(
    desk: Furnished, gateway: Host, qtbot: QtBot
):
    desk.grant(
        wishes_phone.SaveSms(replace(told_gateway(gateway.url), timeout_s=1)),
    )
    gateway.faults.instead = hang
    send(desk, qtbot)
    assert (last_test(desk).end, len(gateway.requests)) == (SmsEnd.UNCERTAIN, 1)
    desk.grant(wishes_phone.AnswerTestCode(code_in(gateway)))
    assert desk.room.case().evidence == 3


@pytest.mark.parametrize(
    ("status", "what"),
    [(401, What.GATEWAY_KEY), (402, What.GATEWAY_CREDIT), (429, What.GATEWAY_BUSY)],
)
def test_a_refusing_gateway_is_a_failure_with_its_reason(
    desk: Furnished, gateway: Host, qtbot: QtBot, status: int, what: What
):
    gateway.program = lambda _: reply(status, b"<html>no</html>")
    send(desk, qtbot)
    assert (last_test(desk).end, last_test(desk).what) == (SmsEnd.FAILED, what.value)
    assert desk.room.case().evidence == 1


def test_no_gateway_is_contacted_before_its_address_is_confirmed(desk: Furnished):
    with Host(lambda _: SUCCESS) as host:
        desk.grant(wishes_phone.SaveSms(told_gateway(host.url), "rahasia"))
        assert refused(desk, wishes_phone.SendTestSms(CONTACT)) is Reason.SMS_NOT_READY
        desk.grant(wishes.ConfirmAddress(Purpose.SMS_GATEWAY, host.url))
        desk.grant(wishes.WithdrawAddress(Purpose.SMS_GATEWAY, host.url))
        assert refused(desk, wishes_phone.SendTestSms(CONTACT)) is Reason.SMS_NOT_READY
        assert host.connections == 0


def test_fresh_from_the_box_nothing_is_sent(desk: Furnished):
    assert refused(desk, wishes_phone.SendTestSms(CONTACT)) is Reason.SMS_NOT_READY
    assert refused(desk, wishes_phone.ListenForPhone(CONTACT)) is Reason.SMS_NOT_READY


def test_practice_sends_nothing_whatever_is_set_up(desk: Furnished, gateway: Host):
    desk.room.tools.practice = True
    for wish in (
        wishes_phone.SendTestSms(CONTACT),
        wishes_phone.ListenForPhone(CONTACT),
        wishes_phone.SaveSms(told_gateway(gateway.url), "x"),
        wishes_phone.TryModem(Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0")),
    ):
        assert refused(desk, wish) is Reason.PRACTICE_ONLY
    assert gateway.connections == 0


def test_the_kiosks_own_number_is_refused_before_anything_leaves(desk: Furnished, modem: Modem):
    own = replace_phone("+6281200000099")
    for wish in (wishes_phone.SendTestSms(own), wishes_phone.ListenForPhone(own)):
        assert refused(desk, wish) is Reason.SMS_OWN_NUMBER
    assert modem.asked == []


def replace_phone(phone: str) -> wishes.RecordContact:
    return wishes.RecordContact(phone, CONTACT.email, 1, "Telkomsel")


def test_the_fourth_message_of_a_day_to_one_number_stays_here(
    desk: Furnished, gateway: Host, qtbot: QtBot
):
    for _ in range(3):
        send(desk, qtbot)
    desk.days.walk(minutes=5)
    assert refused(desk, wishes_phone.SendTestSms(CONTACT)) is Reason.SMS_NUMBER_CAP
    assert len(gateway.requests) == 3


@pytest.mark.parametrize("typed", ["", "482", "48211", "123456", "4a21", "OTP", "４８２１１"])
def test_what_is_no_code_of_four_digits_costs_no_try(
    desk: Furnished, gateway: Host, qtbot: QtBot, typed: str
):
    send(desk, qtbot)
    assert refused(desk, wishes_phone.AnswerTestCode(typed)) is Reason.CODE_SHAPE
    assert last_test(desk).wrong == 0


@pytest.mark.parametrize(
    "write", [lambda c: f" {c[0]} {c[1]} {c[2]} {c[3]} ", lambda c: f"{c[:2]}-{c[2:]}"]
)
def test_a_code_may_be_typed_as_it_is_read_out(desk: Furnished, gateway: Host, qtbot: QtBot, write):
    send(desk, qtbot)
    desk.grant(wishes_phone.AnswerTestCode(write(code_in(gateway))))
    assert last_test(desk).right


def test_three_wrong_codes_end_a_message(desk: Furnished, gateway: Host, qtbot: QtBot):
    send(desk, qtbot)
    wrong = f"{(int(code_in(gateway)) + 1) % 10000:04}"
    for _ in range(3):
        desk.grant(wishes_phone.AnswerTestCode(wrong))
    assert last_test(desk).wrong == 3
    assert refused(desk, wishes_phone.AnswerTestCode(code_in(gateway))) is Reason.CODE_TRIES_OVER


def test_nothing_is_written_about_somebody_erased_meanwhile(
    desk: Furnished, gateway: Host, qtbot: QtBot
):
    release = Event()

    def slowly(_: Request) -> bytes:
        release.wait(10)
        return SUCCESS

    gateway.program = slowly
    desk.grant(wishes_phone.SendTestSms(CONTACT))
    case = desk.room.session.case
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    release.set()
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)
    assert case not in desk.room.desk.state.cases
    with pytest.raises(Forgotten):
        desk.room.history(case)
    assert desk.room.desk.state.sms_sent == []
    assert len(desk.room.counted.before("somebody")) == 1


def test_a_call_of_the_participant_proves_the_phone(desk: Furnished, modem: Modem, qtbot: QtBot):
    desk.grant(wishes_phone.ListenForPhone(CONTACT))
    assert desk.room.proving.errand is Errand.LISTENING
    qtbot.waitUntil(modem.listening.is_set, timeout=LONGEST_MS)
    modem.ring(PHONE)
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)
    assert desk.room.case().evidence == 3
    seen = desk.room.history(desk.room.session.case)[-1]
    assert isinstance(seen, ev.IncomingProofSeen)
    assert seen.how is ev.ProofKind.CALL


def test_what_an_incoming_message_says_is_kept_nowhere(
    desk: Furnished, modem: Modem, qtbot: QtBot, tmp_path: Path
):
    desk.grant(wishes_phone.ListenForPhone(CONTACT))
    qtbot.waitUntil(modem.listening.is_set, timeout=LONGEST_MS)
    modem.receive(PHONE, "OTP Prakerja 918273")
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)
    assert desk.room.case().evidence == 3
    assert modem.memory == {}
    assert "918273" not in repr(desk.room.history(desk.room.session.case))
    kept = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not [file for file in kept if b"918273" in file.read_bytes()]


def test_listening_ends_at_a_press_and_says_that_nothing_came(
    desk: Furnished, modem: Modem, qtbot: QtBot
):
    desk.grant(wishes_phone.ListenForPhone(CONTACT))
    desk.grant(wishes_phone.StopListening())
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)
    assert desk.room.proving.missed
    assert desk.room.case().evidence == 1


@pytest.mark.parametrize(
    "deed",
    [
        wishes.GoTo(Place.HOME),
        wishes.GoTo(Place.SETTINGS),
        wishes.StartCase(),
        wishes.Lock(),
        wishes.SignOut(),
        wishes.ErasePerson(ev.EraseCause.ASKED),
    ],
    ids=lambda deed: type(deed).__name__,
)
def test_listening_ends_once_nobody_is_at_the_case_any_more(
    desk: Furnished, modem: Modem, qtbot: QtBot, deed: wishes.Wish
):
    """Long before its two minutes are over, so that the modem is free for the next participant."""
    desk.grant(wishes_phone.ListenForPhone(CONTACT))
    case = desk.room.session.case
    qtbot.waitUntil(modem.listening.is_set, timeout=LONGEST_MS)
    desk.grant(deed)
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)
    kept = desk.room.desk.state.cases.get(case)
    assert desk.room.proving.case == (case if kept else "")
    assert kept is None or kept.evidence == 1


def test_listening_goes_on_at_the_next_step_of_the_same_case(
    desk: Furnished, modem: Modem, qtbot: QtBot
):
    desk.grant(wishes_phone.ListenForPhone(CONTACT))
    qtbot.waitUntil(modem.listening.is_set, timeout=LONGEST_MS)
    desk.grant(wishes.GoTo(Place.DEVICE))
    modem.ring(PHONE)
    qtbot.waitUntil(lambda: desk.room.proving.errand is Errand.NONE, timeout=LONGEST_MS)
    assert desk.room.case().evidence == 3


def test_without_its_own_number_nobody_can_be_asked_to_call(desk: Furnished, modem: Modem):
    desk.grant(wishes_phone.SaveSms(replace(desk.room.settings.sms, own_number="")))
    assert refused(desk, wishes_phone.ListenForPhone(CONTACT)) is Reason.NO_OWN_NUMBER


def test_a_supervisor_asks_the_modem_who_it_is(desk: Furnished, modem: Modem, qtbot: QtBot):
    desk.grant(wishes_phone.TryModem(desk.room.settings.sms))
    qtbot.waitUntil(lambda: bool(desk.room.proving.modem), timeout=LONGEST_MS)
    assert "LOKET" in desk.room.proving.modem


def test_a_missing_modem_is_told_when_it_is_tried(desk: Furnished, qtbot: QtBot, tmp_path: Path):
    absent = Sms(kind=SmsKind.MODEM, device=str(tmp_path / "ttyUSB9"))
    desk.grant(wishes_phone.TryModem(absent))
    qtbot.waitUntil(lambda: desk.room.proving.trouble is not None, timeout=LONGEST_MS)
    assert desk.room.proving.trouble is What.MODEM_MISSING


@pytest.mark.parametrize("device", ["/dev/tty\u200bUSB0", "/dev/ttyUSB0\nmodel = dummy"])
def test_a_device_that_gammu_is_never_told_leaves_no_errand_behind(desk: Furnished, device: str):
    told = Sms(kind=SmsKind.MODEM, device=device, own_number=OWN)
    with pytest.raises(SettingsError):
        desk.grant(wishes_phone.SaveSms(told))
    desk.room.settings = replace(desk.room.settings, sms=told)
    for wish in (wishes_phone.TryModem(told), wishes_phone.ListenForPhone(CONTACT)):
        with pytest.raises(Trouble) as met:
            desk.grant(wish)
        assert met.value.what is What.SETTINGS_WRONG
        assert desk.room.proving.errand is Errand.NONE


def test_a_device_that_gammu_is_never_told_sends_nothing(desk: Furnished, qtbot: QtBot):
    told = Sms(kind=SmsKind.MODEM, device="/dev/tty\u200bUSB0")
    desk.room.settings = replace(desk.room.settings, sms=told)
    send(desk, qtbot)
    assert (last_test(desk).end, last_test(desk).what) == (SmsEnd.FAILED, What.SETTINGS_WRONG.value)


def test_only_a_supervisor_sets_it_up(desk: Furnished):
    desk.sign_in(Role.OFFICER)
    modem = Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0")
    for wish in (wishes_phone.SaveSms(modem), wishes_phone.TryModem(modem)):
        assert refused(desk, wish) is Reason.NEEDS_SUPERVISOR


def test_the_key_of_one_gateway_never_goes_to_another(desk: Furnished, gateway: Host):
    elsewhere = told_gateway("https://sms.example")
    assert refused(desk, wishes_phone.SaveSms(elsewhere)) is Reason.KEY_MISSING
    assert desk.room.settings.sms.url == gateway.url


@pytest.mark.parametrize(
    "kinds", [("modem",), ("none",), ("modem", "none"), ("", "modem"), ("", "none")]
)
def test_no_way_round_carries_the_key_to_another_gateway(
    desk: Furnished, gateway: Host, qtbot: QtBot, kinds: tuple[str, ...]
):
    """By another way of sending first, or by no address at all in between."""
    with Host(lambda _: SUCCESS) as other:
        told = told_gateway(other.url)
        for kind in kinds:
            between = replace(told, kind=SmsKind(kind)) if kind else Sms(kind=SmsKind.MODEM)
            try_to(desk, wishes_phone.SaveSms(between))
        try_to(desk, wishes_phone.SaveSms(told))
        assert desk.room.settings.sms.url != other.url
        assert other.connections == 0


def try_to(desk: Furnished, wish: wishes.Wish) -> None:
    with suppress(Refused):
        desk.grant(wish)


def test_a_gateway_written_into_the_file_by_hand_gets_no_key_of_another(
    desk: Furnished, gateway: Host, qtbot: QtBot
):
    with Host(lambda _: SUCCESS) as other:
        desk.room.settings = replace(desk.room.settings, sms=told_gateway(other.url))
        desk.grant(wishes.ConfirmAddress(Purpose.SMS_GATEWAY, other.url))
        send(desk, qtbot)
        assert last_test(desk).what == What.GATEWAY_KEY.value
        assert other.connections == 0


def test_a_key_whose_address_could_not_be_kept_goes_to_nobody(
    desk: Furnished, gateway: Host, qtbot: QtBot
):
    def full(_: Settings) -> None:
        raise Trouble(What.DISK_FULL)

    desk.room.tools.save_settings = full
    with pytest.raises(Trouble):
        desk.grant(wishes_phone.SaveSms(told_gateway("https://sms.example"), "kunci-baru"))
    send(desk, qtbot)
    assert b"passkey=rahasia" in gateway.requests[-1].body


def test_the_key_is_in_the_vault_and_not_in_the_file(
    desk: Furnished, gateway: Host, tmp_path: Path
):
    assert desk.room.tools.vault.get(key_name(gateway.url)) == "rahasia"
    file = tmp_path / "home" / "loket.toml"
    assert load([file]).sms == told_gateway(gateway.url)
    assert "rahasia" not in file.read_text()


def test_after_a_crash_a_message_that_was_begun_is_uncertain_and_not_repeated(
    desk: Furnished, gateway: Host
):
    """Nothing but the intent is on record, as when the power fails in between."""
    case = desk.room.case()
    desk.grant(wishes.RecordContact(PHONE, CONTACT.email, 1, "Telkomsel"))
    begun = ev.SmsTestStarted(
        when=desk.days.moment(), case=case.id, test=1, phone_hash="h", code_hash="c"
    )
    desk.room.record(begun)
    assert last_test(desk).end is None
    assert gateway.requests == []
    assert case.evidence == 1
