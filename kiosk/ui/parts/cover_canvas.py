"""A picture on which black bars are drawn: by dragging, or by keys alone."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import colour, scaled

STEP = 0.01
"""How far one press of an arrow goes, as a part of the picture."""
LEAST = 0.01
NEW_WIDE, NEW_HIGH = 0.3, 0.06
QWIDGETSIZE_MAX = 16_777_215
DRAG_PX = 6
"""A shorter drag is a press that missed."""


class Cover(NamedTuple):
    """A bar in fractions of the picture, within it."""

    left: float
    top: float
    width: float
    height: float


ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}


class CoverCanvas(QWidget):
    """``show_picture(pixmap)``, then ``covers`` are the bars a person has drawn; `changed` tells.

    Dragging draws one, a press on one takes it in hand; the newest is in hand by itself. Arrows
    move what is in hand, with Shift they resize it, Delete takes it away; ``add()`` puts a new one
    into the middle of what can be seen. While ``is_locked`` nothing changes. ``set_close(True)``
    shows the picture as wide as there is room; else the whole of it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.covers: tuple[Cover, ...] = ()
        self.in_hand = -1
        """Which bar the keys are for; -1 for none."""
        self.is_locked = False
        self._picture: QPixmap | None = None
        self._scaled: QPixmap | None = None
        self._close = False
        self._most = QWIDGETSIZE_MAX
        self._from: QPointF | None = None
        self._drawn: Cover | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._heighten()

    def show_picture(self, picture: QPixmap | None) -> None:
        """Another picture; None takes it out of memory. The bars stay."""
        self._picture, self._scaled = picture, None
        self._heighten()
        self.update()

    def has_picture(self) -> bool:
        return self._picture is not None

    def fill(self, covers: tuple[Cover, ...]) -> None:
        """These bars and no others, without telling."""
        self.covers, self.in_hand = covers, len(covers) - 1
        self._from = self._drawn = None
        self.update()

    def add(self) -> None:
        """A new bar in the middle of what can be seen, in hand."""
        if self._picture is None or self.is_locked:
            return
        seen = self.visibleRegion().boundingRect() & self._shown().toRect()
        middle = self._part(QPointF((seen if seen.isValid() else self.rect()).center()))
        left, top = middle.x() - NEW_WIDE / 2, middle.y() - NEW_HIGH / 2
        self._take_up(_within(Cover(left, top, NEW_WIDE, NEW_HIGH)))

    def drop_last(self) -> None:
        """Take back the newest bar."""
        if self.covers and not self.is_locked:
            self._set(self.covers[:-1], len(self.covers) - 2)

    def set_close(self, close: bool) -> None:
        """As wide as there is room, or the whole of it."""
        self._close, self._scaled = close, None
        self._heighten()
        self.update()

    def fit_within(self, high: int) -> None:
        """Be no higher than `high` px, so that the whole of the picture can be seen at once."""
        self._most = high
        self._heighten()

    def is_close(self) -> bool:
        return self._close

    def cover_rect(self) -> QRect:
        """Where the bar in hand lies on the widget; an empty one without."""
        if self.in_hand < 0:
            return QRect()
        return self._rect(self.covers[self.in_hand]).toAlignedRect()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(240))

    def sizeHint(self) -> QSize:
        return QSize(scaled(520), scaled(420))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled = None
        if event.size().width() != event.oldSize().width():
            self._heighten()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._picture is None:
            event.ignore()
        elif not self.is_locked:
            self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and not self.is_locked:
            self._drawn = self._between(self._from, event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        began, self._from, self._drawn = self._from, None, None
        self.update()
        if began is None or self.is_locked:
            return
        moved = event.position() - began
        drawn = self._between(began, event.position())
        if max(abs(moved.x()), abs(moved.y())) >= DRAG_PX and drawn is not None:
            self._take_up(drawn)
        else:
            self._take_in_hand(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), self.in_hand
        if held < 0 or self.is_locked or key not in (*ARROWS, Qt.Key.Key_Delete):
            super().keyPressEvent(event)
        elif key is Qt.Key.Key_Delete:
            rest = self.covers[:held] + self.covers[held + 1 :]
            self._set(rest, len(rest) - 1)
        else:
            resize = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            moved = _stepped(self.covers[held], *ARROWS[key], resize=resize)
            self._set((*self.covers[:held], moved, *self.covers[held + 1 :]), held)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("neutral-soft"))
        painter.drawRoundedRect(self.rect(), 12, 12)
        if self._picture is None:
            return
        shown = self._shown()
        painter.drawPixmap(shown.topLeft(), self._fitted(self._picture, shown))
        for number, cover in enumerate(self.covers):
            self._paint_cover(painter, cover, held=number == self.in_hand and self.hasFocus())
        if self._drawn:
            self._paint_cover(painter, self._drawn, held=True)

    def _paint_cover(self, painter: QPainter, cover: Cover, *, held: bool) -> None:
        rect = self._rect(cover)
        painter.setPen(QPen(Qt.GlobalColor.white, 1))
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRect(rect)
        if held:
            painter.setPen(QPen(colour("brand"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))

    def _fitted(self, picture: QPixmap, shown: QRectF) -> QPixmap:
        """Drawn small once, not at every move of a finger."""
        if self._scaled is None:
            ratio = self.devicePixelRatioF()
            self._scaled = picture.scaled(
                (shown.size() * ratio).toSize(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _shown(self) -> QRectF:
        """Where the picture lies on the widget."""
        if self._picture is None:
            return QRectF()
        room = QRectF(self.rect())
        size = self._picture.size().toSizeF()
        shown = QRectF(QPointF(), size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
        shown.moveCenter(room.center())
        return shown

    def _part(self, point: QPointF) -> QPointF:
        """A point of the widget as fractions of the picture, within it."""
        shown = self._shown()
        x = (point.x() - shown.x()) / max(1.0, shown.width())
        y = (point.y() - shown.y()) / max(1.0, shown.height())
        return QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def _between(self, one: QPointF, other: QPointF) -> Cover | None:
        """What lies between two points; None where none of the picture does."""
        drawn = QRectF(self._part(one), self._part(other)).normalized()
        if not (drawn.width() > 0 and drawn.height() > 0):
            return None
        wide, high = max(drawn.width(), LEAST), max(drawn.height(), LEAST)
        return _within(Cover(drawn.x(), drawn.y(), wide, high))

    def _rect(self, cover: Cover) -> QRectF:
        shown = self._shown()
        return QRectF(
            shown.x() + cover.left * shown.width(),
            shown.y() + cover.top * shown.height(),
            cover.width * shown.width(),
            cover.height * shown.height(),
        )

    def _take_up(self, cover: Cover) -> None:
        self._set((*self.covers, cover), len(self.covers))

    def _take_in_hand(self, at: QPointF) -> None:
        for number in reversed(range(len(self.covers))):
            if self._rect(self.covers[number]).contains(at):
                self._set(self.covers, number)
                return

    def _set(self, covers: tuple[Cover, ...], in_hand: int) -> None:
        self.covers, self.in_hand = covers, in_hand
        self.update()
        self.changed.emit()

    def _heighten(self) -> None:
        """Seen close it takes the height its width asks for, and the page scrolls."""
        least, most = self.minimumSizeHint().height(), self._most
        if self._close and self._picture is not None:
            wide = max(1, self._picture.width())
            least = most = max(least, round(self._picture.height() * self.width() / wide))
        self.setMinimumHeight(least)
        self.setMaximumHeight(max(least, most))


def _stepped(cover: Cover, right: float, down: float, *, resize: bool) -> Cover:
    left, top, width, height = cover
    if not resize:
        return _within(Cover(left + right, top + down, width, height))
    wide = min(max(width + right, LEAST), 1.0 - left)
    high = min(max(height + down, LEAST), 1.0 - top)
    return Cover(left, top, wide, high)


def _within(cover: Cover) -> Cover:
    """The same size, pushed back into the picture."""
    width, height = min(cover.width, 1.0), min(cover.height, 1.0)
    left = min(max(cover.left, 0.0), 1.0 - width)
    return Cover(left, min(max(cover.top, 0.0), 1.0 - height), width, height)
