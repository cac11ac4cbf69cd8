"""The store key has a way in for each day and one for need, and none for anybody else."""

import keyring
import msgspec
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from kiosk.domain.errors import Trouble, What
from kiosk.journal import keyfile, keys
from kiosk.journal.keys import SlotKind
from kiosk.journal.recovery import RecoveryKey
from tests.credentials import KEY, OF_ANOTHER_COMPUTER, hand_over

WORDS = "sapi makan rumput hijau"


class MemoryKeyring(KeyringBackend):
    """A keyring of this process; `locked` as long as nobody has signed in."""

    priority = 9

    def __init__(self):
        super().__init__()
        self.kept = {}
        self.locked = False

    def get_password(self, service, username):
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


@pytest.fixture
def memory():
    before, ours = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(ours)
    yield ours
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def recovery_key():
    return RecoveryKey.generate()


def trouble_of(call, *arguments):
    with pytest.raises(Trouble) as trouble:
        call(*arguments)
    return trouble.value.what


def test_a_folder_where_nothing_was_commissioned_has_no_way_in(folder):
    assert keys.slots(folder) == frozenset()
    assert trouble_of(keys.unlock_with_passphrase, folder, WORDS) is What.NO_STORE_KEY


def test_the_keyring_opens_what_it_closed(folder, memory, recovery_key):
    made = keys.create_with_keyring(folder, recovery_key.public)
    assert keys.slots(folder) == {SlotKind.KEYRING, SlotKind.RECOVERY}
    assert keys.unlock_with_keyring(folder).raw == made.raw
    assert list(memory.kept) == [("loket", keyfile.read(folder).store)]
    assert made.raw not in keyfile.path_in(folder).read_bytes()


def test_a_keyring_can_be_given_instead_of_the_systems(folder, recovery_key):
    given = MemoryKeyring()
    made = keys.create_with_keyring(folder, recovery_key.public, given)
    assert keys.unlock_with_keyring(folder, given).raw == made.raw
    assert trouble_of(keys.unlock_with_keyring, folder, MemoryKeyring()) is What.NO_STORE_KEY


def test_a_locked_keyring_is_told_from_one_that_has_lost_the_key(folder, memory, recovery_key):
    keys.create_with_keyring(folder, recovery_key.public)
    memory.locked = True
    assert trouble_of(keys.unlock_with_keyring, folder) is What.NO_KEYRING
    memory.locked = False
    for spoilt in ("???", "a2V5", "A" * 43 + "="):
        memory.kept["loket", keyfile.read(folder).store] = spoilt
        assert trouble_of(keys.unlock_with_keyring, folder) is What.NO_STORE_KEY
    memory.kept.clear()
    assert trouble_of(keys.unlock_with_keyring, folder) is What.NO_STORE_KEY


def test_the_credential_of_this_computer_opens_what_it_closed(
    folder, tmp_path, monkeypatch, recovery_key
):
    hand_over(monkeypatch, tmp_path / "credentials")
    made = keys.create_with_credential(folder, recovery_key.public)
    assert keys.slots(folder) == {SlotKind.CREDENTIAL, SlotKind.RECOVERY}
    assert keys.unlock_with_credential(folder).raw == made.raw
    kept = keyfile.path_in(folder).read_bytes()
    assert made.raw not in kept
    assert KEY not in kept


def test_another_computers_credential_opens_nothing_and_the_recovery_key_does(
    folder, tmp_path, monkeypatch, recovery_key
):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    made = keys.create_with_credential(folder, recovery_key.public)
    hand_over(monkeypatch, tmp_path / "credentials", OF_ANOTHER_COMPUTER)
    assert trouble_of(keys.unlock_with_credential, folder) is What.NO_CREDENTIAL
    file.unlink()
    assert trouble_of(keys.unlock_with_credential, folder) is What.NO_CREDENTIAL
    assert keys.unlock_with_recovery(folder, recovery_key).raw == made.raw


def test_without_a_credential_no_slot_is_made_and_none_is_replaced(folder, recovery_key):
    assert trouble_of(keys.create_with_credential, folder, recovery_key.public) is (
        What.NO_CREDENTIAL
    )
    assert keys.slots(folder) == frozenset()
    made = keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    assert trouble_of(keys.replace_with_credential, folder, made) is What.NO_CREDENTIAL
    assert keys.unlock_with_passphrase(folder, WORDS).raw == made.raw


