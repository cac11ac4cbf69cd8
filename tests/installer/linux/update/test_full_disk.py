"""A disk that is full stops an update before anything changes, or takes it back in the middle."""

import os
from pathlib import Path

import pytest

from tests.installer.linux.update.packages import Recipe, build, sign_folder
from tests.installer.linux.update.test_updating import is_untouched
from tests.installer.linux.update.world import World
from tests.small_disks import small_disk

MB = 1 << 20


def test_without_the_space_for_the_files_nothing_is_copied(world, sign):
    sign("0.2.0")
    world.free = 64 * MB
    assert world.update("0.2.0") == ("no-space", "disk-full")
    assert is_untouched(world)


def test_without_the_space_to_unpack_nothing_is_changed(world, sign):
    sign("0.2.0")

    def fill_up(number, command):
        if command[0] == "dpkg-deb":
            world.free = 64 * MB

    world.commands.after = fill_up
    assert world.update("0.2.0") == ("no-space", "disk-full")
    assert is_untouched(world)


@pytest.fixture
def small(tmp_path):
    with small_disk(tmp_path / "disk", "48m") as folder:
        yield folder


@pytest.fixture
def crowded(small, keys, tmp_path):
    """A kiosk on the small disk, with 4 MB of Loket; the stick offers another 6."""
    kiosk = World(small / "kiosk", keys.keyring)
    (tmp_path / "built").mkdir()
    kiosk.lay([build(Recipe("loket", "0.1.0", ballast=4 * MB), tmp_path / "built")])
    new = build(Recipe("loket", "0.2.0", ballast=6 * MB), tmp_path / "built")
    sign_folder(kiosk.folder, [new], keys)
    return kiosk


def fill(folder: Path, leave: int) -> Path:
    space = os.statvfs(folder)
    filler = folder / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, space.f_bavail * space.f_frsize - leave)
    return filler


def test_a_disk_that_fills_up_while_packages_are_unpacked_gets_the_old_version_back(crowded, small):
    def fill_up(number, command):
        if command[-1] == "stop":
            fill(small, MB)

    crowded.commands.after = fill_up
    assert crowded.update("0.2.0") == ("no-space", "disk-full-midway"), crowded.told
    assert crowded.versions == {"loket": "0.1.0"}
    assert crowded.is_whole()
    assert crowded.session == ["stop 0.1.0", "start 0.1.0"]
    (small / "filler").unlink()
    assert crowded.again().update("0.2.0") == ("installed", "healthy"), "it may be tried again"


def test_a_disk_that_fills_up_while_the_new_version_starts_still_takes_the_old_one(
    crowded, small, keys, tmp_path
):
    sick = build(Recipe("loket", "0.3.0", program="#!/bin/sh\nexit 1\n"), tmp_path / "built")
    sign_folder(crowded.folder, [sick], keys)

    def fill_up(number, command):
        if command[-1] == "start" and not (small / "filler").exists():
            fill(small, 0)

    crowded.commands.after = fill_up
    assert crowded.update("0.3.0") == ("rolled-back", "not-healthy"), crowded.told
    assert crowded.versions == {"loket": "0.1.0"}
    assert crowded.is_whole()


def test_a_disk_that_fills_up_while_the_stick_is_copied_changes_nothing(crowded, small):
    def fill_up(number, command):
        if "--print-uris" in command:
            fill(small, MB)

    crowded.commands.after = fill_up
    assert crowded.update("0.2.0") == ("no-space", "disk-full")
    assert crowded.session == []
    assert crowded.is_whole()


def test_a_disk_without_room_for_the_way_back_changes_nothing(crowded, small):
    def fill_up(number, command):
        if command[-1] == "Installed-Size":
            fill(small, 2 * MB)

    crowded.commands.after = fill_up
    assert crowded.update("0.2.0") == ("no-space", "disk-full")
    assert crowded.session == []
    assert crowded.is_whole()
    assert not (crowded.places.state / "reserve").exists()
