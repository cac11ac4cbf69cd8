"""A settings file holds what is its own, and is replaced whole or not at all."""

from pathlib import Path

import pytest

from kiosk.settings_writing import difference, replace_whole


def test_only_what_differs_from_below_is_kept():
    below = {"site": {"name": "A", "zone": "Z"}, "desk": {"keep_days": 30}}
    tree = {"site": {"name": "B", "zone": "Z"}, "desk": {"keep_days": 30}, "mail": {"port": 465}}
    assert difference(tree, below) == {"site": {"name": "B"}, "mail": {"port": 465}}


def test_a_file_is_replaced_and_leaves_nothing_beside_it(tmp_path: Path):
    file = tmp_path / "new" / "loket.toml"
    for content in (b"first", b"second"):
        replace_whole(file, content)
        assert file.read_bytes() == content
    assert list(file.parent.iterdir()) == [file]


def test_what_cannot_take_its_place_leaves_nothing_beside_it(tmp_path: Path):
    file = tmp_path / "loket.toml"
    file.mkdir()
    with pytest.raises(OSError, match="loket"):
        replace_whole(file, b"new")
    assert list(tmp_path.iterdir()) == [file]
