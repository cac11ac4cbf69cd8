"""The ways to a store's key are looked at; what would be lost is told before it is."""

from pathlib import Path

import pytest

from kiosk.domain.preflight import Code, Grade
from kiosk.journal import keyfile, keys
from kiosk.journal.recovery import RecoveryKey
from kiosk.ui.health.keys import key_of, keys_of_open
from tests.credentials import OF_ANOTHER_COMPUTER, hand_over
from tests.given import Days, identified
from tests.health_words import in_words, told
from tests.stores import PASSPHRASE, Keyring, founded, record, system_keyring

WHEN = Days().moment()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def typing(passphrase: str):
    return lambda: passphrase


def test_a_kiosk_not_set_up_is_no_damage_and_stays_so(folder: Path):
    assert told(key_of(folder, None)[1]) == [(Grade.WARN, Code.KEYS_NONE)]
    assert not folder.exists()


def test_records_without_their_key_file_stop_everything(folder: Path):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    keyfile.path_in(folder).unlink()
    assert told(key_of(folder, None)[1]) == [(Grade.STOP, Code.KEYS_LOST)]


def test_a_key_file_that_cannot_be_read_is_told_apart_from_a_lost_one(folder: Path):
    founded(folder)
    keyfile.path_in(folder).unlink()
    keyfile.path_in(folder).mkdir()
    assert told(key_of(folder, None)[1]) == [(Grade.STOP, Code.KEYS_UNREADABLE)]


def test_a_passphrase_is_tried_only_where_somebody_types_it(folder: Path, qapp):
    key, _ = founded(folder)
    nobody, found = key_of(folder, None)
    assert nobody is None
    assert told(found)[0] == (Grade.WARN, Code.PASSPHRASE_UNTRIED)
    opened, found = key_of(folder, typing(PASSPHRASE))
    assert opened.raw == key.raw
    assert told(found) == [(Grade.FINE, Code.PASSPHRASE_OPENS), (Grade.FINE, Code.RECOVERY_READY)]
    nobody, found = key_of(folder, typing("frasa yang lain"))
    assert nobody is None
    assert found[0].grade is Grade.OVERRIDE
    assert "Frasa sandi salah" in in_words(found[0], "id")


def test_of_a_store_that_is_open_nobody_types_anything(folder: Path):
    founded(folder)
    assert told(keys_of_open(folder)) == [
        (Grade.FINE, Code.PASSPHRASE_DAILY),
        (Grade.FINE, Code.RECOVERY_READY),
    ]


def test_the_keyring_is_asked_and_its_absence_said(folder: Path, qapp):
    backend, recovery = Keyring(), RecoveryKey.generate()
    key = keys.create_with_keyring(folder, recovery.public, backend)
    with system_keyring(backend):
        opened, found = key_of(folder, None)
        assert told(keys_of_open(folder))[0] == (Grade.FINE, Code.KEYRING_OPENS)
    assert opened.raw == key.raw
    assert found[0].code is Code.KEYRING_OPENS
    with system_keyring(Keyring()):
        assert "loket recover" in in_words(key_of(folder, None)[1][0], "en")
    nobody, found = key_of(folder, None)
    assert nobody is None
    assert told(found)[0] == (Grade.OVERRIDE, Code.KEYRING_SILENT)


def test_the_credential_is_tried_and_its_absence_said(folder: Path, tmp_path, monkeypatch, qapp):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    key = keys.create_with_credential(folder, RecoveryKey.generate().public)
    opened, found = key_of(folder, None)
    assert opened.raw == key.raw
    assert told(found) == [(Grade.FINE, Code.CREDENTIAL_OPENS), (Grade.FINE, Code.RECOVERY_READY)]
    assert told(keys_of_open(folder))[0] == (Grade.FINE, Code.CREDENTIAL_OPENS)
    hand_over(monkeypatch, tmp_path / "credentials", OF_ANOTHER_COMPUTER)
    assert told(keys_of_open(folder))[0] == (Grade.OVERRIDE, Code.CREDENTIAL_SILENT)
    file.unlink()
    nobody, found = key_of(folder, None)
    assert nobody is None
    assert told(found)[0] == (Grade.OVERRIDE, Code.CREDENTIAL_SILENT)
    assert "sudo loket-as-kiosk recover --credential" in in_words(found[0], "en")


def test_without_a_recovery_key_one_loss_would_be_the_end(folder: Path):
    founded(folder)
    kept = keyfile.read(folder)
    only = tuple(slot for slot in kept.slots if isinstance(slot, keyfile.PassphraseSlot))
    keyfile.write(folder, keyfile.KeyFile(kept.format, kept.store, only))
    assert told(key_of(folder, None)[1])[1] == (Grade.OVERRIDE, Code.RECOVERY_MISSING)


def test_the_key_of_practice_is_everybodys(folder: Path):
    keys.create_practice(folder)
    assert told(key_of(folder, None)[1]) == [(Grade.FINE, Code.KEYS_PRACTICE)]
