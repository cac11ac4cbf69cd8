"""Black bars that take the pixels away: what lay under one is in no file that comes out."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from PIL import Image

from kiosk.evidence.decoding import hostile
from kiosk.evidence.drawing import drawn
from kiosk.evidence.picture import Bar, Picture

_SMEARED: Final = 3
"""Pixels about a bar into which shrinking the picture may have carried what lay there."""
_BLOCK: Final = 16
"""Pixels of a JPEG's block, colour included: what stood in one rings through all of it."""
_SEAM: Final = 2
"""Pixels beyond a block into which its colour runs when a JPEG is decoded."""


def redacted(content: bytes, bars: Sequence[Bar]) -> Picture:
    """The picture with the bars drawn, encoded anew.

    A bar is widened by a few pixels, in a JPEG by up to 37: so far may what lay under it have rung
    when it was first encoded, and again when we did. `content` is what `decoded` made.

    Raises `Refused(EVIDENCE_DAMAGED)` if it is spoilt, and `ValueError` for a bar that covers
    nothing: nobody may believe something hidden that is not.
    """
    if not bars or not all(bar.covers for bar in bars):
        raise ValueError("a bar covers nothing of the picture")
    with hostile(), Image.open(BytesIO(content), formats=["JPEG", "PNG"]) as image:
        sharp = image.format == "PNG"
        covered = image.convert("RGB")
    for bar in bars:
        covered.paste("black", _touched(bar, *covered.size, blocks=not sharp))
    return drawn(covered, sharp=sharp)


def _touched(bar: Bar, width: int, height: int, *, blocks: bool) -> tuple[int, int, int, int]:
    """Left, top, right and bottom, in pixels, of what the bar has to cover."""
    left, right = _reach(bar.left, bar.left + bar.width, width, blocks=blocks)
    top, bottom = _reach(bar.top, bar.top + bar.height, height, blocks=blocks)
    return left, top, right, bottom


def _reach(start: float, end: float, side: int, *, blocks: bool) -> tuple[int, int]:
    """From where to where along one side; two blocks outwards where there are any."""
    low = int(max(start, 0.0) * side) - _SMEARED
    high = int(min(end, 1.0) * side) + 1 + _SMEARED
    if blocks:
        low = (low - _BLOCK) // _BLOCK * _BLOCK - _SEAM
        high = ((high + _BLOCK) // _BLOCK + 1) * _BLOCK + _SEAM
    return max(0, low), min(high, side)
