"""The first start as a person goes through it: keys, presses and what is read on the screen."""

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.parts.action_bar import ActionButton
from kiosk.ui.screens.commissioning import CommissioningScreen
from kiosk.ui.window import Window

NAME, PIN, PHRASE = "Karang Taruna RW 07", "482915", "sawah hijau pagi hari"


class Foreign(QTranslator):
    """Another language, in which every word is the same with a mark before it."""

    def translate(self, _context: str, source: str, *_: object) -> str:
        return f"≈{source}"

    def isEmpty(self) -> bool:
        return False


def action(window: Window, name: str) -> ActionButton:
    """The button of the bottom bar with this name."""
    QApplication.processEvents()
    buttons = window.findChildren(ActionButton)
    return next(b for b in buttons if b.action_name == name and b.isVisible())


def press(qtbot: QtBot, window: Window, name: str) -> None:
    qtbot.mouseClick(action(window, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def read(widget: QWidget) -> str:
    """Every word that can be seen."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Types in place of what stands there."""
    line.selectAll()
    qtbot.keyClicks(line, text)


def group_14(screen: CommissioningScreen) -> str:
    """The last group of the key, read off the screen while it is shown."""
    shown = [text for text in read(screen).splitlines() if text.startswith("14. ")]
    return shown[0].removeprefix("14. ")


def go_to_recovery(qtbot: QtBot, window: Window, screen: CommissioningScreen) -> None:
    """Place and supervisor, as far as the recovery key."""
    screen.start.set_up.emit()
    write(qtbot, screen.site.name.edit, NAME)
    press(qtbot, window, "next")
    who = screen.supervisor
    write(qtbot, who.name.edit, "Ibu Lestari")
    for field in (who.pin.first, who.pin.again):
        write(qtbot, field.edit, PIN)
    if who.passphrase.isVisible():
        for field in (who.passphrase.first, who.passphrase.again):
            write(qtbot, field.edit, PHRASE)
    press(qtbot, window, "next")


def go_to_mail(qtbot: QtBot, window: Window, screen: CommissioningScreen) -> None:
    """The same and on, with the key written on paper."""
    go_to_recovery(qtbot, window, screen)
    paper = group_14(screen)
    press(qtbot, window, "next")
    write(qtbot, screen.recovery.last.edit, paper)
    press(qtbot, window, "next")
