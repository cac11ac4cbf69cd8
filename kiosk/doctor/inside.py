"""What the doctor finds inside the kiosk: settings, keys, records, complaints on their way."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from kiosk import settings
from kiosk.doctor import words
from kiosk.doctor.finding import Finding, broken, broken_by, fine, heed
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.state import State
from kiosk.journal import aside, keyfile, keys, store
from kiosk.journal.codec import decode
from kiosk.journal.disk import answering
from kiosk.journal.keys import SlotKind
from kiosk.journal.lock import hold
from kiosk.journal.reading import living, verify
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import JournalDamaged, Subjects
from kiosk.journal.vault import in_time
from kiosk.settings import Mail, Settings, SettingsError
from kiosk.ui.founding import House
from kiosk.ui.posting import post_by
from kiosk.ui.wording.troubles import settings_error, trouble

KEYRING_WAIT_S = 10.0

AskPassphrase = Callable[[], str]
"""What was typed; raises EOFError where nobody answers."""


def settings_of(house: House) -> tuple[Settings | None, Finding]:
    """The settings, or None where a file is wrong."""
    try:
        chosen = settings.load(house.files)
    except SettingsError as error:
        return None, broken(words.SETTINGS, settings_error(error))
    if any(file.exists() for file in house.files):
        return chosen, fine(words.SETTINGS, words.SETTINGS_READ)
    return chosen, heed(words.SETTINGS, words.SETTINGS_ABSENT)


def key_of(folder: Path, ask: AskPassphrase | None) -> tuple[StoreKey | None, list[Finding]]:
    """The key of a store, if a keyring or a passphrase typed now gives it."""
    try:
        ways = keys.slots(folder)
    except Trouble as met:
        return None, [broken_by(words.KEYS, met.what)]
    if not ways:
        if store.database(folder).exists():
            return None, [broken(words.KEYS, words.KEYS_LOST)]
        return None, [heed(words.KEYS, words.KEYS_NONE)]
    if SlotKind.PRACTICE in ways:
        return keys.unlock_practice(folder), [fine(words.KEYS, words.KEYS_PRACTICE)]
    key, daily = _daily(folder, ways, ask)
    if SlotKind.RECOVERY in ways:
        return key, [daily, fine(words.KEYS, words.RECOVERY_READY)]
    return key, [daily, broken(words.KEYS, words.RECOVERY_MISSING)]


def _daily(
    folder: Path, ways: frozenset[SlotKind], ask: AskPassphrase | None
) -> tuple[StoreKey | None, Finding]:
    try:
        if SlotKind.KEYRING in ways:
            key = in_time(partial(keys.unlock_with_keyring, folder), KEYRING_WAIT_S)
            return key, fine(words.KEYS, words.KEYRING_OPENS)
        if ask is None:
            return None, heed(words.KEYS, words.PASSPHRASE_UNTRIED)
        key = keys.unlock_with_passphrase(folder, ask())
    except EOFError:
        return None, heed(words.KEYS, words.PASSPHRASE_UNTRIED)
    except Trouble as met:
        return None, broken_by(words.KEYS, met.what)
    return key, fine(words.KEYS, words.PASSPHRASE_OPENS)


def records_in(folder: Path, key: StoreKey | None) -> tuple[State | None, list[Finding]]:
    """What the records amount to, if they open; nothing is written and no lock is kept."""
    path = store.database(folder)
    if not path.exists():
        if store.beside(path)[0].exists():
            return None, [broken(words.RECORDS, words.RECORDS_LOST)]
        return None, [heed(words.RECORDS, words.RECORDS_NONE)]
    found = [_chain(path)]
    if _runs(folder):
        found.append(fine(words.RECORDS, words.RUNNING))
    if key is None:
        return None, found
    try:
        state = read_state(path, key)
    except JournalDamaged as damage:
        return None, [*found, broken(words.RECORDS, words.NOT_ALL_OPEN, where=_place(damage))]
    except Trouble as met:
        return None, [*found, broken_by(words.RECORDS, met.what)]
    return state, [*found, fine(words.RECORDS, words.ALL_OPEN), *_salvaged(state)]


def _chain(path: Path) -> Finding:
    try:
        walked = verify(path)
    except Trouble as met:
        return broken_by(words.RECORDS, met.what)
    if walked.ok:
        return fine(words.RECORDS, words.CHAIN_WHOLE, entries=walked.entries)
    return broken(words.RECORDS, words.CHAIN_BROKEN, broken_at=walked.broken_at)


def _runs(folder: Path) -> bool:
    """Whether a Loket has this store; the lock is given back at once."""
    try:
        hold(folder).release()
    except Trouble as met:
        return met.what is What.STORE_BUSY
    return False


def read_state(path: Path, key: StoreKey) -> State:
    """What the records amount to at one moment, read beside a Loket that may be writing.

    Raises Trouble; JournalDamaged where something does not open.
    """
    state = State()
    with answering(), closing(store.connect_reading(path)) as connection:
        connection.execute("BEGIN")  # one view of entries and keys, whatever is added meanwhile
        subjects = Subjects(connection, key)
        subjects.check(store.recognise(connection).fingerprint)
        for _, _, plain in living(connection, subjects):
            if event := decode(plain):
                state.apply(event)
    return state


def _place(damage: JournalDamaged) -> object:
    return damage.seq if damage.seq is not None else keyfile.path_in(Path()).name


def _salvaged(state: State) -> Iterator[Finding]:
    if once := state.salvaged:
        yield heed(
            words.RECORDS, words.SALVAGED, kept=once.kept, lost=once.lost, file=once.old_file
        )


def set_aside_in(folder: Path, now: datetime) -> Iterator[Finding]:
    """The journals that a salvage set aside, with their age at `now` (aware)."""
    try:
        for old in aside.set_aside(folder):
            said = words.SET_ASIDE if old.whole else words.SET_ASIDE_TORN
            days = max((now - old.since).days, 0)
            yield heed(words.RECORDS, said, file=old.name, days=days)
    except Trouble as met:
        yield broken_by(words.RECORDS, met.what)


def mail_of(chosen: Settings, state: State | None) -> Finding:
    """Whether complaints can go out; nobody is contacted."""
    mail = chosen.mail
    if not mail.ready:
        return heed(words.MAIL, words.MAIL_UNTOLD, keys=tuple(_untold(mail)))
    try:
        server = post_by(mail, chosen.site.zone, None).server
    except Trouble:
        return broken(words.MAIL, words.MAIL_UNSAFE)
    if state is None:
        return heed(words.MAIL, words.MAIL_TOLD)
    wanted = (
        (Purpose.MAIL_SERVER, server.address, words.SERVER),
        (Purpose.COMPLAINT_RECIPIENT, mail.complaint_to, words.RECIPIENT),
    )
    lacking = tuple(name for why, to, name in wanted if not state.is_confirmed(why, to))
    if lacking:
        return heed(words.MAIL, words.MAIL_UNCONFIRMED, which=lacking)
    return fine(words.MAIL, words.MAIL_READY)


def _untold(mail: Mail) -> Iterator[str]:
    told = {"host": mail.host, "sender": mail.sender, "complaint_to": mail.complaint_to}
    return (key for key, value in told.items() if not value)


def queue_of(state: State) -> Iterator[Finding]:
    """Which complaints are on their way, and what they wait for."""
    standing = Counter(state.unsent.values())
    if count := standing[DeliveryState.QUEUED]:
        yield heed(words.MAIL, words.WAITING, count=count)
    if count := standing[DeliveryState.UNCERTAIN]:
        yield heed(words.MAIL, words.UNCERTAIN, count=count)
    if count := standing[DeliveryState.REJECTED]:
        yield heed(words.MAIL, words.REJECTED, count=count)
    for what in sorted(set(_reasons(state))):
        yield heed(words.MAIL, trouble(what))


def _reasons(state: State) -> Iterator[What]:
    """Why letters that wait were not taken, as far as this Loket has words for it."""
    for key, standing in state.unsent.items():
        step = find_step(state.cases[key.case], key.complaint, key.step)
        what = step.delivery.what if step and step.delivery else ""
        if standing is DeliveryState.QUEUED and what in set(What):
            yield What(what)
