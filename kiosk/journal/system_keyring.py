"""The system keyring, or the news that there is none that keeps a secret."""

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.domain.errors import Trouble, What
from kiosk.journal.seal import KEY_BYTES

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE: Final = "loket"


def trusted() -> "KeyringBackend":
    """The system's best keyring that neither forgets nor writes in the clear.

    Raises `Trouble(NO_KEYRING)`. `keyring` is imported here: 120 ms no start need wait for.
    """
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    links = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
    for backend in links:
        if _keeps_secrets(backend):
            return backend
    raise Trouble(What.NO_KEYRING, f"only {chosen.name} is here")


def _keeps_secrets(backend: "KeyringBackend") -> bool:
    from keyring.backends import fail, null

    if isinstance(backend, fail.Keyring | null.Keyring):
        return False
    return not type(backend).__module__.startswith("keyrings.alt")  # files, mostly in the clear


def keep_new_key(store: str, keyring: "KeyringBackend") -> bytes:
    """Make a key, have the keyring keep it under the store's id, and see that it did."""
    key = os.urandom(KEY_BYTES)
    with asking():
        keyring.set_password(_SERVICE, store, base64.b64encode(key).decode())
    if kept_key(store, keyring) != key:
        raise Trouble(What.NO_KEYRING, f"{keyring.name} does not give back what it keeps")
    return key


def kept_key(store: str, keyring: "KeyringBackend") -> bytes | None:
    """The key kept under the store's id, or None. Raises `Trouble(NO_KEYRING)` if it is locked."""
    with asking():
        text = keyring.get_password(_SERVICE, store)
    if text is None:
        return None
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


@contextmanager
def asking() -> Iterator[None]:
    """Turn what a keyring complains of inside into `Trouble(NO_KEYRING)`."""
    from keyring.errors import KeyringError

    try:
        yield
    except KeyringError as error:
        raise Trouble(What.NO_KEYRING, str(error)) from error
