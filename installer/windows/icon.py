"""The drawing of Loket as an icon for Windows, in the sizes that Windows asks for."""

import io
import os
from pathlib import Path
from typing import Final

SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
DRAWING: Final = Path(__file__).with_name("loket.svg")


def icon(drawing: Path = DRAWING) -> bytes:
    """An .ico file; each size is drawn for itself, so that the small ones stay sharp."""
    from PIL import Image

    pictures = [Image.open(io.BytesIO(_drawn(drawing, size))) for size in SIZES]
    packed = io.BytesIO()
    *smaller, largest = pictures
    largest.save(packed, "ICO", sizes=[(size, size) for size in SIZES], append_images=smaller)
    return packed.getvalue()


def _drawn(drawing: Path, size: int) -> bytes:
    """A PNG of `size` × `size` points."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    octets = QByteArray()
    buffer = QBuffer(octets)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, b"PNG")
    return bytes(octets.data())
