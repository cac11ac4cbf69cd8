"""The icon: every size Windows asks for, each sharp for itself."""

import io

from PIL import Image

from installer.windows.icon import SIZES, icon


def test_every_size_is_there_and_shows_the_drawing():
    packed = Image.open(io.BytesIO(icon()))
    assert packed.info["sizes"] == {(size, size) for size in SIZES}
    packed.size = (16, 16)
    packed.load()
    middle = packed.convert("RGBA").getpixel((1, 8))
    assert middle == (0x0B, 0x4F, 0x9E, 255)


def test_it_is_the_same_each_time():
    assert icon() == icon()
