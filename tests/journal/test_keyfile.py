"""A key file that makes no sense is named as such, whatever is in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import Trouble, What
from kiosk.journal import keyfile, keys

BOX = "A" * 80
KEY = "A" * 43 + "="


def put(folder, content):
    folder.mkdir(parents=True, exist_ok=True)
    keyfile.path_in(folder).write_bytes(content)


def trouble_of_reading(folder):
    with pytest.raises(Trouble) as trouble:
        keyfile.read(folder)
    return trouble.value.what


def test_what_was_written_is_read_again(folder):
    keys.create_practice(folder)
    kept = keyfile.read(folder)
    keyfile.write(folder, kept)
    assert keyfile.read(folder) == kept


def test_a_missing_file_is_a_missing_key(folder):
    assert trouble_of_reading(folder) is What.NO_STORE_KEY


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe{}",
        b"null",
        b"[]",
        b"{}",
        b'{"format": "1"}',
        b"[" * 60_000,
        b'{"format": 1, "store": "../../etc", "slots": []}',
        b'{"format": 1, "store": "0123456789abcdef", "slots": [{"kind": "door"}]}',
        b'{"format": 1, "store": "0123456789abcdef", "slots": [{"kind": "keyring", "box": "AA"}]}',
        b'{"format": 1, "store": "0123456789abcdef", "slots": [], "more": "' + b"x" * 70_000,
    ],
    ids=lambda content: content[:70].decode(errors="replace"),
)
def test_a_hostile_file_is_a_damaged_store(folder, content):
    put(folder, content)
    assert trouble_of_reading(folder) is What.STORE_DAMAGED


@given(st.integers(0, 400))
def test_a_half_written_file_is_a_damaged_store(tmp_path_factory, length):
    folder = tmp_path_factory.mktemp("store")
    keys.create_practice(folder)
    whole = keyfile.path_in(folder).read_bytes()
    put(folder, whole[: min(length, len(whole) - 3)])
    assert trouble_of_reading(folder) is What.STORE_DAMAGED


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory_kib", 1 << 40),
        ("memory_kib", 1),
        ("passes", 10_000_000),
        ("lanes", 0),
        ("salt", ""),
        ("box", "A" * 1000),
    ],
)
def test_a_slot_that_would_eat_the_machine_is_refused(folder, name, value):
    slot = {"kind": "passphrase", "salt": "A" * 22 + "==", "box": BOX}
    slot |= {"passes": 3, "memory_kib": 65536, "lanes": 4}
    whole = {"format": 1, "store": "0123456789abcdef", "slots": [slot]}
    put(folder, json.dumps(whole).encode())
    assert len(keyfile.read(folder).slots) == 1
    slot[name] = value
    put(folder, json.dumps(whole).encode())
    assert trouble_of_reading(folder) is What.STORE_DAMAGED


def test_a_file_of_a_newer_loket_is_too_new_whatever_its_slots_are(folder):
    put(folder, b'{"format": 3, "store": 7, "slots": [{"kind": "thought"}]}')
    assert trouble_of_reading(folder) is What.STORE_TOO_NEW


def test_a_slot_that_an_older_loket_does_not_know_makes_the_file_too_new_for_it():
    box = bytes(60)
    later = keyfile.of("0123456789abcdef", (keyfile.CredentialSlot(box),))
    assert later.format == keyfile.FORMAT == 2, "Loket 0.1 calls everything above 1 too new"


def test_a_file_without_such_a_slot_stays_readable_for_an_older_loket(folder):
    slots = (keyfile.KeyringSlot(bytes(60)), keyfile.PracticeSlot(bytes(32)))
    assert keyfile.of("0123456789abcdef", slots).format == 1
    keys.create_practice(folder)
    assert keyfile.read(folder).format == 1


def test_what_a_newer_loket_added_within_the_format_is_passed_over(folder):
    slot = {"kind": "practice", "key": KEY, "colour": "red"}
    whole = {"format": 1, "store": "0123456789abcdef", "slots": [slot], "made_by": "later"}
    put(folder, json.dumps(whole).encode())
    assert keys.slots(folder) == {keys.SlotKind.PRACTICE}


def test_a_folder_in_the_place_of_the_file_is_a_failed_disk(folder):
    keyfile.path_in(folder).mkdir(parents=True)
    assert trouble_of_reading(folder) is What.DISK_FAILED
