"""The ways to the store key: by the computer or a passphrase each day, the recovery key in need."""

import secrets
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from kiosk.domain.errors import Trouble, What
from kiosk.journal import credential, keyfile, system_keyring
from kiosk.journal.disk import own_folder
from kiosk.journal.keyfile import (
    CredentialSlot,
    KeyFile,
    KeyringSlot,
    PassphraseSlot,
    PracticeSlot,
    RecoverySlot,
    Slot,
)
from kiosk.journal.recovery import RecoveryKey, close_for
from kiosk.journal.seal import KEY_BYTES, DoesNotOpen, Seal, StoreKey, named

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# RFC 9106, section 4, second choice; above OWASP's least (19 MiB, 2 passes).
_PASSES: Final = 3
_MEMORY_KIB: Final = 64 * 1024
_LANES: Final = 4


class SlotKind(StrEnum):
    """A way to the store key."""

    KEYRING = "keyring"
    CREDENTIAL = "credential"
    PASSPHRASE = "passphrase"  # noqa: S105 - a name, not a secret
    RECOVERY = "recovery"
    PRACTICE = "practice"


_KINDS: Final[dict[type[Slot], SlotKind]] = {
    KeyringSlot: SlotKind.KEYRING,
    CredentialSlot: SlotKind.CREDENTIAL,
    PassphraseSlot: SlotKind.PASSPHRASE,
    RecoverySlot: SlotKind.RECOVERY,
    PracticeSlot: SlotKind.PRACTICE,
}
_AnySlot = TypeVar("_AnySlot", bound=Slot)


def slots(folder: Path) -> frozenset[SlotKind]:
    """The ways in that a store has; none where nothing was commissioned. Raises `Trouble`."""
    if not keyfile.path_in(folder).exists():
        return frozenset()
    return frozenset(_KINDS[type(slot)] for slot in keyfile.read(folder).slots)


def create_with_keyring(
    folder: Path, recovery_public: bytes, keyring: "KeyringBackend | None" = None
) -> StoreKey:
    """Make a store's key; the system keyring (or the one given) opens it each day.

    Raises `Trouble` (NO_KEYRING, DISK_FULL, DISK_FAILED), `FileExistsError` if there is a key.
    """
    store, store_key = _begin(folder)
    daily = _keyring_slot(store, store_key, keyring)
    recovery = _recovery_slot(store, store_key, recovery_public)
    return _finish(folder, store, store_key, daily, recovery)


def create_with_credential(folder: Path, recovery_public: bytes) -> StoreKey:
    """Make a store's key; the credential that systemd hands over opens it each day.

    Raises `Trouble` (NO_CREDENTIAL, DISK_FULL, DISK_FAILED), `FileExistsError` if there is a key.
    """
    store, store_key = _begin(folder)
    daily = _credential_slot(store, store_key)
    recovery = _recovery_slot(store, store_key, recovery_public)
    return _finish(folder, store, store_key, daily, recovery)


def create_with_passphrase(folder: Path, recovery_public: bytes, passphrase: str) -> StoreKey:
    """Make a store's key; a supervisor's passphrase opens it each day (0.1 s of one core).

    Raises `Trouble` (DISK_FULL, DISK_FAILED), `FileExistsError` if there is a key.
    """
    store, store_key = _begin(folder)
    daily = _passphrase_slot(store, store_key, passphrase)
    recovery = _recovery_slot(store, store_key, recovery_public)
    return _finish(folder, store, store_key, daily, recovery)


def create_practice(folder: Path) -> StoreKey:
    """Make the key of a practice store, kept in the clear: nobody real may be recorded there."""
    store, store_key = _begin(folder)
    return _finish(folder, store, store_key, PracticeSlot(store_key.raw))


def unlock_with_keyring(folder: Path, keyring: "KeyringBackend | None" = None) -> StoreKey:
    """The store key by the system keyring, or by the one given.

    Raises `Trouble`: NO_KEYRING (none, or locked), NO_STORE_KEY (it has no key for this store).
    """
    keys, slot = _slot(folder, KeyringSlot)
    kept = system_keyring.kept_key(keys.store, keyring or system_keyring.trusted())
    if kept is None:
        raise Trouble(What.NO_STORE_KEY, "the keyring has no key for this store")
    return _unlocked(kept, slot.box, keys.store, What.NO_STORE_KEY)


def unlock_with_credential(folder: Path) -> StoreKey:
    """The store key by the credential of this computer.

    Raises `Trouble`: NO_CREDENTIAL (none was handed over, or another computer's), NO_STORE_KEY.
    """
    keys, slot = _slot(folder, CredentialSlot)
    key = credential.read()
    return _unlocked(key, slot.box, keys.store, What.NO_CREDENTIAL, "of another computer")


def unlock_with_passphrase(folder: Path, passphrase: str) -> StoreKey:
    """The store key by passphrase. Raises `Trouble`: WRONG_PASSPHRASE, NO_STORE_KEY."""
    keys, slot = _slot(folder, PassphraseSlot)
    stretched = _stretch(passphrase, slot.salt, slot.passes, slot.memory_kib, slot.lanes)
    return _unlocked(stretched, slot.box, keys.store, What.WRONG_PASSPHRASE)


