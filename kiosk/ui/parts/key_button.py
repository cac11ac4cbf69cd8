"""One key on the screen, for mouse and fingers; it never takes the focus from the line."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QTouchEvent
from PySide6.QtWidgets import QPushButton

from kiosk.ui.parts.icon import button_icon
from kiosk.ui.parts.key_layouts import Does, Key
from kiosk.ui.theme import mark, scaled

FIRST_MS, THEN_MS = 450, 70
MOST = 250
"""So many strokes a held key makes at most: no line is longer, and a stuck finger ends."""
_ICONS = {
    Does.ERASE: "delete",
    Does.SHIFT: "arrow-big-up",
    Does.ENTER: "corner-down-left",
}
_AT_ONCE = (Does.TYPE, Does.ERASE)
"""Typed as soon as pressed; what turns a page or moves the focus waits until the finger is up."""
_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class KeyButton(QPushButton):
    """`struck` carries the Key each time it counts; `let_go` when nothing presses it any more.

    Every finger presses its own key, so two thumbs may type. Held down, Erase repeats until it
    is let go, left by the finger or hidden, or the window is no longer the one in front.
    """

    struck = Signal(object)
    let_go = Signal()

    def __init__(self, key: Key) -> None:
        super().__init__()
        self.key, self.held = key, False
        self._strokes = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        tone = "plain" if key.does is Does.TYPE else "aside"
        mark(self, kind="key", tone="enter" if key.does is Does.ENTER else tone)
        self.again = QTimer(self)
        self.again.setSingleShot(True)
        self.again.timeout.connect(self._repeat)
        self.pressed.connect(self._begin)
        self.released.connect(self._end)
        self.clicked.connect(self._finish)
        self.setText(key.text)

    def show_icon(self, name: str = "") -> None:
        """Draw the icon of what the key does, or the one of this name, at today's text size."""
        name = name or _ICONS.get(self.key.does, "")
        if name:
            colour = "card" if self.key.does is Does.ENTER else "ink"
            self.setIcon(button_icon(name, colour, scaled(22)))
            self.setIconSize(self.icon().actualSize(self.size()))

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES:
            self._touch(cast("QTouchEvent", event))
            return True
        if kind == QEvent.Type.WindowDeactivate:
            self._drop()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._drop()
        super().hideEvent(event)

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        on_key = all(self.rect().contains(p.position().toPoint()) for p in event.points())
        if event.type() == QEvent.Type.TouchBegin:
            self.setDown(True)
            self._begin()
        elif event.type() == QEvent.Type.TouchEnd and self.held and on_key:
            self._drop()
            self._finish()
        elif event.type() != QEvent.Type.TouchUpdate or not on_key:
            self._drop()

    def _begin(self) -> None:
        self.held, self._strokes = True, 0
        if self.key.does in _AT_ONCE:
            self._strike()
        if self.key.does is Does.ERASE:
            self.again.start(FIRST_MS)

    def _repeat(self) -> None:
        if self.held and self._strokes < MOST:
            self._strike()
            self.again.start(THEN_MS)

    def _strike(self) -> None:
        self._strokes += 1
        self.struck.emit(self.key)

    def _finish(self) -> None:
        if self.key.does not in _AT_ONCE:
            self.struck.emit(self.key)

    def _drop(self) -> None:
        """As if let go elsewhere."""
        self.setDown(False)
        self._end()

    def _end(self) -> None:
        self.again.stop()
        if self.held:
            self.held = False
            self.let_go.emit()
