"""Passwords of the kiosk itself: in the system keyring, or sealed in the store without one."""

from typing import TYPE_CHECKING, Final

from kiosk.domain.errors import Trouble, What
from kiosk.journal import system_keyring
from kiosk.journal.journal import Journal

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE: Final = "loket-secrets"


class Vault:
    """Keeps a secret under a name; the name is bound to the store, so that two never mix."""

    def __init__(self, journal: Journal, store: str, *, use_keyring: bool) -> None:
        self._journal, self._store = journal, store
        self._use_keyring = use_keyring

    def get(self, name: str) -> str | None:
        """The secret, or None. Raises Trouble(NO_KEYRING) when the keyring is locked."""
        if self._use_keyring:
            with system_keyring.asking():
                return _keyring().get_password(_SERVICE, f"{self._store}/{name}")
        kept = self._journal.secret(name)
        return kept.decode() if kept is not None else None

    def put(self, name: str, secret: str) -> None:
        """Keeps `secret` in place of an older one."""
        if self._use_keyring:
            with system_keyring.asking():
                _keyring().set_password(_SERVICE, f"{self._store}/{name}", secret)
            return
        self._journal.keep_secret(name, secret.encode())


def keyring_runs() -> bool:
    """Whether this session has a keyring that keeps secrets; takes 0.1 s the first time."""
    try:
        system_keyring.trusted()
    except Trouble as trouble:
        if trouble.what is What.NO_KEYRING:
            return False
        raise
    return True


def _keyring() -> "KeyringBackend":
    return system_keyring.trusted()
