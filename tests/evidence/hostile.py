"""Files that people bring, and files that somebody made to do harm; all of them made here."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

MARKER = b"RAHASIA-TITIK-RUMAH"
"""What must not come out anywhere."""
ORIENTATION, GPS, DESCRIPTION = 0x0112, 0x8825, 0x010E


def saved(image, kind, **options):
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def screenshot(width=540, height=1200):
    """Few colours and text, as a phone shows it."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, height // 12), fill=(0, 82, 155))
    for line in range(5):
        draw.text(
            (20, 200 + 40 * line), "Anda telah mencapai batas OTP", fill="black", font_size=24
        )
    return image


def photo(width=800, height=600):
    """Many colours, no two rows alike."""
    noise = Image.effect_noise((width // 8, height // 8), 90).resize((width, height))
    return Image.merge("RGB", (noise, noise.transpose(0), noise.transpose(1)))


def corners(width=64, height=32):
    """Red at the top left, and blue elsewhere: it shows how a picture was turned."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 4, height // 2))
    return image


def told(orientation=1):
    """EXIF with a place, a description and how the camera was held."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[DESCRIPTION] = MARKER.decode()
    exif[GPS] = {1: "S", 2: (6.0, 10.0, 31.5), 29: MARKER.decode()}
    return exif


def talkative_jpeg():
    """A photo with everything a phone writes beside it, and something after its end."""
    raw = saved(
        photo(),
        "JPEG",
        exif=told(),
        icc_profile=b"\0" * 128 + MARKER,
        xmp=b"<x:xmpmeta>" + MARKER + b"</x:xmpmeta>",
        comment=MARKER,
    )
    return raw + MARKER


def talkative_png():
    info = PngInfo()
    info.add_text("Comment", MARKER.decode())
    info.add_text("Long", MARKER.decode(), zip=True)
    info.add_itxt("XML:com.adobe.xmp", MARKER.decode())
    raw = saved(screenshot(), "PNG", pnginfo=info, exif=told(), icc_profile=MARKER)
    return raw + MARKER


def chunk(kind, content):
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def png(width, height, packed, bits=8, colour=2):
    """A PNG that says it is so large, whatever its pixels are."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


def gif(width, height):
    """A GIF that says its canvas is so large, with one pixel in it."""
    small = saved(Image.new("P", (1, 1)), "GIF")
    return small[:6] + struct.pack("<HH", width, height) + small[10:]


def pdf(pages=1, box=(595, 842), drawing=b"", catalog=b"", resources=b"", more=(), trailer=b""):
    """A PDF written by hand; objects in `more` are numbered from 4 on."""
    first = 4 + len(more)
    kids = b" ".join(b"%d 0 R" % number for number in range(first, first + pages))
    page = (
        b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R /Resources << %s >>"
        b" /MediaBox [0 0 %s %s] >>" % (resources, str(box[0]).encode(), str(box[1]).encode())
    )
    return _numbered(
        [
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
            stream(drawing),
            *more,
            *[page] * pages,
        ],
        trailer,
    )


def stream(content, about=b""):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (about, len(content), content)


def _numbered(objects, trailer):
    written, starts = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + b"trailer << /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
        + b"startxref\n%d\n%%%%EOF\n" % len(written)
    )


RED_SQUARE = b"1 0 0 rg 0 742 100 100 re f"
"""Drawn at the top left of an A4 page."""


def locked_pdf():
    """A PDF that wants a password: none opens it, since its checks are of nothing."""
    locks = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    return pdf(drawing=RED_SQUARE, trailer=locks)


def busy_pdf():
    """A PDF that would run a script when opened, and carries a file."""
    return pdf(
        drawing=RED_SQUARE,
        catalog=b"/OpenAction << /S /JavaScript /JS (app.alert\\('%s'\\)) >>"
        b" /Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>" % MARKER,
        more=(
            b"<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>",
            stream(MARKER, b"/Type /EmbeddedFile"),
        ),
        trailer=b"/Info << /Author (%s) >>" % MARKER,
    )


def pdf_with_a_giant_picture(side=40_000):
    """One small page, on which lies a picture of so many pixels a side."""
    packed = zlib.compress(bytes(4_000_000))
    about = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8 /Filter /FlateDecode" % (side, side)
    )
    return pdf(
        drawing=b"q 595 0 0 842 0 0 cm /I Do Q",
        resources=b"/XObject << /I 4 0 R >>",
        more=(stream(packed, about),),
    )
