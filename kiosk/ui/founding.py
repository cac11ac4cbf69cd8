"""Founding and opening a store: what a kiosk is made of, whichever way it was begun."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from msgspec import structs

from kiosk import pins, settings
from kiosk.desk import Desk
from kiosk.disk_writing import put_in_place
from kiosk.domain.actions.kiosk import is_address
from kiosk.domain.actions.staff import add_staff, check_pin
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import AddressConfirmed, Event, Role, StaffAdded, StoreSalvaged
from kiosk.domain.state import State
from kiosk.journal import keyfile, keys
from kiosk.journal.disk import answering
from kiosk.journal.journal import Journal
from kiosk.journal.lock import hold
from kiosk.journal.salvage import salvage
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import Vault, in_time
from kiosk.settings import Settings
from kiosk.ui.grants.house import MAIL_PASSWORD
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.wishes import Commission

LEAST_PASSPHRASE = 10
KEYRING_WAIT_S = 30.0
"""Long enough for somebody to type the keyring's own password."""
PRACTICE_STAFF = (
    ("Ibu Lestari", Role.SUPERVISOR),
    ("Rina Wulandari", Role.OFFICER),
    ("Hadi Santoso", Role.VOLUNTEER),
)

PRACTISED = ("store", "mail", "paper", "practice.json", "clock.json")
"""What of the practice house goes when practice begins anew."""


@dataclass(frozen=True, slots=True)
class House:
    """Where everything of one kiosk lies. Practice has a home of its own within."""

    home: Path
    practice: bool = False

    @property
    def store(self) -> Path:
        return self.home / "store"

    @property
    def guides(self) -> Path:
        """Where this kiosk's own guides may lie."""
        return self.home / "guides"

    @property
    def files(self) -> tuple[Path, ...]:
        """Settings files, this kiosk's own last."""
        own = self.home / "loket.toml"
        return (own,) if self.practice else (settings.places()[0], own)

    def within(self) -> "House":
        """The practice house; it has no other within."""
        return self if self.practice else House(self.home / "practice", practice=True)


