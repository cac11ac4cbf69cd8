"""Before there is a desk: finding settings and store, unlocking, commissioning, salvage."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk import pins, settings
from kiosk.desk import Desk
from kiosk.domain.actions.kiosk import confirm_address
from kiosk.domain.actions.staff import add_staff, check_pin
from kiosk.domain.board import Board
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Role, StoreSalvaged
from kiosk.domain.search import Finder
from kiosk.domain.state import State
from kiosk.journal import keys
from kiosk.journal.journal import Journal
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.salvage import Salvaged, salvage
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import Vault, keyring_runs
from kiosk.settings import Settings
from kiosk.ui.grants.house import MAIL_PASSWORD
from kiosk.ui.room import Clock
from kiosk.ui.screen import Screen
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import (
    Commission,
    Practise,
    Quit,
    Salvage,
    SendTest,
    SetLanguage,
    Unseal,
    Wish,
)
from kiosk.ui.work import Work

LEAST_PASSPHRASE = 10
PRACTICE_PIN = "135790"
PRACTICE_STAFF = (
    ("Rina Wulandari", Role.OFFICER),
    ("Hadi Santoso", Role.VOLUNTEER),
    ("Ibu Lestari", Role.SUPERVISOR),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What the rest of the kiosk is built from."""

    desk: Desk
    settings: Settings
    files: tuple[Path, ...]
    """Settings files, the last of which is this kiosk's own."""
    home: Path
    store_key: StoreKey
    vault: Vault
    practice: bool = False
    staff: str = ""
    """Signed in already: the supervisor who has just commissioned the kiosk."""


