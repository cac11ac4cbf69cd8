"""A screen that nobody touches: it grows dim before it locks, and dark with a clock afterwards.

Whatever wakes it does nothing else: that press, key or touch reaches nothing beneath.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.settings import Desk
from kiosk.ui.room import Room
from kiosk.ui.window import Window
from kiosk.ui.wording.times import hour, long_day

if TYPE_CHECKING:  # built when nobody was there for long
    from kiosk.ui.veil import Veil

MINUTE_MS = 60_000
ECHO_MS = 700
"""So long after the last sign of it the waking press may still be going on."""
Type = QEvent.Type
ENDS = {
    Type.KeyPress: Type.KeyRelease,
    Type.ShortcutOverride: Type.KeyRelease,
    Type.MouseButtonPress: Type.MouseButtonRelease,
    Type.MouseButtonDblClick: Type.MouseButtonRelease,
    Type.TouchBegin: Type.MouseButtonRelease,  # Qt makes a press of the mouse out of a touch
    Type.Wheel: None,
}
"""What wakes the screen, and with what it is over."""
PRESSES = frozenset((*ENDS, *filter(None, ENDS.values()), Type.TouchUpdate, Type.TouchEnd))


class Rest(StrEnum):
    """How far the screen rests."""

    AWAKE = "awake"
    DIM = "dim"
    DARK = "dark"


def rest_of(desk: Desk, idle_ms: int, *, working: bool) -> tuple[Rest, int]:
    """How far a screen rests that nobody touched for `idle_ms`, and the milliseconds to the lock.

    `working`: somebody is signed in and not behind the lock; otherwise there is none to come.
    """
    if not working:
        dark = desk.dim and idle_ms >= desk.dark_minutes * MINUTE_MS
        return (Rest.DARK if dark else Rest.AWAKE), 0
    lock_ms = desk.idle_lock_minutes * MINUTE_MS
    left_ms = max(0, lock_ms - idle_ms)
    dim = desk.dim and left_ms <= min(desk.dim_seconds * 1000, lock_ms // 2)
    return (Rest.DIM if dim else Rest.AWAKE), left_ms


class Resting(QObject):
    """Lays a veil over `window` and takes it away."""

    def __init__(self, app: QApplication, window: Window, room: Room) -> None:
        super().__init__()
        self._app, self._window, self._room = app, window, room
        self._veil: Veil | None = None
        self._working = False
        self._since_ms = room.now().mono_ms
        self._rest = Rest.AWAKE
        self._until: QEvent.Type | None = None
        self._echo_ms = 0
        app.installEventFilter(self)

    @property
    def rest(self) -> Rest:
        """How far the screen rests now."""
        return self._rest

    def end(self) -> None:
        """Lets the application go."""
        self._app.removeEventFilter(self)
        if self._veil:
            self._veil.hide()

    def each_second(self) -> None:
        """Follows the time that passed since anybody was there."""
        session, now_ms = self._room.session, self._room.now().mono_ms
        working = bool(session.staff) and not session.locked
        if working != self._working:
            self._working, self._since_ms = working, now_ms
        seen_ms = self._room.last_seen_ms
        begun_ms = seen_ms if working else max(seen_ms, self._since_ms)
        rest, left_ms = rest_of(self._room.settings.desk, now_ms - begun_ms, working=working)
        if rest is not Rest.AWAKE:
            self._show(rest, left_ms)
        elif self._rest is not Rest.AWAKE:
            self._wake()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes what wakes the screen, and what belongs to the same press, for itself."""
        kind = event.type()
        if kind not in PRESSES:
            return False
        now_ms = self._room.now().mono_ms
        if self._rest is not Rest.AWAKE and kind in ENDS:
            self._until, self._echo_ms = ENDS[kind], now_ms + ECHO_MS
            self._room.last_seen_ms = now_ms
            self._wake()
            return self._take(event)
        if self._until is None or now_ms > self._echo_ms:
            return False
        self._echo_ms = now_ms + ECHO_MS
        held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if kind is self._until and not held:
            self._until = None
        return self._take(event)

    def _take(self, event: QEvent) -> bool:
        event.accept()
        return True

    def _show(self, rest: Rest, left_ms: int) -> None:
        veil = self._veil = self._veil or _new_veil(self._window)
        if self._rest is Rest.AWAKE and (menu := self._app.activePopupWidget()):
            menu.close()  # it stands above every veil
        self._rest = rest
        if rest is Rest.DIM:
            veil.dim(-(-left_ms // 1000))
            return
        now, zone = self._room.trusted().at, self._room.settings.site.zone
        veil.darken(hour(now, zone), long_day(now, zone), now.minute)

    def _wake(self) -> None:
        self._rest = Rest.AWAKE
        if self._veil:
            self._veil.lift()


def _new_veil(window: Window) -> "Veil":
    from kiosk.ui.veil import Veil

    return Veil(window)
