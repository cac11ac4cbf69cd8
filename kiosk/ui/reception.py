"""The reception: grants what a screen wishes, and shows the screen that belongs to the moment."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject

from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.ui.drafting import Drafting
from kiosk.ui.grants import (
    calendar,
    channels,
    devices,
    evidence,
    guides,
    house,
    intake,
    ladder,
    network,
    otp,
    papers,
    phone,
    staff,
    timeline,
)
from kiosk.ui.room import Grants, Room
from kiosk.ui.screen import Screen
from kiosk.ui.surroundings import UNSURE, Surroundings
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, Lock, OpenGuide, Quit, SetLanguage, SignIn, SignOut, Wish

Builder = Callable[[], Screen]

GRANTS: Grants = {
    **staff.GRANTS,
    **intake.GRANTS,
    **phone.GRANTS,
    **network.GRANTS,
    **otp.GRANTS,
    **ladder.GRANTS,
    **evidence.GRANTS,
    **papers.GRANTS,
    **calendar.GRANTS,
    **timeline.GRANTS,
    **house.GRANTS,
    **channels.GRANTS,
    **guides.GRANTS,
    **devices.GRANTS,
}


AT_THE_LOCK = (SignIn, SignOut, SetLanguage)
"""What may be wished while the screen is locked."""
COVERING = (Place.LOCK, Place.GUIDES)
"""Laid over a screen, which stays as it is behind them."""


class Reception(QObject):
    """Builds each screen when first shown, keeps it, and takes its wishes."""

    def __init__(self, window: Window, room: Room, builders: Mapping[Place, Builder]) -> None:
        super().__init__()
        self.room = room
        self._window, self._builders = window, builders
        self._screens: dict[Place, Screen] = {}
        self._entered: tuple[Place, str] | None = None
        self._drafting = Drafting(room)
        self._surroundings = Surroundings(window, room)
        room.changed.connect(self.refresh)
        room.refused.connect(self._refuse)
        window.step_chosen.connect(self._go_to_step)
        window.top.staff_action.connect(self._take_staff_action)
        window.banner_pressed.connect(self._take_banner)

    def grant(self, wish: Wish) -> None:
        """Does what was wished, or says why not; then shows what is true now."""
        if isinstance(wish, Quit):
            self._window.close()
            return
        self.room.said = ""
        try:
            if self.room.session.locked and not isinstance(wish, AT_THE_LOCK):
                raise Refused(Reason.NOT_SIGNED_IN)
            GRANTS[type(wish)](self.room, wish)
        except Refused as refused:
            self._refuse(refused)
        except Trouble as trouble:
            self.room.trouble(trouble.what)
        self.refresh()

    def attend(self, where: str) -> None:
        """Loket itself was wrong at `where`: keeps the draft and shows Perhatian.

        A locked screen stays locked, and where nobody works a banner says it.
        """
        self._drafting.keep()
        self.room.detail = where
        self.room.troubles[What.BUG] = None
        session = self.room.session
        if session.locked:
            session.behind = Place.ATTENTION
        elif session.staff:
            self.room.go(Place.ATTENTION)
        self.refresh()

    def refresh(self) -> None:
        """Shows the screen of the moment, entering it if it is another or for another case."""
        session = self.room.session
        place, key = session.place, (session.place, session.case)
        screen = self.screen(place)
        view = self.room.view()
        if place in COVERING:
            self._cover(screen, view)
        elif key == self._entered:
            if self._window.shown() is not screen:
                self._window.show_screen(screen)
            screen.present(view)
        else:
            self._enter(screen, key)
        self._surroundings.present(view, place)

    def screen(self, place: Place) -> Screen:
        """The one screen of this place, built at its first use."""
        if place not in self._screens:
            screen = self._screens[place] = self._builders[place]()
            screen.wished.connect(self.grant)
        return self._screens[place]

    def prepare_next(self) -> bool:
        """Builds one screen ahead, in a quiet moment; False when all are there."""
        for place in self._builders:
            if place not in self._screens:
                self.screen(place)
                return True
        return False

    def show_time(self) -> None:
        """Moves the clock in the top bar."""
        self._surroundings.present_clock()

    def leave(self) -> None:
        """Keeps what is typed; before closing."""
        self._drafting.keep()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any key, press or touch counts as somebody being there."""
        if event.isInputEvent() and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.TouchBegin,
            QEvent.Type.Wheel,
        ):
            self.room.last_seen_ms = self.room.now().mono_ms
        return False

    def lock_if_idle(self) -> None:
        """Locks after the minutes of the settings without a sign of anybody."""
        idle_ms = self.room.now().mono_ms - self.room.last_seen_ms
        allowed_ms = self.room.settings.desk.idle_lock_minutes * 60_000
        session = self.room.session
        if session.staff and not session.locked and idle_ms >= allowed_ms:
            self.grant(Lock())

    def _cover(self, cover: Screen, view: View) -> None:
        """The lock or a guide comes to the front; the screen behind it keeps what was typed."""
        if self._window.shown() is cover:
            cover.present(view)
            return
        self._drafting.keep()
        self._window.adopt(cover)
        cover.enter(view, {})
        self._window.show_screen(cover)

    def _enter(self, screen: Screen, key: tuple[Place, str]) -> None:
        self._drafting.keep()
        self._entered = key
        kept = self._drafting.follow(screen, key)
        self._window.adopt(screen)
        screen.enter(self.room.view(), kept)
        self._window.show_screen(screen)

    def _refuse(self, refused: Refused) -> None:
        self.screen(self.room.session.place).refuse(refused)

    def _go_to_step(self, name: str) -> None:
        self.grant(GoTo(Place(name)))

    def _take_staff_action(self, name: str) -> None:
        wish = {
            "lock": Lock(),
            "leave": SignOut(),
            "settings": GoTo(Place.SETTINGS),
            "home": GoTo(Place.HOME),
            "queue": GoTo(Place.QUEUE),
            "guides": OpenGuide(),
        }[name]
        self.grant(wish)

    def _take_banner(self, key: str) -> None:
        """The only banner with a way on leads to what it speaks of."""
        if key == UNSURE:
            self.grant(GoTo(Place.QUEUE))
