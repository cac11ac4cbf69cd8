"""The pages of a PDF as pixels: no script, no attached file and no hidden layer comes along."""

from collections.abc import Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.picture import LONG_SIDE

LONGEST_SIDE_PT: Final = 14_400
"""200 inches, the largest page there is (ISO 32000-1, annex C)."""
_SHARPEST: Final = 4.0
"""Pixels a point at most, 288 dpi: a small page gains nothing beyond."""


def pages(raw: bytes, most: int) -> Iterator[Image.Image]:
    """Each page, its longer side at most `LONG_SIDE` pixels.

    Raises `Refused` EVIDENCE_TOO_MANY, EVIDENCE_TOO_LARGE (a page), EVIDENCE_DAMAGED (with
    ``locked`` where the file wants a password), and `PdfiumError` for what is broken.
    """
    document = _opened(raw)
    try:
        if len(document) > most:
            raise Refused(Reason.EVIDENCE_TOO_MANY, pages=len(document), most=most)
        if not len(document):
            raise Refused(Reason.EVIDENCE_DAMAGED)
        document.init_forms()  # what somebody filled in is part of the page
        for number in range(len(document)):
            yield _drawn(document[number])
    finally:
        document.close()


def _opened(raw: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise Refused(Reason.EVIDENCE_DAMAGED, locked=True) from error
        raise


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    longest, shortest = max(page.get_size()), min(page.get_size())
    if longest > LONGEST_SIDE_PT:
        raise Refused(Reason.EVIDENCE_TOO_LARGE)
    scale = min((LONG_SIDE - 0.5) / longest, _SHARPEST) if longest > 0 else 0
    if shortest * scale < 1:
        raise Refused(Reason.EVIDENCE_DAMAGED)
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        image: Image.Image = bitmap.to_pil()
        return image.convert("RGB")  # a copy: the bitmap's memory goes
    finally:
        bitmap.close()
        page.close()
