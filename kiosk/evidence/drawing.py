"""Drawing a picture anew from its pixels, within the bounds; known only to the child process."""

from io import BytesIO
from typing import Final

from PIL import Image

from kiosk.evidence.picture import LONG_SIDE, MOST_BYTES, THUMBNAIL_SIDE, Picture

_SHARP_BYTES: Final = 600_000
"""Up to here a picture of few colours stays a PNG: text has no halo then."""
_FEW_COLOURS: Final = 20_000
_QUALITIES: Final = (88, 80, 70, 60)
_SMALLER: Final = 0.8
_MODES: Final = {"L", "RGB", "LA", "RGBA"}


def fitting(width: int, height: int, side: int = LONG_SIDE) -> tuple[int, int]:
    """The size of the whole picture within a square of `side` pixels; never larger than it is."""
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def drawn(image: Image.Image, *, sharp: bool) -> Picture:
    """The picture in its new file: `sharp` asks for a PNG, where that stays small."""
    plain = _flat(_shrunk(_simple(image), LONG_SIDE))
    media, content, plain = _sharp(plain) if sharp else _soft(plain)
    return Picture(
        media=media,
        content=content,
        width=plain.width,
        height=plain.height,
        thumbnail=_jpeg(_shrunk(plain, THUMBNAIL_SIDE), _QUALITIES[1]),
    )


def _simple(image: Image.Image) -> Image.Image:
    """8 bits a channel, in one of `_MODES`."""
    if image.mode.startswith(("I", "F")):  # 16 bits of grey
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in _MODES and "transparency" not in image.info:
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _shrunk(image: Image.Image, side: int) -> Image.Image:
    size = fitting(*image.size, side)
    if size == image.size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _flat(image: Image.Image) -> Image.Image:
    """On white paper, and without a word of what the old file said beside its pixels."""
    opaque = image.convert("RGB") if image.mode in ("RGB", "L") else _on_white(image)
    fresh = Image.new("RGB", opaque.size)
    fresh.paste(opaque)
    return fresh


def _on_white(image: Image.Image) -> Image.Image:
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image.convert("RGB"), mask=image.getchannel("A"))
    return paper


def _sharp(image: Image.Image) -> tuple[str, bytes, Image.Image]:
    if image.getcolors(_FEW_COLOURS) is not None:
        content = _png(image)
        if len(content) <= _SHARP_BYTES:
            return "image/png", content, image
    return _soft(image)


def _soft(image: Image.Image) -> tuple[str, bytes, Image.Image]:
    """A JPEG within `MOST_BYTES`: first of lower quality, then of fewer pixels."""
    for quality in _QUALITIES:
        content = _jpeg(image, quality)
        if len(content) <= MOST_BYTES:
            return "image/jpeg", content, image
    smaller = fitting(*image.size, int(max(image.size) * _SMALLER))
    return _soft(image.resize(smaller, Image.Resampling.LANCZOS))


def _png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _jpeg(image: Image.Image, quality: int) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=quality, optimize=True)
    return file.getvalue()
