"""Founding and opening a store: what a kiosk is made of, whichever way it was begun."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from kiosk import pins, settings
from kiosk.desk import Desk
from kiosk.domain.actions.kiosk import confirm_address
from kiosk.domain.actions.staff import add_staff, check_pin
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused, Trouble
from kiosk.domain.events import Role, StoreSalvaged
from kiosk.journal import keyfile, keys
from kiosk.journal.journal import Journal
from kiosk.journal.salvage import salvage
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import Vault
from kiosk.settings import Settings
from kiosk.ui.grants.house import MAIL_PASSWORD
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.wishes import Commission

LEAST_PASSPHRASE = 10
PRACTICE_STAFF = (
    ("Ibu Lestari", Role.SUPERVISOR),
    ("Rina Wulandari", Role.OFFICER),
    ("Hadi Santoso", Role.VOLUNTEER),
)


@dataclass(frozen=True, slots=True)
class House:
    """Where everything of one kiosk lies. Practice has a home of its own within."""

    home: Path
    practice: bool = False

    @property
    def store(self) -> Path:
        return self.home / "store"

    @property
    def files(self) -> tuple[Path, ...]:
        """Settings files, this kiosk's own last."""
        own = self.home / "loket.toml"
        return (own,) if self.practice else (settings.places()[0], own)

    def within(self) -> "House":
        """The practice house."""
        return House(self.home / "practice", practice=True)


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


def open_kiosk(house: House, chosen: Settings, store_key: StoreKey) -> Opened:
    """Opens the journal and folds it. Raises Trouble (busy, damaged, too new, disk)."""
    journal = Journal.open(house.store, store_key)
    try:
        desk = Desk(journal)
        desk.open()
        return Opened(house, chosen, desk, _vault(house, journal), store_key)
    except Trouble:
        journal.close()
        raise


def open_practice(house: House, when: Moment) -> Opened:
    """Opens the practice kiosk; the first time with three people and a PIN anyone may know."""
    first = not keys.slots(house.store)
    store_key = keys.create_practice(house.store) if first else keys.unlock_practice(house.store)
    opened = open_kiosk(house, settings.load(house.files), store_key)
    if not opened.desk.state.staff:
        _hire_practice_staff(opened.desk, when)
    return opened


def commission(house: House, base: Settings, wish: Commission, when: Moment) -> Opened:
    """Founds a kiosk: settings, keys, journal, supervisor, confirmed addresses, mail password.

    Raises Refused for what a person must change, Trouble (settings, keyring, disk) for the rest.
    What was founded before a trouble is not founded twice.
    """
    check_pin(wish.pin)
    if wish.passphrase and len(wish.passphrase) < LEAST_PASSPHRASE:
        raise Refused(Reason.PASSPHRASE_TOO_SHORT, least=LEAST_PASSPHRASE)
    chosen = replace(base, site=wish.site, mail=wish.mail or base.mail)
    settings.save(chosen, house.files[-1], house.files[:-1])
    opened = open_kiosk(house, chosen, _new_key(house, wish))
    staff = _found_team(opened.desk, wish, when)
    if wish.mail_password:
        opened.vault.put(MAIL_PASSWORD, wish.mail_password)
    return Opened(house, chosen, opened.desk, opened.vault, opened.store_key, staff)


def rescue(house: House, chosen: Settings, store_key: StoreKey, when: Moment) -> Opened:
    """Goes on in a new chain with what of a damaged journal still opens."""
    saved = salvage(house.store, store_key, f"{when.at:%Y-%m-%d-%H%M}")
    desk = Desk(saved.journal)
    desk.open()
    old_file = saved.old_file.name
    desk.record(StoreSalvaged(when=when, kept=saved.kept, lost=saved.lost, old_file=old_file))
    return Opened(house, chosen, desk, _vault(house, saved.journal), store_key)


def _new_key(house: House, wish: Commission) -> StoreKey:
    if wish.passphrase:
        return keys.create_with_passphrase(house.store, wish.recovery_public, wish.passphrase)
    return keys.create_with_keyring(house.store, wish.recovery_public)


def _vault(house: House, journal: Journal) -> Vault:
    ways = keys.slots(house.store)
    return Vault(
        journal, keyfile.read(house.store).store, use_keyring=keys.SlotKind.KEYRING in ways
    )


def _found_team(desk: Desk, wish: Commission, when: Moment) -> str:
    staff, hashed = secrets.token_hex(4), pins.hash_pin(wish.pin)
    desk.record(add_staff(desk.state, staff, wish.supervisor, Role.SUPERVISOR, hashed, when, ""))
    for purpose, address in wish.confirmed:
        desk.record(confirm_address(desk.state, purpose, address, when, staff))
    return staff


def _hire_practice_staff(desk: Desk, when: Moment) -> None:
    hashed, chief = pins.hash_pin(PRACTICE_PIN), ""
    for name, role in PRACTICE_STAFF:
        staff = secrets.token_hex(4)
        desk.record(add_staff(desk.state, staff, name, role, hashed, when, chief))
        chief = chief or staff
