"""The drawing of Loket as an icon for Windows, in the sizes that Windows asks for."""

import io
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
DRAWING: Final = Path(__file__).with_name("loket.svg")


def icon(drawing: Path = DRAWING) -> bytes:
    """An .ico file; each size is drawn for itself, so that the small ones stay sharp."""
    *smaller, largest = [_drawn(drawing, size) for size in SIZES]
    packed = io.BytesIO()
    every = [(size, size) for size in SIZES]
    largest.save(packed, "ICO", sizes=every, append_images=smaller)
    return packed.getvalue()


def _drawn(drawing: Path, size: int) -> Image.Image:
    """The drawing on `size` × `size` points."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(picture.constBits()), "raw", "BGRA")
