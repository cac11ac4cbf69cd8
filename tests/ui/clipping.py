"""A measure for every screen test: which visible texts do not fit where they stand."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

_SLACK_PX = 1


def clipped(root: QWidget) -> list[str]:
    """One line for each visible label, button or line under `root` whose text is cut off.

    Show `root` before asking; waiting layouts are settled here. A text is cut off when its own
    rectangle is too small for it, or when an ancestor does not show the whole of that rectangle.
    What lies further down or up in a scroll area is not cut off; what lies to the side is.
    """
    for _ in range(6):
        QApplication.processEvents()
    return [
        f"{type(widget).__name__} {_text(widget)!r}: {reason}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.isVisibleTo(root)
        if _text(widget) and (reason := _too_small(widget) or _hidden_part(widget, root))
    ]


def _text(widget: QLabel | QAbstractButton | QLineEdit) -> str:
    if isinstance(widget, QLineEdit):
        return widget.placeholderText() or widget.text()
    return widget.text()


def _too_small(widget: QLabel | QAbstractButton | QLineEdit) -> str:
    if isinstance(widget, QLineEdit):
        return _line_too_small(widget)
    if isinstance(widget, QLabel):
        need_width, need_height = _label_needs(widget)
    else:
        need_width, need_height = _button_needs(widget)
    if need_width > widget.width() + _SLACK_PX:
        return f"{need_width} px wide, has {widget.width()}"
    if need_height > widget.height() + _SLACK_PX:
        return f"{need_height} px high, has {widget.height()}"
    return ""


def _label_needs(label: QLabel) -> tuple[int, int]:
    if not label.wordWrap():
        return label.sizeHint().width(), label.sizeHint().height()
    metrics = QFontMetrics(label.font())
    words = label.text().replace("\u200b", " ").split()  # at both a line may break
    longest = max(metrics.horizontalAdvance(word) for word in words or [""])
    return longest, label.heightForWidth(label.width())


def _button_needs(button: QAbstractButton) -> tuple[int, int]:
    if button.hasHeightForWidth():
        return 0, button.heightForWidth(button.width())
    return button.sizeHint().width(), button.sizeHint().height()


def _line_too_small(line: QLineEdit) -> str:
    metrics = QFontMetrics(line.font())
    if line.height() < metrics.height():
        return f"{metrics.height()} px high, has {line.height()}"
    room = line.contentsRect().width() - 24
    hint = metrics.horizontalAdvance(line.placeholderText())
    return f"hint {hint} px wide, has {room}" if not line.text() and hint > room else ""


def _hidden_part(widget: QWidget, root: QWidget) -> str:
    child, parent = widget, widget.parentWidget()
    rect = widget.rect()
    while parent is not None and child is not root:
        rect = QRect(child.mapTo(parent, QPoint(0, 0)) + rect.topLeft(), rect.size())
        scroll = parent.parentWidget()
        scrolls = isinstance(scroll, QAbstractScrollArea) and scroll.viewport() is parent
        seen = parent.rect()
        if scrolls:
            seen = QRect(seen.x(), -(10**6), seen.width(), 2 * 10**6)
        if not seen.adjusted(-1, -1, 1, 1).contains(rect):
            return f"stands partly outside its {type(parent).__name__}"
        rect = parent.rect() if scrolls else rect
        child, parent = parent, parent.parentWidget()
    return ""
