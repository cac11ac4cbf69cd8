"""The bar at the bottom: at most three actions at the right, one of them primary, others left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.frame import Action
from kiosk.ui.parts.notice import Notice
from kiosk.ui.theme import WORK_PX, mark, scaled


class ActionButton(Button):
    """A button that knows its action."""

    def __init__(self, action: Action) -> None:
        super().__init__(action.text, action.kind, icon=action.icon, grade="large")
        self.action_name = action.name
        self.present(action)

    def present(self, action: Action) -> None:
        """Take the words and the state of the same action again."""
        self.setText(action.text)
        self.setEnabled(action.enabled)


class ActionBar(QFrame):
    """The bar; `pressed` tells the name of an action. It breaks in two rows before it clips."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="action-bar")
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(12)
        self._right.insertStretch(0, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addLayout(self._left)
        self._row.addLayout(self._right, 1)
        self._safety = Notice(tone="safety")
        self._safety.hide()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._safety)
        column.addLayout(self._row)
        centred = QHBoxLayout(self)
        centred.setContentsMargins(30, 8, 30, 20)
        centred.addStretch(1)
        centred.addWidget(self._inside, 1000)
        centred.addStretch(1)
        self._buttons: list[ActionButton] = []
        self._actions: tuple[Action, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def present(self, actions: Sequence[Action]) -> None:
        """Show these actions; buttons of the same actions are kept, so focus is not lost."""
        if [_identity(a) for a in actions] != [_identity(a) for a in self._actions]:
            self._rebuild(actions)
        for button, action in zip(self._buttons, actions, strict=True):
            button.present(action)
        self._actions = tuple(actions)
        self._fold()

    def present_safety(self, text: str) -> None:
        """The red line above the actions while the guide is folded away; "" hides it."""
        self._safety.setText(text)
        self._safety.setVisible(bool(text))
        self.setVisible(bool(text or self._actions))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """A new button knows its width only once it is polished."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _rebuild(self, actions: Sequence[Action]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [ActionButton(action) for action in actions]
        for button, action in zip(self._buttons, actions, strict=True):
            button.clicked.connect(self._press)
            (self._left if action.left else self._right).addWidget(button)

    def _fold(self) -> None:
        self._inside.setMaximumWidth(scaled(WORK_PX))
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + 12
        across = needed <= min(self.width() - 60, scaled(WORK_PX))
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if across else direction.BottomToTop)

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, ActionButton):
            self.pressed.emit(button.action_name)


def _identity(action: Action) -> tuple[str, str, bool, str]:
    return action.name, action.kind, action.left, action.icon
