"""Hostile octets to clean pictures, in the child process: a decoder may die of them.

What is not caught here ends the child, and that too is an answer (see `apart`).
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import Final

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.drawing import drawn, fitting
from kiosk.evidence.picture import MOST_RAW, Picture

MOST_PIXELS: Final = 40_000_000
"""160 MB once decoded. A screenshot has 4, an A4 page at 600 dpi 35."""
MOST_PIXELS_JPEG: Final = 110_000_000
"""A camera of 108 megapixels; a JPEG is decoded at a fraction of its size."""
_PDF_WITHIN: Final = 1024
_ORIENTATION: Final = 0x0112
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FIRST_BYTES: Final = (
    (b"\xff\xd8\xff", JpegImagePlugin.JpegImageFile),
    (b"\x89PNG\r\n\x1a\n", PngImagePlugin.PngImageFile),
    (b"GIF87a", GifImagePlugin.GifImageFile),
    (b"GIF89a", GifImagePlugin.GifImageFile),
    (b"BM", BmpImagePlugin.BmpImageFile),
    (b"RIFF", WebPImagePlugin.WebPImageFile),
)
# What Pillow has been seen to raise at spoilt files, beside running out of memory.
_SPOILT: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def decoded(raw: bytes, most: int) -> list[Picture]:
    """The picture in a file, or the pages of a PDF, drawn anew; `most` pages.

    The file's own first bytes say what it is, never its name. Raises `Refused`:
    EVIDENCE_NOT_A_PICTURE, EVIDENCE_TOO_LARGE, EVIDENCE_TOO_MANY, EVIDENCE_DAMAGED.
    """
    if len(raw) > MOST_RAW:
        raise Refused(Reason.EVIDENCE_TOO_LARGE)
    if plugin := next((kind for start, kind in _FIRST_BYTES if raw.startswith(start)), None):
        with hostile():
            return [_still(raw, plugin.format or "")]
    if b"%PDF-" in raw[:_PDF_WITHIN]:
        from kiosk.evidence.pdf import pages  # 30 ms that a picture need not wait for

        with hostile():
            return [drawn(page, sharp=True) for page in pages(raw, most)]
    raise Refused(Reason.EVIDENCE_NOT_A_PICTURE)


@contextmanager
def hostile() -> Iterator[None]:
    """Whatever a decoder makes of spoilt octets is said in the house's words."""
    with warnings.catch_warnings(action="ignore"):
        try:
            yield
        except (MemoryError, Image.DecompressionBombError) as error:
            raise Refused(Reason.EVIDENCE_TOO_LARGE) from error
        except _SPOILT as error:
            raise Refused(Reason.EVIDENCE_DAMAGED) from error


def _still(raw: bytes, kind: str) -> Picture:
    with Image.open(BytesIO(raw), formats=[kind]) as image:
        most = MOST_PIXELS_JPEG if kind == "JPEG" else MOST_PIXELS
        if image.width * image.height > most:
            raise Refused(Reason.EVIDENCE_TOO_LARGE)
        turn = _turn(image)
        image.draft(None, fitting(*image.size))  # only a JPEG can do that
        image.load()
        upright = image.transpose(turn) if turn is not None else image
        return drawn(upright, sharp=kind != "JPEG")


def _turn(image: Image.Image) -> Image.Transpose | None:
    """How the picture is to be turned by what its EXIF says; a spoilt one says nothing."""
    with suppress(*_SPOILT):
        return _UPRIGHT.get(image.getexif().get(_ORIENTATION, 1))
    return None