def test_a_passphrase_gives_way_to_a_credential_and_back(
    folder, tmp_path, monkeypatch, recovery_key
):
    made = keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    hand_over(monkeypatch, tmp_path / "credentials")
    keys.replace_with_credential(folder, made)
    assert keys.slots(folder) == {SlotKind.CREDENTIAL, SlotKind.RECOVERY}
    assert trouble_of(keys.unlock_with_passphrase, folder, WORDS) is What.NO_STORE_KEY
    keys.replace_with_passphrase(folder, keys.unlock_with_credential(folder), WORDS)
    assert keyfile.read(folder).format == 1
    assert trouble_of(keys.unlock_with_credential, folder) is What.NO_STORE_KEY
    assert keys.unlock_with_recovery(folder, recovery_key).raw == made.raw


def test_the_passphrase_opens_and_another_one_does_not(folder, recovery_key):
    made = keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    assert keys.slots(folder) == {SlotKind.PASSPHRASE, SlotKind.RECOVERY}
    assert keys.unlock_with_passphrase(folder, WORDS).raw == made.raw
    assert trouble_of(keys.unlock_with_passphrase, folder, WORDS.title()) is What.WRONG_PASSPHRASE
    assert WORDS.encode() not in keyfile.path_in(folder).read_bytes()


def test_the_same_passphrase_from_another_keyboard_opens(folder, recovery_key):
    made = keys.create_with_passphrase(folder, recovery_key.public, "café")
    assert keys.unlock_with_passphrase(folder, " cafe\u0301 ").raw == made.raw


def test_a_passphrase_costs_a_guesser_more_than_owasp_asks(folder, recovery_key):
    keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    (slot,) = (s for s in keyfile.read(folder).slots if isinstance(s, keyfile.PassphraseSlot))
    assert slot.memory_kib >= 19 * 1024
    assert slot.passes >= 2


def test_the_recovery_key_typed_from_paper_opens_and_no_other(folder, memory, recovery_key):
    made = keys.create_with_keyring(folder, recovery_key.public)
    typed = RecoveryKey.parse(recovery_key.text.lower())
    assert keys.unlock_with_recovery(folder, typed).raw == made.raw
    other = RecoveryKey.generate()
    assert trouble_of(keys.unlock_with_recovery, folder, other) is What.WRONG_RECOVERY_KEY


def test_a_lost_keyring_is_replaced_by_a_passphrase_and_back(folder, memory, recovery_key):
    made = keys.create_with_keyring(folder, recovery_key.public)
    memory.kept.clear()
    recovered = keys.unlock_with_recovery(folder, recovery_key)
    keys.replace_with_passphrase(folder, recovered, WORDS)
    assert keys.slots(folder) == {SlotKind.PASSPHRASE, SlotKind.RECOVERY}
    assert keys.unlock_with_passphrase(folder, WORDS).raw == made.raw
    assert trouble_of(keys.unlock_with_keyring, folder) is What.NO_STORE_KEY
    keys.replace_with_keyring(folder, recovered)
    assert keys.unlock_with_keyring(folder).raw == made.raw
    assert keys.unlock_with_recovery(folder, recovery_key).raw == made.raw


def test_a_slot_given_anew_overwrites_no_key_that_still_opens(folder, memory, recovery_key):
    store_key = keys.create_with_keyring(folder, recovery_key.public)
    before = dict(memory.kept)
    keys.replace_with_keyring(folder, store_key)
    assert memory.kept == before
    assert keys.unlock_with_keyring(folder).raw == store_key.raw


def test_a_practice_store_opens_to_everybody_and_says_what_it_is(folder):
    made = keys.create_practice(folder)
    assert keys.slots(folder) == {SlotKind.PRACTICE}
    assert keys.unlock_practice(folder).raw == made.raw


def test_a_real_store_never_becomes_a_practice_store(folder, recovery_key):
    keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    assert trouble_of(keys.unlock_practice, folder) is What.NO_STORE_KEY
    with pytest.raises(FileExistsError):
        keys.create_practice(folder)


def test_no_key_is_ever_made_over_another(folder, memory, recovery_key):
    made = keys.create_with_keyring(folder, recovery_key.public)
    with pytest.raises(FileExistsError):
        keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    with pytest.raises(FileExistsError):
        keys.create_with_keyring(folder, recovery_key.public)
    assert keys.unlock_with_keyring(folder).raw == made.raw


def test_a_slot_of_another_store_does_not_open_here(tmp_path, recovery_key):
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        keys.create_with_passphrase(folder, recovery_key.public, WORDS)
    moved = msgspec.structs.replace(keyfile.read(there), slots=keyfile.read(here).slots)
    keyfile.write(there, moved)
    assert trouble_of(keys.unlock_with_passphrase, there, WORDS) is What.WRONG_PASSPHRASE
    assert trouble_of(keys.unlock_with_recovery, there, recovery_key) is What.WRONG_RECOVERY_KEY
