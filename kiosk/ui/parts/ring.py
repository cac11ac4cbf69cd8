"""The countdown ring: an arc that empties and big digits in the middle."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import colour, sans, scaled

_DAYS_FROM_S = 48 * 3600
USUAL_PX = 320
FROM_AFAR = 1.5
"""So much larger are the words of a ring that is read across a table."""


def clock_text(seconds: int, *, with_hours: bool = False) -> str:
    """``04.12`` under an hour, ``02.04.12`` above, as times are written here."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return (
        f"{hours:02}.{minutes:02}.{rest:02}" if hours or with_hours else f"{minutes:02}.{rest:02}"
    )


class Ring(QWidget):
    """``ring.present(remaining_ms, total_ms, "boleh lagi 09.16 WIB")``, as often as you like.

    It repaints only when the second or the caption it shows changes. From 48 hours on it shows
    days above the clock. At zero the ring is full and green; the caption says what that means.
    """

    def __init__(self, largest: int = 0) -> None:
        """`largest` in pixels, for a page that is read from afar: its words grow with it."""
        super().__init__()
        self._largest = largest
        self._shown: tuple[int, int, str] = (0, 1, "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self._say()

    def present(self, remaining_ms: int, total_ms: int, caption: str) -> None:
        """Show what remains of `total_ms`, both in milliseconds, rounded up to whole seconds."""
        seconds = max(0, -(-remaining_ms // 1000))
        shown = (seconds, max(1, total_ms // 1000), caption)
        if shown != self._shown:
            self._shown = shown
            self._say()
            self.update()

    def text(self) -> str:
        """The digits in the middle, "2 hari 03.04.12" when days are shown."""
        seconds = self._shown[0]
        if seconds < _DAYS_FROM_S:
            return clock_text(seconds)
        days, rest = divmod(seconds, 86_400)
        return self.tr("%n hari", "", days) + " " + clock_text(rest, with_hours=True)

    def sizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(260))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(200))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height(), self._largest or scaled(USUAL_PX)) - 4
        thick = side * 0.06
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._paint_arc(
            painter, circle.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), thick
        )
        self._paint_words(painter, circle.adjusted(thick * 2, 0, -thick * 2, 0))

    def _paint_arc(self, painter: QPainter, circle: QRectF, thick: float) -> None:
        seconds, total, _caption = self._shown
        painter.setPen(QPen(colour("warning-track" if seconds else "good-soft"), thick))
        painter.drawEllipse(circle)
        pen = QPen(colour("warning-ring" if seconds else "good"), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        share = min(1.0, seconds / total) if seconds else 1.0
        painter.drawArc(circle, 90 * 16, -round(share * 360 * 16))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        *days, digits = self.text().rsplit(" ", 1)
        big = _fitting(digits, room.width() * 0.86, room.height() * 0.24)
        grown = max(1.0, FROM_AFAR * room.height() / scaled(USUAL_PX)) if self._largest else 1.0
        rows: list[tuple[str, QFont, str]] = [(digits, big, "ink")]
        if days:
            rows.insert(0, (days[0], sans(20 * grown, QFont.Weight.Bold), "ink"))
        rows.append((self._shown[2], sans(15 * grown), "muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        wide = room.toRect().width() - room.width() * 0.1
        heights = [
            QFontMetrics(font).boundingRect(0, 0, int(wide), 1000, int(flags), words).height()
            for words, font, _ in rows
        ]
        top = room.center().y() - sum(heights) / 2
        for (words, font, ink), height in zip(rows, heights, strict=True):
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(QRectF(room.center().x() - wide / 2, top, wide, height), flags, words)
            top += height

    def _say(self) -> None:
        remaining = self.tr("Sisa waktu {time}").format(time=self.text())
        self.setAccessibleName(
            f"{remaining}. {self._shown[2]}" if self._shown[0] else self._shown[2]
        )


def _fitting(text: str, width: float, height: float) -> QFont:
    """The largest bold tabular font in which `text` stays within `width` and `height`."""
    font = sans(15, QFont.Weight.Bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(100)
    per_px = QFontMetrics(font).horizontalAdvance(text) / 100
    font.setPixelSize(max(12, int(min(height, width / per_px))))
    return font