def unlock_with_recovery(folder: Path, recovery_key: RecoveryKey) -> StoreKey:
    """The store key by the recovery key. Raises `Trouble`: WRONG_RECOVERY_KEY, NO_STORE_KEY."""
    keys, slot = _slot(folder, RecoverySlot)
    try:
        return StoreKey(recovery_key.open(slot.ephemeral, slot.box, named("recovery", keys.store)))
    except DoesNotOpen as wrong:
        raise Trouble(What.WRONG_RECOVERY_KEY, "the key is of another store") from wrong


def unlock_practice(folder: Path) -> StoreKey:
    """The key of a practice store. Raises `Trouble(NO_STORE_KEY)` for any other store."""
    return StoreKey(_slot(folder, PracticeSlot)[1].key)


def replace_with_keyring(
    folder: Path, store_key: StoreKey, keyring: "KeyringBackend | None" = None
) -> None:
    """From now on the keyring opens the store each day; the recovery key goes on to work.

    Raises `Trouble` (NO_KEYRING, NO_STORE_KEY, DISK_FULL, DISK_FAILED).
    """
    keys, recovery = _slot(folder, RecoverySlot)
    daily = _keyring_slot(keys.store, store_key, keyring)
    _finish(folder, keys.store, store_key, daily, recovery)


def replace_with_credential(folder: Path, store_key: StoreKey) -> None:
    """From now on the credential of this computer opens the store; the recovery key goes on.

    Raises `Trouble` (NO_CREDENTIAL, NO_STORE_KEY, DISK_FULL, DISK_FAILED).
    """
    keys, recovery = _slot(folder, RecoverySlot)
    daily = _credential_slot(keys.store, store_key)
    _finish(folder, keys.store, store_key, daily, recovery)


def replace_with_passphrase(folder: Path, store_key: StoreKey, passphrase: str) -> None:
    """From now on this passphrase opens the store; the recovery key goes on to work.

    Raises `Trouble` (NO_STORE_KEY, DISK_FULL, DISK_FAILED).
    """
    keys, recovery = _slot(folder, RecoverySlot)
    daily = _passphrase_slot(keys.store, store_key, passphrase)
    _finish(folder, keys.store, store_key, daily, recovery)


def _begin(folder: Path) -> tuple[str, StoreKey]:
    own_folder(folder)
    if keyfile.path_in(folder).exists():
        raise FileExistsError(keyfile.path_in(folder))
    return secrets.token_hex(8), StoreKey.generate()


def _finish(folder: Path, store: str, store_key: StoreKey, *slots: Slot) -> StoreKey:
    keyfile.write(folder, keyfile.of(store, slots))
    return store_key


def _slot(folder: Path, kind: type[_AnySlot]) -> tuple[KeyFile, _AnySlot]:
    keys = keyfile.read(folder)
    for slot in keys.slots:
        if isinstance(slot, kind):
            return keys, slot
    raise Trouble(What.NO_STORE_KEY, f"the store has no {kind.__name__}")


def _keyring_slot(store: str, store_key: StoreKey, keyring: "KeyringBackend | None") -> KeyringSlot:
    """A key the keyring has already for this store is used again: it may open today's slot."""
    backend = keyring or system_keyring.trusted()
    key = system_keyring.kept_key(store, backend) or system_keyring.keep_new_key(store, backend)
    return KeyringSlot(Seal(key).close(store_key.raw, named("slot", store)))


def _credential_slot(store: str, store_key: StoreKey) -> CredentialSlot:
    return CredentialSlot(Seal(credential.read()).close(store_key.raw, named("slot", store)))


def _passphrase_slot(store: str, store_key: StoreKey, passphrase: str) -> PassphraseSlot:
    salt = secrets.token_bytes(16)
    key = _stretch(passphrase, salt, _PASSES, _MEMORY_KIB, _LANES)
    box = Seal(key).close(store_key.raw, named("slot", store))
    return PassphraseSlot(salt, _PASSES, _MEMORY_KIB, _LANES, box)


def _recovery_slot(store: str, store_key: StoreKey, public: bytes) -> RecoverySlot:
    ephemeral, box = close_for(public, store_key.raw, named("recovery", store))
    return RecoverySlot(public, ephemeral, box)


def _unlocked(key: bytes, box: bytes, store: str, otherwise: What, detail: str = "") -> StoreKey:
    try:
        return StoreKey(Seal(key).open(box, named("slot", store)))
    except DoesNotOpen as wrong:
        raise Trouble(otherwise, detail) from wrong


def _stretch(passphrase: str, salt: bytes, passes: int, memory_kib: int, lanes: int) -> bytes:
    """Argon2id (RFC 9106). The same words typed on another keyboard are the same passphrase."""
    from argon2.low_level import Type, hash_secret_raw

    words = unicodedata.normalize("NFKC", passphrase).strip().encode()
    return hash_secret_raw(words, salt, passes, memory_kib, lanes, KEY_BYTES, Type.ID)
