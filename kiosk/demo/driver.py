"""Hands and eyes of the demo: presses what is to be seen, types by label, waits with a bound.

Nothing is called that a person could not reach: a button is found by its words, must be enabled,
and must lie open under the pointer where it is pressed.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

ROUND_MS = 10
PATIENCE_ROUNDS = 1_500
LAYING_OUT_ROUNDS = 20
"""A page that has just come up may still be laid out, and show a moment later what it hides."""
PRESS_MS, LETTER_MS = 2_000, 200
"""What a person takes for a press and for a letter, in simulated time."""

Found = TypeVar("Found", bound=QWidget)


class Stuck(Exception):
    """The story cannot go on; the words say what was looked for and not found."""


class Driver:
    """One pair of hands in front of one window; `passing` moves the simulated clock."""

    def __init__(
        self, window: QWidget, passing: Callable[[int], None], patience: int = PATIENCE_ROUNDS
    ) -> None:
        """`patience`: how many rounds of 10 ms a wait may take."""
        self._window, self._passing, self._patience = window, passing, patience
        self.presses = 0

    def press(self, words: str) -> None:
        """Presses the button with these words, by pointer."""
        self.wait(lambda: bool(self._buttons(words)), f"a button “{words}”")
        found = self._buttons(words)
        if len(found) > 1:
            raise Stuck(f"{len(found)} buttons say “{words}”")
        self._click(found[0], words)
        self.presses += 1
        self._passing(PRESS_MS)
        self.settle()

    def pick(self, button: str, entry: str) -> None:
        """Opens the menu behind `button` and chooses `entry`."""
        self.press(button)
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise Stuck(f"no menu behind “{button}”")
        chosen = next((action for action in menu.actions() if action.text() == entry), None)
        if chosen is None:
            raise Stuck(f"no “{entry}” in the menu “{button}”")
        at = menu.actionGeometry(chosen).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
        self.presses += 1
        self._passing(PRESS_MS)
        self.settle()

    def write(self, label: str, text: str) -> None:
        """Replaces what stands in the line with this label."""
        line = self.line(label)
        self._click(line, label)
        line.selectAll()
        self.keys(text)

    def keys(self, text: str) -> None:
        """Types on the keyboard, wherever the focus is."""
        focused = QApplication.focusWidget()
        if focused is None:
            raise Stuck(f"nowhere to type {len(text)} letters")
        QTest.keyClicks(focused, text)
        self._passing(LETTER_MS * len(text))
        self.settle()

    def enter(self) -> None:
        """Presses the Enter key where the focus is; counts as a press."""
        focused = QApplication.focusWidget()
        if focused is None:
            raise Stuck("nowhere to press Enter")
        QTest.keyClick(focused, Qt.Key.Key_Return)
        self.presses += 1
        self._passing(PRESS_MS)
        self.settle()

    def line(self, label: str) -> QLineEdit:
        """The visible line to type in with this label."""
        self.wait(lambda: bool(self._lines(label)), f"a line “{label}”")
        return self._lines(label)[0]

    def reads(self, words: str) -> bool:
        """Whether these words are to be read somewhere on the screen, or heard from it."""
        return any(words in text for text in self._texts())

    def expect(self, words: str) -> None:
        """Waits until these words are to be read."""
        self.wait(lambda: self.reads(words), f"the words “{words}”")

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Runs the event loop until `holds`; raises Stuck when the patience is at its end."""
        for _ in range(self._patience):
            if holds():
                return
            turn(ROUND_MS)
        raise Stuck(f"waited in vain for {what}; the screen says: {self._summary()}")

    def settle(self, rounds: int = 3) -> None:
        """Lets what a press set going come to rest."""
        for _ in range(rounds):
            turn(1)

    def _click(self, widget: QWidget, what: str) -> None:
        for _ in range(LAYING_OUT_ROUNDS):
            self._scroll_to(widget)
            if self._lies_open(widget):
                QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
                return
            self.settle()
        raise Stuck(f"“{what}” does not lie open under the pointer")

    def _lies_open(self, widget: QWidget) -> bool:
        hit = self._window.childAt(widget.mapTo(self._window, widget.rect().center()))
        return hit is widget or bool(hit and widget.isAncestorOf(hit))

    def _scroll_to(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 20, 20)
                self.settle()
            parent = parent.parentWidget()

    def _buttons(self, words: str) -> list[QAbstractButton]:
        seen = [each for each in self._visible(QAbstractButton) if each.isEnabled()]
        for fits in (
            lambda b: _plain(b.text()) == words,
            lambda b: b.accessibleName() == words,
            lambda b: _heard(b).startswith(words),
        ):
            if found := [button for button in seen if fits(button)]:
                return found
        return []

    def _lines(self, label: str) -> list[QLineEdit]:
        seen = self._visible(QLineEdit)
        exact = [line for line in seen if line.accessibleName() == label]
        return exact or [line for line in seen if line.accessibleName().startswith(label)]

    def _texts(self) -> Iterator[str]:
        for label in self._visible(QLabel):
            yield label.text()
        for button in self._visible(QAbstractButton):
            yield _plain(button.text())
        for widget in self._visible(QWidget):
            yield widget.accessibleName()

    def _visible(self, kind: type[Found]) -> list[Found]:
        return [each for each in self._window.findChildren(kind) if each.isVisible()]

    def _summary(self) -> str:
        return " | ".join(label.text() for label in self._visible(QLabel) if label.text())[:600]


def _plain(text: str) -> str:
    return text.replace("&", "")


def _heard(button: QAbstractButton) -> str:
    return button.accessibleName() or _plain(button.text())


def turn(for_ms: int) -> None:
    """Runs the event loop for a moment, in which the workers go on; `QTest.qWait` slows them."""
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()
