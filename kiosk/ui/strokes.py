"""Keys pressed on the screen reach a line as key events, just as those of a real keyboard."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.parts.key_layouts import Does, Key

_NAMED = {Does.ERASE: Qt.Key.Key_Backspace, Does.ENTER: Qt.Key.Key_Return}


def strike(target: QWidget, key: Key) -> None:
    """Press and let go `key` at `target`; a key of several letters types them one by one.

    What comes of it (validators, undo, drafts, moving on at Enter) is the line's own doing.
    """
    if key.does in _NAMED:
        _send(target, _NAMED[key.does].value, "\r" if key.does is Does.ENTER else "\b")
        return
    for letter in key.text:
        _send(target, ord(letter.upper()), letter)


def _send(target: QWidget, code: int, text: str) -> None:
    shift, plain = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    modifier = shift if text.isupper() else plain
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, code, modifier, text))
