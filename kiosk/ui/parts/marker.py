"""The small numbered circle of the rail and the ladder: a number, a tick, a dash or a "!"."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from kiosk.ui.theme import colour, sans

_FILLS = {
    # state: fill, writing, edge
    "done": ("good", "card", "good"),
    "current": ("brand", "card", "brand"),
    "attention": ("warning-fill", "ink", "warning-fill"),
    "due": ("warning-fill", "ink", "warning-fill"),
    "todo": ("card", "muted", "edge"),
    "passed": ("neutral-soft", "muted", "line"),
}


def paint_marker(painter: QPainter, circle: QRectF, state: str, number: int) -> None:
    """Paint the circle of one step; each state has its own sign, not only its own colour."""
    fill, writing, edge = _FILLS[state]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(edge), circle.width() / 18))
    painter.setBrush(colour(fill))
    inset = circle.width() / 36
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
    painter.setPen(colour(writing))
    if state == "done":
        _paint_tick(painter, circle)
        return
    font = sans(13, QFont.Weight.DemiBold)
    font.setPixelSize(round(circle.height() * 0.46))
    painter.setFont(font)
    sign = {"attention": "!", "passed": "–"}.get(state, str(number))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign)


def _paint_tick(painter: QPainter, circle: QRectF) -> None:
    pen = QPen(painter.pen().color(), circle.width() / 12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = circle.width()
    corners = ((0.32, 0.52), (0.45, 0.65), (0.69, 0.38))
    painter.drawPolyline(
        QPolygonF([QPointF(circle.x() + x * side, circle.y() + y * side) for x, y in corners])
    )
