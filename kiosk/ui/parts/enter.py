"""Enter as a person presses it to go on: by either key, and not because it is held down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


def is_enter(event: QKeyEvent) -> bool:
    """Whether Return or Enter was pressed just now."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


class EnterButton(QAbstractButton):
    """A button that draws itself; Enter presses it as well as Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)
