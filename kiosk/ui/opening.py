"""Before there is a desk: finding settings and store, unlocking, commissioning, salvage."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from msgspec import structs
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk import resources, settings
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.journal import credential, keys
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.seal import StoreKey
from kiosk.journal.vault import in_time, keyring_runs
from kiosk.settings import Language, Mail, Settings
from kiosk.ui import founding
from kiosk.ui.founding import KEYRING_WAIT_S, Founded, House, Opened
from kiosk.ui.opening_view import blank, small_print
from kiosk.ui.power import Power, switch
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
    TryAgain,
    Unseal,
    Wish,
)
from kiosk.ui.wishes_kiosk import LeaveKiosk, Stay, Way
from kiosk.ui.wording.delivery import trial_taken
from kiosk.ui.work import Work
from kiosk.updates.shelf import Shelf

TestMail = Callable[[Mail, str, str | None], str]
"""Sends one message and answers the server's words; raises Trouble."""
Unlock = Callable[[], StoreKey]
Answer = TypeVar("Answer")
SILENT_MS = 1_500
"""So long a keyring may think before the recovery key is offered beside it."""


class Opening(QObject):
    """Ends with `opened`, or stays at a screen that says what to do."""

    opened = Signal(object)
    language_chosen = Signal(str)
    quit_wished = Signal()
    leave_wished = Signal(object)
    """A Way out of a kiosk; never the one to the system, for which no PIN can be checked yet."""
    stood = Signal()
    """A screen is shown at which somebody can go on."""

    def __init__(
        self,
        window: Window,
        builders: Mapping[Place, Callable[[], Screen]],
        house: House,
        clock: Clock,
        work: Work,
        test_mail: TestMail,
        keyring_answers: Callable[[], bool] = keyring_runs,
        unlock_with_keyring: Callable[[House], StoreKey] | None = None,
        *,
        kiosk: bool = False,
        switch_power: Callable[[Power], None] = switch,
    ) -> None:
        super().__init__()
        self._window, self._builders = window, builders
        self._house, self._clock, self._work = house, clock, work
        self._test_mail = test_mail
        self._keyring_answers = keyring_answers
        self._unlock_with_keyring = unlock_with_keyring or _unlock_with_keyring
        self._kiosk, self._switch_power = kiosk, switch_power
        self._behind: tuple[Place, Trouble | None] | None = None
        self._screens: dict[Place, Screen] = {}
        self._place: Place | None = None
        self._settings = Settings()
        self._store_key: StoreKey | None = None
        self._orphaned: Opened | None = None
        self._trouble: Trouble | None = None
        self._turn = 0
        self._founding = False
        self._view = blank(self._settings, clock)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SILENT_MS)
        self._patience.timeout.connect(self._offer_recovery)

    def begin(self) -> None:
        """Goes as far as it can without a person; with resources that proved themselves, or try."""
        self._turn += 1
        resources.lay_over(Shelf(self._house.home, resources.shipped_number()).begin())
        try:
            if self._house.practice:
                self._done(founding.open_practice(self._house, self._clock.moment()))
                return
            self._settings = settings.load(self._house.files)
            self.language_chosen.emit(self._settings.site.language.value)
            self._window.use_keyboard(self._settings.desk.keyboard)
            ways = founding.ways_in(self._house)
            if ways:
                founding.check_free(self._house)
        except Trouble as trouble:
            self._attend(trouble)
            return
        if not ways:
            self._show(Place.COMMISSIONING)
            self._away(self._keyring_answers, self._found_keyring)
        elif keys.SlotKind.KEYRING in ways:
            self._view = replace(self._view, keyring=True)
            self._patience.start()
            self._ask_computer()
        elif keys.SlotKind.CREDENTIAL in ways:
            self._view = replace(self._view, credential=True)
            self._ask_computer()
        else:
            self._show(Place.UNSEAL)

    def attend(self, where: str) -> None:
        """Loket itself was wrong at `where`; what was founded half is founded again."""
        self._founding = False
        self._attend(Trouble(What.BUG, where))

    def tell(self, trouble: Trouble) -> None:
        """What stopped the kiosk after it was opened."""
        self._attend(trouble)

    def grant(self, wish: Wish) -> None:
        """Does what a screen of the opening wished."""
        grants: dict[type[Wish], Callable[[Any], None]] = {
            Commission: self._commission,
            Practise: self._practise,
            Unseal: self._unseal,
            Salvage: self._salvage,
            TryAgain: self._try_again,
            SendTest: self._test,
            SetLanguage: self._set_language,
            Quit: self._quit,
            Stay: self._stay,
            LeaveKiosk: self._leave,
        }
        if not isinstance(wish, SetLanguage | Quit | Stay):
            self._clear()
        try:
            grants[type(wish)](wish)
        except Refused as refused:
            if self._place:
                self._screen(self._place).refuse(refused)
        except Trouble as trouble:
            self._tell(trouble)

    def _commission(self, wish: Commission) -> None:
        """Away from the GUI thread: Argon2id takes its time, and a keyring may ask somebody."""
        if self._founding:
            return
        now = self._clock.moment()
        if self._orphaned:
            self._done(founding.appoint(self._orphaned, wish, now))
            return
        founding.check(wish, now)
        self._founding = True
        found = partial(founding.found, self._house, self._settings, wish, now)
        self._say(self.tr("Loket sedang disiapkan…"))
        self._away(found, self._founded, self._not_founded)

    def _founded(self, founded: Founded) -> None:
        self._founding = False
        self._store_key = founded.store_key
        try:
            self._done(founding.move_in(self._house, founded))
        except Trouble as trouble:
            self._attend(trouble)

    def _not_founded(self, trouble: Trouble) -> None:
        """Without keyring and credential a passphrase is asked for; all that was typed stays."""
        self._founding = False
        if trouble.what in (What.NO_KEYRING, What.NO_CREDENTIAL):
            self._without_keyring()
        self._tell(trouble)

    def _practise(self, _wish: Practise) -> None:
        if not self._founding:
            self._house = self._house.within()
            self.begin()

    def _unseal(self, wish: Unseal) -> None:
        """By passphrase each day, by the recovery key in need; with neither, by the computer."""
        store = self._house.store
        unlock: Unlock = partial(keys.unlock_with_passphrase, store, wish.passphrase)
        if wish.recovery:
            key = RecoveryKey.parse(wish.recovery)
            unlock = partial(keys.unlock_with_recovery, store, key)
        elif not wish.passphrase:
            self._ask_computer()
            return
        self._say(self.tr("Sedang dibuka…"))
        self._away(unlock, self._unlocked, self._tell)

    def _ask_computer(self) -> None:
        """Its keyring or its credential, whichever the store was founded with."""
        unlock: Unlock = partial(self._unlock_with_keyring, self._house)
        if self._view.credential:
            unlock = partial(keys.unlock_with_credential, self._house.store)
        self._away(unlock, self._unlocked, self._ask_for_key)

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

    def _try_again(self, _wish: TryAgain) -> None:
        """A setting may be corrected, another Loket closed, a disk plugged in by now."""
        self._place = None
        self.begin()

    def _done(self, opened: Opened) -> None:
        """Hands the kiosk over; one that lost all its staff first gets a supervisor."""
        self._patience.stop()
        self._turn += 1
        if not opened.desk.state.active_staff():
            self._orphaned = opened
            self._view = replace(self._view, appointing=True)
            self._show(Place.COMMISSIONING)
            return
        self._orphaned = None
        self.opened.emit(opened)

    def _found_keyring(self, runs: bool) -> None:
        if runs:
            self._view = replace(self._view, keyring=True, credential=False)
        else:
            self._without_keyring()
        self._present()

    def _without_keyring(self) -> None:
        self._view = replace(self._view, keyring=False, credential=credential.handed_over())

    def _offer_recovery(self) -> None:
        """The keyring says nothing yet; whoever opens the store first, opens it."""
        if self._place is None:
            self._say(self.tr("Menunggu brankas sandi komputer…"))
            self._show(Place.UNSEAL)

    def _ask_for_key(self, trouble: Trouble) -> None:
        """The keyring is locked, the credential gone: the recovery key still opens the store."""
        self._patience.stop()
        self._say("")
        if self._place is not Place.UNSEAL:
            self._show(Place.UNSEAL)
        self._tell(trouble)

    def _test(self, wish: SendTest) -> None:
        test = partial(self._test_mail, wish.mail, wish.to, wish.password)
        self._say(self.tr("Surat uji sedang dikirim…"))
        self._away(test, self._taken, self._tell)

    def _taken(self, receipt: str) -> None:
        self._say(trial_taken(receipt))

    def _set_language(self, wish: SetLanguage) -> None:
        site = structs.replace(self._settings.site, language=Language(wish.language))
        self._settings = structs.replace(self._settings, site=site)
        self.language_chosen.emit(wish.language)
        self._present()

    def _quit(self, _wish: Quit) -> None:
        """A kiosk does not close: it shows the ways out, and keeps what it had to say."""
        if self._kiosk:
            if self._place and self._place is not Place.LEAVING:
                self._behind = (self._place, self._trouble)
                self._clear()
                self._show(Place.LEAVING)
            return
        if self._orphaned:
            self._orphaned.desk.journal.close()
        self.quit_wished.emit()

    def _stay(self, _wish: Stay) -> None:
        if self._behind:
            (self._place, self._trouble), self._behind = self._behind, None
            self._window.show_screen(self._screen(self._place))
            self._present()

    def _leave(self, wish: LeaveKiosk) -> None:
        if wish.way is Way.SYSTEM:
            raise Refused(Reason.NOT_SIGNED_IN)
        if wish.way is Way.LOKET:
            self._let_go(wish.way)
            return
        power = Power.OFF if wish.way is Way.OFF else Power.REBOOT
        done = partial(self._switched, wish.way)
        self._away(partial(self._switch_power, power), done, self._tell)

    def _switched(self, way: Way, _done: None) -> None:
        self._let_go(way)

    def _let_go(self, way: Way) -> None:
        if self._orphaned:
            self._orphaned.desk.journal.close()
        self.leave_wished.emit(way)

    def _away(
        self,
        call: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Runs `call` in the worker; what comes home after the kiosk opened is too late."""
        turn = self._turn
        late = partial(self._in_turn, turn, failed) if failed else None
        self._work.submit(call, partial(self._in_turn, turn, done), late)

    def _in_turn(self, turn: int, then: Callable[[Any], None], answer: Any) -> None:
        if turn == self._turn:
            then(answer)

    def _attend(self, trouble: Trouble) -> None:
        self._patience.stop()
        self._trouble = trouble
        self._show(Place.ATTENTION)

    def _tell(self, trouble: Trouble) -> None:
        self._view = replace(self._view, said="")
        self._trouble = trouble
        self._present()

    def _say(self, words: str) -> None:
        self._view = replace(self._view, said=words)
        self._present()

    def _clear(self) -> None:
        self._trouble = None
        self._view = replace(self._view, said="")

    def _show(self, place: Place) -> None:
        self._place = place
        screen = self._screen(place)
        self._window.adopt(screen)
        screen.enter(self._current_view(), {})
        self._window.show_screen(screen)
        if place is not Place.ATTENTION:
            self.stood.emit()

    def _present(self) -> None:
        self._window.top.present_language(self._settings.site.language.value)
        if self._place:
            self._screen(self._place).present(self._current_view())

    def _current_view(self) -> View:
        trouble = self._trouble
        return replace(
            self._view,
            settings=self._settings,
            practice=self._house.practice,
            kiosk=self._kiosk,
            troubles=(trouble.what,) if trouble else (),
            detail=small_print(trouble) if trouble else "",
            may_salvage=bool(
                trouble and trouble.what is What.STORE_DAMAGED and self._store_key is not None
            ),
        )

    def _screen(self, place: Place) -> Screen:
        if place not in self._screens:
            self._screens[place] = self._builders[place]()
            self._screens[place].wished.connect(self.grant)
        return self._screens[place]


def _unlock_with_keyring(house: House) -> StoreKey:
    return in_time(partial(keys.unlock_with_keyring, house.store), KEYRING_WAIT_S)
