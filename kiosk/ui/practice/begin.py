"""Puts practice around a desk: its clock, its grants, its panel, and the way to the cards."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.ui.founding import Opened
from kiosk.ui.places import IN_PRACTICE, builders
from kiosk.ui.practice.clock import PracticeClock
from kiosk.ui.practice.grants import Granting
from kiosk.ui.practice.rehearsal import Rehearsal
from kiosk.ui.reception import Reception
from kiosk.ui.room import Clock
from kiosk.ui.tools import furnish
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, Wish
from kiosk.ui.work import Work

if TYPE_CHECKING:
    from kiosk.ui.practice.companion import Companion

WITHOUT_COACH = (Place.SIGN_IN, Place.LOCK, Place.ATTENTION, Place.PRACTICE, Place.PRACTICE_RESULT)
BANNER = "practice"
COACH_KEY = "F2"


class Accompanying(QObject):
    """Keeps the panel and the banner in step with what is shown."""

    def __init__(self, window: Window, reception: Reception, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._window, self._reception, self._rehearsal = window, reception, rehearsal
        self._folded = False
        reception.presented.connect(self._present)
        window.banner_pressed.connect(self._take_banner)
        key = QShortcut(QKeySequence(COACH_KEY), window)
        key.activated.connect(self._turn_to_coach)

    @cached_property
    def companion(self) -> "Companion":
        """Built at its first look, for which Masuk need not wait."""
        from kiosk.ui.practice.companion import Companion

        companion = Companion()
        self._window.bench.accompany(companion)
        companion.wished.connect(self._grant)
        companion.folded.connect(self._fold)
        return companion

    def _present(self, view: View, place: Place) -> None:
        playing = self._rehearsal.playing() if place not in WITHOUT_COACH else None
        if playing:
            self.companion.present(playing, view, place)
        self._window.bench.show_companion(playing is not None and not self._folded)
        self._window.present_practice(True, self._way(place, playing is not None))

    def _way(self, place: Place, playing: bool) -> str:
        """What the banner leads to: the coach who was put away, or the cards."""
        if place in WITHOUT_COACH:
            return ""
        if playing and self._folded:
            return QCoreApplication.translate("Accompanying", "Buka pelatih")
        return QCoreApplication.translate("Accompanying", "Kartu latihan")

    def _grant(self, wish: Wish) -> None:
        """The focus goes back to the work: what was pressed may be gone from the panel."""
        self._reception.grant(wish)
        screen = cast("QWidget | None", self._window.shown())
        wanted = screen.focusWidget() if screen else None
        if wanted and wanted.isVisible():
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to_coach(self) -> None:
        """By key to what the coach offers, since Tab leads there last."""
        panel = self.companion
        if panel.isVisible():
            offered = panel.fold if panel.press.isHidden() else panel.press
            offered.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fold(self) -> None:
        self._folded = True
        self._reception.refresh()

    def _take_banner(self, key: str) -> None:
        if key != BANNER:
            return
        if self._folded and self._rehearsal.exercise():
            self._folded = False
            self._reception.refresh()
        else:
            self._reception.grant(GoTo(Place.PRACTICE))


class PracticeDesk(NamedTuple):
    """A desk with practice around it."""

    reception: Reception
    accompanying: Accompanying
    clock: PracticeClock


def open_desk(
    window: Window,
    opened: Opened,
    real: Clock,
    work: Work,
    moved: Callable[[bool], None],
    *,
    kiosk: bool = False,
) -> PracticeDesk:
    """Puts people into a practice house; `moved` leaves it (False) or begins it anew (True).

    Raises ValueError for any other house.
    """
    clock = PracticeClock(opened.house, real)
    room = furnish(opened, clock, work, kiosk=kiosk)
    leave, again = partial(moved, False), partial(moved, True)
    rehearsal = Rehearsal(opened.house, room, clock, leave, again)
    room.rehearsal, room.first = rehearsal, Place.PRACTICE
    screens = {**builders(), **builders(IN_PRACTICE)}
    reception = Reception(window, room, screens, Granting(rehearsal).table())
    return PracticeDesk(reception, Accompanying(window, reception, rehearsal), clock)
