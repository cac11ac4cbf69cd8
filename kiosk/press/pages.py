"""Pages that fill from the top: what belongs together stays together, and tables go on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.press.blocks import Block, column_height


class Unit(NamedTuple):
    """Blocks that are not parted; `again` stands above them where they begin a page."""

    blocks: Sequence[Block]
    again: Sequence[Block] = ()


def paginate(units: Iterable[Unit], width: float, height: float) -> list[list[Block]]:
    """The blocks of each page of this size; a unit higher than a page has one of its own."""
    pages: list[list[Block]] = [[]]
    top = 0.0
    for unit in units:
        needs = column_height(unit.blocks, width)
        if pages[-1] and top + needs > height:
            pages.append([*unit.again])
            top = column_height(unit.again, width)
        pages[-1] += unit.blocks
        top += needs
    return pages
