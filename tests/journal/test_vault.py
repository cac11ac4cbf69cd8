"""The kiosk's own passwords: sealed in the store or in the keyring, and never a frozen window."""

import threading
from queue import SimpleQueue

import keyring
import pytest
from keyring.backend import KeyringBackend

from kiosk.domain.errors import Trouble, What
from kiosk.journal.vault import Vault, in_time, keyring_runs
from tests.journal.hands import everything_on_disk

STORE, OTHER = "0123456789abcdef", "fedcba9876543210"
SECRET = "sandi-surat-loket"


class Shelf(KeyringBackend):
    """A keyring of this process."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class Waiting(Shelf):
    """Waits for somebody to type its own password; nobody does until `release`."""

    def __init__(self):
        super().__init__()
        self.release = threading.Event()

    def get_password(self, service, username):
        self.release.wait(10)
        return super().get_password(service, username)


@pytest.fixture
def system():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_without_a_keyring_a_secret_is_sealed_in_the_store(journal, folder):
    vault = Vault(journal, STORE, use_keyring=False)
    assert vault.get("mail") is None
    vault.put("mail", SECRET)
    assert vault.get("mail") == SECRET
    assert SECRET.encode() not in everything_on_disk(folder)


def test_a_newer_secret_takes_the_place_of_the_older(journal):
    vault = Vault(journal, STORE, use_keyring=False)
    vault.put("mail", "lama")
    vault.put("mail", SECRET)
    assert vault.get("mail") == SECRET
    assert vault.get("modem") is None


def test_in_a_keyring_the_secrets_of_two_stores_never_mix(journal, folder, system):
    system(Shelf())
    vault = Vault(journal, STORE, use_keyring=True)
    vault.put("mail", SECRET)
    assert vault.get("mail") == SECRET
    assert Vault(journal, OTHER, use_keyring=True).get("mail") is None
    assert journal.secret("mail") is None


def test_without_the_keyring_that_keeps_it_a_secret_is_trouble_and_not_none(journal):
    vault = Vault(journal, STORE, use_keyring=True)
    for ask in (lambda: vault.get("mail"), lambda: vault.put("mail", SECRET)):
        with pytest.raises(Trouble) as trouble:
            ask()
        assert trouble.value.what is What.NO_KEYRING


def test_a_keyring_that_keeps_silent_is_trouble_soon(journal, system):
    silent = Waiting()
    system(silent)
    vault = Vault(journal, STORE, use_keyring=True, wait_s=0.05)
    with pytest.raises(Trouble) as trouble:
        vault.get("mail")
    assert trouble.value.what is What.NO_KEYRING
    silent.release.set()
    patient = Vault(journal, STORE, use_keyring=True)
    assert patient.get("mail") is None


@pytest.mark.parametrize("use_keyring", [False, True])
def test_a_secret_can_be_asked_for_from_another_thread(journal, system, use_keyring):
    system(Shelf())
    vault, answers = Vault(journal, STORE, use_keyring=use_keyring), []
    vault.put("mail", SECRET)
    question = vault.question("mail")
    asking = threading.Thread(target=lambda: answers.append(question()))
    asking.start()
    asking.join(10)
    assert answers == [SECRET]


def test_what_the_keyring_says_comes_through_whatever_it_is():
    assert in_time(lambda: None, 5) is None
    assert in_time(lambda: b"key", 5) == b"key"
    with pytest.raises(Trouble) as trouble:
        in_time(_locked, 5)
    assert trouble.value.detail == "locked"


def _locked():
    raise Trouble(What.NO_KEYRING, "locked")


@pytest.fixture
def noted():
    """What the threads' own hook is told, once it was told."""
    before, told = threading.excepthook, SimpleQueue()
    threading.excepthook = told.put
    yield told
    threading.excepthook = before


def test_a_keyring_that_breaks_is_none_at_once_and_leaves_a_note(noted):
    with pytest.raises(Trouble) as trouble:
        in_time(lambda: 1 // 0, 60)
    assert trouble.value.what is What.NO_KEYRING
    assert noted.get(timeout=10).exc_type is ZeroDivisionError


def test_a_keyring_runs_where_one_keeps_secrets(system):
    assert keyring_runs() is False
    system(Shelf())
    assert keyring_runs() is True
