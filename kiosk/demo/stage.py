"""Where the demo plays: a house of its own, a real window, a simulated clock, a camera."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.demo.driver import Driver, Stuck
from kiosk.demo.simclock import SimClock
from kiosk.domain.errors import What
from kiosk.ui.founding import House
from kiosk.ui.participant import told
from kiosk.ui.parts.participant_page import ParticipantPage
from kiosk.ui.room import Room
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window

USUAL, SMALL = (1366, 768), (1024, 600)
LARGE_TEXT = 1.4
MARK = ".loket-demo"
"""In a folder that the demo may empty."""


@dataclass(frozen=True, slots=True)
class DemoHouse(House):
    """Reads its own settings only, whatever is set for the whole machine."""

    @property
    def files(self) -> tuple[Path, ...]:
        return (self.home / "loket.toml",)


class Loket:
    """One running Loket in a window of its own, and the hands before it."""

    def __init__(
        self, app: QApplication, house: House, clock: SimClock, *, kiosk: bool = False
    ) -> None:
        """`kiosk`: as one that rests and has ways out; a demo takes nobody's whole screen."""
        self.window = Window()
        self.window.resize(*USUAL)
        self.window.show()
        self.window.activateWindow()
        self.kiosk = Kiosk(app, self.window, house, clock, full_screen=kiosk)
        if self.kiosk.lockdown:
            self.kiosk.lockdown.end()
        self.kiosk.begin()
        self.hands = Driver(self.window, clock.advance)

    @property
    def room(self) -> Room:
        """The room behind the open desk."""
        if self.kiosk.reception is None:
            raise Stuck("nobody opened the desk yet")
        return self.kiosk.reception.room

    def close(self) -> None:
        """Ends it and takes its window away."""
        self.window.close()
        self.kiosk.close()
        self.window.deleteLater()
        self.hands.settle()


class Stage:
    """One Loket after the other in the same house; `hands` work on the one that is open."""

    def __init__(self, app: QApplication, out: Path, house: House, clock: SimClock) -> None:
        self.app, self.out, self.house, self.clock = app, out, house, clock
        self.pictures: list[Path] = []
        self._number = 0
        self.loket = self.another()

    def another(self) -> Loket:
        """One more Loket in the same house."""
        return Loket(self.app, self.house, self.clock)

    def reopen(self, *, kiosk: bool = False) -> None:
        """The one that was closed is started again."""
        self.loket = Loket(self.app, self.house, self.clock, kiosk=kiosk)

    def move(self, house: House) -> None:
        """Closes this Loket and starts one in another house."""
        self.loket.close()
        self.house = house
        self.reopen()

    @property
    def hands(self) -> Driver:
        return self.loket.hands

    @property
    def room(self) -> Room:
        return self.loket.room

    def beat(self) -> None:
        """The kiosk makes its rounds, as it does each second by itself."""
        if self.loket.kiosk.rounds:
            self.loket.kiosk.rounds.beat()
        self.hands.settle()

    def pass_time(self, ms: int) -> None:
        """Lets time pass at the desk."""
        self.clock.advance(ms)
        self.beat()

    def take(self, name: str, *, of: Loket | None = None, sizes: bool = False) -> None:
        """A picture under the next number, so that the pictures lie in the order of the story."""
        self._number += 1
        self.show_off(f"{self._number:02}-{name}", of=of, sizes=sizes)

    def show_off(self, name: str, *, of: Loket | None = None, sizes: bool = False) -> None:
        """A picture with a name to refer to; `sizes`: on a small screen and with large text too."""
        loket = of or self.loket
        self.beat()
        self._mind_bugs()
        self._shoot(loket, self.out / f"{name}.png")
        if sizes:
            self._take_sizes(loket, name)

    def show_participant(self, name: str) -> None:
        """What a second screen shows the participant now."""
        page = ParticipantPage()
        page.resize(*USUAL)
        page.present(told(self.room.view(), self.room.session.place))
        page.show()
        self.hands.settle(5)
        file = self.out / f"{name}.png"
        if not page.grab().save(str(file)):
            raise Stuck(f"{file.name} could not be written")
        self.pictures.append(file)
        page.hide()
        page.deleteLater()

    def plug_in(self, name: str) -> Path:
        """A stick with files; from now on nothing of this machine's own folders is offered."""
        stick = self.out / name
        stick.mkdir()
        self.room.tools = replace(self.room.tools, evidence_roots=lambda: (stick,))
        return stick

    def keep(self, paper: str, name: str) -> Path:
        """A copy of a PDF of the kiosk, which itself lets go of papers after a week."""
        return Path(shutil.copy(self.room.tools.papers / f"{paper}.pdf", self.out / f"{name}.pdf"))

    def _take_sizes(self, loket: Loket, name: str) -> None:
        folder = self.out / "sizes"
        folder.mkdir(exist_ok=True)
        loket.window.resize(*SMALL)
        self._shoot(loket, folder / f"{name}-1024x600.png")
        loket.window.resize(*USUAL)
        Theme(LARGE_TEXT).apply(self.app)
        self._shoot(loket, folder / f"{name}-140.png")
        Theme().apply(self.app)
        self.hands.settle()

    def _shoot(self, loket: Loket, file: Path) -> None:
        self.hands.settle(5)
        if not loket.window.grab().save(str(file)):
            raise Stuck(f"{file.name} could not be written")
        self.pictures.append(file)

    def _mind_bugs(self) -> None:
        if self.loket.kiosk.reception and What.BUG in self.room.troubles:
            raise Stuck(f"a bug of Loket: {self.room.detail}")


def clear(out: Path) -> None:
    """An empty folder for what is shown. Raises Stuck where somebody keeps other things there."""
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).exists():
        raise Stuck(f"{out} holds other things; name an empty folder with --out")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / MARK).touch()
