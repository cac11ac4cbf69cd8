"""What the kiosk was told is read, and how old it is; a slip is named with key and line."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.preflight import Code, Grade, plain
from kiosk.settings import Mail, Security, Settings, checked_dates
from kiosk.ui.health.told import mail_of, rules_of, settings_of
from tests.given import SUPERVISOR, Days, state_of
from tests.health_words import in_words

WHEN = Days().moment()
MAIL = Mail(
    host="mail.kios.example", sender="kios@kios.example", complaint_to="pengaduan@prakerja.example"
)
SERVER = ev.AddressConfirmed(
    when=WHEN, by=SUPERVISOR, purpose=ev.Purpose.MAIL_SERVER, address="mail.kios.example:587"
)
RECIPIENT = ev.AddressConfirmed(
    when=WHEN, by=SUPERVISOR, purpose=ev.Purpose.COMPLAINT_RECIPIENT, address=MAIL.complaint_to
)


def test_a_settings_file_with_a_slip_is_named_with_key_and_line(tmp_path: Path, qapp):
    file = tmp_path / "loket.toml"
    assert settings_of([file])[1].code is Code.SETTINGS_ABSENT
    file.write_text('[mail]\nport = "banyak"\n')
    chosen, found = settings_of([file])
    assert chosen is None
    assert found.grade is Grade.STOP
    assert "loket.toml:2" in in_words(found, "id")
    assert "mail.port" in in_words(found, "id")
    assert plain(found)["facts"] == {"line": 2, "expected": "whole-number"}


def test_when_the_settings_were_last_changed_is_said(tmp_path: Path, qapp):
    file = tmp_path / "loket.toml"
    file.write_text("[mail]\nport = 465\n")
    os.utime(file, (WHEN.at.timestamp(), WHEN.at.timestamp()))
    chosen, found = settings_of([tmp_path / "absent.toml", file])
    assert chosen.mail.port == 465
    assert (found.code, found.facts) == (Code.SETTINGS_READ, {"changed": date(2026, 11, 23)})
    assert "23-11-2026" in in_words(found, "en")


def test_rules_that_nobody_checked_for_long_are_told_with_their_age():
    oldest = min(one.on for one in checked_dates(Settings().policy))
    assert rules_of(Settings(), WHEN.at).grade is Grade.FINE
    found = rules_of(Settings(), WHEN.at + timedelta(days=400))
    assert (found.grade, found.code) == (Grade.WARN, Code.RULES_OLD)
    assert found.facts == {"since": oldest, "months": 13}


def test_how_old_rules_may_become_is_a_setting():
    policy = Settings().policy
    patient = replace(policy, preflight=replace(policy.preflight, checked_months=24))
    later = WHEN.at + timedelta(days=400)
    assert rules_of(Settings(policy=patient), later).grade is Grade.FINE


@pytest.mark.parametrize(
    ("mail", "events", "grade", "sentence"),
    [
        (Mail(), [], Grade.WARN, Code.MAIL_UNTOLD),
        (MAIL, [], Grade.WARN, Code.MAIL_UNCONFIRMED),
        (MAIL, [SERVER], Grade.WARN, Code.MAIL_UNCONFIRMED),
        (MAIL, [SERVER, RECIPIENT], Grade.FINE, Code.MAIL_READY),
        (replace(MAIL, security=Security.NONE), [SERVER, RECIPIENT], Grade.WARN, Code.MAIL_UNSAFE),
    ],
)
def test_mail_goes_out_when_told_safe_and_confirmed(mail, events, grade, sentence):
    found = mail_of(Settings(mail=mail), state_of(*events).is_confirmed)
    assert (found.grade, found.code) == (grade, sentence)


def test_what_is_lacking_for_mail_is_listed(qapp):
    half = Mail(host="mail.kios.example")
    assert "sender, complaint_to" in in_words(mail_of(Settings(mail=half), None), "en")
    lacking = mail_of(Settings(mail=MAIL), state_of(SERVER).is_confirmed)
    assert in_words(lacking, "en").endswith(": the recipient of complaints.")
    assert mail_of(Settings(mail=MAIL), None).code is Code.MAIL_TOLD
