"""What a picture of ours looks like from outside."""

import msgspec
import pytest

from kiosk.evidence.decoding import decoded
from kiosk.evidence.picture import LONG_SIDE, MOST_BYTES, Bar
from tests.evidence.hostile import corners, saved

(PICTURE,) = decoded(saved(corners(), "PNG"), 1)


def test_a_picture_that_was_drawn_is_well_formed():
    assert PICTURE.well_formed


@pytest.mark.parametrize(
    "change",
    [
        {"media": "image/svg+xml"},
        {"media": "image/jpeg"},
        {"content": b"<svg/>"},
        {"content": PICTURE.content + bytes(MOST_BYTES)},
        {"thumbnail": PICTURE.content},
        {"thumbnail": PICTURE.thumbnail + bytes(MOST_BYTES)},
        {"width": 0},
        {"height": LONG_SIDE + 1},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_a_taken_over_child_would_rather_send_is_not(change):
    assert not msgspec.structs.replace(PICTURE, **change).well_formed


def test_a_bar_covers_what_it_reaches_into():
    assert Bar(-0.1, -0.1, 0.2, 0.2).covers
    assert not Bar(-0.1, 0, 0.1, 1).covers
    assert not Bar(0, 1, 1, 1).covers
