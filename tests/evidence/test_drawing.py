"""A picture is drawn anew within the bounds: sharp where that stays small, on white paper."""

from io import BytesIO

import pytest
from PIL import Image

from kiosk.evidence.drawing import drawn, fitting
from kiosk.evidence.picture import LONG_SIDE, MOST_BYTES, THUMBNAIL_SIDE
from tests.evidence.hostile import photo, screenshot


def pixels(picture):
    return Image.open(BytesIO(picture.content)).convert("RGB")


@pytest.mark.parametrize(
    ("size", "fits"),
    [
        ((100, 50), (100, 50)),
        ((LONG_SIDE, 1), (LONG_SIDE, 1)),
        ((2 * LONG_SIDE, LONG_SIDE), (LONG_SIDE, LONG_SIDE // 2)),
        ((10, 100_000), (1, LONG_SIDE)),
    ],
)
def test_the_whole_picture_fits_and_is_never_made_larger(size, fits):
    assert fitting(*size) == fits


def test_a_screenshot_stays_sharp_and_a_photo_becomes_a_jpeg():
    sharp = drawn(screenshot(), sharp=True)
    assert sharp.media == "image/png"
    assert pixels(sharp).tobytes() == screenshot().tobytes()
    assert drawn(screenshot(), sharp=False).media == "image/jpeg"
    assert drawn(photo(), sharp=True).media == "image/jpeg"


def test_noise_that_no_jpeg_makes_small_loses_pixels_until_it_fits():
    noise = Image.merge("RGB", [Image.effect_noise((1800, 1800), 200) for _ in range(3)])
    picture = drawn(noise, sharp=False)
    assert len(picture.content) <= MOST_BYTES
    assert 600 < picture.width < 1800
    assert pixels(picture).size == (picture.width, picture.height)


def test_the_thumbnail_is_the_same_picture_small():
    thumbnail = Image.open(BytesIO(drawn(screenshot(), sharp=True).thumbnail))
    assert thumbnail.size == (108, THUMBNAIL_SIDE)
    assert thumbnail.getpixel((54, 8))[2] > 130
    assert min(thumbnail.getpixel((54, 200))) > 245


def test_what_the_old_file_said_is_not_in_the_new_one():
    image = screenshot()
    image.info = {"icc_profile": b"RAHASIA", "comment": b"RAHASIA", "dpi": (7, 7), "exif": b"x"}
    for sharp in (True, False):
        assert drawn(image, sharp=sharp).content == drawn(screenshot(), sharp=sharp).content


@pytest.mark.parametrize(
    "image",
    [
        Image.new("1", (20, 20), 1),
        Image.new("L", (20, 20), 255),
        Image.new("LA", (20, 20), (0, 0)),
        Image.new("RGBA", (20, 20), (0, 0, 0, 0)),
        Image.new("I;16", (20, 20), 65_535),
        Image.new("CMYK", (20, 20), (0, 0, 0, 0)),
    ],
    ids=lambda image: image.mode,
)
def test_what_is_white_or_see_through_is_white_paper(image):
    assert min(pixels(drawn(image, sharp=True)).getpixel((10, 10))) > 250


def test_half_seen_through_is_half_paper():
    image = Image.new("RGBA", (20, 20), (255, 0, 0, 128))
    assert pixels(drawn(image, sharp=True)).getpixel((9, 9)) == (255, 127, 127)


def test_black_in_16_bits_stays_black():
    image = Image.new("I;16", (20, 20), 0)
    assert pixels(drawn(image, sharp=True)).getpixel((9, 9)) == (0, 0, 0)
