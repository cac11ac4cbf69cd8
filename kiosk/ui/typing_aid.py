"""When the keys on the screen come and go, and where what they type goes.

In `auto` they come when a finger touches a line (or by the button in the top bar) and go when a
key of a real keyboard is pressed; in `always` they come with every line; in `never` not at all.
They lie below the page, which gets smaller and scrolls: nothing is ever covered by them.

What moves the page waits until no key, button or finger is down, or the press would end
elsewhere than it began.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.settings import Typing
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.entry import Line, entry_of
from kiosk.ui.parts.in_view import InView
from kiosk.ui.parts.release import Release
from kiosk.ui.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kiosk.ui.parts.key_layouts import Key
    from kiosk.ui.parts.keyboard import Keyboard


class TypingAid(QObject):
    """Made once by the window; the keys themselves are built at their first use.

    `button` unfolds and folds them by hand. `unfolded` tells whether they are there.
    """

    unfolded = Signal(bool)

    def __init__(self, window: QWidget, column: QVBoxLayout) -> None:
        """`column` is the window's own, from top to bottom."""
        super().__init__(window)
        self._window, self._column = window, column
        self._mode = Typing.AUTO
        self._keys: Keyboard | None = None
        self._served: Line | None = None
        self._view = InView(self)
        self._watched: list[QWidget] = []
        self._wanted = self._touched = False
        self.button = Button(kind="chip", icon="keyboard")
        mark(self.button, tone="neutral")
        self.button.setCheckable(True)
        self.button.setEnabled(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._toggle)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._settle)
        self._release = Release(self)
        self._release.came.connect(self._soon.start)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._say()

    def use(self, mode: Typing) -> None:
        """Come by touch, always or never."""
        if mode is not self._mode:
            self._mode = mode
            self.button.setVisible(mode is not Typing.NEVER)
            self._wanted = mode is Typing.ALWAYS
            self._settle()

    def is_unfolded(self) -> bool:
        """Whether the keys take their place in the window."""
        return self._keys is not None and not self._keys.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a window sends while it goes is not looked at: Python may have let go before it."""
        kind = event.type()
        if kind in (QEvent.Type.Resize, QEvent.Type.LanguageChange):
            if watched is self._window:
                self._refit() if kind == QEvent.Type.Resize else self._say()
        elif kind == QEvent.Type.KeyPress:
            return event.spontaneous() and self._type_by_hand(cast("QKeyEvent", event))
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._touched = _is_finger(cast("QMouseEvent", event))
        elif kind == QEvent.Type.MouseButtonRelease:
            if self._line() is not None and (self._touched or self._mode is Typing.ALWAYS):
                self._wanted = True
            self._touched = False
            self._soon.start()
        return False

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window:
            self._watch(now)
            self._wanted = self._wanted or self._mode is Typing.ALWAYS
        self._soon.start()

    def _watch(self, widget: QWidget) -> None:
        for one in self._watched:
            if isValid(one):  # a screen may have thrown it away while it had the focus
                one.removeEventFilter(self)
        self._watched = [widget]
        if isinstance(widget, QAbstractScrollArea):
            self._watched.append(widget.viewport())
        for one in self._watched:
            one.installEventFilter(self)

    def _type_by_hand(self, event: QKeyEvent) -> bool:
        """A real key folds the keys; Escape does nothing else then."""
        escape = event.key() == Qt.Key.Key_Escape
        if not self.is_unfolded() or not (escape or self._mode is Typing.AUTO):
            return False
        self._dismiss()
        return escape

    def _toggle(self) -> None:
        self._wanted = not self.is_unfolded()
        self._settle()

    def _dismiss(self) -> None:
        self._wanted = False
        self._settle()

    def _settle(self) -> None:
        """Unfold or fold, as the moment wants it."""
        if (self._keys is not None and self._keys.held()) or self._release.is_awaited():
            return  # letting go asks again
        line = self._line()
        if line is None:
            self._wanted = False
        if line is not None and self._wanted and self._mode is not Typing.NEVER:
            self._unfold(line)
        else:
            self._fold()
        self.button.setEnabled(line is not None)
        self.button.setChecked(self.is_unfolded())

    def _line(self) -> Line | None:
        """What is typed in now, or will be once the window is in front again."""
        focused = self._window.focusWidget()
        if entry_of(focused) is None or not (focused and focused.isVisible()):
            return None
        return cast("Line", focused)

    def _unfold(self, line: Line) -> None:
        keys = self._keys or self._build()
        entry = entry_of(line)
        if entry is not None and line is not self._served:
            self._served = line
            keys.show_for(entry, paragraphs=isinstance(line, QAbstractScrollArea))
        if keys.isHidden():
            keys.fit(self._window.height())
            keys.show()
            QApplication.inputMethod().hide()  # where the system has keys too, one set is enough
            self.unfolded.emit(True)
        self._column.activate()
        self._view.keep(line)

    def _fold(self) -> None:
        if self._keys is not None and not self._keys.isHidden():
            self._keys.hide()
            self._served = None
            self._view.keep(None)
            self.unfolded.emit(False)

    def _build(self) -> Keyboard:
        from kiosk.ui.parts.keyboard import Keyboard

        keys = self._keys = Keyboard()
        keys.hide()
        keys.struck.connect(self._strike)
        keys.let_go.connect(self._soon.start)
        self._column.addWidget(keys)
        return keys

    def _strike(self, key: Key) -> None:
        from kiosk.ui.parts.key_layouts import Does
        from kiosk.ui.strokes import strike

        line = self._line()
        if key.does is Does.CLOSE:
            self._dismiss()
        elif line is not None:
            strike(line, key)
            self._view.keep(self._line())

    def _refit(self) -> None:
        if self._keys is not None:
            self._keys.fit(self._window.height())
            self._soon.start()

    def _say(self) -> None:
        self.button.setAccessibleName(self.tr("Papan ketik di layar"))
        self.button.setToolTip(self.tr("Papan ketik di layar"))


def _is_finger(event: QMouseEvent) -> bool:
    """Whether a press came from a touch screen, directly or made into one of the mouse."""
    by_touch = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
    return by_touch or event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
