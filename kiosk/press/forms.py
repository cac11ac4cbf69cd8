"""Blocks on the two papers of a desk: a thermal roll as long as it needs to be, or one A4 page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.press.blocks import Block, column_height, draw_column
from kiosk.press.sheet import A4_MM, PX_PER_MM, Sheet, draw_watermark

ROLL_MM = 80.0
ROLL_MARGIN_MM = 4.0
A4_MARGIN_MM = 18.0
PAGE_SCALES = (1.25, 1.1, 1.0, 0.9, 0.8)


def roll(title: str, blocks: Sequence[Block], *, practice: bool) -> Sheet:
    """80 mm wide, and as long as the blocks."""
    margin = ROLL_MARGIN_MM * PX_PER_MM
    width = (ROLL_MM - 2 * ROLL_MARGIN_MM) * PX_PER_MM
    height_mm = column_height(blocks, width) / PX_PER_MM + 2 * ROLL_MARGIN_MM
    return _one_page(title, blocks, (ROLL_MM, height_mm), margin, practice=practice)


def page(title: str, at_scale: Callable[[float], Sequence[Block]], *, practice: bool) -> Sheet:
    """One A4 page, in the largest text that fits."""
    margin = A4_MARGIN_MM * PX_PER_MM
    width, room = A4_MM[0] * PX_PER_MM - 2 * margin, A4_MM[1] * PX_PER_MM - 2 * margin
    blocks: Sequence[Block] = ()
    for scale in PAGE_SCALES:
        blocks = at_scale(scale)
        if column_height(blocks, width) <= room:
            break
    return _one_page(title, blocks, A4_MM, margin, practice=practice)


def _one_page(
    title: str,
    blocks: Sequence[Block],
    size_mm: tuple[float, float],
    margin: float,
    *,
    practice: bool,
) -> Sheet:
    area = QRectF(0, 0, size_mm[0] * PX_PER_MM, size_mm[1] * PX_PER_MM)

    def draw(painter: QPainter) -> None:
        if practice:
            draw_watermark(painter, area)
        draw_column(painter, blocks, area.adjusted(margin, margin, -margin, -margin))

    return Sheet(title, *size_mm, (draw,))
