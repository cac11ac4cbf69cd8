"""A person with a touch screen and no keyboard: touches lines, and presses keys on the screen."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from kiosk.ui.parts.key_button import KeyButton
from kiosk.ui.parts.keyboard import Keyboard


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


class Finger:
    """One finger at `window`; ``write("Siti N.")`` finds each key on whatever page it is."""

    _screen: QPointingDevice | None = None

    def __init__(self, window: QWidget) -> None:
        self.window = window
        if Finger._screen is None:  # Qt keeps every one that was ever made
            Finger._screen = QTest.createTouchDevice()
        self.screen = Finger._screen

    def touch(self, widget: QWidget) -> None:
        """Scroll to `widget`, touch the middle of what is seen of it, and let go."""
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget, 0, 8)
            around = around.parentWidget()
        place = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        at = place.visibleRegion().boundingRect().center()
        self.put(place, at)
        self.lift(place, at)
        settle()

    def put(self, place: QWidget, at: QPoint | None = None) -> None:
        self._pull_onto_screen(place)
        at = at or place.rect().center()
        assert place.visibleRegion().contains(at), "nobody can touch what is not seen"
        QTest.touchEvent(place, self.screen).press(0, at, place)
        QApplication.processEvents()

    def slide(self, place: QWidget, to: QPoint) -> None:
        QTest.touchEvent(place, self.screen).move(0, to, place)
        QApplication.processEvents()

    def lift(self, place: QWidget, at: QPoint | None = None) -> None:
        QTest.touchEvent(place, self.screen).release(0, at or place.rect().center(), place)
        QApplication.processEvents()

    def add(self, place: QWidget) -> None:
        """A second finger comes down at `place`; the first stays where it is."""
        touches = QTest.touchEvent(self.window, self.screen)
        touches.stationary(0).press(1, self._in_window(place), self.window)
        touches.commit()
        QApplication.processEvents()

    def lift_both(self, first: QWidget, second: QWidget) -> None:
        touches = QTest.touchEvent(self.window, self.screen)
        touches.release(0, self._in_window(first), self.window)
        touches.release(1, self._in_window(second), self.window)
        touches.commit()
        QApplication.processEvents()

    def _in_window(self, place: QWidget) -> QPoint:
        return place.mapTo(self.window, place.rect().center())

    def keyboard(self) -> Keyboard:
        """The keys in the window; there are none before they were unfolded once."""
        (keyboard,) = self.window.findChildren(Keyboard)
        return keyboard

    def key(self, name: str) -> KeyButton:
        """The key with this accessible name, on the page that is shown."""
        return next(one for one in self.keyboard().buttons() if one.accessibleName() == name)

    def press(self, *names: str) -> None:
        """Press the keys with these accessible names."""
        for name in names:
            self.touch(self.key(name))

    def write(self, text: str) -> None:
        """Type `text`, turning to the page of digits and signs and back where it takes it."""
        for letter in text:
            if key := self._typing(letter.lower()):
                if letter.isupper():
                    self.press("Huruf besar")
                self.touch(key)
                continue
            self.press("Angka dan tanda")
            sign = self._typing(letter)
            assert sign, f"no key for {letter!r}"
            self.touch(sign)
            self.press("Huruf")

    def _typing(self, text: str) -> KeyButton | None:
        return next((one for one in self.keyboard().buttons() if one.key.text == text), None)

    def _pull_onto_screen(self, place: QWidget) -> None:
        """The screen of the offscreen platform is smaller than the window, and clips fingers."""
        seen = place.screen().geometry().center()
        self.window.move(self.window.pos() + seen - place.mapToGlobal(place.rect().center()))
