"""``loket recover``: the recovery key gives a store a new daily way to open it.

Whatever is typed stays unseen, and nothing changes before everything has been asked and found
right. The kiosk must not be running.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk import command_words as words
from kiosk import settings
from kiosk.command_words import Ask, Both, ask_unseen
from kiosk.domain.errors import Trouble
from kiosk.journal import keys
from kiosk.journal.keys import SlotKind
from kiosk.journal.lock import hold
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import in_time

TRIES = 3
LONGEST_KEY_FILE = 4096
KEYRING_WAIT_S = 30.0


class Stopped(Exception):
    """The drill ends here, in these words."""


def run(
    key_file: Path | None = None, *, way: SlotKind = SlotKind.PASSPHRASE, ask: Ask = ask_unseen
) -> int:
    """Replaces the daily way into this kiosk's store; 0 when that was done and tried, else 1."""
    language = words.language()
    store = settings.home() / "store"
    try:
        said = _drill(store, key_file, way, partial(_worded, ask, language), language)
    except Trouble as trouble:
        return _end(language, words.trouble(trouble.what).say(language), trouble.detail)
    except Stopped as stopped:
        return _end(language, str(stopped))
    except (EOFError, KeyboardInterrupt):
        return _end(language, words.STOPPED.say(language))
    sys.stdout.write("\n".join(each.say(language) for each in said) + "\n")
    return 0


def _worded(ask: Ask, language: str, question: Both) -> str:
    return ask(question.say(language))


def _end(language: str, *lines: str) -> int:
    said = [*filter(None, lines), words.NOTHING_CHANGED.say(language)]
    sys.stderr.write("\n".join(said) + "\n")
    return 1


def _drill(
    store: Path, key_file: Path | None, way: SlotKind, ask: Callable[[Both], str], language: str
) -> tuple[Both, ...]:
    before = keys.slots(store)
    if not before:
        raise Stopped(words.NOT_FOUNDED.say(language))
    if SlotKind.PRACTICE in before:
        raise Stopped(words.PRACTICE_NEEDS_NONE.say(language))
    lock = hold(store)
    try:
        written = _read(key_file, language) if key_file else ask(words.ASK_RECOVERY)
        store_key = keys.unlock_with_recovery(store, RecoveryKey.parse(written))
        done = _give(store, store_key, way, partial(_new_passphrase, ask, language))
    finally:
        lock.release()
    # The keyring that kept the mail password is asked no more, or is asked from now on.
    lost = SlotKind.KEYRING in {way, *before}
    return (done, *((words.MAIL_PASSWORD_AGAIN,) if lost else ()))


def _give(
    store: Path, store_key: StoreKey, way: SlotKind, ask_passphrase: Callable[[], str]
) -> Both:
    """The store gets the new way, which is tried at once; answers what to say of it."""
    if way is SlotKind.KEYRING:
        _use_keyring(store, store_key)
        return words.RECOVERED_KEYRING
    if way is SlotKind.CREDENTIAL:
        keys.replace_with_credential(store, store_key)
        _prove(keys.unlock_with_credential(store), store_key)
        return words.RECOVERED_CREDENTIAL
    passphrase = ask_passphrase()
    keys.replace_with_passphrase(store, store_key, passphrase)
    _prove(keys.unlock_with_passphrase(store, passphrase), store_key)
    return words.RECOVERED_PASSPHRASE


def _use_keyring(store: Path, store_key: StoreKey) -> None:
    in_time(partial(keys.replace_with_keyring, store, store_key), KEYRING_WAIT_S)
    _prove(in_time(partial(keys.unlock_with_keyring, store), KEYRING_WAIT_S), store_key)


def _prove(opened: StoreKey, store_key: StoreKey) -> None:
    """The new way was tried; another key behind it would be a bug."""
    if opened.raw != store_key.raw:
        raise RuntimeError("the new way opens another key")


def _read(key_file: Path, language: str) -> str:
    try:
        with key_file.open(encoding="utf-8") as file:
            return file.read(LONGEST_KEY_FILE)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise Stopped(words.KEY_FILE_UNREADABLE.say(language, reason=reason)) from None


def _new_passphrase(ask: Callable[[Both], str], language: str) -> str:
    """Typed twice alike and long enough, within a few tries."""
    from kiosk.ui.founding import LEAST_PASSPHRASE

    said = ""
    for _ in range(TRIES):
        passphrase = ask(words.ASK_PASSPHRASE)
        if len(passphrase.strip()) < LEAST_PASSPHRASE:
            said = words.TOO_SHORT.say(language, least=LEAST_PASSPHRASE)
        elif ask(words.ASK_AGAIN) != passphrase:
            said = words.NOT_ALIKE.say(language)
        else:
            return passphrase
        sys.stderr.write(said + "\n")
    raise Stopped
