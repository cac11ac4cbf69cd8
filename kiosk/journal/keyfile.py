"""keys.json: the store key, closed in one slot for every way in; outside the database."""

from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from kiosk.domain.errors import Trouble, What
from kiosk.journal.disk import answering, write_whole

FORMAT: Final = 2
_FIRST: Final = 1
"""Without the slots of a later format the file says so still: an older Loket reads it."""
_MOST_BYTES: Final = 1 << 16

_Key = Annotated[bytes, Meta(min_length=32, max_length=32)]
_Box = Annotated[bytes, Meta(min_length=60, max_length=60)]  # nonce 12, key 32, tag 16


class KeyringSlot(Struct, frozen=True, tag="keyring", tag_field="kind"):
    """Opened with a key that the system keyring keeps."""

    box: _Box


class CredentialSlot(Struct, frozen=True, tag="credential", tag_field="kind"):
    """Opened with a credential that systemd hands to the session; since format 2."""

    box: _Box


class PassphraseSlot(Struct, frozen=True, tag="passphrase", tag_field="kind"):
    """Opened with a supervisor's passphrase; the limits keep a spoilt file from eating memory."""

    salt: Annotated[bytes, Meta(min_length=16, max_length=64)]
    passes: Annotated[int, Meta(ge=1, le=16)]
    memory_kib: Annotated[int, Meta(ge=1024, le=1 << 20)]
    lanes: Annotated[int, Meta(ge=1, le=16)]
    box: _Box


class RecoverySlot(Struct, frozen=True, tag="recovery", tag_field="kind"):
    """Opened with the recovery key, which is kept off the kiosk."""

    public: _Key
    ephemeral: _Key
    box: _Box


class PracticeSlot(Struct, frozen=True, tag="practice", tag_field="kind"):
    """Open to everybody: a practice store has nothing to hide, and says so."""

    key: _Key


Slot = KeyringSlot | CredentialSlot | PassphraseSlot | RecoverySlot | PracticeSlot


class KeyFile(Struct, frozen=True):
    """The file: its format, the store's id (the name in the keyring), the slots."""

    format: int
    store: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    slots: tuple[Slot, ...]


class _Format(Struct):
    format: int


def of(store: str, slots: tuple[Slot, ...]) -> KeyFile:
    """A file in the oldest format that has these slots, so that an older Loket calls it too new
    only where it could not open it.
    """
    later = any(isinstance(slot, CredentialSlot) for slot in slots)
    return KeyFile(FORMAT if later else _FIRST, store, slots)


def path_in(folder: Path) -> Path:
    return folder / "keys.json"


def read(folder: Path) -> KeyFile:
    """The key file of a store.

    Raises `Trouble`: NO_STORE_KEY where there is none, STORE_DAMAGED where it makes no sense,
    STORE_TOO_NEW, DISK_FAILED.
    """
    path = path_in(folder)
    with answering():
        if not path.exists():
            raise Trouble(What.NO_STORE_KEY, f"{path.name} is missing")
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise Trouble(What.STORE_DAMAGED, f"{path.name} is too long")
    try:
        if msgspec.json.decode(content, type=_Format).format > FORMAT:
            raise Trouble(What.STORE_TOO_NEW, f"{path.name} is of a newer Loket")
        return msgspec.json.decode(content, type=KeyFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Trouble(What.STORE_DAMAGED, f"{path.name}: {error}") from error


def write(folder: Path, keys: KeyFile) -> None:
    """Replace the key file, whole or not at all. Raises `Trouble` (DISK_FULL, DISK_FAILED)."""
    write_whole(path_in(folder), msgspec.json.format(msgspec.json.encode(keys)) + b"\n")
