"""What people bring comes out as a clean picture; what does harm is refused in known words."""

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.decoding import MOST_PIXELS, decoded
from kiosk.evidence.picture import LONG_SIDE, MOST_BYTES, MOST_RAW
from tests.evidence import hostile
from tests.evidence.hostile import MARKER, corners, gif, pdf, photo, png, saved, screenshot


def only(raw):
    (picture,) = decoded(raw, 10)
    assert picture.well_formed
    return picture


def pixels(picture):
    image = Image.open(BytesIO(picture.content))
    assert image.size == (picture.width, picture.height)
    return image.convert("RGB")


def refused(raw, most=10):
    with pytest.raises(Refused) as refusal:
        decoded(raw, most)
    return refusal.value.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_every_kind_of_picture_comes_out_as_it_looked(kind):
    picture = only(saved(screenshot(), kind))
    assert (picture.width, picture.height) == (540, 1200)
    red, green, blue = pixels(picture).getpixel((270, 40))
    assert max(abs(red - 0), abs(green - 82), abs(blue - 155)) < 12
    assert min(pixels(picture).getpixel((270, 1000))) > 245


@pytest.mark.parametrize(
    "raw",
    [
        hostile.talkative_jpeg(),
        hostile.talkative_png(),
        saved(photo(), "WEBP", exif=hostile.told(), xmp=MARKER),
        saved(screenshot(), "GIF", comment=MARKER),
        hostile.busy_pdf(),
    ],
    ids=["jpeg", "png", "webp", "gif", "pdf"],
)
def test_nothing_but_the_pixels_comes_along(raw):
    assert MARKER in raw
    picture = only(raw)
    for content in (picture.content, picture.thumbnail):
        assert MARKER not in content
        image = Image.open(BytesIO(content))
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert content.endswith((b"\xff\xd9", b"IEND\xaeB`\x82"))


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [
        (1, (64, 32), (2, 2)),
        (2, (64, 32), (61, 2)),
        (3, (64, 32), (61, 29)),
        (4, (64, 32), (2, 29)),
        (5, (32, 64), (2, 2)),
        (6, (32, 64), (29, 2)),
        (7, (32, 64), (29, 61)),
        (8, (32, 64), (2, 61)),
        (99, (64, 32), (2, 2)),
    ],
)
def test_a_picture_stands_upright_as_the_camera_said(orientation, size, red):
    picture = only(saved(corners(), "JPEG", exif=hostile.told(orientation), quality=95))
    assert (picture.width, picture.height) == size
    found = pixels(picture)
    assert found.getpixel(red)[0] > 200
    assert found.getpixel((size[0] - 1 - red[0], size[1] - 1 - red[1]))[2] > 200