@dataclass(frozen=True, slots=True)
class Founded:
    """A store that lies in its place, not open yet."""

    settings: Settings
    store_key: StoreKey
    staff: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An open kiosk, ready to be staffed."""

    house: House
    settings: Settings
    desk: Desk
    vault: Vault
    store_key: StoreKey
    staff: str = ""
    """Signed in already: the supervisor who has just commissioned the kiosk."""


def ways_in(house: House) -> frozenset[keys.SlotKind]:
    """The ways to the store's key; none where nothing was founded yet.

    Raises Trouble: NO_STORE_KEY for a store that lost its key file, so that no new kiosk is
    founded on top of it.
    """
    with answering():
        found = keys.slots(house.store)
        if not found and any(path.name != "lock" for path in house.store.glob("*")):
            raise Trouble(What.NO_STORE_KEY, f"{keyfile.path_in(house.store)} is missing")
    return found


def check_free(house: House) -> None:
    """Trouble(STORE_BUSY) at once where another Loket has the store, before anybody types."""
    hold(house.store).release()


def open_kiosk(house: House, chosen: Settings, store_key: StoreKey) -> Opened:
    """Opens the journal and folds it. Raises Trouble (busy, damaged, too new, disk)."""
    journal = Journal.open(house.store, store_key)
    with _closed_on_failure(journal):
        desk = Desk(journal)
        desk.open()
        return Opened(house, chosen, desk, _vault(house, journal), store_key)


def open_practice(house: House, when: Moment) -> Opened:
    """Opens the practice kiosk; the first time with three people and a PIN anyone may know."""
    first = not keys.slots(house.store)
    store_key = keys.create_practice(house.store) if first else keys.unlock_practice(house.store)
    opened = open_kiosk(house, settings.load(house.files), store_key)
    with _closed_on_failure(opened.desk.journal):
        if not opened.desk.state.staff:
            opened.desk.record(*_practice_staff(when))
    return opened


def erase_practice(house: House) -> None:
    """Throws away what was practised; own cards and settings of practice stay.

    Nobody may have the store open. Raises ValueError for a house that is not one of practice,
    Trouble (STORE_BUSY, disk).
    """
    if not house.practice:
        raise ValueError("only what was practised is thrown away")
    with answering():
        if house.store.exists():
            check_free(house)
        for name in PRACTISED:
            path = house.home / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def check(wish: Commission, when: Moment) -> None:
    """Refused for what a person must change before a kiosk can be founded."""
    check_pin(wish.pin)
    _supervisor(wish, "", when, "")
    check_passphrase(wish.passphrase)
    if not all(is_address(address) for _, address in wish.confirmed):
        raise Refused(Reason.ADDRESS_INVALID)


def check_passphrase(passphrase: str) -> None:
    """Refused(PASSPHRASE_TOO_SHORT); none at all means that the keyring is used."""
    if passphrase and len(passphrase.strip()) < LEAST_PASSPHRASE:
        raise Refused(Reason.PASSPHRASE_TOO_SHORT, least=LEAST_PASSPHRASE)


def found(house: House, base: Settings, wish: Commission, when: Moment) -> Founded:
    """Founds a kiosk: settings, keys, journal, supervisor, confirmed addresses, mail password.

    The store is built aside and put in its place in one step, so that after any trouble or power
    cut there is either a whole kiosk or none. May run in the worker. Raises Refused for what a
    person must change, Trouble (settings, keyring, disk; STORE_BUSY if somebody was faster).
    """
    check(wish, when)
    if ways_in(house):
        raise Trouble(What.STORE_BUSY, "founded by another window")
    chosen = structs.replace(base, site=wish.site, mail=wish.mail or base.mail)
    settings.save(chosen, house.files[-1], house.files[:-1])
    site = replace(house, home=_building_site(house))
    try:
        founded = _build(site, chosen, wish, when)
        _move_in(site.store, house.store)
    finally:
        shutil.rmtree(site.home, ignore_errors=True)
    return founded


def commission(house: House, base: Settings, wish: Commission, when: Moment) -> Opened:
    """Founds a kiosk and opens it, the supervisor signed in; raises as `found` does."""
    return move_in(house, found(house, base, wish, when))


def move_in(house: House, founded: Founded) -> Opened:
    """Opens what `found` left behind; on the thread that will use the journal."""
    opened = open_kiosk(house, founded.settings, founded.store_key)
    return replace(opened, staff=founded.staff)


def appoint(opened: Opened, wish: Commission, when: Moment) -> Opened:
    """Gives a kiosk that lost all its staff (after a salvage) a supervisor. Raises as `found`."""
    check_pin(wish.pin)
    staff = secrets.token_hex(4)
    opened.desk.record(_supervisor(wish, staff, when, pins.hash_pin(wish.pin)))
    return replace(opened, staff=staff)


def rescue(house: House, chosen: Settings, store_key: StoreKey, when: Moment) -> Opened:
    """Goes on in a new chain with what of a damaged journal still opens."""
    saved = salvage(house.store, store_key, f"{when.at:%Y-%m-%d-%H%M}")
    with _closed_on_failure(saved.journal):
        desk = Desk(saved.journal)
        desk.open()
        old = saved.old_file.name
        desk.record(StoreSalvaged(when=when, kept=saved.kept, lost=saved.lost, old_file=old))
        return Opened(house, chosen, desk, _vault(house, saved.journal), store_key)


@contextmanager
def _closed_on_failure(journal: Journal) -> Iterator[None]:
    """A store that could not be used whole is let go, so that the next try finds it free."""
    try:
        yield
    except BaseException:
        journal.close()
        raise


def _building_site(house: House) -> Path:
    """A new folder beside the store; what an earlier attempt left there is cleared away."""
    with answering():
        for old in house.home.glob("founding-*"):
            shutil.rmtree(old, ignore_errors=True)
        site = house.home / f"founding-{secrets.token_hex(4)}"
        site.mkdir(mode=0o700)
    return site


def _build(site: House, chosen: Settings, wish: Commission, when: Moment) -> Founded:
    store_key, staff = _new_key(site.store, wish), secrets.token_hex(4)
    opened = open_kiosk(site, chosen, store_key)
    with closing(opened.desk.journal):
        opened.desk.record(*_first_events(wish, staff, when))
        if wish.mail_password:
            opened.vault.put(MAIL_PASSWORD, wish.mail_password)
    return Founded(chosen, store_key, staff)


def _move_in(built: Path, store: Path) -> None:
    with answering():
        if store.exists():
            (store / "lock").unlink(missing_ok=True)
            store.rmdir()
        put_in_place(built, store)


def _new_key(store: Path, wish: Commission) -> StoreKey:
    if wish.passphrase:
        return keys.create_with_passphrase(store, wish.recovery_public, wish.passphrase)
    create = partial(keys.create_with_keyring, store, wish.recovery_public)
    return in_time(create, KEYRING_WAIT_S)


def _vault(house: House, journal: Journal) -> Vault:
    ways = keys.slots(house.store)
    return Vault(
        journal, keyfile.read(house.store).store, use_keyring=keys.SlotKind.KEYRING in ways
    )


def _first_events(wish: Commission, staff: str, when: Moment) -> list[Event]:
    first: list[Event] = [_supervisor(wish, staff, when, pins.hash_pin(wish.pin))]
    for purpose, address in wish.confirmed:
        first.append(AddressConfirmed(when=when, by=staff, purpose=purpose, address=address))
    return first


def _supervisor(wish: Commission, staff: str, when: Moment, hashed: str) -> StaffAdded:
    return add_staff(State(), staff, wish.supervisor, Role.SUPERVISOR, hashed, when, "")


def _practice_staff(when: Moment) -> list[StaffAdded]:
    hashed, ids = pins.hash_pin(PRACTICE_PIN), [secrets.token_hex(4) for _ in PRACTICE_STAFF]
    return [
        StaffAdded(when=when, by=ids[0], staff=staff, name=name, role=role, pin=hashed)
        for staff, (name, role) in zip(ids, PRACTICE_STAFF, strict=True)
    ]
