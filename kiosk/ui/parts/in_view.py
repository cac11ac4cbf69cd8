"""Pages scroll so that the line being typed in is seen, with its label and its message."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

_AROUND = 8


def bring_into_view(line: QWidget) -> None:
    """Scroll every page around `line`; of one higher than the page, the row with the cursor."""
    for page in _pages(line):
        _scroll(page, line)


class InView(QObject):
    """``keep(line)`` brings `line` into view, now and whenever a page around it takes another
    size; ``keep(None)`` leaves the pages alone. Where a person scrolls to, they stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._line: QWidget | None = None
        self._watched: list[QWidget] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._reveal)

    def keep(self, line: QWidget | None) -> None:
        if line is not self._line:
            for one in filter(isValid, self._watched):
                one.removeEventFilter(self)
            self._line, self._watched = line, list(_sized(line)) if line else []
            for one in self._watched:
                one.installEventFilter(self)
        self._reveal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    def _reveal(self) -> None:
        if self._line is not None and isValid(self._line):
            bring_into_view(self._line)


def _pages(line: QWidget) -> Iterator[QScrollArea]:
    around = line.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def _sized(line: QWidget) -> Iterator[QWidget]:
    """What shows by its size that the pages around `line` were laid out anew."""
    for page in _pages(line):
        yield page.viewport()
        if content := page.widget():
            yield content


def _scroll(area: QScrollArea, line: QWidget) -> None:
    room = area.viewport().height() - 2 * _AROUND
    inside = area.widget()
    shapes = [_within(inside, whole, whole.rect()) for whole in (_with_words(line), line)]
    if isinstance(line, QPlainTextEdit):
        row = line.cursorRect().translated(line.viewport().pos())
        shapes.append(_within(inside, line, row))
    shape = next((one for one in shapes if one.height() <= room), shapes[-1])
    bar = area.verticalScrollBar()
    lowest = shape.bottom() + _AROUND - area.viewport().height()
    bar.setValue(min(shape.top() - _AROUND, max(bar.value(), lowest)))


def _within(inside: QWidget | None, widget: QWidget, rect: QRect) -> QRect:
    corner = QPoint(0, 0)
    return rect.translated(widget.mapTo(inside, corner) if inside else corner)


def _with_words(line: QWidget) -> QWidget:
    """The field that has label, line and message, if the line is part of one."""
    parent = line.parentWidget()
    return parent if parent is not None and parent.focusProxy() is line else line
