"""A kiosk on two screens of its own, in a process that a test may look into.

``python -m tests.kiosk_child ORDER… restart|leave``: does what is ordered, answers one line of JSON
for each that tells something, and ends as the kiosk ends. QT_QPA_PLATFORM says which screens.
"""

import json
import sys

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.demo.driver import turn
from kiosk.domain.events import Role
from kiosk.start import Start
from kiosk.ui.theme import new_application
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, Quit, SignIn
from kiosk.ui.wishes_kiosk import LeaveKiosk, SetSecondScreen, Way

ROUNDS = 2_000


class Child(QObject):
    """The orders by their names."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.app = app
        self.start = Start(app, practice=True, kiosk=True)
        self.start.show()
        self.until(lambda: self.start.kiosk is not None and self.start.kiosk.second is not None)
        self.settle()

    @property
    def kiosk(self):
        return self.start.kiosk

    def until(self, holds) -> None:
        for _ in range(ROUNDS):
            if holds():
                return
            turn(10)
        raise SystemExit("waited in vain")

    def settle(self) -> None:
        for _ in range(40):
            turn(10)

    def look(self) -> dict[str, object]:
        window, page = self.start.window, self.kiosk.second.page
        return {
            "screens": [screen.geometry().getRect() for screen in self.app.screens()],
            "window": window.geometry().getRect(),
            "full": window.isFullScreen(),
            "area": window.area().getRect(),
            "visible": window.isVisible(),
            "page": page.geometry().getRect() if page and page.isVisible() else None,
            "apart": bool(page and page.isWindow()),
            "focus": bool(page and page.isAncestorOf(self.app.focusWidget() or window)),
            "takes_focus": bool(
                page and not page.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
            ),
        }

    def sign_in(self) -> None:
        room = self.kiosk.reception.room
        staff = room.desk.state.active_staff()
        boss = next(one.id for one in staff if one.role is Role.SUPERVISOR)
        self.kiosk.reception.grant(SignIn(boss, "135790"))
        self.until(lambda: room.session.place is Place.PRACTICE)

    def close_everything(self) -> None:
        self.start.window.close()
        self.app.closeAllWindows()
        QCoreApplication.quit()
        QTest.keyClick(self.start.window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(self.start.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(self.start.window, Qt.Key.Key_Escape)
        self.kiosk.reception.grant(Quit())
        self.kiosk.reception.grant(GoTo(Place.HOME))
        self.settle()

    def stretch(self) -> None:
        """As a compositor that lays every window over all screens."""
        whole = QRect()
        for screen in self.app.screens():
            whole = whole.united(screen.geometry())
        self.start.window.setGeometry(whole)
        self.settle()

    def switch_off(self) -> None:
        self.kiosk.reception.grant(SetSecondScreen(on=False))
        self.settle()

    def restart(self) -> None:
        self.kiosk.reception.grant(LeaveKiosk(Way.LOKET))

    def leave(self) -> None:
        """As a PIN would that was right; practice itself has none."""
        self.kiosk.reception.room.leave_wished.emit(Way.SYSTEM)


def main(orders: list[str]) -> int:
    app = new_application("loket")
    child = Child(app)
    last = orders.pop()
    for order in orders:
        told = getattr(child, order)()
        if told:
            print(json.dumps(told), flush=True)  # noqa: T201 - for the test that asked
    QTimer.singleShot(0, getattr(child, last))
    code = app.exec()
    child.kiosk.close()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
