"""A keyring is one only if it gives back what it keeps, and keeps it from others."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from kiosk.domain.errors import Trouble, What
from kiosk.journal.system_keyring import keep_new_key, kept_key, trusted


class GoodKeyring(KeyringBackend):
    """Keeps everything."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class ForgetfulKeyring(GoodKeyring):
    """Says yes and keeps nothing."""

    def set_password(self, service, username, password):
        """Nothing at all."""


class PlaintextKeyring(GoodKeyring):
    """Stands for the one that writes a readable file."""

    __module__ = "keyrings.alt.file"


class ShortChain(chainer.ChainerBackend):
    """A chain with the links it was given."""

    priority = 1
    backends = ()

    def __init__(self, *backends):
        super().__init__()
        self.backends = backends


@pytest.fixture
def system():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    "backend",
    [
        fail.Keyring(),
        null.Keyring(),
        PlaintextKeyring(),
        ShortChain(),
        ShortChain(null.Keyring(), PlaintextKeyring()),
    ],
    ids=lambda backend: backend.name,
)
def test_a_keyring_that_keeps_nothing_secret_is_none(system, backend):
    system(backend)
    with pytest.raises(Trouble) as trouble:
        trusted()
    assert trouble.value.what is What.NO_KEYRING


def test_the_systems_keyring_is_taken_and_in_a_chain_the_first_good_link(system):
    good = GoodKeyring()
    system(good)
    assert trusted() is good
    system(ShortChain(PlaintextKeyring(), good, GoodKeyring()))
    assert trusted() is good


def test_a_key_is_kept_under_the_stores_name():
    good = GoodKeyring()
    key = keep_new_key("0123456789abcdef", good)
    assert len(key) == 32
    assert kept_key("0123456789abcdef", good) == key
    assert kept_key("fedcba9876543210", good) is None
    assert keep_new_key("fedcba9876543210", good) != key


def test_a_forgetful_keyring_is_noticed_before_anything_relies_on_it():
    with pytest.raises(Trouble) as trouble:
        keep_new_key("0123456789abcdef", ForgetfulKeyring())
    assert trouble.value.what is What.NO_KEYRING


def test_a_keyring_that_fails_is_no_keyring():
    with pytest.raises(Trouble) as trouble:
        kept_key("0123456789abcdef", fail.Keyring())
    assert trouble.value.what is What.NO_KEYRING
