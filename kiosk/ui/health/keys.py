"""The keys of a store: the ways in, whether keyring or credential answers, the recovery key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.domain.errors import Trouble, What
from kiosk.domain.preflight import Code, Finding, Topic, fine, overridable, stop, warn
from kiosk.journal import keys, store
from kiosk.journal.keys import SlotKind
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import in_time

KEYRING_WAIT_S = 10.0

AskPassphrase = Callable[[], str]
"""What was typed; raises EOFError where nobody answers."""


def key_of(folder: Path, ask: AskPassphrase | None) -> tuple[StoreKey | None, list[Finding]]:
    """The key of a store, if a keyring or a passphrase typed now gives it."""
    try:
        ways = keys.slots(folder)
        if not ways:
            there = store.database(folder).exists()
            lost = stop(Topic.KEYS, Code.KEYS_LOST)
            return None, [lost if there else warn(Topic.KEYS, Code.KEYS_NONE)]
    except (Trouble, OSError):
        return None, [stop(Topic.KEYS, Code.KEYS_UNREADABLE)]
    if SlotKind.PRACTICE in ways:
        return keys.unlock_practice(folder), [fine(Topic.KEYS, Code.KEYS_PRACTICE)]
    key, daily = _daily(folder, ways, ask)
    return key, [daily, _recovery(ways)]


def keys_of_open(folder: Path) -> list[Finding]:
    """The same of a store that is open already: a keyring is asked, nobody types anything."""
    _, found = key_of(folder, None)
    opened = fine(Topic.KEYS, Code.PASSPHRASE_DAILY)
    return [opened if one.code is Code.PASSPHRASE_UNTRIED else one for one in found]


def _recovery(ways: frozenset[SlotKind]) -> Finding:
    if SlotKind.RECOVERY in ways:
        return fine(Topic.KEYS, Code.RECOVERY_READY)
    return overridable(Topic.KEYS, Code.RECOVERY_MISSING)


def _daily(
    folder: Path, ways: frozenset[SlotKind], ask: AskPassphrase | None
) -> tuple[StoreKey | None, Finding]:
    try:
        if SlotKind.KEYRING in ways:
            key = in_time(partial(keys.unlock_with_keyring, folder), KEYRING_WAIT_S)
            return key, fine(Topic.KEYS, Code.KEYRING_OPENS)
        if SlotKind.CREDENTIAL in ways:
            return keys.unlock_with_credential(folder), fine(Topic.KEYS, Code.CREDENTIAL_OPENS)
        if ask is None:
            return None, warn(Topic.KEYS, Code.PASSPHRASE_UNTRIED)
        key = keys.unlock_with_passphrase(folder, ask())
    except EOFError:
        return None, warn(Topic.KEYS, Code.PASSPHRASE_UNTRIED)
    except Trouble as met:
        return None, _shut(met.what)
    return key, fine(Topic.KEYS, Code.PASSPHRASE_OPENS)


def _shut(what: What) -> Finding:
    if what in (What.NO_KEYRING, What.NO_STORE_KEY):
        return overridable(Topic.KEYS, Code.KEYRING_SILENT, what=what)
    if what is What.NO_CREDENTIAL:
        return overridable(Topic.KEYS, Code.CREDENTIAL_SILENT, what=what)
    return overridable(Topic.KEYS, Code.KEY_REFUSED, what=what)
