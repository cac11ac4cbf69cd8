"""Before there is a desk: finding settings and store, unlocking, commissioning, salvage."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from kiosk import settings
from kiosk.domain.board import Board
from kiosk.domain.clock import WIB
from kiosk.domain.errors import Refused, Trouble, What
from kiosk.domain.search import Finder
from kiosk.domain.state import State
from kiosk.domain.tally import Tally
from kiosk.journal import keys
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import keyring_runs
from kiosk.settings import Language, Mail, Settings
from kiosk.ui import founding
from kiosk.ui.founding import House
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

TestMail = Callable[[Mail, str, str | None], str]
"""Sends one message and answers the server's words; raises Trouble."""


class Opening(QObject):
    """Ends with `opened`, or stays at a screen that says what to do."""

    opened = Signal(object)
    language_chosen = Signal(str)
    quit_wished = Signal()

    def __init__(
        self,
        window: Window,
        builders: Mapping[Place, Callable[[], Screen]],
        house: House,
        clock: Clock,
        work: Work,
        test_mail: TestMail,
    ) -> None:
        super().__init__()
        self._window, self._builders = window, builders
        self._house, self._clock, self._work = house, clock, work
        self._test_mail = test_mail
        self._screens: dict[Place, Screen] = {}
        self._place = Place.COMMISSIONING
        self._settings = Settings()
        self._store_key: StoreKey | None = None
        self._view = _blank(self._settings, clock)

    def begin(self) -> None:
        """Goes as far as it can without a person."""
        try:
            if self._house.practice:
                self._done(founding.open_practice(self._house, self._clock.moment()))
                return
            self._settings = settings.load(self._house.files)
            ways = keys.slots(self._house.store)
        except Trouble as trouble:
            self._attend(trouble)
            return
        self.language_chosen.emit(self._settings.site.language.value)
        if not ways:
            self._show(Place.COMMISSIONING)
            self._work.submit(keyring_runs, self._found_keyring)
        elif keys.SlotKind.KEYRING in ways:
            unlock = partial(keys.unlock_with_keyring, self._house.store)
            self._work.submit(unlock, self._unlocked, self._ask_for_key)
        else:
            self._show(Place.UNSEAL)

    def grant(self, wish: Wish) -> None:
        """Does what a screen of the opening wished."""
        grants: dict[type[Wish], Callable[[Any], None]] = {
            Commission: self._commission,
            Practise: self._practise,
            Unseal: self._unseal,
            Salvage: self._salvage,
            SendTest: self._test,
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

    def _commission(self, wish: Commission) -> None:
        now = self._clock.moment()
        self._done(founding.commission(self._house, self._settings, wish, now))

    def _practise(self, _wish: Practise) -> None:
        self._house = self._house.within()
        self.begin()

    def _unseal(self, wish: Unseal) -> None:
        """By passphrase each day, by the recovery key in need. Argon2id takes its time."""
        store = self._house.store
        unlock: Callable[[], StoreKey] = partial(
            keys.unlock_with_passphrase, store, wish.passphrase
        )
        if wish.recovery:
            key = RecoveryKey.parse(wish.recovery)
            unlock = partial(keys.unlock_with_recovery, store, key)
        self._work.submit(unlock, self._unlocked, self._tell)

    def _unlocked(self, store_key: StoreKey) -> None:
        self._store_key = store_key
        try:
            self._done(founding.open_kiosk(self._house, self._settings, store_key))
        except Trouble as trouble:
            self._attend(trouble)

    def _salvage(self, _wish: Salvage) -> None:
        if self._store_key:
            now = self._clock.moment()
            self._done(founding.rescue(self._house, self._settings, self._store_key, now))

    def _done(self, opened: founding.Opened) -> None:
        self.opened.emit(opened)

    def _found_keyring(self, runs: bool) -> None:
        self._view = replace(self._view, keyring=runs)
        self._present()

    def _ask_for_key(self, trouble: Trouble) -> None:
        """The keyring is locked or empty: the recovery key still opens the store."""
        self._show(Place.UNSEAL)
        self._tell(trouble)

    def _test(self, wish: SendTest) -> None:
        test = partial(self._test_mail, wish.mail, wish.to, wish.password)
        self._work.submit(test, self._tested, self._tell)

    def _tested(self, said: str) -> None:
        self._view = replace(self._view, said=said)
        self._present()

    def _set_language(self, wish: SetLanguage) -> None:
        site = structs.replace(self._settings.site, language=Language(wish.language))
        self._settings = structs.replace(self._settings, site=site)
        self.language_chosen.emit(wish.language)
        self._present()

    def _quit(self, _wish: Quit) -> None:
        self.quit_wished.emit()

    def _attend(self, trouble: Trouble) -> None:
        self._show(Place.ATTENTION)
        self._tell(trouble)

    def _tell(self, trouble: Trouble) -> None:
        self._view = replace(
            self._view,
            troubles=(trouble.what,),
            detail=trouble.detail,
            may_salvage=trouble.what is What.STORE_DAMAGED and self._store_key is not None,
        )
        self._present()

    def _show(self, place: Place) -> None:
        self._place = place
        screen = self._screen(place)
        self._window.adopt(screen)
        screen.enter(self._current_view(), {})
        self._window.show_screen(screen)

    def _present(self) -> None:
        self._screen(self._place).present(self._current_view())

    def _current_view(self) -> View:
        return replace(self._view, settings=self._settings, practice=self._house.practice)

    def _screen(self, place: Place) -> Screen:
        if place not in self._screens:
            self._screens[place] = self._builders[place]()
            self._screens[place].wished.connect(self.grant)
        return self._screens[place]


def _blank(chosen: Settings, clock: Clock) -> View:
    """A view of a kiosk in which nothing has happened yet."""
    state, rules = State(), chosen.policy
    board, finder = Board(state, rules), Finder(state)
    return View(
        state=state,
        now=clock.moment(),
        rules=rules,
        settings=chosen,
        board=board,
        finder=finder,
        tally=Tally(WIB),
    )
