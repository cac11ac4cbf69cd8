"""What a look at the kiosk says of the test SMS."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.preflight import Code, Grade
from kiosk.settings import Sms, SmsGateway, SmsKind
from kiosk.ui.health.sms import has_secret, sms_of
from kiosk.ui.proving import key_name, readiness
from kiosk.ui.wishes_phone import SaveSms
from kiosk.ui.wording.health import SAID
from tests.given import SUPERVISOR, Days, state_of
from tests.health_words import in_words
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
    ready = readiness(sms, state, practice=False) if state else None
    found = sms_of(sms, ready, lambda: key)
    return found.code, found.grade


@pytest.mark.parametrize(
    ("sms", "said"),
    [
        (Sms(), Code.SMS_NONE),
        (Sms(kind=SmsKind.MODEM), Code.SMS_UNFINISHED),
        (replace(GATEWAY, user=""), Code.SMS_UNFINISHED),
        (replace(GATEWAY, gateway=SmsGateway.TWILIO), Code.SMS_UNFINISHED),
    ],
)
def test_what_was_not_told_is_no_damage(sms: Sms, said):
    assert told(sms) == (said, Grade.FINE if said is Code.SMS_NONE else Grade.WARN)


def test_a_modem_that_answers_is_fine_but_its_credit_is_unknown(tmp_path: Path):
    with Modem(tmp_path / "ttyUSB0") as plugged:
        found = sms_of(Sms(kind=SmsKind.MODEM, device=str(plugged.link)), None, bool)
    assert (found.code, found.grade) == (Code.MODEM_THERE, Grade.FINE)
    assert "LOKET" in in_words(found, "id")
    assert "Pulsa" in in_words(found, "id")


def test_a_missing_modem_is_named_by_its_device(tmp_path: Path):
    device = str(tmp_path / "ttyUSB9")
    found = sms_of(Sms(kind=SmsKind.MODEM, device=device), None, bool)
    assert found.code is Code.MODEM_MISSING
    assert device in in_words(found, "en")


def test_a_device_with_a_sign_that_nobody_sees_is_told_and_breaks_nothing():
    modem = Sms(kind=SmsKind.MODEM, device="/dev/tty\u200bUSB0")
    assert told(modem) == (Code.DEVICE_WRONG, Grade.WARN)


def test_a_missing_gammu_is_said_with_how_to_install_it(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))
    said, grade = told(Sms(kind=SmsKind.MODEM, device="/dev/ttyUSB0"))
    assert (said, grade) == (Code.GAMMU_MISSING, Grade.WARN)
    assert "apt-get install gammu" in SAID[said]


@pytest.mark.parametrize(
    ("state", "key", "said", "grade"),
    [
        (None, True, Code.GATEWAY_TOLD, Grade.WARN),
        (state_of(), True, Code.GATEWAY_UNCONFIRMED, Grade.WARN),
        (CONFIRMED, False, Code.GATEWAY_NO_KEY, Grade.WARN),
        (CONFIRMED, True, Code.GATEWAY_READY, Grade.FINE),
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
