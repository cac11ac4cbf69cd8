"""Real stores of a kiosk that was founded, opened by a passphrase or by a keyring."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend

from kiosk.desk import Desk
from kiosk.domain.events import Event
from kiosk.journal import keys
from kiosk.journal.journal import Journal
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.seal import StoreKey

PASSPHRASE = "kuda nil minum kopi"


class Keyring(KeyringBackend):
    """Keeps everything, in memory."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@contextmanager
def system_keyring(backend: KeyringBackend) -> Iterator[None]:
    """This is the system's keyring for a while."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)


def founded(folder: Path) -> tuple[StoreKey, RecoveryKey]:
    """A store that a passphrase opens."""
    recovery = RecoveryKey.generate()
    return keys.create_with_passphrase(folder, recovery.public, PASSPHRASE), recovery


def record(folder: Path, key: StoreKey, *events: Event) -> None:
    with closing(Journal.open(folder, key)) as journal:
        Desk(journal).record(*events)