def test_spoilt_exif_leaves_the_picture_as_it_lies():
    raw = saved(corners(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f")
    assert only(raw).width == 64


def test_a_large_photo_is_made_small_enough_for_a_letter():
    picture = only(saved(photo(5000, 3000), "JPEG"))
    assert (picture.width, picture.height) == (LONG_SIDE, LONG_SIDE * 3 // 5)
    assert len(picture.content) <= MOST_BYTES


def test_the_colours_of_print_are_turned_into_those_of_a_screen():
    picture = only(saved(Image.new("CMYK", (20, 20), (0, 255, 255, 0)), "JPEG"))
    assert pixels(picture).getpixel((9, 9))[0] > 200


def test_one_colour_seen_through_is_paper_too():
    image = Image.new("RGB", (20, 20), (1, 2, 3))
    assert pixels(only(saved(image, "PNG", transparency=(1, 2, 3)))).getpixel((9, 9)) > (250,) * 3


def test_only_the_first_picture_of_a_moving_one_is_taken():
    first, second = Image.new("RGB", (30, 30), "red"), Image.new("RGB", (30, 30), "blue")
    for kind in ("GIF", "WEBP", "PNG"):
        raw = saved(first, kind, save_all=True, append_images=[second], lossless=True)
        assert pixels(only(raw)).getpixel((15, 15))[0] > 250


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 100,
        b"Surat biasa, bukan gambar.",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"PK\x03\x04" + bytes(100),
        b"MZ" + bytes(100),
        b"II*\0" + bytes(100),
        b"\0\0\0\x18ftypheic" + bytes(100),
        b"%!PS-Adobe-3.0 EPSF",
    ],
    ids=["empty", "zeros", "text", "svg", "xml", "zip", "exe", "tiff", "heic", "eps"],
)
def test_what_is_no_picture_that_we_take_is_said_to_be_none(raw):
    assert refused(raw) is Reason.EVIDENCE_NOT_A_PICTURE


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_a_file_cut_short_is_damaged(kind):
    raw = saved(photo(), kind)
    for length in (12, len(raw) // 2, len(raw) - 200):
        assert refused(raw[:length]) is Reason.EVIDENCE_DAMAGED


@pytest.mark.parametrize(
    "raw",
    [
        png(60_000, 60_000, zlib.compress(bytes(1000))),
        png(2**31 - 1, 2**31 - 1, b""),
        png(MOST_PIXELS // 1000 + 1, 1000, b""),
        gif(65_535, 65_535),
        saved(photo(), "JPEG").replace(
            b"\x00\x11\x08\x02\x58\x03\x20", b"\x00\x11\x08\xff\xff\xff\xff"
        ),
        saved(screenshot(), "BMP").replace(
            b"\x1c\x02\0\0\xb0\x04\0\0", b"\xff\xff\0\0\xff\xff\0\0"
        ),
        bytes(MOST_RAW + 1),
    ],
    ids=["png", "png beyond all", "png just over", "gif", "jpeg", "bmp", "file"],
)
def test_what_says_it_is_enormous_is_too_large(raw):
    assert refused(raw) is Reason.EVIDENCE_TOO_LARGE


def test_pixels_beyond_what_the_header_says_are_never_unpacked():
    picture = only(png(10, 10, zlib.compress(bytes(60_000_000))))
    assert (picture.width, picture.height) == (10, 10)


def test_words_that_unpack_to_no_end_are_damage():
    bomb = b"Comment\0\0" + zlib.compress(bytes(80_000_000))
    raw = saved(corners(), "PNG")
    assert refused(raw[:33] + hostile.chunk(b"zTXt", bomb) + raw[33:]) is Reason.EVIDENCE_DAMAGED


def test_a_jpeg_that_is_a_pdf_too_is_taken_as_what_it_begins_with():
    raw = saved(corners(), "JPEG", comment=MARKER) + hostile.busy_pdf()
    picture = only(raw)
    assert (picture.width, picture.height) == (64, 32)
    assert b"%PDF" not in picture.content


def test_a_pdf_with_a_picture_after_it_is_taken_as_a_pdf():
    picture = only(
        pdf(box=(100, 50), drawing=b"0 0 1 rg 0 0 100 50 re f") + saved(corners(), "PNG")
    )
    assert (picture.width, picture.height) == (400, 200)
    assert pixels(picture).getpixel((200, 100)) == (0, 0, 255)


def whatever_it_is(raw):
    try:
        pictures = decoded(raw, 3)
    except Refused as refusal:
        return refusal.reason
    assert all(picture.well_formed for picture in pictures)
    return None


BEGINNINGS = [
    b"",
    b"%PDF-1.7\n",
    *(saved(corners(), k) for k in ("PNG", "JPEG", "GIF", "WEBP", "BMP")),
]


@settings(max_examples=80)
@given(st.sampled_from(BEGINNINGS), st.integers(0, 400), st.binary(max_size=600))
def test_whatever_octets_come_the_answer_is_a_picture_or_a_known_word(start, cut, noise):
    whatever_it_is(start[:cut] + noise)


@settings(max_examples=80)
@given(
    st.sampled_from([*BEGINNINGS[2:], hostile.talkative_png()[:4000], hostile.busy_pdf()]),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_whatever_octets_are_spoilt_the_answer_is_a_picture_or_a_known_word(raw, spots):
    spoilt = bytearray(raw)
    for at, value in spots:
        spoilt[at % len(spoilt)] = value
    whatever_it_is(bytes(spoilt))
