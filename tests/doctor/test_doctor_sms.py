"""What the doctor says of the test SMS."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.doctor import words
from kiosk.doctor.finding import Grade
from kiosk.doctor.sms import has_secret, sms_of
from kiosk.domain import events as ev
from kiosk.settings import Sms, SmsGateway, SmsKind
from kiosk.ui.proving import key_name
from kiosk.ui.wishes_phone import SaveSms
from tests.given import SUPERVISOR, Days, state_of
from tests.sms.at_modem import Modem
from tests.ui.rooms import furnished

URL = "https://sms.example"
GATEWAY = Sms(kind=SmsKind.GATEWAY, url=URL, user="loket")
CONFIRMED = state_of(
    ev.AddressConfirmed(
        when=Days().moment(), by=SUPERVISOR, purpose=ev.Purpose.SMS_GATEWAY, address=URL
    )
)


def told(sms: Sms, state=CONFIRMED, *, key: bool = True):
    found = sms_of(sms, state, lambda: key)
    return found.said, found.grade


@pytest.mark.parametrize(
    ("sms", "said"),
    [
        (Sms(), words.SMS_NONE),
        (Sms(kind=SmsKind.MODEM), words.SMS_UNFINISHED),
        (replace(GATEWAY, user=""), words.SMS_UNFINISHED),
        (replace(GATEWAY, gateway=SmsGateway.TWILIO), words.SMS_UNFINISHED),
    ],
)
def test_what_was_not_told_is_no_damage(sms: Sms, said):
    assert told(sms) == (said, Grade.HEED)


def test_a_modem_that_answers_is_fine_but_its_credit_is_unknown(tmp_path: Path):
    with Modem(tmp_path / "ttyUSB0") as plugged:
        found = sms_of(Sms(kind=SmsKind.MODEM, device=str(plugged.link)), None, bool)
    assert (found.said, found.grade) == (words.MODEM_THERE, Grade.FINE)
    assert "LOKET" in found.in_words("id")
    assert "Pulsa" in found.in_words("id")


def test_a_missing_modem_is_named_by_its_device(tmp_path: Path):
    device = str(tmp_path / "ttyUSB9")
    found = sms_of(Sms(kind=SmsKind.MODEM, device=device), None, bool)
    assert found.said is words.MODEM_MISSING
    assert device in found.in_words("en")


def test_a_device_with_a_sign_that_nobody_sees_is_told_and_breaks_nothing():
    modem = Sms(kind=SmsKind.MODEM, device="/dev/tty\u200bUSB0")
    assert told(modem) == (words.DEVICE_WRONG, Grade.BROKEN)


def test_a_missing_gammu_is_said_with_how_to_install_it(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))
    said, grade = told(Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0"))
    assert (said, grade) == (words.GAMMU_MISSING, Grade.BROKEN)
    assert "apt-get install gammu" in words.GAMMU_MISSING.say("id")


@pytest.mark.parametrize(
    ("state", "key", "said", "grade"),
    [
        (None, True, words.GATEWAY_TOLD, Grade.HEED),
        (state_of(), True, words.GATEWAY_UNCONFIRMED, Grade.HEED),
        (CONFIRMED, False, words.GATEWAY_NO_KEY, Grade.BROKEN),
        (CONFIRMED, True, words.GATEWAY_READY, Grade.FINE),
    ],
)
def test_a_gateway_is_told_apart_without_contacting_it(state, key: bool, said, grade: Grade):
    assert told(GATEWAY, state, key=key) == (said, grade)


def test_whether_there_is_a_key_is_seen_in_the_store_itself(qapp, tmp_path: Path):
    with furnished(tmp_path) as desk:
        folder = desk.room.desk.journal.folder
        assert not has_secret(folder, URL)
        desk.sign_in(ev.Role.SUPERVISOR)
        desk.grant(SaveSms(GATEWAY, "rahasia"))
        assert has_secret(folder, URL)
        assert not has_secret(folder, "https://other.example")
        assert desk.room.tools.vault.get(key_name(URL)) == "rahasia"
