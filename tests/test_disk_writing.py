"""A file is replaced whole or not at all, and no link leads its octets elsewhere."""

import stat
import sys
from pathlib import Path

import pytest

from kiosk.disk_writing import FULL, SHARED, aside, put_in_place, write_new, write_whole
from tests.small_disks import no_file_longer_than

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such modes")


def test_a_file_written_whole_holds_every_octet_and_leaves_nothing_beside_it(tmp_path: Path):
    path = tmp_path / "keys.json"
    for content in (b"lama\n", bytes(range(256)) * 300):
        write_whole(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@posix_only
def test_it_is_its_owners_alone_unless_it_is_to_be_shared(tmp_path: Path):
    own, shared = tmp_path / "own", tmp_path / "shared"
    write_whole(own, b"x")
    write_whole(shared, b"x", SHARED)
    assert stat.S_IMODE(own.stat().st_mode) == 0o600
    assert stat.S_IMODE(shared.stat().st_mode) & ~0o644 == 0
    assert stat.S_IMODE(shared.stat().st_mode) != 0o600


def test_on_a_full_disk_the_old_file_stays_and_nothing_beside_it(tmp_path: Path):
    path = tmp_path / "keys.json"
    write_whole(path, b"lama")
    with pytest.raises(OSError, match=r"\[Errno") as met, no_file_longer_than(10):
        write_whole(path, b"baru" * 10)
    assert met.value.errno in FULL
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_in_the_way_of_the_new_file_leaves_the_old_one(tmp_path: Path):
    path = tmp_path / "keys.json"
    write_whole(path, b"lama")
    aside(path).mkdir()
    with pytest.raises(OSError, match="keys"):
        write_whole(path, b"baru")
    assert path.read_bytes() == b"lama"


def test_a_place_taken_by_a_folder_leaves_no_half_file(tmp_path: Path):
    path = tmp_path / "keys.json"
    (path / "inner").mkdir(parents=True)
    with pytest.raises(OSError, match="keys"):
        write_whole(path, b"baru")
    assert list(tmp_path.iterdir()) == [path]


def test_half_a_file_of_an_earlier_start_is_no_hindrance(tmp_path: Path):
    path = tmp_path / "keys.json"
    aside(path).write_bytes(b"half of it")
    write_whole(path, b"baru")
    assert path.read_bytes() == b"baru"
    assert list(tmp_path.iterdir()) == [path]


@posix_only
def test_a_link_that_lies_there_leads_the_octets_nowhere_else(tmp_path: Path):
    elsewhere, path = tmp_path / "elsewhere", tmp_path / "keys.json"
    elsewhere.write_bytes(b"of somebody else")
    for link in (path, aside(path)):
        link.symlink_to(elsewhere)
    write_whole(path, b"baru")
    assert elsewhere.read_bytes() == b"of somebody else"
    assert not path.is_symlink()
    assert path.read_bytes() == b"baru"


def test_a_finished_file_takes_the_place_of_another(tmp_path: Path):
    fresh, path = tmp_path / "fresh", tmp_path / "keys.json"
    path.write_bytes(b"lama")
    write_new(fresh, b"baru")
    put_in_place(fresh, path)
    assert path.read_bytes() == b"baru"
    assert list(tmp_path.iterdir()) == [path]
