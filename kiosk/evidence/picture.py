"""A picture as Loket keeps it, and the bounds of what it takes: no pixels are touched here."""

import math
from typing import Final

import msgspec

LONG_SIDE: Final = 2400
"""Pixels of the longer side at most: the screenshot of a usual phone stays as it is."""
MOST_BYTES: Final = 1_000_000
"""Of one picture, so that one letter keeps below 5 MB (handbook 6.4)."""
THUMBNAIL_SIDE: Final = 240
MOST_RAW: Final = 25_000_000
"""Bytes of the longest file that is looked at."""
MOST_PAGES: Final = 10
_FIRST_BYTES: Final = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """Drawn anew from pixels alone: there is nothing in the file but the picture.

    `media` is image/jpeg or image/png; `thumbnail` is a JPEG of at most 240 pixels a side.
    """

    media: str
    content: bytes
    width: int
    height: int
    thumbnail: bytes

    @property
    def well_formed(self) -> bool:
        """Whether it keeps the bounds, as far as that shows without decoding it."""
        return (
            self.media in _FIRST_BYTES
            and self.content.startswith(_FIRST_BYTES[self.media])
            and self.thumbnail.startswith(_FIRST_BYTES["image/jpeg"])
            and max(len(self.content), len(self.thumbnail)) <= MOST_BYTES
            and min(self.width, self.height) > 0
            and max(self.width, self.height) <= LONG_SIDE
        )


class Bar(msgspec.Struct, frozen=True, array_like=True):
    """A black bar, in fractions of the picture: 0, 0, 1, 1 covers all of it."""

    left: float
    top: float
    width: float
    height: float

    @property
    def covers(self) -> bool:
        """Whether any of the picture lies under it."""
        edges = (self.left, self.top, self.width, self.height)
        return (
            all(map(math.isfinite, edges))
            and self.width > 0 < self.height
            and self.left < 1 > self.top
            and self.left + self.width > 0 < self.top + self.height
        )
