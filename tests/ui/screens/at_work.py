"""The settings in their window, on a real store: what a supervisor sees and presses."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kiosk.domain.errors import Refused, Trouble
from kiosk.domain.events import Role
from kiosk.ui.screens.settings import SettingsScreen
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, Wish
from tests.ui.rooms import Furnished
from tests.ui.screens.first_start import read


class AtWork(QObject):
    """The settings in their window; grants as the reception does, and shows what is true then."""

    def __init__(self, desk: Furnished, role: Role = Role.SUPERVISOR) -> None:
        super().__init__()
        self.desk, self.room = desk, desk.room
        self.wishes: list[Wish] = []
        desk.sign_in(role)
        self.window, self.screen = Window(), SettingsScreen()
        self.window.show()
        self.window.activateWindow()
        self.screen.wished.connect(self.grant)
        self.room.changed.connect(self.present)
        self.enter()

    def enter(self) -> None:
        self.window.adopt(self.screen)
        self.screen.enter(self.room.view(), {})
        self.window.show_screen(self.screen)
        QApplication.processEvents()

    def grant(self, wish: Wish) -> None:
        self.wishes.append(wish)
        self.room.said = ""
        if not isinstance(wish, GoTo):
            try:
                self.desk.grant(wish)
            except Refused as refused:
                self.screen.refuse(refused)
            except Trouble as trouble:
                self.room.trouble(trouble.what)
        self.present()

    def present(self) -> None:
        self.screen.present(self.room.view())
        QApplication.processEvents()

    def open(self, key: str) -> None:
        self.screen.tabs._buttons[key].click()
        QApplication.processEvents()

    def staff(self, role: Role) -> str:
        return self.desk.staff(role)

    def read(self) -> str:
        return read(self.window)
