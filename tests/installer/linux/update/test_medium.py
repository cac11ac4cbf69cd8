"""A stick is somebody else's: no link on it is followed, and what is no stick is not read."""

import os
from pathlib import PurePosixPath

import pytest

from loket_update.medium import Stick, mount_of
from loket_update.outcome import Ended, Why
from tests.installer.linux.update.test_updating import is_untouched


def why(code, *given):
    with pytest.raises(Ended) as ended:
        code(*given)
    return ended.value.why


def test_a_stick_that_is_not_plugged_in_any_more_is_gone(world, sign):
    sign("0.2.0")
    world.unmount()
    assert world.update("0.2.0") == ("unreadable", "stick-gone")
    assert is_untouched(world)


def test_a_folder_on_the_disk_of_the_kiosk_is_no_source(world, sign):
    sign("0.2.0")
    world.folder.rename(world.home / "loket-updates-here")
    asked = {"source": str(world.home / "loket-updates-here")}
    assert world.update("0.2.0", **asked) == ("refused", "source-not-allowed")
    assert is_untouched(world)


@pytest.mark.parametrize(
    "source", ["loket-updates", "http://example.org/loket-updates", "https://example.org/x", "/"]
)
def test_other_places_are_no_source(world, source):
    assert world.update("0.2.0", source=source) == ("refused", "source-not-allowed")


def test_a_way_out_of_the_stick_is_no_source(world):
    above = PurePosixPath(f"{world.stick}/../../../etc")
    assert why(mount_of, above, world.places) is Why.SOURCE_NOT_ALLOWED


@pytest.mark.parametrize("kind", ["fuse.sshfs", "nfs4", "cifs", "overlay", "tmpfs", "fuse"])
def test_what_a_user_mounted_or_what_lies_on_a_network_is_no_stick(world, kind):
    mounts = world.places.mounts
    mounts.write_text(mounts.read_text().replace("- vfat", f"- {kind}"))
    assert why(mount_of, PurePosixPath(world.folder), world.places) is Why.STICK_GONE


def test_a_stick_with_a_space_in_its_name_is_found(world):
    named = world.stick.with_name("USB STICK")
    world.stick.rename(named)
    mounts = world.places.mounts
    mounts.write_text(mounts.read_text().replace("/STICK ", "/USB\\040STICK "))
    assert mount_of(PurePosixPath(named / "loket-updates"), world.places).point == named


def test_another_disk_in_the_place_of_the_stick_is_not_the_stick(world, sign):
    sign("0.2.0")
    mounts = world.places.mounts
    words = mounts.read_text().splitlines()
    fields = words[1].split(" ")
    fields[2] = "8:250"
    mounts.write_text("\n".join([words[0], " ".join(fields), ""]))
    assert world.update("0.2.0") == ("unreadable", "stick-gone")


def test_a_link_in_the_place_of_the_folder_is_not_followed(world, sign):
    sign("0.2.0")
    elsewhere = world.home / "elsewhere"
    world.folder.rename(elsewhere)
    world.folder.symlink_to(elsewhere)
    assert world.update("0.2.0")[0] == "unreadable"
    assert is_untouched(world)


@pytest.mark.parametrize("name", ["InRelease", "pool", "pool/loket_0.2.0_all.deb"])
def test_a_link_within_the_folder_is_not_followed(world, sign, name):
    sign("0.2.0")
    path = world.folder / "apt" / name
    aside = world.home / "aside"
    path.rename(aside)
    path.symlink_to(aside)
    assert world.update("0.2.0") == ("unreadable", "damaged")
    assert is_untouched(world)


def test_a_pipe_on_the_stick_does_not_hold_the_updater_up(world, sign):
    sign("0.2.0")
    signed = world.folder / "apt/InRelease"
    signed.unlink()
    os.mkfifo(signed)
    assert world.update("0.2.0") == ("unreadable", "damaged")


def test_a_stick_pulled_after_its_index_was_read_changes_nothing(world, sign):
    sign("0.2.0")

    def pull(number, command):
        if command[0] == "apt-get":
            for file in sorted(world.folder.rglob("*"), reverse=True):
                file.rmdir() if file.is_dir() else file.unlink()

    world.commands.after = pull
    assert world.update("0.2.0") == ("unreadable", "stick-gone")
    assert is_untouched(world)


def test_a_stick_pulled_once_everything_was_copied_does_no_harm(world, sign):
    sign("0.2.0")

    def pull(number, command):
        if command[-1] == "stop":
            (world.folder / "apt").rename(world.home / "pulled")
            world.unmount()

    world.commands.before = pull
    assert world.update("0.2.0") == ("installed", "healthy")


def test_of_a_file_without_end_no_more_is_copied_than_was_announced(world, tmp_path):
    big = world.stick / "big"
    with big.open("wb") as file:
        file.truncate(1 << 40)
    with Stick(str(world.stick), world.places) as stick:
        assert why(stick.copy, "big", tmp_path / "copy", 3 << 20) is Why.DAMAGED
    assert (tmp_path / "copy").stat().st_size <= 3 << 20


@pytest.mark.parametrize("name", ["../outside", "/etc/hostname", "pool/../../outside"])
def test_names_that_lead_out_of_the_stick_are_damage(world, tmp_path, name):
    with Stick(str(world.stick), world.places) as stick:
        assert why(stick.copy, name, tmp_path / "copy", 1000) is Why.DAMAGED