class Opening(QObject):
    """Ends with `opened`, or stays at a screen that says what to do."""

    opened = Signal(object)
    quit_wished = Signal()

    def __init__(
        self,
        window: Window,
        builders: Mapping[Place, Callable[[], Screen]],
        clock: Clock,
        work: Work,
        send_test: Callable[..., str],
    ) -> None:
        super().__init__()
        self._window, self._builders = window, builders
        self._clock, self._work, self._send_test = clock, work, send_test
        self._screens: dict[Place, Screen] = {}
        self._place = Place.COMMISSIONING
        self._home, self._practice = settings.home(), False
        self._settings = Settings()
        self._store_key: StoreKey | None = None
        self._view = self._blank()

    def begin(self, *, practice: bool = False) -> None:
        """Goes as far as it can without a person."""
        if practice:
            self._practise()
            return
        try:
            self._settings = settings.load(self._files())
            ways = keys.slots(self._store())
        except Trouble as trouble:
            self._attend(trouble)
            return
        if not ways:
            self._show(Place.COMMISSIONING)
            self._work.submit(keyring_runs, self._found_keyring)
        elif keys.SlotKind.KEYRING in ways:
            unlock = partial(keys.unlock_with_keyring, self._store())
            self._work.submit(unlock, self._unlocked, self._ask_for_key)
        else:
            self._show(Place.UNSEAL)

    def grant(self, wish: Wish) -> None:
        """Does what a screen of the opening wished."""
        grants: dict[type[Wish], Callable[[Any], None]] = {
            Commission: self._commission,
            Practise: self._start_practice,
            Unseal: self._unseal,
            Salvage: self._salvage,
            SendTest: self._test_mail,
            SetLanguage: self._set_language,
            Quit: self._quit,
        }
        self._view = replace(self._view, troubles=(), detail="", said="")
        try:
            grants[type(wish)](wish)
        except Refused as refused:
            self._screen(self._place).refuse(refused)
        except Trouble as trouble:
            self._tell(trouble)

    def _files(self) -> tuple[Path, ...]:
        own = self._home / "loket.toml"
        return (own,) if self._practice else (settings.places()[0], own)

    def _store(self) -> Path:
        return self._home / "store"

    def _practise(self) -> None:
        """A home of its own, so that practice and truth never share a file."""
        self._home, self._practice = settings.home() / "practice", True
        try:
            self._settings = settings.load(self._files())
            ways = keys.slots(self._store())
            unlock = keys.unlock_practice if ways else keys.create_practice
            self._unlocked(unlock(self._store()))
        except Trouble as trouble:
            self._attend(trouble)

    def _start_practice(self, wish: Practise) -> None:
        self._practise()

    def _found_keyring(self, runs: bool) -> None:
        self._view = replace(self._view, keyring=runs)
        self._present()

    def _ask_for_key(self, trouble: Trouble) -> None:
        """The keyring is locked or empty: the passphrase or the recovery key opens the store."""
        self._show(Place.UNSEAL)
        self._tell(trouble)

    def _unlocked(self, store_key: StoreKey) -> None:
        self._store_key = store_key
        journal: Journal | None = None
        try:
            journal = Journal.open(self._store(), store_key)
            desk = Desk(journal)
            desk.open()
        except Trouble as trouble:
            if journal:
                journal.close()
            self._attend(trouble)
            return
        self._finish(desk)

    def _finish(self, desk: Desk, staff: str = "") -> None:
        if self._practice and not desk.state.staff:
            self._hire_practice_staff(desk)
        if self._store_key is None:
            raise AssertionError("a desk without its key")
        ways = keys.slots(self._store())
        vault = Vault(
            desk.journal, keys.store_name(self._store()), use_keyring=keys.SlotKind.KEYRING in ways
        )
        self.opened.emit(
            Opened(
                desk,
                self._settings,
                self._files(),
                self._home,
                self._store_key,
                vault,
                self._practice,
                staff,
            )
        )

    def _hire_practice_staff(self, desk: Desk) -> None:
        """The same three people each time; their PIN stands on the sign-in screen."""
        hashed = pins.hash_pin(PRACTICE_PIN)
        when, chief = self._clock.moment(), secrets.token_hex(4)
        for name, role in reversed(PRACTICE_STAFF):
            staff = chief if role is Role.SUPERVISOR else secrets.token_hex(4)
            desk.record(add_staff(desk.state, staff, name, role, hashed, when, chief))

    def _commission(self, wish: Commission) -> None:
        """The end of the wizard: settings, keys, supervisor, confirmed addresses."""
        check_pin(wish.pin)
        use_keyring = not wish.passphrase
        if not use_keyring and len(wish.passphrase) < LEAST_PASSPHRASE:
            raise Refused(Reason.PASSPHRASE_TOO_SHORT, least=LEAST_PASSPHRASE)
        chosen = settings.Settings(
            site=wish.site,
            mail=wish.mail or self._settings.mail,
            network=self._settings.network,
            desk=self._settings.desk,
            policy=self._settings.policy,
        )
        settings.save(chosen, self._files()[-1], self._files()[:-1])
        self._settings = chosen
        if use_keyring:
            store_key = keys.create_with_keyring(self._store(), wish.recovery_public)
        else:
            store_key = keys.create_with_passphrase(
                self._store(), wish.recovery_public, wish.passphrase
            )
        self._store_key = store_key
        desk = Desk(Journal.open(self._store(), store_key))
        staff = self._found_team(desk, wish)
        if wish.mail_password:
            vault = Vault(
                desk.journal, keys.store_name(self._store()), use_keyring=use_keyring
            )
            vault.put(MAIL_PASSWORD, wish.mail_password)
        self._finish(desk, staff)

    def _found_team(self, desk: Desk, wish: Commission) -> str:
        staff, when = secrets.token_hex(4), self._clock.moment()
        hashed = pins.hash_pin(wish.pin)
        desk.record(
            add_staff(desk.state, staff, wish.supervisor, Role.SUPERVISOR, hashed, when, "")
        )
        confirmed = [
            confirm_address(desk.state, purpose, address, when, staff)
            for purpose, address in wish.confirmed
        ]
        if confirmed:
            desk.record(*confirmed)
        return staff

    def _unseal(self, wish: Unseal) -> None:
        """By passphrase each day; by the recovery key in need. Both take their time."""
        if wish.recovery:
            key = RecoveryKey.parse(wish.recovery)
            unlock = partial(keys.unlock_with_recovery, self._store(), key)
        else:
            unlock = partial(keys.unlock_with_passphrase, self._store(), wish.passphrase)
        self._work.submit(unlock, self._unlocked, self._tell)

    def _salvage(self, wish: Salvage) -> None:
        if self._store_key is None:
            return
        label = f"{self._clock.moment().at:%Y-%m-%d-%H%M}"
        rescue = partial(salvage, self._store(), self._store_key, label)
        self._salvaged(rescue())

    def _salvaged(self, salvaged: Salvaged) -> None:
        desk = Desk(salvaged.journal)
        desk.open()
        desk.record(
            StoreSalvaged(
                when=self._clock.moment(),
                kept=salvaged.kept,
                lost=salvaged.lost,
                old_file=salvaged.old_file.name,
            )
        )
        self._finish(desk)

    def _test_mail(self, wish: SendTest) -> None:
        probe = partial(self._send_test, wish.mail, wish.to, wish.password)
        self._work.submit(probe, self._tested, self._tell)

    def _tested(self, said: str) -> None:
        self._view = replace(self._view, said=said)
        self._present()

    def _set_language(self, wish: SetLanguage) -> None:
        site = settings.with_language(self._settings, wish.language)
        self._settings = site
        self._present()

    def _quit(self, wish: Quit) -> None:
        self.quit_wished.emit()

    def _attend(self, trouble: Trouble) -> None:
        self._show(Place.ATTENTION)
        self._tell(trouble)

    def _tell(self, trouble: Trouble) -> None:
        may_salvage = trouble.what is What.STORE_DAMAGED and self._store_key is not None
        self._view = replace(
            self._view, troubles=(trouble.what,), detail=trouble.detail, may_salvage=may_salvage
        )
        self._present()

    def _show(self, place: Place) -> None:
        self._place = place
        screen = self._screen(place)
        screen.enter(self._present_view(), {})
        self._window.show_screen(screen)

    def _present(self) -> None:
        self._screen(self._place).present(self._present_view())

    def _present_view(self) -> View:
        self._view = replace(self._view, settings=self._settings, practice=self._practice)
        return self._view

    def _screen(self, place: Place) -> Screen:
        if place not in self._screens:
            self._screens[place] = self._builders[place]()
            self._screens[place].wished.connect(self.grant)
        return self._screens[place]

    def _blank(self) -> View:
        state, rules = State(), self._settings.policy
        return View(
            state=state,
            now=self._clock.moment(),
            rules=rules,
            settings=self._settings,
            board=Board(state, rules),
            finder=Finder(state),
        )
