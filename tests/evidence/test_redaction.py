"""A black bar takes the pixels away, and nothing of them rings out beside it."""

import math
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageDraw

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.decoding import decoded
from kiosk.evidence.picture import Bar
from kiosk.evidence.redaction import redacted
from tests.evidence.hostile import photo, saved, screenshot

BAR = Bar(0.25, 0.30, 0.5, 0.1)


def kept(image, kind="JPEG"):
    (picture,) = decoded(saved(image, kind), 1)
    return picture


def pixels(picture):
    return Image.open(BytesIO(picture.content)).convert("RGB")


def under(bar, picture):
    return pixels(picture).crop(
        (
            int(bar.left * picture.width),
            int(bar.top * picture.height),
            math.ceil((bar.left + bar.width) * picture.width),
            math.ceil((bar.top + bar.height) * picture.height),
        )
    )


def brightest(image):
    return max(high for _, high in image.getextrema())


@pytest.mark.parametrize("picture", [kept(photo()), kept(screenshot(), "PNG")], ids=["jpeg", "png"])
def test_what_lay_under_the_bar_is_black_and_the_rest_is_as_it_was(picture):
    covered = redacted(picture.content, [BAR])
    assert (covered.media, covered.width) == (picture.media, picture.width)
    assert covered.height == picture.height
    assert brightest(under(BAR, picture)) > 200
    assert brightest(under(BAR, covered)) <= 2
    below = Bar(0, 0.5, 1, 0.5)
    change = ImageChops.difference(under(below, picture), under(below, covered))
    assert brightest(change) < 40


@pytest.mark.parametrize("side", ["JPEG", "PNG"])
def test_two_pictures_that_differ_only_under_the_bar_come_out_the_same(side):
    """Nothing of what was hidden is anywhere in the file, so not in its ringing either.

    The JPEG is encoded twice before the bar is drawn: by a phone, and by us.
    """
    one, other = screenshot(), screenshot()
    left, top, right, bottom = 136, 361, 404, 479  # a pixel within the bar
    ImageDraw.Draw(other).rectangle((left, top, right, bottom), fill="red")
    ImageDraw.Draw(other).text((left, top), "0812-0000-1234", fill="lime", font_size=30)
    before, after = kept(one, side), kept(other, side)
    assert before.content != after.content
    first, second = redacted(before.content, [BAR]), redacted(after.content, [BAR])
    assert pixels(first).tobytes() == pixels(second).tobytes()
    assert first.thumbnail == second.thumbnail


def test_the_thumbnail_is_covered_too():
    picture = kept(Image.new("RGB", (1000, 1000), "white"))
    thumbnail = Image.open(BytesIO(redacted(picture.content, [Bar(0, 0, 1, 0.5)]).thumbnail))
    assert brightest(thumbnail.crop((0, 0, 240, 110)).convert("RGB")) < 8
    assert thumbnail.getpixel((120, 200))[0] > 250


@pytest.mark.parametrize(
    "bar",
    [Bar(0, 0, 1, 1), Bar(-5, -5, 50, 50), Bar(0.999, 0.999, 0.001, 0.001), Bar(0, 0, 1e-9, 1e-9)],
)
def test_a_bar_at_the_edge_or_beyond_covers_what_it_touches(bar):
    picture = kept(Image.new("RGB", (333, 77), "white"), "PNG")
    covered = redacted(picture.content, [bar])
    touched = min(332, int(max(bar.left, 0) * 333)), min(76, int(max(bar.top, 0) * 77))
    assert pixels(covered).getpixel(touched) == (0, 0, 0)


def test_several_bars_are_drawn_at_once():
    picture = kept(Image.new("RGB", (400, 400), "white"), "PNG")
    covered = pixels(redacted(picture.content, [Bar(0, 0, 0.1, 0.1), Bar(0.8, 0.8, 0.1, 0.1)]))
    assert covered.getpixel((20, 20)) == covered.getpixel((340, 340)) == (0, 0, 0)
    assert covered.getpixel((200, 200)) == (255, 255, 255)


def test_in_a_screenshot_the_bar_is_hardly_wider_than_it_was_drawn():
    picture = kept(Image.new("RGB", (400, 400), "white"), "PNG")
    covered = pixels(redacted(picture.content, [Bar(0.25, 0.25, 0.5, 0.5)]))
    assert covered.convert("L").point(lambda value: 255 - value).getbbox() == (97, 97, 304, 304)


@pytest.mark.parametrize(
    "bars",
    [
        [],
        [Bar(0, 0, 0, 1)],
        [BAR, Bar(0.5, 0.5, -0.1, 0.1)],
        [Bar(1, 0, 1, 1)],
        [Bar(-1, 0, 1, 1)],
        [Bar(math.nan, 0, 1, 1)],
        [Bar(0, 0, math.inf, 1)],
    ],
)
def test_a_bar_that_would_hide_nothing_is_not_taken_for_one(bars):
    with pytest.raises(ValueError, match="covers nothing"):
        redacted(kept(photo()).content, bars)


def test_a_spoilt_picture_is_damage():
    content = kept(photo()).content
    for spoilt in (content[: len(content) // 2], b"", b"%PDF-1.7"):
        with pytest.raises(Refused) as refusal:
            redacted(spoilt, [BAR])
        assert refusal.value.reason is Reason.EVIDENCE_DAMAGED
