"""Pages scroll so that the line being typed in is seen, with its label and its message."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

_AROUND = 8


def bring_into_view(line: QWidget) -> None:
    """Scroll every page around `line`; of one higher than the page, the row with the cursor."""
    around = line.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            _scroll(around, line)
        around = around.parentWidget()


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
