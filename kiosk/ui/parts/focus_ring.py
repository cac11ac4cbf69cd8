"""The ring around what the keyboard is at: outside the widget, with a gap, the same everywhere."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from kiosk.ui.theme import colour

_OUTSIDE = 4


class FocusRing(QWidget):
    """Made once by the window; it follows the focus by itself and takes no presses.

    A widget that got the focus by a press of the mouse or a finger needs no ring."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._around:
            if isValid(widget):  # a screen may have thrown it away while it had the focus
                widget.removeEventFilter(self)
        self._around = []
        window = self.window()
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if pressed or now is None or now.window() is not window or _is_page(now):
            self.hide()
            return
        while now is not None and now is not window:
            self._around.append(now)
            now.installEventFilter(self)
            now = now.parentWidget()
        self._settle()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._settle()
        return False

    def _settle(self) -> None:
        """Lie around the focused widget as far as it can be seen."""
        focused = self._around[0] if self._around else None
        if focused is None or not focused.isVisible():
            self.hide()
            return
        window = self.window()
        corner = focused.mapTo(window, focused.rect().topLeft())
        ring = focused.rect().translated(corner).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        seen = window.rect()
        for around in self._around[1:]:
            if isinstance(around.parentWidget(), QAbstractScrollArea):
                seen &= around.rect().translated(around.mapTo(window, around.rect().topLeft()))
        if not seen.intersects(ring):
            self.hide()
            return
        self.setGeometry(ring)
        self.setMask(QRegion(seen.translated(-ring.topLeft())))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("brand"), 2.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 16, 16)


def _is_page(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea) and not widget.inherits("QPlainTextEdit")
