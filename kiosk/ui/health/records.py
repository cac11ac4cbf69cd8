"""The records themselves: whether the chain holds, when it was last walked, what opens."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import Trouble, What
from kiosk.domain.grading import verified as judged
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Finding, Topic, fine, overridable, stop, warn
from kiosk.domain.state import State
from kiosk.journal import aside, keyfile, store, verified
from kiosk.journal.codec import decode
from kiosk.journal.disk import answering
from kiosk.journal.lock import hold
from kiosk.journal.reading import Verification, living, verify
from kiosk.journal.seal import StoreKey
from kiosk.journal.subjects import JournalDamaged, Subjects


def records_in(folder: Path, key: StoreKey | None) -> tuple[State | None, list[Finding]]:
    """What the records amount to, if they open; nothing is written and no lock is kept."""
    path = store.database(folder)
    try:
        with answering():
            there, left = path.exists(), store.beside(path)[0].exists()
    except Trouble as met:
        return None, [stop(Topic.RECORDS, Code.RECORDS_SHUT, what=met.what)]
    if not there:
        lost = stop(Topic.RECORDS, Code.RECORDS_LOST)
        return None, [lost if left else warn(Topic.RECORDS, Code.RECORDS_NONE)]
    found = [chain_of(path)]
    if _runs(folder):
        found.append(fine(Topic.RECORDS, Code.RUNNING))
    if key is None:
        return None, found
    try:
        state = read_state(path, key)
    except JournalDamaged as damage:
        return None, [*found, stop(Topic.RECORDS, Code.NOT_ALL_OPEN, where=_place(damage))]
    except Trouble as met:
        return None, [*found, stop(Topic.RECORDS, Code.RECORDS_SHUT, what=met.what)]
    return state, [*found, fine(Topic.RECORDS, Code.ALL_OPEN), *salvaged_in(state)]


def chain_of(path: Path, walk: Callable[[Path], Verification] = verify) -> Finding:
    """Whether every entry follows from the one before. `walk` raises Trouble."""
    try:
        walked = walk(path)
    except Trouble as met:
        return overridable(Topic.RECORDS, Code.CHAIN_UNWALKED, what=met.what)
    if walked.ok:
        return fine(Topic.RECORDS, Code.CHAIN_WHOLE, entries=walked.entries)
    return overridable(Topic.RECORDS, Code.CHAIN_BROKEN, broken_at=walked.broken_at)


def last_walk_in(folder: Path, rules: PreflightRules, now: datetime) -> Finding:
    """When Loket itself last walked the whole chain, and what it found."""
    walk = verified.last(folder)
    if walk and walk.broken_at is not None:
        return overridable(Topic.RECORDS, Code.CHAIN_BROKEN, broken_at=walk.broken_at)
    return judged(walk.at if walk else None, walk.entries if walk else 0, rules, now)


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


def salvaged_in(state: State) -> Iterator[Finding]:
    """Once some of the records were lost, that stays said."""
    if once := state.salvaged:
        yield warn(Topic.RECORDS, Code.SALVAGED, kept=once.kept, lost=once.lost, file=once.old_file)


def set_aside_in(folder: Path, now: datetime) -> Iterator[Finding]:
    """The journals that a salvage set aside, with their age at `now` (aware)."""
    try:
        for old in aside.set_aside(folder):
            said = Code.SET_ASIDE if old.whole else Code.SET_ASIDE_TORN
            days = max((now - old.since).days, 0)
            yield warn(Topic.RECORDS, said, file=old.name, days=days)
    except Trouble as met:
        yield warn(Topic.RECORDS, Code.SET_ASIDE_UNREAD, what=met.what)


def _runs(folder: Path) -> bool:
    """Whether a Loket has this store; the lock is given back at once."""
    try:
        hold(folder).release()
    except Trouble as met:
        return met.what is What.STORE_BUSY
    return False


def _place(damage: JournalDamaged) -> object:
    return damage.seq if damage.seq is not None else keyfile.path_in(Path()).name
