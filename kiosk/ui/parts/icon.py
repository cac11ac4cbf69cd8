"""Lucide icons in any colour and size; QtSvg is loaded only when the first one is drawn."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk import resources
from kiosk.ui.theme import COLOURS, scaled


@cache
def _drawing(file: str) -> str:
    return resources.path(file).read_text("utf-8")


def icon_pixmap(name: str, colour_name: str, px: int, ratio: float) -> QPixmap:
    """Icon `name` as a square of `px` logical pixels at a screen's device pixel `ratio`.

    `colour_name` is a name in ``theme.COLOURS``. Raises FileNotFoundError for an unknown icon.
    """
    return svg_pixmap(f"icons/{name}.svg", colour_name, px, ratio)


@lru_cache(maxsize=256)
def svg_pixmap(file: str, colour_name: str, px: int, ratio: float, high: int = 0) -> QPixmap:
    """The same of any drawing under ``resources``, `px` wide and `high`; 0: a square."""
    from PySide6.QtSvg import QSvgRenderer  # after the first paint: it costs start-up time

    svg = _drawing(file).replace("currentColor", COLOURS[colour_name])
    pixmap = QPixmap(round(px * ratio), round((high or px) * ratio))
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def button_icon(name: str, colour_name: str, px: int, gap: int = 0) -> QIcon:
    """The icon for a button at usual and double density, with a muted one while disabled.

    `gap` leaves that many pixels free at its right: Qt sets the words too close.
    """
    icon = QIcon()
    for ratio in (1.0, 2.0):
        icon.addPixmap(_with_gap(icon_pixmap(name, colour_name, px, ratio), gap))
        icon.addPixmap(_with_gap(icon_pixmap(name, "muted", px, ratio), gap), QIcon.Mode.Disabled)
    return icon


def _with_gap(pixmap: QPixmap, gap: int) -> QPixmap:
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wide.fill(QColor(0, 0, 0, 0))
    wide.setDevicePixelRatio(ratio)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide


class Icon(QWidget):
    """One icon that grows with the text size: ``Icon("circle-check", "good")``.

    It stands beside words that say the same, so it is no stop for the keyboard and says nothing
    to a screen reader.
    """

    def __init__(self, name: str, colour_name: str = "muted", px: int = 20) -> None:
        super().__init__()
        self._name, self._colour, self._px = name, colour_name, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, colour_name: str) -> None:
        """Show another icon or colour."""
        self._name, self._colour = name, colour_name
        self.update()

    def sizeHint(self) -> QSize:
        side = scaled(self._px)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = scaled(self._px)
        pixmap = icon_pixmap(self._name, self._colour, side, self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
